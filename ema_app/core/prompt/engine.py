"""From events to the states of prompts: a pure step, told what happened and when, that gives the rows of the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ema_app.core.prompt.desktop import Desktop, Event, Kind, after, silent_since
from ema_app.core.prompt.due import next_due, rows_of
from ema_app.core.prompt.life import Change, Life, State, replay
from ema_app.core.prompt.waiting import Waiting
from ema_app.core.prompt.wishes import rows_of_event


@dataclass(frozen=True)
class World:
    """The prompts of the coming hours, what has become of them, and the desktop as last heard of."""

    waiting: Mapping[str, Waiting] = field(default_factory=dict)
    lives: Mapping[str, Life] = field(default_factory=dict)
    desktop: Desktop = field(default_factory=Desktop)


Step = tuple[World, tuple[Change, ...]]


def take_in(world: World, prompts: Sequence[Waiting], at: int) -> Step:
    """Take in a plan. Prompts known already stay as they are; those not yet due that it no longer holds are replaced.

    After a time in which the app did not run, take in what was planned for it before the event that tells of the start.
    """
    new = [prompt for prompt in prompts if prompt.prompt_id not in world.lives]
    rows = [Change(p.prompt_id, at, State.PLANNED, until=p.expires_at) for p in new]
    rows += [Change(p.prompt_id, at, State.SUPPRESSED, p.held_back) for p in new if p.held_back]
    kept = {prompt.prompt_id for prompt in prompts}
    rows += [
        Change(prompt_id, at, State.SUPPRESSED, "replaced")
        for prompt_id, life in world.lives.items()
        if life.state == State.PLANNED and prompt_id not in kept and world.waiting[prompt_id].at > at
    ]
    known = {**world.waiting, **{prompt.prompt_id: prompt for prompt in new}}
    return _record(replace(world, waiting=known), rows), tuple(rows)


def forget(world: World, before: int) -> World:
    """Give the world without prompts planned for a time before this instant that have ended."""
    gone = {prompt_id for prompt_id, life in world.lives.items() if life.ended and world.waiting[prompt_id].at < before}
    waiting = {prompt_id: prompt for prompt_id, prompt in world.waiting.items() if prompt_id not in gone}
    return replace(world, waiting=waiting, lives={p: life for p, life in world.lives.items() if p not in gone})


def restore(log: Iterable[Change], prompts: Sequence[Waiting], now: int) -> World:
    """Give the world as a log leaves it; `prompts` are those not ended yet, `now` is the last sign of life."""
    known = {prompt.prompt_id: prompt for prompt in prompts}
    lives = {prompt_id: life for prompt_id, life in replay(log).items() if prompt_id in known}
    return World(known, lives, Desktop(now=now))


def step(world: World, event: Event) -> Step:
    """Give the world after an event, and the changes that came of it and of the time before it."""
    if event.kind == Kind.CLOCK_CHANGED:
        return _move_clock(world, event)
    event = event._replace(at=max(event.at, world.desktop.now))
    world = replace(world, desktop=silent_since(world.desktop, event))
    world, before = _settle(world, event.at)
    world = replace(world, desktop=after(world.desktop, event))
    rows = rows_of_event(event, world.waiting, world.lives, world.desktop)
    world, now = _settle(_record(world, rows), event.at)
    return world, (*before, *rows, *now)


def follow(world: World, events: Iterable[Event]) -> Step:
    """Give the world after many events, in the order in which they are given."""
    log: list[Change] = []
    for event in events:
        world, rows = step(world, event)
        log += rows
    return world, tuple(log)


def wake_at(world: World) -> int | None:
    """Give the instant at which something is due next if nothing else happens; None where nothing is."""
    due = next_due(world.waiting, world.lives, world.desktop)
    return due.at if due else None


def _record(world: World, rows: Iterable[Change]) -> World:
    return replace(world, lives=replay(rows, world.lives))


def _settle(world: World, until: int) -> Step:
    log: list[Change] = []
    while (due := next_due(world.waiting, world.lives, world.desktop)) and due.at <= until:
        world = replace(world, desktop=replace(world.desktop, now=max(world.desktop.now, due.at)))
        rows = rows_of(due, world.waiting, world.lives, world.desktop)
        world = _record(world, rows)
        log += rows
    return replace(world, desktop=replace(world.desktop, now=max(world.desktop.now, until))), tuple(log)


def _move_clock(world: World, event: Event) -> Step:
    """Waiting goes on for as long as it would have; what the clock jumped over could not be shown."""
    world, before = _settle(world, max(world.desktop.now, event.at - event.amount))
    rows: list[Change] = []
    for prompt_id, life in world.lives.items():
        if life.state == State.PLANNED:
            prompt = world.waiting[prompt_id]
            if event.amount > 0 and prompt.expires_at <= event.at:
                rows.append(Change(prompt_id, event.at, State.UNDELIVERABLE, "clock_changed", event.source))
        elif not life.ended and life.until is not None:
            state = State.DELIVERED if life.state == State.SNOOZED else life.state
            until = life.expires_at if life.state == State.SNOOZED else life.until
            rows.append(Change(prompt_id, event.at, state, "", "clock", (until or event.at) + event.amount))
    shifted = replace(world.desktop, now=event.at, resumed_at=None)
    world, now = _settle(_record(replace(world, desktop=shifted), rows), event.at)
    return world, (*before, *rows, *now)
