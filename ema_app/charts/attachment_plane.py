"""Attachment anxiety and avoidance in their plane; four regions as a reading help, not as a diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ema_app.charts.spec import Axis, Caption, ChartSpec, Panel, Rule, Table, Trace
from ema_app.core.day_words import day_words
from ema_app.core.words import Words, say

MIDDLE = 50.0
REGIONS = (
    (say("attachment", "secure"), 25.0, 8.0), (say("attachment", "preoccupied"), 75.0, 8.0),
    (say("attachment", "dismissing"), 25.0, 94.0), (say("attachment", "fearful"), 75.0, 94.0),
)  # fmt: skip
"""Names of the four regions and where they stand (anxiety, avoidance), after Bartholomew & Horowitz (1991)."""


@dataclass(frozen=True)
class Placed:
    """One filled-in questionnaire: its day in words, anxiety and avoidance (0-100), items answered of those asked."""

    day: date
    anxiety: float
    avoidance: float
    answered: int
    asked: int


def attachment_plane(placed: Sequence[Placed]) -> ChartSpec:
    """Draw anxiety across and avoidance up, a mark for each questionnaire (given in the order of time)."""
    across = sorted(placed, key=lambda one: one.anxiety)
    x, y = (np.array([value(one) for one in across], dtype=float) for value in (_anxiety, _avoidance))
    up = say("attachment", "avoidance")
    middle = (Rule(MIDDLE, say("attachment", "middle of the scale")), Rule(MIDDLE, Words("", ""), across=False))
    panel = Panel(
        say("attachment", "Attachment"), Axis(up, low=0, high=100), say("attachment", "up: avoidance, right: anxiety"),
        traces=(Trace(up, x, y, colour="accent", stroke="none"),), rules=middle, captions=_regions(), height=3.6,
    )  # fmt: skip
    return ChartSpec(
        title=say("attachment", "Attachment anxiety and avoidance"),
        sentence=sentence(placed),
        x=Axis(say("attachment", "anxiety"), low=0, high=100),
        panels=(panel,),
        table=_table(placed),
    )


def _anxiety(one: Placed) -> float:
    return one.anxiety


def _avoidance(one: Placed) -> float:
    return one.avoidance


def _regions() -> tuple[Caption, ...]:
    return tuple(Caption(x, y, words) for words, x, y in REGIONS)


def sentence(placed: Sequence[Placed]) -> Words:
    """Say what the last questionnaire gave, and what the regions are."""
    if not placed:
        return say("attachment", "No questionnaire with enough answers yet.")
    last = placed[-1]
    return say(
        "attachment",
        "On {day}: anxiety {anxiety}, avoidance {avoidance} of 100 ({answered} of {asked} items). The four regions are "
        "a help for reading, not a diagnosis; a single questionnaire has no interval.",
        day=day_words(last.day), anxiety=f"{last.anxiety:.0f}", avoidance=f"{last.avoidance:.0f}",
        answered=last.answered, asked=last.asked,
    )  # fmt: skip


def _table(placed: Sequence[Placed]) -> Table:
    headings = (say("attachment", "day"), say("attachment", "anxiety"), say("attachment", "avoidance"),
                say("attachment", "items answered"))  # fmt: skip
    return Table(headings, lambda: [
        (p.day, f"{p.anxiety:.0f}", f"{p.avoidance:.0f}", f"{p.answered} / {p.asked}") for p in placed
    ])  # fmt: skip
