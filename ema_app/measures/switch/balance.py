"""The weighted balance of the items: one number per answer that tells the two modes apart as well as all items do.

Items are independent normal in each mode, with two means and one SD each (SWITCH 1). The evidence of an answer for the
automatic mode is then a sum over the items that were asked, with weights (difference of means) / SD^2; divided by its
expected size it means the same whichever items were asked, and only its precision differs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from ema_app.measures.switch.moments import Bools, Floats

ROUNDS = 60
GUESSED = 16.0
"""Variance of an item's standardised distance x answers: 4 where the modes are known, more where they are guessed."""
GUESSED_SD = 2.0
"""The same of the logarithm of its SD within a mode: 0.5 where the modes are known."""
FLOOR_SD = 1.0
"""Smallest SD of an item within a mode, points: answers on a slider are not finer."""


@dataclass(frozen=True)
class ItemModes:
    """Of each item (m): its mean in the controlled and in the automatic mode, and its SD within a mode."""

    controlled: Floats
    automatic: Floats
    sd: Floats


@dataclass(frozen=True)
class Balance:
    """Weighted balance `y` (n, points; 0 = midway, high = automatic) and its relative precision (n, 1 = best)."""

    y: Floats
    weight: Floats


def item_modes(items: Floats, automatic: Floats) -> ItemModes:
    """Give the item parameters from the chance (n) of the automatic mode at each answer of `items` (n x m)."""
    low, high, sd = _means(_filled(items), automatic[None])
    return ItemModes(low[0], high[0], sd[0])


def balance(items: Floats, controlled: Bools, modes: ItemModes) -> Balance:
    """Give the weighted balance of answers (n x m, NaN = not asked); one that speaks against its role is unheard."""
    sign = np.where(controlled, -1.0, 1.0)
    filled, asked = _filled(items)
    sd, distance = _drawn(modes, sign, np.maximum(asked.sum(axis=0), 1.0))
    apart = sd * distance
    weight = apart / sd**2
    middle = 0.5 * (modes.automatic + modes.controlled)
    told = (asked * (filled - middle)) @ (sign * weight)
    power = asked @ (weight * apart)
    most = float(power.max())
    points = float((weight * apart).sum() / weight.sum())
    return Balance(points * told / np.maximum(power, 1e-3 * most), np.maximum(power / most, 1e-3))


def _drawn(modes: ItemModes, sign: Floats, answers: Floats) -> tuple[Floats, Floats]:
    """SDs and standardised distances (m) of the items, drawn together among those that speak for their role; the
    distance of the others is 0."""
    apart = sign * (modes.automatic - modes.controlled)
    heard = apart > 0
    sd, distance = modes.sd.copy(), np.zeros_like(apart)
    if not heard.any():
        return sd, np.ones_like(apart)
    count = float(answers[heard].mean())
    sd[heard] = np.exp(_drawn_together(np.log(sd[heard]), GUESSED_SD / count))
    distance[heard] = _drawn_together(apart[heard] / sd[heard], GUESSED / count)
    return sd, distance


def _drawn_together(values: Floats, chance: float) -> Floats:
    """Values (m) of items drawn to their mean by what chance alone spreads them (its variance)."""
    spread = float(np.var(values, ddof=1)) if len(values) > 1 else 0.0
    mean, kept = float(values.mean()), max(spread - chance, 0.0) / max(spread, 1e-12)
    return mean + kept * (values - mean)


def plain_balance(items: Floats, controlled: Bools) -> Floats:
    """Give the mean of the centred items (n), controlled ones reversed: for drawing and for starting values."""
    filled, asked = _filled(items)
    centred = filled - (asked * filled).sum(axis=0) / np.maximum(asked.sum(axis=0), 1.0)
    sign = np.where(controlled, -1.0, 1.0)
    return np.asarray((asked * centred) @ sign / np.maximum(asked.sum(axis=1), 1.0))


def mixture(items: Floats, controlled: Bools) -> Floats:
    """Give the chance (n) of the automatic mode at each answer from the items alone, without time or arousal.

    Two classes by expectation and maximisation from three cuts of the plain balance; the likeliest is kept.
    """
    told, plain = _filled(items), plain_balance(items, controlled)
    cuts = np.quantile(plain, [0.25, 0.5, 0.75])[:, None]
    chance = np.where(plain > cuts, 0.9, 0.1)
    like = np.zeros(len(cuts))
    for _ in range(ROUNDS):
        chance, like = _round(told, chance)
    best = chance[int(np.argmax(like))]
    turned = float(np.dot(best - best.mean(), plain)) < 0
    return np.asarray(1.0 - best if turned else best)


def _filled(items: Floats) -> tuple[Floats, Floats]:
    asked = np.isfinite(items)
    return np.where(asked, items, 0.0), asked.astype(np.float64)


def _means(told: tuple[Floats, Floats], chance: Floats) -> tuple[Floats, Floats, Floats]:
    filled, asked = told
    total = np.maximum(asked.sum(axis=0), 1.0)
    squares = (asked * filled**2).sum(axis=0)
    sums, counts = filled.sum(axis=0), asked.sum(axis=0)
    n_1 = chance @ asked
    s_1 = chance @ filled
    n_0, s_0 = np.maximum(counts - n_1, 1e-9), sums - s_1
    high, low = s_1 / np.maximum(n_1, 1e-9), s_0 / n_0
    within = (squares - high * s_1 - low * s_0) / total
    return low, high, np.sqrt(np.maximum(within, FLOOR_SD**2))


def _round(told: tuple[Floats, Floats], chance: Floats) -> tuple[Floats, Floats]:
    filled, asked = told
    low, high, sd = _means(told, chance)
    share = np.clip(chance.mean(axis=1), 0.02, 0.98)[:, None]
    slope = (high - low) / sd**2
    odds = slope @ filled.T - (slope * 0.5 * (high + low)) @ asked.T + np.log(share / (1 - share))
    base = -0.5 * ((low / sd) ** 2 @ asked.T - 2 * (low / sd**2) @ filled.T + (1 / sd**2) @ (filled**2).T)
    base = base - np.log(sd) @ asked.T + np.log(1 - share)
    return expit(odds), np.logaddexp(base, base + odds).sum(axis=1)
