"""Use cases over an open record; the only writer."""

from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.session.session import Session

__all__ = ["Changed", "Session", "Surroundings", "Topic"]
