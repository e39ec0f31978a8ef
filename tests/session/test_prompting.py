"""Prompts over a real record: planned days, versions, follow-ups, wishes, the letterbox, kills at any moment."""

from __future__ import annotations

import random
import subprocess
import sys
import time as time_module
from collections.abc import Callable
from datetime import datetime, time
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.prompt import Event, Kind, State, replay
from ema_app.session import Surroundings
from ema_app.session.prompting import LockedPrompting, QuietHours
from ema_app.session.prompting.keeping import read_log
from ema_app.session.prompting.letters import put_observation
from ema_app.session.protocols import shipped_text
from ema_app.store.check import check
from ema_app.store.letterbox import prompt_times
from tests.conftest import PASSPHRASE, Clock
from tests.session.prompting_day import BERLIN, Day, clock, day, small

BURST = """
[[sampling.scheme]]
id = "burst"
kind = "burst"
form = "check_in"
offsets_minutes = [15, 60]
expire_unopened_minutes = 10
expire_started_minutes = 60
"""
AFTER = """
[[sampling.scheme]]
id = "tense"
kind = "after_answer"
form = "check_in"
when = "tension > 60"
offsets_minutes = [20]
expire_unopened_minutes = 10
expire_started_minutes = 60
daily_cap = 3
"""
Start = Callable[..., Day]


@pytest.fixture
def start(tmp_path: Path, clock: Clock, surroundings: Surroundings) -> Any:
    made: list[Day] = []

    def begin(text: str = small(), at: str = "08:00", around: Surroundings = surroundings) -> Day:
        made.append(day(tmp_path, clock, around, text, at))
        return made[-1]

    yield begin
    for one in made:
        if one.session is not None:
            one.session.close()


def planned(day: Day) -> list[str]:
    """The times of prompts that are still to come, as day and time."""
    world = day.open_prompting.world
    waiting = sorted(w.at for p, w in world.waiting.items() if world.lives[p].state == State.PLANNED)
    return [datetime.fromtimestamp(at, BERLIN).strftime("%d %H:%M") for at in waiting]


def clock_now(day: Day) -> int:
    return int(day.clock.time.timestamp())


def statuses(day: Day) -> list[str]:
    rows = day.open_session.record.rows("prompts", "scheme <> ''", order_by="scheduled_at")
    return [f"{row['status']} {row['reason'] or ''}".strip() for row in rows]


def test_today_and_two_more_days_are_planned_and_written_into_the_letterbox(start: Start) -> None:
    told = start(small(("13:05", "14:10")))
    assert planned(told) == ["02 13:05", "02 14:10", "03 13:05", "03 14:10", "04 13:05", "04 14:10"]
    in_clear = [t.at.strftime("%d %H:%M") for t in prompt_times(told.path)]
    assert in_clear == ["02 13:05", "02 14:10", "03 13:05", "03 14:10"]
    told.until(clock("37:00"))
    assert planned(told)[-1] == "05 14:10"
    assert len(set(told.shown)) == len(told.shown) == 4 - 2


def test_a_day_that_has_begun_gets_what_is_left_of_it(start: Start) -> None:
    told = start(shipped_text("core"), at="18:00")
    today = [at for at in planned(told) if at.startswith("02")]
    assert 1 <= len(today) <= 4
    assert all(at > "02 18:00" for at in today)
    assert len(planned(told)) == len(today) + 14


def test_two_records_ask_at_other_times_and_one_record_always_at_the_same(
    start: Start, tmp_path: Path, clock: Clock, surroundings: Surroundings
) -> None:
    told = start(shipped_text("core"))
    first = planned(told)
    told.kill()
    told.start(clock_now(told))
    assert planned(told) == first
    other = (tmp_path / "other")
    other.mkdir()
    again = day(other, clock, surroundings, shipped_text("core"))
    assert planned(again) != first
    again.kill()


