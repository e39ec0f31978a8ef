"""The ticked lines of the plan, and only those, stand in clear."""

from __future__ import annotations

import stat

import pytest

from ema_app.store import Record
from ema_app.store.clear_plan import PlanLine, keep_plan_in_clear, plan_in_clear

LINES = [PlanLine("helps", "Cold water, then the balcony"), PlanLine("people", "Änne: 0123 456")]


def test_ticked_lines_can_be_read_without_a_key_and_go_when_none_is_ticked(record: Record) -> None:
    file = record.path.with_name(record.path.name + "-plan")
    assert plan_in_clear(record.path) == []
    keep_plan_in_clear(record.path, LINES)
    record.close()
    assert plan_in_clear(record.path) == LINES
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    keep_plan_in_clear(record.path, LINES[:1])
    assert "Änne" not in file.read_text(encoding="utf-8")
    keep_plan_in_clear(record.path, [])
    keep_plan_in_clear(record.path, [])
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"lines": 3}', b'{"lines": [{}]}', b"\xff\xfe"])
def test_a_torn_file_is_an_empty_plan_and_never_an_error(record: Record, content: bytes) -> None:
    record.path.with_name(record.path.name + "-plan").write_bytes(content)
    assert plan_in_clear(record.path) == []
