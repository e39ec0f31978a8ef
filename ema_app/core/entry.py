"""An entry: the record of a moment, answer by answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnswerStatus(StrEnum):
    """What became of an item in an entry; the codes of core.tables.ANSWER_STATUSES."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    DECLINED = "declined"
    NOT_ASKED = "not_asked"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True)
class Answer:
    """One answer to one stored item. A number in `value`, anything else in `text`; both None where there is none.

    `answered_at` carries its zone; `response_ms` counts from the showing of the page; `amends` = k says that this
    answer replaces the k-th one given to the item in the same entry.
    """

    entry_id: str
    item_id: str
    role: str
    value: float | None
    text: str | None
    status: AnswerStatus
    answered_at: datetime
    response_ms: int | None = None
    amends: int | None = None


def stamp(moment: datetime) -> str:
    """Give an aware time as it is kept and exported: ISO 8601 with milliseconds and offset."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.isoformat(timespec="milliseconds")
