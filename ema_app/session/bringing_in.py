"""Bringing data in: rows that are there already stay as they are, nothing is doubled, what was refused is listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ema_app.core.entry import stamp
from ema_app.core.tables import PROMPTS, STORED
from ema_app.core.words import Words, say
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.rejected import Rejected, write_rejected
from ema_app.exchange.source import Item, Progress, Row, Source, no_progress
from ema_app.session.changed import EVERYTHING, Changed
from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session
from ema_app.store.erase import erased_ids

_MOMENTS = tuple(PROMPTS.names.index(name) for name in ("about_at", "opened_at", "submitted_at", "scheduled_at"))
_ENTRY = {table.name: table.names.index("entry_id") for table in STORED if "entry_id" in table.names}


@dataclass(frozen=True)
class CameIn:
    """How many rows were new, and the places that could not be read."""

    rows: int
    rejected: tuple[Rejected, ...]
    changed: Changed = EVERYTHING


def say_what_came(came: CameIn, target: Path) -> Words:
    """Say what came in; what was refused is listed in a file beside `target`, whose name is said."""
    if not came.rejected:
        return say("import", "{rows} new rows came in.", rows=came.rows)
    listed = target.with_name(target.name + "-refused.csv")
    write_rejected(listed, came.rejected)
    return say("import", "{rows} new rows came in. {refused} places could not be read; they are listed in {file}.",
               rows=came.rows, refused=len(came.rejected), file=listed.name)  # fmt: skip


def bring_in_dataset(session: Session, folder: Path, progress: Progress = no_progress) -> CameIn:
    """Bring an export directory into the record. Raises EmaError not_a_dataset, not_full, disk_full."""
    dataset = open_dataset(folder)
    rows = bring_in(session, dataset, progress)
    return CameIn(rows, tuple(dataset.rejected))


def bring_in(session: Session, source: Source, progress: Progress = no_progress) -> int:
    """Bring the rows of `source` into the record, all or none; gives how many were new. Erased entries stay erased."""
    record, erased = session.record, erased_ids(session.record, "entry")
    added = 0
    with record.atomic():
        for table in STORED:
            rows = _told(_kept(source.rows(table.name), _ENTRY.get(table.name), erased), table.name, progress)
            names = table.names
            if table.name == "prompts":
                rows, names = map(_with_moment, rows), (*names, "moment_ms")
            added += record.insert_many(table.name, names, rows, ignore_known=True)
        _protocols(session, source)
    return added


def _kept(rows: Iterable[Row], entry: int | None, erased: set[str]) -> Iterator[Row]:
    return (row for row in rows if entry is None or row[entry] not in erased)


def _told(rows: Iterable[Row], table: str, progress: Progress) -> Iterator[Row]:
    for done, row in enumerate(rows):
        if done % 5000 == 0:
            progress(table, done)
        yield row


def _with_moment(row: Row) -> Row:
    at = next((row[place] for place in _MOMENTS if row[place] is not None), None)
    return (*row, milliseconds(datetime.fromisoformat(str(at))) if at else None)


def _protocols(session: Session, source: Source) -> None:
    record, added_at = session.record, stamp(session.around.local_now())
    texts = [(*text, added_at) for text in source.protocols()]
    record.insert_many("protocols", ("protocol_id", "version", "toml", "added_at"), texts, ignore_known=True)
    known = {row[0] for row in record.stream("SELECT item_id FROM items", ())}
    items = [item for item in source.items() if item.kind or item.item_id not in known]
    record.insert_many("items", Item._fields, items, ignore_known=True)
