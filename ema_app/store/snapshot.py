"""Reading a record in another thread: all rows as they were at one moment, while the first thread goes on writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from ema_app.store.connection import connect, reading_mode
from ema_app.store.faults import database
from ema_app.store.per_thread import Connections
from ema_app.store.record import Record


@contextmanager
def snapshot(record: Record) -> Iterator[Record]:
    """Give a read-only `Record` with a connection of its own that sees one moment. Raises `EmaError`."""
    opened = record.opened
    connection = connect(record.path, opened.data_key, reading_mode(record.path) if record.read_only else "ro")
    try:
        with database(record.path):
            connection.execute("BEGIN")
        yield Record(record.path, replace(opened, connections=Connections(connection), lock=None))
    finally:
        connection.close()
