"""Driving the engine through a day that is told in short: `12:55 sleep; 14:10 resume`."""

from __future__ import annotations

from dataclasses import dataclass, field

from ema_app.core.prompt import Change, Event, Kind, State, Waiting, World, step, take_in, wake_at

BEAT = 240
"""Seconds between two heartbeats of the app."""


def clock(text: str) -> int:
    """Give "13:05" as seconds; "26:00" is two in the next morning."""
    hours, minutes = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60


def prompt(at: str, waits: int = 30, finish: int = 60, reminder: int | None = 10, snooze: int | None = 10) -> Waiting:
    start = clock(at)
    soon = None if reminder is None else reminder * 60
    later = None if snooze is None else snooze * 60
    return Waiting(at, start, start + waits * 60, start + finish * 60, soon, later)


@dataclass
class Story:
    """A world with an app that beats, rings when something is due, and shows what is delivered."""

    world: World = field(default_factory=World)
    log: list[Change] = field(default_factory=list)
    running: bool = True

    def plan(self, prompts: list[Waiting], at: int) -> None:
        self.world, rows = take_in(self.world, prompts, at)
        self.log += rows

    def tell(self, event: Event) -> None:
        self.world, rows = step(self.world, event)
        self.log += rows
        for row in rows:
            if row.state == State.DELIVERED and not self.world.lives[row.prompt_id].ended and row.source != "clock":
                self.tell(Event(row.at, Kind.DISPLAYED, row.prompt_id))

    def until(self, at: int) -> None:
        """Let time pass: the app is there only while it runs and the computer is awake."""
        while self.running and not self.world.desktop.away:
            due = wake_at(self.world)
            ring = min(self.world.desktop.now + BEAT, at if due is None else max(due, self.world.desktop.now))
            if ring >= at:
                return
            self.tell(Event(ring, Kind.HEARTBEAT, source="heartbeat"))

    def happens(self, text: str) -> None:
        """Let one thing happen: `13:06 open 13:05`, `12:00 clock -60`, `12:00 kill`, `12:00 pause 14:00`."""
        time, what, *rest = text.split(" ")
        at = clock(time)
        if what == "clock":
            minutes = int(rest[0])
            self.until(at - minutes * 60)
            self.tell(Event(at, Kind.CLOCK_CHANGED, amount=minutes * 60))
            return
        self.until(at)
        if what in ("kill", "vanish"):
            self.tell(Event(at, Kind.HEARTBEAT))
            self.running = False
            return
        if what in ("start", "heartbeat"):
            self.running = True
        amount = clock(rest[0]) if what == "pause" and rest else 0
        self.tell(Event(at, Kind(what), rest[0] if rest else "", amount))


def play(prompts: list[Waiting], text: str, end: str = "36:00") -> Story:
    """Play a story to its end and give what is left."""
    story = Story()
    story.tell(Event(clock("08:00"), Kind.START))
    story.plan(prompts, clock("08:00"))
    for part in filter(None, (part.strip() for part in text.split(";"))):
        story.happens(part)
    story.until(clock(end))
    story.tell(Event(clock(end), Kind.HEARTBEAT))
    return story
