"""The page between sessions of made-up persons, without a record on the disk; and its comparisons worked out anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pandas as pd
from scipy import stats

from ema_app.core.protocol_file import read_protocol
from ema_app.measures.simulate.made import Made
from ema_app.session.between_sessions import BEFORE_DAYS, Choice, Material
from ema_app.session.felt_seen.seeing import Sight
from ema_app.session.protocols import shipped_text
from ema_app.session.review.days import Days
from ema_app.session.stretch import Answered, Entry

CORE = read_protocol(shipped_text("core"), "core.toml")
COMPARED = {"Tension": "self.arousal", "Mood": "self.valence"}


def material_of(made: Made, days: Days, *, agreed: bool = True) -> Material:
    """Give what would be read of a made-up person for these days; `agreed`: observers to single values."""
    dataset = {name: frame for name, frame in made.dataset.items() if name != "body"}
    at = _moments(dataset["prompts"], dataset["answers"])
    low, high = days.bounds_ms
    inside = dataset["prompts"].assign(at=at)
    inside = inside[(at >= low) & (at < high)]
    answers = dataset["answers"][dataset["answers"]["entry_id"].isin(set(inside["entry_id"].dropna()))]
    by_entry = dict(iter(answers.groupby("entry_id")))
    entries = [_entry(row, by_entry.get(row["entry_id"])) for row in inside.sort_values("at").to_dict("records")]
    later = datetime.fromtimestamp(high / 1000, UTC) + timedelta(days=1)
    ratings = frozenset(dataset["observations"]["observation_id"]) if agreed else frozenset()
    sight = Sight("person", later, days.zone, ratings)
    return Material(Choice(days), dataset, entries, (), (), frozenset(), 50.0, CORE, sight)


def _moments(prompts: pd.DataFrame, answers: pd.DataFrame) -> np.ndarray:
    about = prompts["about_at"]
    first = answers.groupby("entry_id")["answered_at"].min()
    told = prompts["entry_id"].map(first)
    text = about.where(about.notna(), told.where(told.notna(), prompts["scheduled_at"]))
    return pd.to_datetime(text, utc=True, format="ISO8601").astype("int64").to_numpy() / 1e3


def _entry(row: dict, answers: pd.DataFrame | None) -> Entry:
    given = {} if answers is None else {
        a["item_id"]: Answered(a["role"], None if pd.isna(a["value"]) else float(a["value"]), a["text"], a["status"])
        for a in answers.to_dict("records")
    }  # fmt: skip
    return Entry(int(row["at"]), row["entry_id"], row["status"], row["form"], row["trigger"], False, given)


@dataclass(frozen=True)
class Interval:
    """A difference between two stretches, and its bounds; None where it is not to be said."""

    low: float | None
    high: float | None


def changes_of(made: Made, days: Days) -> dict[str, Interval]:
    """Work the comparisons out anew, from the answers alone, with scipy's own test."""
    prompts, answers = made.dataset["prompts"], made.dataset["answers"]
    at = pd.Series(_moments(prompts, answers), index=prompts["entry_id"])
    local = pd.to_datetime(at[at.index.notna()], unit="ms", utc=True).dt.tz_convert(days.zone).dt.date
    found = {}
    for name, role in COMPARED.items():
        told = answers[(answers["role"] == role) & answers["value"].notna()]
        frame = pd.DataFrame({"day": told["entry_id"].map(local), "value": told["value"]}).dropna()
        found[name] = _interval(frame, days)
    return found


def _interval(frame: pd.DataFrame, days: Days) -> Interval:
    earlier = days.first - timedelta(days=BEFORE_DAYS)
    parts = [_part(frame, days.first, days.last), _part(frame, earlier, days.first - timedelta(days=1))]
    if min(len(part) for part in parts) < 8 or min(part["day"].nunique() for part in parts) < 5:
        return Interval(None, None)
    means = [part.groupby("day")["value"].mean() for part in parts]
    bounds = stats.ttest_ind(*means, equal_var=False).confidence_interval()
    return Interval(float(bounds.low), float(bounds.high))


def _part(frame: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    return frame[(frame["day"] >= first) & (frame["day"] <= last)]
