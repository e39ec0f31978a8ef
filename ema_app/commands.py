"""What each command does, as one call; gives the words to print. Raises EmaError for what the world does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.exchange.tiers import Options
from ema_app.here import surroundings
from ema_app.session import Session
from ema_app.terminal import Asking, first_line


def new(record: Path, protocol: str, asking: Asking) -> str:
    """Make a record; gives the sentence with its recovery code."""
    from ema_app.session.opening import create

    session, code = create(record, asking.new_passphrase(), surroundings(), protocol)
    session.close()
    return f"Made {record}.\nRecovery code, shown only now: {code}\nPrint it or write it down; it opens the record too."


def named(record: Path) -> Path:
    """Give the record that was meant: as it was typed, or with the app's own ending where only that is there.

    Raises EmaError, before a passphrase is asked for, where there is no file.
    """
    from ema_app.session.folder import ENDING
    from ema_app.store.faults import missing

    whole = record.with_name(record.name + ENDING)
    meant = whole if whole.exists() and not record.exists() else record
    if not meant.exists():
        raise missing(meant)
    if meant.is_dir():
        raise EmaError(
            "not_a_record",
            say("errors", "{name} is a folder, not a record.", name=meant.name),
            say("errors", "An export, for example, is a folder; a record is one file."),
            say("errors", "Give the file, or --folder for all records in a folder."),
        )
    return meant


def opened(record: Path, asking: Asking) -> Session:
    """Open a record and say on stderr what opening it had to mend."""
    from ema_app.session.opening import open_session

    session = open_session(named(record), asking.passphrase(), surroundings())
    for notice in session.record.notices:
        click.echo(str(notice), err=True)
    return session


def progress(file: str, done: int) -> None:
    """Show on a terminal how far long work is; elsewhere nothing."""
    if done and sys.stderr.isatty():
        click.echo(f"\r{file} {done}\x1b[K", nl=False, err=True)


def bring_in(target: Path, source: Path, mapping: Path | None, asking: Asking) -> str:
    """Bring an export or a recording into a record, or a foreign table into a record or a folder of records."""
    if mapping is not None:
        return _bring_in_foreign(target, source, mapping, asking)
    from ema_app.session.bringing_in import bring_in_dataset, say_what_came
    from ema_app.session.bringing_in_body import bring_in_body, is_recording

    session = opened(target, asking)
    try:
        if is_recording(source):
            return bring_in_body(session, source, target, progress).text()
        return say_what_came(bring_in_dataset(session, source, progress), target).text()
    finally:
        session.close()


def _bring_in_foreign(target: Path, source: Path, mapping: Path, asking: Asking) -> str:
    from ema_app.session.foreign import ForeignImport
    from ema_app.store import KeyEncryption

    coming = ForeignImport(source, mapping, surroundings())
    if coming.many:
        coming.into_folder(target, KeyEncryption(asking.new_passphrase()), progress)
    else:
        session = opened(target, asking)
        try:
            coming.into_record(session, progress)
        finally:
            session.close()
    return coming.said(target).text()


def export(record: Path, folder: Path, how: tuple[Any, bool], asking: Asking) -> str:
    """Write a record as a dataset; `how` = (tier, without_text)."""
    from ema_app.session.leaving import leave
    from ema_app.session.measuring import derived

    session = opened(record, asking)
    try:
        made = leave(session, folder, Options(*how), derived(session), progress)
    finally:
        session.close()
    said = [words.text() for words in made.left_out]
    return "\n".join([f"Exported {sum(file.rows for file in made.files)} rows to {folder}.", *said])


def check(record: Path, asking: Asking) -> tuple[str, bool]:
    """Say whether a record is sound: the words, and True where it is."""
    from ema_app.store.check import check, newest_backup

    findings = check(named(record), asking.passphrase())
    if not findings:
        return f"{record.name} is sound.", True
    said = [str(finding) for finding in findings]
    backup = newest_backup(record)
    if backup:
        said.append(f'The newest backup is {backup.name}. To put it in place: ema-app restore "{backup}" "{record}"')
    return "\n".join(said), False


def restore(backup: Path, record: Path, asking: Asking) -> str:
    """Put a backup in place of a record; says what it replaced and where that is kept."""
    from ema_app.store.restore import restore, what_restore_replaces

    said = what_restore_replaces(backup, record).words().text()
    kept = restore(backup, record, asking.passphrase(), surroundings().local_now())
    return f"{said}\nDone." + (f" What was there before is kept as {kept.name}." if kept else "")


def new_secret(record: Path, recovery: bool, new_file: Path | None, asking: Asking) -> str:
    """Set a new passphrase, or make a new recovery code; the old one ends."""
    from ema_app.store.changing_secrets import change_passphrase, new_recovery_code

    record = named(record)
    if recovery:
        code = new_recovery_code(record, asking.passphrase())
        return f"New recovery code, shown only now: {code}\nThe old one no longer opens the record."
    old = asking.passphrase()
    fresh = first_line(new_file) if new_file else Asking.typed_twice()
    change_passphrase(record, old, fresh)
    return "The new passphrase is set. The old one no longer opens the record."


def computed(command: str, record: Path, asking: Asking) -> Any:
    """Give what `command` (measures, switches, pairs) computes of a record."""
    from ema_app.session.measuring import COMMANDS

    session = opened(record, asking)
    try:
        return COMMANDS[command](session)
    finally:
        session.close()


def computed_folder(command: str, folder: Path, asking: Asking) -> Iterator[tuple[str, Any]]:
    """Give (name, what `command` computes) of each record of a folder; one that fails gives {"error": sentence}.

    Each failure is said on stderr. Raises EmaError at the end where there was any.
    """
    # Each process has a core of its own; threads inside it would only wait for one another.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from ema_app.session.folder import Failed, compute_all

    failures = 0
    every = compute_all(folder, command, asking.passphrase(), surroundings(), os.cpu_count() or 1)
    for done, (name, found) in enumerate(every, start=1):
        progress(folder.name, done)
        if isinstance(found, Failed):
            failures += 1
            click.echo(f"{name}: {found}", err=True)
            yield name, {"error": str(found)}
        else:
            yield name, found
    if failures:
        what = say("errors", "{n} of {all} records could not be computed.", n=failures, all=done)
        raise EmaError("some_failed", what)


def simulate(folder: Path, which: tuple[int, date, str], options: Mapping[str, Any]) -> str:
    """Make up a person; `which` = (seed, start, zone)."""
    from ema_app.measures.simulate import design_from_options, person, write

    given = dict(options)
    if "discrepancy" in given:
        given["discrepancy"] = dict(given["discrepancy"])
    write(person(design_from_options(**given), *which), folder)
    return f"Wrote a made-up person to {folder}. Their truth is in truth.json."


def plan(protocol: str, which: tuple[int, int, date | None, str | None]) -> list[dict[str, str]]:
    """Give the prompts of a protocol; `which` = (days, seed, start, zone), where None is today and the zone here."""
    from ema_app.session.planning import planned

    days, seed, start, zone = which
    here = surroundings()
    return planned(protocol, days, seed, start or here.local_now().date(), zone or here.zone())
