"""Statements on when reflection is lost, and with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from scipy import special

from ema_app.core.words import say
from ema_app.measures.discrepancy.blocks import Estimate
from ema_app.measures.discrepancy.body import CHANNELS, arousal, body_series, sides, together_at
from ema_app.measures.predictions.ground import Ground
from ema_app.measures.predictions.statement import Claim, Finding, Floats, Statement, absent, apart, statement, together

NO_SWITCH = "needs the switch model, which says nothing of this person so far"
LEAST_PEOPLE = 4

ATTACHMENT = Claim("loss_with_attachment", say(
    "predictions", "Reflection is lost when the need for someone is strong"), "share")  # fmt: skip
AFFECT = Claim("loss_with_displeasure", say(
    "predictions", "Reflection is lost when one feels bad"), "r")  # fmt: skip
CLOSENESS = Claim("closeness_switch_point", say(
    "predictions", "The closer the person, the lower the switch point"), "points per point", sign=-1)  # fmt: skip
HYPER = Claim("hyper_switch_point", say(
    "predictions", "The more reaching and clinging with a person, the lower the switch point"),
    "points per point", sign=-1)  # fmt: skip
DEACT = Claim("deact_switch_point", say(
    "predictions", "The more distance with a person, the higher the switch point"), "points per point")  # fmt: skip
RECOVERY = Claim("hyper_recovery", say(
    "predictions", "After reaching and clinging it takes longer until reflection is back"),
    "ratio per 10 points", null=1.0)  # fmt: skip
BODY = Claim("deact_body_gap", say(
    "predictions", "The more distance, the more the body is stirred up beyond what is felt"), "r")  # fmt: skip
MIXED = Claim("mixed_switches", say(
    "predictions", "Days with both clinging and distance have more switches"), "r")  # fmt: skip


def mentalizing(ground: Ground) -> Iterator[Statement]:
    """Give the statements on loss of reflection, switch points, recovery, and strategies."""
    automatic, date = ground.column("automatic"), ground.column("date")
    known = bool(np.isfinite(automatic).any())
    need = ground.column("need")
    asked = np.isfinite(need)
    strong = need > np.median(need[asked]) if asked.any() else need > 0
    loss = np.where(asked, automatic, np.nan)
    yield statement(ATTACHMENT, apart(loss, strong, date) if known else absent(NO_SWITCH))
    yield statement(AFFECT, together(automatic, ground.column("displeasure"), date) if known else absent(NO_SWITCH))
    yield statement(CLOSENESS, _across(ground, _closeness(ground.dataset["people"]), "closeness"))
    for claim, name in ((HYPER, "hyper"), (DEACT, "deact")):
        yield statement(claim, _across(ground, ground.means(name, "who"), f"attachment.{name}"))
    yield statement(RECOVERY, _recovery(ground))
    yield statement(BODY, _body_gap(ground))
    yield statement(MIXED, _mixed(ground))


def _closeness(people: pd.DataFrame) -> dict[str, float]:
    """Give how close each person is; of a person who is there twice, the first."""
    close = pd.to_numeric(people["closeness"], errors="coerce").tolist()
    return dict(reversed(list(zip(people["person_id"].tolist(), close, strict=True))))


def _across(ground: Ground, trait: Mapping[str, float], what: str) -> Finding:
    """Regress switch points on a property of the persons: weighted by their errors and what they differ beyond them."""
    points = {who: p for who, p in ground.switch.points.items() if p.low is not None and p.high is not None}
    if not points:
        return absent(NO_SWITCH)
    x = np.array([trait.get(who, np.nan) for who in points], dtype=float)
    y = np.array([point.value for point in points.values()])
    error = np.array([((p.high or 0) - (p.low or 0)) / (2 * 1.96) for p in points.values()])
    kept = np.isfinite(x) & (error > 0)
    if kept.sum() < LEAST_PEOPLE or np.ptp(x[kept]) == 0:
        return absent(f"needs {LEAST_PEOPLE} people with a switch point and different {what}", int(kept.sum()))
    return Finding(_weighted(x[kept], y[kept], error[kept]), int(kept.sum()))


def _weighted(x: Floats, y: Floats, error: Floats) -> Estimate:
    """Give the slope of a random-effects regression: spread by moments (DerSimonian & Laird 1986), t interval."""
    design = np.column_stack([np.ones_like(x), x - x.mean()])
    weight = 1 / error**2
    inner = np.linalg.inv(design.T @ (weight[:, None] * design))
    left = y - design @ (inner @ design.T @ (weight * y))
    scale = weight.sum() - np.trace(inner @ design.T @ (weight[:, None] ** 2 * design))
    between = max(0.0, (float(np.sum(weight * left**2)) - (x.size - 2)) / float(scale))
    weight = 1 / (error**2 + between)
    inner = np.linalg.inv(design.T @ (weight[:, None] * design))
    b = float((inner @ design.T @ (weight * y))[1])
    half = float(special.stdtrit(x.size - 2, 0.975) * np.sqrt(inner[1, 1]))
    return Estimate(b, b - half, b + half)


def _recovery(ground: Ground) -> Finding:
    """Regress time to recovery on clinging near the switch: exponential times, robust errors; unfinished ones count."""
    spells = [spell for spell in ground.switch.spells if spell.hours > 0]
    if not spells:
        return absent(NO_SWITCH)
    at = ground.of_entries("at")
    when = np.array([at.get(spell.entry_id, 0) for spell in spells], dtype=np.int64)
    x = ground.near("hyper", when) / 10
    known = np.isfinite(x)
    over = np.array([spell.over for spell in spells])[known]
    if over.sum() < 10 or np.ptp(x[known]) == 0:
        return absent("needs 10 switches that were over within the day, with attachment.hyper near them", len(over))
    b, error = _times(x[known], np.array([spell.hours for spell in spells])[known], over)
    value, low, high = (float(np.exp(b + step * error)) for step in (0, -1.96, 1.96))
    return Finding(Estimate(value, low, high), len(over))


def _times(x: Floats, hours: Floats, over: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> tuple[float, float]:
    """Fit log mean time = a + b x with unfinished times; give b and its robust error."""
    design = np.column_stack([np.ones_like(x), x - x.mean()])
    theta = np.array([np.log(hours.sum() / over.sum()), 0.0])
    for _ in range(60):
        ratio = hours * np.exp(-np.clip(design @ theta, -30, 30))
        information = design.T @ (ratio[:, None] * design)
        theta = theta + np.clip(np.linalg.solve(information, design.T @ (ratio - over)), -1, 1)
    ratio = hours * np.exp(-np.clip(design @ theta, -30, 30))
    score = design * (ratio - over)[:, None]
    inner = np.linalg.inv(design.T @ (ratio[:, None] * design))
    return float(theta[1]), float(np.sqrt((inner @ score.T @ score @ inner)[1, 1]))


def _body_gap(ground: Ground) -> Finding:
    """Correlate distance with how far the body is above the self-rating, both about their usual day."""
    own = arousal(ground.dataset, ground.series)
    for channel in CHANNELS:
        body = body_series(ground.dataset, ground.series, channel)
        if body.why or channel == "rmssd":
            continue
        both = sides(own, body)
        left, right = together_at(both)
        distance = ground.near("deact", both.at[left])
        return together(both.seen[right] - both.felt[left], distance, both.date[left])
    return absent("needs a body signal (for heart rate, with movement) and attachment.deact")


def _mixed(ground: Ground) -> Finding:
    """Correlate, over days, the smaller of clinging and distance with the number of switches."""
    if not ground.switch.spells:
        return absent(NO_SWITCH)
    begun = {spell.entry_id for spell in ground.switch.spells}
    count = Counter(date for entry, date in ground.of_entries("date").items() if entry in begun)
    hyper, deact = (ground.means(name, "date") for name in ("hyper", "deact"))
    both = np.minimum(list(hyper.values()), list(deact.values()))
    return together(both, np.array([float(count[date]) for date in hyper]), np.array(list(hyper), dtype=float))
