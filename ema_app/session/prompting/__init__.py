"""Asking over time: the coming days planned into the record, what becomes of each prompt, and the same while locked."""

from ema_app.session.prompting.absence import absence
from ema_app.session.prompting.live import Live
from ema_app.session.prompting.locked import LockedPrompting
from ema_app.session.prompting.prompting import Prompting
from ema_app.session.prompting.wishes import QuietHours, Wishes

__all__ = ["Live", "LockedPrompting", "Prompting", "QuietHours", "Wishes", "absence"]
