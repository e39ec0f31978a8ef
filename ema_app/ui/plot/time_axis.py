"""A time axis in the person's own zone: days at their midnights, hours between, whatever the clocks were set to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pyqtgraph as pg
from PySide6.QtCore import QLocale

DAY_MS = 86_400_000.0
_STEPS_H = (1, 2, 3, 6, 12)
_STEPS_D = (1, 2, 7, 14, 28, 91, 182, 365)


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """Ticks for milliseconds since 1970 (UTC), labelled in `zone`."""

    def __init__(self, zone: str, locale: QLocale | None = None) -> None:
        super().__init__("bottom")
        self._zone, self._locale = ZoneInfo(zone), locale or QLocale()
        self.enableAutoSIPrefix(False)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Give the ticks between `low` and `high` for an axis of `size` pixels: one about every 90 pixels."""
        wanted = (high - low) / max(size / (6.5 * self._letter()), 1)
        hours = next((h for h in _STEPS_H if h * DAY_MS / 24 >= wanted), None)
        if hours:
            return [(hours * DAY_MS / 24, self._midnights(low, high, 1, hours))]
        days = next((d for d in _STEPS_D if d * DAY_MS >= wanted), _STEPS_D[-1])
        return [(days * DAY_MS, self._midnights(low, high, days, 24))]

    def _letter(self) -> float:
        font = self.style["tickFont"]
        return float(font.pixelSize()) if font is not None else 13.0

    def _midnights(self, low: float, high: float, days: int, hours: int) -> list[float]:
        day = self._local(low).replace(hour=0, minute=0, second=0, microsecond=0)
        day -= timedelta(days=day.toordinal() % days)
        ticks: list[float] = []
        while (at := _ms(day)) <= high:
            ticks += [_ms(day.replace(hour=h)) for h in range(0, 24, hours)]
            day += timedelta(days=days)
        return [tick for tick in ticks if low <= tick <= high]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        """Give the words of ticks: a clock time, a day, or a month and a year, as the spacing allows."""
        return [self._word(self._local(value), spacing) for value in values]

    def _word(self, at: datetime, spacing: float) -> str:
        if spacing < DAY_MS and at.hour:
            return at.strftime("%H:%M")
        if spacing <= 28 * DAY_MS:
            form = "ddd d MMM" if spacing <= DAY_MS else "d MMM"
            return self._locale.toString(at.date(), form)
        return self._locale.toString(at.date(), "MMM yyyy")

    def _local(self, ms: float) -> datetime:
        return datetime.fromtimestamp(ms / 1000, UTC).astimezone(self._zone)


def _ms(moment: datetime) -> float:
    return moment.timestamp() * 1000
