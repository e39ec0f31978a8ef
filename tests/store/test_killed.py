"""A program that writes answers is killed at random moments: every acknowledged answer is there, the record sound."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from record_making import PASSPHRASE, make

from ema_app.store import Record
from ema_app.store.check import check

WRITING = """
import os, sys
sys.path[:0] = sys.argv[1].split(chr(10))
from pathlib import Path
from ema_app.store import Record
record = Record.open(Path(sys.argv[2]), sys.argv[3])
first = int(sys.argv[4])
os.write(1, b"ready\\n")
for number in range(first, first + 1_000_000):
    entry, item = divmod(number, 20)
    with record.atomic():
        if item == 0 or number == first:
            record.insert_many("prompts", ("prompt_id", "entry_id"), [(f"w{entry}", f"w{entry}")], ignore_known=True)
        record.insert("answers", {"entry_id": f"w{entry}", "item_id": f"i{item}", "value": number,
                                  "text": "x" * (number % 900)})
    os.write(1, b"%d\\n" % number)
"""


def kill_once(path: Path, first: int, after: float) -> int:
    """Let the program write from `first` on and kill it `after` seconds; gives the first number not acknowledged."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITING, "\n".join(sys.path), str(path), PASSPHRASE, str(first)], stdout=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"ready\n"
    time.sleep(after)
    program.kill()
    lines = program.stdout.read().split(b"\n")
    program.wait()
    program.stdout.close()
    whole = lines[:-1]  # the last line may be torn: it was not acknowledged
    return int(whole[-1]) + 1 if whole else first


def kill_many(path: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)
    expected = 0
    for _ in range(times):
        acknowledged = kill_once(path, expected, chance.uniform(0.0, 0.4))
        assert check(path, PASSPHRASE) == []
        record = Record.open(path, PASSPHRASE)
        values = [int(value) for (value,) in record.stream("SELECT value FROM answers ORDER BY value")]
        record.close()
        assert values == list(range(len(values)))
        assert acknowledged <= len(values) <= acknowledged + 1
        expected = len(values)
    assert expected > times


def test_twenty_kills(tmp_path: Path) -> None:
    record, _ = make(tmp_path / "ada.record")
    record.close()
    kill_many(record.path, times=20, seed=1)


@pytest.mark.slow
def test_two_hundred_kills(tmp_path: Path) -> None:
    record, _ = make(tmp_path / "ada.record")
    record.close()
    kill_many(record.path, times=200, seed=2)
