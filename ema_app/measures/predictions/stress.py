"""Statements on what hard events do: arousal, urges and acts, the way back, and repetition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pandas as pd

from ema_app.core.words import say
from ema_app.measures.clock import HOUR
from ema_app.measures.discrepancy.decomposition import judgment
from ema_app.measures.entries import Columns, current_answers
from ema_app.measures.predictions.ground import Ground
from ema_app.measures.predictions.statement import LEAST, Claim, Finding, Statement, absent, apart, slope, statement
from ema_app.measures.reactions import LATER, NEXT, WARM, Reactions, Window, reactions
from ema_app.measures.relationships import reaction_estimate

AROUSAL = Claim("stressor_arousal", say(
    "predictions", "After something hard with someone, tension is higher"), "points")  # fmt: skip
URGE = Claim("arousal_urge", say(
    "predictions", "Tension comes before urges"), "points per point")  # fmt: skip
ACT = Claim("arousal_act", say(
    "predictions", "Days with an impulsive act are days of more tension"), "points")  # fmt: skip
RETURN = Claim("slow_return", say(
    "predictions", "Four to ten hours after something hard, tension is still higher"), "points")  # fmt: skip
HABIT = Claim("no_habituation", say(
    "predictions", "The same kind of event with the same person does not hurt less with time"),
    "points per doubling", margin=2.0)  # fmt: skip

LONGEST_HOURS = 8.0


def stress(ground: Ground) -> Iterator[Statement]:
    """Give the statements on hard events."""
    names = ("when", "kind", "person_id")
    hard = ~np.isin(ground.events["kind"].to_numpy(dtype=object), list(WARM))
    events = {name: ground.events[name].to_numpy()[hard] for name in names}
    soon = _reactions(ground, events, NEXT)
    yield statement(AROUSAL, Finding(reaction_estimate(soon), len(soon.known().event)))
    yield statement(URGE, _urge(ground))
    yield statement(ACT, _act(ground))
    late = _reactions(ground, events, LATER)
    yield statement(RETURN, Finding(reaction_estimate(late), len(late.known().event)))
    yield statement(HABIT, _habit(soon, events))


def _reactions(ground: Ground, events: Columns, window: Window) -> Reactions:
    return reactions(ground.stream("arousal"), events["when"], window)


def _urge(ground: Ground) -> Finding:
    """Regress the next urge of the day on tension, the present urge held equal."""
    names = ("at", "date", "urge", "arousal")
    asked = ~np.isnan(ground.column("urge")) & ~np.isnan(ground.column("arousal"))
    at, date, urge, arousal = (ground.moments[name][asked] for name in names)
    if not len(at):
        return absent("needs urge.* and self.arousal in the same entries")
    gap = np.diff(at) / HOUR
    near = np.flatnonzero((np.diff(date) == 0) & (gap > 0) & (gap <= LONGEST_HOURS))
    return slope(urge[near + 1], arousal[near], urge[near], date[near])


def _act(ground: Ground) -> Finding:
    """Compare the mean tension of days with and without an act, among days on which acts were asked for."""
    acts = _acts(ground.dataset["answers"])
    if not len(acts):
        return absent("needs act.* in the evening or in a check-in")
    number = pd.to_numeric(acts["value"], errors="coerce").to_numpy(dtype=float)
    nothing = [text in ("none", "") for text in acts["text"].fillna("none")]
    dates, days = ground.of_entries("date"), dict[float, bool]()
    for entry, done in zip(acts["entry_id"], (number > 0) | ~np.array(nothing), strict=True):
        if entry in dates:
            days[dates[entry]] = days.get(dates[entry], False) or bool(done)
    tension, date = ground.means("arousal", "date"), np.array(sorted(days), dtype=float)
    there = np.array([days[one] for one in date.tolist()], dtype=bool)
    return apart(np.array([tension[one] for one in date.tolist()], dtype=float), there, date)


def _acts(answers: pd.DataFrame) -> pd.DataFrame:
    """Give the answers on acts that are in force."""
    place, known = pd.factorize(answers["role"].to_numpy(dtype=object))
    of_act = np.append([str(role).startswith("act.") for role in known], False).astype(bool)
    asked = current_answers(answers[of_act[place]])
    found: pd.DataFrame = asked[asked["status"].to_numpy(dtype=object) == "answered"]
    return found


def _habit(soon: Reactions, events: Columns) -> Finding:
    """Regress the reaction on how often (log 2) that kind of event with that person had come, this one included."""
    turn, seen = np.empty(len(events["when"])), Counter[tuple[object, object]]()
    for place, (kind, person) in enumerate(zip(events["kind"], events["person_id"], strict=True)):
        key = ("" if pd.isna(kind) else kind, "" if pd.isna(person) else person)
        seen[key] += 1
        turn[place] = seen[key]
    known = soon.known()
    if len(known.event) < LEAST:
        return absent(f"{LEAST - len(known.event)} more events are needed", len(known.event))
    day = np.unique(known.date, return_inverse=True)[1].astype(np.int64)
    x = np.log2(turn[known.event])
    return Finding(judgment(known.reaction, x, None, day).criterion, len(known.event))
