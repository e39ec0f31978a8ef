"""The roster: who is in somebody's life, each with the code that stands for them outside."""

from __future__ import annotations


from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ema_app.core.people import Person
from ema_app.session import Topic
from ema_app.ui.parts import button, card, column, label, row, scrolling
from ema_app.ui.patient.asking import sure
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.person_add import PersonAdd
from ema_app.ui.widgets.relationships import relationship_words


class PeoplePage(QWidget):
    """List people, add somebody, take somebody out for good."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.add = PersonAdd(theme)
        self.add.hide()
        self.add.wanted.connect(self._add)
        self.add.closed.connect(self.add.hide)
        self.more = button(self.tr("Add somebody"), self.add.open, "primary")
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.space(8))
        head = row(theme, label(self.tr("People"), "title"), self.more)
        head.setStretch(0, 1)
        why = label(self.tr("Names never leave your diary. In an export each person is only the code beside the name."),
                    "muted")  # fmt: skip
        page = QWidget()
        layout = column(theme, head, why, self.add, self.list, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(page))
        qt.changed.connect(lambda topics: self.refresh() if Topic.PEOPLE in topics else None)
        self.refresh()

    def refresh(self) -> None:
        """Read the roster again."""
        while self.list.count():
            old = self.list.takeAt(0).widget()
            if old is not None:
                old.deleteLater()
        people = self._qt.session.roster.people()
        if not people:
            self.list.addWidget(label(self.tr("Nobody here yet. You can also add people while you check in."), "muted"))
        for person in people:
            self.list.addWidget(self._card(person))

    def _card(self, person: Person) -> QFrame:
        words = relationship_words().get(person.relationship, "")
        closeness = "" if person.closeness is None else self.tr("closeness {n}").format(n=round(person.closeness))
        about = " · ".join(part for part in (words, closeness, person.person_id) if part)
        take_out = button(self.tr("Erase…"), lambda: self._erase(person), "quiet")
        take_out.setAccessibleName(self.tr("Erase {name}").format(name=person.name))
        text = column(self._theme, label(person.name, "strong"), label(about, "small"), space=4)
        line = row(self._theme, text, take_out)
        line.setStretch(0, 1)
        return card(self._theme, line)

    def _add(self, name: str, relationship: str, closeness: float | None) -> None:
        self._qt.session.roster.add(name, relationship, closeness)
        self.add.hide()
        self._qt.tell(frozenset({Topic.PEOPLE}))

    def _erase(self, person: Person) -> None:
        said = self.tr("Erase {name} for good? Their name, their ratings and every mention of them go, in the backups "
                       "too. What you already shared cannot be called back.").format(name=person.name)  # fmt: skip
        if sure(self, said, self.tr("Erase for good")):
            self._qt.tell(self._qt.session.erase_person(person.person_id))


