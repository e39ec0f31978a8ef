"""Rows go in and come out; what was acknowledged is there after reopening."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_making import CHEAP, NOON, PASSPHRASE, count, make, refused

from ema_app.core import tables
from ema_app.store import KeyEncryption, Record
from ema_app.store.snapshot import snapshot
from ema_app.store.statements import COLUMNS


def test_rows_come_back_with_all_columns_in_order(record: Record) -> None:
    record.insert("events", {"event_id": "v1", "entry_id": "e1", "kind": "criticism", "intensity": 71.5})
    (row,) = record.rows("events", "kind = ?", ("criticism",))
    assert tuple(row) == tables.EVENTS.names
    assert (row["intensity"], row["person_id"]) == (71.5, None)


def test_the_tables_hold_the_columns_of_the_dataset(record: Record) -> None:
    for name, columns in COLUMNS.items():
        assert tuple(row[1] for row in record.stream(f"PRAGMA table_info({name})")) == columns


def test_rows_in_order_and_many_at_once(record: Record) -> None:
    added = record.insert_many("people", ("person_id", "closeness"), [("anna", 80), ("bob", 20)])
    assert added == 2
    assert [row["person_id"] for row in record.rows("people", order_by="closeness")] == ["bob", "anna"]


def test_known_rows_are_left_when_asked(record: Record) -> None:
    rows = [("e1", "tension", 99.0), ("e1", "joy", 5.0)]
    assert record.insert_many("answers", ("entry_id", "item_id", "value"), rows, ignore_known=True) == 1
    assert record.rows("answers", "entry_id = 'e1' AND item_id = 'tension'")[0]["value"] == 1.0
    with pytest.raises(sqlcipher3.IntegrityError):
        record.insert_many("answers", ("entry_id", "item_id", "value"), [("e2", "joy", 1.0), *rows])
    assert record.rows("answers", "entry_id = 'e2' AND item_id = 'joy'") == []


def test_an_amended_answer_is_a_row_of_its_own(record: Record) -> None:
    record.insert("answers", {"entry_id": "e1", "item_id": "tension", "value": 40, "amends": 1})
    found = record.rows("answers", "entry_id = ? AND item_id = ?", ("e1", "tension"), "amends")
    assert [row["value"] for row in found] == [1.0, 40.0]


def test_update_and_delete_by_key(record: Record) -> None:
    assert record.update("prompts", {"prompt_id": "p1"}, {"status": "partial"}) == 1
    assert record.rows("prompts", "status = 'partial'")[0]["prompt_id"] == "p1"
    assert record.update("answers", {"entry_id": "e1", "amends": None}, {"response_ms": 9}) == 2
    assert record.delete("prompts", {"prompt_id": "p1"}) == 1
    assert record.rows("answers", "entry_id = 'e1'") == []


@pytest.mark.parametrize("act", [
    lambda r: r.insert("answers", {"nothing": 1}), lambda r: r.rows("sqlite_master"),
    lambda r: r.update("people", {"person_id": "a"}, {"x": 1}),
])  # fmt: skip
def test_unknown_names_are_errors_of_ours(record: Record, act: object) -> None:
    with pytest.raises(KeyError):
        act(record)  # type: ignore[operator]


def test_a_key_must_name_something(record: Record) -> None:
    with pytest.raises(ValueError, match="key"):
        record.delete("people", {})


def test_a_block_is_all_or_nothing_and_nests(record: Record) -> None:
    def half_way(key: str) -> None:
        with record.atomic():
            record.set_setting(key, 2)
            raise OSError("ours")

    with record.atomic():
        record.set_setting("outer", 1)
        with pytest.raises(OSError, match="ours"):
            half_way("inner")
        with record.atomic():
            record.set_setting("second", [3])
    with pytest.raises(OSError, match="ours"):
        half_way("outer")
    assert [record.setting(key) for key in ("outer", "inner", "second")] == [1, None, [3]]


def test_an_inner_block_undone_does_not_undo_its_neighbours(record: Record) -> None:
    def undone(key: str) -> None:
        with record.atomic():
            record.set_setting(key, 1)
            raise OSError("ours")

    with record.atomic():
        with record.atomic():
            record.set_setting("kept", 1)
            with pytest.raises(OSError, match="ours"):
                undone("first")
        with pytest.raises(OSError, match="ours"):
            undone("second")
    assert [record.setting(key) for key in ("kept", "first", "second")] == [1, None, None]


def test_settings_are_json(record: Record) -> None:
    record.set_setting("line", {"urge": 50, "words": "Grüße"})
    record.set_setting("line", {"urge": 40, "words": "Grüße"})
    assert record.setting("line") == {"urge": 40, "words": "Grüße"}
    assert record.setting("none", "default") == "default"


def test_an_answer_needs_its_entry_by_the_end_of_the_block(record: Record) -> None:
    with record.atomic():
        record.insert("answers", {"entry_id": "late", "item_id": "x"})
        record.insert("prompts", {"prompt_id": "late", "entry_id": "late"})
    with pytest.raises(sqlcipher3.IntegrityError):
        record.insert("answers", {"entry_id": "never", "item_id": "x"})
    assert record.rows("answers", "entry_id = 'never'") == []


def test_what_became_of_a_prompt_is_only_added_to(record: Record) -> None:
    record.insert("prompt_changes", {"change_id": "c1", "prompt_id": "p1", "state": "displayed"})
    with pytest.raises(sqlcipher3.IntegrityError):
        record.update("prompt_changes", {"change_id": "c1"}, {"state": "opened"})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=60), number=st.floats(allow_nan=False), whole=st.integers(-(2**62), 2**62))
def test_what_was_put_in_comes_out(record: Record, words: str, number: float, whole: int) -> None:
    row = {"entry_id": "e1", "item_id": "any", "text": words, "value": number, "response_ms": whole, "status": None}
    record.delete("answers", {"entry_id": "e1", "item_id": "any"})
    record.insert("answers", row)
    (found,) = record.rows("answers", "item_id = 'any'")
    assert {name: found[name] for name in row} == row
    record.set_setting(words, [words, number])
    assert record.setting(words) == [words, number]


def test_a_stream_gives_every_row(record: Record) -> None:
    found = record.stream("SELECT value FROM answers WHERE item_id = ? ORDER BY value", ("tension",))
    assert list(found) == [(0.0,), (1.0,), (2.0,)]


def test_everything_is_there_after_reopening(record: Record) -> None:
    record.set_setting("kept", True)
    record_id, public_key = record.id, record.public_key
    record.close()
    record.close()
    assert sorted(path.name for path in record.path.parent.iterdir()) == ["ada.record", "ada.record-keys"]
    again = Record.open(record.path, PASSPHRASE)
    assert (again.id, again.public_key) == (record_id, public_key)
    assert (again.setting("kept"), count(again, "answers")) == (True, 6)
    assert not again.read_only
    again.close()


def test_durable_settings_are_on(record: Record) -> None:
    asked = ["journal_mode", "synchronous", "cache_size", "foreign_keys", "secure_delete"]
    assert [next(record.stream(f"PRAGMA {name}"))[0] for name in asked] == ["wal", 2, -64000, 1, 1]
    with pytest.raises(sqlcipher3.OperationalError, match="not authorized"):
        next(record.stream("SELECT load_extension('x')"))


def test_no_key_shows_where_a_record_is_shown(record: Record) -> None:
    data_key = record.opened.data_key
    for shown in (repr(record), repr(record.opened), str(vars(record)["path"])):
        assert repr(data_key) not in shown
        assert data_key.hex() not in shown


def test_nothing_stands_in_clear_and_only_the_owner_may_read(record: Record) -> None:
    record.insert("notes", {"note_id": "n1", "body": "canary-in-a-cage"})
    for path in record.path.parent.iterdir():
        assert b"canary" not in path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0


def test_a_second_opener_is_told(record: Record) -> None:
    assert refused(lambda: Record.open(record.path, PASSPHRASE)) == "in_use"
    record.set_setting("still", "open")


def test_a_snapshot_reads_one_moment_in_another_thread(record: Record) -> None:
    seen: list[int] = []

    def read() -> None:
        with snapshot(record) as other:
            seen.append(count(other, "answers"))
            record.insert("answers", {"entry_id": "e1", "item_id": "new"})
            seen.append(count(other, "answers"))
            assert refused(lambda: other.set_setting("a", 1)) == "read_only"

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [6, 6]
    assert count(record, "answers") == 7


def test_many_records_share_one_derived_key_and_no_data_key(tmp_path: Path) -> None:
    secret = KeyEncryption(PASSPHRASE, CHEAP)
    records = [Record.create(tmp_path / f"{name}.record", secret, made_at=NOON)[0] for name in "abc"]
    assert len({record.opened.data_key for record in records}) == 3
    for record in records:
        record.close()
    other = KeyEncryption(PASSPHRASE, CHEAP)
    for name in "abc":
        Record.open(tmp_path / f"{name}.record", other).close()
    assert len(secret._derived) == len(other._derived) == 1
    Record.open(tmp_path / "a.record", PASSPHRASE).close()


def test_a_new_record_never_replaces_a_file(record: Record, tmp_path: Path) -> None:
    assert refused(lambda: make(record.path)) == "exists"
    assert refused(lambda: make(tmp_path / "nowhere" / "x.record")) == "missing"


def test_keys_of_a_record_that_was_moved_away_are_kept(record: Record) -> None:
    record.close()
    moved = record.path.rename(record.path.with_name("elsewhere"))
    make(record.path)[0].close()
    (kept,) = record.path.parent.glob("ada.record-keys-kept-*")
    kept.rename(moved.with_name("elsewhere-keys"))
    again = Record.open(moved, PASSPHRASE)
    assert count(again, "answers") == 6
    again.close()
