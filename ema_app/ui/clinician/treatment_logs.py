"""The logs of a treatment: its sessions, and incidents by their days."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ema_app.core.words import say
from ema_app.session.incident_words import INCIDENTS, SESSIONS, incident_word, session_word
from ema_app.session.treatment import (
    Held,
    Incident,
    erase_log,
    incidents,
    keep_incident,
    keep_session,
    local_day,
    sessions,
)
from ema_app.ui.clinician.fields import Choice, Day, Moment, Tension, named
from ema_app.ui.clinician.log import Book, Log
from ema_app.ui.dates import date_words, moment_words
from ema_app.ui.parts import column, label, left
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

SESSION_HEADINGS = (say("treatment", "when"), say("treatment", "what"), say("treatment", "there"),
                    say("treatment", "tension before"), say("treatment", "tension after"),
                    say("treatment", "in a line"))  # fmt: skip
INCIDENT_HEADINGS = (say("treatment", "day"), say("treatment", "what"), say("treatment", "note"))
YES, NO = say("treatment", "yes"), say("treatment", "no")
UNKNOWN = say("treatment", "not known")


class SessionFields(QWidget):
    """Day and time, kind, attendance, tension before and after, one line."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._qt = qt
        self.at = Moment(self.tr("When"), qt.session.around.local_now())
        self.kind = Choice(SESSIONS, self.tr("What kind"))
        self.there = QCheckBox(self.tr("was there"))
        self.there.setAccessibleName(self.tr("was there"))
        self.before = Tension(self.tr("Tension before"))
        self.after = Tension(self.tr("Tension after"))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("In a line"))
        self.note.setMaxLength(240)
        fields = left(
            theme, named(theme, self.at, 250), named(theme, self.kind, 150),
            named(theme, self.before, 140), named(theme, self.after, 140),
        )  # fmt: skip
        self.setLayout(column(theme, fields, self.there, named(theme, self.note), space=8))

    def fill(self, line: Held | None) -> None:
        """Show a session; None = a new one, now."""
        place = ZoneInfo(self._qt.session.around.zone())
        shown = line or Held(self._qt.session.around.local_now(), "individual", True)
        self.at.choose(shown.held_at.astimezone(place))
        self.kind.choose(shown.kind)
        self.there.setChecked(shown.attended)
        self.before.choose(shown.tension_before)
        self.after.choose(shown.tension_after)
        self.note.setText(shown.note)

    def line(self, identity: str) -> Held:
        """Give the session as it stands."""
        at = self.at.chosen(self._qt.session.around.zone())
        return Held(at, self.kind.code, self.there.isChecked(), self.before.tension, self.after.tension,
                    self.note.text(), identity)  # fmt: skip


def session_log(theme: Theme, qt: QtSession) -> Log:
    """Give the log of sessions."""
    session, place = qt.session, ZoneInfo(qt.session.around.zone())

    def cells(held: Held) -> list[object]:
        before, after = ("" if t is None else f"{t:.0f}" for t in (held.tension_before, held.tension_after))
        return [moment_words(held.held_at.astimezone(place)), session_word(held.kind), YES if held.attended else NO,
                before, after, held.note]  # fmt: skip

    book = Book(
        "sessions", translate("Treatment", "Sessions"), translate("Treatment", "No session is written down yet."),
        SESSION_HEADINGS, lambda: sessions(session), cells,
        lambda held: str(held.session_id), lambda held: keep_session(session, held),
        lambda identity: erase_log(session, "sessions", identity),
    )  # fmt: skip
    return Log(theme, qt, book, SessionFields(theme, qt))


class IncidentFields(QWidget):
    """The day, or that it is not known; kind; a note."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._qt = qt
        self.day = Day(self.tr("Day"), qt.session.around.local_now().date())
        self.unknown = QCheckBox(self.tr("day not known"))
        self.unknown.setAccessibleName(self.tr("day not known"))
        self.unknown.toggled.connect(lambda on: self.day.setEnabled(not on))
        self.kind = Choice(INCIDENTS, self.tr("What"))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note"))
        fields = left(theme, named(theme, self.day, 150), named(theme, self.unknown, name=" "),
                      named(theme, self.kind, 200))  # fmt: skip
        hint = label(self.tr("Facts with their days, for the half years: no score, and nothing is foretold from them."),
                     "small")  # fmt: skip
        self.setLayout(column(theme, hint, fields, named(theme, self.note), space=8))

    def fill(self, line: Incident | None) -> None:
        """Show an incident; None = a new one."""
        session = self._qt.session
        at = line.occurred_at if line else session.around.local_now()
        self.unknown.setChecked(at is None)
        self.day.choose(local_day(session, at or session.around.local_now()))
        self.kind.choose(line.kind if line else "self_harm")
        self.note.setText(line.note if line else "")

    def line(self, identity: str) -> Incident:
        """Give the incident as it stands; its time is noon of the day."""
        day, place = self.day.day, ZoneInfo(self._qt.session.around.zone())
        at = None if self.unknown.isChecked() else datetime(day.year, day.month, day.day, 12, tzinfo=place)
        return Incident(at, self.kind.code, self.note.text(), identity)


def incident_log(theme: Theme, qt: QtSession) -> Log:
    """Give the log of incidents."""
    session = qt.session

    def cells(one: Incident) -> list[object]:
        day = date_words(local_day(session, one.occurred_at)) if one.occurred_at else UNKNOWN
        return [day, incident_word(one.kind), one.note]

    book = Book(
        "incidents", translate("Treatment", "Incidents"), translate("Treatment", "None is written down."),
        INCIDENT_HEADINGS, lambda: incidents(session), cells,
        lambda one: str(one.incident_id), lambda one: keep_incident(session, one),
        lambda identity: erase_log(session, "incidents", identity), "incident",
    )  # fmt: skip
    return Log(theme, qt, book, IncidentFields(theme, qt))
