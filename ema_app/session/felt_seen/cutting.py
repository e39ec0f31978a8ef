"""A part of what was gathered: a stretch of time, one observer, one feeling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ema_app.session.felt_seen.gathering import Body, Gathered

if TYPE_CHECKING:
    import pandas as pd

EVER = (-(2.0**53), 2.0**53)
"""From the beginning to the end of time, in milliseconds."""


@dataclass(frozen=True)
class Asked:
    """What is looked at: an emotion, an observer ('' = everyone who rated), and a stretch of time (UTC milliseconds,
    the end not included)."""

    emotion: str
    observer: str = ""
    between_ms: tuple[float, float] = EVER


@dataclass(frozen=True)
class Part:
    """Pairs and ratings without a partner, as the summaries read them."""

    pairs: pd.DataFrame
    unpaired: pd.DataFrame


def cut(gathered: Gathered, asked: Asked) -> Gathered:
    """Give what lies in the stretch asked for, of the observer asked for. A ten of averages counts only as a whole."""
    low, high = (ms * 1000 for ms in asked.between_ms)

    def inside(frame: pd.DataFrame) -> pd.DataFrame:
        return frame[(frame["at"] >= low) & (frame["at"] < high)]

    def by_observer(frame: pd.DataFrame) -> pd.DataFrame:
        here = frame["observer_id"] == asked.observer
        return frame[here | frame["observer_id"].isna()] if asked.observer else frame

    averaged = gathered.averaged
    averaged = averaged[(averaged["from_at"] >= low) & (averaged["to_at"] < high)]
    # A guess is about anybody: only the stretch cuts it.
    return replace(
        gathered, singles=by_observer(inside(gathered.singles)), averaged=by_observer(averaged),
        unpaired=by_observer(inside(gathered.unpaired)),
        waiting={code: n for code, n in gathered.waiting.items() if asked.observer in ("", code)},
        guesses=inside(gathered.guesses), similar=inside(gathered.similar),
        body=tuple(Body(b.channel, {lag: inside(pairs) for lag, pairs in b.by_lag.items()}, b.why)
                   for b in gathered.body),
        events=tuple(e for e in gathered.events if asked.between_ms[0] <= e.moment_ms < asked.between_ms[1]),
    )  # fmt: skip


def of_emotion(pairs: pd.DataFrame, emotion: str) -> pd.DataFrame:
    """Give the pairs of one emotion."""
    return pairs[pairs["emotion"] == emotion]
