"""The hours around a moment: what is read, what is said of it, and the notes beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ema_app.charts.rewind import rewind
from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.session import Session, Topic
from ema_app.session.check_ins import milliseconds
from ema_app.session.joint_notes import about_moment, keep, notes
from ema_app.session.rewind_facts import facts
from ema_app.session.rewind_hours import hours_of
from ema_app.session.rewinding import around, length_words, switch_length
from ema_app.session.seen_around import seen
from ema_app.session.stretch import stretch
from ema_app.session.switch_moments import Modes, Switch
from tests.session.told_moments import check_in, happened, observed

HOUR = 3_600_000


@pytest.fixture
def told(session: Session) -> Session:
    """A check-in before, an event, a check-in beside it, and a missed prompt."""
    now = session.around.local_now()
    check_in(session, now - timedelta(hours=5), tension=20, anger=10, reflect=80, certainty=10)
    check_in(session, now - timedelta(hours=1), tension=80, anger=70, reflect=20, certainty=90)
    jo = session.roster.add("Jo", "partner")
    happened(session, now - timedelta(hours=2), event_kind="criticism", event_person=jo,
             event_helped="body;plan", guess_anger=60, event_over_at=stamp(now - timedelta(minutes=30)))  # fmt: skip
    return session


def _event(session: Session) -> str:
    return str(session.record.rows("events")[0]["event_id"])


def test_an_event_gathers_what_was_said_around_it(told: Session) -> None:
    found = around(told, "event", _event(told))
    assert found.entry is not None
    assert found.entry.value("self.arousal") == 80
    said = {str(fact.heading): " / ".join(map(str, fact.lines)) for fact in facts(told, found, "en")}
    assert said["What happened"] == "criticism / With Jo"
    assert said["Felt"].startswith("Tension 80 / Anger 70")
    assert said["What the other was thought to feel"] == "Anger 60"
    assert said["What they said they felt"] == "Nothing was noted."
    assert said["What helped"] == "Moving, breathing, cold water / My crisis plan"
    assert said["How long it took"] == "About 90 min until it was over."


def test_somebody_without_a_name_is_called_by_what_they_are(told: Session) -> None:
    told.record.update("people", {"person_id": "p1"}, {"name": None})
    said = [str(line) for fact in facts(told, around(told, "event", _event(told)), "en") for line in fact.lines]
    assert "With the partner" in said
    assert not any("Jo" in line for line in said)


def test_the_chart_draws_each_answer_where_it_was_given(told: Session) -> None:
    found = around(told, "event", _event(told))
    hours = hours_of(told, found, Modes({found.entry.entry_id: 0.9} if found.entry else {}))  # type: ignore[dict-item]
    spec = rewind(hours, "Europe/Berlin")
    names = [str(panel.title) for panel in spec.panels]
    assert names == ["Tension", "Anger", "Thinking about minds", "Automatic mode", "What happened"]
    assert list(hours.tension.y) == [20, 80]
    assert hours.balance.y[0] == -hours.balance.y[1] == 35
    assert "Check-ins in the hours around it: 2" in str(spec.sentence)
    assert len(spec.table.rows()) == 3


def test_a_switch_says_between_which_bounds_it_lasted(told: Session) -> None:
    at = milliseconds(told.around.now()) - HOUR
    entry = next(e.entry_id for e in stretch(told, at - 1, at + 1))
    switch = Switch(f"switch-{entry}", str(entry), at - 4 * HOUR, at, at + HOUR, at + 3 * HOUR, "p1", "criticism")
    found = around(told, "switch", switch.event_id, Modes({str(entry): 0.9}, (switch,), {"p1": (55, None, None)}))
    assert found.switch == switch
    assert found.event is not None
    assert str(length_words(found)) == "Back after 60 min to 3 h."
    assert hours_of(told, found, Modes({}, (switch,), {"p1": (55, None, None)})).switch_point == 55
    open_end = Switch("switch-x", "x", at - HOUR, at, at, None, None, None)
    assert str(switch_length(open_end)) == "Not seen to be back: the day ended."


@pytest.mark.parametrize("over", ["", "half past two", "2026-03-02T15:00", "2026-03-02T09:00+01:00"])
def test_an_end_that_cannot_be_is_not_known(told: Session, over: str) -> None:
    told.record.update("answers", {"item_id": "event_over_at"}, {"text": over})
    assert length_words(around(told, "event", _event(told))) is None


def test_without_a_model_the_same_moment_is_there(told: Session) -> None:
    entry = next(e.entry_id for e in stretch(told, 0, 2**60) if e.value("self.arousal") == 80)
    found = around(told, "switch", f"switch-{entry}")
    assert found.switch is None
    assert found.entry is not None
    assert found.entry.entry_id == entry


@pytest.mark.parametrize("kind", ["switch", "event", "incident", "entry"])
def test_a_moment_that_is_not_there_is_said(session: Session, kind: str) -> None:
    with pytest.raises(EmaError, match="not in the record"):
        around(session, kind, "nowhere")  # type: ignore[arg-type]


def test_what_others_saw_follows_the_rule(told: Session) -> None:
    now = told.around.local_now()
    told.record.update("people", {"person_id": "p1"}, {"observer": 1, "observer_single": 0})
    observed(told, "p1", now - timedelta(days=1), anger=44)
    span = milliseconds(now) - 48 * HOUR, milliseconds(now)
    assert seen(told, *span) == []
    told.record.update("people", {"person_id": "p1"}, {"observer_single": 1})
    assert [one.value for one in seen(told, *span)] == [44]
    observed(told, "p1", now - timedelta(hours=1), anger=55)
    assert [one.value for one in seen(told, *span)] == [44]


def test_what_is_only_for_me_stays_out_where_it_must(told: Session) -> None:
    entries = stretch(told, 0, 2**60)
    told.check_ins.only_for_me(str(entries[0].entry_id), True)
    assert len(stretch(told, 0, 2**60, private=False)) == len(entries) - 1


def test_a_note_is_kept_dated_and_with_both(told: Session) -> None:
    about = about_moment("event", _event(told))
    assert keep(told, about, "  ", ("me",)) == frozenset()
    assert keep(told, about, "He may have been tired.", ("me", "Dr M.")) == {Topic.NOTES}
    (note,) = notes(told, about)
    assert (note.text, note.who) == ("He may have been tired.", ("me", "Dr M."))
    assert note.made_at == told.around.local_now()
    assert notes(told, about_moment("event", "other")) == []


def test_notes_about_an_erased_entry_go_with_it(told: Session) -> None:
    entry = str(told.record.rows("events")[0]["entry_id"])
    for kind, identity in (("event", f"event-{entry}"), ("entry", entry), ("switch", f"switch-{entry}")):
        keep(told, about_moment(kind, identity), "something", ())
    told.erase_entry(entry)
    assert told.record.rows("notes") == []
