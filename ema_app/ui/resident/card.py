"""A prompt as the app itself shows it: a quiet card in the corner, with the same neutral words as the notification."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from ema_app.ui.parts import button, column, label, left, put, row
from ema_app.ui.theme import Theme

WIDTH, EDGE = 360, 24
"""Pixels at 100 % text."""

_KIND = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class Card(QWidget):
    """A small window of its own that takes no keys by itself.

    `open_wanted`, `later_wanted`, `plan_wanted` (the crisis plan); `not_now_wanted(reason)`: why, or nothing where the
    person gave no reason.
    """

    open_wanted = Signal()
    later_wanted = Signal()
    plan_wanted = Signal()
    not_now_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, _KIND)
        self._theme = theme
        self.setWindowTitle("Switchpoint")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName(self.tr("Time to check in"))
        self.until = label("", "small")
        self.open = button(self.tr("Check in"), self.open_wanted.emit, "primary")
        self.later = button(self.tr("Later"), self.later_wanted.emit)
        self.not_now = button(self.tr("Not now"), lambda: None, "quiet")
        self.not_now.setMenu(self._reasons())
        self.plan = button(self.tr("Crisis plan"), self.plan_wanted.emit, "link")
        frame = QFrame()
        frame.setProperty("card", True)
        acts = row(theme, self.open, self.later, self.not_now, space=8)
        acts.addStretch(1)
        title = label(self.tr("Time to check in"), "strong")
        frame.setLayout(column(theme, title, self.until, acts, left(theme, self.plan), space=8, margin=16))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setFixedWidth(theme.px(WIDTH))

    def _reasons(self) -> QMenu:
        """A reason is offered, never asked for."""
        menu = QMenu(self)
        said = {"": self.tr("Just not now"), "busy": self.tr("I am busy"), "not_alone": self.tr("I am not alone"),
                "too_much": self.tr("It is too much right now")}  # fmt: skip
        for code, words in said.items():
            menu.addAction(words, partial(self.not_now_wanted.emit, code))
        return menu

    def come(self, until: str, *, can_snooze: bool) -> None:
        """Show it in the lower right corner of the screen; `until` is the time of day up to which it waits."""
        put(self.until, self.tr("It waits until {time}.").format(time=until))
        self.later.setVisible(can_snooze)
        self.adjustSize()
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            room, edge = screen.availableGeometry(), self._theme.px(EDGE)
            self.move(room.right() - self.width() - edge, room.bottom() - self.height() - edge)
        self.show()
