"""What became of a prompt, in words for whoever reads somebody else's record."""

from __future__ import annotations

from collections.abc import Mapping

from ema_app.core.words import Words, say

REASONS: Mapping[str, Words] = {
    "machine_off": say("reason", "the computer was off"),
    "asleep": say("reason", "the computer was asleep"),
    "locked": say("reason", "the screen was locked"),
    "record_locked": say("reason", "the diary was locked"),
    "quiet_hours": say("reason", "in quiet hours"),
    "paused": say("reason", "check-ins were paused"),
    "day_off": say("reason", "a day off"),
    "full_screen": say("reason", "another program filled the screen"),
    "do_not_disturb": say("reason", "the desktop was asked for quiet"),
    "just_resumed": say("reason", "the computer had only just woken"),
    "clock_changed": say("reason", "the clock was changed"),
    "replaced": say("reason", "another check-in took its place"),
    "daily_cap": say("reason", "the day had enough check-ins"),
    "burden": say("reason", "the day's minutes were used up"),
    "app_closed": say("reason", "the app was closed"),
    "unseen": say("reason", "shown, nobody there to see it"),
    "seen_ignored": say("reason", "seen and left"),
    "user": say("reason", "the person's own choice"),
}
STATUSES: Mapping[str, Words] = {
    "answered": say("reason", "answered"),
    "partial": say("reason", "begun, not finished"),
    "missed": say("reason", "not answered"),
    "dismissed": say("reason", "put aside"),
    "declined": say("reason", "declined"),
    "undeliverable": say("reason", "could not be shown"),
    "suppressed": say("reason", "held back on purpose"),
}


def ending(status: str, reason: str) -> Words:
    """Say what became of a prompt: its status and, where one is known, the reason."""
    first = STATUSES.get(status, say("reason", "not known what became of it"))
    why = REASONS.get(reason)
    return say("reason", "{what}: {why}", what=first, why=why) if why and status != "answered" else first
