"""Affect dynamics within persons: level, spread, instability, inertia (docs/methods/dynamics.md)."""

from ema_app.measures.dynamics.association import Association, association
from ema_app.measures.dynamics.continuous import continuous
from ema_app.measures.dynamics.cutoffs import Cutoff, cutoffs
from ema_app.measures.dynamics.gaps import Gaps, adjusted, by_day, successive
from ema_app.measures.dynamics.indices import indices, indices_of, indices_of_pairs
from ema_app.measures.dynamics.sums import Sums, summed, summed_pairs

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
    "indices_of_pairs",
    "successive",
    "summed",
    "summed_pairs",
]
