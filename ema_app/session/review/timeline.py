"""The timeline of a review: its lines, what others saw, what happened, and what became of each check-in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from ema_app.charts.reason_words import ending
from ema_app.charts.review_timeline import Course, Feeling, Line, Modes, Strip
from ema_app.charts.switch_list import Event, listed
from ema_app.charts.timeline import Happened
from ema_app.charts.who import inside
from ema_app.core.words import Words, say
from ema_app.session.check_ins import milliseconds
from ema_app.session.incident_words import incident_word, session_word
from ema_app.session.over_time import event_word
from ema_app.session.reading import WITHOUT_ANSWER
from ema_app.session.review.ground import Ground
from ema_app.session.review.modes import Fitted

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

LIKELY = 0.7
"""Chance of the automatic mode from which on the wash lies behind everything (SWITCH 3)."""
PAD_MS = 20 * 60_000.0
MOST_FEELINGS = 2
NO_FEELINGS = frozenset({"self.arousal", "self.valence", "self.energy", "self.calmness"})


def feelings(ground: Ground) -> dict[str, Words]:
    """Give the feelings that can be drawn: item id and name, in the order of the protocol."""
    items = ground.series.items
    return {str(i): ground.item(str(i)) for i, role in items[["item_id", "role"]].itertuples(index=False)
            if str(role).startswith("self.") and role not in NO_FEELINGS}  # fmt: skip


def usual_feelings(ground: Ground) -> tuple[str, ...]:
    """Give the feelings drawn first: those rated by others most often, then those that moved most."""
    seen = Counter(str(role).split(".", 1)[-1] for role in ground.dataset["observations"]["role"].dropna())
    spread = ground.series.values.std().to_dict()
    roles = dict(zip(ground.series.items["item_id"], ground.series.items["role"], strict=True))
    able = [item for item in feelings(ground) if np.isfinite(spread.get(item, np.nan))]
    rank = sorted(able, key=lambda i: (-seen[str(roles[i]).split(".", 1)[-1]], -spread[i]))
    return tuple(rank[:MOST_FEELINGS])


def course_of(ground: Ground, chosen: Sequence[str], fit: Fitted | None = None) -> Course:
    """Put together what the timeline draws; without a fit there is no shade and no switch point."""
    lines = _Lines(ground)
    return Course(
        zone=ground.zone,
        tension=lines.of_role("self.arousal", say("role", "Tension")),
        mood=lines.of_role("self.valence", say("role", "Mood")),
        modes=_modes(ground, lines, fit),
        feelings=tuple(lines.feeling(item) for item in chosen if item in ground.series.values),
        events=_events(ground),
        held=_held(ground),
        strip=_strip(ground),
        bounds=tuple(float(ms) for ms in ground.asked.days.bounds_ms),  # type: ignore[arg-type]
    )


class _Lines:
    """Lines of items: rows that were answered or went by unanswered; others are no gap."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self.at = ground.at_ms
        status = ground.series.rows["status"].to_numpy(dtype=object)
        self._missed = np.isin(status, list(WITHOUT_ANSWER)) & np.isfinite(self.at)

    def of(self, name: Words, values: Numbers) -> Line:
        kept = (np.isfinite(values) & np.isfinite(self.at)) | self._missed
        order = np.argsort(self.at[kept], kind="stable")
        return Line(name, self.at[kept][order], values[kept][order])

    def of_role(self, role: str, name: Words) -> Line:
        columns = self._ground.series.of_role(role)
        empty = np.full(len(self.at), np.nan)
        return self.of(name, self.values(columns[0]) if columns else empty)

    def values(self, item: str) -> Numbers:
        """Give an item on 0-100."""
        series = self._ground.series
        low, high = (float(bound[0]) for bound in series.bounds([item]))
        found = series.values[item].to_numpy(dtype=float)
        return 100 * (found - low) / (high - low) if high > low else found

    def feeling(self, item: str) -> Feeling:
        felt = self.of(self._ground.item(item), self.values(item))
        pairs = _pairs(self._ground)
        here = pairs[pairs["self_item"] == item].sort_values("at")
        at = here["at"].to_numpy(dtype=float) / 1000.0
        seen, own = (here[name].to_numpy(dtype=float) for name in ("observed", "self"))
        return Feeling(felt, at, seen, own)


def _pairs(ground: Ground) -> pd.DataFrame:
    from ema_app.measures.discrepancy import paired

    return paired(ground.dataset, ground.series).pairs


def _modes(ground: Ground, lines: _Lines, fit: Fitted | None) -> Modes:
    name = say("review", "balance of both modes")
    line = lines.of(name, balance(ground))
    if fit is None or fit.modes.refused:
        return Modes(line)
    entries = ground.series.rows["entry_id"]
    chance = entries.map(lambda entry: fit.modes.p_automatic.get(entry, np.nan)).to_numpy(dtype=float)
    known = np.isfinite(chance) & np.isfinite(lines.at)
    order = np.argsort(lines.at[known], kind="stable")
    told = Line(say("review", "chance of the automatic mode"), lines.at[known][order], chance[known][order])
    day = ground.series.rows["date"].to_numpy(dtype=float)[known][order]
    point = next((p.value for p in fit.switched.result.points if p.scope == "all"), None)
    return Modes(line, told, stretches(told.at, told.values, day), point)


