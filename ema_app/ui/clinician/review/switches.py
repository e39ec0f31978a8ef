"""Switches: figure 1 for one person, the points by person, the events, recovery, and what the data say of the model."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from ema_app.charts.spec import Table
from ema_app.session.review.looks import First, Second
from ema_app.ui.clinician.review.tab import BESIDE_FROM, Tab
from ema_app.ui.parts import button, label, put, row
from ema_app.ui.plot.boxed import ChartBox
from ema_app.ui.plot.listed import TableBox
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class SwitchesTab(Tab):
    """`rewind_wanted(kind, id)`: a switch event is to be looked at again."""

    rewind_wanted = Signal(str, str)
    name = "switches"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.evidence, self.hysteresis = label("", "muted"), label("", "muted")
        self.figure, self.points, self.recovery = ChartBox(theme), ChartBox(theme), ChartBox(theme)
        self.events = TableBox(theme, self.tr("Switches"))
        self.rewind = button(self.tr("Rewind"), self._rewind)
        self.rewind.setToolTip(self.tr("Look at the hours around the switch that is marked in the table"))
        self.events.below.insertWidget(2, self.rewind)
        self.events.table.doubleClicked.connect(lambda _index: self._rewind())
        enter = QShortcut(QKeySequence("Return"), self.events.table, self._rewind)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.events.hide()
        self._ids: tuple[str, ...] = ()
        self._beside = row(theme, self.figure, self.points, space=16)
        two = QWidget()
        for box in (self.figure, self.points):
            self._beside.setAlignment(box, Qt.AlignmentFlag.AlignTop)
        two.setLayout(self._beside)
        self.lay_out(self.evidence, two, self.events, self.recovery, self.hysteresis)
        self.first = self.figure.chart

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the first two cards under each other where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(BESIDE_FROM)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def draw(self, first: First, second: Second | None) -> None:
        """Show what the fit says; until it is there the page stays as it was."""
        if second is None:
            if not self.sentence.text():
                put(self.sentence, self.tr("Working it out…"))
            return
        found = second.switches
        self.say(found.sentence)
        put(self.evidence, shown(found.evidence) if found.evidence else "")
        put(self.hysteresis, shown(found.hysteresis) if found.hysteresis else "")
        for box, spec in ((self.figure, found.figure), (self.points, found.points), (self.recovery, found.recovery)):
            box.show_spec(spec)
        self._ids = found.event_ids
        said = self.tr("Onset lies between two check-ins; what came and went between them was not seen.")
        self.events.show_table(found.events or Table((), lambda: []), said)
        self.rewind.setEnabled(bool(self._ids))
        if self._ids:
            self._mark_first()

    def _mark_first(self) -> None:
        # Not `selectRow`: that one heeds the keys held down just now, and those stepped to these days.
        flags, chosen = QItemSelectionModel.SelectionFlag, self.events.table.selectionModel()
        chosen.setCurrentIndex(self.events.model.index(0, 0), flags.ClearAndSelect | flags.Rows)

    def _rewind(self) -> None:
        chosen = self.events.table.selectionModel().selectedRows() if self._ids else []
        if chosen and chosen[0].row() < len(self._ids):
            self.rewind_wanted.emit("switch", self._ids[chosen[0].row()])
