"""How long the page between sessions takes, from an open record of a year to the PDF on the disk.

Run: python -m benchmarks.bench_report. Every figure that has a goal stands beside it.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

DAYS, A_DAY, SEED, RUNS = 365, 12, 3, 3
START, ZONE, PASSPHRASE = date(2025, 1, 1), "Europe/Berlin", "a year of tea"


def year(folder: Path) -> Any:
    """Make a record of a made-up person's year with body signals; gives it open."""
    from ema_app.measures.simulate import design_from_options, person, write
    from ema_app.session import Surroundings
    from ema_app.session.bringing_in import bring_in_dataset
    from ema_app.session.opening import create
    from ema_app.store import Cost

    ids = iter(range(10**9))
    end = datetime(2025, 1, 1, 22, tzinfo=UTC) + timedelta(days=DAYS - 1)
    around = Surroundings(lambda: end, lambda: ZONE, lambda: f"id{next(ids)}")
    session, _ = create(folder / "year.switchpoint", PASSPHRASE, around, cost=Cost(8, 1, 1))
    write(person(design_from_options(days=DAYS, per_day=A_DAY), SEED, START, ZONE), folder / "made")
    bring_in_dataset(session, folder / "made")
    return session


def taken(act: Callable[[], Any]) -> tuple[float, Any]:
    """Give how many seconds `act` takes, and what it gives."""
    began = time.perf_counter()
    found = act()
    return time.perf_counter() - began, found


def one_round(session: Any, out: Path) -> tuple[float, float, float]:
    """Give the seconds for reading, for computing, and for drawing and writing."""
    from ema_app.session.between_sessions import Choice, between, read, usual_days
    from ema_app.ui.report import write_report

    choice = Choice(usual_days(session))
    reading, material = taken(lambda: read(session, choice))
    computing, page = taken(lambda: between(material))
    drawing, _ = taken(lambda: write_report(page, out, "a4", START))
    return reading, computing, drawing


def main() -> None:
    """Print reading, computing, drawing and writing, the first time and the median of later ones."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ema_app.app import application

    kept = application(["bench"])
    with tempfile.TemporaryDirectory() as apart:
        session, out = year(Path(apart)), Path(apart) / "page.pdf"
        rounds = [one_round(session, out) for _ in range(RUNS + 1)]
        kilobytes = out.stat().st_size // 1000
        session.close()
    print(f"page between sessions, a year x {A_DAY} a day with body signal, PDF of {kilobytes} kB")
    for k, name in enumerate(("read from the record", "computed", "drawn and written")):
        later = statistics.median(one[k] for one in rounds[1:])
        print(f"  {name:<30} first {rounds[0][k]:5.2f} s, then {later:5.2f} s")
    first, later = sum(rounds[0]), statistics.median(sum(one) for one in rounds[1:])
    print(f"  {'the PDF, all of it':<30} first {first:5.2f} s, then {later:5.2f} s   goal <= 2")
    kept.processEvents()


if __name__ == "__main__":
    main()
