"""The crisis plan: versions are kept, the newest is shown, and ticked lines can be read before unlocking."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from ema_app.core.entry import stamp
from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.store import Record
from ema_app.store.clear_plan import PlanLine, keep_plan_in_clear, plan_in_clear
from ema_app.store.helplines import Helplines, helplines_beside

GAP = "   "
"""What stands between the words and the number of a line that is kept in the clear."""

SECTIONS = ("warning_signs", "helps_me", "others_do", "others_do_not", "people", "services", "reasons")
"""The parts of a plan, in the order in which they are read."""
SERVICES = "services"


@dataclass(frozen=True)
class Line:
    """One line of the plan; `number` is a telephone number where there is one; `open` = readable before unlocking."""

    text: str
    number: str = ""
    open: bool = False


@dataclass(frozen=True)
class Plan:
    """The lines of a plan by section; a section may be empty.

    `helplines` is what the file beside the record names, where it was looked for: no part of what the person wrote.
    """

    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    helplines: Helplines | None = field(default=None, compare=False)

    def of(self, section: str) -> tuple[Line, ...]:
        """Give the lines of a section."""
        return self.lines.get(section, ())

    def reached(self, section: str) -> tuple[Line, ...]:
        """Give the lines of a section; after the person's own services those of the file of helplines."""
        of_file = self.helplines.lines if self.helplines and section == SERVICES else ()
        return (*self.of(section), *(Line(line.text, line.number) for line in of_file))

    @property
    def empty(self) -> bool:
        """Whether the person wrote no line."""
        return not any(self.lines.values())


class CrisisPlan:
    """Read and write the plan of one record."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self._record, self._around = record, around

    def current(self) -> Plan:
        """Give the newest version, or an empty plan."""
        found = self._record.rows("versions", "kind = 'crisis_plan'", (), "rowid DESC LIMIT 1")
        return from_json(json.loads(found[0]["body"])) if found else Plan()

    def to_read(self) -> Plan:
        """Give the newest version with the helplines of the file beside the record."""
        return replace(self.current(), helplines=helplines_beside(self._record.path))

    def save(self, plan: Plan) -> Changed:
        """Keep a new version; the ticked lines, and only those, are put beside the record in the clear."""
        version = {"version_id": self._around.new_id(), "kind": "crisis_plan", "made_by": "self"}
        kept = {"made_at": stamp(self._around.local_now()), "body": json.dumps(to_json(plan))}
        self._record.insert("versions", version | kept)
        keep_plan_in_clear(self._record.path, _ticked(plan))
        return frozenset({Topic.PLAN})


def _ticked(plan: Plan) -> list[PlanLine]:
    lines = ((section, line) for section in SECTIONS for line in plan.of(section) if line.open)
    return [PlanLine(section, f"{line.text}{GAP}{line.number}".strip()) for section, line in lines]


def before_unlocking(path: Path) -> Plan:
    """Give the lines that may be read before the record at `path` is unlocked, and the helplines beside it.

    An empty plan where there are none.
    """
    lines = plan_in_clear(path)
    ticked = {s: kept for s in SECTIONS if (kept := tuple(_told(ln.text) for ln in lines if ln.section == s))}
    return Plan(ticked, helplines_beside(path))


def _told(text: str) -> Line:
    words, _, number = text.partition(GAP)
    return Line(words, number)


def to_json(plan: Plan) -> dict[str, list[dict[str, object]]]:
    """Give the plan in the form in which it is stored."""
    return {section: [asdict(line) for line in lines] for section, lines in plan.lines.items() if lines}


def from_json(body: object) -> Plan:
    """Give the plan back from the form in which it is stored; what does not fit is left out."""
    stored = body if isinstance(body, Mapping) else {}
    return Plan({
        section: tuple(
            Line(str(line.get("text", "")), str(line.get("number", "")), bool(line.get("open")))
            for line in stored.get(section, ()) if isinstance(line, Mapping)
        )
        for section in SECTIONS if stored.get(section)
    })  # fmt: skip
