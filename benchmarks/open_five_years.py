"""One process that opens a five-year record, draws its timeline, pans and zooms: figures for bench_app."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench_app import said, seconds

if TYPE_CHECKING:
    from ema_app.session import Session
    from ema_app.store import KeyEncryption
    from ema_app.ui.patient.timeline import TimelinePage
    from ema_app.ui.plot import ChartView
    from ema_app.ui.theme import Theme

DAY_MS = 86_400_000


def main(path: Path) -> None:
    """Open `path` and print what it took, beyond deriving the key."""
    from benchmarks.five_years import CHEAP, PASSPHRASE
    from ema_app.app import application
    from ema_app.store import KeyEncryption
    from ema_app.ui.ahead import MODULES
    from ema_app.ui.theme import Theme, apply

    app, theme = application([]), Theme()
    apply(app, theme)
    key = KeyEncryption(PASSPHRASE, CHEAP)
    imported = seconds(lambda: [import_module(name) for name in MODULES])
    began = time.perf_counter()
    session, page = opened(path, key, theme)
    app.processEvents()
    drawn = time.perf_counter() - began
    said("unlocked and the timeline drawn, all five years", drawn, "s", "goal <= 1.0 beyond key derivation")
    said("  beforehand: imports, in the background while the passphrase is typed", imported, "s")
    pan_and_zoom(page.chart)
    said("peak memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", "goal <= 350")
    session.close()
    page.deleteLater()


def opened(path: Path, key: KeyEncryption, theme: Theme) -> tuple[Session, TimelinePage]:
    """Open the record and show its timeline from the beginning."""
    from benchmarks.five_years import around
    from ema_app.session.opening import open_session
    from ema_app.ui.patient.timeline import TimelinePage
    from ema_app.ui.qt_session import QtSession

    session = open_session(path, key, around())
    page = TimelinePage(theme, QtSession(session))
    page.resize(1100, 780)
    page.look_back(0)
    page.show()
    return session, page


def pan_and_zoom(chart: ChartView) -> None:
    """Print what a frame takes while the chart is moved, with all of it in view and a month, and while it is zoomed."""
    low, high = chart.in_view

    def draw(start: float, end: float) -> None:
        chart.look_at(start, end)
        assert chart.drawing is not None
        chart.drawing.viewport().repaint()

    for name, days in (("all five years", (high - low) / DAY_MS), ("a month", 30.0)):
        starts = [low + (high - low) * 0.2 + k * days * DAY_MS * 0.01 for k in range(60)]
        frames = [seconds(partial(draw, start, start + days * DAY_MS * 0.8)) for start in starts]
        said(f"pan, {name}: median of a frame", statistics.median(frames) * 1000, "ms", "goal <= 16")
        said(f"pan, {name}: 95th percentile", sorted(frames)[56] * 1000, "ms")
    frames = [seconds(partial(draw, low, low + (high - low) / zoom)) for zoom in range(1, 60)]
    said("zoom: median of a frame", statistics.median(frames) * 1000, "ms", "goal <= 16")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