def balance(ground: Ground) -> Numbers:
    """Give the balance of both modes of each row, for drawing only: mean of the person-centred items (points on 0-100),
    automatic ones reversed; NaN where none was answered."""
    series, lines = ground.series, _Lines(ground)
    columns = [(item, 1.0) for item in series.of_role("mode.controlled")]
    columns += [(item, -1.0) for item in series.of_role("mode.automatic")]
    if not columns:
        return np.full(len(series.rows), np.nan)
    table = np.stack([sign * lines.values(item) for item, sign in columns])
    count = np.isfinite(table).sum(axis=1, keepdims=True)
    table = table - np.nansum(table, axis=1, keepdims=True) / np.maximum(count, 1)
    there = np.isfinite(table).sum(axis=0)
    return np.where(there > 0, np.nansum(table, axis=0) / np.maximum(there, 1), np.nan)


def stretches(at: Numbers, chance: Numbers, day: Numbers) -> tuple[tuple[float, float], ...]:
    """Give from when to when the automatic mode was likely: neighbouring check-ins of one day above .7."""
    found: list[tuple[float, float]] = []
    open_: tuple[float, float, float] | None = None
    for moment, p, date in zip(at.tolist(), chance.tolist(), day.tolist(), strict=True):
        if open_ and (date != open_[2] or p <= LIKELY):
            found.append(open_[:2])
            open_ = None
        if p > LIKELY:
            open_ = (open_[0], moment, date) if open_ else (moment, moment, date)
    if open_:
        found.append(open_[:2])
    return tuple((start - PAD_MS, end + PAD_MS) for start, end in found)


def _events(ground: Ground) -> tuple[Happened, ...]:
    frame = ground.dataset["events"].dropna(subset=["occurred_at"])
    rows = zip(frame["occurred_at"], frame["kind"], frame["person_id"], strict=True)
    found = [Happened(_ms(at), event_word(kind if isinstance(kind, str) else None), _who(ground, person))
             for at, kind, person in rows]  # fmt: skip
    return tuple(sorted(found, key=lambda event: event.moment_ms))


def _who(ground: Ground, person: object) -> str | Words:
    return ground.who.of(person) if isinstance(person, str) else ""


def _held(ground: Ground) -> tuple[Happened, ...]:
    sessions, incidents = ground.dataset["sessions"], ground.dataset["incidents"]
    found = [Happened(_ms(at), session_word(_text(kind)))
             for at, kind in zip(sessions["held_at"], sessions["kind"], strict=True)]  # fmt: skip
    found += [Happened(_ms(at), incident_word(_text(kind)))
              for at, kind in zip(incidents["occurred_at"], incidents["kind"], strict=True)]  # fmt: skip
    return tuple(sorted(found, key=lambda event: event.moment_ms))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _ms(iso: str) -> float:
    return float(milliseconds(datetime.fromisoformat(iso)))


def _strip(ground: Ground) -> tuple[Strip, ...]:
    from ema_app.measures.compliance import planned

    rows, at = ground.series.rows, ground.at_ms
    kept = planned(rows).to_numpy() & np.isfinite(at)
    groups: dict[tuple[str, str], list[float]] = defaultdict(list)
    columns = (rows["status"].fillna("").astype(str), rows["reason"].fillna("").astype(str))
    for status, reason, moment in zip(*(c.to_numpy()[kept] for c in columns), at[kept].tolist(), strict=True):
        groups[(status, "" if status == "answered" else reason)].append(moment)
    return tuple(Strip(ending(*key), np.sort(np.array(moments)), key[0] == "answered")
                 for key, moments in groups.items())  # fmt: skip


def sentence(ground: Ground, shown: Course, fit: Fitted | None) -> Words:
    """Say what there is: check-ins, events, switches and with whom; counts only, nothing is concluded."""
    answered = sum(len(strip.at) for strip in shown.strip if strip.answered)
    asked = sum(len(strip.at) for strip in shown.strip)
    first = say("review", "{answered} of {asked} check-ins answered, {events} events told.", answered=answered,
                asked=asked, events=len(shown.events))  # fmt: skip
    if 0 < answered < 8:
        first = say("review", "A few moments ({answered} of {asked} check-ins). Each one stands by itself.",
                    answered=answered, asked=asked)  # fmt: skip
    if not asked and not shown.tension.answered:
        first = say("review", "There is nothing in these days.")
    then = _switches(fit)
    return say("review", "{first} {then}", first=first, then=then) if then else first


def _switches(fit: Fitted | None) -> Words | None:
    if fit is None:
        return None
    if fit.modes.refused:
        return say("review", "No switch is shown: {why}", why=fit.switched.result.note)
    events = fit.events
    if not events:
        return say("review", "No switch was seen at the check-ins.")
    told = sum(event.what is not None for event in events)
    back = sum(event.back_to is not None for event in events)
    people = listed([inside(name) for name, _ in _most(events)])
    return say("review", "Switches seen: {n}; {told} of them after an event told, most with {people}. Reflection was "
               "seen to be back the same day after {back}.", n=len(events), told=told, people=people or "–",
               back=back)  # fmt: skip


def _most(events: Sequence[Event]) -> list[tuple[Words, int]]:
    counts = Counter(str(event.who) for event in events)
    words = {str(event.who): event.who for event in events}
    most = max(counts.values())
    return [(words[name], n) for name, n in counts.items() if n == most][:2]
