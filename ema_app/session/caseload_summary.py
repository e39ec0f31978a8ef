"""What the list of a caseload shows of a person: worked out once when something comes in, and kept in the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from ema_app.core.words import Words, say
from ema_app.session.by_the_person import BY_THE_PERSON
from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session

ENOUGH_MOMENTS = 8
"""A week with fewer answered moments says nothing about how many switches there were."""

ENOUGH_WEEKS, MOST_WEEKS = 4, 12
"""So many earlier weeks are needed to speak of a usual range; so many are looked at."""

OFFERED = (
    "SELECT moment_ms, status FROM prompts WHERE moment_ms IS NOT NULL AND status NOT IN "
    "('undeliverable', 'suppressed')"
)


@dataclass(frozen=True)
class Summary:
    """One person's line.

    `last_ms`: the last entry by the person; `answered` of `asked`: the seven days up to it; `switches`: switch events
    in those days, None where the model refused or there is too little; `low` to `high`, `typical`: switch events a week
    in the `weeks` weeks before that had enough moments; `refused`: why there is no switch point, as a code.
    """

    last_ms: int | None = None
    answered: int = 0
    asked: int = 0
    switches: int | None = None
    low: int | None = None
    high: int | None = None
    typical: float | None = None
    weeks: int = 0
    refused: str = ""

    def as_json(self) -> dict[str, object]:
        """Give it as the index keeps it."""
        return asdict(self)


def read_summary(kept: Mapping[str, object]) -> Summary:
    """Give a summary back from the index; what is not known is left out."""
    known = {name: value for name, value in kept.items() if name in Summary.__dataclass_fields__}
    return Summary(**known)  # type: ignore[arg-type]


def summarise(session: Session) -> Summary:
    """Work out a person's line from their copy; fits the switch model, which takes a while."""
    zone = ZoneInfo(session.around.zone())
    rows = session.record.stream(f"{OFFERED} AND {BY_THE_PERSON}")
    moments = [(_day(ms, zone), ms, status in ("answered", "partial")) for ms, status in rows]
    told = [ms for _, ms, answered in moments if answered]
    if not told:
        return Summary()
    last = _day(max(told), zone)
    week = [answered for day, _, answered in moments if 0 <= (last - day).days < 7]
    found = Summary(max(told), sum(week), len(week))
    return _with_switches(session, found, [(last - day).days // 7 for day, _, yes in moments if yes and day <= last])


def _day(moment_ms: int, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp(moment_ms / 1000, zone).date()


def _with_switches(session: Session, found: Summary, weeks_ago: Sequence[int]) -> Summary:
    from ema_app.session.measuring import switches

    result = switches(session)
    known = found.as_json()
    if result["refused"]:
        return read_summary(known | {"refused": str(result["refused"])})
    zone = ZoneInfo(session.around.zone())
    assert found.last_ms is not None
    last = _day(found.last_ms, zone)
    events = result["events"]
    assert isinstance(events, list)
    onsets = [(last - _day(milliseconds(datetime.fromisoformat(e["onset_to"])), zone)).days // 7 for e in events]
    return read_summary(known | usual(onsets, weeks_ago))


def usual(onsets: Sequence[int], moments: Sequence[int]) -> dict[str, object]:
    """Give this week's switches and the range of the weeks before; both given as weeks before the last one (0 = it).

    Only weeks with enough moments count.
    """
    full = [week for week in range(MOST_WEEKS + 1) if moments.count(week) >= ENOUGH_MOMENTS]
    if 0 not in full:
        return {}
    before = [onsets.count(week) for week in full if week > 0]
    here: dict[str, object] = {"switches": onsets.count(0), "weeks": len(before)}
    if len(before) >= ENOUGH_WEEKS:
        here |= {"low": min(before), "high": max(before), "typical": float(median(before))}
    return here


def switch_words(found: Summary) -> Words:
    """Say the last week's switches beside the person's own usual, as a range: a description, not a risk."""
    if found.last_ms is None:
        return say("caseload", "–")
    if found.refused:
        return say("caseload", "no switch point to tell from what was shared")
    if found.switches is None:
        return say("caseload", "too few moments to count")
    if found.low is None or found.high is None:
        return say("caseload", "{n}; too few full weeks before to say what is usual", n=found.switches)
    if found.low == found.high:
        return say("caseload", "{n}; in each of the {weeks} full weeks before, {low}",
                   n=found.switches, weeks=found.weeks, low=found.low)  # fmt: skip
    return say("caseload", "{n}; in the {weeks} full weeks before, {low} to {high} a week",
               n=found.switches, weeks=found.weeks, low=found.low, high=found.high)  # fmt: skip


def coverage_words(found: Summary) -> Words:
    """Say how much of the last seven days was answered."""
    if found.last_ms is None:
        return say("caseload", "–")
    return say("caseload", "{answered} of {asked}", answered=found.answered, asked=found.asked)


def days_since(found: Summary, today: date, zone: str) -> int | None:
    """Give how many days lie between the last entry and today; None where there is no entry."""
    if found.last_ms is None:
        return None
    return max((today - _day(found.last_ms, ZoneInfo(zone))) // timedelta(days=1), 0)
