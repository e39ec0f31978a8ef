"""Statements on what hard events do: arousal, urges and acts, the way back, and repetition."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ema_app.core.words import say
from ema_app.measures.discrepancy.decomposition import judgment
from ema_app.measures.entries import current_answers
from ema_app.measures.predictions.ground import Ground
from ema_app.measures.predictions.statement import LEAST, Claim, Finding, Statement, absent, apart, slope, statement
from ema_app.measures.reactions import HOUR, LATER, NEXT, WARM, Reactions, Window, reactions
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
    events = ground.events[~ground.events["kind"].isin(WARM)].reset_index(drop=True)
    soon = _reactions(ground, events, NEXT)
    yield statement(AROUSAL, Finding(reaction_estimate(soon), len(soon.known().event)))
    yield statement(URGE, _urge(ground))
    yield statement(ACT, _act(ground))
    late = _reactions(ground, events, LATER)
    yield statement(RETURN, Finding(reaction_estimate(late), len(late.known().event)))
    yield statement(HABIT, _habit(soon, events))


def _reactions(ground: Ground, events: pd.DataFrame, window: Window) -> Reactions:
    return reactions(ground.stream("arousal"), events["when"].to_numpy(dtype=np.int64), window)


def _urge(ground: Ground) -> Finding:
    """Regress the next urge of the day on tension, the present urge held equal."""
    moments = ground.moments.dropna(subset=["arousal", "urge"])
    if moments.empty:
        return absent("needs urge.* and self.arousal in the same entries")
    gap = np.diff(moments["at"].to_numpy(dtype=np.int64)) / HOUR
    date = moments["date"].to_numpy(dtype=float)
    near = np.flatnonzero((np.diff(date) == 0) & (gap > 0) & (gap <= LONGEST_HOURS))
    urge, arousal = (moments[name].to_numpy(dtype=float) for name in ("urge", "arousal"))
    return slope(urge[near + 1], arousal[near], urge[near], date[near])


def _act(ground: Ground) -> Finding:
    """Compare the mean tension of days with and without an act, among days on which acts were asked for."""
    answers = current_answers(ground.dataset["answers"])
    asked = answers[answers["role"].fillna("").str.startswith("act.") & (answers["status"] == "answered")]
    if asked.empty:
        return absent("needs act.* in the evening or in a check-in")
    done = (pd.to_numeric(asked["value"], errors="coerce") > 0) | ~asked["text"].fillna("none").isin(("none", ""))
    date = ground.moments.drop_duplicates("entry_id").set_index("entry_id")["date"]
    days = done.groupby(asked["entry_id"].map(date)).any()
    tension = ground.moments.groupby("date")["arousal"].mean().reindex(days.index)
    return apart(tension.to_numpy(dtype=float), days.to_numpy(dtype=bool), days.index.to_numpy(dtype=float))


def _habit(soon: Reactions, events: pd.DataFrame) -> Finding:
    """Regress the reaction on how often (log 2) that kind of event with that person had come, this one included."""
    turn = events.groupby([events["kind"].fillna(""), events["person_id"].fillna("")]).cumcount().to_numpy() + 1
    known = soon.known()
    if len(known.event) < LEAST:
        return absent(f"{LEAST - len(known.event)} more events are needed", len(known.event))
    day = np.unique(known.date, return_inverse=True)[1].astype(np.int64)
    x = np.log2(turn[known.event].astype(float))
    return Finding(judgment(known.reaction, x, None, day).criterion, len(known.event))
