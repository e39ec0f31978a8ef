"""Which page comes next: the path through a form, decided from the answers so far and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ema_app.core.expression import Value, holds
from ema_app.core.items import Item
from ema_app.core.protocol import Form, Protocol


@dataclass(frozen=True)
class Flow:
    """A way through one form.

    `turn` counts the entries of this form so far (rotating groups move on by it); `consents` are the choices the person
    has made. Pages whose items are all hidden fall away.
    """

    protocol: Protocol
    form: Form
    turn: int = 0
    consents: Collection[str] = ()

    def asked(self, item: Item) -> bool:
        """Say whether the item takes part in this entry at all: consent given, and its turn in the rotation."""
        if item.consent and item.consent not in self.consents:
            return False
        return not item.rotation or item.id in self._in_turn(item.rotation)

    def _in_turn(self, group: str) -> tuple[str, ...]:
        members = [i.id for i in self.protocol.items_of(self.form.id) if i.rotation == group]
        take = self.protocol.rotations[group].take
        return tuple(members[(self.turn * take + k) % len(members)] for k in range(min(take, len(members))))

    def visible(self, page: int, answers: Mapping[str, Value]) -> tuple[Item, ...]:
        """Give the items to show on a page, in order."""
        items = (self.protocol.items[item_id] for item_id in self.form.pages[page])
        return tuple(item for item in items if self.asked(item) and holds(item.show_if, answers))

    def pages(self, answers: Mapping[str, Value]) -> tuple[int, ...]:
        """Give the numbers of the pages that have something to show, as far as the answers tell."""
        return tuple(page for page in range(len(self.form.pages)) if self.visible(page, answers))

    def after(self, page: int, answers: Mapping[str, Value]) -> int | None:
        """Give the next page with something to show, or None at the end; `page` = -1 gives the first."""
        return next((p for p in self.pages(answers) if p > page), None)

    def before(self, page: int, answers: Mapping[str, Value]) -> int | None:
        """Give the page before, or None at the start."""
        return next((p for p in reversed(self.pages(answers)) if p < page), None)

    def not_asked(self, answers: Mapping[str, Value]) -> tuple[Item, ...]:
        """Give the items that this entry does not ask (consent, rotation, condition), for the record."""
        shown = {item.id for page in range(len(self.form.pages)) for item in self.visible(page, answers)}
        return tuple(item for item in self.protocol.items_of(self.form.id) if item.id not in shown)
