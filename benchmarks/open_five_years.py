"""One process that opens a five-year record, draws its timeline, pans and zooms: figures for bench_app."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from importlib import import_module
from pathlib import Path

from benchmarks.bench_app import said, seconds


def main(path: Path) -> None:
    """Open `path` and print what it took, beyond deriving the key."""
    from benchmarks.five_years import CHEAP, PASSPHRASE, around
    from ema_app.app import application
    from ema_app.ui.ahead import MODULES
    from ema_app.ui.theme import Theme, apply

    app, theme = application([]), Theme()
    apply(app, theme)
    from ema_app.store import KeyEncryption

    key = KeyEncryption(PASSPHRASE, CHEAP)
    imported = seconds(lambda: [import_module(name) for name in MODULES])
    began = time.perf_counter()
    from ema_app.session.opening import open_session
    from ema_app.ui.patient.timeline import TimelinePage
    from ema_app.ui.qt_session import QtSession

    session = open_session(path, key, around())
    page = TimelinePage(theme, QtSession(session))
    page.resize(1100, 780)
    page.look_back(0)
    page.show()
    app.processEvents()
    drawn = time.perf_counter() - began
    said("unlocked and the timeline drawn, all five years", drawn, "s", "goal <= 1.0 beyond key derivation")
    said("  beforehand: imports, in the background while the passphrase is typed", imported, "s")
    low, high = page.chart.in_view
    for name, days in (("all five years", (high - low) / 86_400_000), ("a month", 30.0)):
        frames = []
        for k in range(60):
            start = low + (high - low) * 0.2 + k * days * 86_400_000 * 0.01
            frames.append(seconds(lambda s=start, d=days: (page.chart.look_at(s, s + d * 86_400_000 * 0.8),
                                                           page.chart.drawing.viewport().repaint())))  # fmt: skip
        said(f"pan, {name}: median of a frame", statistics.median(frames) * 1000, "ms", "goal <= 16")
        said(f"pan, {name}: 95th percentile", sorted(frames)[56] * 1000, "ms")
    frames = [seconds(lambda z=z: (page.chart.look_at(low, low + (high - low) / z),
                                   page.chart.drawing.viewport().repaint())) for z in range(1, 60)]  # fmt: skip
    said("zoom: median of a frame", statistics.median(frames) * 1000, "ms", "goal <= 16")
    said("peak memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", "goal <= 350")
    session.close()
    page.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
