"""Figure 1 of the switch model for one person: both modes over arousal with their bands, and the check-ins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.charts.spec import Axis, Band, ChartSpec, Numbers, Panel, Rule, Table, Trace
from ema_app.core.words import Words, say

TOP = 112
"""Above 100 there is room for the words of the switch point."""

LEAST_FOR_A_LINE = 30

LAG = say(
    "review",
    "The point is where both modes would be equally frequent if tension stayed there. It is not where the raw answers "
    "cross, because thinking lags behind tension. Mentalizing is rated by oneself here, and may be least trustworthy "
    "when it is low.",
)


@dataclass(frozen=True)
class Both:
    """The long-run share (0-1) of the automatic mode over `arousal` (G) with its band; the check-ins: `tension` as told
    and the `chance` (0-1) of the automatic mode at each; the switch point with its interval, None where it has none."""

    arousal: Numbers
    share: Numbers
    low: Numbers
    high: Numbers
    tension: Numbers
    chance: Numbers
    point: tuple[float | None, float | None, float | None]


def figure_one(both: Both) -> ChartSpec:
    """Draw the share of moments in each mode, with 95 % bands; dots are check-ins."""
    name, x = say("review", "Both modes over tension"), both.arousal
    automatic = Trace(say("review", "automatic"), x, both.share * 100, "automatic", "none", "dashed",
                      label=say("review", "automatic"))  # fmt: skip
    controlled = Trace(say("review", "controlled"), x, 100 - both.share * 100, "controlled", "none",
                       label=say("review", "controlled"))  # fmt: skip
    bands = (
        Band(say("review", "automatic, 95 %"), x, both.low * 100, both.high * 100, "automatic"),
        Band(say("review", "controlled, 95 %"), x, 100 - both.high * 100, 100 - both.low * 100, "controlled"),
    )
    panel = Panel(Words("", ""), Axis(say("review", "share of moments, of 100"), low=0, high=TOP), bands=bands,
                  traces=(controlled, automatic, *_dots(both)), rules=_point(both), height=3.0)  # fmt: skip
    return ChartSpec(
        title=name,
        sentence=say("review", "Share of moments in each mode, of 100, with 95 % band; dots are check-ins (n {n}).",
                     n=len(both.tension)),
        x=Axis(say("review", "tension"), "", 0, 100),
        panels=(panel,),
        table=_table(both),
        note=LAG,
    )  # fmt: skip


def _dots(both: Both) -> tuple[Trace, Trace]:
    """Give the check-ins as dots at their chance of the automatic mode, in order of tension."""
    order = np.argsort(both.tension, kind="stable")
    x, chance = both.tension[order], both.chance[order]
    late = chance > 0.5
    name = say("review", "check-in")
    return (Trace(name, x[~late], chance[~late] * 100, "controlled", "round", "none"),
            Trace(name, x[late], chance[late] * 100, "automatic", "round", "none"))  # fmt: skip


def _point(both: Both) -> tuple[Rule, ...]:
    value, low, high = both.point
    if value is None:
        return ()
    if low is None or high is None:
        return (Rule(value, Words("", "{value}", {"value": f"{value:.0f}"}), across=False, colour="text"),)
    words = say("review", "{value} ({low} to {high})", value=f"{value:.0f}", low=f"{low:.0f}", high=f"{high:.0f}")
    return (Rule(value, words, across=False, colour="text"),)


def _table(both: Both) -> Table:
    headings = (say("review", "tension"), say("review", "automatic, of 100"), say("review", "95 % from"),
                say("review", "to"))  # fmt: skip
    columns = (both.arousal, both.share * 100, both.low * 100, both.high * 100)
    return Table(headings, lambda: [tuple(f"{x:.0f}" for x in row) for row in zip(*columns, strict=True)])


def without_a_switch(tension: Numbers, balance: Numbers) -> ChartSpec:
    """Draw the balance of both modes over tension as points with a straight line: what there is where no switch is."""
    name = say("review", "Thinking over tension")
    order = np.argsort(tension, kind="stable")
    x, y = tension[order], balance[order]
    reach = float(max(np.ceil(np.abs(y).max() / 10) * 10, 20.0)) if len(y) else 20.0
    traces = [Trace(say("review", "check-in"), x, y, "muted", "round", "none")]
    sentence = say("review", "Each dot is a check-in (n {n}): above 0 more controlled than usual, below more "
                   "automatic.", n=len(x))  # fmt: skip
    if len(x) >= LEAST_FOR_A_LINE and np.ptp(x) > 0:
        sentence = say("review", "{dots} The line is the plain straight one; no switch is drawn.", dots=sentence)
        slope, level = np.polyfit(x, y, 1)
        ends = np.array([x[0], x[-1]])
        traces.append(Trace(say("review", "straight line"), ends, level + slope * ends, "line", "none"))
    axis = Axis(say("review", "balance of both modes"), low=-reach, high=reach)
    return ChartSpec(
        title=name,
        sentence=sentence,
        x=Axis(say("review", "tension"), "", 0, 100),
        panels=(Panel(Words("", ""), axis, traces=tuple(traces), rules=(Rule(0.0, Words("", "")),), height=3.0),),
        table=Table((say("review", "tension"), say("review", "balance of both modes")),
                    lambda: [(f"{a:.0f}", f"{b:.0f}") for a, b in zip(x, y, strict=True)]),
    )  # fmt: skip
