"""Why a prediction could not be looked at, in words for whoever reads it: without the codes of roles."""

from __future__ import annotations

import re

from ema_app.core.words import Words, say

_MORE = {
    r"(\d+) more are needed": say("review", "{count} more are needed"),
    r"(\d+) more events are needed": say("review", "{count} more events are needed"),
    r"needs recall\..*: (\d+) more days": say("review", "needs {count} more evenings that looked back on the day"),
    r"needs guess\..*: (\d+) more pairs": say("review", "needs {count} more guesses with an answer beside them"),
    r"needs (\d+) people .* closeness": say("review", "needs {count} people who differ in closeness"),
    r"needs (\d+) people .* attachment\.hyper": say("review", "needs {count} people who differ in reaching out"),
    r"needs (\d+) people .* attachment\.deact": say("review", "needs {count} people who differ in distance"),
    r"needs (\d+) switches .* attachment\.hyper.*": say(
        "review", "needs {count} switches that were over within the day"
    ),
}
_LACKING = {
    "needs the switch model, which says nothing of this person so far": say(
        "review", "needs the switch model, which says nothing so far"
    ),
    "needs recall.* in the evening and attachment.activation by day": say(
        "review", "needs evenings that looked back, and by day the need for someone"
    ),
    "needs what observers felt themselves (observer.*)": say("review", "needs what observers felt themselves"),
    "needs urge.* and self.arousal in the same entries": say("review", "needs urges and tension asked together"),
    "needs act.* in the evening or in a check-in": say("review", "needs acts, if they were asked about"),
    "needs a body signal (for heart rate, with movement) and attachment.deact": say(
        "review", "needs a body signal, and keeping distance asked about"
    ),
    "too few on one side of the comparison": say("review", "too few on one side of the comparison"),
}


def reason_words(why: str) -> Words:
    """Give the words for the reason of an absent value; a reason that is not known here stands as it is."""
    for pattern, words in _MORE.items():
        if found := re.fullmatch(pattern, why):
            return Words(words.context, words.template, {"count": int(found[1])})
    return _LACKING.get(why) or Words("", "{why}", {"why": why})
