"""What is erased is gone, from the backups too; its id alone stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_making import NOON, PASSPHRASE, count, flip, refused

from ema_app.store import Cost, Record
from ema_app.store.backup import backup
from ema_app.store.caseload import INDEX_MARK, Caseload, Shared
from ema_app.store.check import check
from ema_app.store.clear_plan import PlanLine, keep_plan_in_clear
from ema_app.store.erase import erase_entry, erase_person, erased_ids, take_back_entry
from ema_app.store.erase_record import erase_record
from ema_app.store.letterbox import put_letter


@pytest.fixture
def full(record: Record) -> Record:
    record.insert("people", {"person_id": "anna", "name": "Anna", "relationship": "partner"})
    record.insert("people", {"person_id": "bob", "name": "Bob", "relationship": "friend"})
    record.insert("answers", {"entry_id": "e1", "item_id": "about", "role": "person.about", "text": "anna",
                              "status": "answered"})  # fmt: skip
    record.insert("answers", {"entry_id": "e1", "item_id": "words", "role": "context.words", "text": "anna"})
    record.insert("events", {"event_id": "v1", "entry_id": "e1", "person_id": "anna"})
    record.insert("events", {"event_id": "v2", "entry_id": "e2", "person_id": "bob"})
    record.insert("observations", {"observation_id": "o1", "entry_id": "e1", "observer_id": "bob", "item_id": "seen"})
    record.insert("observations", {"observation_id": "o2", "entry_id": "e2", "observer_id": "anna", "item_id": "seen"})
    record.insert("prompt_changes", {"change_id": "c1", "prompt_id": "p1", "state": "displayed"})
    record.insert("notes", {"note_id": "n1", "about": "e1", "body": "words"})
    backup(record, NOON)
    return record


def state(record: Record) -> dict[str, int]:
    tables = ("prompts", "answers", "events", "observations", "prompt_changes", "notes", "people")
    return {table: count(record, table) for table in tables}


def in_backup(record: Record) -> Record:
    (path,) = record.path.parent.glob("*-backups/*.record")
    return Record.open(path, PASSPHRASE)


def test_an_entry_goes_with_all_that_belongs_to_it(full: Record) -> None:
    done = erase_entry(full, "e1", NOON)
    left = {"prompts": 2, "answers": 4, "events": 1, "observations": 1, "prompt_changes": 0, "notes": 0, "people": 2}
    assert state(full) == left
    assert full.rows("tombstones") == [{"kind": "entry", "id": "e1", "erased_at": NOON.isoformat()}]
    assert erased_ids(full, "entry") == {"e1"}
    assert (done.rows, done.backups_rewritten, done.backups_removed) == (9, 1, 0)
    assert "cannot be called back" in str(done.words())
    copy = in_backup(full)
    assert state(copy) == left
    copy.close()
    assert erase_entry(full, "e1", NOON).rows == 0


def test_a_person_goes_from_roster_and_answers_and_words_stay(full: Record) -> None:
    erase_person(full, "anna", NOON)
    copy = in_backup(full)
    for record in (full, copy):
        assert [row["person_id"] for row in record.rows("people")] == ["bob"]
        assert [row["person_id"] for row in record.rows("events", order_by="event_id")] == [None, "bob"]
        assert [row["observer_id"] for row in record.rows("observations")] == ["bob"]
        named = record.rows("answers", "role GLOB 'person.*' AND entry_id = 'e1'", (), "item_id")
        assert [(row["text"], row["status"]) for row in named] == [(None, "declined"), ("bob", "answered")]
        assert record.rows("answers", "item_id = 'words'")[0]["text"] == "anna"
        assert erased_ids(record, "person") == {"anna"}
    copy.close()
    full.close()
    assert check(full.path, PASSPHRASE) == []


@pytest.mark.parametrize("scheduled_at", [None, "2026-03-02T11:55:00+00:00"])
def test_what_is_taken_back_goes_with_all_that_was_written_about_it(record: Record, scheduled_at: str | None) -> None:
    record.insert("prompts", {"prompt_id": "p9", "entry_id": "e9", "scheduled_at": scheduled_at, "status": "answered",
                              "opened_at": NOON.isoformat(), "submitted_at": NOON.isoformat()})  # fmt: skip
    record.insert("answers", {"entry_id": "e9", "item_id": "words", "text": "said in anger"})
    record.insert("notes", {"note_id": "n9", "about": "rewind:entry:e9", "body": "about that anger"})
    record.set_setting("draft:rewind:entry:e9", "and more of it")
    backup(record, NOON)
    (prompt,) = record.rows("prompts", "entry_id = 'e9'")
    done = take_back_entry(record, prompt, NOON, remember=True)
    assert (done.backups_rewritten, done.backups_removed) == (1, 0)
    copy = in_backup(record)
    for held in (record, copy):
        left = [held.rows("answers", "entry_id = 'e9'"), held.rows("notes"), held.rows("settings", "key GLOB 'draft*'")]
        assert left == [[], [], []]
        stays = held.rows("prompts", "prompt_id = 'p9'")
        assert [(row["entry_id"], row["status"]) for row in stays] == [(None, "dismissed")] * bool(scheduled_at)
        assert erased_ids(held, "entry") == (set() if scheduled_at else {"e9"})
    copy.close()


def test_who_is_taken_out_of_a_caseload_is_in_no_backup_of_its_list(tmp_path: Path) -> None:
    cost = Cost(memory_kib=8, passes=1, lanes=1)
    caseload, _code = Caseload.create(tmp_path / "clinic", PASSPHRASE, made_at=NOON, cost=cost)
    caseload.make_copy("7" * 32, NOON).close()
    caseload.keep(Shared("7" * 32, label="Anna"))
    made = backup(caseload.index, NOON)
    caseload.forget("7" * 32)
    caseload.close()
    before = Record.open(made, PASSPHRASE)
    assert [row["key"] for row in before.rows("settings")] == [INDEX_MARK]
    before.close()


def test_a_backup_that_cannot_be_rewritten_is_removed(full: Record) -> None:
    (path,) = full.path.parent.glob("*-backups/*.record")
    flip(path, 500)
    done = erase_entry(full, "e1", NOON)
    assert (done.backups_rewritten, done.backups_removed) == (0, 1)
    assert list(path.parent.iterdir()) == []


def test_a_record_goes_with_everything_beside_it(full: Record) -> None:
    put_letter(full.path, {"said": "x"})
    keep_plan_in_clear(full.path, [PlanLine("helps", "x")])
    Path(f"{full.path}-refused.csv").write_text("what an import could not read")
    stranger = full.path.with_name("another.txt")
    stranger.write_text("stays")
    assert refused(lambda: erase_record(full.path)) == "in_use"
    record_id = full.id
    full.close()
    assert erase_record(full.path).backups_removed == 1
    assert sorted(path.name for path in full.path.parent.iterdir()) == ["ada.record-erased", "another.txt"]
    assert record_id in Path(f"{full.path}-erased").read_text()
    assert len(Path(f"{full.path}-erased").read_text()) < 60
    assert refused(lambda: Record.open(full.path, PASSPHRASE)) == "missing"
    assert refused(lambda: erase_record(full.path)) == "missing"


def test_a_damaged_record_can_still_be_erased(full: Record) -> None:
    full.close()
    full.path.write_bytes(b"")
    Path(f"{full.path}-keys").write_bytes(b"torn")
    erase_record(full.path)
    assert list(full.path.parent.iterdir()) == []
