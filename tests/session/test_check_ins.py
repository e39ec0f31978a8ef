from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ema_app.core.entry import AnswerStatus
from ema_app.core.errors import EmaError
from ema_app.session import Session, Topic
from ema_app.session.check_ins import Given, OpenEntry
from ema_app.session.opening import open_session
from ema_app.session.protocols import shipped_text
from tests.conftest import PASSPHRASE, Clock


def begin(session: Session, form: str = "check_in") -> OpenEntry:
    return session.check_ins.begin(session.protocols.current(), form)


def give(session: Session, entry: OpenEntry, item: str, value: Any) -> frozenset[Topic]:
    given = Given(text=value) if isinstance(value, str) else Given(value=value)
    return session.check_ins.answer(entry, entry.flow.protocol.items[item], {item: given})


def rows(session: Session, entry: OpenEntry, item: str) -> list[dict[str, Any]]:
    return session.record.rows("answers", "entry_id = ? AND item_id = ?", (entry.entry_id, item), "coalesce(amends, 0)")


def test_an_answer_is_there_when_the_call_returns(session: Session, surroundings: Any) -> None:
    entry = begin(session)
    assert give(session, entry, "tension", 70.0) == {Topic.ENTRIES}
    path = session.record.path
    session.close()
    again = open_session(path, PASSPHRASE, surroundings)
    assert rows(again, entry, "tension")[0]["value"] == 70
    again.close()


def test_a_correction_within_ten_minutes_replaces_and_a_later_one_amends(session: Session, clock: Clock) -> None:
    entry = begin(session)
    give(session, entry, "tension", 70.0)
    clock.pass_minutes(9)
    give(session, entry, "tension", 60.0)
    assert [(r["value"], r["amends"]) for r in rows(session, entry, "tension")] == [(60, None)]
    clock.pass_minutes(11)
    give(session, entry, "tension", 50.0)
    clock.pass_minutes(11)
    give(session, entry, "tension", 40.0)
    kept = [(r["value"], r["amends"]) for r in rows(session, entry, "tension")]
    assert kept == [(60, None), (50, 1), (40, 2)]
    assert session.check_ins.answers(entry.entry_id)["tension"] == 40


def test_finishing_says_of_every_item_what_became_of_it(session: Session) -> None:
    entry = begin(session)
    give(session, entry, "tension", 70.0)
    session.check_ins.finish(entry)
    status = {r["item_id"]: r["status"] for r in session.record.rows("answers", "entry_id = ?", (entry.entry_id,))}
    assert status["tension"] == "answered"
    assert status["anger"] == "skipped"
    assert status["urge"] == "not_asked"
    stored = {item_id for item in entry.flow.protocol.items_of("check_in") for item_id, _, _ in item.stored}
    assert set(status) == stored
    prompt = session.record.rows("prompts", "entry_id = ?", (entry.entry_id,))[0]
    assert (prompt["status"], prompt["trigger"], prompt["reason"]) == ("answered", "self", None)


def test_stopping_keeps_what_was_answered_and_marks_the_rest_not_reached(session: Session) -> None:
    entry = begin(session)
    give(session, entry, "tension", 70.0)
    session.check_ins.stop(entry)
    assert rows(session, entry, "tension")[0]["value"] == 70
    assert rows(session, entry, "anger")[0]["status"] == "not_reached"
    assert session.record.rows("prompts")[0]["status"] == "partial"


def test_what_was_stopped_can_be_taken_up_again(session: Session) -> None:
    entry = begin(session)
    give(session, entry, "tension", 70.0)
    session.check_ins.stop(entry)
    assert session.check_ins.reopen(entry) == {Topic.ENTRIES}
    assert session.check_ins.answers(entry.entry_id) == {"tension": 70}
    give(session, entry, "anger", 5.0)
    session.check_ins.finish(entry)
    assert session.record.rows("prompts")[0]["status"] == "answered"
    assert rows(session, entry, "anger")[0]["value"] == 5


def test_stopping_without_an_answer_is_a_dismissal(session: Session) -> None:
    session.check_ins.stop(begin(session))
    assert session.record.rows("prompts")[0]["status"] == "dismissed"


def test_skipping_never_writes_an_empty_string(session: Session) -> None:
    entry = begin(session)
    session.check_ins.pass_over(entry, [entry.flow.protocol.items["tension"]], AnswerStatus.DECLINED)
    row = rows(session, entry, "tension")[0]
    assert (row["value"], row["text"], row["status"]) == (None, None, "declined")


def test_rotation_moves_on_and_everything_has_its_turn(session: Session) -> None:
    asked = []
    for _ in range(15):
        entry = begin(session)
        asked.append({i.id for i in entry.flow.protocol.items_of("check_in") if i.rotation and entry.flow.asked(i)})
        session.check_ins.stop(entry)
    controlled = ("reflect", "perspectives", "curiosity")
    assert all(sum(item in turn for item in controlled) == 2 for turn in asked)
    assert {sum(item in turn for turn in asked) for item in controlled} == {10}
    others = ("equivalence", "pretend", "teleological", "merged", "hyper")
    assert {sum(item in turn for turn in asked) for item in others} == {3}


