"""Self and observed ratings of the same moments, side by side, and what found no partner."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from ema_app.measures.discrepancy.pairing import TOLERANCE_MINUTES, Matches, Reason, Side, Whole, match
from ema_app.measures.discrepancy.ratings import observed_ratings, self_ratings
from ema_app.measures.discrepancy.sharing import Texts, codes, turn
from ema_app.measures.entries import Columns
from ema_app.measures.once import once
from ema_app.measures.series import Dataset, Series

PAIR_COLUMNS = (
    "person", "entry_id", "observation_id", "observer_id", "emotion", "self", "observed", "discrepancy", "lag_minutes",
    "blind", "channel", "disclosed", "own", "at", "date", "hour", "relationship", "rescaled", "self_item",
    "observed_item", "self_first", "self_second", "observed_first", "observed_second",
)  # fmt: skip
Ratings = pd.DataFrame | Columns
"""A table of ratings, or its columns as arrays."""

UNPAIRED_COLUMNS = ("side", "person", "entry_id", "observation_id", "observer_id", "emotion", "at", "why")


@dataclass(frozen=True)
class Pairing:
    """`pairs` (columns `PAIR_COLUMNS`; discrepancy = self - observed, 0-100 scale, never clipped) in time order. `at`
    is microseconds since 1970 UTC, lag = observed - self in minutes. `both` are the ratings that were to be paired."""

    pairs: pd.DataFrame
    both: Both = field(repr=False)

    @cached_property
    def unpaired(self) -> pd.DataFrame:
        """Columns `UNPAIRED_COLUMNS`; `why` is a key of `pairing.WHY`: observed ratings without an entry, and entries
        whose emotion somebody rated at other moments only."""
        return _left_over(self.both)


@dataclass(frozen=True)
class Both:
    """The ratings of both sides, the rows of `own` by group (person, observer, emotion), and what was matched."""

    own: Columns
    seen: Columns
    rows: Whole
    found: Matches


@once
def paired(dataset: Dataset, series: Series, tolerance_minutes: float = TOLERANCE_MINUTES) -> Pairing:
    """Pair `self.<emotion>` with `observed.<emotion>` of every observer; `series` saves reading the dataset again."""
    return pair(self_ratings(dataset, series), observed_ratings(dataset, series), tolerance_minutes)


def pair(own: Ratings, seen: Ratings, tolerance_minutes: float = TOLERANCE_MINUTES) -> Pairing:
    """Pair two tables of ratings (columns `SELF_COLUMNS`, `OBSERVED_COLUMNS`), one to one per observer and emotion.

    Where `own` says `whom` it is about, it is paired with that observer only. The judge's own feeling (`own`) is that
    of `seen`, or of `own` where it has such a column.
    """
    own, seen = columns_of(own), columns_of(seen)
    observer = seen["observer_id"].astype(object)
    seen["observer_id"] = np.where(pd.isna(observer), "", observer)
    rows, groups = _by_group(own, seen)
    names = [turn(table[name].astype(object)) for table, name in ((own, "entry_id"), (seen, "observation_id"))]
    left = Side(groups[0], own["at"].astype(np.int64)[rows], names[0][rows])
    right = Side(groups[1], seen["at"].astype(np.int64), names[1])
    both = Both(own, seen, rows, match(left, right, tolerance_minutes))
    return Pairing(_side_by_side(both), both)


def columns_of(ratings: Ratings) -> Columns:
    """Give the columns of a table of ratings as arrays."""
    return {str(name): np.asarray(column) for name, column in ratings.items()}


def _by_group(own: Columns, seen: Columns) -> tuple[Whole, tuple[Whole, Whole]]:
    """Give the rows of `own` that some observer could have met, once per observer, and the groups of both sides."""
    split = len(own["at"])
    topic = codes([np.concatenate([table[name] for table in (own, seen)]) for name in ("person", "emotion")])
    observer, names = pd.factorize(seen["observer_id"])
    groups, of_seen = np.unique(topic[split:] * (len(names) + 1) + observer, return_inverse=True)
    about = groups // (len(names) + 1)
    first, last = (np.searchsorted(about, topic[:split], side=side) for side in ("left", "right"))
    rows = np.repeat(np.arange(split), last - first)
    of_own = np.arange(len(rows)) + np.repeat(first - np.cumsum(last - first) + (last - first), last - first)
    if "whom" in own and len(rows):
        whom = own["whom"].astype(object)[rows]
        meant = pd.isna(whom) | (whom == names[groups[of_own] % (len(names) + 1)])
        rows, of_own = rows[meant], of_own[meant]
    return rows, (of_own, of_seen)


def _side_by_side(both: Both) -> pd.DataFrame:
    left, right = both.rows[both.found.left], both.found.right
    own = {name: column[left] for name, column in both.own.items()}
    seen = {name: column[right] for name, column in both.seen.items()}
    felt, rated = (np.asarray(side["value"], dtype=float) for side in (own, seen))
    made = {
        "self": felt, "observed": rated, "discrepancy": felt - rated, "lag_minutes": (seen["at"] - own["at"]) / 60e6,
        "rescaled": own["rescaled"].astype(bool) | seen["rescaled"].astype(bool),
        "self_item": own["item_id"], "self_first": own["first"], "self_second": own["second"],
        "observed_item": seen["item_id"], "observed_first": seen["first"], "observed_second": seen["second"],
    } | {name: own[name] for name in ("person", "entry_id", "emotion", "at", "date", "hour", "relationship")}
    made |= {name: seen[name] for name in ("observation_id", "observer_id", "blind", "channel", "disclosed")}
    made["own"] = own.get("own", seen["own"])
    keys = [made[name] for name in ("entry_id", "observer_id", "emotion", "at", "person")]
    order = np.lexsort([key if key.dtype == np.int64 else turn(key.astype(object)) for key in keys])
    return pd.DataFrame({name: made[name][order] for name in PAIR_COLUMNS})


def _left_over(both: Both) -> pd.DataFrame:
    """List the ratings without a partner; an entry only once per emotion, and only if no observer's rating met it."""
    own, found = both.own, both.found
    topic = codes([own[name] for name in ("person", "entry_id", "emotion")])[both.rows] if len(own["at"]) else both.rows
    rest, why = _with_reasons(found.left_why)
    unmet = ~np.isin(topic[rest], topic[found.left])
    rest, why = rest[unmet], why[unmet]
    # Of several reasons the one that says most: taken, then nothing_near, then no_time.
    order = np.lexsort((-turn(why), topic[rest])) if len(rest) else rest
    single = order[np.unique(topic[rest][order], return_index=True)[1]]
    right, reasons = _with_reasons(found.right_why)
    sides = (_listed("observed", both.seen, right, reasons), _listed("self", own, both.rows[rest[single]], why[single]))
    columns = {name: np.concatenate([side[name] for side in sides]) for name in UNPAIRED_COLUMNS}
    at = columns["at"].astype(np.int64)
    order = np.lexsort((turn(columns["side"]), turn(columns["emotion"]), at, turn(columns["person"])))
    return pd.DataFrame({name: (at if name == "at" else columns[name])[order] for name in UNPAIRED_COLUMNS})


def _with_reasons(why: dict[int, Reason]) -> tuple[Whole, Texts]:
    return np.array(list(why), dtype=np.int64), np.array(list(why.values()), dtype=object)


def _listed(side: str, table: Columns, rows: Whole, why: Texts) -> dict[str, Texts]:
    """Give the rows of one side as columns of `UNPAIRED_COLUMNS`; what the side does not have is None."""
    nothing = np.full(len(rows), None, dtype=object)
    own = {name: table[name].astype(object)[rows] if name in table else nothing for name in UNPAIRED_COLUMNS}
    return own | {"side": np.full(len(rows), side, dtype=object), "why": why}
