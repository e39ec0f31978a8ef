"""What a command asks for: a passphrase from a file, the environment, or a prompt."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from ema_app.core.errors import EmaError
from ema_app.core.words import say


@dataclass(frozen=True)
class Asking:
    """Where the passphrase of a command comes from."""

    file: Path | None = None

    def passphrase(self) -> str:
        """Give the passphrase of a record that exists."""
        return self._given() or _prompt("Passphrase", twice=False)

    def new_passphrase(self) -> str:
        """Give the passphrase of a record to be made; typed twice at a prompt."""
        return self._given() or _prompt("New passphrase", twice=True)

    @staticmethod
    def typed_twice() -> str:
        """Give a passphrase typed twice at a prompt, whatever else was given."""
        return _prompt("New passphrase", twice=True)

    def _given(self) -> str:
        return first_line(self.file) if self.file else os.environ.get("EMA_PASSPHRASE", "")


def first_line(path: Path) -> str:
    """Give the first line of a file. Raises EmaError where it cannot be read or is empty."""
    try:
        line = path.read_text(encoding="utf-8-sig").splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise EmaError(
            "no_passphrase",
            say("errors", "No passphrase could be read from {name}.", name=path.name),
            say("errors", "The file is missing, empty or not text."),
            say("errors", "Put the passphrase in its first line."),
        ) from error
    return line


def _prompt(words: str, twice: bool) -> str:
    if not sys.stdin.isatty():
        raise EmaError(
            "no_passphrase",
            say("errors", "No passphrase was given."),
            say("errors", "There is no terminal to ask at."),
            say("errors", "Use --passphrase-file, or set EMA_PASSPHRASE."),
        )
    return str(click.prompt(words, hide_input=True, confirmation_prompt=twice, err=True))
