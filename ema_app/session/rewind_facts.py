"""What was said of a moment, in lines of words: happened, felt, seen, body, guessed and told, what helped, how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ema_app.core.items import phrase
from ema_app.core.protocol import Protocol
from ema_app.core.words import Words, say
from ema_app.session.incident_words import incident_word
from ema_app.session.over_time import event_word
from ema_app.session.rewind_hours import channel_words, role_words
from ema_app.session.rewinding import NEAR_MS, Around, length_words
from ema_app.session.session import Session

NOTHING_SAID = say("rewind", "Nothing was noted.")
REALITY = {"real": say("rewind", "it happened"), "feared": say("rewind", "it was feared")}
MOODS = ("self.valence", "self.energy", "self.calmness")


@dataclass(frozen=True)
class Fact:
    """A heading, its lines, a colour by meaning (felt, seen, body, or text); `apart`: each line stands by itself."""

    heading: Words
    lines: tuple[Words, ...]
    colour: str = "text"
    apart: bool = False


def plain(text: str) -> Words:
    """Give text that is not translated."""
    return Words("", "{text}", {"text": text})


def facts(session: Session, around: Around, language: str) -> list[Fact]:
    """Give everything that was said of a moment; what nobody answered is said as such, not filled in."""
    return [
        Fact(say("rewind", "What happened"), tuple(_happened(session, around)) or (NOTHING_SAID,), apart=True),
        Fact(say("rewind", "Felt"), _felt(around) or (say("rewind", "No check-in near it was answered."),), "felt"),
        *_seen(session, around),
        *_optional(say("rewind", "The body"), _body(around), "body"),
        Fact(say("rewind", "What the other was thought to feel"), _roles(around, "guess.") or (NOTHING_SAID,)),
        Fact(say("rewind", "What they said they felt"), _other(around) or (NOTHING_SAID,)),
        *_optional(say("rewind", "At its height"), _height(around)),
        *_optional(say("rewind", "Closeness and distance"), _roles(around, "attachment.")),
        *_optional(say("rewind", "How thinking went"), _roles(around, "mode.pre.", "mode.hyper", "mode.merged")),
        Fact(say("rewind", "What helped"), _helped(session, around, language) or (NOTHING_SAID,)),
        Fact(say("rewind", "How long it took"), (length_words(around) or say("rewind", "Not known."),)),
        *_optional(say("rewind", "Written down then"), _own_words(around)),
    ]


def _optional(heading: Words, lines: Sequence[Words], colour: str = "text") -> Iterable[Fact]:
    if lines:
        yield Fact(heading, tuple(lines), colour)


def _happened(session: Session, around: Around) -> Iterable[Words]:
    if around.incident is not None:
        kind, note = around.incident
        yield incident_word(kind)
        if note:
            yield plain(note)
    event = around.event
    if event is not None:
        parts = [event_word(event.kind), REALITY.get(event.reality)]
        if event.intensity is not None:
            parts.append(say("rewind", "strength {n} of 100", n=f"{event.intensity:.0f}"))
        yield joined([part for part in parts if part])
    whom = (event.person_id if event else "") or (around.switch.person_id if around.switch else "")
    if whom:
        yield say("rewind", "With {who}", who=session.roster.who().inside(whom))


def joined(parts: Sequence[Words], between: str = ", ") -> Words:
    """Put several words into one line."""
    names = [f"part{k}" for k in range(len(parts))]
    return Words("", between.join(f"{{{name}}}" for name in names), dict(zip(names, parts, strict=True)))


def _numbers(values: Mapping[str, float]) -> tuple[Words, ...]:
    """Give `Tension 72` for each role, the strongest first."""
    ordered = sorted(values, key=lambda role: -values[role])
    return tuple(Words("", "{name} {n}", {"name": role_words(r), "n": f"{values[r]:.0f}"}) for r in ordered)


def _felt(around: Around) -> tuple[Words, ...]:
    values = around.entry.values("self.") if around.entry else {}
    return _numbers({r: v for r, v in values.items() if r not in MOODS}) + _numbers(
        {r: v for r, v in values.items() if r in MOODS}
    )


def _near(around: Around, family: str) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for one in around.seen:
        if abs(one.moment_ms - around.moment_ms) <= NEAR_MS and one.role.startswith(family):
            found.setdefault(one.observer_id, {})["self." + one.role.split(".", 1)[1]] = one.value
    return found


def _seen(session: Session, around: Around) -> Iterable[Fact]:
    near = _near(around, "observed.")
    for observer, values in near.items():
        who = session.roster.who().named(observer) or say("rewind", "somebody")
        yield Fact(say("rewind", "Seen by {who}", who=who), _numbers(values), "seen")
    if not near:
        yield Fact(say("rewind", "Seen"), (say("rewind", "No rating by anybody else can be shown for then."),), "seen")


def _body(around: Around) -> tuple[Words, ...]:
    lines = []
    for channel in dict.fromkeys(window.channel for window in around.body):
        near = [w for w in around.body if w.channel == channel and abs(w.moment_ms - around.moment_ms) <= NEAR_MS]
        if near:
            mean = sum(w.mean for w in near) / len(near)
            lines.append(Words("", "{name} {n} {unit}", {
                "name": channel_words(channel), "n": f"{mean:.3g}", "unit": near[0].unit,
            }))  # fmt: skip
    return tuple(lines)


def _roles(around: Around, *prefixes: str) -> tuple[Words, ...]:
    values: dict[str, float] = {}
    for entry in (around.entry, around.told):
        for prefix in prefixes if entry else ():
            values |= entry.values(prefix) if entry else {}
    return _numbers({_as_felt(role): value for role, value in values.items()})


def _as_felt(role: str) -> str:
    """Give `self.anger` for `guess.anger`: under its heading the feeling is called by its plain name."""
    family, _, name = role.partition(".")
    return f"self.{name}" if family in ("guess", "other") else role


def _other(around: Around) -> tuple[Words, ...]:
    values = {role: value for by in _near(around, "other.").values() for role, value in by.items()}
    for entry in (around.entry, around.told):
        values |= {_as_felt(r): v for r, v in entry.values("other.").items()} if entry else {}
    return _numbers(values)


def _height(around: Around) -> tuple[Words, ...]:
    values = around.told.values("event.") if around.told else {}
    return _numbers({role: v for role, v in values.items() if role != "event.intensity"})


def _helped(session: Session, around: Around, language: str) -> tuple[Words, ...]:
    codes = around.event.helped if around.event else ()
    return tuple(option_words(session.protocols.current(), "event.helped", code, language) for code in codes)


def option_words(protocol: Protocol, role: str, code: str, language: str) -> Words:
    """Give the words of an option of the first item with this role; a code nobody knows is its own word."""
    options = (o for item in protocol.items.values() if item.role == role for o in item.options)
    return plain(next((phrase(o.text, language) for o in options if o.code == code), code.replace("_", " ")))


def _own_words(around: Around) -> tuple[Words, ...]:
    texts = (entry.text("event.note") for entry in (around.told, around.entry) if entry)
    return tuple(plain(text) for text in dict.fromkeys(text for text in texts if text))
