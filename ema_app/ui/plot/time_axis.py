"""A time axis in the person's own zone: days at their midnights, hours between, whatever the clocks were set to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ema_app.ui.dates import clock_words, day_words
from ema_app.ui.words import translate

DAY_MS = 86_400_000.0
_Text = tuple[QRectF, int, str]
SHORTER = 0.75
"""A day of the month takes this much of the room that a day with its name takes."""
_STEPS_H = (1, 2, 3, 6, 12)
_STEPS_D = (1, 2, 4, 7, 14, 28, 56, 91, 182, 365)


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """Ticks for milliseconds since 1970 (UTC), labelled in `zone`."""

    def __init__(self, zone: str) -> None:
        super().__init__("bottom")
        self._spacing = 0.0
        self._zone = ZoneInfo(zone)
        self.enableAutoSIPrefix(False)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Give the ticks between `low` and `high` for an axis of `size` pixels: one about every 90 pixels."""
        self._spacing, ticks = _ticks(self._zone, (low, high), size / (6.5 * self._letter()))
        return [(self._spacing, list(ticks))]

    def _letter(self) -> float:
        font = self.style["tickFont"]
        return float(font.pixelSize()) if font is not None else 13.0

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        """Give the words of ticks: a clock time, a day, or a month and a year, as the spacing allows."""
        return [self._word(_local(value, self._zone), spacing) for value in values]

    def generateDrawSpecs(self, painter: object) -> Any:
        """Give what pyqtgraph draws; where every day has its tick, the day's name stands in the middle of the day."""
        specs = super().generateDrawSpecs(painter)
        low, high = self.range
        if specs is None or self._spacing != DAY_MS or high <= low or not specs[2]:
            return specs
        axis, ticks, texts = specs
        return axis, ticks, list(self._days_in_the_middle(texts[0], self.size().width() / (high - low)))

    def _days_in_the_middle(self, like: _Text, pixels: float) -> Iterator[_Text]:
        (rect, flags, _), (low, high) = like, self.range
        metrics = QFontMetricsF(self.style["tickFont"])
        for day in _midnights(self._zone, (low - DAY_MS, high), 1, 24):
            start, end = (max(day, low) - low) * pixels, (min(day + DAY_MS, high) - low) * pixels
            word = self._word(_local(day, self._zone), DAY_MS)
            width = metrics.horizontalAdvance(word) + 4
            if end - start > width:
                yield QRectF((start + end - width) / 2, rect.y(), width, rect.height()), flags, word

    def _word(self, at: datetime, spacing: float) -> str:
        if spacing < DAY_MS and at.hour:
            return clock_words(at.hour, at.minute)
        if spacing <= 28 * DAY_MS:
            short, whole = translate("Dates", "d MMM"), translate("Dates", "ddd d MMM")
            return day_words(at, whole if spacing <= DAY_MS else short)
        return day_words(at, "MMM yyyy")


@lru_cache(maxsize=64)
def _ticks(zone: ZoneInfo, view: tuple[float, float], wanted: float) -> tuple[float, tuple[float, ...]]:
    """Give the spacing and the ticks of a view for about `wanted` ticks; the panels of a chart share them."""
    low, high = view
    each = (high - low) / max(wanted, 1)
    hours = next((h for h in _STEPS_H if h * DAY_MS / 24 >= each), None)
    if hours and (hours < 12 or high - low < 2 * DAY_MS):
        return hours * DAY_MS / 24, tuple(_midnights(zone, view, 1, hours))
    days = next((d for d in _STEPS_D if d * DAY_MS >= each * (1 if d == 1 else SHORTER)), _STEPS_D[-1])
    return days * DAY_MS, tuple(_midnights(zone, view, days, 24))


def _midnights(zone: ZoneInfo, view: tuple[float, float], days: int, hours: int) -> list[float]:
    low, high = view
    day = _local(low, zone).replace(hour=0, minute=0, second=0, microsecond=0)
    day -= timedelta(days=day.toordinal() % days)
    ticks: list[float] = []
    while _ms(day) <= high:
        ticks += [_ms(day.replace(hour=h)) for h in range(0, 24, hours)]
        day += timedelta(days=days)
    return [tick for tick in ticks if low <= tick <= high]


def _local(ms: float, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone)


def _ms(moment: datetime) -> float:
    return moment.timestamp() * 1000
