"""Driving prompts over a real record through a day told in short: `13:00 sleep; 14:10 resume; 14:20 open 13:05`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.core.prompt import ENDS, Change, Event, Kind, State, replay
from ema_app.session import Session, Surroundings
from ema_app.session.check_ins import Given, OpenEntry
from ema_app.session.opening import create, open_session
from ema_app.session.prompting import LockedPrompting, Prompting, absence
from ema_app.session.prompting.keeping import read_log
from tests.conftest import CHEAP, PASSPHRASE, Clock

BERLIN = ZoneInfo("Europe/Berlin")
MIDNIGHT = int(datetime(2026, 3, 2, tzinfo=BERLIN).timestamp())
BEAT = 290

PROTOCOL = """\
[protocol]
id = "{id}"
version = "{version}"
title = {{ en = "Small" }}
about = {{ en = "Some extra questions follow earlier answers; you can switch those off." }}
languages = ["en"]

[sampling]
waking = ["08:00", "23:00"]
{limits}
{schemes}
[[form]]
id = "check_in"
title = {{ en = "Check-in" }}
pages = [["tension"], ["urge"]]

[[form]]
id = "event"
title = {{ en = "Event" }}
pages = [["kind"]]

[[item]]
id = "tension"
role = "self.arousal"
kind = "vas"
text = {{ en = "Tense?" }}
low = {{ en = "no" }}
high = {{ en = "yes" }}

[[item]]
id = "urge"
role = "urge.self_harm"
kind = "vas"
text = {{ en = "An urge?" }}
low = {{ en = "no" }}
high = {{ en = "yes" }}

