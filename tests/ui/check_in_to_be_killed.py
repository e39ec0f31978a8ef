"""A process that answers a check-in and says what is kept, until it is killed: RECORD PASSPHRASE."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.session import Session, Surroundings
from ema_app.store import Record
from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


def main(path: str, passphrase: str) -> None:
    around = Surroundings(lambda: datetime.now(UTC), lambda: "UTC", lambda: uuid4().hex)
    session = Session(Record.open(Path(path), passphrase), around)
    _app = QApplication([])
    page = CheckInPage(Theme(), QtSession(session), session.protocols.current(), "check_in")
    page.begin()
    page.frame.skip.click()
    line = page.walk.body.questions.widgets[0].line
    for k in count():
        QTest.keyClick(line, str(k % 10))
        sys.stdout.write(f"{k % 10 * 10}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
