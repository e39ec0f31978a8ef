"""A protocol before it is put in force: its days, its load, and what cannot work in it. Nothing is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.charts.calendar import Day, Hours, Slot
from ema_app.core.burden import form_minutes
from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Finding, read_protocol
from ema_app.core.protocol_lint import lint
from ema_app.core.sampling import Load, PlannedPrompt, load, plan
from ema_app.core.words import Words, say
from ema_app.session.protocols import shipped
from ema_app.session.session import Session

DAYS = 14
PROMPTS_DRAWN, FEWEST_PLANS, MOST_PLANS = 1000, 20, 250
"""The days drawn for the hours hold about so many prompts; never fewer, never more days than these."""

LARGEST_BYTES = 1_000_000
NO_HOURS = Hours(0, (), 0)


@dataclass(frozen=True)
class Source:
    """A protocol as text, and the name of its file for messages."""

    name: str
    text: str


@dataclass(frozen=True)
class Preview:
    """What a protocol would bring; each of `days` with its prompts and the minutes that they take together.

    `refused` says what cannot work, with line and mend; then it cannot be put in force. `days` and `hours` are empty
    where it cannot be read or planned. `follows`: some questions follow earlier answers.
    """

    source: Source
    refused: tuple[Words, ...] = ()
    protocol: Protocol | None = None
    load: Load | None = None
    days: tuple[tuple[date, tuple[Slot, ...], float], ...] = ()
    hours: Hours = NO_HOURS
    in_force: bool = False

    @property
    def follows(self) -> bool:
        """Say whether some questions follow earlier answers."""
        return self.load is not None and any(part.follows for part in self.load.schemes)

    def calendar(self, names: list[str]) -> list[Day]:
        """Give the days for a calendar, named by `names`."""
        return [Day(name, slots, minutes) for name, (_, slots, minutes) in zip(names, self.days, strict=True)]


def sources(session: Session) -> list[Source]:
    """Give the protocols to choose from: those that came with the app, and those the record brought from a file."""
    found = [Source(path.name, path.read_text(encoding="utf-8")) for path in shipped()]
    kept = session.record.rows("protocols", order_by="added_at")
    own = [Source(f"{row['protocol_id']}.toml", str(row["toml"])) for row in kept]
    texts = {source.text for source in found}
    return found + [source for source in own if source.text not in texts]


def from_file(path: Path) -> Source:
    """Read a protocol file. Raises EmaError where it cannot be read at all."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_BYTES else b"\xff"
        return Source(path.name, data.decode("utf-8"))
    except OSError as error:
        raise EmaError("no_protocol", say("errors", "{name} could not be opened.", name=path.name),
                       Words("errors", "{why}.", {"why": error.strerror or ""}),
                       say("errors", "Choose another file.")) from error  # fmt: skip
    except UnicodeDecodeError as error:
        raise EmaError("no_protocol", say("errors", "{name} is no protocol file.", name=path.name),
                       say("errors", "A protocol is a small text file that ends in .toml."),
                       say("errors", "Choose another file.")) from error  # fmt: skip


def look_at(session: Session, source: Source, days: int = DAYS) -> Preview:
    """Say what a protocol would bring from tomorrow on, for `days` days at most (or as long as it lasts)."""
    try:
        protocol = read_protocol(source.text, source.name)
    except EmaError as error:
        return Preview(source, (_whole(error),))
    refused = tuple(_line(finding) for finding in lint(protocol, source.text)) + _taken(session, protocol)
    if refused:
        return Preview(source, refused, protocol)
    start = session.around.local_now().date() + timedelta(days=1)
    length = min(days, protocol.sampling.days or days)
    zone = ZoneInfo(session.around.zone())
    coming = [_coming(protocol, day, zone) for day in _dates(start, length)]
    used = in_force(session, protocol)
    return Preview(source, (), protocol, load(protocol), tuple(coming), expected(protocol), used)


def _coming(protocol: Protocol, day: date, zone: ZoneInfo) -> tuple[date, tuple[Slot, ...], float]:
    prompts = plan(protocol, day, 1, zone, 0)
    return day, _slots(prompts, day), sum(form_minutes(protocol, prompt.form) for prompt in prompts)


def _dates(start: date, count: int) -> list[date]:
    return [start + timedelta(days=n) for n in range(count)]


def _whole(error: EmaError) -> Words:
    return Words("", "{what} {why} {todo}", {"what": error.what, "why": error.why, "todo": error.todo})


def _line(finding: Finding) -> Words:
    values = {"what": finding.what, "mend": finding.mend}
    if finding.line is None:
        return Words("", "{what} {mend}", values)
    return say("previewing", "Line {line}: {what} {mend}", line=finding.line, **values)


def _taken(session: Session, protocol: Protocol) -> tuple[Words, ...]:
    """Refuse a changed text under a version that the record has already: old answers would get other questions."""
    if not session.protocols.is_taken(protocol):
        return ()
    return (say("previewing", "Your diary has version {version} of {id} already, and this one differs. "
                              "Give it a new version.", version=protocol.version, id=protocol.id),)  # fmt: skip


def in_force(session: Session, protocol: Protocol) -> bool:
    """Say whether this version of this protocol is the one that asks."""
    try:
        current = session.protocols.current()
    except EmaError:
        return False
    return (current.id, current.version) == (protocol.id, protocol.version)


def _slots(prompts: list[PlannedPrompt], day: date) -> tuple[Slot, ...]:
    """Give the prompts of a day by the clock on the wall; where chance decides, the whole stretch it decides over."""
    midnight = datetime.combine(day, time())

    def hours(moment: datetime) -> float:
        return (moment.replace(tzinfo=None) - midnight) / timedelta(hours=1)

    found = []
    for prompt in prompts:
        open_to_chance = prompt.block_to - prompt.block_from > timedelta(minutes=1)
        ends = (prompt.block_from, prompt.block_to) if open_to_chance else (prompt.scheduled_at,) * 2
        found.append(Slot(hours(ends[0]), hours(ends[1])))
    return tuple(found)


def expected(protocol: Protocol) -> Hours:
    """Give the prompts to expect in each waking hour: the mean over days planned with many seeds, an ordinary day each.

    What follows events and answers is not in it.
    """
    usual, begin = load(protocol).prompts, protocol.sampling.waking[0]
    plans = min(max(PROMPTS_DRAWN // max(usual, 1), FEWEST_PLANS), MOST_PLANS) if usual else 0
    day, counts = date(2001, 1, 1), Counter[int]()
    for seed in range(plans):
        counts.update(int((p.scheduled_at - datetime(2001, 1, 1, tzinfo=UTC)) / timedelta(hours=1))
                      for p in plan(protocol, day, 1, UTC, seed))  # fmt: skip
    end = -(-(begin.hour * 60 + begin.minute + protocol.sampling.waking_minutes) // 60)
    return Hours(begin.hour, tuple(counts[hour] / max(plans, 1) for hour in range(begin.hour, end)), plans)
