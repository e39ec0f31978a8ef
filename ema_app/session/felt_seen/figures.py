"""From pairs to the charts of felt and seen; what is asked for is cut out of what was gathered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ema_app.charts.felt_seen.average import Average, average
from ema_app.charts.felt_seen.moments import Around, Pairs, moments, standard
from ema_app.charts.felt_seen.naming import joined
from ema_app.charts.felt_seen.rows import lags
from ema_app.charts.felt_seen.spread import spread
from ema_app.charts.felt_seen.weeks import Weeks, weeks
from ema_app.charts.felt_seen.words import Told, moment_sentence, waiting_sentence, withheld_sentence
from ema_app.charts.spec import ChartSpec, Span
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import Group, Summary, groups, level, summaries
from ema_app.measures.discrepancy.body import NO_MOVEMENT
from ema_app.measures.discrepancy.groups import moving_together
from ema_app.measures.result import Measure
from ema_app.session.felt_seen.cutting import Asked, Part, cut, of_emotion
from ema_app.session.felt_seen.gathering import Body, Gathered
from ema_app.session.felt_seen.grouping import guess_chart, split_chart, unpaired_list

if TYPE_CHECKING:
    import pandas as pd

    from ema_app.charts.felt_seen.alone import Listed

EVENING_FROM = 17.0
FEW_WEEKS, MORE_WEEKS = 7, 28
"""Days of a stretch of the chart over the weeks; the longer where no week has enough pairs."""

CHANNELS = {
    "hr": say("felt_seen", "heart rate"), "rmssd": say("felt_seen", "heart-rate variability"),
    "eda": say("felt_seen", "skin conductance"),
}  # fmt: skip


class Figures:
    """The charts of one stretch, observer and feeling. Each is made when it is asked for."""

    def __init__(self, gathered: Gathered, asked: Asked) -> None:
        self.asked, self.part = asked, cut(gathered, asked)
        self._summaries: list[Summary] | None = None

    @property
    def summaries(self) -> list[Summary]:
        """The summaries of what counts in averages, over the observers asked for."""
        if self._summaries is None:
            part = Part(self.part.averaged, self.part.unpaired)
            self._summaries = [one for one in summaries(part) if one.scope == "all" and one.emotion]
        return self._summaries

    def summary(self) -> Summary | None:
        """Give the summary of the feeling asked for."""
        return next((one for one in self.summaries if one.emotion == self.asked.emotion), None)

    @property
    def withheld(self) -> bool:
        """Whether there are ratings of which no single one may be seen."""
        return not len(self.singles()) and bool(len(of_emotion(self.part.averaged, self.asked.emotion))
                                                or self.part.waiting)  # fmt: skip

    def _said(self, spec: ChartSpec) -> ChartSpec:
        """Where nothing is drawn because nothing may be, say so in place of what would be missing."""
        return replace(spec, sentence=withheld_sentence(self._who())) if self.withheld else spec

    def singles(self) -> pd.DataFrame:
        """Give the pairs of the feeling asked for whose values may be seen."""
        return of_emotion(self.part.singles, self.asked.emotion)

    def sentence(self) -> Words:
        """Say what the feeling asked for shows."""
        pairs = of_emotion(self.part.averaged, self.asked.emotion)
        evenings = bool(len(pairs)) and bool((pairs["hour"] >= EVENING_FROM).all()) and pairs["date"].is_unique
        told = Told(self.part.reader, self._who(), evenings)
        if self.withheld and not len(pairs):
            return waiting_sentence(sum(self.part.waiting.values()), told.who)
        return moment_sentence(self.summary(), told, self.asked.emotion)

    def _who(self) -> Words | None:
        codes = [self.asked.observer] if self.asked.observer else self.part.observers
        return self.part.who.inside(codes[0]) if len(codes) == 1 else None

    def moments(self) -> ChartSpec:
        """Give the feeling moment by moment."""
        around = Around(self.part.events, self._spans(), self.part.zone)
        spec = moments(_pairs(self.singles(), self.asked.emotion, self.part), self.sentence(), around)
        averages = self.withheld and self.summary() is not None
        return replace(spec, sentence=joined(spec.sentence, withheld_sentence(self._who()))) if averages else spec

    def _spans(self) -> tuple[Span, ...]:
        low, high = self.asked.between_ms
        return tuple(
            Span(s.onset_to_ms, s.recovered_to_ms or s.recovered_from_ms)
            for s in self.part.modes.switches if low <= s.onset_to_ms < high
        )  # fmt: skip

    def average(self) -> ChartSpec:
        """Give each feeling on average, those with most pairs first."""
        order = sorted(self.summaries, key=lambda one: (-one.n, one.emotion))
        means = {group.label: group for group in groups(self.part.averaged, list(self.part.averaged["emotion"]))}
        spec = average([_average(one, means) for one in order])
        return self._said(spec) if not order else spec

    def spread(self) -> ChartSpec:
        """Give the differences of the feeling over its heights."""
        singles = self.singles()
        return self._said(spread(_pairs(singles, self.asked.emotion, self.part), self._single_summary(singles)))

    def _single_summary(self, singles: pd.DataFrame) -> Summary:
        """Sum up only what may be seen one by one: limits and tracking tell more than an average does."""
        found = summaries(Part(singles, self.part.unpaired.iloc[:0]))
        return next((one for one in found if one.scope == "all" and one.emotion), _nothing(self.asked.emotion))

    def weeks(self) -> ChartSpec:
        """Give the agreement over the weeks."""
        singles = self.singles()
        by_week = groups(singles, _stretches(singles, FEW_WEEKS))
        days = FEW_WEEKS if any(group.bias.value is not None for group in by_week) else MORE_WEEKS
        found = by_week if days == FEW_WEEKS else groups(singles, _stretches(singles, MORE_WEEKS))
        apart, date = (singles[name].to_numpy(dtype=float) for name in ("discrepancy", "date"))
        return self._said(weeks(Weeks(found, days, level(apart, date), self.part.zone)))

    def splits(self) -> ChartSpec:
        """Give the feeling by who rated, with whom one was, tension and mode."""
        return self._said(split_chart(self.singles(), self.part, self.asked.emotion))

    def guesses(self) -> ChartSpec:
        """Give guesses beside what others said and beside the own feeling."""
        return guess_chart(self.part)

    def body(self) -> list[ChartSpec]:
        """Give tension beside each body signal: the lines, then moving together at each lag."""
        return [spec for body in self.part.body for spec in self._body(body)]

    def _body(self, body: Body) -> tuple[ChartSpec, ...]:
        channel = CHANNELS[body.channel]
        found = [(lag, _together(pairs, lag, body)) for lag, pairs in body.by_lag.items()]
        if body.why or not found:
            return ()
        after = lags(channel, found)
        around = Around(self.part.events, self._spans(), self.part.zone)
        return standard(_pairs(body.by_lag[0], "arousal", self.part), after.sentence, around), after

    def no_body(self) -> Words:
        """Say why there is no chart of the body."""
        reasons = {body.why for body in self.part.body}
        if NO_MOVEMENT in reasons:
            return say("felt_seen", "Heart rate says something of arousal only where movement is known beside it, and "
                                    "here it is not.")  # fmt: skip
        return say("felt_seen", "There is no body signal beside the check-ins, or too little of it yet.")

    def unpaired(self) -> Listed:
        """Give the ratings without a partner, and why."""
        return unpaired_list(self.part)


def _average(summary: Summary, means: Mapping[str, Group]) -> Average:
    group = means.get(summary.emotion)
    return Average(summary, group.felt, group.seen) if group else Average(summary, None, None)


def _nothing(emotion: str) -> Summary:
    absent: Callable[[str], Measure] = lambda name: Measure.of(name, None, 0)  # noqa: E731
    names = ("discrepancy_bias", "discrepancy_sd", "discrepancy_limit_low", "discrepancy_limit_high",
             "discrepancy_absolute", "discrepancy_shuffled", "tracking", "scatter_ratio", "ccc",
             "difference_reliability")  # fmt: skip
    return Summary(emotion, "all", 0, 0, 0, 0, 0, False, {name: absent(name) for name in names})


def _pairs(frame: pd.DataFrame, emotion: str, part: Gathered) -> Pairs:
    at, felt, seen, lag = (frame[name].to_numpy(dtype=float) for name in ("at", "self", "observed", "lag_minutes"))
    labels = {str(code): part.who.of(str(code)) for code in set(frame["observer_id"])}
    told = tuple(_flag(value) for value in frame["disclosed"])
    channel = tuple(value if isinstance(value, str) else None for value in frame["channel"])
    order = np.argsort(at, kind="stable")
    who = [str(code) for code in frame["observer_id"]]
    return Pairs(emotion, at[order] / 1000, felt[order], seen[order], lag[order], tuple(who[k] for k in order), labels,
                 tuple(channel[k] for k in order), tuple(told[k] for k in order))  # fmt: skip


def _flag(value: object) -> bool | None:
    return None if value is None or value != value else bool(value)


def _stretches(pairs: pd.DataFrame, days: int) -> list[str | None]:
    """Name each pair by the first day of its stretch; stretches begin on Mondays."""
    date = pairs["date"].to_numpy(dtype=np.int64)
    monday = 4 - days  # 5 January 1970 was a Monday: day 4
    first = (date - monday) // days * days + monday
    return [str(np.datetime64(int(day), "D")) for day in first]


def _together(pairs: pd.DataFrame, lag: int, body: Body) -> Measure:
    found = moving_together(pairs)
    return Measure.of("tracking", found.value, len(pairs), item=body.channel, scope=f"lag:{lag}", low=found.low,
                      high=found.high, unit="r", note=found.why)  # fmt: skip
