"""What Today says: how much was answered this week, and the line of the last days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ema_app.core.words import Words, say
from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session


@dataclass(frozen=True)
class Coverage:
    """Entries of the last seven days: `answered` finished or begun, `asked` prompts that had a chance."""

    answered: int
    asked: int


def coverage(session: Session) -> Coverage:
    """Count the entries of the last seven days."""
    since = milliseconds(session.around.now() - timedelta(days=7))
    sql = "SELECT status, count(*) FROM prompts WHERE moment_ms >= ? GROUP BY status"
    found = dict(session.record.stream(sql, (since,)))
    answered = int(found.get("answered", 0)) + int(found.get("partial", 0))
    possible = sum(int(n) for status, n in found.items() if status not in ("undeliverable", "suppressed"))
    return Coverage(answered, possible)


def kindly(week: Coverage) -> Words:
    """Say a week's coverage without counting what is missing against anybody."""
    if not week.answered:
        return say("today", "Nothing this week yet. Begin whenever you like.")
    if week.answered < 8:
        return say("today", "A few moments this week. Each one stands by itself.")
    if week.asked > week.answered:
        return say("today", "{answered} of {asked} moments this week. That is enough to see something.",
                   answered=week.answered, asked=week.asked)  # fmt: skip
    return say("today", "{answered} moments this week. That is plenty to see something.", answered=week.answered)
