"""One time from each block, uniform over all choices that keep a gap: exact, by counting.

On whole seconds the number of ways to go on after a time t in block i is f_i(t) = sum of f_(i+1)(u) over the admissible
u >= t + gap of the next block, f of the last block being 1. Drawing each time in turn with weight f_i makes every
admissible day equally likely. With gap 0 and nothing in the way this is a uniform time in each block.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import neg

from ema_app.core.sampling.chance import Chance
from ema_app.core.sampling.clock import Span

Spans = tuple[Span, ...]


def draw(blocks: Sequence[Span], gap: int, closed: Sequence[Span], chance: Chance) -> list[int]:
    """Give one instant per block, at least `gap` seconds apart and outside the spans in `closed`.

    Blocks are in order and do not overlap. Raises ValueError where no choice keeps the gap; `feasible` gives the blocks
    that can be kept.
    """
    if not blocks:
        return []
    origin = blocks[0][0]
    ways = _ways(_shifted(blocks, origin), gap, _within(closed, blocks))
    if not ways[0][0]:
        raise ValueError("no admissible day")
    drawn: list[int] = []
    for (begin, _), sums in zip(blocks, ways, strict=True):
        earliest = max(0, drawn[-1] + gap - begin) if drawn else 0
        drawn.append(begin + _pick(sums, earliest, chance))
    return drawn


def _pick(sums: list[int], earliest: int, chance: Chance) -> int:
    drawn = chance.below(sums[earliest])
    return bisect_left(sums, -drawn, lo=earliest, key=neg) - 1


def _shifted(spans: Sequence[Span], origin: int) -> Spans:
    return tuple((begin - origin, end - origin) for begin, end in spans)


def _within(closed: Sequence[Span], blocks: Sequence[Span]) -> Spans:
    origin, last = blocks[0][0], blocks[-1][1]
    return _shifted(sorted((max(a, origin), min(b, last)) for a, b in closed if a < last and b > origin), origin)


@lru_cache(maxsize=4)
def _ways(blocks: Spans, gap: int, closed: Spans) -> list[list[int]]:
    """Give, for each block, the number of ways to go on from each of its seconds or a later one; 0 at its end."""
    tables: list[list[int]] = []
    for n in range(len(blocks) - 1, -1, -1):
        begin, end = blocks[n]
        ways = _from_next(tables[-1], begin + gap - blocks[n + 1][0], end - begin) if tables else [1] * (end - begin)
        for a, b in closed:
            low, high = max(a, begin) - begin, min(b, end) - begin
            if low < high:
                ways[low:high] = [0] * (high - low)
        tables.append([*accumulate(reversed(ways), initial=0)][::-1])
    return tables[::-1]


def _from_next(after: list[int], first: int, seconds: int) -> list[int]:
    """Give the ways after each of so many seconds, of which the first leaves the next block from second `first` on."""
    early = min(max(0, -first), seconds)
    start = max(0, first)
    ways = [after[0]] * early + after[start : start + seconds - early]
    return ways + [0] * (seconds - len(ways))


def feasible(blocks: Sequence[Span], gap: int, closed: Sequence[Span]) -> list[Span]:
    """Give the blocks that can each hold a time when every block takes its earliest one; the others are left out."""
    kept: list[Span] = []
    earliest: int | None = None
    for begin, end in blocks:
        at = first_open(begin if earliest is None else max(begin, earliest + gap), closed)
        if at < end:
            kept.append((begin, end))
            earliest = at
    return kept


def first_open(at: int, closed: Sequence[Span]) -> int:
    """Give the first instant from `at` on that lies in none of the closed spans."""
    for begin, end in sorted(closed):
        if begin <= at < end:
            at = end
    return at
