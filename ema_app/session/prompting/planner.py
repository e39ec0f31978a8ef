"""What comes newly into the plan of a record: the coming days, and what follows an entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from ema_app.core.errors import EmaError
from ema_app.core.prompt import Change, Step, World, forget, take_in
from ema_app.core.sampling.follow import FOLLOWING
from ema_app.session.prompting import coming
from ema_app.session.prompting.coming import Now, Plan
from ema_app.session.prompting.following import DAYS_BACK, following, follows_anything, happened
from ema_app.session.prompting.giving_up import given_up
from ema_app.session.prompting.keeping import known_ids
from ema_app.session.prompting.wishes import Wishes
from ema_app.session.session import Session

SEED, FOLLOWED = "prompting.seed", "prompting.followed"
_DAY = 24 * 3600
_NEWEST = (
    "SELECT coalesce(max((julianday(submitted_at) - 2440587.5) * 86400), 0) FROM prompts "
    "WHERE submitted_at IS NOT NULL AND moment_ms >= ?"
)


@dataclass
class Steps:
    """A way through several steps: the world and the plan as they are by now, and all rows on the way."""

    world: World
    plan: Plan
    rows: list[Change] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """Take one more step."""
        self.world, rows = step
        self.rows += rows


class Planner:
    """Plans into the record; `problem` says why it cannot (a protocol that cannot be read)."""

    def __init__(self, session: Session) -> None:
        self._session, self._record, self._around = session, session.record, session.around
        self.problem: EmaError | None = None

    def plan_on(self, steps: Steps, at: int, wishes: Wishes) -> None:
        """Plan what is to be planned at an instant, before time goes on."""
        now = self._now(at, wishes)
        if now is None or not coming.is_due(steps.plan, now):
            return
        ended = [prompt_id for prompt_id, life in steps.world.lives.items() if life.ended]
        wider = coming.without(coming.extended(steps.plan, now), ended, now.today - timedelta(days=1))
        steps.world = forget(steps.world, at - 3 * _DAY)
        self._take_in(steps, wider, at)

    def follow_entries(self, steps: Steps, at: int, wishes: Wishes) -> None:
        """Plan what follows the entries that were finished since the last time; give up what may not come any more."""
        now = self._now(at, wishes)
        if now is None or steps.plan.first is None or not follows_anything(now.protocol):
            return
        since = at - DAYS_BACK * _DAY
        newest = float(next(self._record.stream(_NEWEST, (since * 1000,)))[0])
        before = float(self._record.setting(FOLLOWED, at - _DAY))
        if newest <= before:
            return
        log = happened(self._record, since, self._session.choices.urge_line)
        fresh = frozenset(e.entry_id for e in log if e.at.timestamp() > before + 0.0005)
        found = following(log, fresh, steps.plan, now, wishes.extra)
        steps.take(given_up(steps.world, found.given_up, at))
        self._take_in(steps, found.plan, at)
        self._record.set_setting(FOLLOWED, newest)

    def not_wanted(self, plan: Plan, world: World, wishes: Wishes) -> dict[str, str]:
        """Give the prompts, not ended yet, that the person has switched off: all, or those that follow something."""
        if wishes.on and wishes.extra:
            return {}
        return {
            ask.id: "user" for ask in plan.asks
            if ask.id in world.lives and not (wishes.on and ask.prompt.trigger not in FOLLOWING)
        }  # fmt: skip

    def _take_in(self, steps: Steps, plan: Plan, at: int) -> None:
        """Take a plan in. What was planned before and is not known any more was erased; it does not come again."""
        before = {ask.id for ask in steps.plan.asks}
        new = [ask.id for ask in plan.asks if ask.id not in before]
        met = known_ids(self._record, new)
        wanted = [a for a in plan.asks if a.id in steps.world.lives or (a.id not in before and a.id not in met)]
        steps.plan = plan
        steps.take(take_in(steps.world, [ask.waiting() for ask in wanted], at))

    def _now(self, at: int, wishes: Wishes) -> Now | None:
        if not wishes.on:
            return None
        try:
            protocol = self._session.protocols.current()
        except EmaError as error:
            self.problem = error
            return None
        self.problem = None
        return Now(at, protocol, self._around.zone(), self._seed())

    def _seed(self) -> str:
        kept = self._record.setting(SEED)
        if kept is None:
            kept = self._around.new_id()
            self._record.set_setting(SEED, kept)
        return str(kept)
