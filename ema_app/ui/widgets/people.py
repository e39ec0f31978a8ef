"""Several people from the roster."""

from __future__ import annotations

from ema_app.ui.widgets.person import PersonChoice


class PeopleChoice(PersonChoice):
    """As PersonChoice, for any number of people: codes joined by `;`, the first named first; nobody stands alone."""

    several = True
