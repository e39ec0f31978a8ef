"""Items that share a role: one value per entry and emotion, and the two halves it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True)
class PerKey:
    """Per key: the position of its first row (`kept`), the mean `value` of its items, with several items the means of
    the `first`, third … and of the `second`, fourth … (else NaN), and the names of all `items`, joined by `;`."""

    kept: Whole
    value: Floats
    first: Floats
    second: Floats
    items: Texts


def turn(column: pd.Series | Texts) -> Whole:
    """Give the place of each text in the order of all of them; missing ones stand before the first."""
    texts = column.to_numpy(dtype=object) if isinstance(column, pd.Series) else column
    return pd.factorize(texts, sort=True)[0].astype(np.int64)


def codes(columns: Sequence[pd.Series | npt.NDArray[Any]]) -> Whole:
    """Give each row the number of its combination of values: 0, 1, … in the order of the columns."""
    found = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        place, known = pd.factorize(np.asarray(column), sort=True, use_na_sentinel=False)
        if len(known) > 1:
            found = np.unique(found * len(known) + place, return_inverse=True)[1]
    return found


def matched(keys: Sequence[npt.NDArray[Any]], among: Sequence[npt.NDArray[Any]]) -> Whole:
    """Give for each row of `keys` the place of the last row of `among` that agrees in all columns, -1 without one."""
    split = len(keys[0])
    code = codes([np.concatenate(both) for both in zip(keys, among, strict=True)])
    place = np.full(int(code.max(initial=-1)) + 1, -1, dtype=np.int64)
    place[code[split:]] = np.arange(len(code) - split)
    return place[code[:split]]


def one_per_key(keys: Sequence[Whole], value: Floats, items: Texts) -> PerKey:
    """Put rows that agree in all `keys` together; rows must stand in the order of the keys, then of the items."""
    new = np.ones(len(value), dtype=bool)
    new[1:] = np.any([key[1:] != key[:-1] for key in keys], axis=0)
    kept = np.flatnonzero(new)
    nothing = np.full(len(kept), np.nan)
    if new.all():
        return PerKey(kept, value, nothing, nothing, items)
    group = np.cumsum(new) - 1
    count = np.bincount(group)
    odd = (np.arange(len(value)) - kept[group]) % 2 == 1
    halves = [
        np.divide(np.bincount(group[half], value[half], len(kept)), size, out=nothing.copy(), where=count > 1)
        for half, size in ((~odd, (count + 1) // 2), (odd, count // 2))
    ]
    joined = items[kept].copy()
    for one in np.flatnonzero(count > 1):
        joined[one] = ";".join(items[kept[one] : kept[one] + count[one]])
    return PerKey(kept, np.bincount(group, value) / count, halves[0], halves[1], joined)
