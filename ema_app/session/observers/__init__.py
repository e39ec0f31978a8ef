"""Observers: who may say what they saw, asking them, the cards they are given, and what they give back."""

from ema_app.session.observers.asking import Asked, Seen
from ema_app.session.observers.observers import Observer, Observers

__all__ = ["Asked", "Observer", "Observers", "Seen"]
