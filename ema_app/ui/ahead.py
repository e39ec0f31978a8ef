"""What the next pages will need, imported while the person reads the first one or types the passphrase."""

from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QThread, QTimer

MODULES = (
    "ema_app.store", "ema_app.session.opening", "numpy", "pyqtgraph", "ema_app.ui.patient.pages",
    "ema_app.ui.patient.timeline", "ema_app.ui.patient.entries", "ema_app.ui.patient.data",
    "ema_app.ui.patient.settings", "ema_app.ui.patient.crisis_plan", "ema_app.ui.patient.people",
)  # fmt: skip
PAUSE_MS = 50


class _Imports(QThread):
    def run(self) -> None:
        # A short turn for this thread at a time: the window stays quick while it imports.
        for module in MODULES:
            import_module(module)


class Ahead(QObject):
    """Imports in another thread, beginning shortly after `begin`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Imports(self)

    def begin(self) -> None:
        """Begin once the window is up."""
        sys.setswitchinterval(0.002)
        QTimer.singleShot(PAUSE_MS, self, self._thread.start)

    def wait(self) -> None:
        """Wait until everything is there."""
        self._thread.wait()
