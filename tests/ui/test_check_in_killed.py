"""A check-in that is killed in the middle comes back with everything that was acknowledged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ema_app.session import Session
from ema_app.store import Record
from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.qt_session import QtSession


def test_a_killed_check_in_comes_back_where_it_was(session, surroundings, qtbot, theme):
    path, passphrase = session.record.path, "a long passphrase"
    session.close()
    script = Path(__file__).with_name("check_in_to_be_killed.py")
    command = [sys.executable, str(script), str(path), passphrase]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        acknowledged = [float(process.stdout.readline()) for _ in range(7)][-1]
        process.kill()
        acknowledged = ([acknowledged] + [float(line) for line in process.stdout if line.endswith("\n")])[-1]
    again = Session(Record.open(path, passphrase), surroundings)
    try:
        left = again.check_ins.unfinished(again.protocols.current())
        page = CheckInPage(theme, QtSession(again), left.flow.protocol, "check_in")
        qtbot.addWidget(page)
        page.resume(left)
        assert [item.id for item in page.sitting.items()][:1] == ["anger"]
        page.frame.back.click()
        shown = page.walk.body.questions.widgets[0].line.answer()
        assert shown in (acknowledged, (acknowledged + 10) % 100)
    finally:
        again.close()
