"""What holds for every test: no socket leaves the machine; a real record, a clock that stands still."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from ema_app.session import Session, Surroundings
from ema_app.session.opening import create
from ema_app.store import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "a long passphrase"
START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)

_LOCAL = ("127.", "::1", "localhost")


def _forbid_leaving(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.bind"):
        address = arguments[1]
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOCAL):
            raise RuntimeError(f"a test tried to leave the machine: {event}")
    if event in ("socket.getaddrinfo", "socket.gethostbyname") and not str(arguments[0]).startswith(_LOCAL):
        raise RuntimeError(f"a test tried to look up a name: {event}")


sys.addaudithook(_forbid_leaving)


@pytest.fixture(scope="session")
def reference_data() -> Path:
    """The folder of reference data, beside the checkout or where EMA_REFERENCE_DATA says; skips where absent."""
    beside = Path(__file__).parents[2] / "shared" / "data"
    folder = Path(os.environ.get("EMA_REFERENCE_DATA", beside))
    if not folder.is_dir():
        pytest.skip("no reference data here: set EMA_REFERENCE_DATA to their folder")
    return folder


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time

    def pass_minutes(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def surroundings(clock: Clock) -> Surroundings:
    numbers = count(1)
    return Surroundings(clock.now, lambda: "Europe/Berlin", lambda: f"id{next(numbers)}")


@pytest.fixture
def session(tmp_path: Path, surroundings: Surroundings) -> Iterator[Session]:
    opened, _code = create(tmp_path / "diary.switchpoint", PASSPHRASE, surroundings, cost=CHEAP)
    yield opened
    opened.close()
