"""What the next pages will need, imported while the person reads the first one or types the passphrase."""

from __future__ import annotations

import sys
from importlib import import_module
from threading import Lock

from PySide6.QtCore import QObject, QThread, QTimer

MODULES = (
    "ema_app.store", "ema_app.session.opening", "numpy", "pyqtgraph", "ema_app.ui.patient.pages",
    "ema_app.ui.patient.timeline", "ema_app.ui.patient.entries", "ema_app.ui.patient.data",
    "ema_app.ui.patient.settings", "ema_app.ui.patient.crisis_plan", "ema_app.ui.patient.people",
)  # fmt: skip
FOR_A_CASELOAD = (
    "ema_app.ui.clinician.caseload.page", "pandas", "ema_app.ui.clinician.review.page",
    "ema_app.measures.record.all_measures", "ema_app.session.felt_seen.figures", "ema_app.ui.clinician.rewind",
)  # fmt: skip
"""What the list of a caseload and the first Review need."""

PAUSE_MS = 50

_ONE_AFTER_ANOTHER = Lock()
"""Two threads that import what hangs together may each meet modules that the other one has half made."""


class _Imports(QThread):
    def __init__(self, modules: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = modules

    def run(self) -> None:
        # A short turn for this thread at a time: the window stays quick while it imports.
        with _ONE_AFTER_ANOTHER:
            for module in self._modules:
                import_module(module)


class Ahead(QObject):
    """Imports in another thread, beginning shortly after `begin`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[tuple[str, ...], _Imports] = {}

    def begin(self, modules: tuple[str, ...] = MODULES) -> None:
        """Begin with `modules`, once the window is up; a second time nothing happens."""
        if modules in self._threads:
            return
        sys.setswitchinterval(0.002)
        thread = self._threads[modules] = _Imports(modules, self)
        QTimer.singleShot(PAUSE_MS, self, thread.start)

    def wait(self) -> None:
        """Wait until everything is there that was begun."""
        for thread in self._threads.values():
            thread.wait()
