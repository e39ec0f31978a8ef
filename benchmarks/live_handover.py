"""Prompts while the window is closed and opened again: each comes once, whichever part rings, and ends once.

Run: sh benchmarks/live_handover.sh DIR. Prompts come every ten seconds. The window is closed, the part that waits
goes on, the app is started a second time, and the passphrase is given again.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings

from ema_app.core.prompt import ENDS, State
from ema_app.core.sampling import Around
from ema_app.core.sampling.planned import Slot, planned
from ema_app.here import surroundings
from ema_app.session import Session
from ema_app.session.opening import create, open_session
from ema_app.session.prompting import Prompting, coming
from ema_app.session.prompting.ask import asks_of, numbered
from ema_app.session.prompting.keeping import read_log
from ema_app.session.prompting.letters import take_in
from ema_app.session.prompting.planner import Steps
from ema_app.store import Cost
from ema_app.ui.resident.at_login import AtLogin
from ema_app.waiting import LAST

PASSPHRASE, CHEAP = "along", Cost(memory_kib=64, passes=1, lanes=1)
EVERY, COUNT, WAITS, BEGINS = 10, 15, 9, 40
"""Seconds between two prompts; how many; seconds that each waits; seconds until the first."""

CLOSED, OPENED, UNLOCKED = 4, 9, 12
"""The window is closed after so many prompts, opened again, unlocked again."""

PROTOCOL = Path(__file__).parents[1] / "resources" / "protocols" / "six-a-day.toml"


def prepared(path: Path, at: int) -> list[str]:
    """Make a record with prompts at exact seconds from `at` on; give their ids in order."""
    around = surroundings()
    session, _ = create(path, PASSPHRASE, around, cost=CHEAP)
    text = PROTOCOL.read_text(encoding="utf-8").replace('version = "1"', 'version = "seconds"', 1)
    session.protocols.adopt(text)
    prompting = Prompting(session)
    prompting.begin()
    found = _put_in(session, prompting, at)
    prompting.lock()
    session.close()
    return found


def _put_in(session: Session, prompting: Prompting, at: int) -> list[str]:
    protocol, zone = session.protocols.current(), ZoneInfo(session.around.zone())
    around, plan = Around(zone, 1), coming.read(session.record)
    assert plan.first is not None
    prompts = []
    for second in range(at, at + EVERY * COUNT, EVERY):
        slot = Slot(protocol.sampling.schemes[0], second, (second, second))
        ends = datetime.fromtimestamp(second + WAITS, zone)
        prompts.append(replace(planned(protocol, slot, plan.first, around), expires_at=ends, finish_by=ends))
    asks = [replace(ask, reminder_seconds=None, snooze_seconds=None)
            for ask in asks_of(prompts, protocol, plan.zone, plan.first)]  # fmt: skip
    steps = Steps(prompting.world, plan)
    with session.record.atomic():
        prompting._planner._take_in(steps, replace(plan, asks=numbered(asks)), at - EVERY)
        prompting._keep(steps)
    prompting._world, prompting._plan = steps.world, steps.plan
    return [ask.id for ask in asks]


def running(folder: Path) -> dict[int, str]:
    """Give the parts of the app that run out of `folder`: number of the process, and its arguments."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            home = f"HOME={folder}/home".encode() in (process / "environ").read_bytes().split(b"\0")
            words = (process / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if home and words[1:3] == ["-m", "ema_app"]:
            found[int(process.name)] = " ".join(words[2:]).strip()
    return found


class Hands:
    """What a person does, at its time after the first prompt."""

    def __init__(self, folder: Path, at: int) -> None:
        self.folder, self.at, self.shots = folder, at, 0

    def wait_for(self, prompts: float) -> None:
        """Wait until so many prompts have come, and a little."""
        time.sleep(max(0.0, self.at + prompts * EVERY - time.time()))

    def start(self) -> None:
        subprocess.Popen([sys.executable, "-m", "ema_app"])

    def say(self, what: str) -> None:
        print(f"{time.time() - self.at:6.1f} s", what, list(running(self.folder).values()), flush=True)

    def window(self) -> str:
        """Give the window's number, once it is there; the card is narrower."""
        until = time.time() + 30
        while time.time() < until:
            for number in xdo("search", "--onlyvisible", "--name", "^Switchpoint$").split():
                size = xdo("getwindowgeometry", "--shell", number)
                if "WIDTH=" in size and int(size.split("WIDTH=")[1].split()[0]) > 500:
                    return number
            time.sleep(0.5)
        raise SystemExit("no window came")

    def give_passphrase(self) -> None:
        xdo("windowactivate", self.window())
        time.sleep(1)
        xdo("type", "--delay", "30", PASSPHRASE)
        xdo("key", "Return")

    def close(self) -> None:
        xdo("windowactivate", self.window())
        time.sleep(0.5)
        xdo("key", "alt+F4")

    def picture(self, name: str) -> None:
        self.shots += 1
        path = self.folder / f"{self.shots:02}-{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], check=True)


def xdo(*words: str) -> str:
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False, timeout=20).stdout


