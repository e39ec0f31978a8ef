"""Foreign tables: into one record, or (where the mapping tells participants apart) one record each in a folder."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.exchange.foreign import ForeignPerson, open_foreign, read_mapping
from ema_app.exchange.rejected import write_rejected
from ema_app.exchange.source import Progress, no_progress
from ema_app.session import bodies
from ema_app.session.bringing_in import bring_in
from ema_app.session.folder import ENDING
from ema_app.session.moment import Surroundings
from ema_app.session.opening import create, open_session
from ema_app.session.session import Session
from ema_app.store import KeyEncryption


class ForeignImport:
    """One foreign file with its mapping, on its way into a record or a folder of records."""

    def __init__(self, source: Path, mapping: Path, around: Surroundings) -> None:
        self._data = open_foreign(source, read_mapping(mapping))
        self._around = around
        self.rows = self.people = 0

    @property
    def many(self) -> bool:
        """Whether the mapping tells participants apart, so that the target is a folder."""
        return bool(self._data.mapping.participant)

    def into_record(self, session: Session, progress: Progress = no_progress) -> None:
        """Bring everything into one open record."""
        for person in self._data.people():
            self._take(session, person, progress)

    def into_folder(self, folder: Path, key: KeyEncryption, progress: Progress = no_progress) -> None:
        """Bring each participant into a record of their own, named by them; made where it is not there yet."""
        folder.mkdir(parents=True, exist_ok=True)
        for person in self._data.people():
            path = folder / f"{_file_name(person.name)}{ENDING}"
            session = open_session(path, key, self._around) if path.exists() else self._new(path, key)
            try:
                self._take(session, person, progress)
            finally:
                session.close()

    def _new(self, path: Path, key: KeyEncryption) -> Session:
        session, _code = create(path, key, self._around)
        return session

    def _take(self, session: Session, person: ForeignPerson, progress: Progress) -> None:
        self.rows += bring_in(session, person)
        for recording in person.recordings():
            self.rows += bodies.keep_overlap(session, recording)
        self.people += 1
        progress(person.name, self.rows)

    def said(self, target: Path) -> Words:
        """Say what came in; what was refused or looked odd is listed in a file beside `target`."""
        noted = [*self._data.rejected, *self._data.flagged]
        counts = {"rows": self.rows, "people": self.people}
        if not noted:
            return say("import", "{rows} new rows of {people} people came in.", **counts)
        listed = target.with_name(target.name + "-refused.csv")
        write_rejected(listed, noted)
        return say(
            "import",
            "{rows} new rows of {people} people came in. {refused} places could not be read and {flagged} look odd; "
            "they are listed in {file}.",
            **counts, refused=len(self._data.rejected), flagged=len(self._data.flagged), file=listed.name,
        )  # fmt: skip


def _file_name(participant: str) -> str:
    if participant in ("", ".", "..") or any(c in participant for c in '/\\:*?"<>|\0'):
        raise EmaError(
            "bad_name",
            say("errors", "A participant cannot be named as a file."),
            say("errors", "The name is empty or holds a character that file names cannot have."),
            say("errors", "Rename the participants in the column that the mapping names."),
        )
    return participant
