"""This machine, as sessions are given it: its clock, its zone, fresh ids."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from ema_app.session import Surroundings


def surroundings() -> Surroundings:
    """Give the real clock, the zone in force (an IANA name, UTC where none is set), and random ids."""
    return Surroundings(lambda: datetime.now(UTC), zone, lambda: secrets.token_hex(8))


def zone() -> str:
    """Give the IANA name of the zone in force."""
    from zoneinfo import ZoneInfoNotFoundError

    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except ZoneInfoNotFoundError:
        return "UTC"
