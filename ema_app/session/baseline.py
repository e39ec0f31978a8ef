"""Baseline questionnaires: a form of its own beside the diary, whose wording a site enters where it holds a licence."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_lint import sound_protocol
from ema_app.core.words import say
from ema_app.places import resource
from ema_app.session.changed import Changed, Topic
from ema_app.session.session import Session
from ema_app.session.stretch import Entry, stretch

FORM = "baseline"
SETTING = "baseline_protocol"
ANXIETY, AVOIDANCE = "attachment.anxiety", "attachment.avoidance"
REVERSED = ".reversed"
"""Ends the role of an item that is worded the other way round."""


@dataclass(frozen=True)
class Score:
    """The mean of a dimension on 0-100: `answered` items of `asked`; None under half of them."""

    value: float | None
    answered: int
    asked: int


@dataclass(frozen=True)
class Baseline:
    """One filled-in baseline form: when (UTC milliseconds), attachment anxiety and avoidance."""

    entry_id: str
    moment_ms: int
    anxiety: Score
    avoidance: Score


def protocol(session: Session) -> Protocol:
    """Give the protocol of the baseline form: the site's own, else the one that came with the app."""
    kept = session.record.setting(SETTING)
    if kept:
        return session.protocols.version(*kept)
    path = resource("protocols", FORM, "attachment.toml")
    text = path.read_text(encoding="utf-8")
    made = sound_protocol(text, path.name)
    session.protocols.add(made, text)
    return made


def adopt(session: Session, text: str, name: str) -> Changed:
    """Keep a site's own questionnaire; the diary keeps its protocol. Raises EmaError where it has no such form."""
    made = sound_protocol(text, name)
    if FORM not in made.forms:
        raise EmaError("no_baseline_form", say("errors", "{name} has no form called baseline.", name=name),
                       todo=say("errors", 'Give the form id = "baseline".'))  # fmt: skip
    with session.record.atomic():
        session.protocols.add(made, text)
        session.record.set_setting(SETTING, [made.id, made.version])
    return frozenset({Topic.TREATMENT})


def baselines(session: Session, *, private: bool = True) -> list[Baseline]:
    """Give the filled-in forms, oldest first; those marked *only for me* only if `private`."""
    span = session.record.stream(
        "SELECT min(moment_ms), max(moment_ms) FROM prompts WHERE form = ? AND entry_id IS NOT NULL", (FORM,)
    )
    low, high = next(span)
    if low is None:
        return []
    entries = stretch(session, low, high, private=private)
    return [_baseline(entry) for entry in entries if entry.form == FORM and entry.entry_id]


def _baseline(entry: Entry) -> Baseline:
    return Baseline(str(entry.entry_id), entry.moment_ms, score(entry, ANXIETY), score(entry, AVOIDANCE))


def score(entry: Entry, role: str) -> Score:
    """Give the mean of the items of a dimension on 0-100, those worded the other way round reversed."""
    asked = [a for a in entry.answers.values() if a.role == role or a.role.startswith(role + ".")]
    given = [100 - a.value if a.role.endswith(REVERSED) else a.value for a in asked if a.value is not None]
    enough = bool(asked) and 2 * len(given) >= len(asked)
    return Score(sum(given) / len(given) if enough else None, len(given), len(asked))
