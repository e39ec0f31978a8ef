"""Looking whether an open record is sound: every page, the structure, the references, the keys beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.store.faults import damaged, database
from ema_app.store.keys import Keys


@dataclass(frozen=True)
class Finding:
    """Something that is not sound: a short code for tests and commands, and a sentence."""

    code: str
    words: Words

    def __str__(self) -> str:
        return str(self.words)


def examine(connection: Any, path: Path, keys: Keys) -> list[Finding]:
    """Give what is not sound in an open record; an empty list where it is. Reads every page."""
    try:
        with database(path):
            if pages := _pages(connection):
                return pages
            return [*_structure(connection), *_references(connection), *_sentinel(connection, keys)]
    except EmaError as error:
        if error.code != "damaged":
            raise
        return [Finding("damaged", error.what)]


def refuse_unsound(findings: list[Finding], path: Path) -> None:
    """Raise `EmaError` damaged with the first of `findings`, if there is one."""
    if findings:
        raise damaged(path, findings[0].words)


def _pages(connection: Any) -> list[Finding]:
    bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    told = say("store", "{n} pages of the file were changed or damaged.", n=len(bad))
    return [Finding("damaged_pages", told)] if bad else []


def _structure(connection: Any) -> list[Finding]:
    rows = connection.execute("PRAGMA integrity_check(10)").fetchall()
    told = say("store", "The tables inside the file do not fit together.")
    return [] if rows == [("ok",)] else [Finding("damaged_structure", told)]


def _references(connection: Any) -> list[Finding]:
    loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    told = say("store", "{n} answers belong to an entry that is not there.", n=len(loose))
    return [Finding("loose_rows", told)] if loose else []


def _sentinel(connection: Any, keys: Keys) -> list[Finding]:
    import pyrage

    rows = connection.execute("SELECT record_id, identity FROM sentinel").fetchall()
    if [row[0] for row in rows] != [keys.record_id]:
        return [Finding("wrong_sentinel", say("store", "The file is not the record that its keys belong to."))]
    if str(pyrage.x25519.Identity.from_str(rows[0][1]).to_public()) != keys.public_key:
        return [Finding("wrong_public_key", say("store", "The key of the letterbox is not the record's own."))]
    return []
