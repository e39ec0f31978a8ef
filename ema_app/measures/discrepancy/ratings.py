"""Ratings of moments out of a dataset, in one long shape for both sides, all on a common scale of 0-100."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core import roles
from ema_app.measures.clock import NO_TIME, microseconds
from ema_app.measures.discrepancy.sharing import Texts, Whole, matched, one_per_key, turn
from ema_app.measures.entries import ALONE, Columns, row_of
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
    columns, entry = series.of_role(family), _entries(dataset, series)
    table = series.table(columns)
    row, column = np.nonzero(~np.isnan(table) & entry.known[:, None])
    emotion = np.array([roles.name(series.roles[item]) for item in columns], dtype=object)
    names, value = np.array(columns, dtype=object), table[row, column]
    keys = (entry.person[row], entry.turn[row], turn(emotion)[column])
    order = np.lexsort((turn(names)[column], *reversed(keys)))
    row, column, value = row[order], column[order], value[order]
    value, rescaled = _common(value, *(bound[column] for bound in series.bounds(columns)))
    made = one_per_key([key[order] for key in keys], value, names[column])
    row, column = row[made.kept], column[made.kept]
    found = pd.DataFrame({name: told[row] for name, told in entry.told.items()} | {
        "emotion": emotion[column], "item_id": made.items, "value": made.value, "first": made.first,
        "second": made.second, "rescaled": rescaled[made.kept], "at": _about(dataset, series, family)[row],
    })  # fmt: skip
    return found[list(SELF_COLUMNS)]


@dataclass(frozen=True)
class _Entries:
    """Of each row of a series: its person, the place of its entry in the order of all, whether there is an entry, and
    what a rating tells of it."""

    person: Whole
    turn: Whole
    known: npt.NDArray[np.bool_]
    told: Mapping[str, npt.NDArray[Any]]


@once
def _entries(_dataset: Dataset, series: Series) -> _Entries:
    rows = series.rows
    told = {name: rows[name].to_numpy() for name in ("person", "entry_id", "date", "hour", "relationship")}
    place = turn(told["entry_id"].astype(object))
    return _Entries(rows["person_code"].to_numpy(), place, place >= 0, told)


@once
def observed_ratings(dataset: Dataset, series: Series, family: str = "observed") -> pd.DataFrame:
    """Give a row per observation and emotion rated in `family`, columns `OBSERVED_COLUMNS`; values on 0-100.

    The moment is `about_at`, else that of the entry it was bound to, else when it was made. `own` is the observer's own
    feeling (`observer.<emotion>`) in the same observation. Values beyond the bounds of their item are left out.
    """
    made, feelings = _one_per_role(dataset, series, family), _one_per_role(dataset, series, "observer")
    place = matched(*([table[name] for name in OF_OBSERVATION] for table in (made, feelings)))
    own = np.append(feelings["value"], np.nan)[place]
    return pd.DataFrame({name: own if name == "own" else made[name] for name in OBSERVED_COLUMNS})


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
    said = observed_ratings(dataset, series, "other")
    if not len(written):
        return said
    written = written.rename(columns={"entry_id": "observation_id", "relationship": "observer_id"})
    frames = [frame for frame in (said, written.reindex(columns=list(OBSERVED_COLUMNS))) if len(frame)]
    return pd.concat([f.astype(object) for f in frames], ignore_index=True)


@dataclass(frozen=True)
class Told:
    """For each row of a series, the first event its entry told of: `when` (microseconds, `NO_TIME` if not known) and
    `whom` (missing if nobody)."""

    when: Whole
    whom: Texts


@once
def told_events(dataset: Dataset, series: Series) -> Told:
    """Give the events that entries told of."""
    events: Columns = {str(name): column.to_numpy(dtype=object) for name, column in dataset["events"].items()}
    when = microseconds(events["occurred_at"])
    row = row_of(series.rows, events if "person" in events else events | {"person": np.full(len(when), "", object)})
    order = np.lexsort((turn(events["event_id"]), np.where(when == NO_TIME, LAST, when)))
    told, first = np.unique(row[order], return_index=True)
    first = order[first[told >= 0]]
    found = Told(np.full(len(series.rows), NO_TIME), np.full(len(series.rows), None, dtype=object))
    found.when[told[told >= 0]] = when[first]
    found.whom[told[told >= 0]] = events["person_id"][first]
    return found


def _about(dataset: Dataset, series: Series, family: str) -> Whole:
    """Give the moment each row is about, microseconds: of an event's own entry, and of any guess, when it happened."""
    rows, when = series.rows, told_events(dataset, series).when
    of_event = family == "guess" or (rows["trigger"].to_numpy() == "event") | (rows["form"].to_numpy() == "event")
    return np.where(of_event & (when != NO_TIME), when, _at(series))


