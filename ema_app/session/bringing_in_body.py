"""A recording of the body into a record in one go, as the command does it."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.words import Words
from ema_app.exchange.source import Progress, no_progress
from ema_app.session import bodies, body_words
from ema_app.session.session import Session


def is_recording(source: Path) -> bool:
    """Say whether a folder, zip or xml holds a recording that is known. Raises EmaError where it cannot be read."""
    from ema_app.exchange.body import recognised

    return (source.is_file() or source.is_dir()) and recognised(source) is not None


def bring_in_body(session: Session, source: Path, target: Path, progress: Progress = no_progress) -> Words:
    """Read, window and keep a recording; gives what is to be said. Raises EmaError."""
    reading = bodies.read(session, source, progress)
    look = bodies.look(session, reading, bodies.Wishes())
    return body_words.kept(look, bodies.keep(session, look), target)
