"""Helplines from the file that a site or the person edits: beside the record, in clear, nothing of the person in it."""

from __future__ import annotations

import unicodedata
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ema_app.core.words import Words, say

NAME = "helplines.txt"
MOST_LINES = 20
LONGEST = 160
"""Characters of the words of a line; longer ones are cut at a space."""
LONGEST_NUMBER = 40
"""Characters: what is longer is no number, and a number is never cut."""
MOST_BYTES = 64 * 1024

NOT_READ = say("plan", "{name} beside the diary cannot be read. Look whether it is a file that may be read.", name=NAME)
NOT_TEXT = say("plan", "{name} beside the diary is not text in UTF-8. Save it anew as UTF-8.", name=NAME)
ONLY_FIRST = say("plan", "Only the beginning of {name} is shown: {n} lines at most.", n=MOST_LINES, name=NAME)


@dataclass(frozen=True)
class Helpline:
    """One line of the file: its words, and a number where it names one."""

    text: str
    number: str = ""


@dataclass(frozen=True)
class Helplines:
    """The lines of the file in order, and what is to be said of it (it could not be read, it is too long)."""

    lines: tuple[Helpline, ...] = ()
    said: Words | None = None


def helplines_beside(record_path: Path) -> Helplines:
    """Give the helplines of the file in the folder of the record, read anew; none where there is no such file.

    A file that cannot be read, or not as UTF-8, is said and never raised: help is never an error.
    """
    path = record_path.with_name(NAME)
    try:
        if not path.exists():
            return Helplines()
        content = _beginning(path)
        text = getincrementaldecoder("utf-8-sig")().decode(content, final=len(content) <= MOST_BYTES)
    except UnicodeDecodeError:
        return Helplines(said=NOT_TEXT)
    except OSError:
        return Helplines(said=NOT_READ)
    found = list(_lines(text))
    whole = len(found) <= MOST_LINES and len(content) <= MOST_BYTES
    return Helplines(tuple(found[:MOST_LINES]), None if whole else ONLY_FIRST)


def _beginning(path: Path) -> bytes:
    if not path.is_file():  # a pipe would be waited for
        raise IsADirectoryError(path)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _lines(text: str) -> Iterator[Helpline]:
    for line in text.splitlines():
        words = _plain(line)
        if words.strip("; ") and not words.startswith("#"):
            yield _parted(words)


def _plain(line: str) -> str:
    """Give a line with single spaces and without what cannot be shown."""
    kept = (c for c in line if c.isspace() or unicodedata.category(c) != "Cc")
    return " ".join("".join(kept).split())


def _parted(line: str) -> Helpline:
    """Part words and number at the last semicolon."""
    words, _, number = (part.strip() for part in line.rpartition(";"))
    if not words or not number or len(number) > LONGEST_NUMBER:
        return Helpline(_cut(line.strip("; ")))
    return Helpline(_cut(words), number)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
