"""People, instability, predictions and data quality: cards under each other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ema_app.charts.data_quality import FLAGS_SENTENCE
from ema_app.core.words import say
from ema_app.session.review import moving, people
from ema_app.session.review.looks import First, Second, predictions
from ema_app.ui.clinician.review.tab import Boxes, Choice, Tab
from ema_app.ui.parts import left, put
from ema_app.ui.plot.boxed import ChartBox
from ema_app.ui.plot.listed import TableBox
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class PeopleTab(Tab):
    """Each person beside the others."""

    name = "people"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.item = Choice(self.tr("Which feeling"), self._fresh)
        self.boxes = Boxes(theme, columns=2)
        top = QWidget()
        top.setLayout(left(theme, self.item))
        self.lay_out(top, self.boxes)
        self.first = self.item

    def draw(self, first: First, second: Second | None) -> None:
        """Show the measures by person; until they are there the page stays as it was."""
        if second is None:
            if not self.sentence.text():
                put(self.sentence, self.tr("Working it out…"))
            return
        found = second.people
        items = people.items(found)
        self.item.fill({item: first.ground.item(item) for item in items})
        specs = people.some(people.charts(found, self.item.chosen or ""))
        self.boxes.show_specs(specs)
        self.say(people.sentence(found, len(specs)))


class MovingTab(Tab):
    """Instability of one item."""

    name = "moving"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.item = Choice(self.tr("What is looked at"), self._fresh)
        self.boxes = Boxes(theme)
        top = QWidget()
        top.setLayout(left(theme, self.item))
        self.lay_out(top, self.boxes)
        self.first = self.item

    def draw(self, first: First, second: Second | None) -> None:
        """Show how much the chosen item moves."""
        items = moving.items(first.ground)
        if list(items) != [self.item.itemData(k) for k in range(self.item.count())]:
            self.item.fill(items)
        specs = moving.charts(first.ground, self.item.chosen) if self.item.chosen else []
        self.boxes.show_specs(specs)
        about = say("review", "How much the answers move from one check-in to the next. Much movement is neither good "
                    "nor bad by itself.")  # fmt: skip
        self.say(about if specs else say("review", "There are no answers in these days."))


class PredictionsTab(Tab):
    """What the theory says beside what the data can tell."""

    name = "predictions"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.board = ChartBox(theme)
        self.lay_out(self.board)
        self.first = self.board.chart

    def draw(self, first: First, second: Second | None) -> None:
        """Show the board; until it is there the page stays as it was."""
        if second is None:
            if not self.sentence.text():
                put(self.sentence, self.tr("Working it out…"))
            return
        spec = predictions(second)
        self.say(spec.sentence)
        self.board.show_spec(spec)
        self.board.chart.sentence.hide()


class QualityTab(Tab):
    """How good the data are."""

    name = "quality"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.boxes = Boxes(theme)
        self.endings = TableBox(theme, self.tr("What became of the others"))
        self.flags = TableBox(theme, self.tr("How entries look"))
        self.lay_out(self.boxes, self.endings, self.flags)
        self.first = self.endings.table

    def draw(self, first: First, second: Second | None) -> None:
        """Show compliance, latency, reasons and flags."""
        found = first.quality
        self.say(found.sentence)
        self.boxes.show_specs(found.charts)
        self.endings.show_table(found.endings)
        self.flags.show_table(found.flags, shown(FLAGS_SENTENCE))
