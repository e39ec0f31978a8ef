"""A file that a person asked for: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ema_app.store.files import write_whole


def test_what_fails_leaves_nothing_and_harms_nothing(tmp_path: Path) -> None:
    write_whole(tmp_path / "page.pdf", b"first")
    write_whole(tmp_path / "page.pdf", b"second")
    assert (tmp_path / "page.pdf").read_bytes() == b"second"
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(OSError, match="taken"):
        write_whole(tmp_path / "taken.pdf", b"third")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.pdf", "taken.pdf"]
