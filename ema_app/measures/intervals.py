"""95 % intervals: a bootstrap that draws whole days, and the closed forms that need none.

Prompts of one day resemble each other, so days are drawn, not prompts. A draw changes only how often a day counts:
statistics are made from weighted sums per day, never from drawn rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import sparse, special

from ema_app.measures.blocks import Blocks
from ema_app.measures.blocks import sums as grouped
from ema_app.measures.series import Floats, Integers

LEVEL = 0.95
FEWEST_DAYS = 5
"""With fewer days there is no interval: so few cannot stand for the others."""

FEWEST_DRAWS = 0.8
"""The share of draws in which the statistic must exist."""

CELLS = 4_000_000
"""How many drawn days are held at once."""

KEPT = 400_000
"""How many drawn days are kept for the next measure."""


@dataclass(frozen=True)
class Draws:
    """How to draw: `count` draws, started by `seed`."""

    count: int = 1000
    seed: int = 1


Statistic = Callable[[Floats], Floats]
"""From sums (sums x items x draws x persons) to a statistic (… x draws x persons); NaN where there is none."""


def by_days(sums: Floats, blocks: Blocks, statistic: Statistic, draws: Draws) -> tuple[Floats, Floats]:
    """Interval of `statistic` from draws of each person's days.

    `sums`: sums x items x blocks, one layer per sum that the statistic needs. Gives low and high (… x persons), NaN
    where a person has fewer than `FEWEST_DAYS` days or the statistic exists in too few draws.
    """
    flat = sums.reshape(-1, blocks.count).T
    days = np.bincount(blocks.person, minlength=blocks.persons)
    parts = []
    for weights in _weights(blocks, days, draws):
        drawn = (weights @ flat).reshape(-1, blocks.persons, *sums.shape[:-1])
        parts.append(statistic(np.moveaxis(drawn, (0, 1), (-2, -1))))
    total = statistic(grouped(sums, blocks.person, blocks.persons)[..., None, :])[..., 0, :]
    return _bounds(np.concatenate(parts, axis=-2), total, days)


def _weights(blocks: Blocks, days: Integers, draws: Draws) -> Iterator[Floats | sparse.csr_array]:
    """How often each day was drawn, as many draws at a time as can be held: (draws x persons) x blocks."""
    if blocks.persons == 1 and blocks.count * draws.count <= KEPT:
        yield _of_one(blocks.count, draws)
        return
    rng = np.random.default_rng(draws.seed)
    at_once = max(1, CELLS // max(1, blocks.count))
    for first in range(0, draws.count, at_once):
        yield _drawn(blocks, days, min(at_once, draws.count - first), rng)


@lru_cache(maxsize=8)
def _of_one(days: int, draws: Draws) -> Floats:
    """The draws of one person: they hang on the number of days alone, so every measure and record shares them."""
    blocks = Blocks(np.arange(days), np.zeros(days, dtype=np.int64), 1)
    found = _drawn(blocks, np.array([days]), draws.count, np.random.default_rng(draws.seed))
    assert isinstance(found, np.ndarray)
    found.setflags(write=False)
    return found


def _drawn(blocks: Blocks, days: Integers, draws: int, rng: np.random.Generator) -> Floats | sparse.csr_array:
    """Draw for every person as many days as the person has."""
    first = np.concatenate([[0], np.cumsum(days)[:-1]])[blocks.person]
    chosen = first + (rng.random((draws, blocks.count)) * days[blocks.person]).astype(np.int64)
    if blocks.persons == 1:
        place = np.arange(draws)[:, None] * blocks.count + chosen
        return np.bincount(place.ravel(), minlength=chosen.size).reshape(chosen.shape).astype(float)
    row = np.arange(draws)[:, None] * blocks.persons + blocks.person
    shape = (draws * blocks.persons, blocks.count)
    return sparse.csr_array((np.ones(chosen.size), (row.ravel(), chosen.ravel())), shape=shape)


def _bounds(drawn: Floats, value: Floats, days: Integers) -> tuple[Floats, Floats]:
    """The percentiles of the draws (… x draws x persons) that bound `value` (… x persons).

    Their levels are shifted for the bias of the draws (Efron 1987, BC) and set apart as t with days - 1 degrees of
    freedom asks (Hesterberg 2015, The American Statistician 69, 371-386, expanded percentile).
    """
    ordered = np.sort(drawn, axis=-2)
    n = np.isfinite(drawn).sum(axis=-2)
    centre = value[..., None, :]
    below = ((drawn < centre).sum(axis=-2) + (drawn <= centre).sum(axis=-2)) / 2
    shift = special.ndtri((below + 0.5) / (n + 1.0))
    many = np.maximum(days, 2)
    apart = special.stdtrit(many - 1, (1 + LEVEL) / 2) * np.sqrt(many / (many - 1))
    known = (n >= FEWEST_DRAWS * drawn.shape[-2]) & np.isfinite(value) & (days >= FEWEST_DAYS)
    low, high = (_at(ordered, special.ndtr(2 * shift + side * apart), n) for side in (-1, 1))
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def _at(ordered: Floats, level: Floats, n: Integers) -> Floats:
    """The quantile (type 7) at `level` of the first `n` of the ordered draws."""
    place = level * np.maximum(n - 1, 0)
    below = np.floor(place).astype(np.int64)
    above = np.minimum(below + 1, np.maximum(n - 1, 0))
    lower, upper = (np.take_along_axis(ordered, at[..., None, :], axis=-2)[..., 0, :] for at in (below, above))
    result: Floats = lower + (upper - lower) * (place - below)
    return result


def of_median(values: Floats) -> tuple[float | None, float | None]:
    """Interval of a median by order statistics (binomial, distribution-free); None under 6 values."""
    ordered = np.sort(values[np.isfinite(values)])
    rank = _lowest_rank(len(ordered))
    if rank < 1:
        return None, None
    return float(ordered[rank - 1]), float(ordered[len(ordered) - rank])


def _lowest_rank(n: int) -> int:
    """The least k that a binomial of n and 1/2 does not exceed in 2.5 % of the cases or more."""
    tail = (1 - LEVEL) / 2
    above = max(int(np.ceil(special.bdtrik(tail, n, 0.5))), 0) if n else 0
    return above - 1 if above and special.bdtr(above - 1, n, 0.5) >= tail else above
