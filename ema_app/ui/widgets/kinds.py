"""Which widget asks which kind of item."""

from __future__ import annotations

from ema_app.core.items import Item
from ema_app.ui.widgets.affect_grid import AffectGrid
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.widgets.bipolar import Bipolar
from ema_app.ui.widgets.choice import Choice
from ema_app.ui.widgets.duration import Duration
from ema_app.ui.widgets.multi_choice import MultiChoice
from ema_app.ui.widgets.number import Number
from ema_app.ui.widgets.people import PeopleChoice
from ema_app.ui.widgets.person import PersonChoice
from ema_app.ui.widgets.slider_grid import SliderGrid
from ema_app.ui.widgets.text import Text
from ema_app.ui.widgets.time import TimeOfEvent
from ema_app.ui.widgets.vas import Vas
from ema_app.ui.widgets.yes_no import YesNo

WIDGETS: dict[str, type[AnswerWidget]] = {
    "vas": Vas,
    "bipolar": Bipolar,
    "affect_grid": AffectGrid,
    "slider_grid": SliderGrid,
    "choice": Choice,
    "multi_choice": MultiChoice,
    "person": PersonChoice,
    "people": PeopleChoice,
    "yes_no": YesNo,
    "number": Number,
    "duration": Duration,
    "time": TimeOfEvent,
    "text": Text,
}


def widget_for(item: Item, asking: Asking) -> AnswerWidget:
    """Give the widget that asks an item. Raises KeyError for an unknown kind."""
    return WIDGETS[item.kind](item, asking)
