"""One process that answers a check-in by keys and measures how long each key holds the interface: for bench_app."""

from __future__ import annotations

import statistics
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.bench_app import said, seconds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ema_app.ui.qt_session import QtSession
    from ema_app.ui.theme import Theme

KEYS: dict[str, tuple[Qt.Key, ...]] = {
    "affect_grid": (Qt.Key.Key_Right, Qt.Key.Key_Up), "vas": (Qt.Key.Key_3,), "people": (Qt.Key.Key_1,),
    "person": (Qt.Key.Key_1,), "choice": (Qt.Key.Key_1,), "multi_choice": (Qt.Key.Key_1,), "time": (Qt.Key.Key_1,),
    "yes_no": (Qt.Key.Key_N,),
}  # fmt: skip
"""The fewest keys that answer an item of each kind; Enter goes on."""


def main(path: Path) -> None:
    """Answer ten check-ins, key by key, and print what a key costs."""
    from benchmarks.five_years import CHEAP, PASSPHRASE
    from ema_app.app import application
    from ema_app.here import surroundings
    from ema_app.session.opening import create
    from ema_app.ui.qt_session import QtSession
    from ema_app.ui.theme import Theme, apply

    app, theme = application([]), Theme()
    apply(app, theme)
    session, _ = create(path, PASSPHRASE, surroundings(), cost=CHEAP)
    session.roster.add("Robin", "friend", 50)
    qt = QtSession(session)
    held = [took for _ in range(10) for took in answered(app, theme, qt)]
    given = next(session.record.stream("SELECT count(*) FROM answers WHERE status = 'answered'", ()))[0]
    print(f"answering by keys: {len(held)} keys, {given} answers kept, each durable when its key returns")
    said("interface held by a key, median", statistics.median(held) * 1000, "ms", "goal <= 16")
    said("interface held by a key, 95th percentile", sorted(held)[int(len(held) * 0.95)] * 1000, "ms", "goal <= 16")
    said("interface held by a key, longest", max(held) * 1000, "ms", "goal <= 16")
    session.close()


def answered(app: QApplication, theme: Theme, qt: QtSession) -> list[float]:
    """Answer one check-in and give how many seconds each key held the interface."""
    from ema_app.ui.patient.check_in import CheckInPage

    page, held = CheckInPage(theme, qt, qt.session.protocols.current(), "check_in"), list[float]()
    page.resize(1000, 780)
    page.show()
    app.processEvents()
    while page.end is None:
        assert page.walk.body is not None
        for widget in page.walk.body.questions.widgets:
            for key in (*KEYS.get(widget.item.kind, ()), Qt.Key.Key_Return):
                held.append(seconds(partial(QTest.keyClick, app.focusWidget() or page, key)))
                app.processEvents()
    page.close()
    return held


if __name__ == "__main__":
    main(Path(sys.argv[1]))
