"""Whether anything of a record was ever given to somebody."""

from __future__ import annotations

from ema_app.store import Record

SHARES_GIVEN = "shares.given"
"""The setting that lists the shares given from this record."""


def ever_shared(record: Record) -> bool:
    """Say whether anything was ever shared: then somebody may hold a copy."""
    return bool(record.setting(SHARES_GIVEN))
