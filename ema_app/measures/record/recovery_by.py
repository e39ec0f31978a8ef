"""Recovery of some of the switch events only, as the switch model gives it for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ema_app.measures.record.switch_json import Switched
from ema_app.measures.switch import Options, Recovery
from ema_app.measures.switch.estimate import estimate
from ema_app.measures.switch.outcome import recovery
from ema_app.measures.switch.person import make_ready
from ema_app.measures.switch.settle import settle


def recoveries(switched: Switched, groups: Mapping[str, Sequence[int]]) -> dict[str, Recovery]:
    """Give the recovery of each group of events (their places among the events of the fit), seen and from the rates.

    Empty where the switch was refused; a group without events is left out. Fits once more: the fit is not kept.
    """
    result = switched.result
    wanted = {name: tuple(result.events[k] for k in places) for name, places in groups.items() if len(places)}
    if result.refused or not wanted:
        return {}
    options = Options()
    settled = settle(estimate(make_ready(switched.laid.moments, options), options.tau), options)
    found = {name: recovery(settled, events, options) for name, events in wanted.items()}
    return {name: one for name, one in found.items() if one is not None}
