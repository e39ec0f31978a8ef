"""What comes next is imported while somebody reads or types."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QThread
from PySide6.QtTest import QTest

from ema_app.app import Desk
from ema_app.ui.ahead import FOR_A_CASELOAD, PAUSE_MS, Ahead


def test_what_a_review_needs_is_imported_while_the_passphrase_is_typed(desk: Desk, tmp_path: Path) -> None:
    desk.ahead = Ahead(desk.app)
    desk.front.welcome.clinician.click()
    desk.clinic.door.ask_for_passphrase(tmp_path)
    (imports,) = desk.ahead.findChildren(QThread)
    QTest.qWait(2 * PAUSE_MS)
    desk.ahead.wait()
    assert imports.isFinished()
    assert all(module in sys.modules for module in FOR_A_CASELOAD)
