"""Moments of a made-up record: check-ins and events with answers by item id (`__` for the dot of an axis), ratings."""

from __future__ import annotations

from datetime import datetime

from ema_app.core.entry import stamp
from ema_app.session import Session
from ema_app.session.check_ins import Given


def check_in(session: Session, at: datetime, **answers: float | str) -> str:
    """Keep a finished check-in about `at`; gives its entry id."""
    return _told(session, "check_in", at, answers)


def happened(session: Session, at: datetime, **answers: float | str) -> str:
    """Keep a finished event form about `at`; gives its entry id."""
    return _told(session, "event", at, {"event_at": stamp(at), **answers})


def _told(session: Session, form: str, at: datetime, answers: dict[str, float | str]) -> str:
    protocol = session.protocols.current()
    entry = session.check_ins.begin(protocol, form, about_at=at)
    for name, answer in answers.items():
        item_id = name.replace("__", ".")
        given = Given(text=answer) if isinstance(answer, str) else Given(value=float(answer))
        session.check_ins.answer(entry, protocol.items[item_id.partition(".")[0]], {item_id: given})
    session.check_ins.finish(entry)
    return entry.entry_id


def observed(session: Session, observer: str, at: datetime, **values: float) -> None:
    """Keep what somebody saw at a moment, rated then."""
    for name, value in values.items():
        session.record.insert("observations", {
            "observation_id": session.around.new_id(), "observer_id": observer, "about_at": stamp(at),
            "made_at": stamp(at), "item_id": f"seen_{name}", "role": f"observed.{name}", "value": value, "blind": 1,
        })  # fmt: skip
