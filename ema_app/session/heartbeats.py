"""Heartbeats counted elsewhere: kept as entries, one for each trial, and scored with belief beside accuracy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import read_protocol
from ema_app.core.words import Words, say
from ema_app.places import resource
from ema_app.session.changed import Changed, Topic
from ema_app.session.check_ins import Given
from ema_app.session.session import Session

FORM = "heartbeats"


@dataclass(frozen=True)
class Trial:
    """One count: the beats the person counted, those a device counted, over how many seconds."""

    reported: float
    real: float
    seconds: float


@dataclass(frozen=True)
class Counting:
    """Trials of one sitting: when (aware), and how good the person thought they were (0-100; None: not said)."""

    at: datetime
    trials: tuple[Trial, ...]
    belief: float | None = None


def protocol() -> Protocol:
    """Give the form that the counts are kept by."""
    return read_protocol(_text(), f"{FORM}.toml")


def _text() -> str:
    return resource("forms", f"{FORM}.toml").read_text(encoding="utf-8")


def keep(session: Session, counting: Counting) -> Changed:
    """Keep each trial as an entry about that moment; the belief goes with each."""
    form = protocol()
    with session.record.atomic():
        session.protocols.add(form, _text())
        for trial in counting.trials:
            given = {"beats_reported": trial.reported, "beats_real": trial.real, "beats_seconds": trial.seconds,
                     "beats_belief": counting.belief}  # fmt: skip
            entry = session.check_ins.begin(form, FORM, about_at=counting.at)
            for item_id, value in given.items():
                if value is not None:
                    session.check_ins.answer(entry, form.items[item_id], {item_id: Given(value=float(value))})
            session.check_ins.finish(entry)
    return frozenset({Topic.ENTRIES})


def said(session: Session) -> Words | None:
    """Say what came of all trials, belief beside accuracy; None where there is none."""
    trials = _trials(session)
    if not trials:
        return None
    import numpy as np

    from ema_app.measures.heartbeat_counts import counted

    columns = (np.array([one.get(name, np.nan) for one in trials]) for name in ("real", "reported", "belief"))
    found = {one.measure: one for one in counted(*columns)}
    score, lean, belief = (found.get(name) for name in ("counting_schandry", "counting_signed", "counting_belief"))
    if score is None or score.value is None or lean is None or lean.value is None:
        return None
    return say(
        "heartbeats",
        "Trials: {n}. Your counts agreed with the device by {score} % on average (100 % = the same). {lean} {belief} "
        "Someone who knows their usual heart rate can count well without feeling a single beat, so this says little "
        "about feeling the body, and nothing about a single feeling.",
        n=score.n, score=round(100 * score.value), lean=_lean(lean.value),
        belief=_belief(belief.value if belief else None),
    )  # fmt: skip


def _trials(session: Session) -> list[dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    told = session.record.stream(
        "SELECT entry_id, role, value FROM answers WHERE role GLOB 'body.counting.*' AND value IS NOT NULL "
        "ORDER BY ifnull(amends, 0)", (),
    )  # fmt: skip
    for entry, role, value in told:
        found.setdefault(entry, {})[role.rsplit(".", 1)[1]] = value
    return list(found.values())


def _lean(share: float) -> Words:
    percent = round(100 * abs(share))
    if percent == 0:
        return say("heartbeats", "Over all trials you counted neither too many nor too few.")
    if share < 0:
        return say("heartbeats", "Over all trials you counted {percent} % too few.", percent=percent)
    return say("heartbeats", "Over all trials you counted {percent} % too many.", percent=percent)


def _belief(mean: float | None) -> Words:
    if mean is None:
        return say("heartbeats", "How good you thought your counts were is not known.")
    return say("heartbeats", "You thought they were good to {belief} of 100.", belief=round(mean))
