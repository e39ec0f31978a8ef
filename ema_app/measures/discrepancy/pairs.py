"""Self and observed ratings of the same moments, side by side, and what found no partner."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.discrepancy.pairing import TOLERANCE_MINUTES, Matches, Side, Whole, match
from ema_app.measures.discrepancy.ratings import observed_ratings, self_ratings
from ema_app.measures.series import Dataset, Series, read

GROUP = ["person", "observer_id", "emotion"]

PAIR_COLUMNS = (
    "person", "entry_id", "observation_id", "observer_id", "emotion", "self", "observed", "discrepancy", "lag_minutes",
    "blind", "channel", "disclosed", "own", "at", "date", "hour", "relationship", "rescaled", "self_item",
    "observed_item", "self_first", "self_second", "observed_first", "observed_second",
)  # fmt: skip
UNPAIRED_COLUMNS = ("side", "person", "entry_id", "observation_id", "observer_id", "emotion", "at", "why")


@dataclass(frozen=True)
class Pairing:
    """`pairs` (columns `PAIR_COLUMNS`; discrepancy = self - observed, 0-100 scale, never clipped) in time order, and
    `unpaired` (columns `UNPAIRED_COLUMNS`; `why` is a key of `pairing.WHY`): observed ratings without an entry, and
    entries whose emotion somebody rated at other moments only. `at` is microseconds since 1970 UTC, lag = observed -
    self in minutes."""

    pairs: pd.DataFrame
    unpaired: pd.DataFrame


def paired(dataset: Dataset, series: Series | None = None, tolerance_minutes: float = TOLERANCE_MINUTES) -> Pairing:
    """Pair `self.<emotion>` with `observed.<emotion>` of every observer; `series` saves reading the dataset again."""
    series = read(dataset) if series is None else series
    return pair(self_ratings(series, dataset), observed_ratings(series, dataset), tolerance_minutes)


def pair(own: pd.DataFrame, seen: pd.DataFrame, tolerance_minutes: float = TOLERANCE_MINUTES) -> Pairing:
    """Pair two frames of ratings (columns `SELF_COLUMNS`, `OBSERVED_COLUMNS`), one to one per observer and emotion.

    Where `own` says `whom` it is about, it is paired with that observer only.
    """
    seen = seen.assign(observer_id=seen["observer_id"].fillna("").astype(str)).reset_index(drop=True)
    groups = seen[GROUP].drop_duplicates()
    own = own.reset_index(drop=True).merge(groups, on=["person", "emotion"])
    if "whom" in own:
        own = own[own["whom"].isna() | (own["whom"] == own["observer_id"])].reset_index(drop=True)
    keys = pd.concat([own[GROUP], seen[GROUP]], ignore_index=True)
    codes = keys.groupby(GROUP, sort=True).ngroup().to_numpy().astype(np.int64)
    found = match(
        _side(own, codes[: len(own)], "entry_id"), _side(seen, codes[len(own) :], "observation_id"), tolerance_minutes
    )
    return Pairing(_side_by_side(own, seen, found), _left_over(own, seen, found))


def _side(ratings: pd.DataFrame, group: Whole, name: str) -> Side:
    names = ratings[name].fillna("").astype(str).to_numpy(dtype=object)
    return Side(group, ratings["at"].to_numpy(dtype=np.int64), names)


def _side_by_side(own: pd.DataFrame, seen: pd.DataFrame, found: Matches) -> pd.DataFrame:
    left = own.iloc[found.left].reset_index(drop=True)
    right = seen.iloc[found.right].reset_index(drop=True)
    kept = ["person", "entry_id", "observer_id", "emotion", "at", "date", "hour", "relationship"]
    added = {
        "self": left["value"], "observed": right["value"], "discrepancy": left["value"] - right["value"],
        "lag_minutes": (right["at"] - left["at"]) / 60e6,
        "rescaled": left["rescaled"].astype(bool) | right["rescaled"].astype(bool),
        "self_item": left["item_id"], "self_first": left["first"], "self_second": left["second"],
        "observed_item": right["item_id"], "observed_first": right["first"], "observed_second": right["second"],
    }  # fmt: skip
    pairs = pd.concat(
        [left[kept], pd.DataFrame(added), right[["observation_id", "blind", "channel", "disclosed", "own"]]], axis=1
    )
    order = ["person", "at", "emotion", "observer_id", "entry_id"]
    return pairs.sort_values(order, kind="stable").reset_index(drop=True)[list(PAIR_COLUMNS)]


def _left_over(own: pd.DataFrame, seen: pd.DataFrame, found: Matches) -> pd.DataFrame:
    """List the ratings without a partner; an entry only once per emotion, and only if no observer's rating met it."""
    right = seen.iloc[list(found.right_why)].assign(side="observed", why=list(found.right_why.values()), entry_id=None)
    left = own.iloc[list(found.left_why)].assign(side="self", why=list(found.left_why.values()), observation_id=None)
    keys = ["person", "entry_id", "emotion"]
    met = pd.MultiIndex.from_frame(own.iloc[found.left][keys])
    left = left[~pd.MultiIndex.from_frame(left[keys]).isin(met)]
    left = left.sort_values("why", ascending=False, kind="stable").drop_duplicates(keys).assign(observer_id=None)
    frames = [f.reindex(columns=list(UNPAIRED_COLUMNS)).astype(object) for f in (right, left) if len(f)]
    if not frames:
        return pd.DataFrame(columns=list(UNPAIRED_COLUMNS))
    both = pd.concat(frames, ignore_index=True)
    both["at"] = both["at"].astype("int64")
    return both.sort_values(["person", "at", "emotion", "side"], kind="stable").reset_index(drop=True)


