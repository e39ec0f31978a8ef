"""A foreign file as a sheet: the columns that a mapping names, its rows grouped by participant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.exchange import rejected
from ema_app.exchange.csv_lines import CsvLines
from ema_app.exchange.rejected import Refuse, Rejected

SheetRow = tuple[int, Callable[[str], str]]
"""The line of a row, and what gives its cell in a column (stripped; empty where missing)."""


class Sheet:
    """The rows of one file by participant, in the order of the file.

    Raises EmaError `no_column`, and those of CsvLines.
    """

    def __init__(self, path: Path, participant: str, missing: frozenset[str], refuse: Refuse) -> None:
        self._lines = CsvLines(path, refuse)
        self.name, self.header = self._lines.name, self._lines.header
        self._refuse, self._participant, self._missing = refuse, participant, missing
        self._groups: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self._places: dict[str, int] = {}

    def read(self, columns: Iterable[str]) -> None:
        """Read the file, keeping these columns."""
        wanted = [*dict.fromkeys(column for column in columns if column)]
        for column in (*wanted, *filter(None, [self._participant])):
            if column not in self.header:
                raise _no_column(column, self.name)
        self._places = {column: place for place, column in enumerate(wanted)}
        places = [self.header.index(column) for column in wanted]
        whose = self.header.index(self._participant) if self._participant else None
        for line, cells in self._lines.rows():
            person = "" if whose is None else cells[whose].strip()
            if whose is not None and person in self._missing:
                self._refuse(Rejected(self.name, line, self._participant, rejected.EMPTY_KEY))
                continue
            self._groups.setdefault(person, []).append((line, tuple(cells[place] for place in places)))

    @property
    def participants(self) -> list[str]:
        """Who is in the file, in the order of first appearance; one without name where nobody is told apart."""
        return list(self._groups)

    def rows(self, participant: str) -> Iterator[SheetRow]:
        """Give the rows of one participant."""
        places, missing = self._places, self._missing
        for line, cells in self._groups.get(participant, ()):

            def cell(column: str, cells: tuple[str, ...] = cells) -> str:
                text = cells[places[column]].strip()
                return "" if text in missing else text

            yield line, cell


def _no_column(column: str, file: str) -> EmaError:
    return EmaError(
        "no_column",
        say("errors", "{file} has no column {column}.", file=file, column=column),
        say("errors", "The mapping names it."),
        say("errors", "Correct the name in the mapping, or add the column."),
    )
