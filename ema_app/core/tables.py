"""The tables of a dataset: one definition that the export, the import, the codebook and the measures all read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["id", "text", "code", "codes", "time", "number", "integer", "boolean", "zone", "date"]

STATUSES = {
    "answered": "finished",
    "partial": "begun and not finished",
    "missed": "delivered, and its window passed",
    "dismissed": "put aside for now",
    "declined": "refused by the person",
    "undeliverable": "could not be shown",
    "suppressed": "held back on purpose",
}
"""How a prompt ended."""

REASONS = {
    "machine_off": "the computer was off",
    "asleep": "the computer was asleep",
    "locked": "the screen was locked",
    "record_locked": "the record was locked",
    "quiet_hours": "inside the person's quiet hours",
    "paused": "prompts were paused",
    "day_off": "a day off",
    "full_screen": "another program filled the screen",
    "do_not_disturb": "the desktop asked for quiet",
    "just_resumed": "the computer had only just woken",
    "clock_changed": "the clock was changed",
    "replaced": "another prompt took its place",
    "daily_cap": "the day's number of prompts was reached",
    "burden": "the day's minutes were used up",
    "app_closed": "the app was closed",
    "unseen": "shown; nobody touched the computer from two minutes before it came until its time was over",
    "seen_ignored": "shown while somebody used the computer (two minutes before it came, or later), and left",
    "user": "the person's choice",
    "unknown": "not known",
}
"""Why a prompt was not answered; empty if it was."""

TRIGGERS = {
    "random": "random time inside a block",
    "fixed": "fixed time of day",
    "interval": "fixed interval, with jitter",
    "event": "begun by the person after an event",
    "burst": "one of a series after an event",
    "after_answer": "after an answer crossed a line",
    "control": "random moment matched to a triggered one",
    "evening": "end of the day",
    "observer": "an observer's rating",
    "self": "started by the person",
    "imported": "from a foreign file that does not say",
}
"""What started a prompt or an entry."""

ANSWER_STATUSES = {
    "answered": "an answer was given",
    "skipped": "passed over",
    "declined": "seen, and not answered on purpose",
    "not_asked": "not part of this entry (condition, rotation or the person's choice)",
    "not_reached": "the entry was stopped before it",
}
"""What became of an item in an entry."""

EVENT_KINDS = {
    "rejection": "rejection",
    "separation": "abandonment or separation",
    "criticism": "criticism",
    "disagreement": "disagreement",
    "ignored": "being ignored",
    "disappointment": "disappointment in someone",
    "misunderstanding": "misunderstanding",
    "shame": "shame",
    "closeness": "closeness",
    "support": "support",
    "other": "something else",
}
"""Kinds of interpersonal events. A foreign file may bring kinds of its own."""

CHANNELS = {"in_person": "in person", "video": "by video", "phone": "by phone", "text": "in writing"}
"""How an observer met the person."""


@dataclass(frozen=True)
class Column:
    """One column of a table: what it holds, in which form, with which codes."""

    name: str
    kind: Kind
    meaning: str
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """One file of a dataset: its name without ending, what a row is, its columns, and the columns that name a row."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


_C = Column

PROMPTS = Table("prompts", "a prompt or a self-started entry, answered or not", (
    _C("prompt_id", "id", "name of the prompt; unique in the dataset"),
    _C("entry_id", "id", "the entry it led to; empty if nobody opened it"),
    _C("scheme", "text", "the sampling scheme it belongs to; empty if self-started"),
    _C("trigger", "code", "what started it", TRIGGERS),
    _C("about_at", "time", "the moment the entry is about, where it is not the moment of answering"),
    _C("scheduled_at", "time", "when it was planned for"),
    _C("delivered_at", "time", "when the app handed it to the desktop"),
    _C("displayed_at", "time", "when it was on the screen"),
    _C("opened_at", "time", "when the person opened it"),
    _C("submitted_at", "time", "when the last page was left"),
    _C("expired_at", "time", "when its window ended"),
    _C("timezone", "zone", "the IANA zone in force"),
    _C("status", "code", "how it ended", STATUSES),
    _C("reason", "code", "why it was not answered; empty if it was", REASONS),
    _C("protocol_id", "text", "the protocol that asked"),
    _C("protocol_version", "text", "its version"),
    _C("form", "text", "the form that was to be filled in"),
    _C("study_day", "integer", "the day it counts to, 1 = the first; empty where days are not told apart"),
    _C("prompt_number", "integer", "its number in that day (or over the whole study, where study_day is empty); "
                                   "empty for self-started entries"),
), ("prompt_id",))  # fmt: skip