def test_a_new_version_begins_on_the_next_day_and_old_prompts_keep_theirs(start: Start) -> None:
    told = start(small(("13:05", "20:00"), version="1"))
    told.until(clock("12:00"))
    told.set_clock(clock("12:00"))
    told.open_session.protocols.adopt(small(("15:00",), version="2"), "small.toml")
    told.tell(Event(clock("12:00"), Kind.HEARTBEAT))
    assert planned(told) == ["02 13:05", "02 20:00", "03 15:00", "04 15:00"]
    told.told("", "46:00")
    rows = told.open_session.record.rows("prompts", "status = 'missed'", order_by="scheduled_at")
    assert [row["protocol_version"] for row in rows] == ["1", "1", "2"]
    assert len(set(told.shown)) == len(told.shown)
    replaced = told.open_session.record.rows("prompt_changes", "reason = 'replaced'")
    assert [row["state"] for row in replaced] == ["suppressed"] * 4
    told.check()


def test_a_study_has_an_end(start: Start) -> None:
    assert planned(start(small(limits="days = 2"))) == ["02 13:05", "03 13:05"]


def test_days_on_which_the_app_did_not_run_are_accounted_for(start: Start) -> None:
    told = start(small())
    told.kill()
    told.start(clock("08:00") + 5 * 86400)
    assert statuses(told) == ["undeliverable app_closed"] * 5
    rows = told.open_session.record.rows("prompts", order_by="study_day")
    numbers = [(row["study_day"], row["prompt_number"]) for row in rows]
    assert numbers == [(n, 1) for n in range(1, 6)]
    assert told.shown == []
    told.check()


def test_the_computers_own_log_says_why(start: Start) -> None:
    told = start(small(("10:00", "12:00", "14:00", "16:00")))
    told.until(clock("09:00"))
    told.kill()
    happened = (("11:00", Kind.SHUTDOWN), ("13:30", Kind.START), ("15:30", Kind.SLEEP), ("17:00", Kind.RESUME))
    log = [Event(clock(at), kind, source="journal") for at, kind in happened]
    told.start(clock("18:00"), log)
    assert [told.end_of(at) for at in ("10:00", "12:00", "14:00", "16:00")] == [
        "undeliverable app_closed", "undeliverable machine_off", "undeliverable app_closed", "undeliverable asleep",
    ]  # fmt: skip


def test_without_a_log_the_start_of_the_computer_says_that_it_was_off(start: Start) -> None:
    told = start(small(("10:00", "14:00")))
    told.kill()
    told.start(clock("18:00"), booted=clock("13:00"))
    assert [told.end_of(at) for at in ("10:00", "14:00")] == ["undeliverable machine_off", "undeliverable app_closed"]


def test_an_arrival_in_another_zone_plans_anew_and_asks_nothing_twice(start: Start, clock: Clock) -> None:
    zone = ["Europe/Berlin"]
    numbers = count(1)
    told = start(shipped_text("core"), around=Surroundings(clock.now, lambda: zone[0], lambda: f"id{next(numbers)}"))
    noon = 12 * 3600 + int(datetime(2026, 3, 2, tzinfo=BERLIN).timestamp())
    told.until(noon)
    zone[0] = "America/New_York"
    told.tell(Event(noon, Kind.ZONE_CHANGED))
    told.until(noon + 30 * 3600)
    told.tell(Event(noon + 30 * 3600, Kind.HEARTBEAT))
    assert len(set(told.shown)) == len(told.shown)
    rows = told.open_session.record.rows("prompts", "status = 'missed'")
    new = [datetime.fromisoformat(r["scheduled_at"]) for r in rows if r["timezone"] == "America/New_York"]
    assert all(time(8, 59) < at.time() < time(22) for at in new if at.timestamp() > noon + 7200)
    told.check()


