"""One TOML table being read: values of the right type, or a FaultError that says what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import TypeVar

from ema_app.core.items import Phrase
from ema_app.core.protocol_file.finding import FaultError, Place
from ema_app.core.protocol_file.values import LARGEST, as_clock, as_number, as_texts, as_whole
from ema_app.core.words import Words, say

Kind = TypeVar("Kind")

_WHOLE = say("protocol", "Write whole numbers from 0 to {most}.", most=LARGEST)
_NUMBER = say("protocol", "Write a number.")
_BOUNDS = say("protocol", "Write two numbers, such as range = [0, 100].")
_LIST = say("protocol", "Write a list in square brackets.")
_TEXTS = say("protocol", "Write a list of words in quotation marks.")
_CLOCK = say("protocol", 'Write times of day such as "09:30".')


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
        """Give a whole number from 0 to LARGEST; `default` where the key is absent."""
        found = self.whole_or_none(key)
        return default if found is None else found

    def whole_or_none(self, key: str) -> int | None:
        """Give a whole number from 0 to LARGEST; None where the key is absent."""
        return self._known(key, as_whole(self._get(key)), _WHOLE) if key in self._raw else None

    def wholes(self, key: str) -> tuple[int, ...]:
        """Give a list of whole numbers; empty where the key is absent."""
        return tuple(self._known(key, as_whole(value), _WHOLE) for value in self._list_if_there(key))

    def number(self, key: str, default: float) -> float:
        """Give a number; `default` where the key is absent."""
        return self._known(key, as_number(self._get(key)), _NUMBER) if key in self._raw else default

    def bounds(self, default: tuple[float, float]) -> tuple[float, float]:
        """Give the two numbers of `range`."""
        if "range" not in self._raw:
            return default
        low, high = self._known("range", self._two(), _BOUNDS)
        return self._known("range", as_number(low), _NUMBER), self._known("range", as_number(high), _NUMBER)

    def _two(self) -> tuple[object, object] | None:
        values = self._list("range")
        return (values[0], values[1]) if len(values) == 2 else None

    def _known(self, key: str, value: Kind | None, mend: Words) -> Kind:
        if value is None:
            raise self._wrong(key, mend)
        return value

    def _list(self, key: str) -> list[object]:
        value = self._get(key)
        return self._known(key, value if isinstance(value, list) else None, _LIST)

    def _list_if_there(self, key: str) -> list[object]:
        return self._list(key) if key in self._raw else []

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts."""
        return self._known(key, as_texts(self._list(key)), _TEXTS)

    def pages(self) -> tuple[tuple[str, ...], ...]:
        """Give the lists of item ids of `pages`."""
        return tuple(self._known("pages", as_texts(page), _TEXTS) for page in self._list("pages"))

    def clock_times(self, key: str) -> tuple[time, ...]:
        """Give a list of times of day such as "09:00"; "24:00" is midnight. Empty where the key is absent."""
        return tuple(self._known(key, as_clock(value), _CLOCK) for value in self._list_if_there(key))

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
        values = self._list_if_there(key)
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
