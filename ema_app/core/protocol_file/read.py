"""Reading a protocol file: text in, Protocol out, or a sentence that names the line and the mend."""

from __future__ import annotations

import re
import tomllib
from typing import TypeVar

from ema_app.core.expression import is_condition
from ema_app.core.items import NUMERIC, Item
from ema_app.core.protocol import Form, Protocol, Rotation
from ema_app.core.protocol_file import build
from ema_app.core.protocol_file.fields import Fields
from ema_app.core.protocol_file.finding import FaultError, Finding, Place, bad_protocol
from ema_app.core.protocol_file.lines import Lines
from ema_app.core.words import say

Named = TypeVar("Named", Item, Form, Rotation)


def read_protocol(text: str, name: str) -> Protocol:
    """Read a protocol from TOML text; `name` is that of the file, for messages only.

    Raises EmaError `bad_protocol`, which names the line and the mend. What can be read may still be unwise:
    core.protocol_lint says so.
    """
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise bad_protocol(name, _not_toml(str(error))) from error
    try:
        return _protocol(Fields(raw, Place("")))
    except FaultError as fault:
        raise bad_protocol(name, Finding(Lines(text).of(fault.place), fault.what, fault.mend)) from fault


def _not_toml(message: str) -> Finding:
    line = re.search(r"at line (\d+)", message)
    mend = say("protocol", "Look there for a missing quotation mark, bracket or equals sign, or a name given twice.")
    return Finding(int(line[1]) if line else None, say("protocol", "It is not written as TOML."), mend)


def _protocol(file: Fields) -> Protocol:
    head = file.table("protocol")
    protocol = Protocol(
        head.text("id"), head.text("version"), head.phrase("title", required=True), head.texts("languages"),
        sampling=build.sampling(file.table("sampling")),
        forms=_by_id([(f, build.form(f)) for f in file.tables("form")]),
        items=_by_id([(f, build.item(f)) for f in file.tables("item")]),
        rotations=_by_id([(f, Rotation(f.text("id"), f.whole("take", 1))) for f in file.tables("rotation")]),
        about=head.phrase("about"),
        withhold_weeks=head.whole("withhold_weeks", 0),
    )  # fmt: skip
    head.done()
    file.done()
    _whole(protocol)
    return protocol


def _by_id(read: list[tuple[Fields, Named]]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for fields, thing in read:
        if thing.id in found:
            raise fields.fault("id", say("protocol", "The id {id} is used twice.", id=thing.id),
                               say("protocol", "Give one of the two another id."))  # fmt: skip
        fields.done()
        found[thing.id] = thing
    return found


def _whole(protocol: Protocol) -> None:
    """Refuse what would break a form while somebody fills it in: names of nothing, conditions that are none."""
    for n, form in enumerate(protocol.forms.values()):
        for item_id in form.item_ids:
            if item_id not in protocol.items:
                raise FaultError(Place("form", n, "pages"),
                                 say("protocol", "A page of {form} names {id}, which is no item.",
                                     form=form.id, id=item_id),
                                 say("protocol", "Add the item, or take its name off the page."))  # fmt: skip
    for n, item in enumerate(protocol.items.values()):
        if item.rotation and item.rotation not in protocol.rotations:
            raise FaultError(Place("item", n, "rotation"),
                             say("protocol", "{id} rotates in {group}, which is not there.",
                                 id=item.id, group=item.rotation),
                             say("protocol", "Add a [[rotation]] of that id, or take the line out."))  # fmt: skip
        if not is_condition(item.show_if):
            raise FaultError(Place("item", n, "show_if"),
                             say("protocol", "{id}: show_if is no condition.", id=item.id),
                             say("protocol", "Write a comparison, such as happened == 1 or tension > 50."))  # fmt: skip


def item_rows(protocol: Protocol) -> list[tuple[str, str, str, float | None, float | None]]:
    """Give (item_id, role, kind, low, high) of every stored item; the bounds are None where answers are no numbers."""
    return [
        (stored_id, role, item.kind, *((scale.low, scale.high) if item.kind in NUMERIC else (None, None)))
        for item in protocol.items.values()
        for stored_id, role, scale in item.stored
    ]
