"""Threads on one record: each with its own connection and its own transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store import Record
from tests.conftest import CHEAP, PASSPHRASE, START


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made, _ = Record.create(tmp_path / "diary.switchpoint", PASSPHRASE, made_at=START, cost=CHEAP)
    return made


def in_thread(work: Callable[[], object]) -> None:
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def test_what_is_written_beside_a_stopped_import_stays(record: Record) -> None:
    begun, stop = threading.Event(), threading.Event()

    def bring_in() -> None:
        with suppress(EmaError), record.atomic():
            record.insert("notes", {"note_id": "of the import"})
            begun.set()
            stop.wait()
            raise EmaError("stopped", say("errors", "Stopped. Nothing half-done was left behind."))

    thread = threading.Thread(target=bring_in)
    thread.start()
    begun.wait()
    assert record.rows("notes") == []  # nothing of an import is seen before it is whole
    threading.Timer(0.2, stop.set).start()
    record.insert("notes", {"note_id": "of the window"})  # waits until the other has ended
    thread.join()
    assert [row["note_id"] for row in record.rows("notes")] == ["of the window"]
    record.close()


def test_threads_read_and_write_at_once_and_nothing_is_lost(record: Record) -> None:
    def write(name: str) -> None:
        for k in range(60):
            record.insert("notes", {"note_id": f"{name}-{k}"})
            assert len(list(record.stream("SELECT * FROM notes"))) > k

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    write("window")
    for thread in threads:
        thread.join()
    assert len(record.rows("notes")) == 240
    record.close()


def test_closing_while_another_thread_reads_stops_nobody_for_good(record: Record) -> None:
    record.insert_many("notes", ("note_id",), [(f"n{k}",) for k in range(3000)])
    reading, ended = threading.Event(), threading.Event()

    def read() -> None:
        with suppress(Exception):  # how it ends is the reader's own concern; that it ends is looked at
            for _ in range(200):
                list(record.stream("SELECT * FROM notes"))
                reading.set()
        ended.set()

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    reading.wait()
    record.close()
    assert ended.wait(20)


def test_closing_leaves_one_file_and_no_way_in(record: Record, tmp_path: Path) -> None:
    in_thread(lambda: record.insert("notes", {"note_id": "n"}))
    record.close()
    assert not list(tmp_path.glob("*-wal"))
    with pytest.raises(AttributeError):
        in_thread(lambda: record.rows("notes"))
    again = Record.open(tmp_path / "diary.switchpoint", PASSPHRASE)
    assert len(again.rows("notes")) == 1
    again.close()
