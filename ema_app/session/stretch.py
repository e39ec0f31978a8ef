"""A stretch of a record, read whole: its prompts with their answers as they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ema_app.session.session import Session

_PROMPTS = """
SELECT p.moment_ms, p.prompt_id, p.entry_id, p.status, p.form, p.trigger, p.only_for_me,
       a.item_id, a.role, a.value, a.text, a.status
FROM prompts p LEFT JOIN answers a ON a.entry_id = p.entry_id
WHERE p.moment_ms BETWEEN ? AND ?
ORDER BY p.moment_ms, p.prompt_id, coalesce(a.amends, 0)
"""


@dataclass(frozen=True)
class Answered:
    """One answer as it stands now: role, number on 0-100 (by the bounds of its item) or text, and its status."""

    role: str
    value: float | None
    text: str | None
    status: str


@dataclass(frozen=True)
class Entry:
    """A prompt or self-started entry; `answers` by stored item id (empty where nobody answered)."""

    moment_ms: int
    entry_id: str | None
    status: str
    form: str
    trigger: str
    only_for_me: bool
    answers: Mapping[str, Answered] = field(default_factory=dict)

    def value(self, role: str) -> float | None:
        """Give the number answered to the first item of a role."""
        return next((a.value for a in self.answers.values() if a.role == role and a.value is not None), None)

    def text(self, role: str) -> str | None:
        """Give the words or codes answered to the first item of a role."""
        return next((a.text for a in self.answers.values() if a.role == role and a.text), None)

    def values(self, prefix: str) -> dict[str, float]:
        """Give the numbers of all items whose role begins with `prefix`, by role."""
        return {a.role: a.value for a in self.answers.values() if a.role.startswith(prefix) and a.value is not None}


def stretch(session: Session, from_ms: float, to_ms: float, *, private: bool = True) -> list[Entry]:
    """Give what lies between two moments (UTC milliseconds, both included), oldest first.

    Entries marked *only for me* only if `private`. Unanswered prompts are there without answers.
    """
    bounds = item_bounds(session)
    found: dict[str, tuple[Entry, dict[str, Answered]]] = {}
    for at, prompt, entry, status, form, trigger, only, item, role, *given in session.record.stream(
        _PROMPTS, (round(from_ms), round(to_ms))
    ):
        if only and not private:
            continue
        if prompt not in found:
            answers: dict[str, Answered] = {}
            head = Entry(int(at), entry, str(status or ""), str(form or ""), str(trigger or ""), bool(only), answers)
            found[prompt] = head, answers
        if item is not None:
            value, text, state = given
            found[prompt][1][item] = Answered(role or "", percent(value, bounds.get(item)), text, state or "")
    return [entry for entry, _answers in found.values()]


def item_bounds(session: Session) -> dict[str, tuple[float, float]]:
    """Give the bounds of every numeric item by stored id."""
    rows = session.record.stream("SELECT item_id, low, high FROM items WHERE low IS NOT NULL AND high > low", ())
    return {str(item): (float(low), float(high)) for item, low, high in rows}


def percent(value: float | None, bounds: tuple[float, float] | None) -> float | None:
    """Give a value on 0-100 of its scale; as it is where the bounds are not known."""
    if value is None or bounds is None:
        return value
    low, high = bounds
    return (float(value) - low) / (high - low) * 100
