"""What the pages of a review have in common: a heading, one sentence, cards under each other, and the comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from ema_app.charts.before_after import Named, before_after, sentence
from ema_app.charts.spec import ChartSpec
from ema_app.core.words import Words
from ema_app.session.review.looks import First, Second
from ema_app.ui.parts import column, filling, label, put, scrolling
from ema_app.ui.plot.boxed import ChartBox
from ema_app.ui.plot.listed import TableBox
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

BESIDE_FROM = 820
"""Pixels at 100 % from which two cards stand beside each other."""

Compared = Mapping[str, Sequence[Named]]


class Tab(QWidget):
    """A page of a review. What it shows while it is hidden is drawn when it comes to the front.

    `name` is that of its rows in a comparison.
    """

    name = ""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentence = label("")
        self.compared = TableBox(theme, self.tr("Before and after"))
        self.compared.hide()
        self._first: First | None = None
        self._second: Second | None = None
        self._rows: Compared = {}
        self._stale = False

    def lay_out(self, *parts: QWidget) -> None:
        """Put the parts under each other, the comparison below the sentence."""
        content = QWidget()
        layout: QVBoxLayout = column(self._theme, self.sentence, self.compared, *parts, space=16)
        layout.addStretch(1)
        layout.setContentsMargins(0, 0, self._theme.space(8), 0)
        content.setLayout(layout)
        filling(self, scrolling(content))

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def take_first(self, first: First) -> None:
        """Take what was read of other days."""
        self._first, self._second, self._rows = first, None, {}
        self._fresh()

    def take_second(self, second: Second) -> None:
        """Take what rests on the fit."""
        self._first, self._second = second.first, second
        self._fresh()

    def take_compared(self, rows: Compared) -> None:
        """Take the comparison with other days; nothing ends it."""
        self._rows = rows
        self._fresh()

    def _fresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def make_ready(self) -> bool:
        """Draw what has come while the page is hidden; gives whether there was anything to do."""
        stale = self._stale and self._first is not None
        self._catch_up()
        for part in self.findChildren(QWidget) if stale else ():
            part.ensurePolished()  # the style sheet takes as long as the drawing
        return stale

    def _catch_up(self) -> None:
        if not self._stale or self._first is None:
            return
        self._stale = False
        self.draw(self._first, self._second)
        rows = self._rows.get(self.name, ())
        self.compared.setVisible(bool(rows))
        if rows:
            self.compared.show_table(before_after(rows), shown(sentence(rows)))

    def draw(self, first: First, second: Second | None) -> None:
        """Show what is known; without `second` what rests on the fit stays as it was."""
        raise NotImplementedError

    def say(self, words: Words) -> None:
        """Put the sentence at the top."""
        put(self.sentence, shown(words))


class Boxes(QWidget):
    """As many cards with charts as there are to show, two beside each other where there is room; made once."""

    def __init__(self, theme: Theme, columns: int = 1) -> None:
        super().__init__()
        self._theme, self._columns = theme, columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space(16))
        self.boxes: list[ChartBox] = []

    def show_specs(self, specs: Sequence[ChartSpec]) -> None:
        """Show these charts, in order."""
        while len(self.boxes) < len(specs):
            self.boxes.append(ChartBox(self._theme))
        self._place(len(specs))
        for k, box in enumerate(self.boxes):
            box.show_spec(specs[k] if k < len(specs) else None)

    def _place(self, count: int) -> None:
        columns = self._columns if self.width() >= self._theme.px(BESIDE_FROM) else 1
        for k, box in enumerate(self.boxes[:count]):
            self._grid.addWidget(box, k // columns, k % columns, Qt.AlignmentFlag.AlignTop)
        for k in range(self._columns):
            self._grid.setColumnStretch(k, int(k < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards beside or under each other as there is room."""
        super().resizeEvent(event)
        self._place(len(self.boxes))


class Choice(QComboBox):
    """A choice of an item that keeps what was chosen while the days change."""

    def __init__(self, name: str, chosen: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.activated.connect(lambda _k: chosen())

    def fill(self, items: Mapping[str, Words]) -> None:
        """Offer these items; the one chosen stays where it is among them."""
        kept = self.currentData()
        self.clear()
        for item, words in items.items():
            self.addItem(shown(words), item)
        place = self.findData(kept)
        self.setCurrentIndex(max(place, 0))
        self.setVisible(self.count() > 1)

    @property
    def chosen(self) -> str | None:
        """The item chosen; None where there is none."""
        found = self.currentData()
        return str(found) if found else None
