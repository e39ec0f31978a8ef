"""One rating from the words before it to the thanks, for both ways to rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.session import Surroundings
from ema_app.session.observers import Moment, Seen
from ema_app.ui.observer.end import StopPage, ThanksPage
from ema_app.ui.observer.sitting import Sitting
from ema_app.ui.observer.walk import ObserverWalk
from ema_app.ui.observer.words_before import WordsBefore
from ema_app.ui.parts import give_keys
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


@dataclass(frozen=True)
class Wanted:
    """What is asked: the form, the moment (None: the observer says which), the last choice about single values; where
    the rating goes (may raise EmaError), and what is said when it has gone there, with the way out."""

    form: Protocol
    moment: Moment | None
    single: bool
    keep: Callable[[Seen], None]
    said: str
    way_out: str


class Rating(QWidget):
    """The pages of one rating, one at a time. `left`: it is over, kept or not."""

    left = Signal()

    def __init__(self, theme: Theme, wanted: Wanted, around: Surroundings) -> None:
        super().__init__()
        self._theme, self._wanted, self._around = theme, wanted, around
        self.stack = QStackedWidget()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.stack)
        self.before = WordsBefore(theme, wanted.moment, single=wanted.single)
        self.before.begun.connect(self._begin)
        self.before.left.connect(self.left)
        if self.before.choice:
            self.before.choice.changed.connect(self._look)
        self.sitting = Sitting(wanted.form)
        self.walk = ObserverWalk(theme, self.sitting, around.local_now)
        self.walk.ended.connect(self._keep)
        self.walk.stopped.connect(self._stopped)
        self._moment: Moment | None = wanted.moment
        self._id = around.new_id()
        self._show(self.before)

    @property
    def first(self) -> QWidget:
        """What takes the keys: the page in front."""
        page = self.stack.currentWidget()
        assert page is not None
        return page

    def _show(self, page: QWidget) -> None:
        """Show one page; all others but the questions go, so that nothing stands behind it."""
        while self.stack.count():
            old = self.stack.widget(0)
            assert old is not None
            self.stack.removeWidget(old)
            old.setParent(None)
            if old not in (self.walk, page):
                old.deleteLater()
        self.stack.addWidget(page)
        give_keys(page)

    def _now(self) -> datetime:
        return self._around.local_now()

    def _look(self) -> None:
        if self.before.choice:
            self.before.go.setEnabled(self.before.choice.moment(self._now()) is not None)

    def _begin(self) -> None:
        if self.before.choice:
            self._moment = self.before.choice.moment(self._now())
        if self._moment is not None:
            self._single = self.before.single.isChecked()
            self._walk_on()

    def _walk_on(self) -> None:
        self._show(self.walk)
        self.walk.show_page()

    def _stopped(self) -> None:
        page = StopPage(self._theme, anything=self.sitting.any)
        page.go_on.connect(self._walk_on)
        page.keep.connect(self._keep)
        page.drop.connect(self.left)
        self._show(page)

    def _keep(self) -> None:
        """Hand the rating on; where nothing was said, there is nothing to keep."""
        assert self._moment is not None
        problem = ""
        if self.sitting.any:
            seen = self.sitting.seen(self._id, self._moment, self._now(), single=self._single)
            try:
                self._wanted.keep(seen)
            except EmaError as error:
                problem = told(error)
        said = self._wanted.said if self.sitting.any else self.tr("You left everything out, so nothing is kept.")
        page = ThanksPage(self._theme, said, self._wanted.way_out, problem=problem)
        page.done.connect(self.left)
        page.again.connect(self._keep)
        self._show(page)
