"""One process that answers a check-in by keys and measures how long each key holds the interface: for bench_app."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.bench_app import said

KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_5, Qt.Key.Key_Tab, Qt.Key.Key_Return)


def main(path: Path) -> None:
    """Answer three check-ins, key by key, and print what a key costs."""
    from benchmarks.five_years import CHEAP, PASSPHRASE
    from ema_app.app import application
    from ema_app.here import surroundings
    from ema_app.session.opening import create
    from ema_app.ui.patient.check_in import CheckInPage
    from ema_app.ui.qt_session import QtSession
    from ema_app.ui.theme import Theme, apply

    app, theme = application([]), Theme()
    apply(app, theme)
    session, _ = create(path, PASSPHRASE, surroundings(), cost=CHEAP)
    qt, held = QtSession(session), []
    for _ in range(3):
        page = CheckInPage(theme, qt, session.protocols.current(), "check_in")
        page.resize(1000, 780)
        page.show()
        app.processEvents()
        for k in range(60):
            target = app.focusWidget() or page
            began = time.perf_counter()
            QTest.keyClick(target, KEYS[k % len(KEYS)])
            held.append(time.perf_counter() - began)
            app.processEvents()
            if page.end is not None:
                break
        page.close()
    given = next(session.record.stream("SELECT count(*) FROM answers WHERE status = 'answered'", ()))[0]
    print(f"answering by keys: {len(held)} keys, {given} answers kept, each durable when its key returns")
    said("interface held by a key, median", statistics.median(held) * 1000, "ms", "goal <= 16")
    said("interface held by a key, longest", max(held) * 1000, "ms", "goal <= 16")
    session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
