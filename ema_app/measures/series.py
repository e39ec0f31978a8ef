"""From the tables of a dataset to a series: one row per prompt in time order, one column per numeric item.

A missed prompt is a row without values. Which rows count as neighbours is decided in one place, `valid_pairs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures import clock, entries
from ema_app.measures.entries import ALONE, current_answers

Dataset = Mapping[str, pd.DataFrame]
"""Tables by name, with the columns of `core.tables.STORED`, and `items` (item_id, role, kind, low, high).

For many records each table carries one more column, `person`; without it everything belongs to one person, ''.
"""

__all__ = ["ALONE", "Dataset", "Neighbours", "Pairs", "Series", "current_answers", "neighbours", "read", "valid_pairs"]

UNPLANNED = ("self", "event", "observer")
"""Triggers whose rows take no place in the order of the day."""

WORDLESS = ("text", "choice", "multi_choice", "person", "people", "time")
"""Kinds of item whose answer is not a number."""

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Series:
    """One or many persons' prompts in time order.

    `rows`: a row per prompt or self-started entry: person, person_code (0, 1, …), prompt_id, entry_id, at (the moment
    the row is about, UTC), scheduled_at, delivered_at, opened_at, submitted_at (UTC), day (study day; NaN where days
    are not told apart), date (local date as days since 1970; NaN without any time), hour and planned_hour (local, with
    fraction; of `at` and of the plan), number (in the day; NaN for self-started entries), duplicate (another row has
    the same number), scheme, trigger, status, reason, form, relationship (also of a missed prompt: `alone`, for nothing
    else is known), item_seconds (median seconds per item). `values`: float, same index, a column per numeric item, NaN
    where nothing was answered. `items`: item_id, role, kind, low, high of these columns. `set_aside`: person, item_id,
    outside (answers beyond the bounds), unreadable (infinite or not a number): answers that are not in `values`.
    `kept` holds what `once` has worked out of this series.
    """

    rows: pd.DataFrame
    values: pd.DataFrame
    items: pd.DataFrame
    set_aside: pd.DataFrame
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def persons(self) -> list[str]:
        """The persons in the order of `person_code`."""
        first = self.rows.drop_duplicates("person_code").sort_values("person_code")
        return [str(person) for person in first["person"]]

    def of_role(self, prefix: str) -> list[str]:
        """Give the columns of `values` whose role is `prefix` or begins with it and a dot."""
        stem = prefix.rstrip(".")
        named = zip(self.items["item_id"], self.items["role"].fillna("").astype(str), strict=True)
        return [item for item, role in named if role == stem or role.startswith(stem + ".")]

    def bounds(self, columns: Sequence[str]) -> tuple[Floats, Floats]:
        """Give the lower and upper bounds of columns of `values`; NaN where a scale has none."""
        place = pd.Index(self.items["item_id"]).get_indexer(pd.Index(columns))
        low, high = (self.items[name].to_numpy(dtype=float)[place] for name in ("low", "high"))
        return low, high


@dataclass(frozen=True)
class Pairs:
    """Neighbouring prompts: positions `before` and `after` in the rows, and `valid` (pairs x items): both answered."""

    before: Integers
    after: Integers
    valid: Booleans


def read(dataset: Dataset) -> Series:
    """Build the series of a dataset. Nothing is guessed: what does not parse is missing."""
    prompts = _with_person(dataset["prompts"])
    answers = current_answers(_with_person(dataset["answers"]))
    rows = clock.timed(prompts, entries.first_answer(answers, prompts))
    _place(rows)
    rows = _in_order(rows)
    row = entries.row_of(rows, answers)
    rows["relationship"] = entries.relationship(rows, answers, row)
    rows["item_seconds"] = entries.item_seconds(rows, answers, row)
    items = _numeric_items(dataset.get("items"), answers)
    values, set_aside = _values(row, rows, answers, items)
    return Series(rows[list(COLUMNS)], values, items, set_aside)


@dataclass(frozen=True)
class Neighbours:
    """The numbered rows in `order` (positions; a slice where it is all of them as they stand), and which of them are
    `near` the next: same person, numbers that differ by 1, same day."""

    order: Integers | slice
    near: Booleans


def neighbours(rows: pd.DataFrame, values: Floats, overnight: bool = False) -> Neighbours:
    """Say which prompts stand next to each other; `values` (rows x items) only serves to choose between duplicates.

    With `overnight`, the last prompt of a day and the first of the person's next day stand next to each other too. Of
    several rows with the same number the one with most answers stands for it.
    """
    order = _numbered(rows, values)
    person = rows["person_code"].to_numpy()[order]
    day, number = (rows[name].to_numpy(dtype=float)[order] for name in ("day", "number"))
    same_day = day[1:] == day[:-1]
    if np.isnan(day).any():
        same_day |= np.isnan(day[1:]) & np.isnan(day[:-1])
    near = same_day & (number[:-1] + 1 == number[1:])
    return Neighbours(order, (near | ~same_day if overnight else near) & (person[1:] == person[:-1]))


def valid_pairs(rows: pd.DataFrame, values: pd.DataFrame | Floats, overnight: bool = False) -> Pairs:
    """Give the set P: neighbours (see there) with both values present, item by item."""
    table = np.asarray(values, dtype=float)
    table = table if table.ndim == 2 else table[:, None]
    found = neighbours(rows, table, overnight)
    order = np.arange(len(rows))[found.order]
    before, after = order[:-1][found.near], order[1:][found.near]
    present = ~np.isnan(table)
    return Pairs(before, after, present[before] & present[after])


def _numbered(rows: pd.DataFrame, table: Floats) -> Integers | slice:
    """Positions of the rows with a number, one per number, by person, day and number."""
    number = rows["number"].to_numpy(dtype=float)
    keys = (number, rows["day"].to_numpy(dtype=float), rows["person_code"].to_numpy())
    if not np.isnan(number).any() and _increasing(keys):
        return slice(None)
    order = np.flatnonzero(~np.isnan(number))
    sorting = [np.nan_to_num(key[order]) for key in keys]
    if not _increasing(sorting):
        unanswered = np.count_nonzero(np.isnan(table[order]), axis=1)
        turn = np.lexsort((unanswered, *sorting))
        new = np.ones(len(order), dtype=bool)
        new[1:] = np.diff(np.stack([key[turn] for key in sorting]), axis=1).any(axis=0)
        order = order[turn[new]]
    return order


def _increasing(keys: Sequence[npt.NDArray[np.generic]]) -> bool:
    """Say whether rows rise strictly by the last key, then the one before it, and so on. NaN rises never."""
    ties = np.ones(max(len(keys[0]) - 1, 0), dtype=bool)
    for key in reversed(keys):
        if (ties & ~(key[1:] >= key[:-1])).any():
            return False
        ties &= key[1:] == key[:-1]
    return not ties.any()


def _with_person(table: pd.DataFrame) -> pd.DataFrame:
    """Add the one person where there is no such column; columns of words without any word are read as words."""
    numbers = ("value", "response_ms", "amends", "study_day", "prompt_number")
    empty = [name for name, kind in table.dtypes.items() if kind.kind == "f" and name not in numbers]
    table = table.astype(dict.fromkeys(empty, object)) if empty else table
    return table if "person" in table else table.assign(person="")


def _place(rows: pd.DataFrame) -> None:
    """Add day and number, and flag prompts that share a number."""
    code, names = pd.factorize(rows["person"], sort=True)
    rows["person_code"] = code
    given_day, given_number = (pd.to_numeric(rows[name], errors="coerce") for name in ("study_day", "prompt_number"))
    has_day, has_number = (_of_persons(given, code, len(names)) for given in (given_day, given_number))
    rows["day"], rows["number"] = given_day, given_number.astype(float)
    if not has_day.all():
        date = rows["planned_date"].fillna(rows["date"])
        counted = date - date.groupby(code).transform("min") + 1
        rows["day"] = given_day.where(has_day, counted.where(~has_number))
    if not has_number.all():
        due = rows["scheduled_at"].where(rows["scheduled_at"].notna() | (rows["trigger"] != "imported"), rows["at"])
        rank = due.where(~rows["trigger"].isin(UNPLANNED)).groupby([code, rows["day"]]).rank(method="dense")
        rows["number"] = given_number.where(has_number, rank).astype(float)
    key = rows[["person_code", "day", "number"]]
    rows["duplicate"] = key.duplicated(keep=False) & rows["number"].notna()


def _of_persons(given: pd.Series, code: Integers, persons: int) -> Booleans:
    """Say of each row whether its person has such a value anywhere."""
    found: Booleans = (np.bincount(code, given.notna(), persons) > 0)[code]
    return found


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort by person and time; a prompt of unknown time stands where its number puts it."""
    code, day, number = (rows[name].to_numpy(dtype=float) for name in ("person_code", "day", "number"))
    numbered = np.lexsort((np.nan_to_num(number, nan=-np.inf), np.nan_to_num(day, nan=-np.inf), code))
    at = rows["at"]
    if at.isna().any():
        times = at.iloc[numbered].groupby(code[numbered])
        at = times.ffill().fillna(times.bfill()).sort_index()
    last = np.where(at.isna(), np.inf, at.astype("int64").to_numpy(dtype=float))
    prompt = pd.factorize(rows["prompt_id"], sort=True)[0]
    prompt = np.where(prompt < 0, len(rows), prompt)
    order = np.lexsort((prompt, *(np.nan_to_num(key, nan=np.inf) for key in (number, day, last, code))))
    return rows.iloc[order].reset_index(drop=True)


