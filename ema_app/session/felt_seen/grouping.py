"""Felt and seen in groups: who rated, with whom one was, how stirred up, in which mode; guesses; what is unpaired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ema_app.charts.felt_seen.alone import Alone, Listed, without_partner
from ema_app.charts.felt_seen.rows import Guess, Split, guesses, splits
from ema_app.charts.spec import ChartSpec
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import Group, groups
from ema_app.session.felt_seen.gathering import Gathered

if TYPE_CHECKING:
    import pandas as pd

CONTROLLED, AUTOMATIC = 0.3, 0.7
"""Below and above these chances of the automatic mode a moment is taken as one of a mode, as for switch events."""

UNPAIRED = ("side", "entry_id", "observation_id", "observer_id", "emotion", "at", "why")

_TENSION = {
    "0": say("felt_seen", "the calmest third"), "1": say("felt_seen", "the middle third"),
    "2": say("felt_seen", "the most stirred-up third"),
}  # fmt: skip
_MODES = {"0": say("felt_seen", "controlled"), "1": say("felt_seen", "automatic")}


def split_chart(pairs: pd.DataFrame, part: Gathered, emotion: str) -> ChartSpec:
    """Give the pairs of one feeling in groups; a way to group that has one group only is left out."""
    found = [
        _split(say("felt_seen", "Who rated"), groups(pairs, list(pairs["observer_id"])), _people(part, pairs)),
        _split(say("felt_seen", "With whom, or about whom"), groups(pairs, list(pairs["relationship"])),
               _people(part, pairs)),
        _split(say("felt_seen", "Tension at the time"), groups(pairs, _thirds(pairs, part.tension)), _TENSION),
        _split(say("felt_seen", "Mode (switch model)"), groups(pairs, _mode(pairs, part)), _MODES),
    ]  # fmt: skip
    some = [split for split in found if len(split.groups) > 1]
    return splits(some or found[:1], emotion)


def _people(part: Gathered, pairs: pd.DataFrame) -> dict[str, Words]:
    return {str(code): part.who.of(code) for name in ("observer_id", "relationship") for code in pairs[name].unique()}


def _split(heading: Words, found: Sequence[Group], names: Mapping[str, Words]) -> Split:
    return Split(heading, [(names[group.label], group) for group in found])


def _thirds(pairs: pd.DataFrame, tension: Mapping[str, float]) -> list[str | None]:
    """Cut by the tension of the same check-in, in thirds of the moments at hand; none where it was not rated."""
    height = np.array([tension.get(entry, np.nan) for entry in pairs["entry_id"]], dtype=float)
    known = np.isfinite(height)
    if not known.any():
        return [None] * len(pairs)
    low, high = np.quantile(height[known], [1 / 3, 2 / 3])
    return [str(int(h > low) + int(h > high)) if there else None for h, there in zip(height, known, strict=True)]


def _mode(pairs: pd.DataFrame, part: Gathered) -> list[str | None]:
    chances = [part.modes.p_automatic.get(entry, 0.5) for entry in pairs["entry_id"]]
    return ["0" if p < CONTROLLED else "1" if p > AUTOMATIC else None for p in chances]


def guess_chart(part: Gathered) -> ChartSpec:
    """Give guesses beside what the other said, and beside the own feeling, per feeling."""
    return guesses([*_guesses(part.guesses, told=True), *_guesses(part.similar, told=False)])


def _guesses(pairs: pd.DataFrame, *, told: bool) -> list[Guess]:
    return [Guess(group.label, told, group.tracking, group.bias if told else None)
            for group in groups(pairs, list(pairs["emotion"]))]  # fmt: skip


def unpaired_list(part: Gathered) -> Listed:
    """Give what found no partner: one row per rating or check-in, with all its feelings that share the reason."""
    found: dict[tuple[str, str, str], Alone] = {}
    columns = [part.unpaired[name].tolist() for name in UNPAIRED]
    for side, entry, observation, observer, emotion, at, why in zip(*columns, strict=True):
        key = (side, str(entry if side == "self" else observation), why)
        emotions = found[key].emotions if key in found else ()
        who = None if side == "self" else part.who.of(str(observer))
        moment = None if why == "no_time" else at / 1000
        found[key] = Alone(moment, side, who, (*emotions, emotion), why)
    return without_partner(list(found.values()), part.zone)
