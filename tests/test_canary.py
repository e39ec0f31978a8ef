"""A word typed into every text field is found nowhere in clear: not beside the record, in settings, logs or temp."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CANARY = "Zaunkoenigin"
ROOT = Path(__file__).parents[1]

LIVING = f"""
import sys, time
from pathlib import Path
from dataclasses import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from ema_app.app import Desk, Start, application
from ema_app.here import surroundings
from ema_app.session.check_ins import Given
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.opening import create, open_session
from ema_app.store import Cost
from ema_app.ui.theme import Theme, apply

CANARY = {CANARY!r}
app, theme = application([]), Theme()
apply(app, theme)
path = Path(sys.argv[1])
session, code = create(path, CANARY + " opens it", surroundings(), cost=Cost(64, 1, 1))
desk = Desk(app, theme, surroundings(), Start(record=path))
desk.window.show()
desk.show_session(session)
session.choose(replace(session.choices, consents=("urges",), acts=(CANARY + " act",)))
session.roster.add(CANARY, "friend", 50)
session.plan.save(Plan({{"helps_me": (Line(CANARY + " walk"), Line("ticked line", open=True))}}))
typed = 0
for form in ("check_in", "event", "evening"):
    desk.pages.start_form(form)
    app.processEvents()
    page = desk.pages.workspace.current
    for _ in range(16):
        app.processEvents()
        for field in page.findChildren((QLineEdit)) + page.findChildren(QPlainTextEdit) + page.findChildren(QTextEdit):
            if field.isVisible() and field.isEnabled() and "spin" not in field.objectName():
                field.setFocus()
                QTest.keyClicks(field, CANARY)
                typed += 1
        if page.end is not None:
            break
        page.walk.frame.skip.click()
    desk.pages.workspace.show_page("today")
for name in ("today", "timeline", "people", "data", "settings"):
    desk.pages.workspace.show_page(name)
    app.processEvents()
session.back_up_daily()
desk.background.wait()
desk.lock()
desk.front.unlock.secret.setText(CANARY + " opens it")
app.processEvents()
sys.excepthook(ValueError, ValueError(CANARY), None)
desk.close()
desk.window.close()
print(typed)
"""


def test_what_was_typed_is_nowhere_in_clear(tmp_path: Path) -> None:
    homes = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                                     "XDG_STATE_HOME", "TMPDIR", "XDG_RUNTIME_DIR")}  # fmt: skip
    for home in homes.values():
        Path(home).mkdir(mode=0o700)
    outside = os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"}
    (tmp_path / "diaries").mkdir()
    command = [sys.executable, "-c", LIVING, str(tmp_path / "diaries" / "mine.switchpoint")]
    done = subprocess.run(command, capture_output=True, text=True, env=outside, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout.split()[-1]) >= 1
    assert CANARY not in done.stdout
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.name.endswith("-plan") for file in files)
    forms = [CANARY.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be")]
    told = [str(file) for file in files for form in forms if form in file.read_bytes()]
    assert told == []
    assert [f.name for f in files if b"ticked line" in f.read_bytes()] == ["mine.switchpoint-plan"]
    assert not [file for file in files if CANARY in file.name]
