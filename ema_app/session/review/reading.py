"""The tables of a stretch of days, in the form the measures read; what lies outside is not read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from ema_app.core.tables import STORED
from ema_app.session.reading import ITEM_COLUMNS
from ema_app.session.review.days import Days
from ema_app.session.session import Session

if TYPE_CHECKING:
    import pandas as pd

_WHEN = {"events": "occurred_at", "observations": "about_at", "body": "start_at", "sessions": "held_at",
         "incidents": "occurred_at"}  # fmt: skip
_PAD = timedelta(days=2)


def tables(session: Session, days: Days, *, private: bool = True) -> dict[str, pd.DataFrame]:
    """Give all tables of the record for these days, and `items`; entries marked *only for me* only if `private`."""
    bounds = days.bounds_ms
    names = {table.name: table.names for table in STORED}
    open_only = "" if private else " AND NOT only_for_me"
    inside = f"moment_ms >= ? AND moment_ms < ?{open_only}"
    entries = f"entry_id IN (SELECT entry_id FROM prompts WHERE {inside})"  # noqa: S608
    frames = {
        "prompts": _frame(session, ("prompts", names["prompts"]), inside, bounds),
        "answers": _frame(session, ("answers", names["answers"]), entries, bounds),
        "people": _frame(session, ("people", names["people"]), "1", ()),
    }
    for name, column in _WHEN.items():
        frames[name] = _dated(session, (name, names[name]), column, days)
    if not private:
        _without_private(session, frames)
    found = session.record.stream(f"SELECT DISTINCT {', '.join(ITEM_COLUMNS)} FROM items")  # noqa: S608
    frames["items"] = _made(list(found), ITEM_COLUMNS).drop_duplicates("item_id", keep="last")
    return frames


def _without_private(session: Session, frames: dict[str, pd.DataFrame]) -> None:
    hidden = {entry for (entry,) in session.record.stream("SELECT entry_id FROM prompts WHERE only_for_me") if entry}
    for name in ("events", "observations"):
        frames[name] = frames[name][~frames[name]["entry_id"].isin(hidden)].reset_index(drop=True)


def _dated(session: Session, table: tuple[str, Sequence[str]], column: str, days: Days) -> pd.DataFrame:
    """Read roughly by the text of the time, which may be in any zone, then exactly."""
    import pandas as pd

    rough = tuple((day + pad).isoformat() for day, pad in ((days.first, -_PAD), (days.last, _PAD)))
    frame = _frame(session, table, f"{column} >= ? AND {column} < ?", rough)
    at = pd.to_datetime(frame[column], utc=True, format="ISO8601", errors="coerce")
    low, high = (pd.Timestamp(ms, unit="ms", tz="UTC") for ms in days.bounds_ms)
    return frame[((at >= low) & (at < high)).to_numpy()].reset_index(drop=True)


def _frame(
    session: Session, table: tuple[str, Sequence[str]], where: str, params: Sequence[object]
) -> pd.DataFrame:
    name, columns = table
    sql = f"SELECT {', '.join(columns)} FROM {name} WHERE {where} ORDER BY rowid"  # noqa: S608
    return _made(list(session.record.stream(sql, params)), columns)


def _made(rows: Sequence[Sequence[object]], columns: Sequence[str]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows, columns=list(columns))
