"""The likelihood of the two modes with its exact gradient, for many parameter vectors at once (SWITCH 1).

A parameter vector holds, in this order: the switch point of each of J relationships (points), ln k (per point), ln of
the half-life at the switch point (hours), c = ln(a/b), the middle of the two means of the balance, ln of their
distance, ln of the SD within a mode, the width of hysteresis (points), and the logits of missing a prompt: in the
controlled mode, and what the automatic mode adds. A model keeps some of them fixed. With the half-life h in the vector
ln r = ln(2 ln 2) + ln cosh(c/2) - ln h, because h = ln 2 (1/a + 1/b), a = r e^(c/2), b = r e^(-c/2).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from ema_app.measures.switch.moments import Bools, Floats
from ema_app.measures.switch.paths import Steps

TAIL = 9
"""Parameters after the switch points."""
SLOPE, HALF_LIFE, BALANCE, MIDDLE, GAP, SPREAD, HYSTERESIS, MISSED, MISSED_MORE = range(-TAIL, 0)
"""Places of the parameters, counted from the end."""

TINY = 1e-60


@dataclass(frozen=True)
class Seen:
    """What was answered, laid out as the steps (T, D): weighted balance `y`, its relative precision `weight` (1 = all
    items), `answered`, `missed`; `floor`: smallest SD within a mode, points."""

    y: Floats
    weight: Floats
    answered: Bools
    missed: Bools
    floor: float


@dataclass(frozen=True)
class Score:
    """Log-likelihood (K), its gradient (K, P) and the smoothed probability of the automatic mode (T, K, D)."""

    value: Floats
    gradient: Floats
    smoothed: Floats


@dataclass(frozen=True)
class Rates:
    """Rates in every piece (M, T, K, D), and what their derivatives need."""

    share: Floats
    bells: tuple[Floats, ...]
    up: Floats
    down: Floats
    k: Floats
    k_seen: Floats

    @property
    def on(self) -> Floats:
        """Rate into the automatic mode, per hour."""
        return self.up * self.share

    @property
    def off(self) -> Floats:
        """Rate out of the automatic mode, per hour."""
        return self.down * (1.0 - self.share)


@dataclass(frozen=True)
class Chain:
    """The affine map of every step and its pieces: p -> A p + B."""

    decay: tuple[Floats, ...]
    before_a: tuple[Floats, ...]
    before_b: tuple[Floats, ...]
    a: Floats
    b: Floats


def log_speed(theta: Floats) -> Floats:
    """Give ln r (K), r = sqrt(ab) per hour, from vectors (K, P) that hold the half-life."""
    half = 0.5 * np.abs(theta[..., BALANCE])
    log_cosh = half + np.log1p(np.exp(-2 * half)) - np.log(2.0)
    return np.asarray(np.log(2 * np.log(2.0)) + log_cosh - theta[..., HALF_LIFE])


def rates(theta: Floats, steps: Steps) -> Rates:
    """Give the rates in every piece for each of the vectors (K, P)."""
    speed, c = log_speed(theta)[:, None], theta[:, BALANCE, None]
    k = np.exp(theta[:, SLOPE, None])
    k_seen = k / np.sqrt(1 + steps.blur[:, :, None, :] * k**2)
    arousal = steps.arousal[:, :, None, :]
    if np.any(theta[:, HYSTERESIS]):
        arousal = arousal - 0.5 * theta[:, HYSTERESIS, None] * steps.rising[:, None, :]
    share: Floats | float = 0.0
    bells = []
    for j, weight in enumerate(steps.company[:, :, :, None, :]):
        # sigma(z) = (1 + tanh(z/2)) / 2: four times as fast as expit, and the far tails do not matter here.
        half = k_seen * (arousal - theta[:, j, None])
        half -= c
        half *= 0.5
        sigma = np.tanh(half, out=half)
        sigma += 1.0
        sigma *= 0.5
        mixed = weight * sigma
        share = share + mixed
        bells.append(mixed * (1.0 - sigma))
    up, down = np.exp(speed + c / 2), np.exp(speed - c / 2)
    return Rates(np.minimum(np.asarray(share), 1.0), tuple(bells), up, down, k, k_seen)


def chain(on: Floats, off: Floats, hours: Floats) -> Chain:
    """Give the affine map of each step from the rates (M, T, K, D) and lengths (M, T, D) of its pieces."""
    total = on + off
    decays = np.exp(-total * hours[:, :, None, :])
    fills = on / total * (1.0 - decays)
    a, b = np.ones(on.shape[1:]), np.zeros(on.shape[1:])
    before_a, before_b = [], []
    for decay, fill in zip(decays, fills, strict=True):
        before_a.append(a)
        before_b.append(b)
        a, b = a * decay, b * decay + fill
    return Chain(tuple(decays), tuple(before_a), tuple(before_b), a, b)


@dataclass(frozen=True)
class Light:
    """How well each mode explains each answer (T, K, D): likelihoods scaled so that the larger is 1, and the scale."""

    automatic: Floats
    controlled: Floats
    scale: Floats
    sd: Floats
    off_controlled: Floats
    off_automatic: Floats


def emissions(theta: Floats, seen: Seen) -> Light:
    """Give the likelihood of every answer, or of missing it, in either mode."""
    middle, gap = theta[:, MIDDLE, None], np.exp(theta[:, GAP, None])
    sd = np.sqrt(np.exp(2 * theta[:, SPREAD, None]) + seen.floor**2)
    y, weight, told = seen.y[:, None, :], seen.weight[:, None, :], seen.answered[:, None, :]
    off_0, off_1 = (y - middle + gap / 2) / sd, (y - middle - gap / 2) / sd
    base = 0.5 * np.log(weight / (2 * np.pi)) - np.log(sd)
    log_0 = np.where(told, base - 0.5 * weight * off_0**2, 0.0)
    log_1 = np.where(told, base - 0.5 * weight * off_1**2, 0.0)
    if seen.missed.any():
        log_0 = log_0 - _surprise(seen, theta[:, MISSED, None])
        log_1 = log_1 - _surprise(seen, theta[:, MISSED, None] + theta[:, MISSED_MORE, None])
    scale = np.maximum(log_0, log_1)
    return Light(np.exp(log_1 - scale), np.exp(log_0 - scale), scale, sd, off_0, off_1)


def _surprise(seen: Seen, logit: Floats) -> Floats:
    answered = np.where(seen.answered[:, None, :], np.logaddexp(0.0, logit), 0.0)
    return np.where(seen.missed[:, None, :], np.logaddexp(0.0, -logit), answered)


def filtered(links: Chain, light: Light) -> tuple[Floats, Floats]:
    """Run the scaled forward recursion: the updated probability and the likelihood of each step."""
    updated, like = np.empty_like(links.a), np.empty_like(links.a)
    p = np.full(links.a.shape[1:], 0.5)
    for t in range(len(links.a)):
        ahead = links.a[t] * p + links.b[t]
        hit = ahead * light.automatic[t]
        both = np.maximum(hit + (1.0 - ahead) * light.controlled[t], TINY)
        p = hit / both
        updated[t], like[t] = p, both
    return updated, like


def score(theta: Floats, steps: Steps, seen: Seen) -> Score:
    """Give log-likelihood, gradient and smoothed probabilities for each of the vectors `theta` (K, P)."""
    rate = rates(theta, steps)
    on, off = rate.on, rate.off
    links = chain(on, off, steps.hours)
    light = emissions(theta, seen)
    updated, like = filtered(links, light)
    pull = (light.automatic - light.controlled) / like
    carry = light.automatic * light.controlled / like**2
    past, future = np.empty_like(like), np.zeros_like(like)
    back = np.zeros(like.shape[1:])
    for t in range(len(like) - 1, -1, -1):
        future[t] = back
        past[t] = pull[t] + back * carry[t]
        back = past[t] * links.a[t]
    smoothed = updated + future * updated * (1.0 - updated)
    gradient = np.zeros_like(theta)
    _answer_gradient(gradient, theta, seen, (light, smoothed))
    entered = np.concatenate([np.full((1, *like.shape[1:]), 0.5), updated[:-1]])
    share = _share_gradient(gradient, theta, rate, (links, on, off, steps.hours, past * entered, past))
    _place_gradient(gradient, theta, steps, (rate, share))
    value = (np.log(like) + light.scale).sum(axis=(0, 2))
    return Score(value, gradient, smoothed)


def _answer_gradient(gradient: Floats, theta: Floats, seen: Seen, told: tuple[Light, Floats]) -> None:
    light, smoothed = told
    weight = np.where(seen.answered, seen.weight, 0.0)[:, None, :]
    share_1 = weight * smoothed
    share_0 = weight - share_1
    slope_1, slope_0 = share_1 * light.off_automatic / light.sd, share_0 * light.off_controlled / light.sd
    gradient[:, MIDDLE] = (slope_1 + slope_0).sum(axis=(0, 2))
    gradient[:, GAP] = 0.5 * np.exp(theta[:, GAP]) * (slope_1 - slope_0).sum(axis=(0, 2))
    squares = (share_1 * light.off_automatic**2 + share_0 * light.off_controlled**2).sum(axis=(0, 2))
    inner = np.exp(2 * theta[:, SPREAD]) / light.sd[:, 0] ** 2
    gradient[:, SPREAD] = (squares - seen.answered.sum()) * inner
    if seen.missed.any():
        lost, told_rows = seen.missed[:, None, :], (seen.answered | seen.missed)[:, None, :]
        chance_0, chance_1 = expit(theta[:, MISSED, None]), expit(theta[:, MISSED, None] + theta[:, MISSED_MORE, None])
        more = np.where(told_rows, smoothed * (lost - chance_1), 0.0).sum(axis=(0, 2))
        base = np.where(told_rows, (1 - smoothed) * (lost - chance_0), 0.0).sum(axis=(0, 2))
        gradient[:, MISSED], gradient[:, MISSED_MORE] = base + more, more


def _share_gradient(
    gradient: Floats, theta: Floats, rate: Rates, parts: tuple[Chain, Floats, Floats, Floats, Floats, Floats]
) -> Floats:
    links, on, off, hours, to_a, to_b = parts
    total, length = on + off, hours[:, :, None, :]
    decay = np.stack(links.decay)
    to_decay, to_fill = np.empty_like(decay), np.empty_like(decay)
    for m in range(len(decay) - 1, -1, -1):
        to_fill[m] = to_b
        to_decay[m] = to_b * links.before_b[m] + to_a * links.before_a[m]
        to_a, to_b = to_a * decay[m], to_b * decay[m]
    long_run, rise = on / total, (1.0 - decay) / total
    common = length * decay * (to_fill * long_run - to_decay) - to_fill * rise * long_run
    to_on, to_off = common + to_fill * rise, common
    up, down = (to_on * on).sum(axis=(0, 1, 3)), (to_off * off).sum(axis=(0, 1, 3))
    gradient[:, HALF_LIFE] = -(up + down)
    gradient[:, BALANCE] = 0.5 * (up - down) + 0.5 * np.tanh(theta[:, BALANCE] / 2) * (up + down)
    return np.asarray(to_on * rate.up - to_off * rate.down)


def _place_gradient(gradient: Floats, theta: Floats, steps: Steps, parts: tuple[Rates, Floats]) -> None:
    rate, to_share = parts
    arousal, leaning = steps.arousal[:, :, None, :], 0.5 * steps.rising[:, None, :]
    # d ln k_seen / d ln k = (k_seen / k)^2
    lever = (rate.k_seen / rate.k) ** 2
    for j, bell in enumerate(rate.bells):
        to_z = to_share * bell
        to_place = to_z * rate.k_seen
        gradient[:, BALANCE] -= to_z.sum(axis=(0, 1, 3))
        gradient[:, j] = -to_place.sum(axis=(0, 1, 3))
        gradient[:, HYSTERESIS] -= (to_place.sum(axis=0) * leaning).sum(axis=(0, 2))
        off = arousal - theta[:, j, None] - theta[:, HYSTERESIS, None] * leaning
        gradient[:, SLOPE] += (to_place * off * lever).sum(axis=(0, 1, 3))
