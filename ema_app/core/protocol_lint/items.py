"""Items that cannot be asked or cannot be analysed."""

from __future__ import annotations

from collections.abc import Iterator

from ema_app.core.items import KINDS, NUMERIC, WITH_AXES, Item
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw, plain_name
from ema_app.core.roles import FAMILIES, is_role
from ema_app.core.words import say

_WITH_OPTIONS = frozenset({"choice", "multi_choice"})


def item_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give what is wrong with each item by itself."""
    for n, item in enumerate(protocol.items.values()):
        place = Place("item", n)
        yield from plain_name(place._replace(key="id"), item.id)
        yield from _kind_flaws(place, item)
        yield from _role_flaws(place, item)
        yield from _range_flaws(place, item)
        yield from _option_flaws(place, item)


def _kind_flaws(place: Place, item: Item) -> Iterator[Flaw]:
    if item.kind not in KINDS:
        yield Flaw(place._replace(key="kind"),
                   say("protocol", "{id}: there is no kind {kind}.", id=item.id, kind=item.kind),
                   say("protocol", "Take one of: {known}.", known=", ".join(KINDS)))  # fmt: skip
    elif (item.kind in WITH_AXES) != bool(item.axes) or (item.kind == "affect_grid" and len(item.axes) != 2):
        yield Flaw(place._replace(key="axes"),
                   say("protocol", "{id}: the axes do not fit the kind {kind}.", id=item.id, kind=item.kind),
                   say("protocol", "affect_grid has two axes, slider_grid one or more, other kinds none."))  # fmt: skip
    for axis in item.axes:
        yield from plain_name(place._replace(key="axes"), axis.id)
    if len({axis.id for axis in item.axes}) < len(item.axes):
        yield Flaw(place._replace(key="axes"), say("protocol", "{id} has the same axis twice.", id=item.id),
                   say("protocol", "Give each axis an id of its own."))  # fmt: skip


def _role_flaws(place: Place, item: Item) -> Iterator[Flaw]:
    roles = {"role": (item.role,), "axes": tuple(axis.role for axis in item.axes)}
    for key, its_roles in roles.items():
        for role in its_roles:
            if not is_role(role):
                yield Flaw(place._replace(key=key), say("protocol", "{id}: {role} is no role.", id=item.id, role=role),
                           say("protocol", "A role is a family and a name joined by a dot, such as self.anger. "
                                           "The families are: {known}.", known=", ".join(FAMILIES)))  # fmt: skip


def _range_flaws(place: Place, item: Item) -> Iterator[Flaw]:
    scales = {"range": (item.scale,), "axes": tuple(axis.scale for axis in item.axes)}
    for key, its_scales in scales.items():
        if item.kind in NUMERIC and any(scale.low >= scale.high for scale in its_scales):
            yield Flaw(place._replace(key=key), say("protocol", "{id}: the range has no width.", id=item.id),
                       say("protocol", "Write the lower number first and the higher one second."))  # fmt: skip
    if item.kind == "yes_no" and (item.scale.low, item.scale.high) != (0, 1):
        yield Flaw(place._replace(key="range"), say("protocol", "{id}: yes_no is kept as 0 and 1.", id=item.id),
                   say("protocol", "Take the range out."))  # fmt: skip


def _option_flaws(place: Place, item: Item) -> Iterator[Flaw]:
    at = place._replace(key="options")
    if (item.kind in _WITH_OPTIONS) != bool(item.options):
        yield Flaw(at, say("protocol", "{id}: the options do not fit the kind {kind}.", id=item.id, kind=item.kind),
                   say("protocol", "A choice or multi_choice has options, other kinds have none."))  # fmt: skip
    codes = [option.code for option in item.options]
    for code in dict.fromkeys(codes):
        yield from plain_name(at, code)
        if codes.count(code) > 1:
            yield Flaw(at, say("protocol", "{id}: the code {code} is used twice.", id=item.id, code=code),
                       say("protocol", "Give each option a code of its own."))  # fmt: skip
