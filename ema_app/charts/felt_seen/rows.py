"""Felt and seen in groups, and guesses beside what others say: one row each, with its interval and its n."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ema_app.charts.felt_seen.naming import feeling, interval, more_needed, signed
from ema_app.charts.felt_seen.spread import GRAIN, reason
from ema_app.charts.felt_seen.weeks import cells, group_headings
from ema_app.charts.spec import Axis, ChartSpec, Interval, Numbers, Panel, Rule, Table, Trace
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import LEAST_BIAS, LEAST_TRACKING, Group
from ema_app.measures.result import Measure

ROW = 0.4


@dataclass(frozen=True)
class Split:
    """One way to group the pairs: its heading, and the groups by name."""

    heading: Words
    groups: Sequence[tuple[Words, Group]]


def splits(found: Sequence[Split], emotion: str) -> ChartSpec:
    """Draw felt minus seen of one feeling by group: a row with its interval where there are ten pairs."""
    rows: list[Interval] = []
    for split in found:
        rows.append(Interval(split.heading, len(rows), None, None, None, 0, strong=True))
        rows += [_row(len(rows) + k, name, group.bias) for k, (name, group) in enumerate(split.groups)]
    ends = [abs(v) for row in rows for v in (row.value, row.low, row.high) if v is not None]
    reach = max(20.0, float(np.ceil(max(ends, default=0.0) / GRAIN)) * GRAIN)
    name = say("felt_seen", "In which moments")
    headings = (say("felt_seen", "grouped by"), say("felt_seen", "group"), say("felt_seen", "pairs"), *group_headings())
    return ChartSpec(
        title=name,
        sentence=_sentence(found, emotion),
        x=Axis(say("felt_seen", "seen higher  \N{LEFTWARDS ARROW}  points  \N{RIGHTWARDS ARROW}  felt higher"),
               low=-reach, high=reach),
        panels=(_panel(name, rows),),
        table=Table(headings, lambda: [(split.heading, name, group.n, *cells(group))
                                       for split in found for name, group in split.groups]),
        note=say("felt_seen", "Each row stands by itself: whether two rows differ is not tested here."),
    )  # fmt: skip


def _panel(name: Words, rows: Sequence[Interval]) -> Panel:
    zero = Rule(0.0, Words("", ""), across=False, colour="line")
    return Panel(Words("", ""), Axis(name, kind="rows"), intervals=tuple(rows), rules=(zero,),
                 height=ROW * max(len(rows), 3))  # fmt: skip


def _row(at: int, name: Words, measure: Measure) -> Interval:
    note = None
    if measure.value is None:
        least = LEAST_BIAS if measure.unit == "points" else LEAST_TRACKING
        note = more_needed(measure.n, least) if measure.n < least else _words(reason(measure))
    known = measure.low is not None and measure.high is not None
    return Interval(name, at, measure.value if known else None, measure.low, measure.high, measure.n, note=note)


def _words(found: object) -> Words:
    return found if isinstance(found, Words) else Words("", "")


def _sentence(found: Sequence[Split], emotion: str) -> Words:
    enough = [(name, group) for split in found for name, group in split.groups if group.bias.low is not None]
    what = feeling(emotion)
    if not enough:
        return say("felt_seen", "No group of moments of {what} has the ten pairs yet that an average needs.", what=what)
    clear = sum((group.bias.low or 0) > 0 or (group.bias.high or 0) < 0 for _, group in enough)
    if not clear:
        return say("felt_seen", "Groups of moments of {what} with at least ten pairs: {enough}. In none of them can "
                                "the data tell which side lies higher.", enough=len(enough), what=what)  # fmt: skip
    if clear == len(enough):
        return say("felt_seen", "Groups of moments of {what} with at least ten pairs: {enough}. In each of them one "
                                "side lies higher on average.", enough=len(enough), what=what)  # fmt: skip
    return say("felt_seen", "Groups of moments of {what} with at least ten pairs: {enough}. In {clear} of them one "
                            "side lies higher on average; in the others the data cannot tell.",
               enough=len(enough), clear=clear, what=what)  # fmt: skip


@dataclass(frozen=True)
class Guess:
    """Guesses of one feeling: r with what the other said (`told`) or with one's own feeling, and the mean difference
    from what they said (None for one's own)."""

    emotion: str
    told: bool
    tracking: Measure
    bias: Measure | None


def guesses(found: Sequence[Guess]) -> ChartSpec:
    """Draw how far guesses of what another feels go with what they say, and with one's own feeling."""
    rows: list[Interval] = []
    for told, heading in ((True, say("felt_seen", "Guess and what the other said")),
                          (False, say("felt_seen", "Guess and own feeling"))):  # fmt: skip
        rows.append(Interval(heading, len(rows), None, None, None, 0, strong=True))
        here = [guess for guess in found if guess.told == told]
        rows += [_row(len(rows) + k, feeling(guess.emotion), guess.tracking) for k, guess in enumerate(here)]
    name = say("felt_seen", "Guessing what another feels")
    headings = (say("felt_seen", "feeling"), say("felt_seen", "beside"), say("felt_seen", "pairs"),
                say("felt_seen", "moving together (r)"), say("felt_seen", "95 %"), say("felt_seen", "guess minus said"),
                say("felt_seen", "95 %"), say("felt_seen", "note"))  # fmt: skip
    return ChartSpec(
        title=name,
        sentence=_guess_sentence(found),
        x=Axis(say("felt_seen", "r, from \N{MINUS SIGN}1 to 1"), low=-1, high=1),
        panels=(_panel(name, rows),),
        table=Table(headings, lambda: [_guess_cells(guess) for guess in found]),
        note=say("felt_seen", "Moving with what the other said: reading them. Moving with the own feeling: assuming "
                              "that they feel the same. Both can be so at once."),
    )  # fmt: skip


def _guess_cells(guess: Guess) -> tuple[object, ...]:
    together, bias = guess.tracking, guess.bias
    beside = say("felt_seen", "what they said") if guess.told else say("felt_seen", "own feeling")
    apart = (signed(bias.value), interval(bias)) if bias else ("", "")
    return (feeling(guess.emotion), beside, together.n, signed(together.value, 2), interval(together, 2), *apart,
            reason(replace(together, measure="tracking")))  # fmt: skip


def _guess_sentence(found: Sequence[Guess]) -> Words:
    told = [guess for guess in found if guess.told]
    enough = [guess for guess in told if guess.tracking.low is not None]
    if not enough:
        most = max((guess.tracking.n for guess in told), default=0)
        return say("felt_seen", "Twenty guesses with an answer beside them are needed before anything is said; the "
                                "most so far is {most}.", most=most)  # fmt: skip
    clear = sum((guess.tracking.low or 0) > 0 for guess in enough)
    return say("felt_seen", "In {clear} of {enough} feelings guesses rose and fell with what the other said; in the "
                            "others the data cannot tell, or show the opposite.",
               clear=clear, enough=len(enough))  # fmt: skip


def lags(channel: Words, found: Sequence[tuple[int, Measure]]) -> ChartSpec:
    """Draw how far felt tension and a body signal move together, the body earlier or later than the moment rated."""
    x = np.array([float(lag) for lag, _ in found])
    y, low, high = (_numbers([getattr(measure, name) for _, measure in found]) for name in ("value", "low", "high"))
    name = say("felt_seen", "moving together")
    trace = Trace(say("felt_seen", "r"), x, y, colour="body", shape="triangle", stroke="dotted", low=low, high=high)
    zero = Rule(0.0, Words("", ""), colour="line")
    headings = (say("felt_seen", "body later by (min)"), say("felt_seen", "r"), say("felt_seen", "95 %"),
                say("felt_seen", "pairs"), say("felt_seen", "note"))  # fmt: skip
    return ChartSpec(
        title=say("felt_seen", "Earlier or later: {channel}", channel=channel),
        sentence=_lag_sentence(found),
        x=Axis(say("felt_seen", "minutes that the body is later than the check-in"), low=-65, high=65),
        panels=(Panel(Words("", ""), Axis(name, low=-1, high=1), traces=(trace,), rules=(zero,), height=1.8),),
        table=Table(headings, lambda: [(f"{lag:+d}", signed(m.value, 2), interval(m, 2), m.n,
                                        reason(replace(m, measure="tracking"))) for lag, m in found]),
        note=say("felt_seen", "All times are shown together; the highest of them is not a finding by itself."),
    )  # fmt: skip


def _numbers(values: Sequence[float | None]) -> Numbers:
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def _lag_sentence(found: Sequence[tuple[int, Measure]]) -> Words:
    measure = next((m for lag, m in found if lag == 0), None)
    if measure is None or measure.value is None or measure.low is None or measure.high is None:
        n = measure.n if measure else 0
        return say("felt_seen", "{n} moments have the body beside them; {count} more are needed before anything is "
                                "said about moving together.", n=n, count=max(LEAST_TRACKING - n, 0))  # fmt: skip
    if measure.low <= 0 <= measure.high:
        return say("felt_seen", "Over {n} moments, tension and body show no clear moving together (r could be {low} to "
                                "{high}).", n=measure.n, low=signed(measure.low, 2),
                   high=signed(measure.high, 2))  # fmt: skip
    values = {"n": measure.n, "r": signed(measure.value, 2), "low": signed(measure.low, 2),
              "high": signed(measure.high, 2)}  # fmt: skip
    if measure.low > 0:
        return say("felt_seen", "Over {n} moments, tension and body rose and fell together (r {r}; it could be {low} "
                                "to {high}).", **values)  # fmt: skip
    return say("felt_seen", "Over {n} moments, the body was lower when tension was higher (r {r}; it could be {low} "
                            "to {high}).", **values)  # fmt: skip
