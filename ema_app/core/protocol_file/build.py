"""From the tables of a protocol file to items, forms and schemes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from ema_app.core.items import Axis, Item, Option, Scale
from ema_app.core.protocol import Form, Sampling, Scheme
from ema_app.core.protocol_file.fields import Fields
from ema_app.core.words import say

USUAL_RANGE: Mapping[str, tuple[float, float]] = {"yes_no": (0.0, 1.0), "duration": (0.0, 1440.0)}
"""Ranges of kinds that do not run from 0 to 100 where the file gives none; a duration is in minutes."""


def item(fields: Fields) -> Item:
    """Build an item."""
    kind = fields.text("kind")
    axes = tuple(_axis(f) for f in fields.tables("axes", apart=False))
    return Item(
        id=fields.text("id"), role=fields.text("role", axes[0].role if axes else None), kind=kind,
        text=fields.phrase("text", required=True), help=fields.phrase("help"), scale=_scale(fields, kind), axes=axes,
        options=tuple(_option(f) for f in fields.tables("options", apart=False)),
        show_if=fields.text("show_if", ""), consent=fields.text("consent", ""), rotation=fields.text("rotation", ""),
        source=fields.text("source", ""), licence=fields.text("licence", ""), quality=fields.text("quality", ""),
    )  # fmt: skip


def _scale(fields: Fields, kind: str) -> Scale:
    low, high = fields.bounds(USUAL_RANGE.get(kind, (0.0, 100.0)))
    return Scale(low, high, fields.phrase("low"), fields.phrase("high"))


def _axis(fields: Fields) -> Axis:
    axis = Axis(fields.text("id"), fields.text("role"), fields.phrase("text", required=True), _scale(fields, "vas"))
    fields.done()
    return axis


def _option(fields: Fields) -> Option:
    return Option(fields.text("code"), fields.rest())


def form(fields: Fields) -> Form:
    """Build a form; its headings are by page number from 0."""
    return Form(fields.text("id"), fields.phrase("title", required=True), fields.pages(), _headings(fields))


def _headings(fields: Fields) -> dict[int, Mapping[str, str]]:
    headings = fields.table("headings")
    found = {}
    for key in headings.keys:
        if not (key.isascii() and key.isdecimal() and len(key) < 4):
            raise headings.fault(key, say("protocol", "The heading {key} belongs to no page.", key=key),
                                 say("protocol", "Name headings by the number of the page, from 0."))  # fmt: skip
        found[int(key)] = headings.phrase(key)
    return found


def sampling(fields: Fields) -> Sampling:
    """Build the sampling: days, waking hours, schemes, and what a day may hold."""
    waking = fields.clock_times("waking") or (time(9), time(22))
    if len(waking) != 2:
        raise fields.fault("waking", say("protocol", "The waking hours need a beginning and an end."),
                           say("protocol", 'Write waking = ["09:00", "22:00"].'))  # fmt: skip
    found = Sampling(
        fields.whole_or_none("days"), (waking[0], waking[1]), tuple(_scheme(f) for f in fields.tables("scheme")),
        fields.whole_or_none("daily_cap"), fields.whole_or_none("burden_minutes"),
    )  # fmt: skip
    fields.done()
    return found


def _scheme(fields: Fields) -> Scheme:
    kind = fields.text("kind")
    usual = Scheme(fields.text("id", kind), kind)
    scheme = Scheme(
        usual.id, kind,
        form=fields.text("form", usual.form),
        per_day=fields.whole("per_day", usual.per_day),
        at=fields.clock_times("at"),
        offsets_minutes=fields.wholes("offsets_minutes"),
        every_minutes=fields.whole_or_none("every_minutes"),
        jitter_minutes=fields.whole("jitter_minutes", usual.jitter_minutes),
        when=fields.text("when", ""),
        min_gap_minutes=fields.whole("min_gap_minutes", usual.min_gap_minutes),
        expire_unopened_minutes=fields.whole("expire_unopened_minutes", usual.expire_unopened_minutes),
        expire_started_minutes=fields.whole("expire_started_minutes", usual.expire_started_minutes),
        reminder_minutes=fields.whole_or_none("reminder_minutes"),
        snooze_minutes=fields.whole_or_none("snooze_minutes"),
        daily_cap=fields.whole_or_none("daily_cap"),
        control_share=fields.number("control_share", 0.0),
    )  # fmt: skip
    fields.done()
    return scheme
