"""The people in somebody's life: added in three seconds, known outside by a code only."""

from __future__ import annotations

from ema_app.charts.who import Who, who
from ema_app.core.entry import stamp
from ema_app.core.people import Person
from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.store import Record
from ema_app.store.erase import erased_ids

PEOPLE: Changed = frozenset({Topic.PEOPLE})


class Roster:
    """List, add and change people."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self._record, self._around = record, around

    def people(self) -> list[Person]:
        """Give everybody, those named most often first."""
        used = dict(self._record.stream(
            "SELECT text, count(*) FROM answers WHERE role IN ('person.with', 'person.about') GROUP BY text", ()
        ))  # fmt: skip
        rows = self._record.rows("people", order_by="created_at, person_id")
        everybody = [_person(row) for row in rows]
        return sorted(everybody, key=lambda person: -int(used.get(person.person_id, 0)))

    def who(self) -> Who:
        """Give what everybody is called; nobody has to be counted for this."""
        return who([_person(row) for row in self._record.rows("people")])

    def add(self, name: str, relationship: str, closeness: float | None = None, attachment_figure: bool = False) -> str:
        """Add somebody and give their code: a letter and a number that say nothing about the name, never used twice."""
        taken = {row["person_id"] for row in self._record.rows("people")} | erased_ids(self._record, "person")
        code = next(f"p{k}" for k in range(1, len(taken) + 2) if f"p{k}" not in taken)
        self._record.insert("people", {
            "person_id": code, "name": name.strip(), "relationship": relationship, "closeness": closeness,
            "attachment_figure": int(attachment_figure), "created_at": stamp(self._around.local_now()),
        })  # fmt: skip
        return code

    def change(self, person: Person) -> Changed:
        """Keep somebody's new name, relationship, closeness."""
        self._record.update("people", {"person_id": person.person_id}, {
            "name": person.name.strip(), "relationship": person.relationship,
            "attachment_figure": int(person.attachment_figure), "closeness": person.closeness,
        })  # fmt: skip
        return PEOPLE


def _person(row: dict[str, object]) -> Person:
    closeness = row["closeness"]
    return Person(
        str(row["person_id"]), str(row["name"] or row["person_id"]), str(row["relationship"] or "other"),
        bool(row["attachment_figure"]), None if closeness is None else float(str(closeness)),
    )  # fmt: skip
