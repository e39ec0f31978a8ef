"""Pairs and their summaries as plain dicts, the shape that `ema-app pairs --json` gives."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pandas as pd

from ema_app.measures.discrepancy.pairing import NO_TIME
from ema_app.measures.discrepancy.pairs import Pairing
from ema_app.measures.discrepancy.summary import Summary
from ema_app.measures.result import finite

START = datetime(1970, 1, 1, tzinfo=UTC)

TEXTS = ("entry_id", "observation_id", "observer_id", "emotion", "channel")


def pairs_json(pairing: Pairing, found: list[Summary]) -> dict[str, list[dict[str, object]]]:
    """Give `pairs`, `unpaired` and `summary`; absent values are None, moments ISO 8601 in UTC."""
    return {
        "pairs": [_pair(row) for row in _records(pairing.pairs)],
        "unpaired": [_unpaired(row) for row in _records(pairing.unpaired)],
        "summary": [summary_json(summary) for summary in found],
    }


def summary_json(summary: Summary) -> dict[str, object]:
    """Give one summary: bias with its interval, tracking with its own, and every other value by name."""
    bias, track = summary.measures["discrepancy_bias"], summary.measures["tracking"]
    row: dict[str, object] = {
        "emotion": summary.emotion, "scope": summary.scope, "n": summary.n, "days": summary.days,
        "missing": summary.missing, "bias": bias.value, "low": bias.low, "high": bias.high,
        "tracking": track.value, "tracking_low": track.low, "tracking_high": track.high, "note": bias.note,
    }  # fmt: skip
    skipped = ("discrepancy_bias", "tracking")
    return row | {name: m.value for name, m in summary.measures.items() if name not in skipped}


def _records(table: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


def _pair(row: dict[str, object]) -> dict[str, object]:
    numbers = {name: finite(row[name]) for name in ("self", "observed", "discrepancy", "lag_minutes")}  # type: ignore[arg-type]
    flags = {name: _flag(row[name]) for name in ("blind", "disclosed")}
    texts = {name: _text(row[name]) for name in TEXTS}
    return {**texts, "at": _at(row["at"]), **numbers, **flags}


def _unpaired(row: dict[str, object]) -> dict[str, object]:
    names = ("side", "entry_id", "observation_id", "observer_id", "emotion", "why")
    return {**{name: _text(row[name]) for name in names}, "at": _at(row["at"])}


def _text(value: object) -> str | None:
    return None if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _flag(value: object) -> bool | None:
    if pd.isna(value):  # type: ignore[call-overload]
        return None
    return str(value).strip().lower() in ("1", "1.0", "true")


def _at(value: object) -> str | None:
    micros = int(value)  # type: ignore[call-overload]
    return None if micros == NO_TIME else (START + timedelta(microseconds=micros)).isoformat()
