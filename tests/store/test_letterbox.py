"""What comes while the record is locked: times in clear, all else sealed, taken in exactly once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from record_making import NOON, PASSPHRASE, count, refused

from ema_app.store import Record
from ema_app.store.check import check, check_open
from ema_app.store.letterbox import PromptTime, TakenIn, prompt_times, put_letter, put_times, take_in


def box_of(record: Record) -> Path:
    return record.path.with_name(record.path.name + "-letterbox")


def test_only_the_times_of_two_days_stand_in_clear(record: Record) -> None:
    times = [PromptTime(f"p{h}", NOON + timedelta(hours=h), NOON + timedelta(hours=h + 1)) for h in (60, 47, 3, -5)]
    put_times(record.path, times, NOON)
    assert [time.prompt_id for time in prompt_times(record.path)] == ["p3", "p47"]
    assert prompt_times(record.path)[0] == times[2]
    put_times(record.path, times[:2], NOON + timedelta(days=1))
    assert [time.prompt_id for time in prompt_times(record.path)] == ["p47", "p60"]
    assert prompt_times(record.path.with_name("no other")) == []
    assert not record.path.with_name("no other-letterbox").exists()


def test_a_letter_is_sealed_filled_up_and_taken_in(record: Record) -> None:
    path = record.path
    record.close()
    put_letter(path, {"said": "canary-in-a-cage"})
    put_letter(path, {"said": "x" * 900, "n": [1, None]})
    assert b"canary" not in box_of(record).read_bytes()
    assert b"said" not in box_of(record).read_bytes()
    again = Record.open(path, PASSPHRASE)
    came: list[Mapping[str, Any]] = []
    assert take_in(again, lambda _id, content: came.append(content)) == TakenIn(2, 0)
    assert came == [{"said": "canary-in-a-cage"}, {"said": "x" * 900, "n": [1, None]}]
    assert take_in(again, lambda _id, content: came.append(content)) == TakenIn(0, 0)
    again.close()


def note(record: Record) -> Any:
    return lambda sealed_id, content: record.insert("notes", {"note_id": sealed_id, "body": content["said"]})


def test_a_crash_between_keeping_and_removing_does_not_bring_a_letter_twice(record: Record) -> None:
    put_letter(record.path, {"said": "once"})
    before = box_of(record).read_bytes()
    assert take_in(record, note(record)).taken == 1
    box_of(record).write_bytes(before)  # as if the program had ended before the letter was removed
    assert take_in(record, note(record)).taken == 0
    assert count(record, "notes") == 1
    assert take_in(record, note(record)) == TakenIn(0, 0)


def test_a_crash_while_keeping_leaves_the_letter_for_the_next_time(record: Record) -> None:
    put_letter(record.path, {"said": "first"})
    put_letter(record.path, {"said": "second"})

    def fails(sealed_id: str, content: Mapping[str, Any]) -> None:
        note(record)(sealed_id, content)
        if content["said"] == "second":
            raise RuntimeError("half-way")

    with pytest.raises(RuntimeError, match="half-way"):
        take_in(record, fails)
    assert (count(record, "notes"), count(record, "taken_in")) == (1, 1)
    assert take_in(record, note(record)) == TakenIn(1, 0)
    assert count(record, "notes") == 2


def test_a_letter_for_another_record_or_a_torn_one_stays_and_is_counted(record: Record, tmp_path: Path) -> None:
    from record_making import make

    other, _ = make(tmp_path / "other.record")
    put_letter(other.path, {"said": "not for ada"})
    other.close()
    box_of(other).rename(box_of(record))
    put_letter(record.path, {"said": "for ada"})
    assert take_in(record, note(record)) == TakenIn(1, 1)
    assert take_in(record, note(record)) == TakenIn(0, 1)


def test_a_damaged_letterbox_does_not_shut_the_record(record: Record) -> None:
    put_letter(record.path, {"said": "x"})
    box_of(record).write_bytes(b"not a letterbox at all" * 500)
    assert [finding.code for finding in check_open(record)] == ["letterbox_damaged"]
    record.close()
    assert next(str(finding) for finding in check(record.path, PASSPHRASE)).startswith("The letterbox")
    again = Record.open(record.path, PASSPHRASE)
    came = take_in(again, note(again))
    assert came.damaged_box is not None
    assert came.damaged_box.read_bytes().startswith(b"not a letterbox")
    put_letter(record.path, {"said": "after"})
    assert take_in(again, note(again)) == TakenIn(1, 0)
    again.close()


def test_nothing_can_be_sealed_without_keys(record: Record) -> None:
    record.close()
    record.path.with_name(record.path.name + "-keys").unlink()
    assert refused(lambda: put_letter(record.path, {})) == "keys_missing"
