"""Speed and memory of a folder of records, and how the time of one record grows: `python -m benchmarks.bench_folder`.

`--records 1000` for the whole folder of the goal (60 otherwise); `--only folder|growth|year` for one part.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

# Each process has a core of its own; threads inside it would only wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from ema_app.here import surroundings
from ema_app.measures import discrepancy, predictions, relationships, within_person
from ema_app.measures.record import compute
from ema_app.measures.record.all_measures import switch_of
from ema_app.measures.record.switch_json import view
from ema_app.measures.series import Dataset, read
from ema_app.measures.simulate import Design, design_from_options, person, write
from ema_app.measures.switch import Options
from ema_app.measures.within_person import Settings
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.folder import compute_all, records_in
from ema_app.session.opening import create, open_session
from ema_app.session.reading import dataset
from ema_app.store import Cost, KeyEncryption

START, ZONE, PASSPHRASE = date(2024, 3, 4), "Europe/Berlin", "correct horse"
CHEAP = Cost(64, 1, 1)
DRAWN = 20
"""Different persons; beyond them the folder holds each again under another name."""

PAGE = os.sysconf("SC_PAGE_SIZE")


def row(what: str, goal: float | None, value: float, unit: str, least: bool = False) -> bool:
    """Print one line; give whether the goal is met."""
    fine = goal is None or (value >= goal if least else value <= goal)
    sign = "" if goal is None else f"{'>=' if least else '<='} {goal:g}"
    print(f"  {what:<62} {sign:>9} {value:>10.3f} {unit:<10} {'' if goal is None else 'ok' if fine else 'SHORT'}",
          flush=True)  # fmt: skip
    return fine


def spent(action: Callable[[], object], rounds: int = 3) -> float:
    """Least seconds of processor time of several runs, after one that warms up."""
    action()
    found = []
    for _ in range(rounds):
        began = time.process_time()
        action()
        found.append(time.process_time() - began)
    return min(found)


def make_folder(folder: Path, records: int) -> None:
    """Fill a folder with records of 28 days x 6, all under one passphrase."""
    key = KeyEncryption(PASSPHRASE, CHEAP)
    folder.mkdir()
    for seed in range(min(records, DRAWN)):
        exported = folder.parent / f"person-{seed}"
        write(person(design_from_options(days=28, per_day=6), seed, START, ZONE), exported)
        session, _ = create(folder / f"r{seed:04d}.switchpoint", key, surroundings(), cost=CHEAP)
        bring_in_dataset(session, exported)
        session.close()
    for k in range(DRAWN, records):
        for ending in (".switchpoint", ".switchpoint-keys"):
            (folder / f"r{k:04d}{ending}").write_bytes((folder / f"r{k % DRAWN:04d}{ending}").read_bytes())


def resident(pid: int) -> float:
    """Memory of a process that is in use, MiB."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20
    except OSError:
        return 0.0


class Watch(threading.Thread):
    """Looks at this process and its helpers ten times a second and keeps the largest memory of each, MiB."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.own, self.helper, self.over = 0.0, 0.0, threading.Event()

    def run(self) -> None:
        """Look until `over` is set."""
        tasks = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
        while not self.over.wait(0.1):
            self.own = max(self.own, resident(os.getpid()))
            children = tasks.read_text().split() if tasks.exists() else []
            self.helper = max([self.helper, *(resident(int(pid)) for pid in children)])


def folder_rows(records: int) -> Iterator[bool]:
    """Persons per second and memory over a whole folder, and the processor time of one record."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "folder"
        make_folder(folder, records)
        yield from _over_the_folder(folder, records)
        yield from _one_record(folder)


