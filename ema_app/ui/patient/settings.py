"""Settings: what may be asked, when to lock, passphrase and recovery code, and erasing for good."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ema_app.ui.parts import button, card, column, label, row, scrolling
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


class SettingsPage(QWidget):
    """The person's choices. What concerns keys and erasing is asked for by signals: the window does it."""

    new_passphrase_wanted = Signal()
    new_code_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        chosen = qt.session.choices
        self.urges = _tick(self.tr("Ask about urges to harm myself"), "urges" in chosen.consents)
        self.line = _number(self.tr("Offer the crisis plan above"), round(chosen.urge_line), 100)
        self.acts = QLineEdit(", ".join(chosen.acts))
        self.acts.setAccessibleName(self.tr("Things I do when an urge wins, in my own words, separated by commas"))
        self.lock = _number(self.tr("Lock after minutes without a touch (0 = never)"), chosen.lock_minutes, 240)
        self.minimise = _tick(self.tr("Lock when the window is minimised"), chosen.lock_on_minimise)
        self.values = _tick(self.tr("Show the number while I answer"), chosen.show_values)
        self._connect()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(self._page()))

    def _connect(self) -> None:
        for tick, name in ((self.minimise, "lock_on_minimise"), (self.values, "show_values")):
            tick.toggled.connect(lambda on, name=name: self._keep(**{name: on}))  # type: ignore[misc]
        self.urges.toggled.connect(lambda on: self._keep(consents=("urges",) if on else ()))
        self.line.valueChanged.connect(lambda value: self._keep(urge_line=float(value)))
        self.lock.valueChanged.connect(lambda value: self._keep(lock_minutes=value))
        self.acts.editingFinished.connect(lambda: self._keep(acts=_words(self.acts.text())))

    def _keep(self, **changed: Any) -> None:
        session = self._qt.session
        self._qt.tell(session.choose(replace(session.choices, **changed)))

    def _page(self) -> QWidget:
        theme = self._theme
        page = QWidget()
        layout = column(
            theme,
            label(self.tr("Settings"), "title"),
            self._asked(),
            card(theme, label(self.tr("Locking"), "strong"), _named(theme, self.lock), self.minimise),
            card(theme, label(self.tr("Answering"), "strong"), self.values),
            self._keys(),
            self._erasing(),
            label(self.tr("Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis."),
                  "small"),
            space=16,
            margin=36,
        )  # fmt: skip
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _asked(self) -> QFrame:
        theme = self._theme
        why = self.tr("Nobody is alerted by an answer. Above the line, your crisis plan is offered, and nothing else "
                      "happens.")  # fmt: skip
        acts = column(theme, label(self.acts.accessibleName()), self.acts, space=4)
        return card(
            theme, label(self.tr("Urges"), "strong"), label(why, "muted"), self.urges, _named(theme, self.line), acts
        )

    def _keys(self) -> QFrame:
        passphrase = button(self.tr("New passphrase…"), self.new_passphrase_wanted.emit)
        code = button(self.tr("New recovery code…"), self.new_code_wanted.emit)
        buttons = row(self._theme, passphrase, code)
        buttons.addStretch(1)
        why = label(self.tr("The old one ends at once, also for the backups beside your diary."), "muted")
        return card(self._theme, label(self.tr("Keys"), "strong"), why, buttons)

    def _erasing(self) -> QFrame:
        erase = button(self.tr("Erase this diary…"), self.erase_wanted.emit)
        buttons = row(self._theme, erase)
        buttons.addStretch(1)
        why = label(self.tr("For good, with its backups. What you already shared cannot be called back."), "muted")
        return card(self._theme, label(self.tr("Erasing"), "strong"), why, buttons)


def _tick(text: str, on: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setAccessibleName(text)
    box.setChecked(on)
    return box


def _number(name: str, value: int, high: int) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    box.setRange(0, high)
    box.setValue(value)
    return box


def _named(theme: Theme, box: QSpinBox) -> Any:
    line = row(theme, label(box.accessibleName()), box)
    line.setStretch(0, 1)
    return line


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


