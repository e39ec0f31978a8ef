"""A table from elsewhere into the open record, by a mapping file."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.session import Session
from ema_app.ui.patient.long_work import Progress


def bring_in_table(session: Session, files: tuple[Path, Path], progress: Progress) -> Words:
    """Bring a table (`files` = table, mapping) of one person into the record; gives what is to be said about it.

    Raises EmaError many_people where the mapping tells participants apart, and what reading the files raises.
    """
    from ema_app.session.foreign import ForeignImport

    table, mapping = files
    coming = ForeignImport(table, mapping, session.around)
    if coming.many:
        raise EmaError(
            "many_people",
            say("errors", "{name} holds more than one person.", name=table.name),
            say("errors", "The mapping names a column that tells participants apart."),
            say(
                "errors",
                "Take that line out of the mapping, or use the command: ema-app import FOLDER TABLE --map FILE.",
            ),
        )
    coming.into_record(session, progress)
    return coming.said(session.record.path)
