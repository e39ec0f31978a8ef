"""One item over time, read from two indexes alone: a chart of five years without touching the rows themselves."""

from __future__ import annotations

from typing import NamedTuple

from ema_app.store.record import Record

_SQL = """
SELECT p.moment_ms, p.entry_id, p.status, a.value, a.status, ifnull(a.amends, 0)
FROM prompts p INDEXED BY prompts_moment
LEFT JOIN answers a INDEXED BY answers_item ON a.item_id = ? AND a.entry_id = p.entry_id
WHERE p.moment_ms BETWEEN ? AND ?
ORDER BY p.moment_ms, p.entry_id
"""


class Point(NamedTuple):
    """A prompt and what came of one item in it: value and status as last amended, None where there is no answer."""

    moment_ms: int
    entry_id: str | None
    prompt_status: str | None
    value: float | None
    answer_status: str | None
    amends: int


def item_over_time(record: Record, item_id: str, since_ms: int = -(2**62), until_ms: int = 2**62) -> list[Point]:
    """Give every prompt that has a moment (UTC milliseconds, both ends included), oldest first, with the item in it."""
    points: list[Point] = []
    for point in map(Point._make, record.stream(_SQL, (item_id, since_ms, until_ms))):
        if not points or point.entry_id is None or point.entry_id != points[-1].entry_id:
            points.append(point)
        elif point.amends > points[-1].amends:
            points[-1] = point
    return points
