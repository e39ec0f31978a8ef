"""What stays in the background costs: a thousand prompts at a hundred times the speed, and an hour of waiting.

Run: python -m benchmarks.bench_resident. Under a virtual screen where there is no other (QT_QPA_PLATFORM=offscreen).
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ema_app.session import Surroundings
    from ema_app.ui.resident.reminders import Reminders

SPEED, PROMPTS, EVERY = 100.0, 1000, 60
"""How much faster time goes; how many prompts, and how many seconds apart."""

IDLE_SECONDS = 60
PASSPHRASE = "a long passphrase"
BEGINS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC).timestamp()


def said(name: str, value: float, unit: str, goal: str = "") -> None:
    """Print one figure beside its goal."""
    print(f"  {name:<58} {value:9.3f} {unit:<4} {goal}")


def memory_mb() -> float:
    """Give what this process holds, in MB."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Fast:
    """A clock that goes `SPEED` times as fast."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    @property
    def passed(self) -> float:
        return (time.monotonic() - self.began) * SPEED

    def now(self) -> datetime:
        return datetime.fromtimestamp(BEGINS + self.passed, UTC)


def thousand(folder: Path) -> None:
    """Print memory, drift, and what was lost or doubled over a thousand prompts of a locked record."""
    from PySide6.QtCore import QTimer, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from ema_app.session import Surroundings
    from ema_app.session.prompting.heartbeat import Clocks
    from ema_app.ui.resident.reminders import Reminders, World
    from ema_app.ui.resident.sources import Sources
    from ema_app.ui.theme import Theme

    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says at each window what it cannot do
    app, fast, numbers = QApplication([]), Fast(), count(1)
    around = Surroundings(fast.now, lambda: "UTC", lambda: f"id{next(numbers)}")
    path = folder / "a.switchpoint"
    due = planned(path, around)
    look: Callable[[], Clocks] = lambda: Clocks(fast.now().timestamp(), fast.passed, fast.passed, "UTC")  # noqa: E731
    reminders = Reminders(Theme(), World(around, look, Sources(), SPEED), lambda: False)
    coming = Coming(fast, due, reminders)
    reminders.resident.came.connect(coming.note)
    reminders.record_locked(path)
    whole = (PROMPTS * EVERY + 600) / SPEED
    QTimer.singleShot(int(whole * 1000), app.quit)
    app.exec()
    print(f"{PROMPTS} prompts, one every {EVERY} s, {SPEED:.0f} times as fast ({whole / 60:.0f} min)")
    coming.tell()
    _in_the_record(path, around)
    reminders.stop()


def planned(path: Path, around: Surroundings) -> dict[str, datetime]:
    """Make the record with its prompts, locked, and give when each is due."""
    from ema_app.session.opening import create
    from ema_app.store import Cost, letterbox

    create(path, PASSPHRASE, around, cost=Cost(memory_kib=64, passes=1, lanes=1))[0].close()
    first = around.now() + timedelta(seconds=300)
    due = {f"p{n:04}": first + timedelta(seconds=n * EVERY) for n in range(PROMPTS)}
    times = [letterbox.PromptTime(name, at, at + timedelta(seconds=55)) for name, at in due.items()]
    letterbox.put_times(path, times, around.now())
    return due


class Coming:
    """Notes how late each prompt came, and what the process held then; puts every third one aside."""

    def __init__(self, fast: Fast, due: dict[str, datetime], reminders: Reminders) -> None:
        self._fast, self._due, self._reminders = fast, due, reminders
        self._late: dict[str, list[float]] = {}
        self._memory: list[float] = []

    def note(self, prompt_id: str) -> None:
        """Note one that came."""
        from PySide6.QtCore import QTimer

        from ema_app.core.prompt import Kind

        self._late.setdefault(prompt_id, []).append((self._fast.now() - self._due[prompt_id]).total_seconds())
        if len(self._late) % 50 == 0:
            self._memory.append(memory_mb())
        if len(self._late) % 3 == 0:
            QTimer.singleShot(100, lambda: self._reminders.resident.act(Kind.DISMISS, prompt_id))

    def tell(self) -> None:
        """Print what came, how late, and how memory grew."""
        late, memory = [found[0] for found in self._late.values()], self._memory
        said("shown", len(late), "", f"goal {PROMPTS}")
        said("shown more than once", sum(len(found) > 1 for found in self._late.values()), "", "goal 0")
        said("memory after 100 prompts", memory[1], "MB")
        said("growth from there to the end", memory[-1] - memory[1], "MB", "goal < 5")
        said("latest in real time", max(late) / SPEED, "s", "goal < 1")
        half = len(late) // 2
        drift = (sum(late[half:]) / (len(late) - half) - sum(late[:half]) / half) / SPEED
        said("drift, mean of the second half less the first", drift, "s", "goal < 1")


def _in_the_record(path: Path, around: Surroundings) -> None:
    from ema_app.core.prompt import ENDS
    from ema_app.session.opening import open_session
    from ema_app.session.prompting.letters import take_in

    session = open_session(path, PASSPHRASE, around)
    take_in(session.record)
    ends = [row["prompt_id"] for row in session.record.rows("prompt_changes") if row["state"] in ENDS]
    said("ends taken into the record", len(ends), "", f"goal {PROMPTS}")
    said("prompts with more than one end", len(ends) - len(set(ends)), "", "goal 0")
    session.close()


def idle(folder: Path) -> None:
    """Print what waiting costs: a process that only waits, as it is started with the desktop."""
    program = [sys.executable, "-m", "benchmarks.bench_resident", "wait", str(folder)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    cpu, held, extra = map(float, done.stdout.split()[-3:])
    print(f"the part that waits, {IDLE_SECONDS} s with a beat a second instead of every 290 s")
    said("share of one core, as measured", cpu / IDLE_SECONDS * 100, "%")
    said("share of one core at a beat every 290 s, and twenty prompts a day", extra, "%", "goal <= 0.2")
    said("memory", held, "MB", "goal <= 120")


def wait(folder: Path) -> None:
    """Wait for a minute with a beat each second, and print: seconds of processor, MB, percent at the usual beat."""
    from PySide6.QtCore import QTimer

    from ema_app.waiting import Waiting

    waiting = Waiting(folder / "a.switchpoint")
    app = waiting.app
    assert app is not None
    beat = QTimer()
    beat.timeout.connect(waiting.reminders.resident.ring)
    beat.start(1000)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.05)
    began = resource.getrusage(resource.RUSAGE_SELF)
    QTimer.singleShot(IDLE_SECONDS * 1000, app.quit)
    app.exec()
    ended = resource.getrusage(resource.RUSAGE_SELF)
    cpu = ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime
    per_beat = cpu / IDLE_SECONDS
    print(cpu, memory_mb(), per_beat / 290 * 100 + per_beat * 20 * 10 / 86400 * 100)


def main() -> None:
    """Run both in a temporary folder."""
    if sys.argv[1:2] == ["wait"]:
        wait(Path(sys.argv[2]))
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as apart:
        thousand(Path(apart))
        idle(Path(apart))


if __name__ == "__main__":
    main()
