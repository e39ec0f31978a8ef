"""Observers over an open record: made, asked, ended; their cards; what they give back."""

from __future__ import annotations

from dataclasses import dataclass, field

from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.observer_form import observer_form
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import read_protocol
from ema_app.core.words import say
from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.session.observers.asking import SINGLE_ITEM, Asked, Moment
from ema_app.session.protocols import USUAL, Protocols, shipped_text
from ema_app.session.roster import Roster
from ema_app.store import USUAL_COST, Cost, Record

CHANGED: Changed = frozenset({Topic.PEOPLE})


@dataclass(frozen=True)
class Observer:
    """Somebody who may be asked. `pin` is the check of their PIN, empty where they only rate by file."""

    person_id: str
    single: bool = False
    pin: str = field(repr=False, default="")


class Observers:
    """Make somebody an observer, ask them, end it; give out cards and take in what comes back."""

    def __init__(self, record: Record, around: Surroundings, protocols: Protocols) -> None:
        self._record, self._around, self._protocols = record, around, protocols

    def observers(self) -> list[Observer]:
        """Give those who may be asked now."""
        rows = self._record.rows("people", "observer = 1", order_by="created_at, person_id")
        return [
            Observer(str(row["person_id"]), bool(row["observer_single"]), str(row["observer_pin"] or ""))
            for row in rows
        ]  # fmt: skip

    def observer(self, person_id: str) -> Observer | None:
        """Give somebody as an observer; None where they are none (any more)."""
        return next((one for one in self.observers() if one.person_id == person_id), None)

    def make(self, person_id: str, *, single: bool, pin: str = "") -> Changed:
        """Make somebody an observer; `single` is their own choice about single values, `pin` the check of a new PIN.

        What they rated before keeps the choice that was made then.
        """
        values = {"observer": 1, "observer_single": int(single), "ended_at": None}
        if pin:
            values["observer_pin"] = pin  # type: ignore[assignment]
        self._record.update("people", {"person_id": person_id}, values)
        return CHANGED

    def end(self, person_id: str) -> Changed:
        """Ask somebody no more. They are not told; what they rated stays, what comes back later is left out."""
        self._record.update("people", {"person_id": person_id}, {
            "observer": 0, "observer_pin": None, "ended_at": stamp(self._around.local_now()),
        })  # fmt: skip
        return CHANGED

    def form(self) -> Protocol:
        """Give the observer's form of the protocol in force; where it has none, the one that came with the app."""
        try:
            found = observer_form(self._protocols.current())
        except EmaError:
            found = None
        if found is None:
            text = shipped_text(USUAL)
            usual = read_protocol(text, f"{USUAL}.toml")
            self._protocols.add(usual, text)
            found = observer_form(usual)
        assert found is not None, "the protocol that came with the app has a form for observers"
        return found

    def ask(self, person_id: str, moment: Moment, entry_id: str = "") -> Asked:
        """Give what the window for the observer needs. Only the person calls for it. Raises `EmaError` no_observer."""
        observer = self.observer(person_id)
        if observer is None or not observer.pin:
            raise EmaError(
                "no_observer",
                say("errors", "{who} has no PIN here.", who=Roster(self._record, self._around).who().of(person_id)),
                say("errors", "Only somebody who chose one can be asked on this computer."),
                say("errors", "Let them type one on the page People."),
            )
        single = self._last_choice(observer)
        return Asked(self._record.path, person_id, moment, self.form(), observer.pin, entry_id, single)

    def _last_choice(self, observer: Observer) -> bool:
        chosen = self._record.rows("observations", "observer_id = ? AND item_id = ?",
                                   (observer.person_id, SINGLE_ITEM), "made_at DESC LIMIT 1")  # fmt: skip
        return bool(chosen[0]["value"]) if chosen else observer.single

    def agreed(self) -> frozenset[str]:
        """Give the ids of the ratings whose observers agreed to single values, for `core.seen_rule.may_show`.

        Each rating keeps the choice that was made with it; one without a choice of its own goes by its observer's.
        """
        sql = (
            "SELECT observation_id FROM observations LEFT JOIN people ON person_id = observer_id "
            "GROUP BY observation_id "
            "HAVING coalesce(max(CASE WHEN item_id = ? THEN value END), max(observer_single), 0) = 1"
        )
        return frozenset(str(row[0]) for row in self._record.stream(sql, (SINGLE_ITEM,)))

    def forget(self, person_id: str) -> None:
        """Forget the cards of somebody who is erased: their code may not come to mean anybody else."""
        from ema_app.session.observers import cards

        cards.forget(self._record, person_id)

    def give_card(self, person_id: str, told: str, cost: Cost = USUAL_COST) -> bytes:
        """Give the file of a card for somebody; `told` are the words that open it. It makes them an observer."""
        from ema_app.session.observers import cards

        if self.observer(person_id) is None:
            self.make(person_id, single=False)
        return cards.give(self._record, self._around, cards.For(person_id, self.form()), (told, cost))

    def bring_in(self, content: bytes) -> BroughtIn:
        """Take in what an observer gave back; twice changes nothing. Raises `EmaError` as `store.ratings_file`."""
        from ema_app.session.observers import cards

        return cards.bring_in(self._record, self._around, content)


@dataclass(frozen=True)
class BroughtIn:
    """What came of a file: the observer's code, ratings new and known before, and those made after they were ended."""

    code: str
    new: int
    known: int
    after_end: int

    @property
    def changed(self) -> Changed:
        """What of the record changed."""
        return frozenset({Topic.OBSERVATIONS}) if self.new else frozenset()
