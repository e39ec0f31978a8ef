"""The style sheet and the palette, made from the tokens."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ema_app.places import resource
from ema_app.ui.theme.tokens import COLOURS, SIZES, SPACES, Theme


def style_sheet(theme: Theme) -> str:
    """Give the style sheet: `resources/style/app.qss` with the tokens filled in."""
    template = Template(resource("style", "app.qss").read_text(encoding="utf-8"))
    return template.substitute(_values(theme))


def _values(theme: Theme) -> dict[str, str]:
    shade = "dark" if theme.dark else "light"
    return {
        **{token: theme.name(token) for token in COLOURS},
        **{f"space{step}": f"{theme.space(step)}px" for step in SPACES},
        **{f"text_{size}": f"{theme.size(size)}px" for size in SIZES},
        "inner8": f"{theme.space(8) - 1}px",
        "inner16": f"{theme.space(16) - 1}px",
        "radius": f"{theme.radius}px",
        "card_radius": f"{theme.card_radius}px",
        "target": f"{theme.target}px",
        "field": f"{theme.px(26)}px",
        "mark": f"{theme.px(18)}px",
        "mark_radius": f"{theme.px(9)}px",
        "on_accent": theme.on_accent.name(),
        "faint": _mixed(theme, "accent", "ground", 0.45),
        "accent_over": _mixed(theme, "accent", "text", 0.85),
        "check": resource("style", f"check-{shade}.svg").as_posix(),
        "up": resource("style", f"up-{shade}.svg").as_posix(),
        "down": resource("style", f"down-{shade}.svg").as_posix(),
    }


def _mixed(theme: Theme, one: str, other: str, share: float) -> str:
    a, b = theme.colour(one), theme.colour(other)
    parts = ((x * share + y * (1 - share)) for x, y in zip(_rgb(a), _rgb(b), strict=True))
    return QColor(*(round(part) for part in parts)).name()


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def palette(theme: Theme) -> QPalette:
    """Give the palette, for whatever is painted without the style sheet."""
    roles, made = QPalette.ColorRole, QPalette()
    tokens = {
        roles.Window: "ground", roles.Base: "surface", roles.AlternateBase: "ground", roles.Button: "surface",
        roles.WindowText: "text", roles.Text: "text", roles.ButtonText: "text", roles.ToolTipText: "text",
        roles.ToolTipBase: "surface", roles.PlaceholderText: "muted", roles.Highlight: "accent", roles.Link: "accent",
        roles.Accent: "accent",
    }  # fmt: skip
    for role, token in tokens.items():
        made.setColor(role, theme.colour(token))
    made.setColor(roles.HighlightedText, theme.on_accent)
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("line"))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Put the look in force for every window, those already open too."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(theme.font())
    app.setStyleSheet(style_sheet(theme))
