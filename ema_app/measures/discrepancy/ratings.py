"""Ratings of moments out of a dataset, in one long shape for both sides, all on a common scale of 0-100."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core import roles
from ema_app.measures.clock import moments
from ema_app.measures.discrepancy.sharing import one_per_key, turn
from ema_app.measures.entries import ALONE
from ema_app.measures.once import once
from ema_app.measures.series import Dataset, Series

SELF_COLUMNS = ("person", "entry_id", "emotion", "item_id", "value", "first", "second", "rescaled", "at", "date",
                "hour", "relationship")  # fmt: skip
OBSERVED_COLUMNS = ("person", "observation_id", "observer_id", "emotion", "item_id", "value", "first", "second",
                    "rescaled", "at", "made_at", "blind", "channel", "disclosed", "own")  # fmt: skip
OF_OBSERVATION = ("person", "observation_id", "emotion")


@once
def self_ratings(dataset: Dataset, series: Series, family: str = "self") -> pd.DataFrame:
    """Give a row per entry and emotion rated in `family` (self, guess, other …), columns `SELF_COLUMNS`.

    `value` is on 0-100; where two or more items share a role it is their mean, and `first` and `second` are the means
    of every other one (for the reliability of the side). `at` is microseconds since 1970, `NO_TIME` where unknown.
    """
    columns, rows = series.of_role(family), series.rows
    table = series.values[columns].to_numpy(dtype=float) if columns else np.empty((len(rows), 0))
    row, column = np.nonzero(~np.isnan(table) & rows["entry_id"].notna().to_numpy()[:, None])
    items = series.items.set_index("item_id").loc[columns]
    emotion = np.array([roles.name(str(role)) for role in items["role"]], dtype=object)
    names, value = np.array(columns, dtype=object), table[row, column]
    keys = (rows["person_code"].to_numpy()[row], turn(rows["entry_id"])[row], turn(emotion)[column])
    order = np.lexsort((turn(names)[column], *reversed(keys)))
    row, column, value = row[order], column[order], value[order]
    value, rescaled = _common(value, items["low"].to_numpy()[column], items["high"].to_numpy()[column])
    made = one_per_key([key[order] for key in keys], value, names[column])
    row, column = row[made.kept], column[made.kept]
    told = {name: rows[name].array.take(row) for name in ("person", "entry_id", "date", "hour", "relationship")}
    found = pd.DataFrame(told | {
        "emotion": emotion[column], "item_id": made.items, "value": made.value, "first": made.first,
        "second": made.second, "rescaled": rescaled[made.kept], "at": _about(dataset, series, family)[row],
    })  # fmt: skip
    return found[list(SELF_COLUMNS)]


@once
def observed_ratings(dataset: Dataset, series: Series, family: str = "observed") -> pd.DataFrame:
    """Give a row per observation and emotion rated in `family`, columns `OBSERVED_COLUMNS`; values on 0-100.

    The moment is `about_at`, else that of the entry it was bound to, else when it was made. `own` is the observer's own
    feeling (`observer.<emotion>`) in the same observation. Values beyond the bounds of their item are left out.
    """
    table = _valued(dataset, series)
    named = table["role"].fillna("").astype(str)
    chosen = table[named.str.startswith(family + ".")]
    chosen = chosen.assign(emotion=chosen["role"].map(roles.name), at=_moment(chosen, series))
    made = _one_per_role(chosen)
    feelings = table[named.str.startswith("observer.")]
    if not len(feelings):
        return made.assign(own=np.nan).reindex(columns=list(OBSERVED_COLUMNS))
    own = _one_per_role(feelings.assign(emotion=feelings["role"].map(roles.name)))
    own = own[[*OF_OBSERVATION, "value"]].rename(columns={"value": "own"})
    return made.merge(own, on=list(OF_OBSERVATION), how="left").reindex(columns=list(OBSERVED_COLUMNS))


@once
def guesses(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give `guess.<emotion>` in the shape of `self_ratings`, and `whom`: the person guessed at; missing if not said."""
    made = self_ratings(dataset, series, "guess")
    told = series.rows[["person", "entry_id"]].assign(whom=told_events(dataset, series)["whom"])
    made = made.merge(told.dropna(subset=["entry_id"]), on=["person", "entry_id"], how="left")
    return made.assign(whom=made["whom"].where(made["whom"].notna(), made["relationship"]).replace(ALONE, None))


@once
def told_feelings(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give what others say they feel (`other.<emotion>`) in the shape of `observed_ratings`: from observations, and
    from the person's own entries, where the other is whom the entry is about or with."""
    written = self_ratings(dataset, series, "other")
    written = written.rename(columns={"entry_id": "observation_id", "relationship": "observer_id"})
    said = observed_ratings(dataset, series, "other")
    frames = [frame for frame in (said, written.reindex(columns=list(OBSERVED_COLUMNS))) if len(frame)]
    return said if not frames else pd.concat([f.astype(object) for f in frames], ignore_index=True)


@once
def told_events(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give, for each row of the series, the first event its entry told of: `when` (UTC) and `whom`; missing if none."""
    keys = ["person", "entry_id"]
    events = dataset["events"]
    events = (events if "person" in events else events.assign(person="")).dropna(subset=["entry_id"])
    events = events.assign(when=moments(events["occurred_at"]), whom=events["person_id"])
    first = events.sort_values(["when", "event_id"]).drop_duplicates(keys).set_index(keys)[["when", "whom"]]
    return first.reindex(pd.MultiIndex.from_frame(series.rows[keys])).set_index(series.rows.index)


def _about(dataset: Dataset, series: Series, family: str) -> npt.NDArray[np.int64]:
    """Give the moment each row is about, microseconds: of an event's own entry, and of any guess, when it happened."""
    rows, when = series.rows, told_events(dataset, series)["when"]
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


@once
def _valued(dataset: Dataset, _series: Series) -> pd.DataFrame:
    """Keep the observations with a finite value inside their item's bounds, and put it on 0-100."""
    table, items = dataset["observations"], dataset.get("items")
    table = (table if "person" in table else table.assign(person="")).reset_index(drop=True)
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


def _one_per_role(long: pd.DataFrame) -> pd.DataFrame:
    """Give one row per person, observation and emotion; its value is the mean of its items (see `one_per_key`)."""
    keys = [turn(long[name]) for name in OF_OBSERVATION]
    order = np.lexsort((turn(long["item_id"]), *reversed(keys)))
    value, names = long["value"].to_numpy(dtype=float)[order], long["item_id"].to_numpy(dtype=object)[order]
    made = one_per_key([key[order] for key in keys], value, names)
    kept = long.iloc[order[made.kept]].reset_index(drop=True)
    return kept.assign(value=made.value, first=made.first, second=made.second, item_id=made.items)
