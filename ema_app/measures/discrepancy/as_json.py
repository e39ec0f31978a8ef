"""Pairs and their summaries as plain dicts, the shape that `ema-app pairs --json` gives."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ema_app.measures.clock import NO_TIME
from ema_app.measures.discrepancy.pairs import Pairing
from ema_app.measures.discrepancy.summary import Summary
from ema_app.measures.result import finite

TEXTS = ("entry_id", "observation_id", "observer_id", "emotion", "channel")
NUMBERS = ("self", "observed", "discrepancy", "lag_minutes")


def pairs_json(pairing: Pairing, found: list[Summary]) -> dict[str, list[dict[str, object]]]:
    """Give `pairs`, `unpaired` and `summary`; absent values are None, moments ISO 8601 in UTC."""
    return {
        "pairs": _pairs(pairing.pairs),
        "unpaired": _unpaired(pairing.unpaired),
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


def _pairs(table: pd.DataFrame) -> list[dict[str, object]]:
    columns = {name: _texts(table[name]) for name in TEXTS} | {"at": _moments(table["at"])}
    columns |= {name: [finite(value) for value in table[name].tolist()] for name in NUMBERS}
    return _rows(columns | {name: _flags(table[name]) for name in ("blind", "disclosed")})


def _unpaired(table: pd.DataFrame) -> list[dict[str, object]]:
    names = ("side", "entry_id", "observation_id", "observer_id", "emotion", "why")
    return _rows({name: _texts(table[name]) for name in names} | {"at": _moments(table["at"])})


def _rows(columns: dict[str, list[object]]) -> list[dict[str, object]]:
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _texts(column: pd.Series) -> list[object]:
    return [str(value) if known else None for value, known in zip(column.tolist(), column.notna(), strict=True)]


def _flags(column: pd.Series) -> list[object]:
    true = column.astype(str).str.strip().str.lower().isin(("1", "1.0", "true"))
    return [value if known else None for value, known in zip(true.tolist(), column.notna(), strict=True)]


def _moments(at: pd.Series) -> list[object]:
    """Write microseconds since 1970 as ISO 8601 in UTC; None where the moment is not known."""
    micros = at.to_numpy(dtype=np.int64)
    written = np.datetime_as_string(micros.astype("datetime64[us]"), unit="s", timezone="UTC")
    return [None if unknown else str(text) for text, unknown in zip(written, micros == NO_TIME, strict=True)]
