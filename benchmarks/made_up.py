"""Made-up series for timing: no meaning, only size."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ema_app.core import tables
from ema_app.measures.series import Dataset, Series

EMOTIONS = ("anger", "shame", "guilt", "fear", "sadness", "emptiness", "loneliness", "jealousy", "joy", "calm",
            "affection", "interest", "relief", "arousal", "valence", "energy")  # fmt: skip
MODES = ("mode.controlled.reflect", "mode.controlled.perspectives", "mode.automatic.act", "mode.automatic.certainty")


def prompts(persons: int, days: int, per_day: int, seed: int) -> Series:
    """A series of one item `x` (0-100), 80 % answered."""
    rng, n = np.random.default_rng(seed), persons * days * per_day
    person = np.repeat(np.arange(persons), days * per_day)
    values = rng.integers(0, 101, n).astype(float)
    values[rng.random(n) < 0.2] = np.nan
    rows = pd.DataFrame({
        "person": person.astype(str), "person_code": person,
        "day": np.tile(np.repeat(np.arange(1.0, days + 1), per_day), persons),
        "number": np.tile(np.arange(1.0, per_day + 1), persons * days), "date": np.nan,
    })  # fmt: skip
    items = pd.DataFrame([("x", "self.x", "vas", 0.0, 100.0)], columns=["item_id", "role", "kind", "low", "high"])
    aside = pd.DataFrame(columns=["person", "item_id", "outside", "unreadable"])
    return Series(rows, pd.DataFrame({"x": values}), items, aside)


def person_year(seed: int) -> Dataset:
    """A year of one person: 12 prompts a day at jittered times, 20 items, 80 % answered."""
    rng, n = np.random.default_rng(seed), 365 * 12
    planned = pd.Timestamp("2024-01-01T08:00Z") + pd.to_timedelta(
        np.arange(n) // 12 * 24 + np.arange(n) % 12 * 1.1 + rng.uniform(0, 0.8, n), unit="h")
    opened, left = (planned + pd.to_timedelta(rng.uniform(*span, n), unit="min") for span in ((0, 5), (6, 9)))
    given = rng.random(n) < 0.8
    ids = pd.Series([f"{i:05d}" for i in range(n)])
    frame = pd.DataFrame(None, index=range(n), columns=list(tables.PROMPTS.names), dtype=object)
    frame["prompt_id"], frame["entry_id"] = "p" + ids, ("e" + ids).where(given)
    given_or_not = np.ones(n, dtype=bool)
    for name, times, here in (("scheduled_at", planned, given_or_not), ("opened_at", opened, given),
                              ("submitted_at", left, given)):  # fmt: skip
        text = pd.Series(times.strftime("%Y-%m-%dT%H:%M:%S+00:00"))
        frame[name] = text.where(here)
    frame["timezone"], frame["trigger"] = "Europe/Berlin", "random"
    frame["status"] = np.where(given, "answered", "missed")
    frame["scheme"], frame["form"] = "day", "check_in"
    frame["study_day"], frame["prompt_number"] = np.arange(n) // 12 + 1, np.arange(n) % 12 + 1
    roles = [*(f"self.{name}" for name in EMOTIONS), *MODES]
    entries = frame["entry_id"].dropna().to_numpy()
    size = range(len(entries) * len(roles))
    answers = pd.DataFrame(None, index=size, columns=list(tables.ANSWERS.names), dtype=object)
    answers["entry_id"], answers["item_id"] = np.repeat(entries, len(roles)), np.tile(roles, len(entries))
    answers["role"], answers["status"] = answers["item_id"], "answered"
    answers["value"] = rng.integers(0, 101, len(answers)).astype(float)
    items = pd.DataFrame({"item_id": roles, "role": roles, "kind": "vas", "low": 0.0, "high": 100.0})
    return {"prompts": frame, "answers": answers, "items": items}
