"""One look at the clocks, the desktop and the keys: what it tells since the look before, as events for the prompts."""

from __future__ import annotations

from ema_app.core.prompt import Event, Kind
from ema_app.session.prompting import LockedPrompting, Prompting
from ema_app.session.prompting.heartbeat import noticed
from ema_app.session.prompting.presence import presence, shown_since, touched
from ema_app.ui.resident.looks import Look
from ema_app.ui.resident.sources import Sources

Asking = Prompting | LockedPrompting


class Noticing:
    """Remembers the last look."""

    def __init__(self, look: Look, sources: Sources) -> None:
        self._look, self._sources = look, sources
        self._last = look()

    @property
    def exactly(self) -> float:
        """The present instant by the clock on the wall, in seconds and parts of them."""
        return self._look().wall

    @property
    def now(self) -> int:
        """The present instant in whole seconds."""
        return int(self.exactly)

    def begin_anew(self) -> int:
        """Look at the clocks, and leave what they tell of the time before to others; gives the present instant."""
        self._last = self._look()
        return int(self._last.wall)

    def events(self, asking: Asking) -> list[Event]:
        """Give what happened since the last look, in order, ending with a sign of life.

        The desktop is looked at when something is due or held back; how it stands is told as of just before.
        """
        before, self._last = self._last, self._look()
        at, due = int(self._last.wall), asking.wake_at
        due_now = due is not None and due <= at
        just_before = at - 1 if due is None else min(at, due - 1)
        seen = self._sources.look() if due_now or held(asking) else []
        told = [event._replace(at=just_before) for event in seen]
        told += self.presence(asking, just_before, due_now=due_now)
        return [*noticed(before, self._last), *told, Event(at, Kind.HEARTBEAT, source="heartbeat")]

    def around_sleep(self, asking: Asking | None, event: Event) -> list[Event]:
        """Give what is to be told when the computer goes to sleep or wakes: before it sleeps, who was there."""
        at = self.begin_anew()
        there = self.presence(asking, at) if asking and event.kind == Kind.SLEEP else []
        return [*there, event._replace(at=at)]

    def presence(self, asking: Asking, at: int, *, due_now: bool = False) -> list[Event]:
        """Say who is there at an instant, where a prompt stands on the screen or something is due."""
        since = shown_since(asking.world)
        if since is None and not due_now:
            return []
        idle, own = self._sources.idle_seconds(), self._sources.own_idle_seconds()
        return presence(at, touched(self.now, idle, own), since)


def held(asking: Asking) -> bool:
    """Say whether something holds prompts back that is only known by looking."""
    return asking.world.desktop.full_screen or asking.world.desktop.do_not_disturb
