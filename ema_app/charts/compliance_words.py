"""What became of a prompt that was not answered, in words for the person."""

from __future__ import annotations

from ema_app.core.words import Words, say

_REASONS = {
    "machine_off": say("ending", "the computer was off"),
    "asleep": say("ending", "the computer was asleep"),
    "locked": say("ending", "the screen was locked"),
    "record_locked": say("ending", "the diary was locked"),
    "quiet_hours": say("ending", "it fell into your quiet hours"),
    "paused": say("ending", "you had paused the check-ins"),
    "day_off": say("ending", "it was a day off"),
    "full_screen": say("ending", "another program filled the screen"),
    "do_not_disturb": say("ending", "the desktop was asked for quiet"),
    "just_resumed": say("ending", "the computer had only just woken"),
    "clock_changed": say("ending", "the clock was changed"),
    "replaced": say("ending", "another check-in took its place"),
    "daily_cap": say("ending", "the day had enough check-ins"),
    "burden": say("ending", "the day had taken enough of your time"),
    "app_closed": say("ending", "the app was closed"),
    "unseen": say("ending", "nobody was there to see it"),
    "seen_ignored": say("ending", "it was seen, and it was not the moment"),
    "user": say("ending", "your choice"),
    "unknown": say("ending", "why is not known"),
}
_STATUSES = {
    "partial": say("ending", "begun; what you gave is kept"),
    "missed": say("ending", "its time went by"),
    "dismissed": say("ending", "put aside for then"),
    "declined": say("ending", "you said no to it"),
    "undeliverable": say("ending", "it could not reach you"),
    "suppressed": say("ending", "held back on purpose"),
}


def ending(status: str, reason: str) -> Words:
    """Give status and reason (codes of core.tables) as one phrase; an unknown code is its own word."""
    what = _STATUSES.get(status, Words("", "{code}", {"code": status or "?"}))
    if reason not in _REASONS:
        return what
    return Words("", "{what}: {why}", {"what": what, "why": _REASONS[reason]})
