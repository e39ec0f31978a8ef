"""What leaves in a share, as the person chooses it: days, what goes with the answers, and who stays out of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QVBoxLayout, QWidget

from ema_app.charts.who import who
from ema_app.core.people import Person
from ema_app.session.sharing import Choice
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, translate

WEEKS = 4


class Choosing(QWidget):
    """The choices; `changed` with each of them. Nothing but the plain answers leaves unless it is ticked."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self.everything = Tick(self.tr("Everything up to now"), theme, one_of=True)
        self.lately = Tick(self.tr("The last four weeks"), theme, one_of=True)
        self.some = Tick(self.tr("Only certain days"), theme, one_of=True)
        self.since, self.until = self._date(self.tr("First day")), self._date(self.tr("Last day"))
        self.days = QWidget()
        self.flags = self._flags()
        self.people: dict[str, Tick] = {}
        self.more = button(self.tr("Leave somebody out…"), self._show_people, "link")
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self.out = QWidget()
        self._group = QButtonGroup(self)
        for tick in (self.everything, self.lately, self.some):
            self._group.addButton(tick.box)
            tick.toggled.connect(self._choose_days)
        self.everything.setChecked(True)
        self._lay_out()

    def _date(self, name: str) -> QDateEdit:
        made = QDateEdit(QDate(self._today.year, self._today.month, self._today.day))
        made.setAccessibleName(name)
        made.setCalendarPopup(True)
        made.setDisplayFormat(translate("Dates", "d MMM yyyy"))
        made.setMinimumHeight(self._theme.target)
        made.dateChanged.connect(lambda _: self.changed.emit())
        return made

    def _flags(self) -> dict[str, Tick]:
        theme = self._theme
        return {
            "words": Tick(self.tr("What I typed in my own words"), theme),
            "names": Tick(self.tr("Names of people"), theme,
                          line=self.tr("Otherwise only their code, and what they are to me.")),
            "urges": Tick(self.tr("Answers about urges, and what I did"), theme,
                          line=self.tr("Otherwise all of these answers stay here, the low ones too.")),
            "plan": Tick(self.tr("My crisis plan"), theme),
            "formulation": Tick(self.tr("Our formulation"), theme,
                                line=self.tr("What you wrote down about how things hang together.")),
        }  # fmt: skip

    def _lay_out(self) -> None:
        theme = self._theme
        self.days.setLayout(left(theme, self.since, label(self.tr("to")), self.until, space=8))
        self.days.hide()
        about = self.tr("Every moment that names them stays here whole. What others rated stays too, if it was them.")
        self.out.setLayout(column(theme, label(about, "small"), self._people, space=4))
        self.out.hide()
        for tick in self.flags.values():
            tick.toggled.connect(self.changed)
        days = column(theme, self.everything, self.lately, self.some, self.days, space=4)
        also = column(theme, label(self.tr("Also with it")), *self.flags.values(), space=4)
        self.setLayout(column(theme, days, also, left(theme, self.more), self.out, space=12))
        self.first = self.everything

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer who may be left out; who was ticked stays so."""
        chosen = self.without
        for old in self.people.values():
            self._people.removeWidget(old)
            old.hide()
            old.deleteLater()
        called = who(people)
        self.people = {code: Tick(shown(called.of(code)), self._theme, line=code) for code in called.labels}
        for code, tick in self.people.items():
            tick.setChecked(code in chosen)
            tick.toggled.connect(self.changed)
            self._people.addWidget(tick)
        self.more.setVisible(bool(people) and not self.out.isVisibleTo(self))

    def _show_people(self) -> None:
        self.more.hide()
        self.out.show()
        for tick in self.people.values():
            tick.box.setFocus()
            break

    def _choose_days(self) -> None:
        self.days.setVisible(self.some.isChecked())
        self.changed.emit()

    @property
    def without(self) -> frozenset[str]:
        """The codes of those who are left out."""
        return frozenset(code for code, tick in self.people.items() if tick.isChecked())

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        since, until = self._span()
        on = {name: tick.isChecked() for name, tick in self.flags.items()}
        return Choice(since, until, without=self.without, **on)

    def _span(self) -> tuple[date | None, date | None]:
        if self.lately.isChecked():
            return self._today - timedelta(weeks=WEEKS), None
        if self.some.isChecked():
            days = sorted(_day(field.date()) for field in (self.since, self.until))
            return days[0], days[1]
        return None, None


def _day(chosen: QDate) -> date:
    return date(chosen.year(), chosen.month(), chosen.day())
