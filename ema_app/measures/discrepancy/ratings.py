"""Ratings of moments out of a dataset, in one long shape for both sides, all on a common scale of 0-100."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core import roles
from ema_app.measures.clock import moments
from ema_app.measures.entries import ALONE
from ema_app.measures.series import Dataset, Series

SELF_COLUMNS = ("person", "entry_id", "emotion", "item_id", "value", "first", "second", "rescaled", "at", "date",
                "hour", "relationship")  # fmt: skip
OBSERVED_COLUMNS = ("person", "observation_id", "observer_id", "emotion", "item_id", "value", "first", "second",
                    "rescaled", "at", "made_at", "blind", "channel", "disclosed", "own")  # fmt: skip


def self_ratings(series: Series, dataset: Dataset, family: str = "self") -> pd.DataFrame:
    """Give a row per entry and emotion rated in `family` (self, guess, other …), columns `SELF_COLUMNS`.

    `value` is on 0-100; where two or more items share a role it is their mean, and `first` and `second` are the means
    of every other one (for the reliability of the side). `at` is microseconds since 1970, `NO_TIME` where unknown.
    """
    columns = series.of_role(family)
    table = series.values[columns].to_numpy(dtype=float) if columns else np.empty((len(series.rows), 0))
    row, column = np.nonzero(~np.isnan(table))
    items = series.items.set_index("item_id").loc[columns]
    value, rescaled = _common(table[row, column], items["low"].to_numpy()[column], items["high"].to_numpy()[column])
    at = _about(series, dataset, family)
    long = series.rows.iloc[row][["person", "entry_id", "date", "hour", "relationship"]].assign(
        emotion=items["role"].map(roles.name).to_numpy(dtype=object)[column],
        item_id=np.array(columns, dtype=object)[column], value=value, rescaled=rescaled, at=at[row],
    )  # fmt: skip
    long = long[long["entry_id"].notna()]
    return _one_per_role(long, ["person", "entry_id", "emotion"]).reindex(columns=list(SELF_COLUMNS))


def observed_ratings(series: Series, dataset: Dataset, family: str = "observed") -> pd.DataFrame:
    """Give a row per observation and emotion rated in `family`, columns `OBSERVED_COLUMNS`; values on 0-100.

    The moment is `about_at`, else that of the entry it was bound to, else when it was made. `own` is the observer's own
    feeling (`observer.<emotion>`) in the same observation. Values beyond the bounds of their item are left out.
    """
    table = dataset["observations"]
    table = (table if "person" in table else table.assign(person="")).reset_index(drop=True)
    table = _valued(table, dataset.get("items"))
    named = table["role"].fillna("").astype(str)
    chosen = table[named.str.startswith(family + ".")]
    chosen = chosen.assign(emotion=chosen["role"].map(roles.name), at=_moment(chosen, series))
    keys = ["person", "observation_id", "emotion"]
    made = _one_per_role(chosen, keys)
    feelings = table[named.str.startswith("observer.")]
    feelings = feelings.assign(emotion=feelings["role"].map(roles.name))
    own = feelings.groupby(keys)["value"].mean().rename("own").reset_index()
    made = made.merge(own, on=keys, how="left") if len(own) else made.assign(own=np.nan)
    return made.reindex(columns=list(OBSERVED_COLUMNS))


def guesses(series: Series, dataset: Dataset) -> pd.DataFrame:
    """Give `guess.<emotion>` in the shape of `self_ratings`, and `whom`: the person guessed at; missing if not said."""
    made = self_ratings(series, dataset, "guess")
    told = series.rows[["person", "entry_id"]].assign(whom=told_events(series, dataset)["whom"])
    made = made.merge(told.dropna(subset=["entry_id"]), on=["person", "entry_id"], how="left")
    return made.assign(whom=made["whom"].where(made["whom"].notna(), made["relationship"]).replace(ALONE, None))


def told_feelings(series: Series, dataset: Dataset) -> pd.DataFrame:
    """Give what others say they feel (`other.<emotion>`) in the shape of `observed_ratings`: from observations, and
    from the person's own entries, where the other is whom the entry is about or with."""
    written = self_ratings(series, dataset, "other")
    written = written.rename(columns={"entry_id": "observation_id", "relationship": "observer_id"})
    said = observed_ratings(series, dataset, "other")
    frames = [frame for frame in (said, written.reindex(columns=list(OBSERVED_COLUMNS))) if len(frame)]
    return said if not frames else pd.concat([f.astype(object) for f in frames], ignore_index=True)


