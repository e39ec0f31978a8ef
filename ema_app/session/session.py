"""A session: an open record and everything that can be done with it. Everything that writes goes through here."""

from __future__ import annotations

from ema_app.core.protocol import Protocol
from ema_app.session import choices
from ema_app.session.changed import Changed, Topic
from ema_app.session.check_ins import CheckIns
from ema_app.session.choices import Choices
from ema_app.session.crisis_plan import CrisisPlan
from ema_app.session.ever_shared import ever_shared
from ema_app.session.moment import Surroundings
from ema_app.session.observers import Observers
from ema_app.session.own_acts import with_own_acts
from ema_app.session.protocols import Protocols
from ema_app.session.roster import Roster
from ema_app.store import Record
from ema_app.store.backup import backup, backup_due
from ema_app.store.erase import erase_entry, erase_person


class Session:
    """The use cases over one open record, grouped by what they are about."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self.record, self.around = record, around
        self.check_ins = CheckIns(record, around)
        self.roster = Roster(record, around)
        self.plan = CrisisPlan(record, around)
        self.protocols = Protocols(record, around)
        self.observers = Observers(record, around, self.protocols)

    @property
    def shared(self) -> bool:
        """Whether anything was ever shared: then somebody may read it, perhaps days later."""
        return ever_shared(self.record)

    @property
    def choices(self) -> Choices:
        """The person's choices for this record."""
        return choices.read(self.record)

    def choose(self, new: Choices) -> Changed:
        """Keep the person's choices."""
        return choices.write(self.record, new)

    def protocol_to_ask(self) -> Protocol:
        """Give the protocol in force, with the person's own words where it has room for them."""
        return with_own_acts(self.protocols.current(), self.choices.acts)

    def erase_entry(self, entry_id: str) -> Changed:
        """Erase an entry for good, in the backups too; only its id stays, so that it cannot come back."""
        erase_entry(self.record, entry_id, self.around.local_now())
        return frozenset({Topic.ENTRIES})

    def erase_person(self, person_id: str) -> Changed:
        """Erase a person for good: name, ratings, and where entries name them; in the backups too."""
        self.observers.forget(person_id)
        erase_person(self.record, person_id, self.around.local_now())
        return frozenset({Topic.PEOPLE, Topic.ENTRIES, Topic.OBSERVATIONS})

    def back_up_daily(self) -> None:
        """Make the day's checked backup, where there is none yet."""
        now = self.around.local_now()
        if backup_due(self.record.path, now):
            backup(self.record, now)

    def close(self) -> None:
        """Lock: drop the key and close the file."""
        self.record.close()
