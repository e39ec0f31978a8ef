"""A year of felt and seen, four pairs a day: gathered, drawn, panned.

Run: python -m benchmarks.bench_felt_seen. Every figure that has a goal stands beside it.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench_app import said, seconds
from benchmarks.felt_seen_year import PAIRS, year

if TYPE_CHECKING:
    from ema_app.session import Session
    from ema_app.session.felt_seen.gathering import FeltSeen
    from ema_app.ui.plot import ChartView

FRAMES = 60


def main() -> None:
    """Make the year, then print what it takes to gather, draw and pan it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        session = year(Path(folder) / "year.switchpoint")
        try:
            drawn(session)
        finally:
            session.close()


def drawn(session: Session) -> None:
    """Print the figures of an open record."""
    from ema_app.app import application
    from ema_app.session.felt_seen.gathering import FeltSeen
    from ema_app.ui.plot import ChartView
    from ema_app.ui.theme import Theme, apply

    app, theme = application([]), Theme()
    apply(app, theme)
    print(f"felt and seen: {PAIRS} pairs of each of six feelings over a year")
    source = FeltSeen(session)
    said("gathered from the record (in the background)", seconds(source.gathered), "s")
    said("  again, nothing changed", seconds(source.gathered), "s")
    view = ChartView(theme)
    view.resize(1000, 560)
    view.show()
    app.processEvents()
    charts(view, source)
    for days in (7.0, 28.0, 41.0, 120.0, 365.0):
        pan(view, days)


def charts(view: ChartView, source: FeltSeen) -> None:
    """Print what each chart takes from what was gathered to its picture; the first one is left in the view."""
    draw(view, source, "moments")
    for name in ("moments", "average", "spread", "weeks", "splits"):
        took = statistics.median(seconds(partial(draw, view, source, name)) for _ in range(5))
        said(f"{name}: cut, summed up, drawn", took, "s", "goal <= 0.1")
    draw(view, source, "moments")


def draw(view: ChartView, source: FeltSeen, name: str) -> None:
    """Draw one chart of anger, all of it in view."""
    from ema_app.session.felt_seen.cutting import Asked
    from ema_app.session.felt_seen.figures import Figures

    view.show_spec(getattr(Figures(source.gathered(), Asked("anger")), name)())
    view.look_at(*view.everything())
    view.grab()


def pan(view: ChartView, days: float) -> None:
    """Print what a frame takes while the chart is moved with `days` in view."""
    from ema_app.ui.patient.timeline import DAY_MS

    assert view.drawing is not None
    low, high = view.everything()
    width = days * DAY_MS
    step = max(high - low - width, width * 0.4) / FRAMES
    viewport, frames, computed = view.drawing.viewport(), list[float](), list[float]()
    for k in range(FRAMES):
        start = low + k * step

        def frame(start: float = start) -> None:
            view.look_at(start, start + width)
            viewport.repaint()

        before = time.process_time()
        frames.append(seconds(frame) * 1000)
        computed.append((time.process_time() - before) * 1000)
    frames.sort()
    said(f"pan, {days:.0f} days in view: a frame, median", statistics.median(frames), "ms", "goal <= 16")
    said("  the slowest of ten", frames[int(0.9 * FRAMES)], "ms")
    said("  computing alone (no waiting for a busy machine), median", statistics.median(computed), "ms")


if __name__ == "__main__":
    main()
