"""One person as an observer: asking them, their PIN, cards by file, what they give back, and the end of it."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ema_app.core.people import Person
from ema_app.session import Topic
from ema_app.session.observers import Observer
from ema_app.ui.background import Background
from ema_app.ui.observer.by_file import ByFile
from ema_app.ui.parts import button, card, column, filling, give_keys, label, left, row, scrolling
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class ObserverPage(QWidget):
    """`ask_wanted(code)`; `enrol_wanted(code)`: hand the computer over for a PIN; `left`: back to the people."""

    ask_wanted = Signal(str)
    enrol_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, qt: QtSession, background: Background, person: Person) -> None:
        super().__init__()
        self._theme, self._qt, self._person = theme, qt, person
        self._called = shown(qt.session.roster.who().inside(person.person_id))
        self.back = button(self.tr("Back to people"), self.left.emit, "quiet")
        self.by_file = ByFile(theme, qt, background, person)
        self.here, self.ending = QVBoxLayout(), QVBoxLayout()
        head = row(theme, label(self.tr("What {name} saw").format(name=self._called), "title"), self.back)
        head.setStretch(0, 1)
        why = label(
            self.tr("Somebody who was there can say what they saw of your feelings. You see it beside what you felt. "
                    "Neither rating is the true one. Nobody is ever asked unless you ask them."),
            "muted",
        )  # fmt: skip
        page = QWidget()
        layout = column(theme, head, why, self.here, self.by_file, self.ending, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        filling(self, scrolling(page))
        self.first: QWidget
        qt.changed.connect(lambda topics: self.refresh() if Topic.PEOPLE in topics else None)
        self.refresh()

    def refresh(self) -> None:
        """Read again how it stands with this observer."""
        for part in (self.here, self.ending):
            _empty(part)
        observer = self._qt.session.observers.observer(self._person.person_id)
        self.here.addWidget(self._on_this_computer(observer))
        if observer is not None:
            self.ending.addWidget(self._ending())
        self._order()

    def _order(self) -> None:
        """Let Tab go as the eye does: the cards made anew stand around one that was there before."""
        here, ending = (_buttons(part) for part in (self.here, self.ending))
        chain = [self.back, *here, self.by_file.make, self.by_file.bring, *ending]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _on_this_computer(self, observer: Observer | None) -> QFrame:
        code, name = self._person.person_id, self._called
        title = label(self.tr("On this computer"), "strong")
        if observer is None or not observer.pin:
            say = self.tr("{name} reads what it means, and types a PIN of their own. It only tells people apart and "
                          "opens nothing. Your diary locks when they are done.")  # fmt: skip
            enrol = button(self.tr("Hand over, so that {name} can choose").format(name=name),
                           lambda: self.enrol_wanted.emit(code), "primary")  # fmt: skip
            self.first = enrol
            return self._card(title, say, enrol)
        say = self.tr("{name} lets you see single answers, from the next day on.") if observer.single else self.tr(
            "{name} lets you see averages, from ten moments on; no single answers.")  # fmt: skip
        ask = button(self.tr("Ask {name} what they saw…").format(name=name), lambda: self.ask_wanted.emit(code),
                     "primary")  # fmt: skip
        self.first = ask
        again = button(self.tr("Let them choose again…"), lambda: self.enrol_wanted.emit(code))
        return self._card(title, say, ask, again)

    def _ending(self) -> QFrame:
        say = self.tr("{name} is not told. What was rated stays; a file that comes later is taken only up to the "
                      "moment you end it.")  # fmt: skip
        return self._card(
            label(self.tr("No more of this"), "strong"), say,
            button(self.tr("Ask {name} no more").format(name=self._called), self._end),
        )  # fmt: skip

    def _card(self, title: QWidget, say: str, *ways: QWidget) -> QFrame:
        said = say.format(name=self._called)
        return card(self._theme, title, label(said[:1].upper() + said[1:], "muted"), left(self._theme, *ways))

    def _end(self) -> None:
        self._qt.tell(self._qt.session.observers.end(self._person.person_id))
        give_keys(self)


def _buttons(layout: QVBoxLayout) -> list[QPushButton]:
    inside = (item.widget() for k in range(layout.count()) if (item := layout.itemAt(k)) is not None)
    return [made for widget in inside if widget is not None for made in widget.findChildren(QPushButton)]


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        old = layout.takeAt(0)
        widget = old.widget() if old else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