def test_a_burst_follows_an_event_and_nothing_follows_a_burst(start: Start) -> None:
    told = start(small((), BURST))
    told.on_my_own("10:00", "event")
    assert planned(told) == ["02 10:15", "02 11:00"]
    told.told("10:16 open 10:15; 10:17 finish 10:15; 11:01 open 11:00; 11:02 finish 11:00", "12:00")
    rows = told.open_session.record.rows("prompts", "scheme = 'burst'")
    assert [(r["trigger"], r["status"], r["prompt_number"]) for r in rows] == [("burst", "answered", None)] * 2
    told.on_my_own("13:00", "event")
    assert planned(told) == ["02 13:15", "02 14:00"]
    told.check()


def test_an_answer_across_the_line_is_followed_and_an_urge_above_it_is_not(start: Start) -> None:
    told = start(small((), BURST + AFTER))
    told.on_my_own("09:00", tension=80)
    assert planned(told) == ["02 09:20"]
    told.on_my_own("10:00", "event")
    assert planned(told) == ["02 10:15", "02 11:00"]
    told.until(clock("10:20"))
    told.on_my_own("10:20", tension=90, urge=70)
    assert planned(told) == []
    told.on_my_own("12:00", tension=90)
    told.on_my_own("13:00", "event")
    assert planned(told) == []
    told.told("", "36:00")
    assert set(told.shown) == {told.id_of("09:20"), told.id_of("10:15")}
    assert "dismissed user" in statuses(told)
    assert told.end_of("11:00") == "suppressed user"
    told.check()


def test_an_urge_in_an_entry_that_was_stopped_counts_too(start: Start) -> None:
    told = start(small(("09:00",), BURST))
    told.on_my_own("08:50", "event")
    told.happens("09:01 open 09:00")
    told.finish("09:00", whole=False, urge=90)
    assert [at for at in planned(told) if at.startswith("02")] == []


def test_extra_questions_can_be_switched_off(start: Start) -> None:
    told = start(small((), BURST + AFTER))
    told.on_my_own("10:00", "event")
    told.set_clock(clock("10:01"))
    told.wish(extra=False)
    assert planned(told) == []
    told.on_my_own("11:00", tension=90)
    told.set_clock(clock("12:00"))
    told.wish(extra=True)
    assert planned(told) == []
    told.on_my_own("13:00", tension=90)
    assert planned(told) == ["02 13:20"]


def test_prompts_can_be_switched_off_and_on_again(start: Start) -> None:
    told = start(small(("10:00", "12:00", "14:00")))
    told.set_clock(clock("11:00"))
    told.until(clock("11:00"))
    told.wish(on=False)
    assert planned(told) == []
    assert prompt_times(told.path) == []
    told.until(clock("13:00"))
    told.set_clock(clock("13:00"))
    told.wish(on=True)
    assert "03 10:00" not in planned(told)
    assert "05 10:00" not in planned(told)
    told.until(clock("60:00"))
    assert len(set(told.shown)) == len(told.shown)
    told.check()


def test_quiet_hours_and_weekdays_off_hold_with_the_record_open_and_locked(start: Start) -> None:
    told = start(small(("10:00", "12:30", "14:00")))
    told.wish(quiet=(QuietHours(time(12), time(13)),), weekdays_off=(1,))
    told.happens("12:10 record_lock")
    told.told("13:30 record_unlock", "49:00")
    assert statuses(told)[:3] == ["missed unknown", "suppressed quiet_hours", "missed unknown"]
    assert statuses(told)[3:6] == ["suppressed day_off"] * 3
    told.check()


def test_quiet_hours_over_midnight() -> None:
    night = QuietHours(time(22), time(7))
    assert [night.hold(time(h)) for h in (21, 22, 23, 0, 6, 7)] == [False, True, True, True, True, False]


def test_what_an_observer_said_while_it_was_locked_comes_in_once(start: Start) -> None:
    told = start()
    told.happens("09:00 record_lock")
    put_observation(told.path, [{"observation_id": "o1", "item_id": "tension", "observer_id": "p1", "value": 40.0}])
    told.happens("10:00 record_unlock")
    rows = told.open_session.record.rows("observations")
    assert [(row["value"], bool(row["sealed_id"])) for row in rows] == [(40.0, True)]
    told.kill()
    told.start(clock("11:00"))
    assert len(told.open_session.record.rows("observations")) == 1


