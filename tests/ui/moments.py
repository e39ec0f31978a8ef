"""Moments that have been answered, without going through a form."""

from __future__ import annotations

from datetime import datetime, timedelta

from ema_app.core.items import Item
from ema_app.session import Session
from ema_app.session.check_ins import Given


def answered(session: Session, at: datetime, **values: float) -> str:
    """Keep a finished check-in about `at` with these item ids and values; gives its entry id."""
    protocol = session.protocols.current()
    entry = session.check_ins.begin(protocol, "check_in", about_at=at)
    for item_id, value in values.items():
        session.check_ins.answer(entry, protocol.items[item_id], {item_id: Given(value=value)})
    session.check_ins.finish(entry)
    return entry.entry_id


def event(session: Session, at: datetime, kind: str, person: str) -> str:
    """Keep something that happened at `at` with somebody; gives its entry id."""
    protocol = session.protocols.current()
    entry = session.check_ins.begin(protocol, "event", about_at=at)
    for item in protocol.items_of("event"):
        text = {"event.kind": kind, "event.person": person, "event.at": at.isoformat(timespec="milliseconds")}
        if item.role in text:
            _answer(session, entry, item, text[item.role])
    session.check_ins.finish(entry)
    return entry.entry_id


def _answer(session: Session, entry: object, item: Item, text: str) -> None:
    session.check_ins.answer(entry, item, {item.id: Given(text=text)})  # type: ignore[arg-type]


def some_days(session: Session, days: int, a_day: int = 4) -> list[str]:
    """Keep some check-ins a day over the last days, oldest first."""
    end = session.around.local_now()
    moments = [
        end - timedelta(days=day, hours=2 * k) for day in range(days) for k in range(a_day) if k * 2 < end.hour - 6
    ]
    with session.record.atomic():
        return [answered(session, at, tension=20.0 + n % 60, anger=10.0) for n, at in enumerate(sorted(moments))]
