"""Prompts over an open record: planned, given, answered or not; every change kept before anything is shown of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from ema_app.core.errors import EmaError
from ema_app.core.prompt import ENDS, Change, Desktop, Event, Kind, State, World, follow, replay
from ema_app.core.prompt import wake_at as due_at
from ema_app.session.prompting import coming, letters, wishes
from ema_app.session.prompting.answered import ends_of_entries
from ema_app.session.prompting.ask import Ask
from ema_app.session.prompting.giving_up import given_up, unwanted, without_unwanted
from ema_app.session.prompting.keeping import Zoned, last_sign, read_log, write_columns, write_log
from ema_app.session.prompting.live import Live, live
from ema_app.session.prompting.locked import LockedPrompting
from ema_app.session.prompting.planner import Planner, Steps
from ema_app.session.prompting.wishes import Wishes, with_turns
from ema_app.session.session import Session

_TIMES_CHANGE = ENDS | {State.PLANNED}


@dataclass(frozen=True)
class How:
    """What stands around some events: the record has just been opened, or is about to be closed; prompts given up."""

    opening: bool = False
    closing: bool = False
    gone: Mapping[str, str] = field(default_factory=dict)


USUAL = How()


class Prompting:
    """The prompts of an open record. Events go in; what each changes is durable when the call returns."""

    def __init__(self, session: Session) -> None:
        self._session, self._record, self._around = session, session.record, session.around
        self._planner = Planner(session)
        self._wishes = wishes.read(self._record)
        self._plan = coming.read(self._record)
        self._world = World()

    @property
    def problem(self) -> EmaError | None:
        """Why nothing new is planned (a protocol that cannot be read); what was planned still comes."""
        return self._planner.problem

    @property
    def world(self) -> World:
        """The prompts of these days and the desktop, as they stand."""
        return self._world

    @property
    def wishes(self) -> Wishes:
        """The person's wishes."""
        return self._wishes

    @property
    def live(self) -> Live | None:
        """The prompt that waits to be opened."""
        return live(self._world)

    @property
    def last_sign(self) -> int:
        """The latest instant that the record knows of; 0 where prompts have never been planned."""
        return last_sign(self._record)

    @property
    def wake_at(self) -> int | None:
        """The next instant at which time alone brings something."""
        since = self._world.desktop.now
        due = due_at(self._world)
        turn = next(wishes.turns(self._wishes, since, since + 24 * 3600, self._zone), None)
        return min((at for at in (due, turn) if at is not None), default=None)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._around.zone())

    def _now(self) -> int:
        return int(self._around.now().timestamp())

    def ask(self, prompt_id: str) -> Ask | None:
        """Give what is planned under an id: its form and the version of the protocol that asks."""
        return next((ask for ask in self._plan.asks if ask.id == prompt_id), None)

    def begin(self, desktop: Desktop | None = None, absence: Sequence[Event] = ()) -> tuple[Change, ...]:
        """Take up the prompts of the record: take in the letters, plan, and account for the time that has passed.

        `desktop` is as it was known while the record was locked; after a start of the app there is none, and `absence`
        says what the computer did since the last sign of life, ending with the start.
        """
        if self._record.read_only:
            return ()
        letters.take_in(self._record)
        at, now = self._now(), desktop.now if desktop else self.last_sign
        self._world = self._restored(replace(desktop or Desktop(), now=now))
        with self._record.atomic():
            self._columns(Steps(self._world, self._plan), self._world.lives)
        before = wishes.now_events(self._wishes, now, self._zone) if now else []
        after = wishes.now_events(self._wishes, at, self._zone)
        rows = self._steps([*before, *absence, Event(at, Kind.RECORD_UNLOCK), *after], at, How(opening=True))
        self._put_times()
        return rows

    def _restored(self, desktop: Desktop) -> World:
        waiting = {ask.id: ask.waiting() for ask in self._plan.asks}
        lives = replay(read_log(self._record, waiting))
        return World({prompt_id: waiting[prompt_id] for prompt_id in lives}, lives, desktop)

    def tell(self, *events: Event) -> tuple[Change, ...]:
        """Tell what happened; gives the changes that came of it and of the time before it, kept already."""
        rows = self._steps(events, max((event.at for event in events), default=self._now()))
        if any(row.state in _TIMES_CHANGE for row in rows):
            self._put_times()
        return rows

    def entries_changed(self) -> tuple[Change, ...]:
        """Take note of entries that were finished or stopped, and plan what follows them.

        What was finished after its time stays what the log says it is.
        """
        rows = self.tell()
        ended = [life.prompt_id for life in self._world.lives.values() if life.ended and life.opened_at is not None]
        if ended and not self._record.read_only:
            self._columns(Steps(self._world, self._plan), ended)
        return rows

    def choose(self, new: Wishes) -> tuple[Change, ...]:
        """Keep the person's wishes; they hold at once."""
        at = self._now()
        wishes.write(self._record, new)
        self._wishes = new
        gone = self._planner.not_wanted(self._plan, self._world, new)
        if not new.on:
            self._plan = replace(self._plan, to=None)
            coming.write(self._record, self._plan)
        rows = self._steps(wishes.now_events(new, at, self._zone), at, How(gone=gone))
        self._put_times()
        return rows

    def lock(self) -> LockedPrompting:
        """Give what goes on while the record is locked; the record is about to be closed."""
        at = self._now()
        self._steps([Event(at, Kind.RECORD_LOCK)], at, How(closing=True))
        self._put_times()
        known = without_unwanted(self._world, self._wishes, self._zone)
        return LockedPrompting(self._record.path, self._around, known)

    def _steps(self, events: Sequence[Event], at: int, how: How = USUAL) -> tuple[Change, ...]:
        """Go through events; all rows become durable together, and only then does the world count as changed."""
        if self._record.read_only:
            return ()
        with self._record.atomic():
            steps = Steps(self._world, self._plan)
            self._planner.plan_on(steps, at, self._wishes)
            if how.opening:
                steps.take(unwanted(steps.world, self._wishes, at, self._zone))
            steps.take(given_up(steps.world, how.gone, at))
            steps.take(ends_of_entries(steps.world, self._record, at, final=how.closing))
            for event in events:
                steps.take(follow(steps.world, with_turns(self._wishes, event, steps.world.desktop.now, self._zone)))
            self._planner.follow_entries(steps, at, self._wishes)
            self._keep(steps)
        self._world, self._plan = steps.world, steps.plan
        return tuple(steps.rows)

    def _keep(self, steps: Steps) -> None:
        write_log(self._record, steps.rows, self._around.new_id, Zoned(self._around.zone()))
        if steps.plan is not self._plan:
            coming.write(self._record, steps.plan)
        self._columns(steps, dict.fromkeys(row.prompt_id for row in steps.rows))

    def _columns(self, steps: Steps, prompt_ids: Iterable[str]) -> None:
        wanted, lives = set(prompt_ids), steps.world.lives
        both = [(ask, lives[ask.id]) for ask in steps.plan.asks if ask.id in wanted and ask.id in lives]
        write_columns(self._record, both, Zoned(self._around.zone()))

    def _put_times(self) -> None:
        if not self._record.read_only:
            letters.put_times(self._record.path, self._world, self._wishes, self._around.zone())