def test_nothing_but_times_stands_in_clear(start: Start) -> None:
    told = start()
    told.happens("13:00 record_lock")
    told.until(clock("13:10"))
    seen = told.path.with_name(told.path.name + "-letterbox").read_bytes()
    for word in (b"check_in", b"small", b"delivered", b"displayed", b"missed", b"fixed"):
        assert word not in seen


def test_a_protocol_that_cannot_be_read_leaves_what_was_planned(start: Start) -> None:
    told = start()
    told.open_session.record.update("protocols", {"protocol_id": "small"}, {"toml": "broken ["})
    told.kill()
    told.start(clock("09:00"))
    assert isinstance(told.open_prompting.problem, EmaError)
    assert planned(told) == ["02 13:05", "03 13:05", "04 13:05"]
    told.until(clock("13:10"))
    assert len(told.shown) == 1


def test_an_erased_entry_is_not_asked_again(start: Start) -> None:
    told = start(small(("10:00",)))
    told.happens("10:01 open 10:00")
    told.happens("10:02 finish 10:00")
    told.open_session.erase_entry(told.entries["10:00"].entry_id)
    told.kill()
    told.start(clock("12:10"))
    told.until(clock("20:00"))
    assert len(told.shown) == 1
    assert told.open_session.record.rows("prompts") == []


def take_back(told: Day, text: str) -> None:
    told.open_session.check_ins.undo(told.entries[text].entry_id)


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("whole", [False, True])
def test_a_prompt_whose_answers_are_taken_back_stays_as_put_aside(start: Start, killed: bool, whole: bool) -> None:
    told = start(small(("10:00", "12:00")))
    told.happens("10:01 open 10:00")
    told.happens(f"10:02 {'finish' if whole else 'stop'} 10:00")
    before = told.open_session.record.rows("prompts")[0]
    take_back(told, "10:00")
    if killed:
        told.kill()
        told.start(clock("10:03"))
    told.show(told.open_prompting.entries_changed())
    told.until(clock("11:00"))
    assert statuses(told) == ["dismissed user"]
    (row,) = told.open_session.record.rows("prompts")
    kept = ("prompt_id", "scheduled_at", "delivered_at", "displayed_at", "opened_at", "prompt_number")
    assert [row[name] for name in kept] == [before[name] for name in kept]
    assert (row["entry_id"], row["submitted_at"]) == (None, None)
    assert told.open_session.record.rows("answers") == []
    states = [change.state for change in read_log(told.open_session.record, [row["prompt_id"]])]
    assert states[-2:] == [State.TAKEN_BACK, State.DISMISSED]
    assert (State.ANSWERED in states) == whole
    assert len(told.shown) == 1
    life = replay(read_log(told.open_session.record, [row["prompt_id"]]))[row["prompt_id"]]
    assert (life.state, life.reason) == (State.DISMISSED, "user")


def test_what_nobody_asked_for_leaves_nothing_when_it_is_taken_back(start: Start) -> None:
    told = start(small(()))
    session = told.open_session
    entry = session.check_ins.begin(session.protocols.current(), "check_in")
    session.check_ins.finish(entry)
    session.check_ins.undo(entry.entry_id)
    assert session.record.rows("prompts") == []


def test_a_deadline_of_the_first_records_is_read(start: Start) -> None:
    told = start()
    row = {"change_id": "old", "prompt_id": "p", "at": "2026-03-02T13:05:00.000+01:00", "state": "delivered"}
    told.open_session.record.insert("prompt_changes", row | {"source": "engine 1772450000"})
    told.open_session.record.insert("prompt_changes", row | {"change_id": "new", "source": "engine",
                                                             "until_at": "2026-03-02T12:13:20.000+01:00"})  # fmt: skip
    assert {(c.source, c.until) for c in read_log(told.open_session.record, ["p"])} == {("engine", 1772450000)}


