"""From what was read around a moment to what is drawn of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ema_app.charts.rewind import Feeling, Hours, Points
from ema_app.charts.who import Who
from ema_app.core.role_words import role_name
from ema_app.core.roles import AROUSAL, AUTOMATIC, CONTROLLED
from ema_app.core.words import Words, say
from ema_app.session.incident_words import incident_word
from ema_app.session.over_time import event_word
from ema_app.session.reading import WITHOUT_ANSWER
from ema_app.session.rewinding import AROUND_MS, Around
from ema_app.session.session import Session
from ema_app.session.stretch import Entry
from ema_app.session.switch_moments import Modes

MOST_FEELINGS = 2
NOT_FEELINGS = frozenset({"self.arousal", "self.valence", "self.energy", "self.calmness"})
CHANNELS = {
    "hr": say("body", "Heart rate"), "rmssd": say("body", "Beat to beat"), "eda": say("body", "Skin conductance"),
    "activity": say("body", "Movement"),
}  # fmt: skip


def hours_of(session: Session, around: Around, modes: Modes | None = None) -> Hours:
    """Give what the chart of a moment draws."""
    known = modes or Modes()
    asked = [e for e in around.entries if e.values("self.") or e.status in WITHOUT_ANSWER]
    return Hours(
        around.moment_ms,
        say("rewind", "this moment"),
        Points.of(say("rewind", "Tension"), [(e.moment_ms, e.value(AROUSAL)) for e in asked]),
        tuple(_feeling(role, asked, around) for role in strongest(around)),
        Points.of(say("rewind", "Thinking about minds"), _balance(asked, around.usual)),
        Points.of(say("rewind", "Automatic mode"), _chances(asked, known)),
        tuple(_body(around)),
        tuple(_spells(around, known)),
        _switch_point(around, known),
        tuple(_happened(around, session.roster.who())),
    )


def strongest(around: Around) -> list[str]:
    """Give the roles of the feelings that were strongest at the moment, at most two, the strongest first."""
    felt = around.entry.values("self.") if around.entry else {}
    if not felt:
        felt = {role: value for e in around.entries for role, value in e.values("self.").items()}
    found = sorted((role for role in felt if role not in NOT_FEELINGS), key=lambda role: -felt[role])
    return found[:MOST_FEELINGS]


def _feeling(role: str, asked: Sequence[Entry], around: Around) -> Feeling:
    name = role_words(role)
    rated = [(s.moment_ms, s.value) for s in around.seen if s.role == "observed." + role.split(".", 1)[1]]
    return Feeling(
        name,
        Points.of(say("rewind", "{name}, felt", name=name), [(e.moment_ms, e.value(role)) for e in asked]),
        Points.of(say("rewind", "{name}, seen", name=name), _one_each(rated)),
    )


def _one_each(rated: Iterable[tuple[float, float]]) -> list[tuple[float, float | None]]:
    """Give one value a moment: the mean where several people rated it."""
    by: dict[float, list[float]] = {}
    for at, value in rated:
        by.setdefault(at, []).append(value)
    return [(at, sum(values) / len(values)) for at, values in sorted(by.items())]


def role_words(role: str) -> Words:
    """Give the short name of a role; a foreign one keeps its last part."""
    return role_name(role) or Words("", "{name}", {"name": role.split(".", 1)[-1].replace("_", " ").capitalize()})


def _balance(asked: Sequence[Entry], usual: Mapping[str, float]) -> list[tuple[float, float | None]]:
    return [(e.moment_ms, balance(e, usual)) for e in asked]


def balance(entry: Entry, usual: Mapping[str, float]) -> float | None:
    """Give mentalizing at an entry against the person's usual: mean of the centred items, automatic ones reversed."""
    told = [
        (a.value - usual[item]) * (1 if a.role.startswith(CONTROLLED) else -1)
        for item, a in entry.answers.items()
        if a.value is not None and item in usual and a.role.startswith((CONTROLLED, AUTOMATIC))
    ]
    return sum(told) / len(told) if told else None


def _chances(asked: Sequence[Entry], modes: Modes) -> list[tuple[float, float | None]]:
    chances = ((e.moment_ms, modes.p_automatic.get(e.entry_id or "")) for e in asked)
    return [(at, None if chance is None else chance * 100) for at, chance in chances]


def _body(around: Around) -> Iterable[Points]:
    """Give the first channel there is: the heart before the others, which stand among the facts."""
    there = {window.channel for window in around.body}
    for channel in [*(c for c in CHANNELS if c in there), *sorted(there)][:1]:
        windows = [w for w in around.body if w.channel == channel]
        name = channel_words(channel)
        unit = Words("", "{name} ({unit})", {"name": name, "unit": windows[0].unit}) if windows[0].unit else name
        yield Points.of(unit, [(w.moment_ms, w.mean) for w in windows])


def channel_words(channel: str) -> Words:
    """Give the name of a body signal; a foreign one keeps its own."""
    return CHANNELS.get(channel) or Words("", "{name}", {"name": channel})


def _spells(around: Around, modes: Modes) -> Iterable[tuple[float, float]]:
    low, high = around.moment_ms - AROUND_MS, around.moment_ms + AROUND_MS
    for switch in modes.switches:
        if switch.onset_to_ms <= high and switch.recovered_from_ms >= low:
            yield switch.onset_to_ms, max(switch.recovered_from_ms, switch.onset_to_ms + 600_000)


def _switch_point(around: Around, modes: Modes) -> float | None:
    whom = (around.switch.person_id if around.switch else None) or (around.event.person_id if around.event else "")
    found = modes.points.get(whom or "alone")
    return found[0] if found else None


def _happened(around: Around, who: Who) -> Iterable[tuple[float, Words, Words]]:
    for event in around.events:
        yield event.moment_ms, event_word(event.kind), who.named(event.person_id) or Words("", "")
    if around.incident is not None:
        yield around.moment_ms, incident_word(around.incident[0]), Words("", "")
