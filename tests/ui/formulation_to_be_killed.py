"""A process that types a formulation, says when two seconds have passed since the last key, and waits to be killed."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.session import Session, Surroundings
from ema_app.store import Record
from ema_app.ui.clinician.formulation import FormulationCard
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


def main(path: str, passphrase: str) -> None:
    around = Surroundings(lambda: datetime.now(UTC), lambda: "UTC", lambda: uuid4().hex)
    session = Session(Record.open(Path(path), passphrase), around)
    _app = QApplication([])
    card = FormulationCard(Theme(), QtSession(session))
    card.change.click()
    QTest.keyClicks(card.writing.edits["patterns"], "I go quiet")
    QTest.keyClicks(card.writing.by, "Ada")
    QTest.qWait(2000)
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    QTest.qWait(60_000)


if __name__ == "__main__":
    main(*sys.argv[1:])
