"""How a review feels: a year of twelve check-ins a day with a body signal, opened, paged through, panned, other days.

Run: python -m benchmarks.bench_review. Every figure that has a goal stands beside it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ema_app.session import Session
    from ema_app.ui.background import Background
    from ema_app.ui.clinician.review.page import ReviewPage

END = datetime(2026, 11, 15, 18, 20, tzinfo=UTC)
ZONE, PASSPHRASE, DAYS, A_DAY = "Europe/Berlin", "a year of tea", 365, 12
FRAMES, ROUNDS = 120, 5


def said(name: str, value: float, unit: str, goal: float | None = None) -> None:
    """Print one figure beside its goal."""
    mark = "" if goal is None else f"goal <= {goal:g}  {'ok' if value <= goal else 'SHORT'}"
    print(f"  {name:<60} {value:9.3f} {unit:<3} {mark}", flush=True)


def seconds(act: Callable[[], object]) -> float:
    """Give how long `act` takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def record(path: Path) -> Session:
    """Make the record and give it open."""
    from ema_app.measures.simulate import DESIGNS, person, write
    from ema_app.session import Surroundings
    from ema_app.session.bringing_in import bring_in_dataset
    from ema_app.session.opening import create
    from ema_app.store import Cost

    ids = count()
    around = Surroundings(lambda: END, lambda: ZONE, lambda: f"id{next(ids)}")
    session, _ = create(path, PASSPHRASE, around, cost=Cost(64, 1, 1))
    design = replace(DESIGNS["switch_28x6"], days=DAYS, per_day=A_DAY, body=True)
    made = person(design, 3, END.date() - timedelta(days=DAYS - 1), ZONE)
    write(made, path.parent / "made")
    bring_in_dataset(session, path.parent / "made")
    return session


