"""The page between sessions from the command line: drawn without a display."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session import Session
from ema_app.session.review.days import Days
from ema_app.terminal import Asking

Wanted = tuple[str, date | None, date | None]


def report(record: Path, out: Path, wanted: Wanted, asking: Asking) -> str:
    """Write the report of a record to `out`; `wanted` = (paper, first day, last day), None = the last seven days there
    are. Gives the sentence to print. Raises EmaError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ema_app.commands import opened

    session = opened(record, asking)
    try:
        return _written(session, out, wanted)
    finally:
        session.close()


def _written(session: Session, out: Path, wanted: Wanted) -> str:
    from ema_app.app import application
    from ema_app.session.between_sessions import Choice, between, read
    from ema_app.ui.report import write_report
    from ema_app.ui.words import language

    paper, first, last = wanted
    app = application(["ema-app"])
    page = between(read(session, Choice(_days(session, first, last), language())))
    write_report(page, out, paper, session.around.local_now().date())
    app.processEvents()
    return f"Saved as {out}. It is not encrypted: anybody who has the file can read it."


def _days(session: Session, first: date | None, last: date | None) -> Days:
    from ema_app.session.between_sessions import USUAL_DAYS
    from ema_app.session.review.days import whole

    there = whole(session)
    end = last or there.last
    begin = first or end - timedelta(days=USUAL_DAYS - 1)
    if begin > end:
        raise EmaError("bad_range", say("errors", "The first day lies after the last one."),
                       todo=say("errors", "Give --from a day that is not after --to."))  # fmt: skip
    return Days(begin, end, there.zone)
