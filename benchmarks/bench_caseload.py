"""How fast a caseload of 200 is listed, and how long a share of a year takes: `python -m benchmarks.bench_caseload`.

The list is timed from an open caseload to a window that shows it (offscreen); reading the index alone beside it.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.made_up import person_year
from ema_app.here import surroundings
from ema_app.session import Session
from ema_app.session.caseload import Caseload, make_caseload
from ema_app.session.opening import create
from ema_app.session.sharing import Choice, give, preview
from ema_app.store import Cost

RECORDS, DRAWN = 200, 4
LIST_GOAL_S = 1.0
CHEAP = Cost(64, 1, 1)


def row(what: str, goal: float | None, seconds: float) -> bool:
    """Print one line; give whether the goal is met."""
    fine = goal is None or seconds <= goal
    sign = "" if goal is None else f"<= {goal:g}"
    print(f"  {what:<62} {sign:>7} {seconds:>8.3f} s {'' if goal is None else 'ok' if fine else 'SHORT'}", flush=True)
    return fine


def many(caseload: Caseload, folder: Path) -> None:
    """Fill a caseload with copies of a few shared records and index entries for all of them."""
    for number in range(DRAWN):
        session, _ = create(folder / f"p{number}.switchpoint", "pw", surroundings(), cost=CHEAP)
        give(session, preview(session, Choice()), caseload.address, folder / f"s{number}", f"Person {number}")
        session.close()
        caseload.bring_in(folder / f"s{number}")
    drawn, rng = caseload.folder.people(), random.Random(1)
    now = datetime.now(UTC)
    for number in range(RECORDS - DRAWN):
        last = int((now - timedelta(days=rng.randint(0, 60))).timestamp() * 1000)
        summary = {"last_ms": last, "answered": rng.randint(0, 80), "asked": 84, "switches": rng.randint(0, 6),
                   "low": 0, "high": rng.randint(1, 6), "typical": 1.0, "weeks": 8}  # fmt: skip
        shared = drawn[0].__class__(f"{number:032x}", label=f"Person {number}", last_ms=last, summary=summary)
        caseload.folder.keep(shared)


def year(folder: Path) -> Session:
    """Give an open record of a year, 12 prompts a day with 20 items."""
    session, _ = create(folder / "year.switchpoint", "pw", surroundings(), cost=CHEAP)
    record, tables = session.record, person_year(1)
    with record.atomic():
        for name in ("prompts", "answers"):
            frame = tables[name].astype(object).where(tables[name].notna(), None)
            columns, rows = list(frame.columns), list(frame.itertuples(index=False, name=None))
            if name == "prompts":
                at = frame["scheduled_at"].map(lambda text: round(datetime.fromisoformat(text).timestamp() * 1000))
                columns, rows = [*columns, "moment_ms"], [(*r, ms) for r, ms in zip(rows, at, strict=True)]
            record.insert_many(name, columns, rows)
    return session


def time_list(caseload: Caseload) -> bool:
    """Time the index, then the whole page until it is drawn."""
    from PySide6.QtWidgets import QApplication

    from ema_app.ui.background import Background
    from ema_app.ui.clinician.caseload.page import CaseloadPage
    from ema_app.ui.theme import Theme, apply

    app, theme = QApplication([]), Theme()
    apply(app, theme)
    began = time.perf_counter()
    assert len(caseload.listed()) == RECORDS
    row("the index of 200 records read", None, time.perf_counter() - began)
    began = time.perf_counter()
    page = CaseloadPage(theme, caseload, Background(app))
    page.resize(1280, 820)
    page.show()
    app.processEvents()
    page.grab()
    return row("a caseload of 200 records listed, drawn", LIST_GOAL_S, time.perf_counter() - began)


def main() -> int:
    """Print every timing; 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        caseload, _ = make_caseload(folder / "clinic", "pw", surroundings(), CHEAP)
        many(caseload, folder)
        fine = time_list(caseload)
        session = year(folder)
        began = time.perf_counter()
        leaving = preview(session, Choice(words=True, names=True))
        row("exactly what leaves, of a year x 12 a day", None, time.perf_counter() - began)
        began = time.perf_counter()
        give(session, leaving, caseload.address, folder / "year")
        row(f"the share of a year written ({(folder / 'year').stat().st_size / 1e6:.1f} MB)", None,
            time.perf_counter() - began)  # fmt: skip
        for what in ("the share of a year taken in, first time, with its summary", "the same once more"):
            began = time.perf_counter()
            caseload.bring_in(folder / "year")
            row(what, None, time.perf_counter() - began)
        session.close()
        caseload.close()
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
