"""The roster: who is in somebody's life, each with the code that stands for them outside."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ema_app.core.people import Person
from ema_app.session import Topic
from ema_app.ui.parts import button, card, column, filling, label, left, row, scrolling
from ema_app.ui.patient.asking import sure
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.person_add import PersonAdd
from ema_app.ui.widgets.relationships import relationship_words
from ema_app.ui.words import shown


class PeoplePage(QWidget):
    """List people, add, rename, and take somebody out for good. `observer_wanted(Person)`: what they saw."""

    observer_wanted = Signal(object)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._changing: Person | None = None
        self.add = PersonAdd(theme)
        self.add.hide()
        self.add.wanted.connect(self._keep)
        self.add.closed.connect(self.add.hide)
        self.more = button(self.tr("Add somebody"), self._open, "primary")
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.space(8))
        title = label(self.tr("People"), "title")
        head = row(theme, title, self.more)
        head.setStretch(0, 1)
        head.setAlignment(title, Qt.AlignmentFlag.AlignTop)
        why = label(self.tr("Names stay in your diary unless you put them in a share. In an export each person is only "
                         "the code beside the name."),
                    "muted")  # fmt: skip
        page = QWidget()
        layout = column(theme, head, why, self.add, self.list, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        filling(self, scrolling(page))
        self.first = self.more
        qt.changed.connect(lambda topics: self.refresh() if Topic.PEOPLE in topics else None)
        self.refresh()

    def refresh(self) -> None:
        """Read the roster again."""
        while self.list.count():
            old = self.list.takeAt(0)
            widget = old.widget() if old else None
            if widget is not None:
                widget.deleteLater()
        people = self._qt.session.roster.people()
        self._observers = {observer.person_id for observer in self._qt.session.observers.observers()}
        if not people:
            nobody = self.tr("Nobody here yet. Begin with the people you meet or think of most; you can also add "
                             "somebody while you check in.")  # fmt: skip
            self.list.addWidget(card(self._theme, label(nobody)))
        for person in people:
            self.list.addWidget(self._card(person))

    def _card(self, person: Person) -> QFrame:
        name = shown(self._qt.session.roster.who().of(person.person_id))
        told = person.named and person.relationship != "other"
        words = relationship_words().get(person.relationship, "") if told else ""
        closeness = "" if person.closeness is None else self.tr("closeness {n}").format(n=round(person.closeness))
        saw = self.tr("may say what they saw") if person.person_id in self._observers else ""
        about = " · ".join(part for part in (words, closeness, person.person_id, saw) if part)
        seen = button(self.tr("What they saw…"), lambda: self.observer_wanted.emit(person), "link")
        seen.setAccessibleName(self.tr("What {name} saw").format(name=name))
        change = button(self.tr("Change…"), lambda: self._open(person), "link")
        change.setAccessibleName(self.tr("Change {name}").format(name=name))
        take_out = button(self.tr("Erase…"), lambda: self._erase(person), "quiet")
        take_out.setAccessibleName(self.tr("Erase {name}").format(name=name))
        text = column(self._theme, label(name, "strong"), label(about, "small"), space=4)
        if self._theme.scale > 1:
            return card(self._theme, text, left(self._theme, seen, change, take_out))
        line = row(self._theme, text, seen, change, take_out)
        line.setStretch(0, 1)
        return card(self._theme, line)

    def _open(self, person: Person | None = None) -> None:
        self._changing = person
        self.add.open()
        if person:
            self.add.name.setText(person.name)
            self.add.relationship.setCurrentIndex(max(self.add.relationship.findData(person.relationship), 0))
            self.add.closeness.put(person.closeness)
        self.add.add.setText(self.tr("Keep") if person else self.tr("Add"))

    def _keep(self, name: str, relationship: str, closeness: float | None) -> None:
        roster, was = self._qt.session.roster, self._changing
        if was:
            roster.change(replace(was, name=name, relationship=relationship, closeness=closeness))
        else:
            roster.add(name, relationship, closeness)
        self.add.hide()
        self.more.setFocus()
        self._qt.tell(frozenset({Topic.PEOPLE}))

    def _erase(self, person: Person) -> None:
        name = shown(self._qt.session.roster.who().of(person.person_id))
        said = self.tr("Erase {name} for good? Their name, their ratings and every mention of them go, in the backups "
                       "too. What you already shared cannot be called back.").format(name=name)  # fmt: skip
        if sure(self, said, self.tr("Erase for good")):
            self._qt.tell(self._qt.session.erase_person(person.person_id))
