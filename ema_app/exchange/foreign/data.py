"""Foreign files opened with a mapping: one set of rows per participant, each of which fits `Source`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from ema_app.exchange.body import Recording
from ema_app.exchange.foreign.as_protocol import as_protocol, items_of
from ema_app.exchange.foreign.clock import Clock
from ema_app.exchange.foreign.mapping import Mapping
from ema_app.exchange.foreign.more_files import collect_body, collect_events, collect_ratings
from ema_app.exchange.foreign.raw_body import raw_samples
from ema_app.exchange.foreign.rows import Collected, collect_rows
from ema_app.exchange.foreign.sheet import Sheet
from ema_app.exchange.rejected import Rejected
from ema_app.exchange.source import Item, ProtocolText, Row


class ForeignPerson:
    """The rows of one participant (`name`; empty where the mapping tells nobody apart); it fits `Source`."""

    def __init__(self, data: ForeignData, name: str) -> None:
        self._data, self.name = data, name

    @cached_property
    def _tables(self) -> dict[str, list[Row]]:
        return self._data.collect(self.name)

    def rows(self, table: str, /) -> Iterator[Row]:
        """Give the rows of a table by its name."""
        return iter(self._tables.get(table, ()))

    def items(self) -> list[Item]:
        """Give the items of the mapping."""
        return items_of(self._data.mapping, self._data.protocol.protocol_version)

    def recordings(self) -> Iterator[Recording]:
        """Give the raw signals of the body, to be summed up in windows around the entries."""
        return self._data.recordings(self.name)

    def protocols(self) -> list[ProtocolText]:
        """Give the mapping as a protocol."""
        return [self._data.protocol]


class ForeignData:
    """All files that a mapping names, read. `rejected` (not taken) and `flagged` (kept) grow while people are read."""

    def __init__(self, path: Path, mapping: Mapping) -> None:
        self.mapping, self.protocol = mapping, as_protocol(mapping)
        self.rejected: list[Rejected] = []
        self.flagged: list[Rejected] = []
        named = [*mapping.times.columns, *(i.column for i in mapping.items), mapping.person]
        self._main = self._sheet(path, named, [mapping.observer.name if mapping.observer else ""])
        self._ratings = [
            (self._sheet(one.path, [one.about, one.made, *(i.column for i in one.items)], [one.observer.name]), one)
            for one in mapping.ratings
        ]
        self._events = [(self._sheet(one.path, [one.time, one.kind, one.person]), one) for one in mapping.events]
        self._body = [(self._sheet(one.path, [one.start, one.value]), one) for one in mapping.body]

    def people(self) -> Iterator[ForeignPerson]:
        """Give the participants in the order of first appearance, the main file first; nothing is read twice."""
        sheets = [self._main, *(sheet for sheet, _ in (*self._ratings, *self._events, *self._body))]
        names = dict.fromkeys(name for sheet in sheets for name in sheet.participants)
        return (ForeignPerson(self, name) for name in names)

    def collect(self, participant: str) -> dict[str, list[Row]]:
        """Give one participant's rows by table."""
        into = Collected(participant, self.rejected.append, self.flagged.append)
        clock = Clock(self.mapping.times, self.mapping.zone)
        collect_rows(self._main, self.mapping, into, self.protocol.protocol_version)
        for sheet, ratings in self._ratings:
            collect_ratings(sheet, ratings, clock, into)
        for sheet, events in self._events:
            collect_events(sheet, events, clock, into)
        for sheet, body in self._body:
            if body.seconds:
                collect_body(sheet, body, clock, into)
        return into.finish()

    def recordings(self, participant: str) -> Iterator[Recording]:
        """Give one participant's files of raw samples."""
        into = Collected(participant, self.rejected.append, self.flagged.append)
        clock = Clock(self.mapping.times, self.mapping.zone)
        for sheet, body in self._body:
            if not body.seconds:
                yield raw_samples(sheet, body, clock, into)

    def _sheet(self, path: Path, columns: list[str], if_there: list[str] | None = None) -> Sheet:
        sheet = Sheet(path, self.mapping.participant, self.mapping.missing, self.rejected.append)
        sheet.read([*columns, *(name for name in if_there or [] if name in sheet.header)])
        return sheet


def open_foreign(path: Path, mapping: Mapping) -> ForeignData:
    """Read a foreign file, and those its mapping names, with a mapping.

    Raises EmaError: `not_readable`, `not_utf8`, `no_header`, `no_column` (one that the mapping names is not there).
    """
    return ForeignData(path, mapping)
