"""The page between sessions: a stretch of days in lines, a few sentences, and what is listed with its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ema_app.charts.who import Who, who, without_names
from ema_app.core.people import Person
from ema_app.core.protocol import Protocol
from ema_app.core.roles import AROUSAL
from ema_app.core.words import Words, say
from ema_app.session.between_facts import (
    Hard,
    Listed,
    event_lines,
    felt_and_seen,
    hard_moments,
    most_rated,
    own_words,
    switch_lines,
    what_helped,
)
from ema_app.session.between_seen import most_paired
from ema_app.session.between_words import Compared, Numbers, SwitchCounts, sentences
from ema_app.session.felt_seen.seeing import Sight
from ema_app.session.review.days import Days, whole
from ema_app.session.review.reading import tables
from ema_app.session.rewind_hours import role_words
from ema_app.session.rewinding import Event, events_between
from ema_app.session.seen_around import Seen, seen
from ema_app.session.session import Session
from ema_app.session.sharing.giving_back import can_give_back, urges_shared
from ema_app.session.stretch import Entry, stretch
from ema_app.session.switch_moments import Modes, modes_of

if TYPE_CHECKING:
    from ema_app.charts.felt_seen.words import Reader
    from ema_app.charts.spec import ChartSpec
    from ema_app.measures.discrepancy import Summary
    from ema_app.measures.series import Dataset, Series

USUAL_DAYS = 7
BEFORE_DAYS = 28
MODEL_DAYS = 182
"""The switch model is fitted to the last half year: what comes before says little about these days."""

MOOD = "self.valence"
DISCLAIMER = say("about", "Switchpoint is a diary and a research tool. It is not a medical device and gives no "
                          "diagnosis.")  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """Which days, in which language, and whether words typed freely, and hard moments, are on the page."""

    days: Days
    language: str = "en"
    words: bool = True
    hard: bool = True


@dataclass(frozen=True)
class Material:
    """What was read of a record for the page; entries marked *only for me* are not in it."""

    choice: Choice
    dataset: Dataset
    entries: Sequence[Entry]
    events: Sequence[Event]
    rated: Sequence[Seen]
    text_items: frozenset[str]
    urge_line: float
    protocol: Protocol
    sight: Sight
    urges_shared: bool = True
    people: Sequence[Person] = ()
    reader: Reader = "clinician"


@dataclass(frozen=True)
class Between:
    """The page: its days, sentences (five at most), chart and lists; what people are called on it, and who reads it."""

    choice: Choice
    sentences: Sequence[Words]
    chart: ChartSpec
    listed: Listed
    answered: int
    who: Who = field(default_factory=Who)
    reader: Reader = "clinician"


@dataclass(frozen=True)
class Pages:
    """The same page twice: on the screen for its reader, people by name where the record holds one; on paper nobody is
    spoken to, and nobody has a name."""

    on_screen: Between
    on_paper: Between


@dataclass(frozen=True)
class _Found:
    """What was worked out for a page, whatever people are called on it."""

    modes: Modes
    compared: Sequence[Compared]
    pairs: Summary | None


def usual_days(session: Session) -> Days:
    """Give the last seven days up to the last entry there is."""
    return whole(session).ending(USUAL_DAYS)


def read(session: Session, choice: Choice) -> Material:
    """Read what the page needs. Raises EmaError where the protocol cannot be read."""
    days = choice.days
    low, high = days.bounds_ms
    history = replace(days, first=days.last - timedelta(days=max(MODEL_DAYS, days.count + BEFORE_DAYS)))
    texts = session.record.stream("SELECT DISTINCT item_id FROM items WHERE kind = 'text'")
    return Material(
        choice,
        tables(session, history, private=False),
        stretch(session, low, high - 1, private=False),
        events_between(session, low, high - 1, private=False),
        seen(session, low, high - 1, private=False),
        frozenset(str(item) for (item,) in texts),
        session.choices.urge_line,
        session.protocol_to_ask(),
        Sight("person", session.around.now(), days.zone, session.observers.agreed()),
        urges_shared(session),
        session.roster.people(),
        "clinician" if can_give_back(session) else "person",
    )


def between(material: Material) -> Between:
    """Compute the page for paper. Reads no record, so that it may be done in another thread."""
    return _page(material, _found(material), without_names(material.people))


def pages(material: Material) -> Pages:
    """Compute the page for the screen and for paper, likewise."""
    found = _found(material)
    screen = _page(material, found, who(material.people), material.reader)
    return Pages(screen, _page(material, found, without_names(material.people)))


def _found(material: Material) -> _Found:
    from ema_app.measures.record.all_measures import switch_of
    from ema_app.measures.series import read as read_series
    from ema_app.measures.switch import Options

    series = read_series(material.dataset)
    modes = modes_of(switch_of(material.dataset, series, Options(intervals="none")))
    compared = [_compared(series, item, material.choice.days) for item in _items(series)]
    return _Found(modes, compared, most_paired(material.dataset, series, material.choice.days, material.sight))


def _page(material: Material, found: _Found, called: Who, reader: Reader = "clinician") -> Between:
    answered, offered = _coverage(material.entries)
    switches = replace(_switches(material, found.modes), who=called)
    told = Numbers(answered, offered, found.compared, switches, _felt_seen(found.pairs, called, reader))
    listed = _listed(material, found.modes, called)
    chart = _chart(material, found.modes, found.compared, listed)
    return Between(material.choice, sentences(told), chart, listed, answered, called, reader)


def _felt_seen(pairs: Summary | None, called: Who, reader: Reader) -> Words | None:
    from ema_app.charts.felt_seen.words import Told, moment_sentence

    if pairs is None:
        return None
    return moment_sentence(pairs, Told(reader, called.inside(pairs.scope.removeprefix("observer:"))), pairs.emotion)


def _items(series: Series) -> list[str]:
    """Give tension and mood, as far as they were asked."""
    return [item for role in (AROUSAL, MOOD) for item in series.of_role(role)[:1]]


def _number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def _dates(days: Days) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give these days, and the four weeks before them, as days since 1970."""
    first, last = _number(days.first), _number(days.last)
    return (first, last), (first - BEFORE_DAYS, first - 1)


