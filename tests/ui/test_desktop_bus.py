"""What a desktop says over D-Bus, on a private bus: the real code that listens, against a small service that speaks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from ema_app.core.prompt import Kind
from ema_app.session import Surroundings
from ema_app.session.opening import create, open_session
from ema_app.session.prompting.heartbeat import Clocks
from ema_app.ui.resident.idle import X11Idle
from ema_app.ui.resident.linux import LinuxSources, own_session
from ema_app.ui.resident.reminders import Reminders, World
from ema_app.ui.theme import Theme
from tests.conftest import CHEAP, PASSPHRASE, Clock
from tests.session.prompting_day import clock as instant
from tests.session.prompting_day import small

pytestmark = [
    pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no dbus-daemon here"),
    pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True),
]
SERVICE = Path(__file__).with_name("desktop_service.py")


class Bus:
    """A private bus with a desktop on it that does what it is told."""

    def __init__(self, connection: QDBusConnection, service: subprocess.Popen[str]) -> None:
        self.connection, self._service = connection, service

    def say(self, line: str) -> None:
        assert self._service.stdin is not None
        assert self._service.stdout is not None
        self._service.stdin.write(line + "\n")
        self._service.stdin.flush()
        assert self._service.stdout.readline() == "done\n"


@pytest.fixture(scope="module")
def bus() -> Iterator[Bus]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        known = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen([sys.executable, str(SERVICE)], env=known, text=True, **pipes) as service:  # type: ignore[call-overload]
            assert service.stdout.readline() == "ready\n"
            yield Bus(QDBusConnection.connectToBus(address, "a desktop for tests"), service)
            QDBusConnection.disconnectFromBus("a desktop for tests")
            service.kill()
        daemon.kill()


def until(what: Callable[[], object], qapp: QApplication) -> None:
    """Let the loop run until something holds; what a bus carries takes milliseconds."""
    end = time.monotonic() + 5
    while not what() and time.monotonic() < end:
        qapp.processEvents()
        time.sleep(0.01)
    assert what()


@pytest.fixture
def sources(bus: Bus, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> LinuxSources:
    monkeypatch.setenv("XDG_SESSION_ID", "1")
    return LinuxSources(bus.connection, bus.connection)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("sleep", Kind.SLEEP), ("resume", Kind.RESUME), ("shutdown", Kind.SHUTDOWN), ("lock", Kind.LOCK),
        ("unlock", Kind.UNLOCK), ("saver on", Kind.LOCK), ("saver off", Kind.UNLOCK),
    ],
)  # fmt: skip
def test_what_the_desktop_says_is_heard(
    line: str, kind: Kind, bus: Bus, sources: LinuxSources, qapp: QApplication
) -> None:
    heard: list[Kind] = []
    sources.happened.connect(lambda event: heard.append(event.kind))
    bus.say(line)
    until(lambda: heard, qapp)
    assert heard == [kind]


def test_what_is_looked_at(bus: Bus, sources: LinuxSources, monkeypatch: pytest.MonkeyPatch) -> None:
    for line, kind in (("paused on", Kind.DND_ON), ("paused off", Kind.DND_OFF)):
        bus.say(line)
        assert [event.kind for event in sources.look()] == [kind]
    bus.say("idle 61500")
    assert sources.idle_seconds() == 61.5
    assert own_session(bus.connection) == "/org/freedesktop/login1/session/_31"
    monkeypatch.delenv("XDG_SESSION_ID")
    assert own_session(bus.connection) == ""


class Desk:
    """Reminders over an open record on this desktop, with a clock that a test moves."""

    def __init__(self, path: Path, moving: Clock, around: Surroundings, sources: LinuxSources) -> None:
        self.moving = moving
        self.set(instant("08:00"))
        session, _ = create(path, PASSPHRASE, around, cost=CHEAP)
        session.protocols.adopt(small(("10:00", "12:00", "14:00")), "small.toml")
        session.close()
        self.session = open_session(path, PASSPHRASE, around)
        self.notified: list[str] = []

        def look() -> Clocks:
            wall = moving.now().timestamp()
            return Clocks(wall, wall, wall, "Europe/Berlin")

        self.reminders = Reminders(Theme(), World(around, look, sources), lambda: False)
        self.reminders.notifier.show = lambda prompt_id, can_snooze: self.notified.append(prompt_id)  # type: ignore
        self.reminders.notifier.clear = lambda: None  # type: ignore[method-assign]
        self.reminders.record_opened(self.session)

    def set(self, at: float) -> None:
        self.moving.time = datetime.fromtimestamp(at, UTC)

    def at(self, text: str) -> None:
        while self.moving.time.timestamp() < instant(text):
            self.set(min(self.moving.time.timestamp() + 240, instant(text)))
            self.reminders.resident.ring()

    @property
    def away(self) -> str:
        prompting = self.reminders.resident.prompting
        assert prompting is not None
        desktop = prompting.world.desktop
        return desktop.away or ("locked" if desktop.locked else "")

    def ends(self) -> list[str]:
        found = self.session.record.rows("prompts", "scheme <> ''", order_by="scheduled_at")
        return [f"{row['status']} {row['reason'] or ''}".strip() for row in found]


@pytest.fixture
def desk(
    tmp_path: Path, clock: Clock, surroundings: Surroundings, sources: LinuxSources, qapp: QApplication
) -> Iterator[Desk]:
    made = Desk(tmp_path / "diary.switchpoint", clock, surroundings, sources)
    yield made
    made.reminders.stop()
    made.session.close()


def test_a_day_as_the_desktop_tells_it(desk: Desk, bus: Bus, qapp: QApplication) -> None:
    bus.say("idle 3600000")
    desk.at("09:55")
    bus.say("sleep")
    until(lambda: desk.away == "asleep", qapp)
    desk.set(instant("10:10"))
    bus.say("resume")
    until(lambda: not desk.away, qapp)
    assert desk.notified == []
    desk.at("10:14")
    assert len(desk.notified) == 1
    desk.at("10:31")
    bus.say("lock")
    until(lambda: desk.away == "locked", qapp)
    desk.at("12:31")
    bus.say("unlock")
    until(lambda: not desk.away, qapp)
    bus.say("idle 5000")
    desk.at("14:31")
    assert desk.ends() == ["missed unseen", "undeliverable locked", "missed seen_ignored"]


LOOKING = """
import subprocess, sys, time
from ema_app.ui.resident.idle import X11Idle
idle = X11Idle()
time.sleep(0.6)
before = idle()
subprocess.run(["xdotool", "key", "a"], check=True)
print(before >= 0.5, idle() < before)
"""


@pytest.mark.skipif(not (shutil.which("xvfb-run") and shutil.which("xdotool")), reason="no virtual screen here")
def test_x11_says_when_a_key_was_pressed() -> None:
    command = ["xvfb-run", "-a", sys.executable, "-c", LOOKING]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout == "True True\n"


def test_without_a_screen_x11_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(OSError):  # noqa: PT011 - the library may be missing, or the screen
        X11Idle()


def test_time_in_which_nobody_looked_is_told_by_the_journal_if_there_is_one(sources: LinuxSources) -> None:
    now = datetime.now(UTC)
    past = sources.past(int((now - timedelta(days=2)).timestamp()), int(now.timestamp()))
    assert all(event.source == "journal" for event in past.told)
