"""How far apart two ratings of one moment usually lie: differences against heights, with limits of agreement."""

from __future__ import annotations

import numpy as np

from ema_app.charts.felt_seen.moments import Pairs
from ema_app.charts.felt_seen.naming import feeling, interval, plain, signed
from ema_app.charts.felt_seen.words import NEITHER, side
from ema_app.charts.spec import Axis, Band, ChartSpec, Numbers, Panel, Rule, Table, Trace
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import LEAST_BIAS, LEAST_TRACKING, Summary
from ema_app.measures.result import Measure

GRAIN = 10
"""The axis ends at a multiple of so many points."""

_NAMES = {
    "discrepancy_bias": say("felt_seen", "felt minus seen, on average"),
    "discrepancy_sd": say("felt_seen", "spread of the differences (SD)"),
    "discrepancy_limit_low": say("felt_seen", "lower limit"),
    "discrepancy_limit_high": say("felt_seen", "upper limit"),
    "discrepancy_absolute": say("felt_seen", "size of the difference, on average"),
    "discrepancy_shuffled": say("felt_seen", "the same with moments put together by chance"),
    "tracking": say("felt_seen", "moving together (r)"),
    "scatter_ratio": say("felt_seen", "spread of felt over spread of seen"),
    "ccc": say("felt_seen", "concordance (Lin)"),
    "difference_reliability": say("felt_seen", "reliability of the difference"),
}
_SIGNED = ("discrepancy_bias", "discrepancy_limit_low", "discrepancy_limit_high", "tracking")
_FINE = ("tracking", "scatter_ratio", "ccc", "difference_reliability")
"""Measures that are not in points: two decimals."""


def spread(pairs: Pairs, summary: Summary) -> ChartSpec:
    """Draw felt minus seen over the mean of both, with bias and limits of agreement where there are enough pairs."""
    height = (pairs.felt + pairs.seen) / 2
    order = np.argsort(height, kind="stable")
    apart = (pairs.felt - pairs.seen)[order]
    name = say("felt_seen", "felt minus seen")
    points = Trace(name, height[order], apart, colour="text", stroke="none")
    reach = max(20.0, float(np.ceil(np.max(np.abs(_heights(apart, summary)), initial=0.0) / GRAIN)) * GRAIN)
    panel = Panel(Words("", ""), Axis(name, low=-reach, high=reach), traces=(points,), rules=_rules(summary),
                  bands=_bands(summary), height=2.6)  # fmt: skip
    return ChartSpec(
        title=say("felt_seen", "How far apart, at which height"),
        sentence=_sentence(summary),
        x=Axis(say("felt_seen", "mean of felt and seen"), low=0, high=100),
        panels=(panel,),
        table=_table(summary),
        note=say("felt_seen", "Each point is one moment: above the middle line felt was higher, below it seen was."),
    )


def _value(summary: Summary, name: str) -> float | None:
    return summary.measures[name].value


def _heights(apart: Numbers, summary: Summary) -> Numbers:
    limits = [_value(summary, name) for name in ("discrepancy_limit_low", "discrepancy_limit_high")]
    return np.append(apart, [limit for limit in limits if limit is not None])


def _rules(summary: Summary) -> tuple[Rule, ...]:
    """The limits only: a mean whose interval is drawn as a band needs no words, and no line where it covers zero."""
    zero = Rule(0.0, Words("", ""), colour="line")
    found = [(say("felt_seen", "upper limit"), _value(summary, "discrepancy_limit_high")),
             (say("felt_seen", "lower limit"), _value(summary, "discrepancy_limit_low"))]  # fmt: skip
    return (zero, *(Rule(at, words) for words, at in found if at is not None))


def _bands(summary: Summary) -> tuple[Band, ...]:
    bias = summary.measures["discrepancy_bias"]
    if bias.low is None or bias.high is None:
        return ()
    ends = np.array([0.0, 100.0])
    return (Band(_NAMES["discrepancy_bias"], ends, np.full(2, bias.low), np.full(2, bias.high), "accent"),)


def _sentence(summary: Summary) -> Words:
    what, bias = feeling(summary.emotion), summary.measures["discrepancy_bias"]
    low, high = (_value(summary, f"discrepancy_limit_{end}") for end in ("low", "high"))
    if bias.value is None or low is None or high is None:
        return say("felt_seen", "{n} moments of {what}; limits need {needs} more. Each point stands by itself.",
                   n=summary.n, what=what, needs=summary.needs)  # fmt: skip
    values = {"n": summary.n, "what": what, "low": plain(low), "high": plain(high), "neither": NEITHER}
    if not side(summary):
        return say("felt_seen", "From {n} moments of {what}, 19 of 20 differences (felt minus seen) are expected "
                                "between {low} and {high} points. Neither side can be said to be higher on average. "
                                "{neither}",
                   **values)  # fmt: skip
    return say("felt_seen", "From {n} moments of {what}, 19 of 20 differences (felt minus seen) are expected between "
                            "{low} and {high} points, on average {bias} (it could be {least} to {most}). {neither}",
               bias=signed(bias.value), least=plain(bias.low), most=plain(bias.high), **values)  # fmt: skip


def _table(summary: Summary) -> Table:
    return Table(
        (say("felt_seen", "measure"), say("felt_seen", "value"), say("felt_seen", "95 %"), say("felt_seen", "pairs"),
         say("felt_seen", "note")),
        lambda: [row(words, summary.measures[name], 2 if name in _FINE else 1) for name, words in _NAMES.items()],
    )  # fmt: skip


def row(name: Words, measure: Measure, digits: int) -> tuple[object, ...]:
    """Give a measure as a row: its value, its interval, its n, and in place of an absent value what it needs."""
    said = signed(measure.value, digits) if measure.measure in _SIGNED else plain(measure.value, digits)
    return name, said, interval(measure, digits), measure.n, reason(measure)


def reason(measure: Measure) -> object:
    """Say why a value is absent."""
    least = LEAST_TRACKING if measure.measure in (*_FINE, "empathic_accuracy", "assumed_similarity") else LEAST_BIAS
    if measure.value is None and measure.n < least:
        return say("felt_seen", "{count} more needed", count=least - measure.n)
    return _WHY.get(measure.note, Words("", "{note}", {"note": measure.note})) if measure.note else ""


_WHY = {
    "all on one day, so there is no interval": say("felt_seen", "all on one day, so there is no interval"),
    "too few days for an interval": say("felt_seen", "too few days for an interval"),
    "one side never changed": say("felt_seen", "one side never changed"),
    "the observer's ratings never changed": say("felt_seen", "the seen ratings never changed"),
    "the self-ratings never changed": say("felt_seen", "the felt ratings never changed"),
    "no interval at the end of its range": say("felt_seen", "no interval at the end of its range"),
    "some ratings were put on 0-100 from another scale": say("felt_seen", "some ratings came from another scale"),
    "needs two items on each side, or a known reliability of each":
        say("felt_seen", "needs two questions on each side"),
}
