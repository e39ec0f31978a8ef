"""Pairs in groups of any kind (weeks, people, tension, mode): how far apart, and whether they move together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.discrepancy.blocks import Estimate, Floats, mean_by_days
from ema_app.measures.discrepancy.decomposition import tracking
from ema_app.measures.discrepancy.sharing import codes
from ema_app.measures.discrepancy.summary import LEAST_BIAS, LEAST_TRACKING
from ema_app.measures.result import Measure

GROUP = ("person", "observer_id", "emotion")


@dataclass(frozen=True)
class Group:
    """One group of pairs: `n`, the means of both sides (None under the least number for a bias), `bias` (mean of
    self - observed, points) and `tracking` (r within observer and emotion), each with its interval by days."""

    label: str
    n: int
    felt: float | None
    seen: float | None
    bias: Measure
    tracking: Measure


def groups(pairs: pd.DataFrame, labels: Sequence[str | None]) -> list[Group]:
    """Cut `pairs` (columns of `Pairing.pairs`) by `labels`, one per row, None = in no group; in the order of labels."""
    label = np.array(labels, dtype=object)
    return [_group(str(one), pairs[label == one]) for one in sorted({x for x in labels if x is not None})]


def _group(label: str, pairs: pd.DataFrame) -> Group:
    felt, seen = (pairs[name].to_numpy(dtype=float) for name in ("self", "observed"))
    day, n = codes([pairs["person"], pairs["date"]]) if len(pairs) else np.empty(0, np.int64), len(pairs)
    bias = mean_by_days(felt - seen, day) if n >= LEAST_BIAS else few(LEAST_BIAS, n)
    means = (float(felt.mean()), float(seen.mean())) if n >= LEAST_BIAS else (None, None)
    return Group(label, n, means[0], means[1], _measure("discrepancy_bias", bias, (label, n)),
                 _measure("tracking", moving_together(pairs), (label, n)))  # fmt: skip


def moving_together(pairs: pd.DataFrame) -> Estimate:
    """Give the correlation of both sides within observer and emotion; absent under the least number of pairs."""
    if len(pairs) < LEAST_TRACKING:
        return few(LEAST_TRACKING, len(pairs))
    felt, seen = (_floats(pairs[name]) for name in ("self", "observed"))
    day, group = (codes([pairs[name] for name in by]) for by in (("person", "date"), GROUP))
    return tracking(felt, seen, day, group)


def few(least: int, n: int) -> Estimate:
    """Say how many more pairs are needed."""
    return Estimate(None, why=f"{least - n} more pairs are needed")


def _floats(column: pd.Series) -> Floats:
    values: npt.NDArray[np.float64] = column.to_numpy(dtype=float)
    return values


def _measure(name: str, estimate: Estimate, of: tuple[str, int]) -> Measure:
    label, n = of
    unit = "r" if name == "tracking" else "points"
    return Measure.of(name, estimate.value, n, low=estimate.low, high=estimate.high, note=estimate.why, unit=unit,
                      scope=label)  # fmt: skip