def _numeric_items(items: pd.DataFrame | None, answers: pd.DataFrame) -> pd.DataFrame:
    """Give the items that are answered by numbers; an item without a definition keeps its role and has no bounds."""
    columns = ["item_id", "role", "kind", "low", "high"]
    known = pd.DataFrame(columns=columns) if items is None else items[columns].drop_duplicates("item_id")
    number = pd.to_numeric(answers["value"], errors="coerce").notna()
    used = answers.loc[number, ["item_id", "role"]].drop_duplicates("item_id")
    wanted = known[~known["kind"].isin(WORDLESS) | known["item_id"].isin(used["item_id"])]
    extra = used[~used["item_id"].isin(known["item_id"])].sort_values("item_id").reindex(columns=columns)
    found = pd.DataFrame(wanted.to_dict("list")) if extra.empty else pd.concat(
        [frame.astype(object) for frame in (wanted, extra) if len(frame)])  # fmt: skip
    return found.astype({"low": float, "high": float}).reset_index(drop=True)


def _values(
    row: Integers, rows: pd.DataFrame, answers: pd.DataFrame, items: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Spread the answers over rows x items, setting aside what is no number or beyond the bounds of its item."""
    column = pd.Index(items["item_id"]).get_indexer(pd.Index(answers["item_id"]))
    given = (answers["status"].fillna("answered") == "answered").to_numpy() & (column >= 0) & (row >= 0)
    given &= answers["value"].notna().to_numpy()
    row, column = row[given], column[given]
    value = pd.to_numeric(answers["value"][given], errors="coerce").to_numpy(dtype=float)
    low, high = (items[name].to_numpy(dtype=float)[column] for name in ("low", "high"))
    unreadable = ~np.isfinite(value)
    outside = ~unreadable & ((value < low) | (value > high))
    table = np.full((len(rows), len(items)), np.nan)
    kept = ~(unreadable | outside)
    table[row[kept], column[kept]] = value[kept]
    aside = pd.DataFrame({"outside": outside[~kept], "unreadable": unreadable[~kept]})
    aside.insert(0, "item_id", items["item_id"].to_numpy()[column[~kept]])
    aside.insert(0, "person", rows["person"].to_numpy()[row[~kept]])
    counts = aside.groupby(["person", "item_id"], as_index=False)[["outside", "unreadable"]].sum()
    return pd.DataFrame(table, index=rows.index, columns=list(items["item_id"])), counts


COLUMNS = (
    "person", "person_code", "prompt_id", "entry_id", "at", "scheduled_at", "delivered_at", "opened_at", "submitted_at",
    "day", "date", "hour", "planned_hour", "number", "duplicate", "scheme", "trigger", "status", "reason", "form",
    "relationship", "item_seconds",
)  # fmt: skip
"""The columns of `Series.rows`."""
