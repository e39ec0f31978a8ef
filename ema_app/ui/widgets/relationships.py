"""The kinds of relationship in words."""

from __future__ import annotations

from ema_app.charts.who import RELATIONSHIPS
from ema_app.core import people
from ema_app.ui.words import shown


def relationship_words() -> dict[str, str]:
    """Give every kind of relationship by its code, in the language of the window."""
    return {code: shown(RELATIONSHIPS[code]) for code in people.RELATIONSHIPS}
