"""What holds of the engine whatever happens in whatever order."""

from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from prompt_stories import Story, clock, play, prompt
from sampling_cases import preset

from ema_app.core.prompt import (
    ENDS,
    Change,
    Desktop,
    Event,
    Kind,
    Life,
    State,
    World,
    follow,
    forget,
    replay,
    restore,
    step,
    take_in,
    waiting,
    wake_at,
)
from ema_app.core.prompt.desktop import GRACE_SECONDS
from ema_app.core.prompt.life import UNOPENED
from ema_app.core.sampling import plan
from ema_app.core.tables import REASONS, STATUSES

TIMES = ("09:00", "09:20", "10:30", "12:00", "12:10")
_KINDS = [kind for kind in Kind if kind != Kind.CLOCK_CHANGED]
_AMOUNTS = st.sampled_from([0, clock("11:00")])
_EVENTS = st.lists(
    st.tuples(st.integers(1, 40), st.sampled_from(_KINDS), st.sampled_from(TIMES), _AMOUNTS), max_size=40
)


def tell(happenings: list[tuple[int, Kind, str, int]]) -> tuple[World, list[Change], list[tuple[World, Event]]]:
    prompts = [prompt(time) for time in TIMES]
    world, rows = take_in(World(desktop=Desktop(now=clock("08:30"))), prompts, clock("08:30"))
    log, steps, at = list(rows), [], clock("08:30")
    for minutes, kind, which, amount in happenings:
        at += minutes * 60
        event = Event(at, kind, which, amount)
        world, rows = step(world, event)
        log += rows
        steps.append((world, event))
    world, rows = step(world, Event(clock("40:00"), Kind.ZONE_CHANGED))
    return world, log + list(rows), steps


@settings(max_examples=300, deadline=None)
@given(_EVENTS)
def test_every_prompt_ends_once_and_the_log_tells_it_again(events: list[tuple[int, Kind, str, int]]) -> None:
    world, log, steps = tell(events)
    assert replay(log) == world.lives
    for time in TIMES:
        own = [row for row in log if row.prompt_id == time]
        assert [row.state in ENDS for row in own].count(True) == 1
        assert own[-1].state in ENDS
        assert own[-1].state in STATUSES
        assert (own[-1].reason == "") == (own[-1].state == State.ANSWERED)
        assert {row.reason for row in own} <= {*REASONS, ""}
    assert [row.at for row in log] == sorted(row.at for row in log)
    for state, _ in steps:
        live = [life.state for life in state.lives.values() if life.state in UNOPENED | {State.OPENED}]
        assert len(live) <= 1
    assert wake_at(world) is None


@settings(max_examples=200, deadline=None)
@given(_EVENTS)
def test_nothing_comes_too_early_or_too_late(events: list[tuple[int, Kind, str, int]]) -> None:
    _, log, steps = tell(events)
    woken = [event.at for _, event in steps if event.kind == Kind.RESUME]
    for row in log:
        begins, ends = clock(row.prompt_id), clock(row.prompt_id) + 1800
        if row.state == State.DELIVERED:
            assert begins <= row.at < ends
            assert not any(at <= row.at < at + GRACE_SECONDS for at in woken)
        if row.state == State.SNOOZED:
            assert row.until is not None
            assert row.until < ends
        if row.state == State.OPENED:
            assert row.until == begins + 3600


@settings(max_examples=100, deadline=None)
@given(_EVENTS, st.integers(0, 40))
def test_a_world_restored_from_its_log_goes_on_the_same(events: list[tuple[int, Kind, str, int]], cut: int) -> None:
    plain = [(m, kind, which, amount) for m, kind, which, amount in events if kind in _ON_PROMPTS]
    whole, log, steps = tell(plain)
    if not steps:
        return
    world, event = steps[min(cut, len(steps) - 1)]
    so_far = [row for row in log if row.at < event.at] + [row for row in log if row.at == event.at]
    prompts = [prompt(time) for time in TIMES]
    restored = restore(so_far, prompts, event.at)
    assert restored.lives == world.lives
    later = [event for _, event in steps[min(cut, len(steps) - 1) + 1 :]]
    again, _ = follow(restored, [*later, Event(clock("40:00"), Kind.ZONE_CHANGED)])
    assert again.lives == whole.lives


_ON_PROMPTS = {Kind.OPEN, Kind.FINISH, Kind.STOP, Kind.SNOOZE, Kind.DECLINE, Kind.DISMISS, Kind.DISPLAYED}


