"""The crisis plan: versions are kept, the newest is shown, and ticked lines can be read before unlocking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from ema_app.core.entry import stamp
from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.store import Record, clear_plan

SECTIONS = ("warning_signs", "helps_me", "others_do", "others_do_not", "people", "services", "reasons")
"""The parts of a plan, in the order in which they are read."""


@dataclass(frozen=True)
class Line:
    """One line of the plan; `number` is a telephone number where there is one; `open` = readable before unlocking."""

    text: str
    number: str = ""
    open: bool = False


@dataclass(frozen=True)
class Plan:
    """The lines of a plan by section; a section may be empty."""

    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)

    def of(self, section: str) -> tuple[Line, ...]:
        """Give the lines of a section."""
        return self.lines.get(section, ())

    @property
    def empty(self) -> bool:
        """Whether no section has a line."""
        return not any(self.lines.values())

    def opened(self) -> Plan:
        """Give the plan with nothing but the lines that may be read before unlocking."""
        return Plan({s: kept for s, lines in self.lines.items() if (kept := tuple(ln for ln in lines if ln.open))})


class CrisisPlan:
    """Read and write the plan of one record."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self._record, self._around = record, around

    def current(self) -> Plan:
        """Give the newest version, or an empty plan."""
        found = self._record.rows("versions", "kind = 'crisis_plan'", (), "version_id DESC LIMIT 1")
        return from_json(found[0]["body"]) if found else Plan()

    def save(self, plan: Plan) -> Changed:
        """Keep a new version; the ticked lines, and only those, are put beside the record in the clear."""
        now = stamp(self._around.local_now())
        version = {"kind": "crisis_plan", "made_at": now, "made_by": "self", "body": to_json(plan)}
        self._record.insert("versions", version)
        clear_plan.write(self._record.path, to_json(plan.opened()))
        return frozenset({Topic.PLAN})


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
