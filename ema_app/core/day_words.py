"""A day in the middle of a sentence, without Qt: the name of the month is translated like any other word."""

from __future__ import annotations

from datetime import date, datetime

from ema_app.core.words import Words, say

_MONTHS = (
    say("day", "{day} January {year}"), say("day", "{day} February {year}"), say("day", "{day} March {year}"),
    say("day", "{day} April {year}"), say("day", "{day} May {year}"), say("day", "{day} June {year}"),
    say("day", "{day} July {year}"), say("day", "{day} August {year}"), say("day", "{day} September {year}"),
    say("day", "{day} October {year}"), say("day", "{day} November {year}"), say("day", "{day} December {year}"),
)  # fmt: skip


def day_words(day: date) -> Words:
    """Give a day with its year."""
    return Words("day", _MONTHS[day.month - 1].template, {"day": day.day, "year": day.year})


def moment_words(at: datetime) -> Words:
    """Give a moment as day and clock time, as its zone has them; of UTC that it is that."""
    zone = " UTC" if at.tzname() == "UTC" else ""
    return Words("", "{day}, {time}", {"day": day_words(at), "time": f"{at:%H:%M}{zone}"})
