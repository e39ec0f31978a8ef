"""Old records always open; a step is taken whole or not at all, on a copy kept aside."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from record_making import PASSPHRASE, count

from ema_app.store import Record
from ema_app.store.check import check
from ema_app.store.migrations import STEPS, Step, migrate, version
from ema_app.store.opening import migrate_on_a_copy
from ema_app.store.statements import COLUMNS
from ema_app.store.unlocking import Unlocked

OLD = Path(__file__).parents[1] / "old_records"


def test_there_is_an_old_record_of_every_released_form() -> None:
    assert sorted(path.name for path in OLD.glob("*.record")) == [f"form-{n}.record" for n in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize("name", sorted(path.name for path in OLD.glob("*.record")))
def test_old_records_open_and_hold_what_they_held(name: str, tmp_path: Path) -> None:
    for suffix in ("", "-keys"):
        shutil.copy(OLD / (name + suffix), tmp_path / (name + suffix))
    record = Record.open(tmp_path / name, PASSPHRASE)
    assert version(record.opened.connection) == len(STEPS)
    assert record.setting("language") == "de"
    for table in COLUMNS:
        assert count(record, table) >= 1
    record.close()
    assert check(tmp_path / name, PASSPHRASE) == []


def _adds_colour(db: Any) -> None:
    db["people"].add_column("colour", str)


def _fails_half_way(db: Any) -> None:
    db["people"].add_column("shape", str)
    raise RuntimeError("half-way")


def columns(record: Record) -> list[str]:
    return [row[1] for row in record.stream("PRAGMA table_info(people)")]


def test_a_step_is_taken_once_on_a_copy_kept_aside(record: Record) -> None:
    steps = (*STEPS, Step("adds_colour", _adds_colour))
    opened = record.opened
    migrate_on_a_copy(opened.connection, record.path, Unlocked(opened.keys, opened.data_key), steps)
    assert version(opened.connection) == len(steps)
    assert columns(record)[-1] == "colour"
    migrate(opened.connection, steps)
    kept = record.path.with_name("ada.record-backups") / f"before-form-{len(steps)}.record"
    before = Record.open(kept, PASSPHRASE)
    assert "colour" not in columns(before)
    assert count(before, "answers") == 6
    before.close()


def test_a_failing_step_leaves_no_trace(record: Record) -> None:
    steps = (*STEPS, Step("adds_colour", _adds_colour), Step("fails", _fails_half_way))
    with pytest.raises(RuntimeError, match="half-way"):
        migrate(record.opened.connection, steps)
    assert version(record.opened.connection) == len(STEPS) + 1
    assert columns(record)[-1] == "colour"
    assert count(record, "answers") == 6
