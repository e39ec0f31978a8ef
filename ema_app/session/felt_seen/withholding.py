"""From which day on the protocol lets the person see patterns: what one sees could change what one answers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ema_app.core.errors import EmaError
from ema_app.session.session import Session


def shown_from(session: Session) -> date | None:
    """Give the day from which on patterns show; None where they show now, or where the protocol cannot be read."""
    try:
        weeks = session.protocols.current().withhold_weeks
    except EmaError:
        return None
    (first,) = next(session.record.stream("SELECT min(moment_ms) FROM prompts WHERE status IN ('answered', 'partial')"))
    today = session.around.local_now().date()
    place = ZoneInfo(session.around.zone())
    begin = today if first is None else datetime.fromtimestamp(first / 1000, UTC).astimezone(place).date()
    day = begin + timedelta(weeks=weeks)
    return day if day > today else None