@settings(max_examples=100, deadline=None)
@given(st.integers(-120, 120), st.integers(0, 300))
def test_a_moved_clock_asks_nothing_twice(minutes: int, when: int) -> None:
    at = clock("08:30") + when * 60
    story = Story()
    story.tell(Event(clock("08:20"), Kind.START))
    story.plan([prompt(time) for time in TIMES], clock("08:20"))
    story.until(at)
    story.tell(Event(at + minutes * 60, Kind.CLOCK_CHANGED, amount=minutes * 60))
    story.until(clock("20:00"))
    story.tell(Event(clock("20:00"), Kind.HEARTBEAT))
    delivered = [row.prompt_id for row in story.log if row.state == State.DELIVERED and row.source != "clock"]
    assert len(delivered) == len(set(delivered))
    assert all(life.ended for life in story.world.lives.values())
    assert replay(story.log) == story.world.lives


def test_a_new_plan_replaces_what_is_not_due_yet() -> None:
    story = Story()
    story.plan([prompt("10:00"), prompt("12:00"), prompt("14:00")], clock("08:00"))
    story.until(clock("10:05"))
    story.tell(Event(clock("10:05"), Kind.HEARTBEAT))
    story.plan([prompt("12:00"), prompt("15:00")], clock("10:05"))
    assert {prompt_id: f"{life.state} {life.reason}".strip() for prompt_id, life in story.world.lives.items()} == {
        "10:00": "displayed", "12:00": "planned", "14:00": "suppressed replaced", "15:00": "planned",
    }  # fmt: skip


def test_a_prompt_that_was_held_back_is_kept_with_its_reason() -> None:
    held = prompt("10:00").__class__("x", clock("10:00"), clock("10:30"), clock("11:00"), held_back="daily_cap")
    world, rows = take_in(World(), [held], clock("09:00"))
    assert world.lives["x"].state == State.SUPPRESSED
    assert [row.reason for row in rows] == ["", "daily_cap"]


def test_the_timer_is_told_when_to_ring() -> None:
    world, _ = take_in(World(desktop=Desktop(now=clock("09:58"))), [prompt("10:00")], clock("09:58"))
    assert wake_at(world) == clock("10:00")
    world, _ = step(world, Event(clock("10:00"), Kind.HEARTBEAT))
    assert wake_at(world) == clock("10:10")
    world, _ = follow(world, [Event(clock(time), Kind.HEARTBEAT) for time in ("10:04", "10:08", "10:10")])
    assert wake_at(world) == clock("10:30")
    assert wake_at(World()) is None


def test_planned_prompts_live_through_a_day() -> None:
    core = preset("core")
    schemes = {scheme.id: scheme for scheme in core.sampling.schemes}
    prompts = plan(core, date(2026, 6, 1), 1, ZoneInfo("UTC"), 1)
    world, _ = take_in(World(), [waiting(p, schemes[p.scheme]) for p in prompts], prompts[0].at - 3600)
    world, log = step(world, Event(prompts[-1].at + 24 * 3600, Kind.ZONE_CHANGED))
    assert [row.at for row in log if row.state == State.DELIVERED] == [p.at for p in prompts]
    assert {life.state for life in world.lives.values()} == {State.MISSED}
    reminded = {row.prompt_id: row.at for row in log if row.state == State.REMINDED}
    assert all(reminded[p.prompt_id] - p.at == 60 * (schemes[p.scheme].reminder_minutes or 0) for p in prompts)


def test_an_unknown_prompt_changes_nothing() -> None:
    world, rows = step(World(), Event(5, Kind.OPEN, "nobody"))
    assert (rows, world.lives) == ((), {})


def test_an_ended_life_stays_as_it_is() -> None:
    ended = replay([Change("a", 1, State.PLANNED, until=9), Change("a", 2, State.DECLINED, "user")])
    assert replay([Change("a", 3, State.OPENED)], ended) == ended
    assert ended["a"] == Life("a", State.DECLINED, "user", expires_at=9, ended_at=2)


def test_a_story_without_events_needs_no_desktop() -> None:
    assert play([], "").world.lives == {}


def test_what_has_ended_can_be_forgotten() -> None:
    told = play([prompt("09:00"), prompt("13:05"), prompt("33:00")], "13:06 open 13:05", end="14:30")
    slim = forget(told.world, clock("14:30"))
    assert set(slim.lives) == set(slim.waiting) == {"33:00"}
    assert set(forget(told.world, clock("09:00")).lives) == {"09:00", "13:05", "33:00"}
