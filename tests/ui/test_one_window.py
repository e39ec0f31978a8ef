"""One window for one user: a second start raises the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ema_app.ui.only_one import OnlyOne

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ema_app.ui.only_one import OnlyOne
app = QCoreApplication([])
one = OnlyOne(Path(sys.argv[1]))
print(one.first(), one.ask_first())
"""


def test_a_second_start_makes_the_first_come_forward(qapp: QCoreApplication, tmp_path: Path, qtbot: QtBot) -> None:
    one, asked = OnlyOne(tmp_path), list[int]()
    assert one.first()
    one.listen(lambda: asked.append(1))
    done = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert done.communicate()[0].split() == ["False", "True"]
    one.leave()
    assert OnlyOne(tmp_path).first()


def test_where_the_first_does_not_answer_the_second_is_told(tmp_path: Path, qapp: QCoreApplication) -> None:
    assert not OnlyOne(tmp_path).ask_first()


def test_the_name_tells_folders_apart_and_names_nobody(tmp_path: Path, qapp: QCoreApplication) -> None:
    one, other = OnlyOne(tmp_path / "a"), OnlyOne(tmp_path / "b")
    assert one.name != other.name
    assert str(tmp_path) not in one.name
