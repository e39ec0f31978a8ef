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


def relationship(rows: pd.DataFrame, answers: pd.DataFrame) -> pd.Series:
    """Give whom a moment is about, else whom one is with (the first code of several), else `alone`."""
    found = pd.Series(None, index=rows.index, dtype=object)
    keys = pd.MultiIndex.from_frame(rows[["person", "entry_id"]])
    for role in ("person.about", "person.with"):
        said = answers[(answers["role"] == role) & (answers["status"].fillna("answered") == "answered")]
        if len(said):
            first = said.drop_duplicates(["person", "entry_id"]).set_index(["person", "entry_id"])["text"]
            codes = first.fillna("").astype(str).str.split(";").str[0].str.strip().replace("", ALONE)
            given = pd.Series(codes.reindex(keys).to_numpy(), index=rows.index, dtype=object)
            found = found.where(found.notna(), given)
    return found.where(found.notna(), ALONE)


def item_seconds(rows: pd.DataFrame, answers: pd.DataFrame) -> pd.Series:
    """Give the median seconds per item of each entry; NaN where no times are known.

    The time of an item is what passed since the answer before it on the page; without such times every item gets an
    equal part of the time between opening and leaving the entry.
    """
    answered = answers.loc[answers["status"].fillna("answered") == "answered"]
    position = row_of(rows, answered)
    count = pd.Series(np.bincount(position[position >= 0], minlength=len(rows)), index=rows.index, dtype=float)
    even = (rows["submitted_at"] - rows["opened_at"]).dt.total_seconds() / count.where(count > 0)
    shown = pd.to_numeric(answered["response_ms"], errors="coerce").to_numpy(dtype=float)
    known = (position >= 0) & ~np.isnan(shown)
    if not known.any():
        return even
    order = np.lexsort((shown[known], answered["answered_at"][known].fillna("").astype(str), position[known]))
    entry, shown = position[known][order], shown[known][order]
    since = np.diff(shown, prepend=0.0)
    new_page = np.diff(entry, prepend=-1).astype(bool) | (since < 0)
    median = pd.Series(np.where(new_page, shown, since) / 1000).groupby(entry).median()
    found = pd.Series(median.reindex(range(len(rows))).to_numpy(), index=rows.index)
    return found.where(found.notna(), even)


def row_of(rows: pd.DataFrame, answers: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Give the position in `rows` of each answer's entry; -1 where there is none."""
    persons, _ = pd.factorize(pd.concat([rows["person"], answers["person"]], ignore_index=True))
    entries, names = pd.factorize(pd.concat([rows["entry_id"], answers["entry_id"]], ignore_index=True))
    key = np.where(entries < 0, -1, persons.astype(np.int64) * (len(names) + 1) + entries)
    _, dense = np.unique(key, return_inverse=True)
    position = np.full(dense.max(initial=-1) + 1, -1, dtype=np.int64)
    position[dense[: len(rows)]] = np.arange(len(rows))
    found: npt.NDArray[np.int64] = np.where(entries[len(rows) :] < 0, -1, position[dense[len(rows) :]])
    return found
