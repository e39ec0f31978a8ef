"""Reading a mapping file: text in, Mapping out, or a sentence that names the line and the mend."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping as Raw
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.core.errors import EmaError
from ema_app.core.protocol_file import FaultError, Finding, Lines, Place
from ema_app.core.words import say
from ema_app.exchange.cells import zones
from ema_app.exchange.csv_lines import open_text
from ema_app.exchange.foreign.item_columns import item_columns
from ema_app.exchange.foreign.mapping import BodyFile, EventsFile, ItemColumn, Mapping, Observer, RatingsFile
from ema_app.exchange.foreign.section import Section, sections
from ema_app.exchange.foreign.times_section import read_times

_NOT_TOML = say("exchange", "It is not written as TOML.")
_MEND_TOML = say("exchange", "Look there for a missing quotation mark, bracket or equals sign, or a name given twice.")
RAW = ("hr", "ibi", "eda", "activity")
"""Channels that raw samples may have; ibi: the interval in milliseconds that ended then."""

_SECTIONS = ("source", "item", "observations", "events", "body")


def read_mapping(path: Path) -> Mapping:
    """Read and check a mapping file; the files it names lie beside it.

    Raises EmaError `bad_mapping` with file, line where known, and mend; `not_readable`, `not_utf8`.
    """
    with open_text(path, path.name) as file:
        text = file.read().replace("\r\n", "\n")
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise bad_mapping(path.name, Finding(int(line[1]) if line else None, _NOT_TOML, _MEND_TOML)) from error
    try:
        return _mapping(raw, path)
    except FaultError as found:
        raise bad_mapping(path.name, Finding(Lines(text).of(found.place), found.what, found.mend)) from found


def bad_mapping(name: str, finding: Finding) -> EmaError:
    """Give the error that names file, line and mend."""
    if finding.line is None:
        what = say("errors", "The mapping {name} cannot be used.", name=name)
    else:
        what = say("errors", "The mapping {name} cannot be used as it is: line {line}.", name=name, line=finding.line)
    return EmaError("bad_mapping", what, finding.what, finding.mend)


def _mapping(raw: Raw[str, object], path: Path) -> Mapping:
    for key in raw:
        if key not in _SECTIONS:
            raise FaultError(Place("", 0, key), say("exchange", "{key} is not known here.", key=key),
                             say("exchange", "Sections are: {known}.", known=", ".join(_SECTIONS)))  # fmt: skip
    source = sections({"source": raw.get("source")}, "source")[0]
    blind = source.blind()
    items = item_columns(one.fields for one in sections(raw, "item"))
    ids = [item.item_id for item in items]
    ratings = tuple(_ratings(section, path, ids) for section in sections(raw, "observations"))
    mapping = Mapping(
        name=re.sub(r"[^a-z0-9]+", "_", path.stem.lower()).strip("_") or "mapping",
        participant=source.fields.text("participant", ""),
        zone=_zone(source),
        missing=source.missing(),
        person=source.fields.text("person", ""),
        observer=Observer(source.fields.text("observer"), blind) if "observer" in source.fields else None,
        times=read_times(source),
        items=items,
        ratings=ratings,
        events=tuple(_events(section, path) for section in sections(raw, "events")),
        body=tuple(_body(section, path) for section in sections(raw, "body")),
    )
    source.fields.done()
    _check(mapping, source)
    return mapping


def _zone(source: Section) -> ZoneInfo | None:
    name = source.fields.text("timezone", "")
    if name and name not in zones():
        raise source.fault("timezone", say("exchange", "There is no time zone {name}.", name=name),
                           say("exchange", 'Write an IANA name, such as timezone = "Europe/London".'))  # fmt: skip
    return ZoneInfo(name) if name else None


def _check(mapping: Mapping, source: Section) -> None:
    times = mapping.times
    if mapping.zone is None and (times.elapsed or times.first):
        raise source.fault("", say("exchange", "The mapping names no time zone."),
                           say("exchange", 'Add one, such as timezone = "Europe/London".'))  # fmt: skip
    if mapping.observer is None and any(item.is_observed for item in mapping.items):
        mend = say("exchange", 'Add observer = "partner", or the column that names the observer.')
        raise source.fault("", say("exchange", "There are observed ratings, and nobody who gave them."), mend)
    if not mapping.all_items and not mapping.events and not mapping.body:
        raise source.fault("", say("exchange", "The mapping names no column with answers."),
                           say("exchange", "Add an [[item]] with column, role and range for each."))  # fmt: skip


def _ratings(section: Section, path: Path, ids: list[str]) -> RatingsFile:
    fields = section.fields
    file = path.parent / fields.text("path")
    items: tuple[ItemColumn, ...] = item_columns(fields.tables("item"), file.stem, ids)
    ids += [item.item_id for item in items]
    observer = Observer(fields.text("observer"), section.blind())
    found = RatingsFile(file, fields.text("about"), fields.text("made", ""), observer, items)
    fields.done()
    return found


def _events(section: Section, path: Path) -> EventsFile:
    fields = section.fields
    file = path.parent / fields.text("path")
    found = EventsFile(file, fields.text("time"), fields.text("kind"), fields.text("person", ""))
    fields.done()
    return found


def _body(section: Section, path: Path) -> BodyFile:
    fields = section.fields
    file, seconds = path.parent / fields.text("path"), fields.number("seconds", 0.0)
    channel = fields.text("channel")
    if seconds < 0 or ("seconds" in fields and not seconds):
        raise section.fault("seconds", say("exchange", "The windows have no length."),
                            say("exchange", "Write how long one lasts, such as seconds = 60."))  # fmt: skip
    if not seconds and channel not in RAW:
        raise section.fault("channel", say("exchange", "There are no raw samples of {channel}.", channel=channel),
                            say("exchange", "Take one of: {known}. Or say how long a window lasts, such as "
                                            "seconds = 60.", known=", ".join(RAW)))  # fmt: skip
    found = BodyFile(file, fields.text("start"), seconds, channel, fields.text("value"), fields.text("unit", ""))
    fields.done()
    return found