[[item]]
id = "kind"
role = "event.kind"
kind = "choice"
text = {{ en = "What?" }}
options = [{{ code = "closeness", en = "close" }}, {{ code = "other", en = "other" }}]
"""

FIXED = """
[[sampling.scheme]]
id = "fixed_{number}"
kind = "fixed"
form = "check_in"
at = ["{time}"]
expire_unopened_minutes = 30
expire_started_minutes = 60
reminder_minutes = 10
snooze_minutes = 10
"""


def clock(text: str) -> int:
    """Give "13:05" as an instant of the day of the story; "26:00" is two in the next morning."""
    hours, minutes = text.split(":")
    return MIDNIGHT + int(hours) * 3600 + int(minutes) * 60


def small(times: Sequence[str] = ("13:05",), more: str = "", version: str = "1", limits: str = "") -> str:
    """Give a protocol with prompts at fixed times, and more schemes."""
    schemes = "".join(FIXED.format(number=number, time=time) for number, time in enumerate(times))
    return PROTOCOL.format(id="small", version=version, limits=limits, schemes=schemes + more)


@dataclass
class Day:
    """An app over a real record: it beats, rings when something is due, shows what comes, may be locked or killed."""

    path: Path
    clock: Clock
    around: Surroundings
    session: Session | None = None
    prompting: Prompting | None = None
    locked: LockedPrompting | None = None
    shown: list[str] = field(default_factory=list)
    entries: dict[str, OpenEntry] = field(default_factory=dict)

    def set_clock(self, at: int) -> None:
        self.clock.time = datetime.fromtimestamp(at, UTC)

    @property
    def asking(self) -> Prompting | LockedPrompting:
        """What takes events just now."""
        found = self.locked or self.prompting
        assert found is not None
        return found

    @property
    def open_session(self) -> Session:
        assert self.session is not None
        return self.session

    @property
    def open_prompting(self) -> Prompting:
        assert self.prompting is not None
        return self.prompting

    def start(self, at: int, told: Sequence[Event] = (), booted: int = 0) -> None:
        """Start the app and give the passphrase."""
        self.set_clock(at)
        self.session = open_session(self.path, PASSPHRASE, self.around)
        self.prompting = Prompting(self.session)
        self.show(self.prompting.begin(None, absence(self.prompting.last_sign, at, told, booted)))

    def kill(self) -> None:
        """Let the app go without a word."""
        self.open_session.close()
        self.session = self.prompting = self.locked = None

    def lock(self) -> None:
        self.locked = self.open_prompting.lock()
        self.open_session.close()
        self.session = self.prompting = None

    def start_locked(self, at: int) -> None:
        """Start the app without the passphrase."""
        self.set_clock(at)
        self.locked = LockedPrompting(self.path, self.around)

    def unlock(self) -> None:
        assert self.locked is not None
        self.session = open_session(self.path, PASSPHRASE, self.around)
        self.prompting, desktop = Prompting(self.session), self.locked.world.desktop
        self.locked = None
        self.show(self.prompting.begin(desktop))

    def tell(self, event: Event) -> None:
        self.set_clock(event.at)
        self.show(self.asking.tell(event))

    def show(self, rows: Sequence[Change]) -> None:
        for row in rows:
            life = self.asking.world.lives.get(row.prompt_id)
            if row.state == State.DELIVERED and row.source != "clock" and life is not None and not life.ended:
                self.shown.append(row.prompt_id)
                self.show(self.asking.tell(Event(row.at, Kind.DISPLAYED, row.prompt_id)))

    @property
    def running(self) -> bool:
        return bool(self.prompting or self.locked) and not self.asking.world.desktop.away

    def until(self, at: int) -> None:
        """Let time pass: the app is there only while it runs and the computer is awake."""
        while self.running:
            due, now = self.asking.wake_at, self.asking.world.desktop.now
            ring = min(now + BEAT, at if due is None else max(due, now))
            if ring >= at:
                return
            self.tell(Event(ring, Kind.HEARTBEAT, source="heartbeat"))

    def id_of(self, text: str) -> str:
        """Give the id of the prompt planned for a time."""
        return next(prompt_id for prompt_id, w in self.asking.world.waiting.items() if w.at == clock(text))

    def happens(self, text: str) -> None:
        time, what, *rest = text.split(" ")
        at = clock(time)
        self.until(at - 60 * int(rest[0]) if what == "clock" else at)
        self.set_clock(at)
        own = {
            "kill": self.kill, "record_lock": self.lock, "record_unlock": self.unlock, "start": lambda: self.start(at),
            "kill_locked": lambda: setattr(self, "locked", None),
            "start_locked": lambda: self.start_locked(at), "finish": lambda: self.finish(rest[0]),
            "stop": lambda: self.finish(rest[0], whole=False), "open": lambda: self.open(rest[0], at),
            "pause": lambda: self.wish(paused_until=clock(rest[0]) if rest else 0),
            "day_off": lambda: self.wish(days_off=(datetime.fromtimestamp(at, BERLIN).date(),)),
            "back_to_normal": lambda: self.wish(paused_until=None, days_off=()),
        }  # fmt: skip
        if what in own:
            own[what]()
        elif what == "clock":
            self.tell(Event(at, Kind.CLOCK_CHANGED, amount=60 * int(rest[0])))
        else:
            self.tell(Event(at, Kind(what), self.id_of(rest[0]) if rest else ""))

    def wish(self, **changes: object) -> None:
        self.show(self.open_prompting.choose(replace(self.open_prompting.wishes, **changes)))  # type: ignore[arg-type]

    def open(self, text: str, at: int) -> None:
        prompt_id = self.id_of(text)
        self.tell(Event(at, Kind.OPEN, prompt_id))
        if self.asking.world.lives[prompt_id].state == State.OPENED:
            protocol = self.open_session.protocols.current()
            self.entries[text] = self.open_session.check_ins.begin(protocol, "check_in", prompt_id)

    def finish(self, text: str, *, whole: bool = True, tension: float = 40, urge: float = 0) -> None:
        checks, entry = self.open_session.check_ins, self.entries[text]
        for item, value in (("tension", tension), ("urge", urge)):
            checks.answer(entry, entry.flow.protocol.items[item], {item: Given(value=value)})
        if whole:
            checks.finish(entry)
        else:
            checks.stop(entry)
        self.show(self.open_prompting.entries_changed())

    def on_my_own(self, at: str, form: str = "check_in", **answers: float) -> None:
        """Fill in a form that no prompt asked for."""
        self.until(clock(at))
        self.set_clock(clock(at))
        session = self.open_session
        entry = session.check_ins.begin(session.protocols.current(), form)
        for item in entry.flow.protocol.items_of(form):
            given = Given(value=answers.get(item.id, 10.0)) if item.kind == "vas" else Given(text="other")
            session.check_ins.answer(entry, item, {item.id: given})
        session.check_ins.finish(entry)
        self.show(self.open_prompting.entries_changed())

    def told(self, text: str, end: str = "36:00") -> Day:
        """Live through a story to its end, with the record open at the end."""
        for part in filter(None, (part.strip() for part in text.split(";"))):
            self.happens(part)
        self.until(clock(end))
        if self.session is None:
            self.happens(f"{end} {'record_unlock' if self.locked else 'start'}")
        self.tell(Event(clock(end), Kind.HEARTBEAT))
        return self

    def end_of(self, text: str) -> str:
        """Give the status and reason that the table of prompts has for the prompt planned for a time."""
        planned = datetime.fromtimestamp(clock(text), BERLIN).isoformat(timespec="milliseconds")
        found = self.open_session.record.rows("prompts", "scheduled_at = ?", (planned,))
        return " & ".join(f"{row['status']} {row['reason'] or ''}".strip() for row in found)

    def check(self) -> None:
        """Replaying the log gives the columns; every row in the table has one end in the log."""
        record = self.open_session.record
        for row in record.rows("prompts", "scheme <> ''"):
            log = read_log(record, [row["prompt_id"]])
            life = replay(log)[row["prompt_id"]]
            assert sum(change.state in ENDS for change in log) == life.ended
            assert (row["status"], row["reason"] or "") == (life.state.value, life.reason)
            for column, at in (("delivered_at", life.delivered_at), ("displayed_at", life.displayed_at),
                               ("opened_at", life.opened_at)):  # fmt: skip
                kept = row[column]
                assert (int(datetime.fromisoformat(kept).timestamp()) if kept else None) == at


def day(tmp_path: Path, moving: Clock, around: Surroundings, text: str, at: str = "08:00") -> Day:
    """A new record with a protocol in force and an app that has just started."""
    made = Day(tmp_path / "diary.switchpoint", moving, around)
    made.set_clock(clock(at))
    session, _code = create(made.path, PASSPHRASE, around, cost=CHEAP)
    session.protocols.adopt(text, "small.toml")
    session.close()
    made.start(clock(at))
    return made
