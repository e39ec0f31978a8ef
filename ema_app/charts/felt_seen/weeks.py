"""Agreement over the weeks: the level of felt minus seen, and whether both moved together; gaps stay gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.felt_seen.naming import interval, signed
from ema_app.charts.felt_seen.spread import GRAIN, reason
from ema_app.charts.spec import Axis, Band, ChartSpec, Numbers, Panel, Rule, Table, Trace
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import LEAST_BIAS, LEAST_TRACKING, Group

if TYPE_CHECKING:
    from ema_app.measures.discrepancy import Trend

DAY_MS = 86_400_000.0


@dataclass(frozen=True)
class Weeks:
    """Groups of pairs by stretch (label = ISO date of its first day), days in a stretch, the trend, and the zone."""

    found: Sequence[Group]
    days: int
    trend: Trend
    zone: str


def weeks(given: Weeks) -> ChartSpec:
    """Draw per stretch the mean of felt minus seen and r, each with its interval, over the level from day to day."""
    return ChartSpec(
        title=say("felt_seen", "Over the weeks"),
        sentence=_sentence(given),
        x=Axis(say("felt_seen", "day"), kind="time"),
        panels=(_bias(given), _tracking(given)),
        table=_table(given.found),
        zone=given.zone,
        note=say("felt_seen", "Points: one week each, with its interval. Line and band: the level from day to day.")
        if given.days == 7 else
        say("felt_seen", "Points: four weeks each, with their interval. Line and band: the level from day to day."),
    )  # fmt: skip


def _bias(given: Weeks) -> Panel:
    name = say("felt_seen", "felt minus seen")
    x, y, low, high = _columns(given, [group.bias for group in given.found])
    line, bands = _level(given)
    ends = [end for band in bands for end in (band.low, band.high)]
    reach = np.concatenate([np.abs(part[np.isfinite(part)]) for part in (y, low, high, line.y, *ends)])
    top = max(20.0, float(np.ceil(np.max(reach, initial=0.0) / GRAIN)) * GRAIN)
    points = Trace(name, x, y, stroke="none", low=low, high=high)
    zero = Rule(0.0, Words("", ""), colour="line")
    return Panel(name, Axis(name, low=-top, high=top), say("felt_seen", "points; above the middle felt is higher"),
                 traces=(line, points), bands=bands, rules=(zero,), height=1.7)  # fmt: skip


def _tracking(given: Weeks) -> Panel:
    name = say("felt_seen", "moving together")
    x, y, low, high = _columns(given, [group.tracking for group in given.found])
    points = Trace(say("felt_seen", "r"), x, y, stroke="none", low=low, high=high)
    zero = Rule(0.0, Words("", ""), colour="line")
    return Panel(name, Axis(name, low=-1, high=1), say("felt_seen", "r, from 20 pairs on"), traces=(points,),
                 rules=(zero,), height=1.2)  # fmt: skip


def _columns(given: Weeks, measures: Sequence[object]) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Give the middle of each stretch (UTC milliseconds), values and bounds; NaN where there is none."""
    place, half = ZoneInfo(given.zone), timedelta(days=given.days / 2)
    starts = [datetime.combine(date.fromisoformat(group.label), time(), place) + half for group in given.found]
    x = np.array([start.timestamp() * 1000 for start in starts])
    rest = ([getattr(measure, name) for measure in measures] for name in ("value", "low", "high"))
    y, low, high = (np.array([np.nan if v is None else v for v in column], dtype=float) for column in rest)
    return x, y, low, high


def _level(given: Weeks) -> tuple[Trace, tuple[Band, ...]]:
    """Give the line and the band of the trend, broken where more than a week has nothing."""
    rows = given.trend.points
    breaks = np.flatnonzero(np.diff(rows["segment"].to_numpy(dtype=float))) + 1
    x = np.array([_noon(int(day)) for day in rows["date"]])
    middle = (x[breaks - 1] + x[breaks]) / 2 if len(breaks) else np.array([])
    x = np.insert(x, breaks, middle)
    columns = (rows[name].to_numpy(dtype=float) for name in ("level", "low", "high"))
    level, low, high = (np.insert(column, breaks, np.nan) for column in columns)
    name = say("felt_seen", "level")
    bands = (Band(name, x, low, high, "accent"),) if len(x) else ()
    return Trace(name, x, level, colour="accent", shape="none"), bands


def _noon(day: int) -> float:
    """Noon of a day (days since 1970), near enough in every zone: UTC milliseconds."""
    return datetime.fromtimestamp(day * 86_400, UTC).timestamp() * 1000 + DAY_MS / 2


def _sentence(given: Weeks) -> Words:
    enough = [group for group in given.found if group.bias.value is not None]
    if not enough:
        return say("felt_seen", "No stretch has ten pairs yet, so nothing is summed up over time.")
    higher = sum(group.bias.low is not None and group.bias.low > 0 for group in enough)
    lower = sum(group.bias.high is not None and group.bias.high < 0 for group in enough)
    values = {"of": len(enough), "felt": higher, "seen": lower, "open": len(enough) - higher - lower}
    if given.days == 7:
        return say("felt_seen", "Weeks with at least ten pairs: {of}. Felt was higher on average in {felt}, seen in "
                                "{seen}; in {open} the data cannot tell.", **values)  # fmt: skip
    return say("felt_seen", "Stretches of four weeks with at least ten pairs: {of}. Felt was higher on average in "
                            "{felt}, seen in {seen}; in {open} the data cannot tell.", **values)  # fmt: skip


def _table(found: Sequence[Group]) -> Table:
    headings = (say("felt_seen", "from"), say("felt_seen", "pairs"), *group_headings())
    return Table(headings, lambda: [(group.label, group.n, *cells(group)) for group in found])


def group_headings() -> tuple[Words, ...]:
    """Give the headings of `cells`."""
    return (say("felt_seen", "felt minus seen"), say("felt_seen", "95 %"), say("felt_seen", "moving together (r)"),
            say("felt_seen", "95 %"), say("felt_seen", "note"))  # fmt: skip


def cells(group: Group) -> tuple[object, ...]:
    """Give both measures of a group with their intervals, and what is missing for them."""
    bias, together = group.bias, group.tracking
    note = reason(bias) if group.n < LEAST_BIAS else reason(together) if group.n >= LEAST_TRACKING else _few(group.n)
    return signed(bias.value), interval(bias), signed(together.value, 2), interval(together, 2), note


def _few(n: int) -> Words:
    return say("felt_seen", "r: {count} more needed", count=LEAST_TRACKING - n)
