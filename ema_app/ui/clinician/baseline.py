"""Baseline questionnaires: fill one in, bring in a site's own, and the plane of anxiety and avoidance."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.baseline import Baseline, adopt, baselines
from ema_app.ui.parts import button, card, column, label, left, put
from ema_app.ui.plot import ChartView
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told

if TYPE_CHECKING:
    from ema_app.charts.attachment_plane import Placed

CHART_HEIGHT, CHART_WIDTH = 440, 680


class BaselineCard(QWidget):
    """`form_wanted`: the form is to be filled in now."""

    form_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._qt = qt
        self.said, self.none, self.chart = label("", "muted"), label("", "muted"), ChartView(theme)
        self.chart.setMinimumHeight(theme.px(CHART_HEIGHT))
        self.chart.setMaximumWidth(theme.px(CHART_WIDTH))
        self.fill = button(self.tr("Fill it in now"), self.form_wanted.emit)
        self.bring = button(self.tr("Use a questionnaire of your own…"), self._choose)
        about = self.tr("The questions that come with the app are its own and not validated. A site that holds the "
                        "licence for a questionnaire brings it in as a protocol file with a form called baseline."
                        )  # fmt: skip
        head = (label(self.tr("Close relationships in general"), "strong"), label(about, "small"))
        made = card(theme, *head, left(theme, self.fill, self.bring), self.said, self.none, self.chart)
        self.setLayout(column(theme, made))
        self.refresh()

    def refresh(self) -> None:
        """Read the questionnaires again."""
        from ema_app.charts.attachment_plane import attachment_plane

        placed = [found for one in baselines(self._qt.session) if (found := self._placed(one))]
        spec = attachment_plane(placed)
        put(self.none, "" if placed else shown(spec.sentence))
        self.chart.setVisible(bool(placed))
        if placed:
            self.chart.show_spec(spec)
            self.chart.look_at(-4, 104)

    def _placed(self, one: Baseline) -> Placed | None:
        from ema_app.charts.attachment_plane import Placed

        if one.anxiety.value is None or one.avoidance.value is None:
            return None
        place = ZoneInfo(self._qt.session.around.zone())
        day = datetime.fromtimestamp(one.moment_ms / 1000, UTC).astimezone(place).date()
        answered = one.anxiety.answered + one.avoidance.answered
        asked = one.anxiety.asked + one.avoidance.asked
        return Placed(day, one.anxiety.value, one.avoidance.value, answered, asked)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("A questionnaire"), "", "TOML (*.toml)")
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Use a site's own questionnaire; says so, or why not."""
        try:
            changed = adopt(self._qt.session, path.read_text(encoding="utf-8"), path.name)
        except EmaError as error:
            put(self.said, told(error))
            return
        except (OSError, UnicodeDecodeError):
            put(self.said, self.tr("{name} could not be read.").format(name=path.name))
            return
        put(self.said, self.tr("From now on {name} is asked here.").format(name=path.name))
        self._qt.tell(changed)
