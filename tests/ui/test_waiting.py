"""The part that waits without a window, and the notifications, against whatever this machine has."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ema_app.core.prompt import Kind
from ema_app.here import surroundings
from ema_app.session.opening import create
from ema_app.store import letterbox
from ema_app.ui.resident.linux import LinuxSources
from ema_app.ui.resident.looks import looking
from ema_app.ui.resident.notify import Notifier
from ema_app.ui.resident.sources import sources_here
from ema_app.ui.resident.tray import Tray
from ema_app.ui.theme import Theme
from ema_app.waiting import Waiting
from tests.conftest import CHEAP, PASSPHRASE

HEAVY = ("pandas", "pyqtgraph", "scipy", "numpy", "ema_app.ui.patient", "sqlite_utils")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "systemTrayWindowChanged", extend=True)


def locked(tmp_path: Path) -> Path:
    """A locked record with a prompt that is due now."""
    around = surroundings()
    path = tmp_path / "a.switchpoint"
    create(path, PASSPHRASE, around, cost=CHEAP)[0].close()
    now = around.local_now()
    letterbox.put_times(path, [letterbox.PromptTime("p1", now, now + timedelta(minutes=10))], now)
    return path


def test_it_rings_and_makes_room_for_the_window(tmp_path: Path, qapp: QApplication) -> None:
    started: list[str] = []
    waiting = Waiting(locked(tmp_path), lambda: started.append("window"))
    waiting.reminders.resident.ring()
    assert waiting.reminders.card.isVisible()
    waiting.reminders.card.open.click()
    qapp.processEvents()
    assert started == ["window"]
    assert waiting.reminders.resident.prompting is None
    qapp.setQuitOnLastWindowClosed(True)


def test_the_crisis_plan_is_shown_without_the_window(tmp_path: Path, qapp: QApplication) -> None:
    waiting = Waiting(locked(tmp_path), lambda: None)
    waiting.reminders.resident.ring()
    waiting.reminders.card.plan.click()
    assert waiting.plan is not None
    assert waiting.plan.isVisible()
    assert waiting.reminders.card.isVisible()
    waiting.plan.back.click()
    assert not waiting.plan.isVisible()
    waiting.leave()
    qapp.setQuitOnLastWindowClosed(True)


def test_it_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from ema_app.waiting import Waiting; "
        f"w = Waiting(Path(sys.argv[1])); w.reminders.resident.ring(); w.leave(); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(locked(tmp_path))], capture_output=True, text=True, check=True,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.stdout.split("\n")[-2] == "[]"


def test_a_desktop_without_notifications_is_no_trouble(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    notifier = Notifier()
    shown: list[str] = []
    notifier.shown.connect(shown.append)
    notifier.show("p1", can_snooze=True)
    notifier.clear()
    notifier.stop()
    qapp.processEvents()
    assert shown == []


def test_what_linux_says(qapp: QApplication) -> None:
    sources = sources_here()
    assert isinstance(sources, LinuxSources)
    told: list[Kind] = []
    sources.happened.connect(lambda event: told.append(event.kind))
    for slot, on in (
        (sources.PrepareForSleep, True), (sources.PrepareForSleep, False), (sources.PrepareForShutdown, True),
        (sources.ActiveChanged, True), (sources.ActiveChanged, False),
    ):  # fmt: skip
        slot(on)
    assert told == [Kind.SLEEP, Kind.RESUME, Kind.SHUTDOWN, Kind.LOCK, Kind.UNLOCK]
    assert all(event.at == 0 for event in sources.look())
    now = int(looking(surroundings())().wall)
    assert 0 < sources.past(now - 60, now).booted < now


def test_the_tray_says_what_is_wanted(theme: Theme) -> None:
    tray = Tray(theme)
    wanted: list[object] = []
    tray.open_wanted.connect(lambda: wanted.append("open"))
    tray.plan_wanted.connect(lambda: wanted.append("plan"))
    tray.quit_wanted.connect(lambda: wanted.append("quit"))
    tray.pause_wanted.connect(wanted.append)
    for action in tray.menu.actions():
        action.trigger()
    assert wanted == ["open", "plan", 3600, 8 * 3600, 0, "quit"]
    tray.allow_pause(False)
    assert [action.isEnabled() for action in tray.menu.actions() if not action.isSeparator()].count(False) == 3
    tray.icon.hide()