def test_urges_are_asked_only_where_the_person_chose_it(session: Session) -> None:
    urge = session.protocols.current().items["urge"]
    assert not begin(session).flow.asked(urge)
    session.choose(replace(session.choices, consents=("urges",)))
    assert begin(session).flow.asked(urge)


def test_an_unfinished_entry_comes_back_with_its_answers_and_its_turn(session: Session) -> None:
    begin(session)
    entry = begin(session)
    give(session, entry, "tension", 33.0)
    found = session.check_ins.unfinished(session.protocols.current())
    assert found is not None
    assert (found.entry_id, found.flow.turn) == (entry.entry_id, entry.flow.turn)
    assert session.check_ins.answers(found.entry_id) == {"tension": 33}


def test_a_finished_entry_does_not_come_back(session: Session) -> None:
    session.check_ins.finish(begin(session))
    assert session.check_ins.unfinished(session.protocols.current()) is None


def test_undo_takes_an_entry_back_for_ten_minutes_and_not_longer(session: Session, clock: Clock) -> None:
    first, second = begin(session), begin(session)
    for entry in (first, second):
        give(session, entry, "tension", 10.0)
        session.check_ins.finish(entry)
    assert session.check_ins.undo(first.entry_id) == {Topic.ENTRIES}
    assert session.record.rows("answers", "entry_id = ?", (first.entry_id,)) == []
    clock.pass_minutes(11)
    assert session.check_ins.undo(second.entry_id) == frozenset()
    assert session.record.rows("prompts", "entry_id = ?", (second.entry_id,)) != []


def test_an_event_has_a_row_in_step_with_its_answers(session: Session) -> None:
    code = session.roster.add("Robin", "friend", 40)
    entry = begin(session, "event")
    give(session, entry, "event_kind", "criticism")
    give(session, entry, "event_person", code)
    give(session, entry, "event_at", "2026-03-02T12:30:00.000+01:00")
    give(session, entry, "event_intensity", 80.0)
    event = session.record.rows("events")[0]
    assert (event["kind"], event["person_id"], event["intensity"]) == ("criticism", code, 80)
    assert event["occurred_at"] == "2026-03-02T12:30:00.000+01:00"
    prompt = session.record.rows("prompts")[0]
    assert prompt["about_at"] == event["occurred_at"]
    assert prompt["moment_ms"] == 1772451000000


@pytest.mark.parametrize("private", [True, False])
def test_an_entry_only_for_me(session: Session, private: bool) -> None:
    entry = begin(session)
    session.check_ins.only_for_me(entry.entry_id, private)
    assert session.record.rows("prompts")[0]["only_for_me"] == int(private)


def test_the_clock_may_be_set_back_between_answers(session: Session, clock: Clock) -> None:
    entry = begin(session)
    give(session, entry, "tension", 70.0)
    clock.pass_minutes(-60)
    give(session, entry, "anger", 20.0)
    give(session, entry, "tension", 65.0)
    session.check_ins.finish(entry)
    assert session.check_ins.answers(entry.entry_id)["tension"] == 65
    assert session.record.rows("prompts")[0]["status"] == "answered"


def test_times_keep_their_offset_across_daylight_saving(session: Session, clock: Clock) -> None:
    clock.pass_minutes(27 * 24 * 60 - 14 * 60 + 55)  # 2026-03-29, 00:55 UTC: five minutes before the clocks go forward
    entry = begin(session)
    give(session, entry, "tension", 1.0)
    clock.pass_minutes(10)
    give(session, entry, "anger", 1.0)
    texts = [r["answered_at"] for r in session.record.rows("answers", order_by="answered_at")]
    assert texts == ["2026-03-29T01:55:00.000+01:00", "2026-03-29T03:05:00.000+02:00"]


def tell_events(session: Session, clock: Clock, count: int) -> None:
    for _ in range(count):
        clock.pass_minutes(1)
        session.check_ins.finish(session.check_ins.begin(session.protocols.current(), "event"))


def test_an_event_protocol_takes_so_many_entries_a_day(session: Session, clock: Clock) -> None:
    session.protocols.adopt(shipped_text("events"))
    protocol = session.protocols.current()
    tell_events(session, clock, 9)
    assert session.check_ins.may_begin(protocol, "event")
    tell_events(session, clock, 1)
    assert not session.check_ins.may_begin(protocol, "event")
    with pytest.raises(EmaError) as full:
        session.check_ins.begin(protocol, "event")
    assert full.value.code == "daily_cap"
    rows = session.record.rows("prompts")
    assert {(row["scheme"], row["trigger"]) for row in rows} == {("events", "event")}
    session.check_ins.undo(str(rows[-1]["entry_id"]))
    tell_events(session, clock, 1)
    clock.pass_minutes(24 * 60)
    tell_events(session, clock, 10)
    assert len(session.record.rows("prompts")) == 20


def test_without_an_event_scheme_there_is_no_limit(session: Session, clock: Clock) -> None:
    tell_events(session, clock, 12)
    assert {row["trigger"] for row in session.record.rows("prompts")} == {"self"}
