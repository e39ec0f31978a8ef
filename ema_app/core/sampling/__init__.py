"""When to ask: the prompts that a protocol gives, planned ahead or following what happened."""

from ema_app.core.sampling.follow import Happened, follow_ups
from ema_app.core.sampling.load import Load, SchemeLoad, load
from ema_app.core.sampling.plan import plan, replan
from ema_app.core.sampling.planned import Around, PlannedPrompt, plan_row

__all__ = [
    "Around",
    "Happened",
    "Load",
    "PlannedPrompt",
    "SchemeLoad",
    "follow_ups",
    "load",
    "plan",
    "plan_row",
    "replan",
]
