"""One TOML table being read: values of the right type, or a FaultError that says what is wrong."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import time

from ema_app.core.items import Phrase
from ema_app.core.protocol_file.finding import FaultError, Place
from ema_app.core.words import Words, say

LONGEST = 100_000
"""No whole number in a protocol is larger: minutes of 69 days."""


class Fields:
    """A table of the file. Every method raises FaultError where the value is missing or of another kind."""

    def __init__(self, raw: Mapping[str, object], place: Place) -> None:
        self._raw, self.place, self._read = raw, place, set[str]()

    def __contains__(self, key: str) -> bool:
        return key in self._raw

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the table, in order."""
        return tuple(self._raw)

    def fault(self, key: str, what: Words, mend: Words) -> FaultError:
        """Give a FaultError at a key of this table."""
        return FaultError(self.place if self.place.key else self.place._replace(key=key), what, mend)

    def _get(self, key: str) -> object:
        self._read.add(key)
        if key not in self._raw:
            raise self.fault("", say("protocol", "{table} has no {key}.", table=self._name, key=key),
                             say("protocol", "Add a line that begins with {key} =", key=key))  # fmt: skip
        return self._raw[key]

    @property
    def _name(self) -> str:
        told = self._raw.get("id")
        return f"[{self.place.table}] {told}" if isinstance(told, str) else f"[{self.place.table}]"

    def _wrong(self, key: str, mend: Words) -> FaultError:
        return self.fault(key, say("protocol", "{table}: {key} cannot be read.", table=self._name, key=key), mend)

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; `default` where the key is absent."""
        if default is not None and key not in self._raw:
            return default
        value = self._get(key)
        if not isinstance(value, str):
            raise self._wrong(key, say("protocol", "Write it in quotation marks."))
        return value

    def whole(self, key: str, default: int) -> int:
        """Give a whole number from 0 to 100000; `default` where the key is absent."""
        return self._as_whole(key, self._get(key)) if key in self._raw else default

    def whole_or_none(self, key: str) -> int | None:
        """Give a whole number from 0 to 100000; None where the key is absent."""
        return self._as_whole(key, self._get(key)) if key in self._raw else None

    def wholes(self, key: str) -> tuple[int, ...]:
        """Give a list of whole numbers; empty where the key is absent."""
        return tuple(self._as_whole(key, value) for value in self._list(key)) if key in self._raw else ()

    def _as_whole(self, key: str, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LONGEST:
            raise self._wrong(key, say("protocol", "Write whole numbers from 0 to {most}.", most=LONGEST))
        return value

    def number(self, key: str, default: float) -> float:
        """Give a number; `default` where the key is absent."""
        return self._as_number(key, self._get(key)) if key in self._raw else default

    def _as_number(self, key: str, value: object) -> float:
        good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e12
        if not good or not isinstance(value, int | float) or math.isnan(value):
            raise self._wrong(key, say("protocol", "Write a number."))
        return float(value)

    def bounds(self, default: tuple[float, float]) -> tuple[float, float]:
        """Give the two numbers of `range`."""
        if "range" not in self._raw:
            return default
        value = self._list("range")
        if len(value) != 2:
            raise self._wrong("range", say("protocol", "Write two numbers, such as range = [0, 100]."))
        return self._as_number("range", value[0]), self._as_number("range", value[1])

    def _list(self, key: str) -> list[object]:
        value = self._get(key)
        if not isinstance(value, list):
            raise self._wrong(key, say("protocol", "Write a list in square brackets."))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts."""
        return self._all_texts(key, self._list(key))

    def _all_texts(self, key: str, values: object) -> tuple[str, ...]:
        found = tuple(v for v in values if isinstance(v, str)) if isinstance(values, list) else None
        if found is None or not isinstance(values, list) or len(found) < len(values):
            raise self._wrong(key, say("protocol", "Write a list of words in quotation marks."))
        return found

    def pages(self) -> tuple[tuple[str, ...], ...]:
        """Give the lists of item ids of `pages`."""
        return tuple(self._all_texts("pages", page) for page in self._list("pages"))

    def clock_times(self, key: str) -> tuple[time, ...]:
        """Give a list of times of day such as "09:00"; "24:00" is midnight. Empty where the key is absent."""
        return tuple(self._clock(key, value) for value in self._list(key)) if key in self._raw else ()

    def _clock(self, key: str, value: object) -> time:
        try:
            moment = value if isinstance(value, time) else time.fromisoformat(str(value).replace("24:00", "00:00"))
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is not None or moment.second or moment.microsecond:
            raise self._wrong(key, say("protocol", 'Write times of day such as "09:30".'))
        return moment

    def phrase(self, key: str, required: bool = False) -> Phrase:
        """Give words by language; empty where the key is absent and not required."""
        if not required and key not in self._raw:
            return {}
        value = self._get(key)
        if isinstance(value, dict) and all(isinstance(words, str) for words in value.values()):
            return dict(value)
        raise self._wrong(key, say("protocol", "Write the words by language, such as {{ en = \"…\", de = \"…\" }}."))

    def rest(self) -> Phrase:
        """Give what has not been read yet as words by language (an option holds its languages as keys)."""
        left = [key for key in self._raw if key not in self._read]
        return {key: self.text(key) for key in left}

    def table(self, key: str) -> Fields:
        """Give a table inside this one; an empty one where the key is absent."""
        self._read.add(key)
        value = self._raw.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, say("protocol", "Write it as a table of its own, under [{key}].", key=key))
        return Fields(value, Place(self._path(key)))

    def tables(self, key: str, apart: bool = True) -> list[Fields]:
        """Give the tables of a list; `apart` says that they stand under headers of their own."""
        values = self._list(key) if key in self._raw else []
        if not all(isinstance(value, dict) for value in values):
            raise self._wrong(key, say("protocol", "Write it as tables, each under [[{key}]].", key=key))
        inside = self.place._replace(key=key)
        return [
            Fields(value, Place(self._path(key), n) if apart else inside)
            for n, value in enumerate(values) if isinstance(value, dict)
        ]  # fmt: skip

    def _path(self, key: str) -> str:
        return f"{self.place.table}.{key}" if self.place.table else key

    def done(self) -> None:
        """Refuse keys that nobody read: most often a slip of the pen."""
        for key in self._raw:
            if key not in self._read:
                raise self.fault(key, say("protocol", "{table}: {key} is not known here.", table=self._name, key=key),
                                 say("protocol", "Look for a slip in the name, or take the line out."))  # fmt: skip
