"""The look of the app: tokens of colour, space and type, and the style sheet made from them."""

from ema_app.ui.theme.style import apply
from ema_app.ui.theme.tokens import COLOURS, Theme

__all__ = ["COLOURS", "Theme", "apply"]