def _compared(series: Series, item: str, days: Days) -> Compared:
    from ema_app.measures.level_change import level, level_change

    now, before = _dates(days)
    name = role_words(series.roles[item])
    return Compared(name, level(series, item, now), level_change(series, item, now, before))


def _coverage(entries: Sequence[Entry]) -> tuple[int, int]:
    """Count the planned check-ins that were answered, and those that could have been; where none was planned, those
    that the person began."""
    mine = [e for e in entries if e.trigger not in ("event", "observer")]
    planned = [e for e in mine if e.trigger != "self"] or [e for e in mine if e.values("self.")]
    answered = sum(e.status in ("answered", "partial") for e in planned)
    return answered, sum(e.status not in ("undeliverable", "suppressed") for e in planned)


def _switches(material: Material, modes: Modes) -> SwitchCounts:
    days = material.choice.days
    if modes.refused is not None:
        return SwitchCounts((), (), modes.note)
    weeks = [days.moved(timedelta(days=-7 * k)) for k in range(1, BEFORE_DAYS // 7 + 1)] if days.count == 7 else []
    counts = [len(switch_lines(modes, *week.bounds_ms)) for week in weeks]
    here = switch_lines(modes, *days.bounds_ms, material.events)
    return SwitchCounts([line.person for line in here], counts)


def _listed(material: Material, modes: Modes, called: Who) -> Listed:
    choice, protocol = material.choice, material.protocol
    emotion = most_rated(material.rated)
    return Listed(
        switch_lines(modes, *choice.days.bounds_ms, material.events),
        felt_and_seen(material.entries, material.rated, emotion),
        what_helped(material.events, protocol, choice.language),
        own_words(material.entries, material.text_items) if choice.words else (),
        _hard(material) if choice.hard else None,
        event_lines(material.events, called),
    )


def _hard(material: Material) -> Hard:
    if not material.urges_shared:
        return Hard(asked=False, shared=False)
    return hard_moments(material.entries, material.urge_line, material.protocol, material.choice.language)


def _chart(material: Material, modes: Modes, compared: Sequence[Compared], listed: Listed) -> ChartSpec:
    from ema_app.charts.between import Week
    from ema_app.charts.between import between as drawn
    from ema_app.session.between_lines import lines

    days = material.choice.days
    low, high = days.bounds_ms
    spells = [(float(s.onset_to_ms), float(max(s.recovered_from_ms, s.onset_to_ms + 600_000)))
              for s in modes.switches if s.onset_to_ms < high and s.recovered_from_ms >= low]  # fmt: skip
    happened = [(float(line.moment_ms), line.words) for line in listed.events]
    made = lines(material.entries, material.rated, {str(c.name): c.level for c in compared})
    return drawn(Week(low, high, made, spells, happened), days.zone)
