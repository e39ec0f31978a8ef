"""The clinician's caseload: who shared, what came in, and a session on each person's copy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.session import caseload_backups
from ema_app.session.caseload_summary import Summary, read_summary, summarise
from ema_app.session.moment import Surroundings
from ema_app.session.session import Session
from ema_app.session.sharing.proposals import read_letter
from ema_app.store import USUAL_COST, Cost, Record, Secret
from ema_app.store.caseload import Caseload as Folder
from ema_app.store.caseload import Shared, is_caseload
from ema_app.store.files import write_atomically
from ema_app.store.sharing.address import Address
from ema_app.store.sharing.merging import Merged, merge
from ema_app.store.sharing.share import Share
from ema_app.store.sharing.withheld import moment_of

ADDRESS_ENDING = ".switchpoint-address"

__all__ = ["ADDRESS_ENDING", "BroughtIn", "Caseload", "Listed", "is_caseload", "make_caseload", "open_caseload"]


@dataclass(frozen=True)
class Listed:
    """Somebody in the list: their record's id, the name to show, when they last shared, the next session, the line."""

    record_id: str
    name: str
    shared_at: datetime | None
    next_session: date | None
    summary: Summary


@dataclass(frozen=True)
class BroughtIn:
    """What a share brought: whose it was, whether they are new here, and a sentence."""

    record_id: str
    first: bool
    said: Words


def make_caseload(folder: Path, passphrase: str, around: Surroundings, cost: Cost = USUAL_COST) -> tuple[Caseload, str]:
    """Make a caseload in `folder`; gives it open, and its recovery code. Raises EmaError exists, read_only."""
    made, code = Folder.create(folder, passphrase, made_at=around.local_now(), cost=cost)
    return Caseload(made, around), code


def open_caseload(folder: Path, secret: str | Secret, around: Surroundings) -> Caseload:
    """Open the caseload in `folder`. Raises EmaError missing, wrong_passphrase, in_use, damaged."""
    return Caseload(Folder.open(folder, secret), around)


