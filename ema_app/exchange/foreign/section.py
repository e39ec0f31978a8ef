"""One section of a mapping file: its fields, and the few values that a protocol file does not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from ema_app.core.protocol_file import FaultError, Place
from ema_app.core.protocol_file.fields import Fields
from ema_app.core.words import Words, say

_SPECIAL = ("missing", "blind", "start", "first")


@dataclass(frozen=True)
class Section:
    """A section: `fields` for texts, numbers and tables, and its own way with `missing`, `blind`, `start`, `first`.

    Every method raises FaultError where the value is of another kind.
    """

    fields: Fields
    special: Mapping[str, object]

    def fault(self, key: str, what: Words, mend: Words) -> FaultError:
        """Give a FaultError at a key of this section."""
        return self.fields.fault(key, what, mend)

    def blind(self) -> bool | None:
        """Give whether ratings were blind; None where the file does not say."""
        value = self.special.get("blind")
        if value is None or isinstance(value, bool):
            return value
        raise self._wrong("blind", say("exchange", "Write blind = true or blind = false."))

    def missing(self) -> frozenset[str]:
        """Give the cells that stand for nothing; the empty cell always does."""
        value = self.special.get("missing", [])
        if not isinstance(value, list) or not all(isinstance(v, str | int | float) for v in value):
            raise self._wrong("missing", say("exchange", 'Write a list, such as missing = ["", "-99"].'))
        return frozenset({"", *(str(v).strip() for v in value)})

    def start(self) -> datetime | None:
        """Give the local time that everything is counted from; a date means its midnight."""
        value = self.special.get("start")
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                value = False
        if isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        if value is None or (isinstance(value, datetime) and value.tzinfo is None and 1900 <= value.year < 2200):
            return value
        raise self._wrong("start", say("exchange", "Write a date, such as start = 2024-01-01, without an offset."))

    def first(self) -> time | None:
        """Give the time of day of the first prompt."""
        value = self.special.get("first")
        if isinstance(value, str):
            try:
                value = time.fromisoformat(value)
            except ValueError:
                value = False
        if value is None or (isinstance(value, time) and value.tzinfo is None):
            return value
        raise self._wrong("first", say("exchange", 'Write a time of day, such as first = "09:00".'))

    def _wrong(self, key: str, mend: Words) -> FaultError:
        return self.fault(key, say("exchange", "{key} cannot be read.", key=key), mend)


def sections(raw: Mapping[str, object], name: str) -> list[Section]:
    """Give the sections of that name, one or several. Raises FaultError where they are no sections."""
    value = raw.get(name, [])
    found = value if isinstance(value, list) else [value]
    if not all(isinstance(one, dict) for one in found) or isinstance(value, list) == (name == "source"):
        header = f"[{name}]" if name == "source" else f"[[{name}]]"
        raise FaultError(
            Place("", 0, name),
            say("exchange", "{key} is missing or is no section of its own.", key=name),
            say("exchange", "Write it under the header {header}.", header=header),
        )
    return [_section(one, Place(name, number)) for number, one in enumerate(found) if isinstance(one, dict)]


def _section(raw: Mapping[str, object], place: Place) -> Section:
    taken = () if place.table == "body" else _SPECIAL
    special = {key: value for key, value in raw.items() if key in taken}
    return Section(Fields({key: value for key, value in raw.items() if key not in taken}, place), special)
