"""Words that name a place in a panel."""

from __future__ import annotations

import pyqtgraph as pg

from ema_app.charts.spec import Caption
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


def named_place(caption: Caption, theme: Theme) -> pg.TextItem:
    """Give the words of a caption, in the middle of their place."""
    made = pg.TextItem(shown(caption.words), color=theme.colour(caption.colour), anchor=(0.5, 0.5))
    made.setFont(theme.font("small"))
    made.setPos(caption.x, caption.y)
    return made
