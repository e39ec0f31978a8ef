"""Made-up diaries with an observer, as tables, for the tests of felt and seen."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pandas as pd

from ema_app.core.tables import STORED

START = datetime(2024, 3, 4, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def tables(**given):
    """All stored tables, empty unless given as lists of rows."""
    made = {
        table.name: pd.DataFrame(given.get(table.name, []), columns=list(table.names)).astype(object)
        for table in STORED
    }
    made["items"] = pd.DataFrame(
        given.get("items", []), columns=["item_id", "role", "kind", "low", "high"]
    )
    return made


def items(*roles, low=0.0, high=100.0):
    return [
        {"item_id": role.replace(".", "_"), "role": role, "kind": "vas", "low": low, "high": high} for role in roles
    ]


def prompt(entry, at, **rest):
    return {"prompt_id": f"p-{entry}", "entry_id": entry, "trigger": "random", "opened_at": at.isoformat(),
            "scheduled_at": at.isoformat(), "status": "answered", "timezone": "Europe/Berlin", **rest}  # fmt: skip


def answer(entry, role, value, **rest):
    return {"entry_id": entry, "item_id": role.replace(".", "_"), "role": role, "value": value, "status": "answered",
            **rest}  # fmt: skip


def observation(name, observer, at, role, value, **rest):
    return {"observation_id": name, "observer_id": observer, "about_at": at.isoformat(), "made_at": at.isoformat(),
            "item_id": role.replace(".", "_"), "role": role, "value": value, "blind": 1, "disclosed": 0,
            "channel": "in_person", **rest}  # fmt: skip


def diary(felt, seen, per_day=3, emotion="anger", observer="p1", lag=timedelta(minutes=5)):
    """A diary in which entry i (value felt[i]) was rated by one observer (value seen[i]) `lag` later."""
    rows = {"prompts": [], "answers": [], "observations": []}
    for i, (own, other) in enumerate(zip(felt, seen, strict=True)):
        at = START + timedelta(days=i // per_day, hours=2 * (i % per_day))
        rows["prompts"].append(prompt(f"e{i:03d}", at))
        rows["answers"].append(answer(f"e{i:03d}", f"self.{emotion}", own))
        if np.isfinite(other):
            rows["observations"].append(observation(f"o{i:03d}", observer, at + lag, f"observed.{emotion}", other))
    return tables(**rows, items=items(f"self.{emotion}", f"observed.{emotion}"))
