"""The switch model: at which arousal, and with whom, thinking turns from controlled to automatic (SWITCH)."""

from ema_app.measures.switch.fitting import fit
from ema_app.measures.switch.moments import Moments, Options
from ema_app.measures.switch.result import (
    Curve,
    Evidence,
    HalfLife,
    Hysteresis,
    Parameters,
    Recovery,
    Refused,
    Sensitivity,
    SwitchEvent,
    SwitchPoint,
    SwitchResult,
)

__all__ = [
    "Curve", "Evidence", "HalfLife", "Hysteresis", "Moments", "Options", "Parameters", "Recovery", "Refused",
    "Sensitivity", "SwitchEvent", "SwitchPoint", "SwitchResult", "fit",
]  # fmt: skip
