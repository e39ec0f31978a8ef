"""Settings: what may be asked, when to lock, passphrase and recovery code, and erasing for good."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from ema_app.session.own_acts import changed
from ema_app.ui.look import LookChoice
from ema_app.ui.parts import button, card, column, filling, label, left, row, scrolling
from ema_app.ui.patient.tick import Tick
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

PLAIN_BOX = (
    "QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: none; } "
    "QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; width: 0; height: 0; } "
    "QLineEdit { border: none; padding: 0 0 0 4px; min-height: 0; background: transparent; }"
)
"""A number field without arrows; the field inside would else be framed once more. (Without buttons at all, Qt 6.11
gives the field no width.)"""


class SettingsPage(QWidget):
    """The person's choices. What concerns keys and erasing is asked for by signals: the window does it."""

    new_passphrase_wanted = Signal()
    new_code_wanted = Signal()
    erase_wanted = Signal()
    look_wanted = Signal(str, object)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.look = LookChoice(theme)
        self.look.wanted.connect(self.look_wanted)
        chosen = qt.session.choices
        self.urges = self._tick(self.tr("Ask about urges to harm myself"), "urges" in chosen.consents)
        self.line = self._number(self.tr("of 100: above this my crisis plan is offered"), round(chosen.urge_line), 100)
        self._kept_words = ", ".join(act for act in chosen.acts if act)
        self.acts = QLineEdit(self._kept_words)
        self.acts.setAccessibleName(self.tr("What I do when an urge gets too strong, in my words, separated by commas"))
        self.lock = self._number(self.tr("minutes without a touch, then it locks (0 = never)"), chosen.lock_minutes,
                                 240)  # fmt: skip
        self.minimise = self._tick(self.tr("Lock when the window is minimised"), chosen.lock_on_minimise)
        self.values = self._tick(self.tr("Show the number while I answer"), chosen.show_values)
        self.passphrase = button(self.tr("New passphrase…"), self.new_passphrase_wanted.emit)
        self.code = button(self.tr("New recovery code…"), self.new_code_wanted.emit)
        self.erase = button(self.tr("Erase this diary…"), self.erase_wanted.emit)
        self._connect()
        filling(self, scrolling(self._page()))
        self.first = self.values

    def _connect(self) -> None:
        self.minimise.toggled.connect(lambda on: self._keep(lock_on_minimise=on))
        self.values.toggled.connect(lambda on: self._keep(show_values=on))
        self.urges.toggled.connect(self._allow_urges)
        self.line.valueChanged.connect(lambda value: self._keep(urge_line=float(value)))
        self.lock.valueChanged.connect(lambda value: self._keep(lock_minutes=value))
        self.acts.editingFinished.connect(self.settle)

    def settle(self) -> None:
        """Keep at once the words that are still being typed: the record is about to be closed."""
        if self.acts.text() != self._kept_words:
            self._keep(acts=changed(self._qt.session.choices.acts, _words(self.acts.text())))
            self._kept_words = self.acts.text()

    def _allow_urges(self, on: bool) -> None:
        others = tuple(c for c in self._qt.session.choices.consents if c != "urges")
        self._keep(consents=(*others, "urges") if on else others)

    def _keep(self, **changed: Any) -> None:
        session = self._qt.session
        new = replace(session.choices, **changed)
        if new != session.choices:
            self._qt.tell(session.choose(new))

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        about = self.tr(
            "Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis."
        )
        locking = card(theme, label(self.tr("Locking"), "strong"), self._named(self.lock), self.minimise)
        answering = card(theme, label(self.tr("Answering"), "strong"), self.values)
        title = label(self.tr("Settings"), "title")
        looks = card(theme, label(self.tr("Look"), "strong"), self.look)
        parts = (title, looks, answering, locking, self._asked(), self._keys(), self._erasing(), label(about, "small"))
        layout = column(theme, *parts, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        page.setMaximumWidth(theme.px(860))
        return page

    def _asked(self) -> QFrame:
        theme = self._theme
        why = self.tr("Nobody is alerted by an answer. Above the line, your crisis plan is offered, and nothing else "
                      "happens.")  # fmt: skip
        acts = column(theme, label(self.acts.accessibleName()), self.acts, space=4)
        head = (label(self.tr("Urges"), "strong"), label(why, "muted"))
        return card(theme, *head, self.urges, self._named(self.line), acts)

    def _keys(self) -> QFrame:
        why = label(self.tr("The old one ends at once, also for the backups beside your diary."), "muted")
        ways = left(self._theme, self.passphrase, self.code)
        return card(self._theme, label(self.tr("Keys"), "strong"), why, ways)

    def _erasing(self) -> QFrame:
        why = label(self.tr("For good, with its backups. What you already shared cannot be called back."), "muted")
        return card(self._theme, label(self.tr("Erasing"), "strong"), why, left(self._theme, self.erase))

    def _tick(self, text: str, on: bool) -> Tick:
        box = Tick(text, self._theme)
        box.setChecked(on)
        return box

    def _number(self, name: str, value: int, high: int) -> QSpinBox:
        box = QSpinBox()
        box.setAccessibleName(name)
        box.setFixedWidth(self._theme.px(72))
        box.setKeyboardTracking(False)
        box.setStyleSheet(PLAIN_BOX)
        box.setRange(0, high)
        box.setValue(value)
        return box

    def _named(self, box: QSpinBox) -> QHBoxLayout:
        line = row(self._theme, box, label(box.accessibleName()))
        line.setStretch(1, 1)
        return line


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
