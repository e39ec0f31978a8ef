"""Each feeling on average: two marks per row, where the seen one could lie, and the same in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ema_app.charts.felt_seen.naming import FELT, SEEN, feeling, interval, more_needed, plain, signed
from ema_app.charts.felt_seen.words import average_sentence
from ema_app.charts.spec import Axis, ChartSpec, Dumbbell, Panel, Table
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import LEAST_BIAS, Summary

ROW = 0.42
"""Height of a row beside the height of a usual panel."""


@dataclass(frozen=True)
class Average:
    """One feeling: its summary, and the means of both sides (None under ten pairs)."""

    summary: Summary
    felt: float | None
    seen: float | None


def average(rows: Sequence[Average]) -> ChartSpec:
    """Draw mean felt and mean seen of each feeling; the pale bar says where the seen one could lie beside the felt."""
    drawn = tuple(_row(k, row) for k, row in enumerate(rows))
    name = say("felt_seen", "Each feeling on average")
    return ChartSpec(
        title=name,
        sentence=average_sentence([row.summary for row in rows]),
        x=Axis(say("felt_seen", "0 to 100"), low=0, high=100),
        panels=(Panel(Words("", ""), Axis(name, kind="rows"), dumbbells=drawn, height=ROW * max(len(drawn), 3)),),
        table=Table(
            (say("felt_seen", "feeling"), FELT, SEEN, say("felt_seen", "felt minus seen"), say("felt_seen", "95 %"),
             say("felt_seen", "pairs"), say("felt_seen", "without partner")),
            lambda: [_cells(row) for row in rows],
        ),
        note=say("felt_seen", "Round: felt. Square: seen. Pale bar: where the square could lie; where it reaches the "
                              "round mark, the data cannot tell. The number is that of the pairs."),
    )  # fmt: skip


def _row(at: int, row: Average) -> Dumbbell:
    bias, name = row.summary.measures["discrepancy_bias"], feeling(row.summary.emotion)
    if row.felt is None or row.seen is None or bias.value is None:
        return Dumbbell(name, at, None, None, None, None, row.summary.n, more_needed(row.summary.n, LEAST_BIAS))
    low = None if bias.high is None else row.felt - bias.high
    high = None if bias.low is None else row.felt - bias.low
    return Dumbbell(name, at, row.felt, row.seen, low, high, row.summary.n)


def _cells(row: Average) -> tuple[object, ...]:
    summary, bias = row.summary, row.summary.measures["discrepancy_bias"]
    if bias.value is None:
        few = more_needed(summary.n, LEAST_BIAS)
        return feeling(summary.emotion), "", "", few, "", summary.n, summary.missing
    return (feeling(summary.emotion), plain(row.felt), plain(row.seen), signed(bias.value), interval(bias), summary.n,
            summary.missing)  # fmt: skip