def told_events(series: Series, dataset: Dataset) -> pd.DataFrame:
    """Give, for each row of the series, the first event its entry told of: `when` (UTC) and `whom`; missing if none."""
    keys = ["person", "entry_id"]
    events = dataset["events"]
    events = (events if "person" in events else events.assign(person="")).dropna(subset=["entry_id"])
    events = events.assign(when=moments(events["occurred_at"]), whom=events["person_id"])
    first = events.sort_values(["when", "event_id"]).drop_duplicates(keys).set_index(keys)[["when", "whom"]]
    return first.reindex(pd.MultiIndex.from_frame(series.rows[keys])).set_index(series.rows.index)


def _about(series: Series, dataset: Dataset, family: str) -> npt.NDArray[np.int64]:
    """Give the moment each row is about, microseconds: of an event's own entry, and of any guess, when it happened."""
    rows, when = series.rows, told_events(series, dataset)["when"]
    of_event = (rows["trigger"] == "event") | (rows["form"] == "event") | (family == "guess")
    return _microseconds(rows["at"].where(~of_event | when.isna(), when))


def _moment(chosen: pd.DataFrame, series: Series) -> npt.NDArray[np.int64]:
    bound = series.rows.dropna(subset=["entry_id"]).drop_duplicates(["person", "entry_id"])
    bound_at = bound.set_index(["person", "entry_id"])["at"]
    keys = pd.MultiIndex.from_frame(chosen[["person", "entry_id"]])
    entry_at = pd.Series(bound_at.reindex(keys).to_numpy(), index=chosen.index)
    at = moments(chosen["about_at"])
    for other in (entry_at, moments(chosen["made_at"])):
        at = at.where(at.notna(), other)
    return _microseconds(at)


def _microseconds(at: pd.Series) -> npt.NDArray[np.int64]:
    """Give UTC moments as whole microseconds since 1970, `NO_TIME` where missing."""
    return pd.DatetimeIndex(at).as_unit("us").asi8.copy()


def _valued(table: pd.DataFrame, items: pd.DataFrame | None) -> pd.DataFrame:
    """Keep the rows with a finite value inside its item's bounds, and put it on 0-100."""
    value = pd.to_numeric(table["value"], errors="coerce").to_numpy(dtype=float)
    bounds = np.full((len(table), 2), np.nan)
    if items is not None and len(items):
        known = items.drop_duplicates("item_id").set_index("item_id")[["low", "high"]].astype(float)
        bounds = known.reindex(table["item_id"]).to_numpy()
    with np.errstate(invalid="ignore"):
        kept = np.isfinite(value) & ~(value < bounds[:, 0]) & ~(value > bounds[:, 1])
    common, rescaled = _common(value, bounds[:, 0], bounds[:, 1])
    whole = table.assign(value=common, rescaled=rescaled)
    inside: pd.DataFrame = whole[kept]
    return inside


def _common(
    value: npt.NDArray[np.float64], low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Put values on 0-100 by the bounds of their items, and say which had other bounds; without bounds as they are."""
    other = np.isfinite(low) & np.isfinite(high) & (high > low) & ~((low == 0) & (high == 100))
    width = np.where(other, high - low, 100.0)
    return np.where(other, 100 * (value - np.where(other, low, 0)) / width, value), other


def _one_per_role(long: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Give one row per key: the mean of its items; with several, the means of their two halves and all their names."""
    long = long.sort_values([*keys, "item_id"], kind="stable")
    again = long.duplicated(keys).to_numpy()
    kept = long[~again].assign(first=np.nan, second=np.nan)
    if not again.any():
        return kept.reset_index(drop=True)
    index = pd.MultiIndex.from_frame(kept[keys])
    grouped = long.groupby(keys)
    odd = grouped.cumcount() % 2 == 1
    means = {"value": grouped["value"].mean(), "second": long[odd].groupby(keys)["value"].mean()}
    kept = kept.assign(**{name: mean.reindex(index).to_numpy() for name, mean in means.items()})
    first = long[~odd].groupby(keys)["value"].mean().reindex(index).to_numpy()
    names = grouped["item_id"].agg(";".join).reindex(index).to_numpy()
    return kept.assign(first=np.where(kept["second"].notna(), first, np.nan), item_id=names).reset_index(drop=True)
