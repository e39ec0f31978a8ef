"""A sitting: the entries that are filled in one after the other, and where one is. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from ema_app.core.entry import AnswerStatus
from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.core.protocol import Protocol
from ema_app.session import Changed
from ema_app.session.check_ins import Given, OpenEntry
from ema_app.ui.qt_session import QtSession

EVENT_FORM = "event"
EVENT_ROLE = "context.event"
URGE = "urge."


class Sitting:
    """Begin a form, answer, go on and back, finish or stop; after *something happened* the event form follows.

    Every call that writes may raise EmaError; what it was to write is kept and written with the next call.
    """

    def __init__(self, qt: QtSession, protocol: Protocol) -> None:
        self._qt, self._checks = qt, qt.session.check_ins
        self.protocol, self.shared = protocol, qt.session.shared
        self.answers: dict[str, Value] = {}
        self.entry: OpenEntry | None = None
        self.page = 0
        self.entry_ids: list[str] = []
        self._unsaved: dict[str, tuple[Item, Mapping[str, Given]]] = {}

    def begin(self, form_id: str, prompt_id: str = "", about_at: datetime | None = None) -> None:
        """Begin an entry at the first page of a form."""
        self._open(self._checks.begin(self.protocol, form_id, prompt_id, about_at), {})
        self._tell(frozenset())

    def resume(self, entry: OpenEntry) -> None:
        """Take up an entry where it was left: the first page without any answer, else the last one."""
        self._open(entry, self._checks.answers(entry.entry_id))
        pages = entry.flow.pages(self.answers)
        self.page = next((page for page in pages if not _reached(self, page)), pages[-1])

    def _open(self, entry: OpenEntry, answers: dict[str, Value]) -> None:
        self.entry, self.answers, self._unsaved = entry, answers, {}
        self.entry_ids.append(entry.entry_id)
        first = entry.flow.after(-1, answers)
        self.page = 0 if first is None else first

    @property
    def open(self) -> OpenEntry:
        """The entry that is being filled in. Raises RuntimeError where none is."""
        if self.entry is None:
            raise RuntimeError("no entry is open")
        return self.entry

    def items(self) -> tuple[Item, ...]:
        """Give the items of the page."""
        return self.open.flow.visible(self.page, self.answers)

    def place(self) -> tuple[int, int]:
        """Give where one is, counted from 1, and how many pages there are as far as the answers tell."""
        pages = self.open.flow.pages(self.answers)
        return pages.index(self.page) + 1, len(pages)

    def above_line(self, item: Item) -> bool:
        """Say whether the answer to an item about an urge lies above the person's own line."""
        line = self._qt.session.choices.urge_line
        urges = (stored_id for stored_id, role, _scale in item.stored if role.startswith(URGE))
        return any(isinstance(value := self.answers.get(i), float) and value > line for i in urges)

    def give(self, item: Item, given: Mapping[str, Given]) -> None:
        """Keep an answer; durable when this returns."""
        self.answers |= {i: g.value if g.value is not None else g.text for i, g in given.items()}
        known = self._unsaved.get(item.id, (item, {}))[1]
        self._unsaved[item.id] = (item, {**known, **given})
        self.save()

    def save(self) -> None:
        """Write what could not be written before."""
        for item_id, (item, given) in list(self._unsaved.items()):
            changed = self._checks.answer(self.open, item, given)
            del self._unsaved[item_id]
            self._tell(changed)

    def skip(self) -> None:
        """Keep that the unanswered items of the page were passed over."""
        self._pass_over(self.items(), AnswerStatus.SKIPPED)

    def decline(self) -> None:
        """Keep that the person would rather not answer this page; an answer already given to it is taken back."""
        for item in self.items():
            self.give(item, {i: Given(status=AnswerStatus.DECLINED) for i, _role, _scale in item.stored})

    def _pass_over(self, items: Iterable[Item], status: AnswerStatus) -> None:
        self.save()
        left = tuple(items)
        self._tell(self._checks.pass_over(self.open, left, status))
        for stored_id in (i for item in left for i, _role, _scale in item.stored):
            self.answers.setdefault(stored_id, None)

    def forward(self) -> bool:
        """Go to the next page; False on the last one."""
        self.save()
        following = self.open.flow.after(self.page, self.answers)
        if following is None:
            return False
        self.page = following
        return True

    def back(self) -> bool:
        """Go to the page before; False on the first one."""
        before = self.open.flow.before(self.page, self.answers)
        if before is None:
            return False
        self.page = before
        return True

    def finish(self) -> bool:
        """End the entry; True where the event form follows, as an entry of its own."""
        self.save()
        self._take_back_hidden()
        follows = _event_follows(self)
        self._tell(self._checks.finish(self.open))
        if follows and self._checks.may_begin(self.protocol, EVENT_FORM):
            self.begin(EVENT_FORM)
            return True
        return False

    def _take_back_hidden(self) -> None:
        """An answer to an item that a later answer hid again is not part of the entry."""
        for item in self.open.flow.not_asked(self.answers):
            for stored_id, _role, _scale in item.stored:
                if self.answers.get(stored_id) is not None:
                    self.give(item, {stored_id: Given(status=AnswerStatus.NOT_ASKED)})

    def stop(self) -> None:
        """End the entry here; what was answered stays."""
        self.save()
        self._tell(self._checks.stop(self.open))

    def reopen(self) -> None:
        """Take up again the entry that was stopped, where it was left."""
        entry = self.open
        self._tell(self._checks.reopen(entry))
        self.entry_ids.remove(entry.entry_id)
        self.resume(entry)

    def undo(self) -> bool:
        """Take back every entry of this sitting; False where ten minutes have passed."""
        changes = [self._checks.undo(entry_id) for entry_id in self.entry_ids]
        for changed in changes:
            self._tell(changed)
        return all(changes)

    def only_for_me(self, private: bool) -> None:
        """Mark the entries of this sitting, or take the mark away."""
        for entry_id in self.entry_ids:
            self._tell(self._checks.only_for_me(entry_id, private))

    def _tell(self, changed: Changed) -> None:
        self._qt.tell(changed)


def _reached(sitting: Sitting, page: int) -> bool:
    items = sitting.open.flow.visible(page, sitting.answers)
    return any(stored_id in sitting.answers for item in items for stored_id, _role, _scale in item.stored)


def _event_follows(sitting: Sitting) -> bool:
    """Say whether the person told that something happened, and there is a form of its own for that."""
    protocol = sitting.protocol
    happened = any(sitting.answers.get(item_id) == 1 for item_id in protocol.by_role(EVENT_ROLE))
    return happened and sitting.open.flow.form.id != EVENT_FORM and EVENT_FORM in protocol.forms