def test_doubled_starts_change_nothing(start: Start) -> None:
    told = start(small(("10:00", "12:00")))
    told.until(clock("10:05"))
    for _ in range(4):
        told.kill()
        told.start(clock("10:05"))
    assert told.shown == [told.id_of("10:00")]
    assert told.open_prompting.live is not None
    told.told("10:06 open 10:00; 10:07 finish 10:00")
    assert len(set(told.shown)) == len(told.shown)


LIVING = """
import os, sys
sys.path[:0] = sys.argv[1].split(chr(10))
from itertools import count
from pathlib import Path
from ema_app.core.prompt import Event, Kind
from ema_app.session import Surroundings
from tests.conftest import Clock
from tests.session.prompting_day import Day
moving, secret = Clock(), os.urandom(4).hex()
numbers = count(1)
around = Surroundings(moving.now, lambda: "Europe/Berlin", lambda: f"{secret}{next(numbers)}")
day = Day(Path(sys.argv[2]), moving, around)
day.start(int(sys.argv[3]))
os.write(1, b"ready\\n")
at = int(sys.argv[3])
while True:
    at += 60
    day.until(at)
    for shown in day.shown:
        os.write(1, f"{at} {shown}\\n".encode())
    day.shown.clear()
    live = day.open_prompting.live
    if live and at % 7 == 0:
        day.tell(Event(at, Kind.DISMISS, live.prompt_id))
    os.write(1, f"{at} -\\n".encode())
"""


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost_and_nothing_comes_twice(start: Start) -> None:
    told = start(small(tuple(f"{h:02}:{m:02}" for h in range(8, 22) for m in (5, 40))))
    told.kill()
    shown: list[str] = []
    at, chance = clock("08:00"), random.Random(4)
    for _ in range(12):
        command = [sys.executable, "-c", LIVING, "\n".join(sys.path), str(told.path), str(at)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"ready\n"
            time_module.sleep(chance.uniform(0.05, 0.5))
            program.kill()
            said = [line.split(" ") for line in program.stdout.read().decode().split("\n")[:-1]]
        shown += [prompt_id for _, prompt_id in said if prompt_id != "-"]
        at = max([at, *(int(moment) for moment, _ in said)]) + 60
        assert check(told.path, PASSPHRASE) == []
    told.start(at + 86400)
    told.check()
    log = read_log(told.open_session.record, set(shown))
    delivered = [change.prompt_id for change in log if change.state == State.DELIVERED]
    assert set(shown) <= set(delivered)
    assert len(delivered) == len(set(delivered))
    assert all(life.ended for life in replay(log).values())


def test_what_another_part_of_the_app_shows_already_does_not_come_again(start: Start) -> None:
    told = start()
    told.happens("13:06 record_lock")
    shown = told.shown[0]
    for known, rows in ((shown, 0), ("", 1)):
        again = LockedPrompting(told.path, told.around, shown=known)
        assert again.live is None if not known else again.live is not None
        assert len([row for row in again.tell(Event(clock("13:07"), Kind.HEARTBEAT))
                    if row.state == State.DELIVERED]) == rows  # fmt: skip


@pytest.mark.parametrize("locked_first", [False, True])
def test_what_was_put_off_stays_so_when_another_part_of_the_app_goes_on(start: Start, locked_first: bool) -> None:
    told = start()
    for what in ("13:06 record_lock", "13:07 snooze 13:05") if locked_first else ("13:07 snooze 13:05",
                                                                                  "13:08 record_lock"):  # fmt: skip
        told.happens(what)
    assert next(t.at.strftime("%H:%M") for t in prompt_times(told.path)) == "13:17"
    again = LockedPrompting(told.path, told.around)
    assert again.tell(Event(clock("13:10"), Kind.HEARTBEAT)) == ()
    assert [row.state for row in again.tell(Event(clock("13:14"), Kind.HEARTBEAT),
                                            Event(clock("13:17"), Kind.HEARTBEAT))] == [State.DELIVERED]  # fmt: skip
