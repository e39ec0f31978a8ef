"""How the app feels: its first window, a five-year record opened and drawn, panning, exporting, importing, answering.

Run: python -m benchmarks.bench_app. Every figure that has a goal stands beside it.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 5
BARE = """
import time; began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow, QLabel
app = QApplication([]); window = QMainWindow(); window.setCentralWidget(QLabel("bare")); window.resize(1280, 820)
window.show(); app.processEvents(); print(time.perf_counter() - began)
"""
OURS = """
import time; began = time.perf_counter()
import sys
from PySide6.QtCore import QSettings
from ema_app.app import Start, application
from ema_app.reminding import DeskThatReminds as Desk
from ema_app.here import surroundings
from ema_app.ui.theme import Theme, apply
app = application([]); theme = Theme.following_system(app); apply(app, theme)
desk = Desk(app, theme, surroundings(), Start(settings=QSettings(sys.argv[1], QSettings.Format.IniFormat)))
desk.window.show(); app.processEvents(); print(time.perf_counter() - began)
"""


def said(name: str, value: float, unit: str, goal: str = "") -> None:
    """Print one figure beside its goal."""
    print(f"  {name:<58} {value:9.2f} {unit:<4} {goal}")


def seconds(act: Callable[[], object]) -> float:
    """Give how long `act` takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _started(code: str, *arguments: str) -> tuple[float, float]:
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]), time.perf_counter() - began


def first_window(folder: Path) -> None:
    """Print the time to the first window beside a bare one, whole process and inside it, in turn."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", "ema_app"], check=False)
    settings = str(folder / "settings.ini")
    _started(BARE), _started(OURS, settings)
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(_started(BARE)[1])
        ours.append(_started(OURS, settings)[1])
    print(f"first usable window, median of {RUNS}, whole process, in turn with a bare PySide6 window")
    said("bare window", statistics.median(bare), "s")
    said("Switchpoint", statistics.median(ours), "s", "goal <= 0.8")
    said("ratio", statistics.median(a / b for a, b in zip(ours, bare, strict=True)), "", "goal <= 2.0")


def five_years(folder: Path) -> None:
    """Print what a record of five years takes, from the file to the drawn timeline, out and in again."""
    from benchmarks.export_five_years import beside_pandas
    from benchmarks.five_years import A_DAY, CHEAP, DAYS, ITEMS, PASSPHRASE, around, make
    from ema_app.session.bringing_in import bring_in_dataset
    from ema_app.session.opening import create

    path = folder / "five.switchpoint"
    make(path).close()
    print(f"five years: {DAYS * A_DAY * ITEMS} answers, {path.stat().st_size / 1e6:.0f} MB")
    done = subprocess.run([sys.executable, "-m", "benchmarks.open_five_years", str(path)], text=True, check=False)
    assert done.returncode == 0
    beside_pandas(path, folder)
    other, _ = create(folder / "again.switchpoint", PASSPHRASE, around(), cost=CHEAP)
    said("imported again", seconds(lambda: bring_in_dataset(other, folder / "out")), "s", "goal <= 20")
    assert next(other.record.stream("SELECT count(*) FROM answers")) == (DAYS * A_DAY * ITEMS,)
    other.close()


def answering(folder: Path) -> None:
    """Print how long the interface thread is held by each answer of a check-in driven by keys."""
    subprocess.run([sys.executable, "-m", "benchmarks.answer_by_keys", str(folder / "keys.switchpoint")], check=True)


def main() -> None:
    """Run all of it in a temporary folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as apart:
        first_window(Path(apart))
        five_years(Path(apart))
        answering(Path(apart))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  (largest child process of all: {peak:.0f} MB)")


if __name__ == "__main__":
    main()
