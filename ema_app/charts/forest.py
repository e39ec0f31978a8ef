"""A forest: one row per person (or whatever is compared), a value with its interval and its n."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ema_app.charts.spec import Axis, ChartSpec, Interval, Panel, Rule, Table
from ema_app.core.words import Words, say

ROW = 0.36
"""Height of one row, as a share of a panel."""


@dataclass(frozen=True)
class Row:
    """One row: whose it is, the value with its 95 % interval (None = absent), its n, and why something is absent."""

    name: Words
    value: float | None
    low: float | None
    high: float | None
    n: int
    note: Words | None = None
    strong: bool = False


@dataclass(frozen=True)
class Scale:
    """The axis of a forest: what is measured, its unit, its bounds, and where nothing goes on (None = nowhere)."""

    label: Words
    unit: Words
    low: float | None = None
    high: float | None = None
    null: float | None = None
    digits: int = 1


@dataclass(frozen=True)
class Said:
    """The words of a forest: its title, its sentence, and what the n counts."""

    title: Words
    sentence: Words
    counted: Words
    note: Words | None = None


def forest(rows: Sequence[Row], scale: Scale, said: Said) -> ChartSpec:
    """Draw `rows` in their order; a row without a value keeps its place and its reason stands in the table."""
    drawn = tuple(_interval(k, row) for k, row in enumerate(rows))
    rules = () if scale.null is None else (Rule(scale.null, Words("", ""), across=False),)
    axis = Axis(said.title, kind="rows")
    low, high = _bounds(rows, scale)
    return ChartSpec(
        title=said.title,
        sentence=said.sentence,
        x=Axis(scale.label, str(scale.unit), low, high),
        panels=(Panel(Words("", ""), axis, intervals=drawn, rules=rules, height=max(len(rows), 1) * ROW + 0.1),),
        table=table(rows, scale, said),
        note=said.note,
    )


def _interval(k: int, row: Row) -> Interval:
    name = row.name if row.value is not None else say("review", "{name} (no value)", name=row.name)
    return Interval(name, k, row.value, row.low, row.high, row.n, strong=row.strong, note=row.note)


def _bounds(rows: Sequence[Row], scale: Scale) -> tuple[float, float]:
    """Give the ends of the axis: what is given, else what the rows need with a little room."""
    ends = [x for row in rows if row.value is not None for x in (row.value, row.low, row.high) if x is not None]
    ends += [] if scale.null is None else [scale.null]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    room = (high - low) * 0.06 or 1.0
    return low - room if scale.low is None else scale.low, high + room if scale.high is None else scale.high


def table(rows: Sequence[Row], scale: Scale, said: Said) -> Table:
    """Give the rows as a table: name, value, both ends of the interval, n, and what is to be said of it."""
    headings = (say("review", "who"), said.title, say("review", "95 % from"), say("review", "to"), said.counted,
                say("review", "note"))  # fmt: skip
    return Table(headings, lambda: [
        (row.name, *(_number(x, scale.digits) for x in (row.value, row.low, row.high)), row.n, row.note or "")
        for row in rows
    ])  # fmt: skip


def _number(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def by_value(rows: Sequence[Row]) -> list[Row]:
    """Order rows by value, those without one last, a strong one (everyone) at the end."""
    return sorted(rows, key=lambda row: (row.strong, row.value is None, row.value or 0.0))

