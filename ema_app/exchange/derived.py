"""The tables that are computed rather than stored; their rows are handed to the export ready made."""

from __future__ import annotations

from ema_app.core.tables import Column, Table
from ema_app.measures.names import MEASURE_NAMES

_C = Column

PAIRS = Table("pairs", "a self-rating beside an observer's rating of the same moment", (
    _C("entry_id", "id", "the entry that holds the self-rating"),
    _C("observation_id", "id", "the observer's rating"),
    _C("observer_id", "id", "who rated: a person_id"),
    _C("emotion", "code", "what both rated"),
    _C("self", "number", "the self-rating"),
    _C("observed", "number", "the observer's rating"),
    _C("discrepancy", "number", "self minus observed; below 0: felt less than seen"),
    _C("lag_minutes", "number", "minutes between the two moments"),
    _C("blind", "boolean", "1 = the observer had not seen the self-rating"),
), ("entry_id", "observation_id", "emotion"))  # fmt: skip

SWITCHES = Table("switches", "a switch event", (
    _C("event_id", "id", "name of the switch event"),
    _C("onset_from", "time", "last prompt in controlled mode"),
    _C("onset_to", "time", "first prompt in automatic mode"),
    _C("recovered_from", "time", "last prompt in automatic mode; empty if not known"),
    _C("recovered_to", "time", "first prompt back in controlled mode; empty if not known"),
    _C("censored", "boolean", "1 = the way back was not seen"),
    _C("person_id", "id", "whom it was about"),
    _C("trigger", "code", "the event before it, where one was told"),
), ("event_id",))  # fmt: skip

MEASURES = Table("measures", "one value of one measure", (
    _C("measure", "code", "name of the measure", MEASURE_NAMES),
    _C("item", "text", "the item; empty where the measure has none"),
    _C("scope", "text", "what it is about: all, person:<id>, relationship:<name>, day:<date> and the like"),
    _C("value", "number", "the value; empty where there is none, and note says why"),
    _C("low", "number", "lower end of the 95 % interval"),
    _C("high", "number", "upper end of the 95 % interval"),
    _C("n", "integer", "how many it was computed from"),
    _C("missing", "integer", "how many could have been there and were not"),
    _C("unit", "text", "unit of value, low and high"),
    _C("note", "text", "why a value is absent, or how it was made"),
), ("measure", "item", "scope"))  # fmt: skip

DERIVED = (PAIRS, SWITCHES, MEASURES)
"""The derived tables, in the order in which they are written."""
