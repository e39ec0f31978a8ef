"""Felt and seen on the screen: which feeling, rated by whom, and the sections of charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QWidget

from ema_app.charts.spec import ChartSpec
from ema_app.session.felt_seen.cutting import EVER, Asked
from ema_app.session.felt_seen.gathering import FeltSeen, Gathered
from ema_app.ui.background import Background
from ema_app.ui.felt_seen.blocks import AloneCard, ChartColumn
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told

if TYPE_CHECKING:
    from ema_app.session.felt_seen.figures import Figures


@dataclass(frozen=True)
class Section:
    """A section: its title, its charts, and whether it is about `one` feeling."""

    title: str
    charts: Callable[[Figures], Sequence[ChartSpec]]
    one: bool = True


class FeltSeenView(QWidget):
    """Works out in the background, then draws the section in front. `looked_at(emotion)`: another feeling is looked at;
    '' where the section is about no single one. `beside`: what stands in the row of choices too.

    `source` says for whom it gathers: what that reader may not see does not come this far.
    """

    looked_at = Signal(str)

    def __init__(
        self, theme: Theme, source: FeltSeen, background: Background, beside: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self._theme, self._source, self._background = theme, source, background
        self._between: tuple[float, float] = EVER
        self.gathered: Gathered | None = None
        self.figures: Figures | None = None
        self.said = label("")
        self.emotion, self.observer = self._choice(self.tr("Feeling")), self._choice(self.tr("Rated by"))
        self.sections = self._sections()
        self.columns = [ChartColumn(theme) for _section in self.sections]
        self.alone, self._in_front = AloneCard(theme), 0
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        for title in self._titles():
            self._add(title)
        self.buttons[0].setChecked(True)
        choices = left(theme, self.emotion, self.observer, *beside, space=8)
        tabs = left(theme, *self.buttons, space=4)
        self.setLayout(column(theme, choices, tabs, self.said, *self.columns, self.alone, space=12))
        self.first = self.emotion

    def _titles(self) -> list[str]:
        return [*(section.title for section in self.sections), self.tr("One side only")]

    def _sections(self) -> tuple[Section, ...]:
        return (
            Section(self.tr("Moments"), lambda f: [f.moments()]),
            Section(self.tr("On average"), lambda f: [f.average(), f.spread()]),
            Section(self.tr("In which moments"), lambda f: [f.splits(), f.weeks()]),
            Section(self.tr("Guesses"), lambda f: [f.guesses()], one=False),
            Section(self.tr("Body"), lambda f: f.body(), one=False),
        )

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setMinimumWidth(self._theme.px(140))
        made.activated.connect(lambda _: self._chosen())
        return made

    def _add(self, title: str) -> None:
        made: QPushButton = button(title, lambda: self._turn(made), "quiet")
        made.setCheckable(True)
        self._group.addButton(made)
        self.buttons.append(made)

    def _turn(self, to: QPushButton) -> None:
        to.setChecked(True)
        self._in_front = self.buttons.index(to)
        self.draw()

    def show_between(self, low_ms: float, high_ms: float) -> None:
        """Show a stretch of time (UTC milliseconds, the end not included) of the record as it stands now."""
        self._between = (low_ms, high_ms)
        self._background.run(self._gather, self._show, lambda error: put(self.said, told(error)))

    def _gather(self) -> Gathered:
        # The tables and fits behind the charts take seconds to import: they are read in this thread, not in the window.
        import ema_app.session.felt_seen.figures  # noqa: F401

        return self._source.gathered()

    def _show(self, found: Gathered) -> None:
        from ema_app.charts.felt_seen.naming import heading

        self.gathered = found
        put(self.said, "")
        self._fill(self.emotion, [(e, shown(heading(e))) for e in found.emotions])
        everyone = [("", self.tr("Everyone who rated"))] if len(found.observers) > 1 else []
        self._fill(self.observer, [*[(code, shown(found.who.of(code))) for code in found.observers], *everyone])
        self.observer.setVisible(len(found.observers) > 1)
        self._chosen()

    def _fill(self, box: QComboBox, found: Sequence[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.clear()
        for code, words in found:
            box.addItem(words, code)
        box.setCurrentIndex(max(box.findData(chosen), 0) if found else -1)
        box.setVisible(bool(found))

    def _chosen(self) -> None:
        """Another feeling or observer: nothing is read again."""
        if self.gathered is None:
            return
        from ema_app.session.felt_seen.figures import Figures

        emotion = str(self.emotion.currentData() or "")
        asked = Asked(emotion, str(self.observer.currentData() or ""), self._between)
        self.figures = Figures(self.gathered, asked)
        self.draw()

    def draw(self) -> None:
        """Draw the section in front."""
        if self.figures is None:
            return
        at = self._in_front
        one = at < len(self.sections) and self.sections[at].one
        unrated = one and not self.figures.asked.emotion
        put(self.said, self.tr("No moment was rated by somebody else.") if unrated else "")
        for k, section in enumerate((*self.columns, self.alone)):
            section.setVisible(k == at and not unrated)
        self.emotion.setVisible(one and not unrated)
        self.looked_at.emit(self.figures.asked.emotion if one else "")
        if unrated:
            return
        if at == len(self.columns):
            self.alone.show_list(self.figures.unpaired())
        else:
            specs = self.sections[at].charts(self.figures)
            put(self.columns[at].empty, "" if specs else shown(self.figures.no_body()))
            self.columns[at].show_specs(specs)

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, super().minimumSizeHint().height())