class Hands:
    """Opens pages as somebody would, and waits for the window only."""

    def __init__(self, app: QApplication, page: ReviewPage, background: Background) -> None:
        self.app, self.page, self._background = app, page, background

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window work until something is there."""
        while not done():
            self.app.processEvents()
            time.sleep(0.001)
        self.app.processEvents()

    def rest(self, wait_seconds: float) -> None:
        """Let the window be, as while somebody reads the page in front."""
        end = time.perf_counter() + wait_seconds
        self.until(lambda: time.perf_counter() > end)

    def quiet(self) -> None:
        """Wait until nothing is worked out any more."""
        for _ in range(3):
            self._background.wait()
            self.app.processEvents()

    def settled(self) -> bool:
        """Say whether everything is worked out."""
        return self.page.working.now is not None

    def held(self, act: Callable[[], object]) -> tuple[float, float]:
        """Give how long it takes until all is worked out after `act`, and the longest that the window was held."""
        began, longest = time.perf_counter(), seconds(act)
        while not self.settled():
            longest = max(longest, seconds(self.app.processEvents))
            time.sleep(0.001)
        longest = max(longest, seconds(self.app.processEvents))
        return time.perf_counter() - began, longest


def opened(app: QApplication, session: Session) -> Hands:
    """Open a review and print how long it took."""
    from ema_app.ui.background import Background
    from ema_app.ui.clinician.review.page import ReviewPage
    from ema_app.ui.qt_session import QtSession
    from ema_app.ui.theme import Theme

    times = []
    for _ in range(ROUNDS):
        began, background = time.perf_counter(), Background()
        page = ReviewPage(Theme(), QtSession(session), background)
        page.resize(1280, 820)
        page.show()
        hands = Hands(app, page, background)
        hands.until(lambda page=page: page.shown_first)  # type: ignore[misc]
        times.append(time.perf_counter() - began)
        hands.until(hands.settled)
        if len(times) < ROUNDS:
            page.close()
            page.deleteLater()
            app.processEvents()
    said("open: from unlocked to the drawn timeline (median)", statistics.median(times), "s", 1.0)
    return hands


def pages(hands: Hands, when: str) -> None:
    """Print how long it takes to change to each page for the first time, and back again."""
    frame = hands.page.frame
    names = [name for name in frame.names if name not in ("treatment", "between", "rewind")]
    hands.rest(2.5)
    for again in ("first", "again"):
        times = {}
        for name in [*names[1:], names[0]]:
            times[name] = seconds(lambda name=name: (frame.show_page(name), hands.app.processEvents()))  # type: ignore[misc]
        worst = max(times, key=lambda name: times[name])
        said(f"page change, {when}, {again} time: slowest ({worst})", times[worst], "s", 0.3)


def frames(hands: Hands, when: str) -> None:
    """Print what one step of the crosshair and one of panning cost, drawn."""
    hands.page.frame.show_page("timeline")
    hands.quiet()
    chart = hands.page.frame.pages["timeline"].chart  # type: ignore[attr-defined]
    low, high = chart.in_view

    def frame(act: Callable[[], object]) -> None:
        act()
        chart.drawing.viewport().repaint()

    pans, points, busy = [], [], []
    for k in range(FRAMES):
        shift, began = (high - low) * 0.003 * ((k % 40) - 20), time.thread_time()
        pans.append(seconds(lambda s=shift: frame(lambda: chart.look_at(low + s, high + s))))  # type: ignore[misc]
        busy.append(time.thread_time() - began)
        at = low + (high - low) * k / FRAMES
        points.append(seconds(lambda x=at: frame(lambda: chart.drawing.pointed.emit(x))))  # type: ignore[misc]
    for name, times in (("pan", pans), ("crosshair", points)):
        said(f"{name}, {when}: median frame", statistics.median(times) * 1000, "ms", 16)
        said(f"{name}, {when}: 95th of 100 frames", sorted(times)[int(0.95 * FRAMES)] * 1000, "ms")
    said(f"pan, {when}: median of processor time alone", statistics.median(busy) * 1000, "ms")


def pan_while_working(hands: Hands) -> None:
    """Print what a step of panning costs while other days are worked out in another thread."""
    chart = hands.page.frame.pages["timeline"].chart  # type: ignore[attr-defined]
    low, high = chart.in_view
    times = []
    for k in range(FRAMES // 2):
        shift = (high - low) * 0.003 * ((k % 40) - 20)
        act = lambda s=shift: (chart.look_at(low + s, high + s), chart.drawing.viewport().repaint())  # noqa: E731
        times.append(seconds(act))
    said("pan, a year, while another year is worked out: median", statistics.median(times) * 1000, "ms")


def main() -> None:
    """Run all of it in a temporary folder."""
    import numpy  # noqa: F401 - what the app has imported while the passphrase is typed
    import pandas  # noqa: F401
    import scipy.stats  # noqa: F401

    from ema_app.app import application
    from ema_app.ui.theme import Theme, apply

    sys.setswitchinterval(0.002)  # as the app does, so that the window stays quick while others work
    app = application(["bench"])
    apply(app, Theme())
    with tempfile.TemporaryDirectory() as apart:
        session = record(Path(apart) / "year.switchpoint")
        print(f"a record of {DAYS} days x {A_DAY} with a body signal; modules imported before, as while unlocking")
        hands = opened(app, session)
        review(hands)
        hands.page.close()
        hands.page.deleteLater()
        app.processEvents()
        session.close()


def review(hands: Hands) -> None:
    """Page and pan through four weeks, then a year, then other days, and print what each takes."""
    days = hands.page.range
    pages(hands, "four weeks")
    frames(hands, "four weeks")
    change(hands, "a year instead: worked out in the background after", lambda: days.set_days(days.days.ending(DAYS)))
    pages(hands, "a year")
    frames(hands, "a year")
    days.by_week(-1)
    pan_while_working(hands)
    hands.until(hands.settled)
    hands.rest(2.5)
    change(hands, "a week earlier (a year long): worked out after", lambda: days.by_week(-1))


def change(hands: Hands, name: str, act: Callable[[], object]) -> None:
    """Print how long other days take to be worked out, and the longest that the window was held meanwhile."""
    took, longest = hands.held(act)
    said(name, took, "s")
    said("  meanwhile the window was held at most", longest, "s")


if __name__ == "__main__":
    main()
