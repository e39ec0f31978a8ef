"""Reference sets read straight from their CSV files into datasets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.tables import reference
from ema_app.core import tables
from ema_app.measures.series import Dataset

DEJONCKHEERE, TAMMILEHTO = "dejonckheere-2019-affect", "tammilehto-2022-attachment"
BAILON, LO = "bailon-2020-valence-arousal", "lo-2025-emotion-differentiation"


@dataclass(frozen=True)
class Place:
    """Where a row stands: the person, study day (or none), prompt number, time (UTC; NaT where unknown)."""

    person: pd.Series
    day: pd.Series | None
    number: pd.Series
    at: pd.Series


def dataset(frame: pd.DataFrame, place: Place, items: Mapping[str, tuple[float, float]]) -> Dataset:
    """Build a dataset from a wide table: a prompt per row, an answer per filled cell of `items` (name: bounds)."""
    frame = frame.reset_index(drop=True)
    ids = pd.Series([f"{i:07d}" for i in range(len(frame))])
    given = frame[list(items)].notna().any(axis=1)
    at = place.at.reset_index(drop=True).dt.strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")
    prompts = pd.DataFrame(None, index=frame.index, columns=list(tables.PROMPTS.names), dtype=object)
    prompts["person"] = place.person.astype(str).to_numpy()
    prompts["prompt_id"], prompts["entry_id"] = ids, ids.where(given)
    prompts["scheduled_at"], prompts["opened_at"] = at, at.where(given)
    prompts["trigger"], prompts["status"] = "imported", np.where(given, "answered", "missed")
    prompts["study_day"] = None if place.day is None else place.day.to_numpy()
    prompts["prompt_number"] = place.number.to_numpy()
    wide = frame[list(items)].reset_index(names="row")
    long = wide.melt("row", var_name="item_id", value_name="value").dropna().reset_index(drop=True)
    answers = pd.DataFrame(None, index=long.index, columns=list(tables.ANSWERS.names), dtype=object)
    answers["person"] = prompts["person"].to_numpy()[long["row"]]
    answers["entry_id"] = ids.to_numpy()[long["row"]]
    answers["item_id"], answers["value"], answers["status"] = long["item_id"], long["value"], "answered"
    answers["role"] = "self." + long["item_id"].str.lower()
    definition = [(name, f"self.{name.lower()}", "number", *bounds) for name, bounds in items.items()]
    frame_of_items = pd.DataFrame(definition, columns=["item_id", "role", "kind", "low", "high"])
    return {"prompts": prompts, "answers": answers, "items": frame_of_items}


def dejonckheere() -> Dataset:
    """100 persons, 14 days of 7 prompts, 0-100. Times are made up: the set has day and number only."""
    frame = pd.read_csv(reference(DEJONCKHEERE) / "data.csv")
    at = pd.Timestamp("2019-01-01T08:00Z") + pd.to_timedelta(frame["day"] * 24 + frame["beep"] * 2, unit="h")
    items = dict.fromkeys(("happy", "relaxed", "sad", "angry", "stressed"), (0.0, 100.0))
    return dataset(frame, Place(frame["id"], frame["day"], frame["beep"], at), items)


def tammilehto() -> Dataset:
    """122 persons, blocks of 1 h 43 min over the whole study; days are not told apart; real hours."""
    frame = pd.read_csv(reference(TAMMILEHTO) / "data.csv")
    at = pd.Timestamp("2022-01-01T00:00Z") + pd.to_timedelta(frame["time_elapsed"], unit="h")
    items = dict.fromkeys(("reappraisal", "rumination", "suppression"), (1.0, 5.0))
    attachment = ("feel_loved", "rely_on", "need_love", "share_feelings", "keep_distance", "closeness_nervous")
    items |= dict.fromkeys(attachment, (1.0, 7.0))
    return dataset(frame, Place(frame["id"], None, frame["discrete_time"], at), items)


def bailon() -> Dataset:
    """999 persons with real time stamps; prompts numbered over the whole study in the order of the file."""
    frame = pd.read_csv(reference(BAILON) / "data.csv")
    at = pd.to_datetime(frame["timestamp_answer"], utc=True)
    frame = frame.assign(at=at).sort_values(["id", "at"], kind="stable")
    number = frame.groupby("id").cumcount() + 1
    items = {"valence": (-50.0, 50.0), "arousal": (0.0, 100.0)}
    items |= {"valence_slider_initial": (-50.0, 50.0), "arousal_slider_initial": (0.0, 100.0)}
    return dataset(frame, Place(frame["id"], None, number, frame["at"]), items)


def lo() -> Dataset:
    """178 persons, 70 prompts, seven pleasant and six unpleasant emotions, 0-100."""
    frame = pd.read_csv(reference(LO) / "tilburg.csv")
    at = pd.to_datetime(frame["ScheduledDateTime"], utc=True)
    items = {name: (0.0, 100.0) for name in frame.columns if name[:3] in ("PA_", "NA_")}
    return dataset(frame, Place(frame["id"], None, frame["beep"], at), items)
