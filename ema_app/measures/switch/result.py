"""What a fit of the switch model gives: plain frozen values, every number finite or None."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ema_app.core.words import Words
from ema_app.measures.recovery import Median
from ema_app.measures.switch.moments import Floats

Refused = Literal[
    "too_few", "constant_arousal", "one_mode", "gradual", "not_arousal", "company", "other_way_round", "not_converged"
]


@dataclass(frozen=True)
class Evidence:
    """BIC of every kind of model on the same balance; `difference` = best without a switch - best with (SWITCH 2)."""

    bic_one_mode: float
    bic_graded: float
    bic_no_arousal: float
    bic_company: float
    bic_common: float
    bic_switch: float
    difference: float


@dataclass(frozen=True)
class SwitchPoint:
    """A switch point on arousal 0-100; `scope` is `all` or `relationship:<name>`; `n` answered prompts behind it.

    `note` says why there is no value (outside what was seen, too few answers), or why there is no interval.
    """

    scope: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    note: Words | None = None


@dataclass(frozen=True)
class HalfLife:
    """Half-life of a mode, in hours, at arousal held at the switch point (`arousal`) of the scope."""

    scope: str
    arousal: float
    hours: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class SwitchEvent:
    """A switch into the automatic mode: rows of the moments, and hours of that day.

    Onset lies in (onset_from, onset_to] = (last controlled, first automatic prompt]; recovery in (recovered_from,
    recovered_to] = (last automatic, next controlled prompt]; `censored`: the day ended first, `recovered_to` is None.
    """

    day: int
    onset_rows: tuple[int, int]
    onset_from: float
    onset_to: float
    recovered_rows: tuple[int, int | None]
    recovered_from: float
    recovered_to: float | None
    censored: bool


@dataclass(frozen=True)
class Curve:
    """Long-run share of the automatic mode over held arousal (G points), with its 95 % band."""

    scope: str
    arousal: Floats
    value: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Recovery:
    """Time to recovery from the first automatic prompt: `observed` (Turnbull) beside that `from_rates`.

    `events` seen, `censored` of them by the end of the day; `spacing_hours`: median time between prompts of a day;
    `hours`, `expected`: the curve of the share not yet recovered that the rates give.
    """

    observed: Median
    from_rates: Median
    events: int
    censored: int
    spacing_hours: float
    hours: Floats
    expected: Floats
    note: Words


@dataclass(frozen=True)
class Hysteresis:
    """Exploratory: how much higher (points) the switch point lies while arousal rises than while it falls.

    `ratio` = likelihood ratio; `found` where it exceeds 6.63 (level .01).
    """

    width: float
    ratio: float
    found: bool
    note: Words


@dataclass(frozen=True)
class Parameters:
    """What was fitted: slope k per point, speed r = sqrt(ab) per hour, c = ln(a/b) (weakly known), the two means and
    the SD of the balance (points), and the chance of missing a prompt in either mode where that was in the model."""

    slope: float
    speed: float
    c: float
    balance_controlled: float
    balance_automatic: float
    balance_sd: float
    missed_controlled: float | None
    missed_automatic: float | None
    company_per_hour: float


@dataclass(frozen=True)
class Sensitivity:
    """Switch points (scope, value) with another spread `tau` between relationships."""

    tau: float
    points: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True)
class SwitchResult:
    """All that is said about one person's switch. Refused: only `evidence` (where it was weighed) and `note` hold.

    `p_automatic` has one place per row of the moments, None where nothing was answered.
    """

    refused: Refused | None
    note: Words
    n: int
    days: int
    evidence: Evidence | None = None
    points: tuple[SwitchPoint, ...] = ()
    half_lives: tuple[HalfLife, ...] = ()
    p_automatic: tuple[float | None, ...] = ()
    events: tuple[SwitchEvent, ...] = ()
    curves: tuple[Curve, ...] = ()
    recovery: Recovery | None = None
    hysteresis: Hysteresis | None = None
    parameters: Parameters | None = None
    sensitivity: tuple[Sensitivity, ...] = ()