def walk(hands: Hands) -> None:
    """Close, wait, open, unlock."""
    hands.start()
    hands.give_passphrase()
    hands.say("unlocked")
    hands.wait_for(1.4)
    hands.picture("window-open")
    hands.wait_for(CLOSED - 0.5)
    hands.close()
    hands.say("window closed, one waits just now")
    hands.wait_for(CLOSED + 2.4)
    hands.say("the part that waits rings")
    hands.picture("no-window")
    hands.wait_for(OPENED - 0.5)
    hands.start()
    hands.say("started again, one waits just now")
    hands.wait_for(OPENED + 1.7)
    hands.say("locked")
    hands.picture("window-again-locked")
    hands.wait_for(UNLOCKED - 0.7)
    hands.give_passphrase()
    hands.wait_for(UNLOCKED + 0.5)
    hands.say("unlocked again")
    hands.picture("unlocked-again")
    hands.wait_for(COUNT + 0.3)


def tell(path: Path, ids: list[str], notified: int) -> bool:
    """Print what the record holds and how often a notification came; True where every goal is met."""
    session = open_session(path, PASSPHRASE, surroundings())
    take_in(session.record)
    prompting = Prompting(session)
    prompting.begin()
    logs = {prompt_id: read_log(session.record, [prompt_id]) for prompt_id in ids}
    given = [sum(row.state == State.DELIVERED for row in log) for log in logs.values()]
    ends = [[f"{row.state} {row.reason}" for row in log if row.state in ENDS] for log in logs.values()]
    rows = session.record.rows("prompts", "scheme <> ''")
    session.close()
    for number, (times, end) in enumerate(zip(given, ends, strict=True)):
        print(f"  {number:2}  given {times}  {', '.join(end)}")
    facts = {"given exactly once": given.count(1), "ended exactly once": sum(len(end) == 1 for end in ends),
             "rows in the table": sum(row["prompt_id"] in ids for row in rows), "notifications": notified}  # fmt: skip
    for name, value in facts.items():
        print(f"  {name:<24} {value:3}  goal {len(ids)}")
    return all(value == len(ids) for value in facts.values())


def main() -> int:
    """Walk through it in the folder given."""
    folder = Path(sys.argv[1])
    path = folder / "diary.switchpoint"
    at = int(time.time()) + BEGINS
    ids = prepared(path, at)
    settings = QSettings("Switchpoint", "Switchpoint")
    settings.setValue(LAST, str(path))
    settings.sync()
    AtLogin(Path.home()).choose(True)
    log = folder / "bus.log"
    match = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"
    with log.open("w") as out, subprocess.Popen(["dbus-monitor", "--session", match], stdout=out) as monitor:
        hands = Hands(folder, at)
        walk(hands)
        for number in running(folder):
            os.kill(number, signal.SIGTERM)
        time.sleep(1)
        monitor.terminate()
    return 0 if tell(path, ids, log.read_text().count("member=Notify")) else 1


if __name__ == "__main__":
    sys.exit(main())
