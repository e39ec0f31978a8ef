"""Taking the data away: the record as a source of an export, what would leave, and the export itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.exchange.dataset_out import Preview, export_dataset, preview
from ema_app.exchange.outgoing import Derived
from ema_app.exchange.place import SHEET
from ema_app.exchange.source import Item, Progress, ProtocolText, Row, no_progress
from ema_app.exchange.tiers import Options
from ema_app.session import reading
from ema_app.session.session import Session
from ema_app.store import Record


class RecordSource:
    """A record as an export reads it; entries marked *only for me* are not in it."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def rows(self, table: str, /) -> Iterator[Row]:
        """Give the rows of a table in the order in which they were kept."""
        return reading.rows(self._record, table)  # type: ignore[return-value]

    def items(self) -> Iterable[Item]:
        """Give the items of all protocol versions."""
        columns = ", ".join(Item._fields)
        return (Item(*row) for row in self._record.stream(f"SELECT {columns} FROM items ORDER BY rowid", ()))  # noqa: S608

    def protocols(self) -> Iterable[ProtocolText]:
        """Give all protocol versions as they were written."""
        found = self._record.stream("SELECT protocol_id, version, toml FROM protocols ORDER BY rowid", ())
        return (ProtocolText(*row) for row in found)


def show(session: Session, options: Options, derived: Derived, progress: Progress = no_progress) -> Preview:
    """Give exactly what an export would hold."""
    return preview(RecordSource(session.record), with_sheet(session, options), derived, progress)


def leave(
    session: Session, folder: Path, options: Options, derived: Derived, progress: Progress = no_progress
) -> Preview:
    """Write the dataset to `folder`, all or nothing. Raises EmaError not_empty, disk_full, not_written."""
    return export_dataset(RecordSource(session.record), folder, with_sheet(session, options), derived, progress)


def with_sheet(session: Session, options: Options) -> Options:
    """Let the reporting sheet go with the data, where dates leave (it names days) and where it can be made."""
    from ema_app.session.reporting_sheet import reporting_sheet

    if not options.exact:
        return options
    try:
        return replace(options, papers=((SHEET, reporting_sheet(session).markdown),))
    except EmaError:  # a protocol that cannot be read does not keep the data back
        return options
