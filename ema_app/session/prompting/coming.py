"""The plan of a record: which days are planned, by which version of the protocol, in which zone; and how it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ema_app.core.protocol import Protocol
from ema_app.core.sampling import Around, PlannedPrompt, replan
from ema_app.core.sampling.clock import study_day
from ema_app.core.sampling.day import plan_day
from ema_app.core.sampling.follow import FOLLOWING
from ema_app.session.prompting.ask import Ask, as_json, asks_of, from_json, numbered
from ema_app.store import Record

KEY = "prompting.plan"
DAYS = 3
"""Today and two more: enough for the 48 hours of the letterbox."""

MOST_DAYS_BACK = 60
"""Days in which the app did not run and whose prompts are still accounted for, each with its reason."""


@dataclass(frozen=True)
class Plan:
    """`asks` of the days around today; `to` is the last day planned, `first` the first day of the protocol."""

    asks: tuple[Ask, ...] = ()
    to: date | None = None
    first: date | None = None
    protocol: tuple[str, str] = ("", "")
    zone: str = ""


@dataclass(frozen=True)
class Now:
    """What a plan is made from: the present instant, the protocol in force, the zone by name, the record's seed."""

    at: int
    protocol: Protocol
    zone: str
    seed: str

    @property
    def around(self) -> Around:
        """Zone and seed for the planner."""
        return Around(ZoneInfo(self.zone), self.seed)

    @property
    def today(self) -> date:
        """The study day."""
        return study_day(self.protocol.sampling, self.at, ZoneInfo(self.zone))

    @property
    def moment(self) -> datetime:
        """The present moment in the zone."""
        return datetime.fromtimestamp(self.at, ZoneInfo(self.zone))


def read(record: Record) -> Plan:
    """Give the plan kept in the record; an empty one where nothing was planned yet."""
    kept: dict[str, Any] = record.setting(KEY, {})
    if not kept:
        return Plan()
    to, first = (date.fromisoformat(kept[name]) if kept[name] else None for name in ("to", "first"))
    protocol_id, version = kept["protocol"]
    return Plan(tuple(map(from_json, kept["asks"])), to, first, (protocol_id, version), kept["zone"])


def write(record: Record, plan: Plan) -> None:
    """Keep the plan."""
    record.set_setting(KEY, {
        "asks": [as_json(ask) for ask in plan.asks], "to": plan.to.isoformat() if plan.to else None,
        "first": plan.first.isoformat() if plan.first else None, "protocol": list(plan.protocol), "zone": plan.zone,
    })  # fmt: skip


def is_due(plan: Plan, now: Now) -> bool:
    """Say whether something is to be planned: a new day, another zone, a new version of the protocol."""
    last = now.today + timedelta(days=DAYS - 1)
    return plan.to is None or plan.to < last or plan.zone != now.zone or plan.protocol != _key(now.protocol)


def extended(plan: Plan, now: Now) -> Plan:
    """Give the plan up to the day after tomorrow.

    What is planned for today stays as it is when the protocol changes: the new version begins on the next day. Another
    zone plans anew from this moment. Days on which the app did not run are planned too: each prompt has a reason.
    """
    if plan.to is None:
        plan = _begun(plan, now)
    if plan.zone != now.zone:
        plan = _moved(plan, now)
    if plan.protocol != _key(now.protocol):
        plan = _changed(plan, now)
    asks, day = list(plan.asks), _next_day(plan, now)
    last = now.today + timedelta(days=DAYS - 1)
    while day <= last:
        before = [ask.prompt for ask in asks[-100:] if ask.prompt.trigger not in FOLLOWING]
        asks += _asks(plan_day(now.protocol, day, now.around, before), plan, now)
        day += timedelta(days=1)
    return replace(plan, asks=numbered(asks), to=max(last, plan.to or last))


def _next_day(plan: Plan, now: Now) -> date:
    assert plan.to is not None
    return max(plan.to + timedelta(days=1), now.today - timedelta(days=MOST_DAYS_BACK))


def _begun(plan: Plan, now: Now) -> Plan:
    """Begin, or begin again after prompts were switched off: what is left of today."""
    same = plan.first is not None and plan.protocol[0] == now.protocol.id
    begun = replace(
        plan, first=plan.first if same else now.today, protocol=_key(now.protocol), zone=now.zone, to=now.today
    )
    return replace(begun, asks=(*plan.asks, *_rest_of_today(begun, now, now.protocol)))


def _moved(plan: Plan, now: Now) -> Plan:
    """What is still to come gives way to times of the new zone, from this moment on."""
    kept = [ask for ask in plan.asks if ask.prompt.at <= now.at or ask.prompt.trigger in FOLLOWING]
    moved = replace(plan, asks=tuple(kept), zone=now.zone, to=now.today)
    return replace(moved, asks=(*kept, *_rest_of_today(moved, now, now.protocol)))


def _rest_of_today(plan: Plan, now: Now, protocol: Protocol) -> list[Ask]:
    given = [ask.prompt for ask in plan.asks if ask.prompt.at <= now.at and ask.prompt.trigger not in FOLLOWING]
    return _asks(replan(protocol, now.moment, 1, now.around, given), plan, now)


def _changed(plan: Plan, now: Now) -> Plan:
    tomorrow = now.today + timedelta(days=1)
    kept = tuple(ask for ask in plan.asks if ask.prompt.day < tomorrow)
    first = plan.first if plan.protocol[0] == now.protocol.id else tomorrow
    return replace(plan, asks=kept, to=now.today, first=first, protocol=_key(now.protocol))


def _asks(prompts: Sequence[PlannedPrompt], plan: Plan, now: Now) -> list[Ask]:
    """Give prompts as asks, cut at the days of the study."""
    assert plan.first is not None
    most = now.protocol.sampling.days
    inside = [p for p in prompts if most is None or (p.day - plan.first).days < most]
    known = {ask.id for ask in plan.asks}
    return [ask for ask in asks_of(inside, now.protocol, now.zone, plan.first) if ask.id not in known]


def _key(protocol: Protocol) -> tuple[str, str]:
    return protocol.id, protocol.version


def without(plan: Plan, ended: Iterable[str], before: date) -> Plan:
    """Give the plan without prompts that have ended on days before `before`."""
    gone = set(ended)
    kept = tuple(ask for ask in plan.asks if ask.id not in gone or ask.prompt.day >= before)
    return replace(plan, asks=kept)
