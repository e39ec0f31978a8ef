"""Check-ins killed at random moments: every acknowledged answer is there, the record is sound, the form comes back."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ema_app.here import surroundings
from ema_app.session import Surroundings
from ema_app.session.opening import create, open_session
from ema_app.store.check import check
from tests.conftest import CHEAP, PASSPHRASE

ANSWERING = """
import os, sys
sys.path[:0] = sys.argv[1].split(chr(10))
from pathlib import Path
from ema_app.here import surroundings
from ema_app.session.check_ins import Given
from ema_app.session.opening import open_session
session = open_session(Path(sys.argv[2]), sys.argv[3], surroundings())
protocol, checks = session.protocols.current(), session.check_ins
os.write(1, b"ready\\n")
while True:
    entry = checks.unfinished(protocol) or checks.begin(protocol, "check_in")
    for item in protocol.items_of("check_in"):
        if item.kind == "vas" and entry.flow.asked(item):
            checks.answer(entry, item, {item.id: Given(value=float(len(item.id)), response_ms=900)})
            os.write(1, f"{entry.entry_id} {item.id}\\n".encode())
    checks.finish(entry)
    os.write(1, f"{entry.entry_id} finished\\n".encode())
"""


def kill_once(path: Path, after: float) -> list[str]:
    """Answer check-ins for `after` seconds, then kill; gives what was acknowledged."""
    command = [sys.executable, "-c", ANSWERING, "\n".join(sys.path), str(path), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        time.sleep(after)
        program.kill()
        return program.stdout.read().decode().split("\n")[:-1]


def kill_many(path: Path, around: Surroundings, times: int, seed: int) -> None:
    chance, acknowledged = random.Random(seed), set[str]()
    for _ in range(times):
        acknowledged |= set(kill_once(path, chance.uniform(0.0, 0.4)))
        assert check(path, PASSPHRASE) == []
        session = open_session(path, PASSPHRASE, around)
        rows = session.record.rows("answers", "status = 'answered'")
        done = session.record.rows("prompts", "status = 'answered'")
        there = {f"{r['entry_id']} {r['item_id']}" for r in rows} | {f"{r['entry_id']} finished" for r in done}
        assert acknowledged <= there
        begun = session.record.rows("prompts", "status = 'partial'")
        assert len(begun) <= 1
        left = session.check_ins.unfinished(session.protocols.current())
        assert [r["entry_id"] for r in begun] == ([left.entry_id] if left else [])
        session.close()
    assert len(acknowledged) > times


def test_twenty_kills_of_a_check_in(tmp_path: Path) -> None:
    create(tmp_path / "a.switchpoint", PASSPHRASE, surroundings(), cost=CHEAP)[0].close()
    kill_many(tmp_path / "a.switchpoint", surroundings(), times=20, seed=3)


@pytest.mark.slow
def test_two_hundred_kills_of_a_check_in(tmp_path: Path) -> None:
    create(tmp_path / "a.switchpoint", PASSPHRASE, surroundings(), cost=CHEAP)[0].close()
    kill_many(tmp_path / "a.switchpoint", surroundings(), times=200, seed=4)
