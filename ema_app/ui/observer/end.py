"""Where a rating ends: stopped half-way, kept or dropped knowingly, and the thanks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.theme import Theme


class StopPage(QWidget):
    """Asks what is to become of a rating that was stopped half-way."""

    go_on = Signal()
    keep = Signal()
    drop = Signal()

    def __init__(self, theme: Theme, *, anything: bool) -> None:
        super().__init__()
        on = button(self.tr("Go on"), self.go_on.emit, "primary")
        kept = button(self.tr("Keep what I said so far"), self.keep.emit)
        dropped = button(self.tr("Keep nothing"), self.drop.emit)
        kept.setVisible(anything)
        title = label(self.tr("You stopped half-way"), "display" if theme.scale < 1.5 else "title")
        about = label(self.tr("Nothing is kept yet. It is yours to say what becomes of it."), "muted")
        page = QWidget()
        page.setLayout(column(theme, title, about, left(theme, on, kept, dropped), space=16))
        filling(self, narrow(theme, page))
        self.first = on


class ThanksPage(QWidget):
    """The end, in words; `done` leads out. Where something could not be kept, `again` tries once more."""

    done = Signal()
    again = Signal()

    def __init__(self, theme: Theme, said: str, way_out: str, *, problem: str = "") -> None:
        super().__init__()
        title = label(self.tr("This could not be kept") if problem else self.tr("Thank you."),
                      "display" if theme.scale < 1.5 else "title")  # fmt: skip
        self.said = label("")
        put(self.said, problem or said)
        self.out = button(way_out, self.done.emit, "" if problem else "primary")
        self.retry = button(self.tr("Try again"), self.again.emit, "primary")
        self.retry.setVisible(bool(problem))
        self.more = column(theme)
        page = QWidget()
        page.setLayout(column(theme, title, self.said, self.more, left(theme, self.retry, self.out), space=16))
        filling(self, narrow(theme, page))
        self.first = self.retry if problem else self.out
