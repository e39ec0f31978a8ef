"""Words for incidents, sessions and phases of a treatment."""

from __future__ import annotations

from ema_app.core.words import Words, say

INCIDENTS = {
    "self_harm": say("treatment", "self-harm"),
    "attempt": say("treatment", "suicide attempt"),
    "life_threatening": say("treatment", "life-threatening self-harm"),
    "admission": say("treatment", "hospital admission"),
}
SESSIONS = {
    "individual": say("treatment", "individual session"),
    "group": say("treatment", "group session"),
    "review": say("treatment", "review"),
    "other": say("treatment", "other session"),
}
PHASES = {
    "assessment": say("treatment", "Assessment"),
    "introduction": say("treatment", "Introductory group"),
    "treatment": say("treatment", "Individual and group sessions"),
    "after": say("treatment", "Afterwards"),
}


def incident_word(kind: str | None) -> Words:
    """Give the word for a kind of incident; a foreign one keeps its own."""
    return INCIDENTS.get(kind or "") or Words("", "{kind}", {"kind": (kind or "").replace("_", " ")})


def session_word(kind: str | None) -> Words:
    """Give the word for a kind of session; a foreign one keeps its own."""
    return SESSIONS.get(kind or "") or Words("", "{kind}", {"kind": (kind or "").replace("_", " ")})