def _at(series: Series) -> Whole:
    """Give the moment of each row as microseconds since 1970, `NO_TIME` where missing."""
    return series.rows["at"].to_numpy(dtype="M8[us]").view(np.int64)


def _moment(table: Columns, series: Series) -> Whole:
    """Give the moment each observation is about: as said, else that of the entry it is bound to, else when made."""
    bound, at = row_of(series.rows, table), _at(series)
    of_entry = np.where(bound >= 0, at[bound], NO_TIME) if len(at) else np.full(len(bound), NO_TIME)
    found = microseconds(table["about_at"])
    for other in (of_entry, microseconds(table["made_at"])):
        found = np.where(found == NO_TIME, other, found)
    return found


@once
def _valued(dataset: Dataset, series: Series) -> Columns:
    """Give the columns of the observations with a finite value inside their item's bounds, on 0-100; add `at`,
    `family`, `emotion`."""
    table: Columns = {str(name): column.to_numpy() for name, column in dataset["observations"].items()}
    value = pd.to_numeric(dataset["observations"]["value"], errors="coerce").to_numpy(dtype=float)
    table.setdefault("person", np.full(len(value), "", dtype=object))
    low, high = _bounds(dataset.get("items"), table["item_id"])
    with np.errstate(invalid="ignore"):
        kept = np.isfinite(value) & ~(value < low) & ~(value > high)
    common, rescaled = _common(value, low, high)
    family, emotion = _named(table["role"].astype(object))
    table |= {"value": common, "rescaled": rescaled, "family": family, "emotion": emotion}
    table["at"] = _moment(table, series)
    return {name: column[kept] for name, column in table.items()}


def _bounds(items: pd.DataFrame | None, asked: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Give the lower and upper bound of the item of each observation; NaN where it has none."""
    if items is None:
        return np.full((2, len(asked)), np.nan)
    place = matched([asked.astype(object)], [items["item_id"].to_numpy(dtype=object)[::-1]])
    known = [items[name].to_numpy(dtype=float)[::-1] for name in ("low", "high")]
    return np.stack([np.append(one, np.nan)[place] for one in known])


def _named(role: Texts) -> tuple[Texts, Texts]:
    """Cut each role into its family and what follows it."""
    place, known = pd.factorize(np.where(pd.isna(role), "", role))
    parts = [(roles.family(str(one)), roles.name(str(one))) for one in known]
    families, names = (np.array([part[k] for part in parts], dtype=object) for k in (0, 1))
    return families[place], names[place]


def _common(
    value: npt.NDArray[np.float64], low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Put values on 0-100 by the bounds of their items, and say which had other bounds; without bounds as they are."""
    other = np.isfinite(low) & np.isfinite(high) & (high > low) & ~((low == 0) & (high == 100))
    width = np.where(other, high - low, 100.0)
    return np.where(other, 100 * (value - np.where(other, low, 0)) / width, value), other


@once
def _one_per_role(dataset: Dataset, series: Series, family: str) -> Columns:
    """Give one row per person, observation and emotion of a family of roles; its value is the mean of its items (see
    `one_per_key`)."""
    every = _valued(dataset, series)
    here = every["family"] == family
    long = {name: column[here] for name, column in every.items()}
    keys = [turn(long[name].astype(object)) for name in OF_OBSERVATION]
    order = np.lexsort((turn(long["item_id"].astype(object)), *reversed(keys)))
    made = one_per_key([key[order] for key in keys], long["value"][order], long["item_id"].astype(object)[order])
    kept = {name: column[order[made.kept]] for name, column in long.items()}
    return kept | {"value": made.value, "first": made.first, "second": made.second, "item_id": made.items}
