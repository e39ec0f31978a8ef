"""Prompts while the record is locked: the times from the letterbox, and all that happens goes sealed into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.core.prompt import ENDS, Change, Desktop, Event, State, Waiting, World, follow, replay, take_in
from ema_app.core.prompt import wake_at as due_at
from ema_app.session.moment import Surroundings
from ema_app.session.prompting import letters
from ema_app.session.prompting.keeping import Zoned
from ema_app.session.prompting.live import Live, live
from ema_app.store import letterbox


class LockedPrompting:
    """The prompts of a locked record. Only ids and times are known of them; their content waits for the passphrase.

    `world` is what is known from before locking; after a start of the app there is none, and the times come from the
    letterbox. What came due before the start is left to the record, which knows more. `shown` is a prompt that the part
    of the app that ran before has put on the screen: it does not come once more.
    """

    def __init__(self, record_path: Path, around: Surroundings, world: World | None = None, shown: str = "") -> None:
        self.record_path, self._around = record_path, around
        self._world = world or self._from_times(shown)

    def _from_times(self, shown: str) -> World:
        now = int(self._around.now().timestamp())
        waiting = []
        for time in letterbox.prompt_times(self.record_path):
            at, until = (int(moment.timestamp()) for moment in (time.at, time.until))
            if until > now:
                waiting.append(Waiting(time.prompt_id, at, until, until))
        world = take_in(World(desktop=Desktop(now=now, record_locked=True)), waiting, now)[0]
        if shown not in world.waiting:
            return world
        there = Change(shown, now, State.DISPLAYED, until=world.waiting[shown].expires_at)
        return replace(world, lives=replay([there._replace(state=State.DELIVERED), there], world.lives))

    @property
    def world(self) -> World:
        """The prompts and the desktop, as far as they are known."""
        return self._world

    @property
    def live(self) -> Live | None:
        """The prompt that waits to be opened."""
        return live(self._world)

    @property
    def wake_at(self) -> int | None:
        """The next instant at which time alone brings something."""
        return due_at(self._world)

    def tell(self, *events: Event) -> tuple[Change, ...]:
        """Tell what happened; gives the changes that came of it, sealed already."""
        world, rows = follow(self._world, events)
        if rows:
            letters.put_changes(self.record_path, rows, Zoned(self._around.zone()))
        self._world = world
        if any(row.state in ENDS or row.state == State.SNOOZED for row in rows):
            self._leave_times()
        return rows

    def _leave_times(self) -> None:
        """Take what has ended out of the times, and put later what was put off: a start of the app changes neither."""
        zone, lives = ZoneInfo(self._around.zone()), self._world.lives
        ended = {prompt_id for prompt_id, life in lives.items() if life.ended}
        later = {prompt_id: datetime.fromtimestamp(life.until, zone) for prompt_id, life in lives.items()
                 if life.state == State.SNOOZED and life.until is not None}  # fmt: skip
        left = [replace(time, at=later.get(time.prompt_id, time.at))
                for time in letterbox.prompt_times(self.record_path) if time.prompt_id not in ended]  # fmt: skip
        letterbox.put_times(self.record_path, left, datetime.fromtimestamp(self._world.desktop.now, zone))
