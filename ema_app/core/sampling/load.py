"""What a protocol asks of a person: prompts and minutes a day, before anybody starts."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Protocol, Sampling, Scheme


@dataclass(frozen=True)
class SchemeLoad:
    """One scheme: prompts and estimated minutes a day; for schemes that follow something, at most (None: no limit)."""

    scheme: str
    prompts: int | None
    minutes: float | None
    follows: bool


@dataclass(frozen=True)
class Load:
    """A usual day: planned prompts and minutes; and the most with all that may follow (None: no limit)."""

    prompts: int
    minutes: float
    most_prompts: int | None
    most_minutes: float | None
    schemes: tuple[SchemeLoad, ...]


def load(protocol: Protocol) -> Load:
    """Give the load of a protocol. Minutes are estimates from the kinds of items (core.burden)."""
    sampling = protocol.sampling
    schemes = tuple(_scheme_load(protocol, scheme) for scheme in sampling.schemes if scheme.kind != "event")
    planned = [part for part in schemes if not part.follows]
    prompts = sum(part.prompts or 0 for part in planned)
    minutes = sum(part.minutes or 0.0 for part in planned)
    most = _least(_total([part.prompts for part in schemes]), sampling.daily_cap)
    most_minutes = _least(_total([part.minutes for part in schemes]), sampling.burden_minutes)
    return Load(prompts, minutes, None if most is None else int(most), most_minutes, schemes)


def _scheme_load(protocol: Protocol, scheme: Scheme) -> SchemeLoad:
    follows = scheme.kind in ("burst", "after_answer")
    prompts = scheme.daily_cap if follows else planned_a_day(scheme, protocol.sampling)
    minutes = None if prompts is None else prompts * form_minutes(protocol, scheme.form)
    return SchemeLoad(scheme.id, prompts, minutes, follows)


def planned_a_day(scheme: Scheme, sampling: Sampling) -> int:
    """Give the prompts that a scheme plans on a day of usual length; 0 for schemes that follow something."""
    if scheme.kind == "stratified":
        return scheme.per_day
    if scheme.kind == "interval" and scheme.every_minutes:
        return max(0, -(-(sampling.waking_minutes - 2 * scheme.jitter_minutes) // scheme.every_minutes))
    return len(scheme.at) if scheme.kind in ("fixed", "evening") else 0


def _total(parts: list[int | None] | list[float | None]) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _least(a: float | None, b: float | None) -> float | None:
    known = [value for value in (a, b) if value is not None]
    return min(known, default=None)
