"""A statement of the theory as one estimate in one person's data, and what it can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from ema_app.core.words import Words, say
from ema_app.measures.discrepancy.blocks import Estimate
from ema_app.measures.discrepancy.decomposition import judgment, tracking
from ema_app.measures.result import Measure

Floats = npt.NDArray[np.float64]
Verdict = Literal["this way", "the other way", "cannot tell"]

LEAST = 20
"""Moments (or days) needed for a statement about how two things go together."""

LEAST_EACH = 5
"""Moments needed on each side of a comparison."""

VERDICTS = {
    "this way": say("predictions", "points this way"),
    "the other way": say("predictions", "points the other way"),
    "cannot tell": say("predictions", "cannot tell"),
}


@dataclass(frozen=True)
class Finding:
    """An estimate and the number of moments, events, days or relationships behind it."""

    estimate: Estimate
    n: int


@dataclass(frozen=True)
class Claim:
    """What the theory says: a short name, its sentence, what the number is, its unit, the expected sign, and `null`,
    the value at which nothing goes on. `margin`: a claim of no fall holds where the interval lies above null - margin.
    """

    key: str
    words: Words
    unit: str
    sign: int = 1
    null: float = 0.0
    margin: float | None = None


@dataclass(frozen=True)
class Statement:
    """A claim with its estimate in this person's data (`measure`: value, interval, n, why absent) and the verdict."""

    claim: Claim
    measure: Measure
    verdict: Verdict

    @property
    def testable(self) -> bool:
        """Whether there is an interval to judge by."""
        return self.measure.low is not None and self.measure.high is not None


def statement(claim: Claim, finding: Finding) -> Statement:
    """Judge a claim: it points somewhere only where the whole interval lies on one side of `null`."""
    found = finding.estimate
    measure = Measure.of(
        f"prediction_{claim.key}", found.value, finding.n, low=found.low, high=found.high, unit=claim.unit,
        note=found.why,
    )  # fmt: skip
    return Statement(claim, measure, _verdict(claim, measure))


def _verdict(claim: Claim, measure: Measure) -> Verdict:
    if measure.low is None or measure.high is None:
        return "cannot tell"
    above, below = measure.low > claim.null, measure.high < claim.null
    expected, opposite = (above, below) if claim.sign > 0 else (below, above)
    if claim.margin is not None and not opposite:
        expected = measure.low > claim.null - claim.margin
    if expected:
        return "this way"
    return "the other way" if opposite else "cannot tell"


def absent(why: str, n: int = 0) -> Finding:
    """Give a finding without a value."""
    return Finding(Estimate(None, why=why), n)


def together(x: Floats, y: Floats, day: Floats, least: int = LEAST) -> Finding:
    """Give the within-person r of x and y where both are known, interval by leaving out days."""
    known = np.isfinite(x) & np.isfinite(y) & np.isfinite(day)
    n = int(known.sum())
    if n < least:
        return absent(f"{least - n} more are needed", n)
    return Finding(tracking(x[known], y[known], _codes(day[known]), np.zeros(n, dtype=np.int64)), n)


def apart(x: Floats, there: npt.NDArray[np.bool_], day: Floats) -> Finding:
    """Give the mean of x where `there` less its mean elsewhere, interval by leaving out days."""
    known = np.isfinite(x) & np.isfinite(day)
    x, there, day = x[known], there[known], day[known]
    fewest = int(min(there.sum(), (~there).sum()))
    if fewest < LEAST_EACH or x.size < LEAST:
        return absent("too few on one side of the comparison", x.size)
    return Finding(judgment(x, there.astype(float), None, _codes(day)).criterion, x.size)


def slope(y: Floats, x: Floats, beside: Floats, day: Floats) -> Finding:
    """Give the slope of y on x beside a third thing held equal, interval by leaving out days."""
    known = np.isfinite(y) & np.isfinite(x) & np.isfinite(beside) & np.isfinite(day)
    n = int(known.sum())
    if n < LEAST:
        return absent(f"{LEAST - n} more are needed", n)
    return Finding(judgment(y[known], x[known], beside[known], _codes(day[known])).criterion, n)


def _codes(day: Floats) -> npt.NDArray[np.int64]:
    return np.unique(day, return_inverse=True)[1].astype(np.int64)
