"""How large and how dark: chosen by the person, kept by the app itself, in force before any record is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from ema_app.ui.parts import column, label, left
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.theme.tokens import Shade

SIZES = (1.0, 1.5, 2.0)
SHADES: tuple[Shade, ...] = ("system", "light", "dark")
AGAIN = 77
"""Exit code of the event loop: begin again, in the look chosen now."""


def chosen(app: QGuiApplication, settings: QSettings) -> Theme:
    """Give the look in force: the sizes and shades kept, else 100 % and what the system asks for."""
    kept = str(settings.value("text_size", SIZES[0]))
    scale = next((size for size in SIZES if str(size) == kept), SIZES[0])
    shade = settings.value("shade", SHADES[0])
    if shade not in SHADES[1:]:
        return Theme.following_system(app, scale)
    return Theme(shade == "dark", scale, "dark" if shade == "dark" else "light")


def larger(settings: QSettings, steps: int) -> None:
    """Keep the next larger (1) or smaller (-1) size of text; 0: the usual one."""
    kept = str(settings.value("text_size", SIZES[0]))
    place = next((k for k, size in enumerate(SIZES) if str(size) == kept), 0)
    settings.setValue("text_size", SIZES[min(max(place + steps, 0), len(SIZES) - 1) if steps else 0])


class LookChoice(QWidget):
    """Size of text and shade as rows of choices, those in force ticked; `wanted(name, value)` is what is to be kept."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = {"system": self.tr("As the computer"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        sizes = [(f"{value:.0%}".replace("%", " %"), value, value == theme.scale) for value in SIZES]
        shades = [(names[code], code, code == theme.shade) for code in SHADES]
        why = label(self.tr("The app locks and opens again in the new look. Ctrl and + or − change the text anywhere."),
                    "muted")  # fmt: skip
        self.setLayout(
            column(
                theme,
                why,
                label(self.tr("Size of text")),
                left(theme, *self._ticks(theme, "text_size", sizes)),
                label(self.tr("Light or dark")),
                left(theme, *self._ticks(theme, "shade", shades)),
                space=8,
            )
        )

    def _ticks(self, theme: Theme, name: str, choices: Sequence[tuple[str, object, bool]]) -> list[QWidget]:
        group, ticks = QButtonGroup(self), list[QWidget]()
        for text, value, on in choices:
            tick = Tick(text, theme, one_of=True)
            group.addButton(tick.box)
            tick.setChecked(on)
            tick.toggled.connect(lambda now, value=value: self.wanted.emit(name, value) if now else None)
            ticks.append(tick)
        return ticks
