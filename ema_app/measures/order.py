"""Where each prompt stands: its day, its number in the day, and the order of all rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.clock import NO_TIME, Floats, Integers
from ema_app.measures.entries import Columns

UNPLANNED = ("self", "event", "observer")
"""Triggers whose rows take no place in the order of the day."""

Booleans = npt.NDArray[np.bool_]


def place(rows: Columns, prompts: pd.DataFrame) -> None:
    """Add person_code, day and number, and flag prompts that share a number."""
    code, names = pd.factorize(rows["person"], sort=True)
    rows["person_code"] = code
    given_day, given_number = (pd.to_numeric(prompts[name], errors="coerce") for name in ("study_day", "prompt_number"))
    has_day, has_number = (_of_persons(given, code, len(names)) for given in (given_day, given_number))
    if not has_day.all():
        given_day = given_day.where(has_day, _counted(rows, code).where(~has_number))
    day = given_day.to_numpy()
    if not has_number.all():
        given_number = given_number.where(has_number, _ranked(rows, code, day))
    rows["day"], rows["number"] = day, given_number.to_numpy(dtype=float)
    rows["duplicate"] = _repeated(code, day, rows["number"]) & ~np.isnan(rows["number"])


def _counted(rows: Columns, code: Integers) -> pd.Series:
    """Number the days of each person from the first local date on."""
    date = pd.Series(np.where(np.isnan(rows["planned_date"]), rows["date"], rows["planned_date"]))
    counted: pd.Series = date - date.groupby(code).transform("min") + 1
    return counted


def _ranked(rows: Columns, code: Integers, day: Floats | Integers) -> pd.Series:
    """Number the planned prompts of each day by their times."""
    trigger = np.asarray(rows["trigger"], dtype=object)
    planned: Integers = rows["scheduled_at"]
    due: Integers = np.where((planned != NO_TIME) | (trigger != "imported"), planned, rows["at"])
    timed = (due != NO_TIME) & ~np.isin(trigger, UNPLANNED)
    ranked: pd.Series = pd.Series(np.where(timed, due, np.nan)).groupby([code, day]).rank(method="dense")
    return ranked


def _repeated(*keys: npt.NDArray[Any]) -> Booleans:
    """Say which rows agree with another one in all keys (numbers; missing ones agree)."""
    order = np.lexsort(keys)
    same = np.ones(max(len(order) - 1, 0), dtype=bool)
    for key in keys:
        one, other = key[order][:-1], key[order][1:]
        same &= (one == other) | ((one != one) & (other != other))
    found = np.zeros(len(order), dtype=bool)
    found[order[:-1][same]] = found[order[1:][same]] = True
    return found


def _of_persons(given: pd.Series, code: Integers, persons: int) -> Booleans:
    """Say of each row whether its person has such a value anywhere."""
    found: Booleans = (np.bincount(code, given.notna(), persons) > 0)[code]
    return found


def in_order(rows: Columns) -> Integers:
    """Give the order by person and time; a prompt of unknown time stands where its number puts it."""
    code, day, number = (np.asarray(rows[name], dtype=float) for name in ("person_code", "day", "number"))
    numbered = np.lexsort((np.nan_to_num(number, nan=-np.inf), np.nan_to_num(day, nan=-np.inf), code))
    last = np.where(rows["at"] == NO_TIME, np.nan, rows["at"])
    if np.isnan(last).any():
        times = pd.Series(last[numbered], index=numbered).groupby(code[numbered])
        last = times.ffill().fillna(times.bfill()).sort_index().to_numpy()
    prompt = pd.factorize(rows["prompt_id"], sort=True)[0]
    prompt = np.where(prompt < 0, len(prompt), prompt)
    return np.lexsort((prompt, *(np.nan_to_num(key, nan=np.inf) for key in (number, day, last, code))))
