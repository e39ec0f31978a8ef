"""The person's own words for urges acted on: each has a code that stays, whatever else is added or taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ema_app.core.items import Item, Option
from ema_app.core.protocol import Protocol

ROLE = "act.any"
LAST = frozenset({"other", "none"})
"""Options that stay at the end of the list."""


def changed(kept: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """Give the new list: what is no longer in `words` leaves an empty place, what is new comes at the end."""
    stay = [word if word in words else "" for word in kept]
    return (*stay, *(word for word in dict.fromkeys(words) if word and word not in kept))


def with_own_acts(protocol: Protocol, acts: Sequence[str]) -> Protocol:
    """Give the protocol with the person's own acts among the options; their codes are own_1, own_2, …"""
    own = tuple(Option(f"own_{k}", {"en": word}) for k, word in enumerate(acts, 1) if word)
    if not own:
        return protocol
    items = {item.id: _with(item, own) if item.role == ROLE else item for item in protocol.items.values()}
    return replace(protocol, items=items)


def _with(item: Item, own: tuple[Option, ...]) -> Item:
    first = tuple(option for option in item.options if option.code not in LAST)
    last = tuple(option for option in item.options if option.code in LAST)
    return replace(item, options=(*first, *own, *last))
