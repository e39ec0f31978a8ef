"""From the tables of a dataset to a series: one row per prompt in time order, one column per numeric item.

A missed prompt is a row without values. Which rows count as neighbours is decided in one place, `valid_pairs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures import clock, entries
from ema_app.measures.entries import ALONE, Columns, current_answers
from ema_app.measures.order import UNPLANNED, in_order, place

Dataset = Mapping[str, pd.DataFrame]
"""Tables by name, with the columns of `core.tables.STORED`, and `items` (item_id, role, kind, low, high).

For many records each table carries one more column, `person`; without it everything belongs to one person, ''.
"""

__all__ = [
    "ALONE", "UNPLANNED", "Dataset", "Neighbours", "Pairs", "Series", "current_answers", "neighbours", "read",
    "valid_pairs",
]  # fmt: skip

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
        code = self.rows["person_code"].to_numpy()
        first = np.unique(code, return_index=True)[1]
        return [str(person) for person in self.rows["person"].array.take(first)]

    def of_role(self, prefix: str) -> list[str]:
        """Give the columns of `values` whose role is `prefix` or begins with it and a dot."""
        stem = prefix.rstrip(".")
        return [item for item, role in self.roles.items() if role == stem or role.startswith(stem + ".")]

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """The role of each column of `values`, '' where it has none."""
        role = self.items["role"].to_numpy(dtype=object)
        role = np.where(pd.isna(role), "", role)
        return dict(zip(self.items["item_id"].tolist(), map(str, role), strict=True))

    def bounds(self, columns: Sequence[str]) -> tuple[Floats, Floats]:
        """Give the lower and upper bounds of columns of `values`; NaN where a scale has none."""
        place = [self._places[column] for column in columns]
        low, high = self._bounds[:, place]
        return low, high

    def table(self, columns: Sequence[str]) -> Floats:
        """Give columns of `values` as one array (rows x columns); not to be written to."""
        places = [self._places[column] for column in columns]
        return self._table if places == list(range(self._table.shape[1])) else self._table[:, places]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {item: place for place, item in enumerate(self.items["item_id"].tolist())}

    @cached_property
    def _bounds(self) -> Floats:
        return np.stack([self.items[name].to_numpy(dtype=float) for name in ("low", "high")])

    @cached_property
    def _table(self) -> Floats:
        return self.values.to_numpy(dtype=float)


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
    taken = ((name, prompts[name]) for name in GIVEN)
    rows: Columns = {name: column.to_numpy() if column.dtype == object else column.array for name, column in taken}
    rows |= clock.timed(prompts, entries.first_answer(answers, prompts))
    place(rows, prompts)
    order = in_order(rows)
    rows = {name: column.take(order) for name, column in rows.items()}
    row = entries.row_of(rows, answers)
    rows["relationship"] = entries.relationship(rows, answers, row)
    rows["item_seconds"] = entries.item_seconds(rows, answers, row)
    for name in (*clock.TIMES, "at"):
        rows[name] = pd.DatetimeIndex(rows[name].view("M8[us]"), tz="UTC")
    number = pd.to_numeric(answers["value"], errors="coerce").to_numpy(dtype=float)
    items = _numeric_items(dataset.get("items"), answers, number)
    values, set_aside = _values((row, number), rows["person"], answers, items)
    return Series(pd.DataFrame({name: rows[name] for name in COLUMNS}), values, items, set_aside)


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


def _numeric_items(items: pd.DataFrame | None, answers: pd.DataFrame, number: Floats) -> pd.DataFrame:
    """Give the items that are answered by numbers; an item without a definition keeps its role and has no bounds."""
    asked, place = pd.factorize(answers["item_id"])[::-1]
    numeric = np.flatnonzero(~np.isnan(number) & (place >= 0))
    first = numeric[np.unique(place[numeric], return_index=True)[1]]
    used = dict(zip(asked[place[first]].tolist(), answers["role"].to_numpy(dtype=object)[first].tolist(), strict=True))
    known: dict[str, tuple[Any, ...]] = {}
    for one in zip(*(items[name].tolist() for name in ITEMS), strict=True) if items is not None else ():
        known.setdefault(one[0], one)
    found = [one for one in known.values() if one[ITEMS.index("kind")] not in WORDLESS or one[0] in used]
    found += [(item, used[item], None, None, None) for item in sorted(set(used) - set(known))]
    columns = dict(zip(ITEMS, zip(*found, strict=True), strict=True)) if found else dict.fromkeys(ITEMS, ())
    bounds = {name: np.array(columns[name], dtype=float) for name in ("low", "high")}
    return pd.DataFrame({name: list(column) for name, column in columns.items()} | bounds)


def _values(
    placed: tuple[Integers, Floats], persons: Any, answers: pd.DataFrame, items: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Spread the answers (`placed`: row and number of each) over rows x items, setting aside what is no number or
    beyond the bounds of its item."""
    row, value = placed
    column = pd.Index(items["item_id"]).get_indexer(pd.Index(answers["item_id"]))
    given = entries.answered(answers) & (column >= 0) & (row >= 0) & answers["value"].notna().to_numpy()
    row, column, value = row[given], column[given], value[given]
    low, high = (items[name].to_numpy(dtype=float)[column] for name in ("low", "high"))
    unreadable = ~np.isfinite(value)
    outside = ~unreadable & ((value < low) | (value > high))
    table = np.full((len(persons), len(items)), np.nan)
    kept = ~(unreadable | outside)
    table[row[kept], column[kept]] = value[kept]
    aside = pd.DataFrame({
        "person": persons.take(row[~kept]), "item_id": items["item_id"].array.take(column[~kept]),
        "outside": outside[~kept].astype(np.int64), "unreadable": unreadable[~kept].astype(np.int64),
    })  # fmt: skip
    if len(aside):
        aside = aside.groupby(["person", "item_id"], as_index=False)[["outside", "unreadable"]].sum()
    return pd.DataFrame(table, columns=items["item_id"].tolist()), aside


GIVEN = ("person", "prompt_id", "entry_id", "scheme", "trigger", "status", "reason", "form")
ITEMS = ("item_id", "role", "kind", "low", "high")
"""What is taken over as it is, of prompts and of items."""

COLUMNS = (
    "person", "person_code", "prompt_id", "entry_id", "at", "scheduled_at", "delivered_at", "opened_at", "submitted_at",
    "day", "date", "hour", "planned_hour", "number", "duplicate", "scheme", "trigger", "status", "reason", "form",
    "relationship", "item_seconds",
)  # fmt: skip
"""The columns of `Series.rows`."""
