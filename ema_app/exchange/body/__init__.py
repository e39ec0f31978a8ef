"""Wearables: recordings of an Empatica E4, exports of Apple Health."""

from ema_app.exchange.body.apple_records import Between
from ema_app.exchange.body.recognise import Kind, read_recording, recognised
from ema_app.exchange.body.recording import Oddities, Recording

__all__ = ["Between", "Kind", "Oddities", "Recording", "read_recording", "recognised"]
