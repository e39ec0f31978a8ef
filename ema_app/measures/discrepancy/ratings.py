"""Ratings of moments out of a dataset, in one long shape for both sides, all on a common scale of 0-100."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core import roles
from ema_app.measures.clock import NO_TIME, moments
from ema_app.measures.discrepancy.sharing import Texts, Whole, codes, one_per_key, turn
from ema_app.measures.entries import ALONE, row_of
from ema_app.measures.once import once
from ema_app.measures.series import Dataset, Series

SELF_COLUMNS = ("person", "entry_id", "emotion", "item_id", "value", "first", "second", "rescaled", "at", "date",
                "hour", "relationship")  # fmt: skip
OBSERVED_COLUMNS = ("person", "observation_id", "observer_id", "emotion", "item_id", "value", "first", "second",
                    "rescaled", "at", "made_at", "blind", "channel", "disclosed", "own")  # fmt: skip
OF_OBSERVATION = ("person", "observation_id", "emotion")
LAST = np.iinfo(np.int64).max


@once
def self_ratings(dataset: Dataset, series: Series, family: str = "self") -> pd.DataFrame:
    """Give a row per entry and emotion rated in `family` (self, guess, other …), columns `SELF_COLUMNS`.

    `value` is on 0-100; where two or more items share a role it is their mean, and `first` and `second` are the means
    of every other one (for the reliability of the side). `at` is microseconds since 1970, `NO_TIME` where unknown.
    """
    columns, rows = series.of_role(family), series.rows
    table = series.values[columns].to_numpy(dtype=float) if columns else np.empty((len(rows), 0))
    row, column = np.nonzero(~np.isnan(table) & rows["entry_id"].notna().to_numpy()[:, None])
    role = dict(zip(series.items["item_id"], series.items["role"], strict=True))
    emotion = np.array([roles.name(str(role[item])) for item in columns], dtype=object)
    names, value = np.array(columns, dtype=object), table[row, column]
    keys = (rows["person_code"].to_numpy()[row], turn(rows["entry_id"])[row], turn(emotion)[column])
    order = np.lexsort((turn(names)[column], *reversed(keys)))
    row, column, value = row[order], column[order], value[order]
    value, rescaled = _common(value, *(bound[column] for bound in series.bounds(columns)))
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
    made = _one_per_role(table[table["family"] == family])
    feelings = _one_per_role(table[table["family"] == "observer"])
    both = [pd.concat([frame[name] for frame in (made, feelings)], ignore_index=True) for name in OF_OBSERVATION]
    key, split = codes(both), len(made)
    own = np.full(int(key.max(initial=-1)) + 1, np.nan)
    own[key[split:]] = feelings["value"]
    return made.assign(own=own[key[:split]]).reindex(columns=list(OBSERVED_COLUMNS))


@once
def guesses(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give `guess.<emotion>` in the shape of `self_ratings`, and `whom`: the person guessed at; missing if not said."""
    made = self_ratings(dataset, series, "guess")
    told = told_events(dataset, series).whom[row_of(series.rows, made)]
    return made.assign(whom=told_or_beside(told, made["relationship"]))


def told_or_beside(told: Texts, beside: pd.Series) -> Texts:
    """Give the person told of, else the person beside; None where one is alone."""
    found = np.where(pd.isna(told), beside.to_numpy(dtype=object), told)
    found[found == ALONE] = None
    return found


@once
def told_feelings(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give what others say they feel (`other.<emotion>`) in the shape of `observed_ratings`: from observations, and
    from the person's own entries, where the other is whom the entry is about or with."""
    written = self_ratings(dataset, series, "other")
    written = written.rename(columns={"entry_id": "observation_id", "relationship": "observer_id"})
    said = observed_ratings(dataset, series, "other")
    frames = [frame for frame in (said, written.reindex(columns=list(OBSERVED_COLUMNS))) if len(frame)]
    return said if not frames else pd.concat([f.astype(object) for f in frames], ignore_index=True)


@dataclass(frozen=True)
class Told:
    """For each row of a series, the first event its entry told of: `when` (microseconds, `NO_TIME` if not known) and
    `whom` (missing if nobody)."""

    when: Whole
    whom: Texts


@once
def told_events(dataset: Dataset, series: Series) -> Told:
    """Give the events that entries told of."""
    events = dataset["events"]
    events = events if "person" in events else events.assign(person="")
    when, row = _microseconds(moments(events["occurred_at"])), row_of(series.rows, events)
    order = np.lexsort((turn(events["event_id"]), np.where(when == NO_TIME, LAST, when)))
    told, first = np.unique(row[order], return_index=True)
    first = order[first[told >= 0]]
    found = Told(np.full(len(series.rows), NO_TIME), np.full(len(series.rows), None, dtype=object))
    found.when[told[told >= 0]] = when[first]
    found.whom[told[told >= 0]] = events["person_id"].to_numpy(dtype=object)[first]
    return found


def _about(dataset: Dataset, series: Series, family: str) -> Whole:
    """Give the moment each row is about, microseconds: of an event's own entry, and of any guess, when it happened."""
    rows, when = series.rows, told_events(dataset, series).when
    of_event = ((rows["trigger"] == "event") | (rows["form"] == "event")).to_numpy() | (family == "guess")
    return np.where(of_event & (when != NO_TIME), when, _microseconds(rows["at"]))


def _moment(table: pd.DataFrame, series: Series) -> Whole:
    """Give the moment each observation is about: as said, else that of the entry it is bound to, else when made."""
    bound, at = row_of(series.rows, table), _microseconds(series.rows["at"])
    of_entry = np.where(bound >= 0, at[bound], NO_TIME) if len(at) else np.full(len(table), NO_TIME)
    found = _microseconds(moments(table["about_at"]))
    for other in (of_entry, _microseconds(moments(table["made_at"]))):
        found = np.where(found == NO_TIME, other, found)
    return found


def _microseconds(at: pd.Series) -> Whole:
    """Give UTC moments as whole microseconds since 1970, `NO_TIME` where missing."""
    return pd.DatetimeIndex(at).as_unit("us").asi8.copy()


@once
def _valued(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Keep the observations with a finite value inside their item's bounds, on 0-100; add `at`, `family`, `emotion`."""
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
    family, emotion = _named(table["role"])
    named = {"family": family, "emotion": emotion, "at": _moment(table, series)}
    whole = table.assign(value=common, rescaled=rescaled, **named)
    inside: pd.DataFrame = whole[kept]
    return inside


def _named(role: pd.Series) -> tuple[Texts, Texts]:
    """Cut each role into its family and what follows it."""
    place, known = pd.factorize(role.fillna("").astype(str))
    parts = [(roles.family(one), roles.name(one)) for one in known]
    families, names = (np.array([part[k] for part in parts], dtype=object) for k in (0, 1))
    return families[place], names[place]


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
