"""Whether a record is sound, and what is not; with the newest backup to offer."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.derivation import Secret
from ema_app.store.examining import Finding, examine
from ema_app.store.letterbox import letterbox_is_sound
from ema_app.store.record import Record
from ema_app.store.unlocking import copies_of_keys

_ARE_FINDINGS = {"damaged", "empty_file", "keys_missing", "keys_damaged"}


def check(path: Path, secret: str | Secret) -> list[Finding]:
    """Give what is not sound in the record at `path`: pages, structure, references, keys, letterbox. Empty: sound.

    Raises `EmaError` for what hinders looking: missing, wrong_passphrase, in_use, not_a_record, newer_version.
    """
    try:
        record = Record.open(path, secret)
    except EmaError as error:
        if error.code not in _ARE_FINDINGS:
            raise
        return [Finding(error.code, error.whole)]
    try:
        return check_open(record)
    finally:
        record.close()


def check_open(record: Record) -> list[Finding]:
    """Give what is not sound in an open record, and what opening it had to mend."""
    opened = record.opened
    findings = [Finding("mended", notice) for notice in opened.notices]
    findings += examine(opened.connection, record.path, opened.keys)
    if not letterbox_is_sound(record.path):
        told = say("store", "The letterbox beside the record is damaged; what came while it was locked may be lost.")
        findings.append(Finding("letterbox_damaged", told))
    return findings


def newest_backup(path: Path) -> Path | None:
    """Give the newest backup of the record at `path` that has its keys beside it, or None."""
    return next((copy for copy in copies_of_keys(path) if copy.is_file()), None)