class Caseload:
    """The use cases over an open caseload. Raises EmaError for what the world does."""

    def __init__(self, folder: Folder, around: Surroundings) -> None:
        self.folder, self.around = folder, around

    @property
    def address(self) -> Address:
        """What people need to share with this caseload."""
        return self.folder.address

    def sign(self, name: str) -> None:
        """Keep the clinician's name as people will read it."""
        self.folder.rename(name)

    def write_address(self, path: Path) -> None:
        """Write the file that the clinician hands out."""
        write_atomically(path, self.address.as_file())

    def listed(self) -> list[Listed]:
        """Give everybody: by the next session, then by name. Reads the index alone."""
        found = [self._listed(person) for person in self.folder.people()]
        return sorted(found, key=lambda one: (one.next_session or date.max, one.name.casefold()))

    def _listed(self, person: Shared) -> Listed:
        shared_at = _at(person.last_ms, self.around) if person.last_ms >= 0 else None
        coming = date.fromisoformat(person.next_session) if person.next_session else None
        if coming and coming < self.around.local_now().date():
            coming = None
        return Listed(person.record_id, name_of(person), shared_at, coming, read_summary(person.summary))

    def bring_in(self, path: Path) -> BroughtIn:
        """Take a share in; fits the switch model, so do it aside. Nothing changes where it raises EmaError.

        Raises not_a_share, damaged_share, for_somebody_else, newer_version, other_record, missing, disk_full, in_use.
        """
        share = self.folder.read(read_letter(path))
        known = self.folder.person(share.record_id)
        copy = self._copy(share, path.name)
        try:
            merged = merge(copy, share, self.around.local_now())
            person = self._keep(known or Shared(share.record_id, bond=share.bond), share)
            self.folder.keep(replace(person, summary=summarise(Session(copy, self.around)).as_json()))
            caseload_backups.back_up(copy, self.around)
        finally:
            copy.close()
            if self.folder.person(share.record_id) is None:
                self.folder.forget(share.record_id)  # the first share of somebody could not be taken in
        return BroughtIn(share.record_id, known is None, _said(name_of(person), merged, known is None))

    def _keep(self, person: Shared, share: Share) -> Shared:
        if share.made_ms > person.last_ms:
            person = replace(person, called=share.called or person.called, last_ms=share.made_ms)
        self.folder.keep(person)
        return person

    def _copy(self, share: Share, name: str) -> Record:
        if not self.folder.path_of(share.record_id).exists():
            return self.folder.make_copy(share.record_id, self.around.local_now())
        copy = self.folder.open_copy(share.record_id)
        if copy.setting("share.bond", share.bond) != share.bond:
            copy.close()
            raise EmaError("other_record", say("errors", "{name} does not come from the diary it names.", name=name))
        return copy

    def open(self, record_id: str) -> Session:
        """Open somebody's copy, for Review. Close it with `put_away`."""
        return Session(self.folder.open_copy(record_id), self.around)

    def put_away(self, session: Session) -> None:
        """Close a copy; the next session that was written down in it comes into the list."""
        person = self.folder.person(session.record.id)
        now_ms = self.around.now().timestamp() * 1000
        noted = (moment_of(row[0]) for row in session.record.stream("SELECT held_at FROM sessions"))
        coming = sorted(_at(ms, self.around).date() for ms in noted if ms is not None and ms > now_ms)
        if person and coming:
            self.folder.keep(replace(person, next_session=coming[0].isoformat()))
        session.close()

    def name(self, record_id: str, label: str) -> None:
        """Keep the clinician's own name for somebody."""
        self.folder.keep(replace(self._person(record_id), label=label.strip()))

    def plan_session(self, record_id: str, day: date | None) -> None:
        """Keep when the next session is; None takes it away."""
        self.folder.keep(replace(self._person(record_id), next_session=day.isoformat() if day else ""))

    def forget(self, record_id: str) -> None:
        """Take somebody out of the caseload for good, with their copy and its backups."""
        self.folder.forget(record_id)

    def back_up_daily(self) -> None:
        """Make the day's checked backup of the index, where there is none yet; copies get theirs when they change."""
        caseload_backups.back_up(self.folder.index, self.around)

    def has_backup(self, record_id: str) -> bool:
        """Say whether there is a backup of somebody's copy."""
        return caseload_backups.newest(self.folder.path_of(record_id)) is not None

    def what_restoring_does(self, record_id: str) -> Words:
        """Say what putting the newest backup of a copy in its place would replace."""
        return caseload_backups.what_it_does(self.folder.path_of(record_id))

    def restore(self, record_id: str) -> None:
        """Put the newest backup of somebody's copy in its place; what was there is kept aside. Raises EmaError."""
        caseload_backups.put_back(self.folder.path_of(record_id), self.folder.key, self.around)

    def close(self) -> None:
        """Lock the caseload."""
        self.folder.close()

    def _person(self, record_id: str) -> Shared:
        return self.folder.person(record_id) or Shared(record_id)


def name_of(person: Shared) -> str:
    """Give the name to show: the clinician's own, else what the person calls themselves, else the begin of the id."""
    return person.label or person.called or person.record_id[:6].upper()


def _at(moment_ms: int, around: Surroundings) -> datetime:
    return datetime.fromtimestamp(moment_ms / 1000, ZoneInfo(around.zone()))


def _said(name: str, merged: Merged, first: bool) -> Words:
    if merged.known:
        return say("caseload", "{name}: this share was already here. Nothing is doubled.", name=name)
    values = {"name": name, "new": merged.new, "changed": merged.changed}
    if merged.older:
        return say("caseload", "{name}: this share is older than the last one. What was missing came in (rows: {new}); "
                   "nothing newer was changed.", **values)  # fmt: skip
    if first:
        return say("caseload", "{name} is new in your caseload. Rows that came in: {new}.", **values)
    return say("caseload", "{name}: new rows {new}, changed {changed}, erased by the person since {erased}.",
               erased=merged.erased, **values)  # fmt: skip
