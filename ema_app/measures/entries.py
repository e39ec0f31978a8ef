"""What the answers of an entry say about the entry: which are in force, with whom, how fast."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.clock import NO_TIME, Floats, Integers, Texts

Columns = dict[str, Any]
"""The columns of a table by name; times in microseconds, `NO_TIME` where not known."""

ASKED_ABOUT = ("person.with", "person.about")
"""Roles that say whom a moment is about; the later one goes before."""

ALONE = "alone"
"""The relationship of a moment with nobody."""


def current_answers(answers: pd.DataFrame) -> pd.DataFrame:
    """Keep the row in force of each item of each entry: the one with the highest `amends`, else the last."""
    keys = [name for name in ("person", "entry_id", "item_id") if name in answers]
    turn = pd.to_numeric(answers["amends"], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    if not np.nan_to_num(turn).any() and not _repeated(answers, keys):
        return answers
    ordered = answers.iloc[np.argsort(np.nan_to_num(turn), kind="stable")]
    return ordered.drop_duplicates(keys, keep="last").sort_index()


def _repeated(answers: pd.DataFrame, keys: list[str]) -> bool:
    """Say whether two rows agree in all keys."""
    found = np.zeros(len(answers), dtype=np.int64)
    for name in keys:
        place, known = pd.factorize(answers[name].to_numpy(dtype=object))
        found = found * (len(known) + 1) + place + 1
    return len(pd.unique(found)) < len(found)


def first_answer(answers: pd.DataFrame, prompts: pd.DataFrame) -> Texts:
    """Give, for prompts that carry no time of their own, the time of their first answer (text)."""
    found = np.full(len(prompts), None, dtype=object)
    times = [prompts[name].to_numpy(dtype=object) for name in ("about_at", "opened_at", "submitted_at")]
    bare = prompts["entry_id"].notna().to_numpy() & np.all([pd.isna(time) for time in times], axis=0)
    if bare.any():
        first = answers.dropna(subset=["answered_at"]).groupby(["person", "entry_id"])["answered_at"].min()
        keys = pd.MultiIndex.from_frame(prompts.loc[bare, ["person", "entry_id"]])
        found[bare] = first.reindex(keys).to_numpy()
    return found


def relationship(rows: Columns, answers: pd.DataFrame, row: Integers) -> Texts:
    """Give whom a moment is about, else whom one is with (the first code of several), else `alone`.

    `row`: the position in `rows` of each answer, -1 where there is none.
    """
    found = np.full(len(rows["person"]), ALONE, dtype=object)
    role, text = (answers[name].to_numpy(dtype=object) for name in ("role", "text"))
    given = answered(answers) & (row >= 0)
    for name in ASKED_ABOUT:
        said = np.flatnonzero((role == name) & given)
        place, first = np.unique(row[said], return_index=True)
        found[place] = [_code(one) for one in text[said[first]]]
    return found


def _code(text: object) -> str:
    """Give the first of several codes; `ALONE` where there is none."""
    return ALONE if pd.isna(text) else str(text).split(";")[0].strip() or ALONE  # type: ignore[call-overload]


def answered(answers: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Say which answers were given; an answer without a status was."""
    status = answers["status"].to_numpy(dtype=object)
    found: npt.NDArray[np.bool_] = (status == "answered") | pd.isna(status)
    return found


def item_seconds(rows: Columns, answers: pd.DataFrame, row: Integers) -> Floats:
    """Give the median seconds per item of each entry; NaN where no times are known. `row` as for `relationship`.

    The time of an item is what passed since the answer before it on the page; without such times every item gets an
    equal part of the time between opening and leaving the entry.
    """
    here = answered(answers) & (row >= 0)
    left, opened = rows["submitted_at"], rows["opened_at"]
    count = np.bincount(row[here], minlength=len(opened))
    known = (left != NO_TIME) & (opened != NO_TIME) & (count > 0)
    even = np.where(known, (left - opened) / 1e6, np.nan) / np.maximum(count, 1)
    shown = pd.to_numeric(answers["response_ms"], errors="coerce").to_numpy(dtype=float)
    known = here & ~np.isnan(shown)
    if not known.any():
        return even
    median = _page_medians(row[known], answers["answered_at"].to_numpy(dtype=object)[known], shown[known])
    found = np.full(len(even), np.nan)
    found[: len(median)] = median
    return np.where(np.isnan(found), even, found)


def _page_medians(entry: Integers, written: Texts, shown: Floats) -> Floats:
    """Give the median seconds between answers of each entry (0, 1, … to the last one with times); NaN without any."""
    when = pd.factorize(np.where(pd.isna(written), "", written), sort=True)[0]
    order = np.lexsort((shown, when, entry))
    entry, shown = entry[order], shown[order]
    since = np.diff(shown, prepend=0.0)
    new_page = np.diff(entry, prepend=-1).astype(bool) | (since < 0)
    seconds = np.where(new_page, shown, since) / 1000
    seconds, n = seconds[np.lexsort((seconds, entry))], np.bincount(entry)
    first, last = np.cumsum(n) - n, max(len(seconds) - 1, 0)
    middle = (seconds[np.minimum(first + (n - 1) // 2, last)] + seconds[np.minimum(first + n // 2, last)]) / 2
    return np.where(n > 0, middle, np.nan)


def row_of(rows: Columns | pd.DataFrame, answers: Columns | pd.DataFrame) -> Integers:
    """Give the position in `rows` of each answer's entry; -1 where there is none."""
    persons, entries = (
        pd.factorize(np.concatenate([np.asarray(table[name], dtype=object) for table in (rows, answers)]))[0]
        for name in ("person", "entry_id")
    )
    split, width = len(rows["entry_id"]), int(entries.max(initial=0)) + 1
    key = persons.astype(np.int64) * width + entries
    if persons.max(initial=0) > 0:
        key = np.unique(key, return_inverse=True)[1]
    position = np.full(int(key.max(initial=-1)) + 1, -1, dtype=np.int64)
    known = entries[:split] >= 0
    position[key[:split][known]] = np.flatnonzero(known)
    found: Integers = np.where(entries[split:] < 0, -1, position[key[split:]])
    return found