ANSWERS = Table("answers", "an item of an entry, answered or not", (
    _C("entry_id", "id", "the entry it belongs to"),
    _C("item_id", "text", "the item; of an item with several axes, <item>.<axis>"),
    _C("role", "text", "what the item measures"),
    _C("value", "number", "the answer where it is a number, in the item's own range"),
    _C("text", "text", "the answer where it is a code, several codes joined by ;, a time, or words"),
    _C("status", "code", "what became of the item", ANSWER_STATUSES),
    _C("answered_at", "time", "when it was answered, skipped or passed"),
    _C("response_ms", "integer", "milliseconds from showing the page to this answer"),
    _C("amends", "integer", "1 = this row replaces the first answer to the item in this entry, 2 = the second, …; "
                            "empty for a first answer"),
), ("entry_id", "item_id", "amends"))  # fmt: skip

EVENTS = Table("events", "an interpersonal event", (
    _C("event_id", "id", "name of the event"),
    _C("entry_id", "id", "the entry that told of it; empty if it came without one"),
    _C("occurred_at", "time", "when it happened"),
    _C("kind", "code", "what kind of event", EVENT_KINDS),
    _C("person_id", "id", "with whom"),
    _C("real_or_feared", "code", "whether it happened or was feared", {"real": "it happened", "feared": "feared"}),
    _C("intensity", "number", "how strong it was, 0-100"),
    _C("what_helped", "codes", "what helped, codes joined by ;"),
), ("event_id",))  # fmt: skip

PEOPLE = Table("people", "a person in the roster, by code only", (
    _C("person_id", "id", "the code that stands for the person"),
    _C("relationship", "code", "what they are to the person"),
    _C("attachment_figure", "boolean", "whether the person turns to them when it is hard (1) or not (0)"),
    _C("closeness", "number", "how close, 0-100"),
), ("person_id",))  # fmt: skip

OBSERVATIONS = Table("observations", "one value given by one observer", (
    _C("observation_id", "id", "name of the rating (all values given together share it)"),
    _C("entry_id", "id", "the entry about the same moment, where the rating was bound to one"),
    _C("observer_id", "id", "who rated: a person_id"),
    _C("about_at", "time", "the moment that was rated"),
    _C("made_at", "time", "when the rating was made"),
    _C("item_id", "text", "the item; single_values: 1 = the observer agreed that their single values are shown"),
    _C("role", "text", "what the item measures"),
    _C("value", "number", "the rating, in the item's own range"),
    _C("blind", "boolean", "1 = without seeing the self-rating"),
    _C("channel", "code", "how they met", CHANNELS),
    _C("disclosed", "boolean", "1 = the person had said what they felt"),
), ("observation_id", "item_id"))  # fmt: skip

BODY = Table("body", "a window of a body signal", (
    _C("start_at", "time", "start of the window"),
    _C("end_at", "time", "end of the window"),
    _C("channel", "code", "what was measured",
       {"hr": "heart rate", "rmssd": "RMSSD of the beat intervals", "eda": "skin conductance", "activity": "movement"}),
    _C("unit", "text", "unit of mean and sd"),
    _C("mean", "number", "mean in the window"),
    _C("sd", "number", "standard deviation in the window"),
    _C("samples", "integer", "number of samples"),
    _C("artefact_share", "number", "share of samples set aside, 0-1"),
    _C("source", "text", "the device or file"),
), ("start_at", "channel", "source"))  # fmt: skip

SESSIONS = Table("sessions", "a therapy session", (
    _C("session_id", "id", "name of the session"),
    _C("held_at", "time", "when it was held"),
    _C("kind", "code", "what kind of session",
       {"individual": "individual", "group": "group", "review": "review", "other": "other"}),
    _C("attended", "boolean", "1 = attended"),
    _C("tension_before", "number", "tension before, 0-100"),
    _C("tension_after", "number", "tension after, 0-100"),
    _C("note", "text", "one line"),
), ("session_id",))  # fmt: skip

INCIDENTS = Table("incidents", "a self-harm, attempt or admission", (
    _C("incident_id", "id", "name of the incident"),
    _C("occurred_at", "time", "when it happened"),
    _C("kind", "code", "what kind",
       {"self_harm": "self-harm", "attempt": "suicide attempt", "life_threatening": "life-threatening self-harm",
        "admission": "hospital admission"}),
    _C("note", "text", "a note"),
), ("incident_id",))  # fmt: skip

STORED = (PROMPTS, ANSWERS, EVENTS, PEOPLE, OBSERVATIONS, BODY, SESSIONS, INCIDENTS)
"""The tables that a record holds row by row; entries.csv and the derived files are made from them."""
