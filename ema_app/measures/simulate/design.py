"""What a made-up person is made of: every setting of the simulator, with the defaults behind the figures of SWITCH."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Behaviour = Literal["switch", "reversed", "one_mode", "flat", "company", "graded_line", "graded_curve"]
Strategy = Literal["none", "hyperactivating", "deactivating"]

HAS_SWITCH = frozenset({"switch", "reversed"})
"""Behaviours whose modes depend on arousal."""

HAS_MODES = HAS_SWITCH | {"flat", "company"}
"""Behaviours with two modes to tell apart."""


HARDER = 14.0
"""Points by which arousal lies higher in a hard week."""


@dataclass(frozen=True)
class Arousal:
    """How arousal moves, in points of 0-100 and per hour.

    A mean with a daily rhythm, a level of the day, a mean-reverting (Ornstein-Uhlenbeck) part, and interpersonal events
    that raise it and fade exponentially. True arousal is held to 0-100. `hard_week` (1 = the first, 0 = none) is a week
    whose days lie `HARDER` points higher.
    """

    mean: float = 42.8
    rhythm: float = 4.0
    day_sd: float = 8.1
    sd: float = 19.5
    reversion: float = 0.36
    events_per_day: float = 1.1
    event_rise: float = 40.5
    event_fading: float = 0.49
    hard_week: int = 0


@dataclass(frozen=True)
class Company:
    """Who one is with, or thinking of: a jump process over relationships, `rate` per hour, with long-run `shares`.

    `offsets` are each relationship's switch level beside `theta`, in points; `spread` is how much persons drawn from
    one design differ from it (1 = usual, 0 = not at all), which also holds for width and rates.
    `shares` left out are equal. With `alone` the last of the relationships stands for nobody in mind.
    """

    offsets: tuple[float, ...] = (-10.0, 0.0, 10.0)
    shares: tuple[float, ...] = ()
    rate: float = 0.4
    spread: float = 1.0
    alone: bool = False


@dataclass(frozen=True)
class Answers:
    """How answers come out of modes and arousal.

    `dprime` is the distance of the two modes in the best weighted balance of the four items, in standard deviations;
    `sd` the error of one item; `autocorrelation` from prompt to prompt and `day_drift` (SD, points) of the items'
    error, `skew` > 0 bends it towards automatic; `arousal_error` is the SD of reported around true arousal.
    A deactivating person leaves out `calm` of the arousal that lies above 45.
    """

    dprime: float = 4.2
    sd: float = 12.0
    autocorrelation: float = 0.0
    day_drift: float = 0.0
    skew: float = 0.0
    arousal_error: float = 6.0
    calm: float = 0.4


@dataclass(frozen=True)
class Graded:
    """Answers that move with arousal without any mode.

    `slope`: points of an item per point of arousal (a line); `by_company`: points between neighbouring relationships;
    `amplitude`: points from one end to the other (a curve).
    """

    slope: float = 0.6
    by_company: float = 0.0
    amplitude: float = 60.0


@dataclass(frozen=True)
class Missing:
    """Share of prompts missed in the controlled and in the automatic mode, by arousal (logit per 10 points)."""

    controlled: float = 0.2
    automatic: float = 0.2
    by_arousal: float = 0.0


@dataclass(frozen=True)
class Gap:
    """Felt minus seen of one emotion, in points: `bias` in the controlled mode, `automatic` is added in the other."""

    emotion: str
    bias: float = 0.0
    automatic: float = 0.0
    scatter: float = 8.0


@dataclass(frozen=True)
class Diary:
    """What is kept beside the check-ins, as shares.

    `observed` of the check-ins with the first person of the roster are also rated by them, `logged` of the events are
    told of, `evenings` answered; `apart` is how often the one in mind is not there. `urges`: whether they are asked.
    """

    observed: float = 0.35
    logged: float = 0.65
    evenings: float = 0.75
    apart: float = 0.3
    partial: float = 0.02
    declined: float = 0.04
    urges: bool = False
    sessions: bool = True


GAPS = (
    Gap("anger", -12.0, -6.0),
    Gap("shame", 6.0),
    Gap("fear", 4.0, 4.0),
    Gap("sadness", -4.0),
    Gap("joy", 3.0, -3.0),
)


@dataclass(frozen=True)
class Design:
    """A kind of made-up person. Rates are per hour, levels in points of arousal, `width` = 1/k in points.

    `theta` and `rate_on` (a), `rate_off` (b) are those of METHODS 4: controlled -> automatic a sigma(k(s - theta_j)),
    back b sigma(-k(s - theta_j)). `every_minutes` > 0 asks at that spacing instead of `per_day` times in blocks.
    """

    behaviour: Behaviour = "switch"
    days: int = 28
    per_day: int = 6
    every_minutes: int = 0
    theta: float = 50.0
    width: float = 8.0
    rate_on: float = 1.29
    rate_off: float = 1.4
    arousal: Arousal = field(default_factory=Arousal)
    company: Company = field(default_factory=Company)
    answers: Answers = field(default_factory=Answers)
    graded: Graded = field(default_factory=Graded)
    missing: Missing = field(default_factory=Missing)
    strategy: Strategy = "none"
    gaps: tuple[Gap, ...] = GAPS
    diary: Diary = field(default_factory=Diary)
    body: bool = True

    @property
    def has_switch(self) -> bool:
        """Whether the modes of this person depend on arousal."""
        return self.behaviour in HAS_SWITCH
