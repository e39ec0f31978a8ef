"""Affect dynamics within persons: level, spread, instability, inertia (docs/methods/dynamics.md)."""

from ema_app.measures.dynamics.association import Association, association
from ema_app.measures.dynamics.continuous import continuous
from ema_app.measures.dynamics.cutoffs import Cutoff, cutoffs
from ema_app.measures.dynamics.gaps import Gaps, adjusted, by_day, successive
from ema_app.measures.dynamics.moments import Sums, indices, indices_of, summed

__all__ = [
    "Association",
    "Cutoff",
    "Gaps",
    "Sums",
    "adjusted",
    "association",
    "by_day",
    "continuous",
    "cutoffs",
    "indices",
    "indices_of",
    "successive",
    "summed",
]