def _over_the_folder(folder: Path, records: int) -> Iterator[bool]:
    watch, half = Watch(), (0.0, 0.0)
    watch.start()
    every = compute_all(folder, "measures", PASSPHRASE, surroundings(), 2)
    next(every)  # derives the key and reads the code
    before, began = os.times(), time.perf_counter()
    for done, _ in enumerate(every, start=2):
        if done == max(records // 2, 2):
            half = (watch.own, watch.helper)
    wall, after = time.perf_counter() - began, os.times()
    watch.over.set()
    used = sum(after[:4]) - sum(before[:4])
    print(f"{records} records of 28 days x 6, all measures, two processes")
    row("processor time of one record in them", None, used / (records - 1), "s")
    yield row("persons a second, by the clock (other work slows it)", 10, (records - 1) / wall, "persons/s", True)
    row("persons a second, two processors to themselves", 10, 2 * (records - 1) / used, "persons/s", True)
    row("memory of the command at half, at the end", None, half[0], "MiB")
    yield row("   the same at the end, as a ratio of the half", 1.1, watch.own / half[0], "")
    row("memory of the largest helper at half", None, half[1], "MiB")
    yield row("   the same at the end, as a ratio of the half", 1.1, watch.helper / half[1], "")


def _one_record(folder: Path) -> Iterator[bool]:
    key, path = KeyEncryption(PASSPHRASE, CHEAP), records_in(folder)[0]

    def tables() -> Dataset:
        session = open_session(path, key, surroundings())
        try:
            return dataset(session.record)
        finally:
            session.close()

    print("One record, processor time")
    given = tables()
    yield row("open it and read its tables", None, spent(tables), "s")
    yield row("everything, with opening", 0.18, spent(lambda: compute(tables())), "s")
    for name, seconds in parts(given).items():
        row(f"   {name}", None, seconds, "s")


def parts(given: Dataset) -> dict[str, float]:
    """Seconds by part: each on a series of its own, but the last two with what the others have found."""
    series, settings = read(given), Settings()
    pairing, switched = discrepancy.paired(given, series), switch_of(given, series, Options())
    seen = view(switched)

    def pairs() -> None:
        series.kept.clear()
        discrepancy.summaries(discrepancy.paired(given, series))
        discrepancy.accuracy_measures(given, series)
        discrepancy.body_measures(given, series)

    return {
        "tables to a series": spent(lambda: read(given)),
        "affect, differentiation, compliance": spent(lambda: within_person.measures_of(series, settings)),
        "the switch model": spent(lambda: switch_of(given, series, Options())),
        "felt and seen, guesses, body": spent(pairs),
        "relationships": spent(lambda: relationships.relationship_measures(given, series, pairing, seen)),
        "predictions": spent(lambda: predictions.board(given, series, seen)),
    }


def growth_rows() -> Iterator[bool]:
    """How the time of compute grows with the days, by part: the last column is the power of the days."""
    print("Growth with the days (6 a day), processor seconds by part")
    days = (28, 56, 112, 365)
    found = [parts(_made(design_from_options(days=n, per_day=6))) for n in days]
    print(f"  {'':<40}" + "".join(f"{n:>9}" for n in days) + "    power")
    powers = []
    for name in found[0]:
        seconds = [one[name] for one in found]
        powers.append(_power(days[1:], seconds[1:]))
        print(f"  {name:<40}" + "".join(f"{value:>9.3f}" for value in seconds) + f"{powers[-1]:>9.2f}", flush=True)
    yield row("largest power of the days, from 56 to 365", 1.15, max(powers), "")


def _power(days: tuple[int, ...], seconds: list[float]) -> float:
    import numpy as np

    return float(np.polyfit(np.log(days), np.log(seconds), 1)[0])


def _made(design: Design) -> Dataset:
    return person(design, 1, START, ZONE).dataset


def year_rows() -> Iterator[bool]:
    """One person-year, 12 a day, 20 items: closed forms, bootstrap intervals, the switch model."""
    given = _made(design_from_options(days=365, per_day=12))
    series = read(given)
    items = within_person.affect_items(series)
    print(f"One person-year, 12 a day, {len(items)} items with affect measures, processor time")
    plain = spent(lambda: within_person.measures_of(series, Settings(draws=None)))
    drawn = spent(lambda: within_person.measures_of(series, Settings()))
    yield row("closed-form measures", 0.5, plain, "s")
    yield row("with bootstrap intervals", 5.0, drawn, "s")
    yield row("the switch model", 3.0, spent(lambda: switch_of(given, series, Options()), 1), "s")
    yield row("tables to a series", None, spent(lambda: read(given)), "s")
    yield row("everything", None, spent(lambda: compute(given), 1), "s")


def main() -> int:
    """Print all figures; 1 where a goal is missed."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--records", type=int, default=60)
    asked.add_argument("--only", choices=("folder", "growth", "year"))
    given = asked.parse_args()
    print("what, goal, figure")
    found: list[bool] = []
    for name, rows in (("folder", lambda: folder_rows(given.records)), ("growth", growth_rows), ("year", year_rows)):
        if given.only in (None, name):
            found += rows()
    return int(not all(found))


if __name__ == "__main__":
    sys.exit(main())
