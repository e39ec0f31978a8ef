"""Raw signals of the body into windows: heart rate, its variability, skin conductance, movement."""

from ema_app.measures.body_signals.artefacts import intervals_kept
from ema_app.measures.body_signals.movement import deviation
from ema_app.measures.body_signals.signals import Floats, Samples, Signals
from ema_app.measures.body_signals.windows import Channel, Windows, windows

__all__ = ["Channel", "Floats", "Samples", "Signals", "Windows", "deviation", "intervals_kept", "windows"]
