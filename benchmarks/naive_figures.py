"""What one would reckon of a made-up person without a model of switching, from reported arousal and the true modes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ema_app.measures.simulate import Drawn

ROUNDS = 40
RIDGE = 1e-4
"""Keeps a regression finite where modes are parted without overlap."""


@dataclass
class Naive:
    """Errors of crossings read from one logistic regression per relationship (points), rising minus falling crossing
    of each person (points), and durations from prompt to prompt and from midpoint to midpoint (hours, end seen)."""

    crossing: list[float] = field(default_factory=list)
    direction: list[float] = field(default_factory=list)
    from_prompt: list[tuple[float, bool]] = field(default_factory=list)
    from_middle: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, drawn: Drawn) -> None:
        """Add one person."""
        prompts, there = drawn.prompts, drawn.prompts.answered
        day, hour, mode = prompts.day[there], prompts.hour[there], prompts.mode[there]
        arousal, company = (prompts.arousal[there] - 50.0) / 10.0, prompts.company[there]
        for j, truth in enumerate(drawn.person.switch_points):
            here = company == j
            if 0 < mode[here].sum() < here.sum():
                level, slope = logistic(np.column_stack([np.ones(here.sum()), arousal[here]]), mode[here])
                if slope > 0:
                    self.crossing.append(float(np.clip(50 - 10 * level / slope, 0, 100) - truth))
        same = day[1:] == day[:-1]
        up = np.where(same, np.sign(np.diff(arousal)), 0.0)
        moved = np.flatnonzero(up) + 1
        told = np.column_stack([np.ones(moved.size), arousal[moved], up[moved - 1] / 2])
        _, slope, by_direction = logistic(told, mode[moved])
        self.direction.append(float(-10 * by_direction / slope))
        for first in np.flatnonzero(same & (mode[:-1] == 0) & (mode[1:] == 1)) + 1:
            self._recovery(hour[day == day[first]], mode[day == day[first]], hour[first])

    def _recovery(self, hour: np.ndarray, mode: np.ndarray, began: float) -> None:
        first = int(np.searchsorted(hour, began))
        back = np.flatnonzero(mode[first:] == 0)
        onset = (hour[first - 1] + began) / 2
        if back.size:
            end = first + int(back[0])
            self.from_prompt.append((float(hour[end] - began), True))
            self.from_middle.append((float((hour[end - 1] + hour[end]) / 2 - onset), True))
        else:
            self.from_prompt.append((float(hour[-1] - began), False))
            self.from_middle.append((float(hour[-1] - onset), False))


def logistic(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Coefficients of a logistic regression of `y` (n, 0 or 1) on `x` (n, p), by Newton steps."""
    beta = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        inner = (x * (chance * (1 - chance))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        beta = beta + np.clip(np.linalg.solve(inner, x.T @ (y - chance) - RIDGE * beta), -2, 2)
    return np.asarray(beta)
