"""A chart on the screen: its sentence, its drawing, the moment pointed at in words, its table, ways to keep it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ema_app.charts.spec import ChartSpec
from ema_app.ui.parts import put
from ema_app.ui.plot.drawing import Drawing
from ema_app.ui.plot.moving import MOVES, STEPS, moved, stepped, with_room
from ema_app.ui.plot.reading import hint, in_words, nearest
from ema_app.ui.plot.saving import ask_where, saved
from ema_app.ui.plot.view_parts import ChartParts
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

HINT_FROM = 640
"""Pixels at 100 % from which the keys are told."""


class ChartView(ChartParts):
    """Draws one chart at a time; `range_changed(low, high)` tells what part of the x axis is in view.

    A `plain` one shows the drawing and the moment under the pointer, nothing else. `at` is the moment that is read.
    """

    range_changed = Signal(float, float)

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        super().__init__(theme, plain=plain)
        self.spec: ChartSpec | None = None
        self.drawing: Drawing | None = None
        self.at: float | None = None
        self.turned.connect(self._turn)
        self.save_wanted.connect(self._save)

    def show_spec(self, spec: ChartSpec) -> None:
        """Draw `spec` in place of what was there."""
        # Emptying a scene and filling it again can crash inside Qt; a new one is made in its place.
        drawing = Drawing(spec, self._theme, bare=self._plain)
        drawing.range_changed.connect(self._moved)
        drawing.pointed.connect(self._point)
        self.spec, self.drawing, self.at = spec, drawing, None
        self.holder.setWidget(drawing)
        title = spec.title.text(translate)
        put(self.reader, hint(spec))
        self._show_hint()
        self._say()
        for part in (self, drawing):
            part.setAccessibleName(title)
        self.table.setAccessibleName(self.tr("{title}, as a table").format(title=title))
        if self.stack.currentIndex() == 1:
            self._fill_table()

    def _say(self) -> None:
        """Say what the chart shows, as far as it is in view now."""
        said = self.spec.said(self._width).text(translate) if self.spec else ""
        if said != self.sentence.text():
            put(self.sentence, said)
            self.sentence.setVisible(not self._plain)
        for part in (self, self.drawing):
            if part is not None and part.accessibleDescription() != said:
                part.setAccessibleDescription(said)

    def _moved(self, low: float, high: float) -> None:
        if self.spec and self.spec.drawing and self.spec.said(high - low).text(translate) != self.sentence.text():
            self._say()
            self._forget()
        self.range_changed.emit(low, high)

    def _forget(self) -> None:
        """Take away what was read: at this zoom it is not drawn."""
        if self.at is not None and self.spec and self.drawing:
            self.at = None
            self.drawing.point_at(None)
            put(self.reader, hint(self.spec))
            self._show_hint()

    def _show_hint(self) -> None:
        room = not self._plain and self.width() > self._theme.px(HINT_FROM)
        self.reader.setVisible(bool(self.reader.text()) and (self.at is not None or room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where the chart needs the room."""
        super().resizeEvent(event)
        self._show_hint()

    def look_at(self, low: float, high: float) -> None:
        """Bring the part of the x axis from `low` to `high` into view."""
        if self.drawing:
            self.drawing.look_at(low, high)

    @property
    def in_view(self) -> tuple[float, float]:
        """The part of the x axis in view."""
        return self.drawing.in_view if self.drawing else (0.0, 1.0)

    @property
    def _width(self) -> float:
        low, high = self.in_view
        return high - low

    def everything(self) -> tuple[float, float]:
        """Give the first and the last moment of the chart with a little room; (0, 1) where there is none."""
        return with_room(self.ends())

    def ends(self) -> tuple[float, float] | None:
        """Give the first and the last moment of the chart; None where there is none."""
        return self.drawing.ends() if self.drawing else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, zoom with + and −, see everything with 0, read moment by moment with comma and stop."""
        key = event.key()
        if key in MOVES and self.spec and self.spec.x.kind == "time":
            self.look_at(*moved(key, self.in_view))
        elif key == Qt.Key.Key_0:
            self.look_at(*self.everything())
        elif key in STEPS:
            self._step(STEPS[key])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        low, high = self.in_view
        at = stepped(self.drawing.moments(), self.at, by, (low, high)) if self.drawing else None
        if at is None:
            return
        if not low <= at <= high:
            self.look_at(at - (high - low) / 2, at + (high - low) / 2)
        self._read(at)

    def _point(self, x: float) -> None:
        at = nearest(self.spec, x, self._width) if self.spec else None
        if at is not None:
            self._read(at)

    def _read(self, at: float) -> None:
        if self.spec and self.drawing:
            self.at = at
            self.drawing.point_at(at)
            put(self.reader, in_words(self.spec, at, self._width))

    def _turn(self) -> None:
        table = self.stack.currentIndex() == 0
        if table:
            self._fill_table()
        self.stack.setCurrentIndex(int(table))
        put_words(self.as_table, self.tr("Show as a drawing") if table else self.tr("Show as a table"))

    def _fill_table(self) -> None:
        if self.spec:
            self.model.show(self.spec.table.headings, self.spec.table.rows())

    def _save(self) -> None:
        path = ask_where(self)
        if path:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the chart to `path` (.png, .pdf or .csv), and say so or why not."""
        if self.spec and self.drawing:
            put(self.reader, saved(path, self.spec, self, self.drawing))

    def event(self, event: QEvent) -> bool:
        """Let go of the drawing before the application ends."""
        if event.type() == QEvent.Type.DeferredDelete and self.drawing:
            self.drawing.close()
        return super().event(event)


def put_words(where: QWidget, words: str) -> None:
    """Put words on a button, for the eyes and for a screen reader."""
    where.setProperty("text", words)
    where.setAccessibleName(words)
