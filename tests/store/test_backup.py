"""Backups are checked copies that stand alone; restoring brings one back and keeps what it replaces."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_making import CHEAP, NOON, PASSPHRASE, add_entries, count, flip, make, refused

from ema_app.store import Record
from ema_app.store.backup import backup, backup_due, backups, kept
from ema_app.store.changing_secrets import change_passphrase
from ema_app.store.check import check, newest_backup
from ema_app.store.restore import restore, what_restore_replaces


def answers_in(path: Path, passphrase: str = PASSPHRASE) -> int:
    record = Record.open(path, passphrase)
    try:
        return count(record, "answers")
    finally:
        record.close()


def test_a_backup_is_a_record_of_its_own(record: Record, tmp_path: Path) -> None:
    path = backup(record, NOON)
    assert path.name == "2026-03-01T120000.record"
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + "-keys"]
    alone = tmp_path / "usb" / "copy"
    alone.parent.mkdir()
    path.rename(alone)
    path.with_name(path.name + "-keys").rename(alone.with_name("copy-keys"))
    assert check(alone, PASSPHRASE) == []
    assert answers_in(alone) == 6


def test_a_backup_holds_what_still_stands_in_the_log(record: Record) -> None:
    add_entries(record, range(10, 20))
    path = backup(record, NOON)
    add_entries(record, range(20, 30))
    assert (answers_in(path), count(record, "answers")) == (26, 46)


def test_one_backup_a_day_is_due(record: Record) -> None:
    assert backup_due(record.path, NOON)
    path = backup(record, NOON)
    assert not backup_due(record.path, NOON + timedelta(hours=11))
    assert backup_due(record.path, NOON + timedelta(hours=12))
    assert backup(record, NOON).name == "2026-03-01T120000-2.record"
    assert newest_backup(record.path) in {path, *backups(record.path).values()}


def test_old_backups_go_by_days_weeks_and_months(record: Record) -> None:
    for day in range(12):
        backup(record, NOON + timedelta(days=day))
    days = [at.day for at in backups(record.path)]
    assert days == [12, 11, 10, 9, 8, 7, 6, 1]  # the last seven, and the newest of the week before
    assert len(list(record.path.with_name("ada.record-backups").iterdir())) == 16


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-5, 400), min_size=1, max_size=60), st.dates(date(2024, 1, 1)))
def test_what_is_kept(ages: list[int], today: date) -> None:
    noon = datetime.combine(today, datetime.min.time()).replace(hour=12)
    made = [noon - timedelta(days=age) for age in ages]
    stay = kept(made, noon.date())
    assert {at for at in made if at.date() > noon.date()} <= stay
    assert {at for at in made if noon - at < timedelta(days=7)} <= stay
    past = [at for at in stay if at <= noon]
    assert len(past) <= 7 + 5 + 6
    assert all(noon - at < timedelta(days=190) for at in past)
    assert max(made) in stay or noon - max(made) >= timedelta(days=150)
    assert kept(sorted(stay), noon.date()) == stay


def test_a_backup_cut_short_leaves_nothing_in_the_way(record: Record) -> None:
    folder = record.path.with_name("ada.record-backups")
    folder.mkdir()
    (folder / "2026-02-01T120000.record.new").write_bytes(b"half")
    backup(record, NOON)
    assert not list(folder.glob("*.new*"))


def test_restoring_a_damaged_record_keeps_what_it_replaces(record: Record) -> None:
    path = backup(record, NOON)
    add_entries(record, range(10, 12))
    record.close()
    flip(record.path, 1000)
    assert refused(lambda: Record.open(record.path, PASSPHRASE)) == "damaged"
    broken = record.path.read_bytes()

    said = str(what_restore_replaces(path, record.path).words())
    assert "becomes what it was on" in said
    assert "ada.record-backups" in said
    aside = restore(path, record.path, PASSPHRASE, NOON)

    assert answers_in(record.path) == 6
    assert check(record.path, PASSPHRASE) == []
    assert aside is not None
    assert aside.read_bytes() == broken
    assert aside.with_name(aside.name + "-keys").exists()
    assert answers_in(path) == 6


def test_a_log_of_the_replaced_record_is_not_read_into_the_restored_one(record: Record) -> None:
    path = backup(record, NOON)
    add_entries(record, range(10, 40))
    log = record.path.with_name("ada.record-wal")
    main, left = record.path.read_bytes(), log.read_bytes()
    record.close()
    record.path.write_bytes(main)
    log.write_bytes(left)
    aside = restore(path, record.path, PASSPHRASE, NOON)
    assert answers_in(record.path) == 6
    assert aside is not None
    assert answers_in(aside) == 66


@pytest.mark.parametrize("lost", ["", "-keys"])
def test_restoring_what_is_no_longer_there(record: Record, lost: str) -> None:
    path = backup(record, NOON)
    record.close()
    record.path.with_name(record.path.name + lost).unlink()
    what_restore_replaces(path, record.path)
    restore(path, record.path, PASSPHRASE, NOON)
    assert answers_in(record.path) == 6


def test_restoring_refuses_and_then_changes_nothing(record: Record, tmp_path: Path) -> None:
    path = backup(record, NOON)
    assert refused(lambda: restore(path, record.path, PASSPHRASE, NOON)) == "in_use"
    record.close()
    before = record.path.read_bytes()
    assert refused(lambda: restore(path, record.path, "wrong", NOON)) == "wrong_passphrase"
    assert refused(lambda: restore(record.path, record.path, PASSPHRASE, NOON)) == "same_file"
    assert refused(lambda: restore(tmp_path / "none", record.path, PASSPHRASE, NOON)) == "missing"
    other, _ = make(tmp_path / "other.record")
    other.close()
    assert refused(lambda: restore(path, other.path, PASSPHRASE, NOON)) == "other_record"
    flip(path, path.stat().st_size - 4000)
    assert refused(lambda: restore(path, record.path, PASSPHRASE, NOON)) == "damaged"
    assert record.path.read_bytes() == before
    assert not list(tmp_path.glob("*.new*"))


def test_a_backup_of_a_newer_version_is_refused(record: Record) -> None:
    record.opened.connection.execute("PRAGMA user_version = 99")
    path = backup(record, NOON)
    assert refused(lambda: restore(path, record.path.with_name("new"), PASSPHRASE, NOON)) == "newer_version"


def test_a_damaged_record_is_not_backed_up_over_good_ones(record: Record) -> None:
    add_entries(record, range(10, 2000))
    record.close()
    for page in range(60, record.path.stat().st_size // 4096):
        flip(record.path, page * 4096 + 9)
    again = Record.open(record.path, PASSPHRASE)
    assert refused(lambda: backup(again, NOON)) == "damaged"
    assert backups(record.path) == {}
    again.close()


def test_the_next_backup_finishes_an_interrupted_change_of_passphrase(record: Record) -> None:
    path = backup(record, NOON)
    old = path.with_name(path.name + "-keys").read_bytes()
    change_passphrase(record.path, PASSPHRASE, "new", cost=CHEAP)
    path.with_name(path.name + "-keys").write_bytes(old)
    backup(record, NOON + timedelta(days=1))
    assert refused(lambda: Record.open(path, PASSPHRASE)) == "wrong_passphrase"


def test_backups_are_named_by_the_local_time_they_are_given(record: Record) -> None:
    assert backup(record, datetime(2026, 7, 1, 23, 59, 1, tzinfo=UTC)).name.startswith("2026-07-01T235901")
