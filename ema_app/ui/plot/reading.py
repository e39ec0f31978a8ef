"""A moment of a chart in words: when, what was answered, what happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from PySide6.QtCore import QDate, QLocale

from ema_app.charts.spec import Bars, ChartSpec, Mark, Stretch, Trace, drawn
from ema_app.ui.dates import date_words, moment_words
from ema_app.ui.words import shown, translate

SAME_MS = 60_000.0
"""Answers and events that lie no further apart belong to one moment."""


def nearest(spec: ChartSpec, x: float, width: float) -> float | None:
    """Give the moment with an answer or an event that lies nearest to `x`, of what is drawn with `width` of the axis in
    view; None where there is none.
    """
    found = [_nearest(trace, x) for trace in _traces(spec, width)] + [mark.x for mark in _marks(spec)]
    found += [_nearest_bar(bars, x) for bars in _told(spec)]
    known = [at for at in found if at is not None]
    return min(known, key=lambda at: abs(at - x)) if known else None


def hint(spec: ChartSpec) -> str:
    """Say how a chart is read. What is drawn over numbers lies all in view: there is nowhere to move."""
    if spec.x.kind == "time":
        return translate(
            "ChartView", "Point at a moment to read it. Keys: ← → move, + − zoom, 0 all, comma and stop step."
        )
    return translate("ChartView", "Point at a mark to read it.") if any(p.traces for p in spec.panels) else ""


def in_words(spec: ChartSpec, at: float, width: float) -> str:
    """Say what was answered and what happened at the moment `at`, of what is drawn with `width` of the axis in view."""
    same = SAME_MS if spec.x.kind == "time" else 0.0
    traces = [trace for trace in _traces(spec, width) if _near(trace, at, same)]
    said = [words for trace in traces for words in _answer(trace, at, same)]
    said += [shown(bars.told) for bars in _told(spec) if bars.told and _inside(bars, at)]
    said += [_event(mark) for mark in _marks(spec) if abs(mark.x - at) <= SAME_MS]
    if spec.x.kind != "time":
        return "   ".join(said)
    stretch = next((trace.stretch for trace in traces if trace.stretch), None)
    return "   ".join([stretch_words(at, spec.zone, stretch) if stretch else moment(at, spec.zone), *said])


def moment(at: float, zone: str) -> str:
    """Give day and time of a moment (UTC milliseconds) as the person's language writes them."""
    local = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone))
    return moment_words(local)


def stretch_words(at: float, zone: str, stretch: Stretch) -> str:
    """Name the week or the month around a moment (UTC milliseconds)."""
    local = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone))
    if stretch.kind == "month":
        return QLocale().toString(QDate(local.year, local.month, 1), "MMMM yyyy")
    monday = local.date() - timedelta(days=local.weekday())
    return translate("ChartView", "Week from {day}").format(day=date_words(monday))


def _traces(spec: ChartSpec, width: float) -> list[Trace]:
    return [trace for panel in spec.panels for trace in panel.traces if drawn(trace, width)]


def _near(trace: Trace, at: float, same: float) -> bool:
    k = int(np.searchsorted(trace.x, at - same))
    return k < len(trace.x) and trace.x[k] <= at + same


def _marks(spec: ChartSpec) -> list[Mark]:
    return [mark for panel in spec.panels for mark in panel.marks]


def _told(spec: ChartSpec) -> list[Bars]:
    return [bars for panel in spec.panels for bars in panel.bars if bars.told and len(bars.start)]


def _nearest_bar(bars: Bars, x: float) -> float:
    middles = (bars.start + bars.end) / 2
    return float(middles[np.argmin(np.abs(middles - x))])


def _inside(bars: Bars, at: float) -> bool:
    middles = (bars.start + bars.end) / 2
    return bool(np.min(np.abs(middles - at)) <= SAME_MS)


def _answer(trace: Trace, at: float, same: float) -> list[str]:
    """Give name and value of the first point at the moment `at`, and what else there is to say of it."""
    where = int(np.searchsorted(trace.x, at - same))
    while where < len(trace.x) and trace.x[where] <= at + same:
        if np.isfinite(trace.y[where]):
            said = f"{trace.name.text(translate)} {_number(float(trace.y[where]))}"
            return [said, shown(trace.told(where))] if trace.told else [said]
        where += 1
    return []


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if value.is_integer() else 1)


def _event(mark: Mark) -> str:
    who = mark.under.text(translate) if mark.under else ""
    return ", ".join(part for part in (mark.words.text(translate), who) if part)


def _nearest(trace: Trace, x: float) -> float | None:
    known = trace.x[np.isfinite(trace.y)]
    if not len(known):
        return None
    k = int(np.clip(np.searchsorted(known, x), 1, len(known) - 1)) if len(known) > 1 else 0
    around = known[max(k - 1, 0) : k + 1]
    return float(around[np.argmin(np.abs(around - x))])
