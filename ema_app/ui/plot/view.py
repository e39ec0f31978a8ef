"""A chart on the screen: its sentence, its drawing, the moment pointed at in words, its table, ways to keep it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ema_app.charts.spec import ChartSpec
from ema_app.ui.parts import button, column, label, put, row, scrolling
from ema_app.ui.plot.drawing import Drawing
from ema_app.ui.plot.moving import MOVES, STEPS, moved, stepped, with_room
from ema_app.ui.plot.reading import hint, in_words, nearest
from ema_app.ui.plot.saving import ask_where, saved
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

HINT_FROM = 640
"""Pixels at 100 % from which the keys are told."""


class ChartView(QWidget):
    """Draws one chart at a time; `range_changed(low, high)` tells what part of the x axis is in view.

    A `plain` one shows the drawing and the moment under the pointer, nothing else. `at` is the moment that is read.
    """

    range_changed = Signal(float, float)

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        super().__init__()
        self._theme, self._plain = theme, plain
        self.spec: ChartSpec | None = None
        self.drawing: Drawing | None = None
        self.at: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence = label("")
        self.reader = label("", "small" if plain else "muted")
        self.model = TableModel()
        self.table: QTableView = table_view(self.model)
        self.holder = scrolling(QWidget())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.holder)
        self.stack.addWidget(self.table)
        self.as_table = button(self.tr("Show as a table"), self._turn)
        self.keep = button(self.tr("Save…"), self._save)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.frame = QFrame()
        self.frame.setProperty("card", not self._plain)
        self.frame.setLayout(column(theme, self.stack, margin=0 if self._plain else 12))
        self.below = row(theme, self.reader, self.as_table, self.keep)
        self.below.setStretch(0, 1)
        self.below.insertStretch(1)  # keeps the buttons in their corner where there is nothing to read
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self.sentence)
        layout.addWidget(self.frame, 1)
        layout.addLayout(self.below)
        for part in (self.sentence, self.as_table, self.keep) if self._plain else ():
            part.hide()

    def show_spec(self, spec: ChartSpec) -> None:
        """Draw `spec` in place of what was there."""
        # Emptying a scene and filling it again can crash inside Qt; a new one is made in its place.
        drawing = Drawing(spec, self._theme, bare=self._plain)
        drawing.range_changed.connect(self.range_changed)
        drawing.pointed.connect(self._point)
        self.spec, self.drawing, self.at = spec, drawing, None
        self.holder.setWidget(drawing)
        said, title = spec.sentence.text(translate), spec.title.text(translate)
        put(self.sentence, said)
        self.sentence.setVisible(not self._plain)
        put(self.reader, hint(spec))
        self._show_hint()
        for part in (self, drawing):
            part.setAccessibleName(title)
            part.setAccessibleDescription(said)
        self.table.setAccessibleName(self.tr("{title}, as a table").format(title=title))
        if self.stack.currentIndex() == 1:
            self._fill_table()

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
        at = nearest(self.spec, x) if self.spec else None
        if at is not None:
            self._read(at)

    def _read(self, at: float) -> None:
        if self.spec and self.drawing:
            self.at = at
            self.drawing.point_at(at)
            put(self.reader, in_words(self.spec, at))

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
