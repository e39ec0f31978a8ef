"""What the answers of an entry say about the entry: which are in force, with whom, how fast."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

ALONE = "alone"
"""The relationship of a moment with nobody."""


def current_answers(answers: pd.DataFrame) -> pd.DataFrame:
    """Keep the row in force of each item of each entry: the one with the highest `amends`, else the last."""
    keys = [name for name in ("person", "entry_id", "item_id") if name in answers]
    turn = pd.to_numeric(answers["amends"], errors="coerce").fillna(0)
    if not turn.any() and not answers.duplicated(keys).any():
        return answers
    ordered = answers.iloc[np.argsort(turn.to_numpy(), kind="stable")]
    return ordered.drop_duplicates(keys, keep="last").sort_index()


def first_answer(answers: pd.DataFrame, prompts: pd.DataFrame) -> pd.Series:
    """Give, for prompts that carry no time of their own, the time of their first answer (text)."""
    found = pd.Series(None, index=prompts.index, dtype=object)
    bare = prompts["entry_id"].notna() & prompts[["about_at", "opened_at", "submitted_at"]].isna().all(axis=1)
    if bare.any():
        first = answers.dropna(subset=["answered_at"]).groupby(["person", "entry_id"])["answered_at"].min()
        keys = pd.MultiIndex.from_frame(prompts.loc[bare, ["person", "entry_id"]])
        found[bare] = first.reindex(keys).to_numpy()
    return found


def relationship(rows: pd.DataFrame, answers: pd.DataFrame, row: npt.NDArray[np.int64]) -> npt.NDArray[np.object_]:
    """Give whom a moment is about, else whom one is with (the first code of several), else `alone`.

    `row`: the position in `rows` of each answer, -1 where there is none.
    """
    found = np.full(len(rows), None, dtype=object)
    role, given = answers["role"].to_numpy(dtype=object), _answered(answers) & (row >= 0)
    for name in ("person.about", "person.with"):
        said = np.flatnonzero((role == name) & given)
        place, first = np.unique(row[said], return_index=True)
        texts = answers["text"].iloc[said[first]].fillna("").astype(str)
        codes = texts.str.split(";").str[0].str.strip().replace("", ALONE).to_numpy(dtype=object)
        new = pd.isna(found[place])
        found[place[new]] = codes[new]
    found[pd.isna(found)] = ALONE
    return found


def _answered(answers: pd.DataFrame) -> npt.NDArray[np.bool_]:
    status = answers["status"].to_numpy(dtype=object)
    found: npt.NDArray[np.bool_] = (status == "answered") | pd.isna(status)
    return found


def item_seconds(rows: pd.DataFrame, answers: pd.DataFrame, row: npt.NDArray[np.int64]) -> pd.Series:
    """Give the median seconds per item of each entry; NaN where no times are known. `row` as for `relationship`.

    The time of an item is what passed since the answer before it on the page; without such times every item gets an
    equal part of the time between opening and leaving the entry.
    """
    here = _answered(answers) & (row >= 0)
    count = pd.Series(np.bincount(row[here], minlength=len(rows)), index=rows.index, dtype=float)
    even = (rows["submitted_at"] - rows["opened_at"]).dt.total_seconds() / count.where(count > 0)
    shown = pd.to_numeric(answers["response_ms"], errors="coerce").to_numpy(dtype=float)
    known = here & ~np.isnan(shown)
    if not known.any():
        return even
    when = pd.factorize(answers["answered_at"][known].fillna("").astype(str), sort=True)[0]
    order = np.lexsort((shown[known], when, row[known]))
    entry, shown = row[known][order], shown[known][order]
    since = np.diff(shown, prepend=0.0)
    new_page = np.diff(entry, prepend=-1).astype(bool) | (since < 0)
    median = pd.Series(np.where(new_page, shown, since) / 1000).groupby(entry).median()
    found = pd.Series(median.reindex(range(len(rows))).to_numpy(), index=rows.index)
    return found.where(found.notna(), even)


def row_of(rows: pd.DataFrame, answers: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Give the position in `rows` of each answer's entry; -1 where there is none."""
    persons, entries = (
        pd.factorize(np.concatenate([table[name].to_numpy(dtype=object) for table in (rows, answers)]))[0]
        for name in ("person", "entry_id")
    )
    key = np.where(entries < 0, -1, persons.astype(np.int64) * (entries.max(initial=0) + 1) + entries)
    _, dense = np.unique(key, return_inverse=True)
    position = np.full(dense.max(initial=-1) + 1, -1, dtype=np.int64)
    position[dense[: len(rows)]] = np.arange(len(rows))
    found: npt.NDArray[np.int64] = np.where(entries[len(rows) :] < 0, -1, position[dense[len(rows) :]])
    return found
