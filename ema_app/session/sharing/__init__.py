"""Sharing with a clinician: what leaves, what was given to whom, and what they give back.

On the person's side: `preview`, `give`, `given`, `recipients`, `shares_exist`; `take_in`, `proposals`, `take`, `leave`.
On the clinician's side, with the session of a copy from the caseload: `give_back`, `can_give_back`, `urges_shared`.
"""

from __future__ import annotations

from ema_app.session.sharing.given import Given, given, recipients, shares_exist
from ema_app.session.sharing.giving import Choice, Leaving, give, preview
from ema_app.session.sharing.giving_back import can_give_back, give_back, urges_shared
from ema_app.session.sharing.proposals import Proposal, leave, proposals, take, take_in

__all__ = [
    "Choice", "Given", "Leaving", "Proposal", "can_give_back", "give", "give_back", "given", "leave", "preview",
    "proposals", "recipients", "shares_exist", "take", "take_in", "urges_shared",
]  # fmt: skip
