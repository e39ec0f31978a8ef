"""Entries that the person begins when something happened, in a protocol that takes so many of them a day."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling.clock import study_day
from ema_app.core.words import say
from ema_app.session.moment import Surroundings
from ema_app.store import Record

_BEGUN = "SELECT opened_at FROM prompts WHERE moment_ms >= ? AND trigger = 'event' AND scheme = ? AND status <> ?"
_LATEST_ABOUT = timedelta(days=3)
"""How far back the moment that an entry is about may lie behind its writing, at most, to be looked for."""


def event_scheme(protocol: Protocol, form_id: str) -> Scheme | None:
    """Give the scheme by which the person begins a form when something happened; None where there is none."""
    schemes = protocol.sampling.schemes
    return next((scheme for scheme in schemes if scheme.kind == "event" and scheme.form == form_id), None)


def room(record: Record, around: Surroundings, protocol: Protocol, form_id: str) -> int | None:
    """Give how many more entries of a form today takes; None where the protocol sets no limit."""
    scheme = event_scheme(protocol, form_id)
    if scheme is None or scheme.daily_cap is None:
        return None
    zone, now = ZoneInfo(around.zone()), around.now()
    since = round((now - _LATEST_ABOUT).timestamp() * 1000)
    begun = (datetime.fromisoformat(at) for (at,) in record.stream(_BEGUN, (since, scheme.id, "dismissed")) if at)
    days = [study_day(protocol.sampling, int(at.timestamp()), zone) for at in begun]
    return max(0, scheme.daily_cap - days.count(study_day(protocol.sampling, int(now.timestamp()), zone)))


def begun_by(record: Record, around: Surroundings, protocol: Protocol, form_id: str) -> dict[str, str]:
    """Give scheme and trigger of an entry that the person begins now. Raises EmaError daily_cap."""
    if room(record, around, protocol, form_id) == 0:
        raise EmaError(
            "daily_cap", say("errors", "That was enough for today."),
            say("errors", "This protocol takes so many entries a day, and no more, so that it does not wear you out."),
            say("errors", "Everything you told is kept. Tomorrow there is room again."),
        )  # fmt: skip
    scheme = event_scheme(protocol, form_id)
    return {"scheme": scheme.id, "trigger": "event"} if scheme else {"scheme": "", "trigger": "self"}
