"""A whole made-up record: every table of a dataset as the core protocol would have filled it, and the truth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pandas as pd

from ema_app.core.errors import EmaError
from ema_app.core.tables import STORED, Table
from ema_app.core.words import say
from ema_app.measures.simulate.catalogue import items_table
from ema_app.measures.simulate.check_ins import check_ins
from ema_app.measures.simulate.design import Design
from ema_app.measures.simulate.draw import draw
from ema_app.measures.simulate.entries import Row
from ema_app.measures.simulate.evenings import evenings
from ema_app.measures.simulate.happenings import happenings, told
from ema_app.measures.simulate.life import ROSTER, Calendar, Life
from ema_app.measures.simulate.others import body, incidents, observations, people, sessions
from ema_app.measures.simulate.truth import truth

NUMERIC = frozenset({"number", "integer", "boolean"})
"""Kinds of columns that hold numbers (float, NaN where missing); all others hold text, None where missing."""


@dataclass(frozen=True)
class Made:
    """A made-up record: the tables of `core.tables.STORED` and `items`, and the truth as JSON can hold it."""

    dataset: dict[str, pd.DataFrame]
    truth: dict[str, object]


def person(design: Design, seed: int, start: date, zone: str) -> Made:
    """Make the record of one person that begins on `start` in the IANA `zone`; the same seed makes the same record.

    Raises EmaError where the zone is not known or there are more relationships than the roster holds.
    """
    if not 0 < len(design.company.offsets) - design.company.alone <= len(ROSTER):
        raise EmaError("relationships", say("errors", "There can be one to {n} people.", n=len(ROSTER)))
    life = Life(draw(design, seed), Calendar(start, _zone(zone)), np.random.default_rng([seed, 2]))
    entries = check_ins(life)
    events = happenings(life)
    said = told(life, events)
    looked_back = evenings(life, entries.said)
    rows: dict[str, list[Row]] = {
        "prompts": entries.prompts + said.prompts + looked_back[0],
        "answers": entries.answers + said.answers + looked_back[1],
        "events": said.events, "people": people(life), "observations": observations(life, entries, events),
        "body": body(life), "sessions": sessions(life), "incidents": incidents(life),
    }  # fmt: skip
    dataset = {table.name: _frame(table, rows[table.name]) for table in STORED}
    return Made(dataset | {"items": items_table()}, truth(life, entries, events, said))


def _zone(zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise EmaError(
            "zone",
            say("errors", "The time zone {zone} is not known.", zone=zone),
            todo=say("errors", "Give a name like Europe/Berlin."),
        ) from error


def _frame(table: Table, rows: list[Row]) -> pd.DataFrame:
    """Give rows as a table with exactly the columns of its definition."""
    columns = {name: [row.get(name) for row in rows] for name in table.names}
    numbers = [column.name for column in table.columns if column.kind in NUMERIC]
    return pd.DataFrame(columns, dtype=object).astype(dict.fromkeys(numbers, "float64"))
