"""Observers: who may say what they saw, asking them, the cards they are given, and what they give back."""

from ema_app.session.observers.asking import Asked, Moment, Seen
from ema_app.session.observers.observers import Observer, Observers

__all__ = ["Asked", "Moment", "Observer", "Observers", "Seen"]
