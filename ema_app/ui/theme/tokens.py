"""Tokens of the look: the only place where a colour, a distance or a size of type is written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

COLOURS: dict[str, tuple[str, str]] = {
    "ground": ("#FAF8F5", "#1C1B1A"),
    "surface": ("#FFFFFF", "#262423"),
    "border": ("#E6E1DA", "#3A3735"),
    "grid": ("#EFEBE5", "#312E2C"),
    "text": ("#2B2A28", "#EDE9E4"),
    "muted": ("#6A645D", "#AAA39B"),
    "line": ("#8C857C", "#7B756E"),
    "accent": ("#2A6A6E", "#74BBBD"),
    "soft": ("#E4EFEE", "#243838"),
    "felt": ("#0069A6", "#5FB4E8"),
    "seen": ("#B8500C", "#F0945A"),
    "body": ("#85499A", "#D39BD3"),
    "controlled": ("#00755A", "#52C8A2"),
    "automatic": ("#946200", "#E3B24C"),
    "wash": ("#F6E9CF", "#40351E"),
}
"""Every colour by its meaning: (light, dark)."""

Shade = Literal["system", "light", "dark"]
SPACES = (4, 8, 12, 16, 24, 36)
SIZES = {"small": 13, "body": 15, "title": 22, "display": 28}


@dataclass(frozen=True)
class Theme:
    """The look in force: light or dark, and how large (1.0 = 100 %). All lengths are pixels.

    `shade` says who chose between light and dark: the system, or the person.
    """

    dark: bool = False
    scale: float = 1.0
    shade: Shade = "system"

    @classmethod
    def following_system(cls, app: QGuiApplication, scale: float = 1.0) -> Theme:
        """Give the look the system asks for."""
        return cls(app.styleHints().colorScheme() == Qt.ColorScheme.Dark, scale)

    def name(self, token: str) -> str:
        """Give a colour as #RRGGBB."""
        return COLOURS[token][int(self.dark)]

    def colour(self, token: str) -> QColor:
        """Give a colour by its meaning. Raises KeyError for an unknown token."""
        return QColor(self.name(token))

    @property
    def on_accent(self) -> QColor:
        """Give the colour of words on a filled accent."""
        return self.colour("ground" if self.dark else "surface")

    def px(self, length: float) -> int:
        """Give a length at 100 % as whole pixels at this scale."""
        return round(length * self.scale)

    def space(self, step: int) -> int:
        """Give a distance, named by its pixels at 100 %: 4, 8, 12, 16, 24 or 36. Raises ValueError for any other."""
        if step not in SPACES:
            raise ValueError(f"no such space: {step}")
        return self.px(step)

    def size(self, name: str) -> int:
        """Give a size of type: small, body, title or display. Raises KeyError for any other."""
        return self.px(SIZES[name])

    @property
    def radius(self) -> int:
        """Give the radius of controls."""
        return self.px(8)

    @property
    def card_radius(self) -> int:
        """Give the radius of cards."""
        return self.px(12)

    @property
    def target(self) -> int:
        """Give the least height of anything that can be clicked or touched."""
        return self.px(36)

    def font(self, size: str = "body", bold: bool = False) -> QFont:
        """Give the system's own font in a size of type."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(self.size(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def style_sheet(self) -> str:
        """Give the style sheet of the whole app."""
        from ema_app.ui.theme.style import style_sheet

        return style_sheet(self)
