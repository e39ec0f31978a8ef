"""How long it took until reflection was back after a switch: one sentence, wherever one is shown."""

from __future__ import annotations

from ema_app.core.words import Digits, Words, say

MINUTE_MS = 60_000
IN_MINUTES = 120


def back_after(first_ms: float, last_ms: float, back_ms: float | None) -> Words:
    """Say between which bounds reflection was back, counted from the first automatic check-in (SWITCH, section 4).

    `first_ms`, `last_ms`: the first and the last automatic check-in; `back_ms`: the first controlled one after them,
    None where the day's check-ins ended before one was seen. All in milliseconds.
    """
    least = hours_words(last_ms - first_ms)
    if back_ms is None and last_ms <= first_ms:
        return say("recovery", "Not seen to be back: the day ended.")
    if back_ms is None:
        return say("recovery", "Not back after {least}: the day ended.", least=least)
    most = hours_words(back_ms - first_ms)
    if last_ms <= first_ms:
        return say("recovery", "Back within {most}.", most=most)
    return say("recovery", "Back after {least} to {most}.", least=least, most=most)


def hours_words(length_ms: float) -> Words:
    """Give a length of time in minutes, or in hours from two hours on."""
    minutes = round(length_ms / MINUTE_MS)
    if minutes < IN_MINUTES:
        return say("recovery", "{n} min", n=minutes)
    return say("recovery", "{n} h", n=Digits(f"{minutes / 60:.1f}".removesuffix(".0")))
