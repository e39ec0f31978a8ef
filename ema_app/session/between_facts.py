"""What the page between sessions lists with dates: switch events, felt and seen, what helped, words, hard moments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ema_app.charts.who import Who
from ema_app.core.protocol import Protocol
from ema_app.core.role_words import quoted
from ema_app.core.words import Words, say
from ema_app.session.over_time import event_word
from ema_app.session.rewind_facts import joined, option_words, plain
from ema_app.session.rewind_hours import role_words
from ema_app.session.rewinding import CLOSE_MS, NEAR_MS, Event, switch_length
from ema_app.session.seen_around import Seen
from ema_app.session.stretch import Entry
from ema_app.session.switch_moments import Modes, Switch

ACT_ROLE = "act."
NO_ACT = frozenset({"none"})
NO_HELP = frozenset({"nothing"})


@dataclass(frozen=True)
class Dated:
    """One line with its moment (UTC milliseconds)."""

    moment_ms: int
    words: Words


@dataclass(frozen=True)
class SwitchLine:
    """A switch event: the moment of its first automatic check-in, its trigger, with whom (code), between which bounds
    it lasted."""

    event_id: str
    moment_ms: int
    trigger: Words
    person: str
    length: Words


@dataclass(frozen=True)
class FeltSeen:
    """One feeling of one moment, from inside and as somebody (code) saw it; 0-100."""

    moment_ms: int
    name: Words
    felt: float
    seen: float
    observer: str


@dataclass(frozen=True)
class Hard:
    """Answers above the person's own line and acts, as dated facts without a score; whether they were asked at all,
    and whether the person shared them."""

    asked: bool
    lines: Sequence[Dated] = ()
    shared: bool = True


@dataclass(frozen=True)
class Helped:
    """What was named as helping, and how often."""

    words: Words
    times: int


@dataclass(frozen=True)
class Listed:
    """All that the page lists."""

    switches: Sequence[SwitchLine] = ()
    felt_seen: Sequence[FeltSeen] = ()
    helped: Sequence[Helped] = ()
    words: Sequence[Dated] = ()
    hard: Hard | None = None
    events: Sequence[Dated] = ()


NO_TRIGGER = say("between", "nothing noted before it")


def switch_lines(modes: Modes, low_ms: int, high_ms: int, events: Sequence[Event] = ()) -> list[SwitchLine]:
    """Give the switch events whose first automatic check-in lies in the stretch, oldest first; of `events` the one
    told before a switch says with whom it was, else the company at the check-in does."""
    inside = [s for s in modes.switches if low_ms <= s.onset_to_ms < high_ms]
    return [_switch_line(switch, events) for switch in sorted(inside, key=lambda s: s.onset_to_ms)]


def _switch_line(switch: Switch, events: Sequence[Event]) -> SwitchLine:
    trigger = event_word(switch.trigger) if switch.trigger else NO_TRIGGER
    before = [e.person_id for e in events
              if e.kind == switch.trigger and 0 <= switch.onset_to_ms - e.moment_ms <= CLOSE_MS]  # fmt: skip
    person = (before[-1] if before else "") or switch.person_id or ""
    return SwitchLine(switch.event_id, switch.onset_to_ms, trigger, person, switch_length(switch))


def felt_and_seen(entries: Sequence[Entry], rated: Sequence[Seen], emotion: str) -> list[FeltSeen]:
    """Give the moments at which one emotion was rated from inside and by somebody, at most half an hour apart."""
    own = [(e.moment_ms, e.value(f"self.{emotion}")) for e in entries]
    known = [(at, value) for at, value in own if value is not None]
    found = []
    for one in rated:
        near = [(abs(at - one.moment_ms), at, value) for at, value in known if abs(at - one.moment_ms) <= NEAR_MS]
        if one.role == f"observed.{emotion}" and near:
            _, at, value = min(near)
            found.append(FeltSeen(at, role_words(f"self.{emotion}"), value, one.value, one.observer_id))
    return found


def most_rated(rated: Sequence[Seen]) -> str:
    """Give the emotion that others rated most often; of several the first by name; '' where nobody rated any."""
    counts = Counter(s.role.removeprefix("observed.") for s in rated if s.role.startswith("observed."))
    emotions = {name: n for name, n in counts.items() if name not in ("arousal", "valence", "energy", "calmness")}
    return min(emotions, key=lambda name: (-emotions[name], name), default="")


def what_helped(events: Sequence[Event], protocol: Protocol, language: str) -> list[Helped]:
    """Count what was named as helping, the most named first."""
    counts = Counter(code for event in events for code in event.helped if code not in NO_HELP)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Helped(option_words(protocol, "event.helped", code, language), n) for code, n in ordered]


def own_words(entries: Sequence[Entry], text_items: frozenset[str]) -> list[Dated]:
    """Give what was typed freely, with its moment."""
    return [
        Dated(entry.moment_ms, plain(answer.text))
        for entry in entries for item, answer in entry.answers.items() if item in text_items and answer.text
    ]  # fmt: skip


def event_lines(events: Sequence[Event], who: Who) -> list[Dated]:
    """Give what happened, with whom."""
    told = ((e.moment_ms, event_word(e.kind), who.named(e.person_id)) for e in events)
    return [Dated(at, joined([what, called]) if called else what) for at, what, called in told]


def hard_moments(entries: Sequence[Entry], line: float, protocol: Protocol, language: str) -> Hard:
    """Give answers above the person's own line and acts as dated facts. No number is said."""
    answered = [a for e in entries for a in e.answers.values() if a.role.startswith(("urge.", ACT_ROLE))]
    asked = any(a.status != "not_asked" for a in answered)
    lines = []
    for entry in entries:
        if any(value > line for value in entry.values("urge.").values()):
            lines.append(Dated(entry.moment_ms, say("between", "an answer above the own line")))
        for answer in entry.answers.values():
            codes = [c for c in (answer.text or "").split(";") if c and c not in NO_ACT]
            if answer.role.startswith(ACT_ROLE) and codes:
                told = joined([quoted(option_words(protocol, answer.role, code, language)) for code in codes])
                lines.append(Dated(entry.moment_ms, say("between", "noted for that day: {what}", what=told)))
    return Hard(asked, lines)
