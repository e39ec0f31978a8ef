"""The files of an export, one after the other, each as a stream of finished text: what is written is what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ema_app.core.tables import PROMPTS, STORED, Table
from ema_app.exchange.codebook import CODEBOOK, ENTRIES, codebook_rows, codebook_text
from ema_app.exchange.datapackage import datapackage
from ema_app.exchange.derived import DERIVED
from ema_app.exchange.source import Item, ProtocolText, Row, Source
from ema_app.exchange.tiers import Leaving, Options
from ema_app.exchange.wide import Wide
from ema_app.exchange.writing import blocks, header, lines

Derived = Mapping[str, Sequence[Row]]
"""Rows of the derived tables by table name (exchange.derived), made by the caller."""

_MOMENTS = ("scheduled_at", "delivered_at", "displayed_at", "opened_at", "submitted_at", "expired_at", "about_at")
_PLACES = tuple(map(PROMPTS.names.index, _MOMENTS))


@dataclass(frozen=True)
class OutFile:
    """One file: its path in the export, its columns (none unless a table), and its text in blocks of (text, rows)."""

    path: str
    columns: tuple[str, ...]
    text: Iterator[tuple[str, int]]


class Outgoing:
    """Everything that leaves `source` under `options`."""

    def __init__(self, source: Source, options: Options, derived: Derived) -> None:
        self._source, self._derived = source, derived
        self._options = options
        self._items: list[Item] = list(source.items())
        self._protocols: list[ProtocolText] = list(source.protocols())
        self.leaving = Leaving(options, self._items, None if options.exact else first_day(source.rows("prompts")))
        self._wide = Wide()
        self._tables = [*STORED, *(table for table in DERIVED if table.name in derived)]

    def files(self) -> Iterator[OutFile]:
        """Give the files; each is to be read to its end before the next is asked for."""
        for table in STORED:
            yield self._file(table, self._source.rows(table.name))
        entries = (*PROMPTS.names, *self._wide.item_names)
        yield OutFile("entries.csv", entries, self._entries(entries))
        for table in self._tables[len(STORED) :]:
            yield self._file(table, self._derived[table.name])
        yield from self._about()

    def _file(self, table: Table, rows: Iterable[Row]) -> OutFile:
        return OutFile(f"{table.name}.csv", table.names, self._text(table, rows))

    def _text(self, table: Table, rows: Iterable[Row]) -> Iterator[tuple[str, int]]:
        yield header(table.names), 0
        for block in blocks(rows):
            columns = self.leaving.columns(table, block)
            if table.name == "answers":
                self._wide.take(columns)
            yield lines(columns), len(block)

    def _entries(self, names: Iterable[str]) -> Iterator[tuple[str, int]]:
        yield ",".join(names) + "\n", 0
        for block in blocks(self._source.rows("prompts")):
            text, count = self._wide.lines(self.leaving.columns(PROMPTS, block))
            yield text, count

    def _about(self) -> Iterator[OutFile]:
        tables, items = [*self._tables, ENTRIES], self._wide.item_names
        rows = codebook_rows([*tables, CODEBOOK], items, self._items, self._protocols)
        yield self._file(CODEBOOK, rows)
        yield _whole("codebook.md", codebook_text([*tables, CODEBOOK], self._options))
        yield _whole("datapackage.json", datapackage([*tables, CODEBOOK], items, self._options))
        for path, text in self._options.papers:
            yield _whole(path, text)
        for name, protocol in _named(self._protocols):
            yield _whole(f"protocols/{name}.toml", protocol.toml)


def _whole(path: str, text: str) -> OutFile:
    return OutFile(path, (), iter([(text, 0)]))


def _named(protocols: Iterable[ProtocolText]) -> Iterator[tuple[str, ProtocolText]]:
    taken: set[str] = set()
    for protocol in protocols:
        whole = f"{protocol.protocol_id}-{protocol.protocol_version}"
        stem = name = re.sub(r"[^A-Za-z0-9_.-]+", "_", whole).lstrip(".")
        turn = 1
        while name.lower() in taken:
            turn += 1
            name = f"{stem}-{turn}"
        taken.add(name.lower())
        yield name, protocol


def first_day(prompts: Iterable[Row]) -> date | None:
    """Give the date of the first prompt, local as it was lived; None where no prompt has a time."""
    own = (next((row[place] for place in _PLACES if row[place]), None) for row in prompts)
    first = min((str(moment)[:10] for moment in own if moment), default=None)
    try:
        return date.fromisoformat(first) if first else None
    except ValueError:
        return None
