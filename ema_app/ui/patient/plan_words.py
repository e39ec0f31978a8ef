"""The words of the crisis plan that are the same everywhere."""

from __future__ import annotations

from ema_app.core.words import Words, say
from ema_app.store.helplines import NAME

DANGER = say("plan", "If your life is in danger, call your local emergency number.")
REACH = say("plan", "What you write here reaches no one by itself. To reach someone now:")
NOBODY_ALERTED = say("plan", "Nobody is alerted by what you write. It stays in this file unless you share it.")
READ_LATER = say("plan", "Your clinician sees what you shared when they open it, perhaps days later.")
NO_HELPLINE = say("plan", "No helpline has been entered yet. You can enter one in the plan, or in the file {name} "
                          "in the folder of this diary.", name=NAME)  # fmt: skip
NO_HELPLINE_HERE = say("plan", "No helpline can be read here yet. One can be entered in the file {name} in the "
                               "folder of this diary.", name=NAME)  # fmt: skip

_TITLES = {
    "warning_signs": say("plan", "What I notice first"),
    "helps_me": say("plan", "What helps me"),
    "others_do": say("plan", "What others can do"),
    "others_do_not": say("plan", "What others should rather not do"),
    "people": say("plan", "People I can reach"),
    "services": say("plan", "Services and helplines"),
    "reasons": say("plan", "My reasons to get through this"),
}


def alerted(shared: bool) -> Words:
    """Give who learns of what is written: nobody; where shares exist, who may read them and when."""
    return Words("", "{nobody} {later}", {"nobody": NOBODY_ALERTED, "later": READ_LATER}) if shared else NOBODY_ALERTED


def section_title(name: str) -> Words:
    """Give the title of a section of the plan."""
    return _TITLES[name]
