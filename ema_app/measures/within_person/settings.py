"""What can be chosen about the measures of one person."""

from __future__ import annotations

from dataclasses import dataclass, field

from ema_app.measures.dynamics.cutoffs import Kind
from ema_app.measures.intervals import Draws


@dataclass(frozen=True)
class Settings:
    """What can be chosen: how PAC gets its cut-off, whether nights count as neighbours, and the draws (none: no
    intervals)."""

    cutoff: Kind = "fixed"
    overnight: bool = False
    draws: Draws | None = field(default_factory=Draws)
