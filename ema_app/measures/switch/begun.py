"""How likely a switch began between two answers: the mode controlled at the one and automatic at the next."""

from __future__ import annotations

import numpy as np

from ema_app.measures.switch.likelihood import TINY, Seen, chain, emissions, filtered, rates
from ema_app.measures.switch.moments import Floats
from ema_app.measures.switch.paths import Steps


def chance_begun(theta: Floats, steps: Steps, seen: Seen, smoothed: Floats) -> Floats:
    """Give the chance (T, D) that the mode is automatic at an answer and was controlled at the one before it that day.

    0 at a day's first answer and where none was given. From all answers of the day, at the parameters `theta` (P);
    `smoothed` (T, D): the chance of the automatic mode there. Forward-backward for pairs, over missed prompts too.
    """
    rate = rates(theta[None], steps)
    links, light = chain(rate.on, rate.off, steps.hours), emissions(theta[None], seen)
    updated, like = filtered(links, light)
    later = smoothed / np.maximum(updated[:, 0], TINY)
    begun = np.zeros_like(smoothed)
    calm, turned = np.zeros(smoothed.shape[1]), np.zeros(smoothed.shape[1])
    for t in range(1, len(smoothed)):
        keep, enter = links.a[t, 0], links.b[t, 0]
        into = calm * enter + turned * (keep + enter)
        rest = calm * (1 - enter) + turned * (1 - keep - enter)
        turned, calm = into * light.automatic[t, 0] / like[t, 0], rest * light.controlled[t, 0] / like[t, 0]
        told = seen.answered[t]
        begun[t] = np.where(told, turned * later[t], 0.0)
        calm, turned = np.where(told, 1 - updated[t, 0], calm), np.where(told, 0.0, turned)
    return np.clip(begun, 0.0, 1.0)
