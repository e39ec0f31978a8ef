"""A day lived through in a real window: notification, live prompt, snooze, missed, locked, resume, with pictures.

Run: sh benchmarks/live_a_day.sh DIR. It starts a virtual screen, a window manager and a notification daemon of its own,
and lets time go thirty times as fast.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from ema_app.app import Start, application
from ema_app.here import surroundings
from ema_app.reminding import DeskThatReminds
from ema_app.session.opening import create, open_session
from ema_app.store import Cost
from ema_app.ui.resident.linux import LinuxSources
from ema_app.ui.resident.looks import looking
from ema_app.ui.resident.reminders import world_here
from ema_app.ui.theme import Theme, apply

PASSPHRASE, CHEAP = "a long passphrase", Cost(memory_kib=64, passes=1, lanes=1)
SCHEME = """
[[sampling.scheme]]
id = "at_{name}"
kind = "fixed"
form = "check_in"
at = ["{time}"]
expire_unopened_minutes = {waits}
expire_started_minutes = 60
reminder_minutes = 4
snooze_minutes = 5
"""
SPEED = 30
EXPECTED = ["answered", "missed unseen", "dismissed user", "dismissed user", "missed unseen", "missed unseen"]
TIMES = (("09:10", 15), ("09:40", 15), ("10:10", 10), ("10:40", 20), ("11:30", 20), ("12:05", 15))


class FastSources(LinuxSources):
    """The screen tells in real time how long nobody touched it."""

    def idle_seconds(self) -> float | None:
        found = super().idle_seconds()
        return None if found is None else found * SPEED


def make(path: Path) -> None:
    """Make the record, its protocol asking at the times of this day."""
    text = (Path(__file__).parents[1] / "resources" / "protocols" / "core.toml").read_text(encoding="utf-8")
    begin, end = text.index("[[sampling.scheme]]"), text.index("[[rotation]]")
    schemes = "".join(SCHEME.format(name=at.replace(":", ""), time=at, waits=waits) for at, waits in TIMES)
    session, _ = create(path, PASSPHRASE, surroundings(), cost=CHEAP)
    own = (text[:begin] + schemes + text[end:]).replace('version = "1"', 'version = "a day"', 1)
    session.protocols.adopt(own, "core.toml")
    session.close()


class Living:
    """Walks through the day and takes pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.shots = folder, 0
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "diary.switchpoint"
        self.app = application(sys.argv[:1])
        theme = Theme()
        apply(self.app, theme)
        make(self.path)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        around = surroundings()
        look = looking(around)
        # The made-up clock does not reach the one that counts from the start of the machine.
        fast = FastSources(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
        world = replace(world_here(around), look=lambda: replace(look(), boot=None), sources=fast)
        self.desk = DeskThatReminds(self.app, theme, around, Start(record=self.path, settings=settings), world)
        self.desk.window.resize(900, 640)
        self.desk.window.show()
        self.desk.window.move(20, 40)

    def said(self, *words: object) -> None:
        print(surroundings().local_now().strftime("%H:%M:%S"), *words, flush=True)

    def until(self, what: Callable[[], object], seconds: float, name: str) -> None:
        """Let the window live until something holds; `seconds` of real time at most."""
        ends = real() + seconds
        while not what():
            self.app.processEvents()
            QApplication.sendPostedEvents()
            time.sleep(0.5)  # in fast time
            if real() > ends:
                raise SystemExit(f"never: {name}")
        self.said(name)

    def wait(self, seconds: float) -> None:
        ends = real() + seconds
        while real() < ends:
            self.app.processEvents()
            time.sleep(0.5)

    def picture(self, name: str) -> None:
        self.wait(1.0)
        self.shots += 1
        path = self.folder / f"{self.shots:02}-{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], check=True, env=plain_environment())
        self.said("picture", path.name)

    def unlock(self) -> None:
        session = open_session(self.path, PASSPHRASE, self.desk.around)
        self.desk.show_session(session)

    @property
    def live(self) -> bool:
        live = self.desk.reminders.resident.live
        return live is not None and not live.snoozed

    def day(self) -> None:
        """The day."""
        self.answered()
        self.snoozed_and_missed()
        self.put_aside_and_locked()
        self.asleep()
        self.tell()

    def answered(self) -> None:
        """09:10: opened from the notification and finished."""
        self.unlock()
        self.desk.window.showMinimized()
        self.until(lambda: self.live, 60, "09:10 came")
        self.picture("notification-and-card")
        dunst("action")
        self.until(lambda: self.desk.pages and self.desk.pages.form, 20, "opened from the notification")
        self.wait(1)
        self.picture("live-prompt")
        assert self.desk.pages is not None
        form = self.desk.pages.form
        assert form is not None
        entry = form.sitting.open
        self.desk.qt_session.tell(self.desk.qt_session.session.check_ins.finish(entry))  # type: ignore[union-attr]
        self.desk.pages._finished()
        self.said("finished")

    def snoozed_and_missed(self) -> None:
        """09:40: later, and when it comes again nobody is there."""
        reminders = self.desk.reminders
        self.until(lambda: self.live, 90, "09:40 came")
        reminders.card.later.click()
        self.said("snoozed", reminders.resident.live)
        self.picture("snoozed")
        self.until(lambda: self.live, 60, "came again")
        self.picture("came-again-after-snooze")
        self.until(lambda: not reminders.resident.live, 90, "missed")
        self.picture("missed")

    def put_aside_and_locked(self) -> None:
        """10:10: not now. 10:40 comes while the record is locked, and the passphrase comes first."""
        reminders = self.desk.reminders
        self.until(lambda: self.live, 90, "10:10 came")
        reminders.card.not_now_wanted.emit("busy")
        self.picture("put-aside")
        self.desk.lock()
        self.until(lambda: self.live, 90, "10:40 came, locked")
        self.picture("locked-notification")
        reminders.card.open.click()
        self.wait(0.5)
        self.picture("passphrase-first")
        self.unlock()
        self.until(lambda: self.desk.pages and self.desk.pages.form, 20, "opened after the passphrase")
        self.picture("form-after-passphrase")
        pages = self.desk.pages
        assert pages is not None
        assert pages.form is not None
        pages.form.stop()
        self.wait(0.5)
        pages._finished()

    def asleep(self) -> None:
        """11:30 passes while the computer stands still; 12:05 comes to an empty desk."""
        resident = self.desk.reminders.resident
        self.said("now the computer stands still from here over 11:30")
        stand_still(105)
        self.wait(1)
        self.picture("resume")
        self.until(lambda: self.live, 90, "11:30 came, minutes after the resume")
        self.picture("after-resume")
        self.until(lambda: not resident.live, 90, "missed")
        self.until(lambda: self.live, 90, "12:05 came")
        self.desk.window.close()
        self.wait(45)

    def tell(self) -> None:
        """Print what the record has."""
        session = open_session(self.path, PASSPHRASE, self.desk.around)
        self.desk.reminders.record_opened(session)
        found = session.record.rows("prompts", "scheme <> ''", order_by="scheduled_at")
        for row in found:
            delivered = (row["delivered_at"] or "")[11:19]
            print(row["scheduled_at"][11:16], row["status"], row["reason"] or "", "delivered", delivered)
        for row in session.record.rows("prompt_changes", "state <> 'planned'", order_by="rowid"):
            print("   ", row["at"][11:19], row["state"], row["reason"] or "", row["source"])
        session.close()
        self.desk.reminders.stop()
        came = [f"{row['status']} {row['reason'] or ''}".strip() for row in found]
        if came != EXPECTED:
            raise SystemExit(f"not as it was lived: {came}")


def real() -> float:
    """Seconds of real time: a clock that is not made faster."""
    return int(Path("/proc/uptime").read_text().split()[0].replace(".", "")) / 100


def dunst(what: str) -> None:
    subprocess.run(["dunstctl", what], check=False, env=plain_environment(), timeout=100)


def plain_environment() -> dict[str, str]:
    """The environment of programs that are to live in real time."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("LD_PRELOAD", "FAKETIME"))}


def stand_still(seconds: int) -> None:
    """Stop this process, as sleep does; another one lets it go on."""
    own = os.getpid()
    script = f"sleep 0.2; kill -STOP {own}; sleep {seconds}; kill -CONT {own}"
    subprocess.Popen(["sh", "-c", script], env=plain_environment())
    time.sleep(15)


if __name__ == "__main__":
    Living(Path(sys.argv[1])).day()
