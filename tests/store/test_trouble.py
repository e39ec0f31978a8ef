"""What the world does to a record: each case is really made, each gets its own plain sentences, nothing is lost."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_making import NOON, PASSPHRASE, add_entries, count, flip, make, refused

from ema_app.store import Record
from ema_app.store.backup import backup
from ema_app.store.check import check
from ema_app.store.connection import connect


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    record, _ = make(tmp_path / "ada.record", entries=2000)
    record.close()
    return record.path


def opening(path: Path) -> str:
    return refused(lambda: Record.open(path, PASSPHRASE))


def test_no_file(tmp_path: Path) -> None:
    assert opening(tmp_path / "none") == "missing"
    assert opening(tmp_path) == "missing"


def test_cut_to_nothing(closed: Path) -> None:
    closed.write_bytes(b"")
    assert opening(closed) == "empty_file"
    assert closed.stat().st_size == 0
    assert [finding.code for finding in check(closed, PASSPHRASE)] == ["empty_file"]


@pytest.mark.parametrize("content", [b"SQLite format 3\x00" + bytes(5000), b"Dear diary, " * 2000, b"%PDF-1.7\n"])
def test_not_a_record(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert opening(path) == "not_a_record"
    assert path.read_bytes() == content


def test_another_encrypted_database_under_our_keys(record: Record) -> None:
    key = record.opened.data_key
    record.close()
    record.path.unlink()
    record.path.touch()
    stranger = connect(record.path, key, "rwc")
    stranger.execute("CREATE TABLE t(a)")
    stranger.close()
    assert opening(record.path) == "not_a_record"


def test_a_damaged_first_page_is_not_called_a_wrong_passphrase(closed: Path) -> None:
    flip(closed, 1000)
    assert opening(closed) == "damaged"
    assert [finding.code for finding in check(closed, PASSPHRASE)] == ["damaged"]
    assert refused(lambda: check(closed, "wrong")) == "wrong_passphrase"


def test_a_damaged_page_is_found_and_named(closed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check(closed, PASSPHRASE) == []
    pages = closed.stat().st_size // 4096
    for page in range(1, pages, pages // 7):
        flip(closed, page * 4096 + 99)
        assert [finding.code for finding in check(closed, PASSPHRASE)] in (["damaged_pages"], ["damaged"])
        flip(closed, page * 4096 + 99)
    assert capfd.readouterr().err == ""


def test_reading_a_damaged_page_is_an_error_of_the_world(closed: Path) -> None:
    for page in range(20, closed.stat().st_size // 4096):
        flip(closed, page * 4096 + 99)
    assert refused(lambda: _read_all(closed)) == "damaged"


def _read_all(path: Path) -> None:
    record = Record.open(path, PASSPHRASE)
    try:
        record.rows("answers")
    finally:
        record.close()


def test_a_file_that_lost_its_end(closed: Path) -> None:
    with closed.open("r+b") as file:
        file.truncate(closed.stat().st_size // 2 + 7)
    try:
        found = {finding.code for finding in check(closed, PASSPHRASE)}
    except Exception as error:
        raise AssertionError("a truncated record is a finding") from error
    assert found & {"damaged", "damaged_pages", "damaged_structure"}


def test_a_record_of_a_newer_version_is_left_alone(record: Record) -> None:
    record.opened.connection.execute("PRAGMA user_version = 99")
    record.close()
    before = record.path.read_bytes()
    assert opening(record.path) == "newer_version"
    assert record.path.read_bytes() == before
    assert refused(lambda: check(record.path, PASSPHRASE)) == "newer_version"


def test_loose_answers_are_found(record: Record) -> None:
    record.opened.connection.execute("PRAGMA foreign_keys = OFF")
    record.insert("answers", {"entry_id": "gone", "item_id": "x"})
    record.close()
    assert [finding.code for finding in check(record.path, PASSPHRASE)] == ["loose_rows"]


@contextlib.contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """Mount something on `folder`; skips where the system refuses."""
    try:
        done = subprocess.run(["mount", *options, str(folder)], check=False, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no mount command here")
    if done.returncode:
        pytest.skip("mounting is refused here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def without_rights(program: str, *arguments: str) -> str:
    """Run a program in a process that may not write to folders of others; gives what it printed."""
    # What is imported late is imported before: the interpreter itself may lie where only root may look.
    drop = ("import os, sqlite_utils, argon2.low_level, pyrage, cryptography.hazmat.primitives.kdf.hkdf\n"
            "import cryptography.hazmat.primitives.ciphers.aead, ema_app.store.backup\n"
            "if os.getuid() == 0:\n    os.setgid(65534); os.setuid(65534)\n")  # fmt: skip
    head = "import sys; sys.path[:0] = sys.argv[1].split(chr(10)); from record_making import *\n"
    done = subprocess.run(
        [sys.executable, "-c", head + drop + program, "\n".join(sys.path), *arguments],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


READING = """
from pathlib import Path
from ema_app.store.backup import backup
path = Path(sys.argv[2])
record = Record.open(path, PASSPHRASE)
print(record.read_only, count(record, "answers"))
print(refused(lambda: record.set_setting("a", 1)), refused(lambda: record.insert("notes", {"note_id": "n"})))
print(refused(lambda: backup(record, NOON)), refused(lambda: make(path.parent / "new")))
record.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders work otherwise there")
def test_a_read_only_folder_can_be_read_and_writing_is_refused(closed: Path) -> None:
    for path in (closed.parent, *closed.parent.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    for folder in closed.parent.parents:
        with contextlib.suppress(OSError):
            folder.chmod(folder.stat().st_mode | 0o055)
        if folder.name.startswith("pytest-of-"):
            break
    before = closed.read_bytes()
    try:
        printed = without_rights(READING, str(closed)).split()
    finally:
        closed.parent.chmod(0o755)
    assert printed == ["True", "4000", *["read_only"] * 4]
    assert closed.read_bytes() == before


def test_a_read_only_mount_that_holds_an_unfinished_log(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "bound").mkdir()
    record, _ = make(tmp_path / "there" / "ada.record", entries=5)
    for suffix in ("", "-keys", "-wal", "-shm"):
        name = record.path.name + suffix
        (tmp_path / "bound" / name).write_bytes(record.path.with_name(name).read_bytes())
    record.close()
    with mounted(tmp_path / "bound", "--bind", "-o", "ro", str(tmp_path / "bound")):
        again = Record.open(tmp_path / "bound" / "ada.record", PASSPHRASE)
        assert again.read_only
        assert count(again, "answers") == 10
        assert refused(lambda: again.set_setting("a", 1)) == "read_only"
        again.close()


def test_a_full_disk_while_answering_and_backing_up(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=2m", "none"):
        record, _ = make(folder / "ada.record", entries=100)
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(1_000_000))
        acknowledged = _answer_until_refused(record, "disk_full")
        assert refused(lambda: backup(record, NOON)) == "disk_full"
        assert not list(folder.glob("*-backups/*"))
        assert count(record, "answers") == 200 + acknowledged
        ballast.unlink()
        record.insert("answers", {"entry_id": "e1", "item_id": "after", "text": "x" * 1000})
        record.close()
        assert check(record.path, PASSPHRASE) == []
        again = Record.open(record.path, PASSPHRASE)
        assert count(again, "answers") == 201 + acknowledged
        again.close()


def _answer_until_refused(record: Record, code: str) -> int:
    for number in range(100_000):
        row = {"entry_id": "e1", "item_id": f"i{number}", "text": "x" * 500}
        outcome = refused(lambda row=row: record.insert("answers", row))  # type: ignore[misc]
        if outcome != "not refused":
            assert outcome == code
            return number
    raise AssertionError("the disk never filled")


LIMITED = """
import resource, signal
from pathlib import Path
from ema_app.store.check import check
path = Path(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
record = Record.open(path, PASSPHRASE)
log = path.with_name(path.name + "-wal")
limit = path.stat().st_size - 4096 * 10
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
acknowledged = 0
outcome = ""
while outcome in ("", "not refused"):
    outcome = refused(lambda: add_entries(record, range(10_000 + acknowledged * 50, 10_050 + acknowledged * 50)))
    acknowledged += outcome == "not refused"
print(outcome, count(record, "answers") - 4000 - acknowledged * 100)
from ema_app.store.backup import backup
print(refused(lambda: backup(record, NOON)), len(list(path.parent.glob("*-backups/*"))))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
add_entries(record, range(1_000_000, 1_000_100))
record.close()
print(len(check(path, PASSPHRASE)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file-size limits there")
def test_a_file_size_limit_while_answering_and_backing_up(closed: Path) -> None:
    head = "import sys; sys.path[:0] = sys.argv[1].split(chr(10)); from record_making import *\n"
    done = subprocess.run([sys.executable, "-c", head + LIMITED, "\n".join(sys.path), str(closed)],
                          check=True, capture_output=True, text=True)  # fmt: skip
    assert done.stdout.split() == ["disk_full", "0", "disk_full", "0", "0"]


def test_a_full_disk_while_making_a_record_leaves_nothing_half(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=64k", "none"):
        assert refused(lambda: make(folder / "ada.record")) == "disk_full"
        assert list(folder.iterdir()) == []


def test_a_lock_left_by_a_killed_program_does_not_shut_anybody_out(closed: Path) -> None:
    lock = closed.with_name(closed.name + "-lock")
    lock.touch()
    record = Record.open(closed, PASSPHRASE)
    assert opening(closed) == "in_use"
    record.close()
    assert not lock.exists() or os.name == "nt"


def test_more_is_written_after_every_refusal(record: Record) -> None:
    assert opening(record.path) == "in_use"
    add_entries(record, range(10, 12))
    assert count(record, "answers") == 10
