"""What was given to whom and when, as the record keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ema_app.session.ever_shared import SHARES_GIVEN
from ema_app.session.session import Session
from ema_app.store import Record
from ema_app.store.sharing.address import Address


@dataclass(frozen=True)
class Given:
    """A share that was given: when (UTC milliseconds), to whom (name and key), what was chosen, how many moments.

    `told`: the choices by name (`words`, `names`, `urges`, `plan`, `formulation`, `people_left_out`, `since_ms`,
    `until_ms`); `called`: what the person called themselves.
    """

    made_ms: int
    name: str
    key: str
    called: str = ""
    moments: int = 0
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> Address:
        """Whom it was for."""
        return Address(self.key, self.name)


def given(session: Session) -> list[Given]:
    """Give the shares that were given, the newest first."""
    return sorted(_read(session.record), key=lambda share: -share.made_ms)


def shares_exist(session: Session) -> bool:
    """Say whether anything was ever shared: then Today says who may read it, and when."""
    return session.shared


def recipients(session: Session) -> list[Address]:
    """Give those that something was shared with, the last one first, each once under the name used last."""
    found: dict[str, Address] = {}
    for share in given(session):
        found.setdefault(share.key, share.address)
    return list(found.values())


def write_down(record: Record, share: Given) -> None:
    """Keep that a share is being given."""
    record.set_setting(SHARES_GIVEN, [asdict(one) for one in (*_read(record), share)])


def strike_out(record: Record, share: Given) -> None:
    """Take a share off the list: its file could not be written."""
    record.set_setting(SHARES_GIVEN, [asdict(one) for one in _read(record) if one.made_ms != share.made_ms])


def _read(record: Record) -> list[Given]:
    return [Given(**one) for one in record.setting(SHARES_GIVEN, [])]
