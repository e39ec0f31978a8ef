"""What lies at a moment of a review: something that happened, or an entry."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from ema_app.session.check_ins import milliseconds
from ema_app.session.review.looks import First

NEAR_MS = 30 * 60_000.0


def near(first: First, at_ms: float) -> tuple[str, str] | None:
    """Give kind and id of what lies nearest to a moment (UTC milliseconds), an entry last; None where nothing does."""
    found: list[tuple[float, int, str, str]] = []
    for rank, (table, kind, column, key) in enumerate((("incidents", "incident", "occurred_at", "incident_id"),
                                                       ("events", "event", "occurred_at", "event_id"))):  # fmt: skip
        frame = first.ground.dataset[table]
        for when, identity in zip(frame[column], frame[key], strict=True):
            found.append((abs(milliseconds(datetime.fromisoformat(when)) - at_ms), rank, kind, str(identity)))
    entries = first.ground.series.rows["entry_id"].to_numpy(dtype=object)
    away = np.abs(first.ground.at_ms - at_ms)
    for k in np.flatnonzero(away <= NEAR_MS):
        if isinstance(entries[k], str):
            found.append((float(away[k]), 2, "entry", entries[k]))
    close = [one for one in found if one[0] <= NEAR_MS]
    return min(close, key=lambda one: (one[0], one[1]))[2:] if close else None
