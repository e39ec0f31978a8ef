"""Print what made-up persons are like, beside what SWITCH says of those behind its figures."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

import numpy as np

from ema_app.measures.simulate import DESIGNS, Drawn, draw
from ema_app.measures.simulate.paths import STEP, WAKING

ROWS = ("switch_28x6", "switch_28x12", "switch_7_every_15_min", "slow", "theta_30", "theta_65", "theta_75", "theta_90")
HEAD = f"{'design':24}    SD  mean  auto  onsets  seen  ans.  episode from 1st    ms"
STATED = (
    "SWITCH says of 28x6: SD about 23, automatic 1/3 to 1/2, onsets 50, seen 20, answered .80, "
    "episode 1.58 h, from the first automatic prompt 1.67 h"
)


@dataclass
class Tally:
    """What is collected over persons; durations in hours, with whether the day ended first."""

    per_person: list[tuple[float, ...]] = field(default_factory=list)
    episodes: list[tuple[float, bool]] = field(default_factory=list)
    from_first: list[tuple[float, bool]] = field(default_factory=list)


def left(mode: np.ndarray, step: int) -> tuple[float, bool]:
    """Give the hours until the controlled mode is back after `step`, and whether the grid ended before."""
    back = np.flatnonzero(mode[step:] == 0)
    return ((back[0] if back.size else mode.size - step) * STEP, not back.size)


def median(durations: list[tuple[float, bool]]) -> float:
    """Give the Kaplan-Meier median of durations."""
    survival = 1.0
    for rank, (hours, censored) in enumerate(sorted(durations)):
        survival *= 1 if censored else 1 - 1 / (len(durations) - rank)
        if survival <= 0.5:
            return hours
    return float("nan")


def count(drawn: Drawn, tally: Tally) -> None:
    """Add one person."""
    prompts, grid = drawn.prompts, drawn.grid
    step = ((prompts.hour - WAKING) / STEP).astype(int)
    onsets = 0
    for day, mode in enumerate(grid.mode):
        today = step[prompts.day == day]
        starts = np.flatnonzero(np.diff(mode) == 1) + 1
        onsets += int(((starts > today.min()) & (starts <= today.max())).sum())
        tally.episodes += [left(mode, start) for start in starts]
    there = np.flatnonzero(prompts.answered)
    before, after = there[:-1], there[1:]
    turned = (prompts.day[before] == prompts.day[after]) & (prompts.mode[before] == 0) & (prompts.mode[after] == 1)
    tally.from_first += [left(grid.mode[prompts.day[n]], step[n]) for n in after[turned]]
    waking = grid.arousal[:, 24:180]
    tally.per_person.append((waking.std(), waking.mean(), grid.mode[:, 24:180].mean(), onsets, turned.sum(),
                             prompts.answered.mean()))  # fmt: skip


def show(name: str, persons: int) -> None:
    """Print one row."""
    tally, spent = Tally(), 0.0
    for seed in range(persons):
        began = time.perf_counter()
        drawn = draw(DESIGNS[name], seed)
        spent += time.perf_counter() - began
        count(drawn, tally)
    sd, mean, auto, onsets, seen, answered = np.mean(tally.per_person, axis=0)
    print(f"{name:24}{sd:6.1f}{mean:6.1f}{auto:6.2f}{onsets:8.1f}{seen:6.1f}{answered:6.2f}"
          f"{median(tally.episodes):9.2f}{median(tally.from_first):9.2f}{spent / persons * 1e3:6.1f}")  # fmt: skip


if __name__ == "__main__":
    print(HEAD)
    for row in ROWS:
        show(row, int(sys.argv[1]) if len(sys.argv) > 1 else 60)
    print(STATED)
