"""What holds for every test: no socket leaves the machine, and reference data are found or named."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

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
