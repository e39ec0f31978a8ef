"""This machine, as sessions are given it: its clock, its zone, fresh ids."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from ema_app.session.moment import Surroundings


def surroundings() -> Surroundings:
    """Give the real clock, the zone in force (an IANA name, UTC where none is set), and random ids."""
    return Surroundings(now, zone, new_id)


def now() -> datetime:
    """Give the present moment, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """Give a fresh id of 16 hexadecimal digits."""
    return secrets.token_hex(8)


def zone() -> str:
    """Give the IANA name of the zone in force."""
    from zoneinfo import ZoneInfoNotFoundError

    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except ZoneInfoNotFoundError:
        return "UTC"
