"""Export: a dataset directory as FORMATS describes it, and beforehand a preview of exactly what leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ema_app.core.words import Words
from ema_app.exchange.outgoing import Derived, OutFile, Outgoing
from ema_app.exchange.place import Aside, written_aside
from ema_app.exchange.source import Progress, Source, no_progress
from ema_app.exchange.tiers import Options, left_out

FIRST_LINES = 5
"""Lines of a file that a preview shows, the header among them."""

_NO_DERIVED: Derived = {}
_EVERYTHING = Options()


class OutgoingFile(NamedTuple):
    """One file that leaves: its path, rows and bytes, columns, and its first lines as they are written."""

    path: str
    rows: int
    size_bytes: int
    columns: tuple[str, ...]
    first_lines: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """Exactly what leaves: every file, and what is left out and why."""

    files: tuple[OutgoingFile, ...]
    left_out: tuple[Words, ...]


def preview(
    source: Source, options: Options = _EVERYTHING, derived: Derived = _NO_DERIVED, progress: Progress = no_progress
) -> Preview:
    """Show what an export would hold, made by the same steps that write it; nothing is written."""
    outgoing = Outgoing(source, options, derived)
    files = tuple(_pass_on(file, lambda _block: None, progress) for file in outgoing.files())
    return Preview(files, tuple(left_out(options, outgoing.leaving.words_left_out)))


def export_dataset(
    source: Source,
    folder: Path,
    options: Options = _EVERYTHING,
    derived: Derived = _NO_DERIVED,
    progress: Progress = no_progress,
) -> Preview:
    """Write the dataset to `folder`, all or nothing: beside it first, then in its place; give what was written.

    An earlier export there is replaced. Raises EmaError where the folder holds anything else (`not_empty`), the disk is
    full (`disk_full`), or nothing can be written there (`not_written`). What `progress` raises stops the export.
    """
    outgoing = Outgoing(source, options, derived)
    with written_aside(folder) as aside:
        files = tuple(_write(file, aside, progress) for file in outgoing.files())
    return Preview(files, tuple(left_out(options, outgoing.leaving.words_left_out)))


def _write(file: OutFile, aside: Aside, progress: Progress) -> OutgoingFile:
    with aside.open(file.path) as sink:
        return _pass_on(file, sink, progress)


def _pass_on(file: OutFile, sink: Callable[[bytes], object], progress: Progress) -> OutgoingFile:
    rows = size = 0
    first = ""
    for text, count in file.text:
        data = text.encode("utf-8", "replace")
        sink(data)
        rows, size = rows + count, size + len(data)
        if first.count("\n") < FIRST_LINES:
            first += text[:4000]
        progress(file.path, rows)
    return OutgoingFile(file.path, rows, size, file.columns, tuple(first.splitlines()[:FIRST_LINES]))
