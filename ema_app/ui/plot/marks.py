"""What happened, as marks on a panel; their words stand beside them wherever there is room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF

from ema_app.charts.spec import Mark, Numbers
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
HEIGHT, WORDS_BELOW = 0.8, 0.66
CUT = 0.8
"""So much of the room of some words has to be in view: the rest is the room after them."""


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
        self.leftward: frozenset[int] = frozenset()
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
        inside = np.arange(*np.searchsorted(self.x, [low, high]))
        x, widths, roomy = self.x[inside], self._widths[inside] * pixel, self._roomy[inside]
        before = frozenset(int(inside[k]) for k in leftward(x, widths, (low, high), roomy))
        self._show(before | {int(k) for k in inside[roomy & (x + widths * CUT <= high)]}, before)

    def _show(self, wanted: frozenset[int], before: frozenset[int]) -> None:
        turned = before ^ self.leftward
        for k in self.shown.keys() - (wanted - turned):
            self._spare.append(self.shown.pop(k))
            self._spare[-1].hide()
        self.leftward = before
        for k in sorted(wanted - self.shown.keys()):
            self.shown[k] = self._word(k)

    def _word(self, k: int) -> pg.TextItem:
        item = self._spare.pop() if self._spare else self._new()
        first, *rest = _lines(self.marks[k])
        side = "right" if k in self.leftward else "left"
        under = f"<br><span style='color:{self._theme.name('muted')}'>{escaped(rest[0])}</span>" if rest else ""
        size = self._theme.size("small")
        item.textItem.setTextWidth(-1)
        item.setHtml(f"<div align='{side}' style='font-size:{size}px'>{escaped(first)}{under}</div>")
        item.setTextWidth(item.textItem.document().idealWidth())  # without a width nothing stands to the right
        item.setAnchor((float(side == "right"), 0))
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


def with_room(x: Numbers, widths: Numbers) -> Flags:
    """Say for each mark (at `x`, rising; its words `widths` wide) whether its words fit before those of the next.

    From the left, each that does not touch the words before it is taken.
    """
    taken = np.zeros(len(x), dtype=bool)
    free = -np.inf
    for k, (at, width) in enumerate(zip(x.tolist(), widths.tolist(), strict=True)):
        if at >= free:
            taken[k], free = True, at + width
    return taken


def leftward(x: Numbers, widths: Numbers, view: tuple[float, float], roomy: Flags) -> set[int]:
    """Give the marks in view (at `x`, rising) whose words stand to their left: to the right the view ends too soon.

    From the right, each is taken that then touches no others; words beside a `roomy` mark turn too where that helps.
    """
    low, high = view
    cut = x + widths * CUT > high
    taken = {int(k): (float(x[k]), float(x[k] + widths[k])) for k in np.flatnonzero(roomy & ~cut)}
    found: set[int] = set()
    for k in np.flatnonzero(cut)[::-1].tolist():
        span = (float(x[k] - widths[k]), float(x[k]))
        turned = {k: span} | {j: (float(x[j] - widths[j]), float(x[j])) for j in taken if _touch(span, taken[j])}
        tried = taken | turned
        alone = not any(_touch(turned[j], tried[other]) for j in turned for other in tried if other != j)
        if alone and min(turned.values())[0] >= low:
            taken, found = tried, found | turned.keys()
    return found


def _touch(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def escaped(text: str) -> str:
    """Give words as they stand in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
