"""Protocols that ask for more than they allow, or do not say that questions follow answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.sampling import load, plan
from ema_app.core.words import say


def load_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give what is planned beyond the day's own limits, and a missing word about questions that follow answers."""
    usual, sampling = load(protocol), protocol.sampling
    if sampling.daily_cap is not None and usual.prompts > sampling.daily_cap:
        yield Flaw(Place("sampling", 0, "daily_cap"),
                   say("protocol", "{prompts} prompts a day are planned, and daily_cap allows {cap}.",
                       prompts=usual.prompts, cap=sampling.daily_cap),
                   say("protocol", "Ask less often, or raise daily_cap."))  # fmt: skip
    if sampling.burden_minutes is not None and usual.minutes > sampling.burden_minutes:
        yield Flaw(Place("sampling", 0, "burden_minutes"),
                   say("protocol", "About {minutes} minutes a day are planned, and burden_minutes allows {most}.",
                       minutes=round(usual.minutes), most=sampling.burden_minutes),
                   say("protocol", "Ask less, or raise burden_minutes."))  # fmt: skip
    if any(part.follows for part in usual.schemes) and not protocol.about:
        yield Flaw(Place("protocol", 0, "about"),
                   say("protocol", "Questions follow answers here, and the protocol does not say so."),
                   say("protocol", "Say in `about` that extra questions follow some answers and can be switched off."))


def room_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give a flaw where not every prompt finds a place on an ordinary day; for schedules that are sound otherwise."""
    placed = len(plan(protocol, date(2001, 1, 1), 1, UTC, 0))
    wanted = load(protocol).prompts
    if placed < wanted:
        yield Flaw(Place("sampling"),
                   say("protocol", "Only {placed} of {wanted} prompts a day find a place: the gaps leave no room.",
                       placed=placed, wanted=wanted),
                   say("protocol", "Ask less often, shorten a gap, or move a fixed time."))  # fmt: skip
