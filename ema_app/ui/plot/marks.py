"""What happened, as marks on a panel; their words stand beside them wherever there is room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF

from ema_app.charts.spec import Mark, Numbers
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

HEIGHT, WORDS_BELOW = 0.8, 0.66


class Marks:
    """The marks of one panel. Which words are shown depends on the zoom alone, so that nothing flickers on the way."""

    def __init__(self, marks: Sequence[Mark], plot: pg.PlotItem, theme: Theme) -> None:
        self._plot, self._theme = plot, theme
        self.marks = sorted(marks, key=lambda mark: mark.x)
        self.x = np.array([mark.x for mark in self.marks], dtype=float)
        points = pg.ScatterPlotItem(
            self.x,
            np.full(len(self.x), HEIGHT),
            symbol="t1",
            size=11 * theme.scale,
            brush=theme.colour("text"),
            pen=None,
        )
        plot.addItem(points)
        self._widths = self._measured()
        self._pixel = 0.0
        self._roomy = np.zeros(len(self.marks), dtype=bool)
        self.shown: dict[int, pg.TextItem] = {}
        self._spare: list[pg.TextItem] = []

    def _measured(self) -> Numbers:
        metrics, known = QFontMetricsF(self._theme.font("small")), dict[str, float]()
        return np.array([self._width(mark, metrics, known) for mark in self.marks])

    def _width(self, mark: Mark, metrics: QFontMetricsF, known: dict[str, float]) -> float:
        lines = _lines(mark)
        for line in lines:
            if line not in known:
                known[line] = metrics.horizontalAdvance(line)
        return max(known[line] for line in lines) + self._theme.px(14)

    def look_at(self, low: float, high: float, width: float) -> None:
        """Show the words that have room where `low` to `high` takes `width` pixels."""
        if not len(self.x) or width < 1 or high <= low:
            return
        pixel = (high - low) / width
        if abs(pixel - self._pixel) > 1e-9 * pixel:
            self._pixel, self._roomy = pixel, with_room(self.x, self._widths * pixel)
        start, end = np.searchsorted(self.x, [low, high])
        wanted = {int(k) for k in np.flatnonzero(self._roomy[start:end]) + start
                  if self.x[k] + self._widths[k] * pixel * 0.8 <= high}  # fmt: skip
        for k in self.shown.keys() - wanted:
            self._spare.append(self.shown.pop(k))
            self._spare[-1].hide()
        for k in sorted(wanted - self.shown.keys()):
            self.shown[k] = self._word(k)

    def _word(self, k: int) -> pg.TextItem:
        item = self._spare.pop() if self._spare else self._new()
        first, *rest = _lines(self.marks[k])
        under = f"<br><span style='color:{self._theme.name('muted')}'>{escaped(rest[0])}</span>" if rest else ""
        item.setHtml(f"<div style='font-size:{self._theme.size('small')}px'>{escaped(first)}{under}</div>")
        item.setPos(float(self.x[k]), WORDS_BELOW)
        item.show()
        return item

    def _new(self) -> pg.TextItem:
        item = pg.TextItem("", color=self._theme.colour("text"), anchor=(0, 0))
        item.setFont(self._theme.font("small"))
        self._plot.addItem(item, ignoreBounds=True)
        return item


def _lines(mark: Mark) -> list[str]:
    words = [mark.words.text(translate)]
    return [*words, mark.under.text(translate)] if mark.under else words


def with_room(x: Numbers, widths: Numbers) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Say for each mark (at `x`, rising; its words `widths` wide) whether its words fit before those of the next.

    From the left, each that does not touch the words before it is taken.
    """
    taken = np.zeros(len(x), dtype=bool)
    free = -np.inf
    for k, (at, width) in enumerate(zip(x.tolist(), widths.tolist(), strict=True)):
        if at >= free:
            taken[k], free = True, at + width
    return taken


def escaped(text: str) -> str:
    """Give words as they stand in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
