"""What keeping answers safe costs: a check-in beside plain sqlite3, and opening and reading a record of five years.

Run: python benchmarks/bench_store.py. Timings of both sides alternate, so that a busy machine burdens both.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ema_app.store import Cost, KeyEncryption, Record
from ema_app.store.backup import backup
from ema_app.store.check import check_open
from ema_app.store.item_over_time import item_over_time
from ema_app.store.migrations import _statements
from ema_app.store.schema import FIRST_TABLES

ANSWERS, PAIRS = 20, 60
DAYS, A_DAY, ITEMS = 1826, 12, 25
START = datetime(2021, 1, 1, 9, tzinfo=UTC)
PASSPHRASE, CHEAP = "five years of tea", Cost(8, 1, 1)
COLUMNS = ("entry_id", "item_id", "role", "value", "status", "answered_at", "response_ms")
INSERT = f"INSERT INTO answers({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)"

Row = tuple[str, str, str, float, str, str, int]


def answers_of(entry: int, items: int) -> list[Row]:
    """Give the rows of one check-in."""
    at = START + timedelta(days=entry // A_DAY, minutes=70 * (entry % A_DAY))
    times = [(at + timedelta(seconds=4 * n)).isoformat(timespec="milliseconds") for n in range(items)]
    return [
        (f"e{entry:010d}", f"item_{n:02d}", "self.arousal", (entry * 7 + n * 13) % 101.0, "answered", at_, 3000 + n)
        for n, at_ in enumerate(times)
    ]


def plain(folder: Path, whole: bool) -> sqlite3.Connection:
    """Open plain sqlite3 with the same log and durability; `whole`: with all tables and indexes of a record."""
    connection = sqlite3.connect(folder / f"plain-{whole}.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for statement in _statements(FIRST_TABLES) if whole else [f"CREATE TABLE answers({', '.join(COLUMNS)})"]:
        connection.execute(statement)
    return connection


def by_plain(connection: sqlite3.Connection, rows: list[Row], whole: bool) -> None:
    """Insert the rows, one commit each."""
    if whole:
        connection.execute("INSERT INTO prompts(prompt_id, entry_id) VALUES (?, ?)", (rows[0][0], rows[0][0]))
    for row in rows:
        connection.execute(INSERT, row)


def by_record(record: Record, rows: list[Row]) -> None:
    """Insert the rows, one commit each."""
    record.insert("prompts", {"prompt_id": rows[0][0], "entry_id": rows[0][0]})
    for row in rows:
        record.insert("answers", dict(zip(COLUMNS, row, strict=True)))


def seconds(act: Callable[[], object]) -> float:
    """Give how long `act` takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def bench_check_in(folder: Path) -> None:
    """Print what a check-in of 20 answers takes, beside plain sqlite3."""
    record, _ = Record.create(folder / "a.record", PASSPHRASE, made_at=START, cost=CHEAP)
    bare, whole = plain(folder, False), plain(folder, True)
    taken: dict[str, list[float]] = {"record": [], "plain, same tables": [], "plain, bare table": []}
    for entry in range(PAIRS):
        rows = answers_of(entry, ANSWERS)
        taken["record"].append(seconds(lambda rows=rows: by_record(record, rows)))
        taken["plain, same tables"].append(seconds(lambda rows=rows: by_plain(whole, rows, True)))
        taken["plain, bare table"].append(seconds(lambda rows=rows: by_plain(bare, rows, False)))
    record.close()
    print(f"check-in of {ANSWERS} answers, one commit each, median of {PAIRS} alternating runs")
    for name, times in taken.items():
        ratio = statistics.median(a / b for a, b in zip(taken["record"], times, strict=True))
        print(f"  {name:22s} {statistics.median(times) * 1000:8.1f} ms   record / this: {ratio:5.2f}   (goal <= 1.5)")


PROMPT = ("prompt_id", "entry_id", "scheme", "trigger", "scheduled_at", "delivered_at", "displayed_at", "opened_at",
          "submitted_at", "timezone", "status", "protocol_id", "protocol_version", "form", "moment_ms")  # fmt: skip


def prompt_rows() -> Iterator[tuple[str | int, ...]]:
    """Give the prompts of five years, with all that an answered one holds."""
    for entry in range(DAYS * A_DAY):
        at = START + timedelta(days=entry // A_DAY, minutes=70 * (entry % A_DAY))
        times = [(at + timedelta(seconds=n)).isoformat(timespec="milliseconds") for n in range(5)]
        yield (f"p{entry:010d}", f"e{entry:010d}", "stratified", "random", *times, "Europe/Berlin", "answered", "core",
               "1.0.0", "check_in", int(at.timestamp() * 1000))  # fmt: skip


def bench_five_years(folder: Path) -> None:
    """Print what a record of five years takes: to fill, open, read one item, back up and check."""
    path = folder / "five.record"
    secret = KeyEncryption(PASSPHRASE, CHEAP)
    record, _ = Record.create(path, secret, made_at=START)
    rows = (row for entry in range(DAYS * A_DAY) for row in answers_of(entry, ITEMS))
    with record.atomic():
        record.insert_many("prompts", PROMPT, prompt_rows())
        filled = seconds(lambda: record.insert_many("answers", COLUMNS, rows))
    record.close()
    print(f"five years: {DAYS * A_DAY * ITEMS} answers, {path.stat().st_size / 1e6:.0f} MB, filled in {filled:.1f} s")
    _print_first_reads(path, secret)
    record = Record.open(path, secret)
    print(f"  all answers streamed             {seconds(lambda: _all(record)):8.2f} s")
    print(f"  checked                          {seconds(lambda: check_open(record)):8.2f} s")
    print(f"  backed up and verified           {seconds(lambda: backup(record, START)):8.2f} s")
    record.close()


def _print_first_reads(path: Path, secret: KeyEncryption) -> None:
    taken: list[tuple[float, float, float]] = []
    for _ in range(5):
        opened: list[Record] = []
        opening = seconds(lambda into=opened: into.append(Record.open(path, secret)))
        reads = [seconds(lambda record=opened[0], item=item: _one_item(record, item)) for item in (3, 4)]
        taken.append((opening, reads[0], reads[1]))
        opened[0].close()
    opening, first, second = (statistics.median(times) * 1000 for times in zip(*taken, strict=True))
    print(f"  opened (beyond key derivation)   {opening:8.1f} ms")
    print(f"  one item read, just opened       {first:8.1f} ms   (goal < 100)")
    print(f"  another item read                {second:8.1f} ms")


def _one_item(record: Record, item: int) -> None:
    assert len(item_over_time(record, f"item_{item:02d}")) == DAYS * A_DAY


def _all(record: Record) -> None:
    assert sum(1 for _ in record.stream("SELECT * FROM answers")) == DAYS * A_DAY * ITEMS


def bench_key() -> None:
    """Print what deriving a key at the usual cost takes."""
    taken = statistics.median(seconds(lambda: KeyEncryption(PASSPHRASE).fresh()) for _ in range(5))
    print(f"key derivation at the usual cost   {taken:8.2f} s   (goal 0.5-1)")


def main() -> None:
    """Run all of it in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        bench_check_in(Path(folder))
        bench_five_years(Path(folder))
        bench_key()


if __name__ == "__main__":
    main()
