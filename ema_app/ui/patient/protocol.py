"""See before you start: what a protocol asks, when, and how much, before it is put in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QWidget

from ema_app.charts.calendar import by_hour, calendar
from ema_app.core.errors import EmaError
from ema_app.core.items import phrase
from ema_app.core.protocol_file import read_protocol
from ema_app.session.changed import Topic
from ema_app.session.previewing import Preview, Source, from_file, in_force, look_at, sources
from ema_app.session.prompting import Wishes, wishes
from ema_app.session.scheme_words import scheme_words
from ema_app.ui.dates import day_words
from ema_app.ui.parts import button, card, column, filling, label, left, put, scrolling
from ema_app.ui.patient.pausing import PauseCard
from ema_app.ui.patient.protocol_items import FormsCard
from ema_app.ui.patient.protocol_words import fullest_day, lasts, usual_day
from ema_app.ui.patient.tick import Tick
from ema_app.ui.plot.boxed import ChartBox
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, shown, told


class _Choice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page is scrolled with the wheel: the choice must not change on the way.
        event.ignore()


class ProtocolPage(QWidget):
    """Choose a protocol, look at what it would bring, and use it from tomorrow on.

    `keep` keeps the person's wishes of prompts: whether extra questions may follow answers, a pause, days off.
    """

    def __init__(self, theme: Theme, qt: QtSession, keep: Callable[[Wishes], object]) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.preview: Preview | None = None
        self.choice = _Choice()
        self.choice.setAccessibleName(self.tr("Which protocol"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(22)
        self.open_file = button(self.tr("From a file…"), self._choose_file)
        self.adopt = button(self.tr("Use this protocol from tomorrow on"), self.use_it, "primary")
        self.extra = Tick(self.tr("Ask extra questions after some answers"), theme)
        self.pause = PauseCard(theme, qt, keep)
        self.about, self.load, self.most, self.lasts = (label(""), label("", "strong"), label(""), label("", "muted"))
        self.schemes, self.said, self.follows = label("", "muted"), label(""), label("", "strong")
        self.refused = label("")
        self.days, self.hours, self.forms = ChartBox(theme), ChartBox(theme), FormsCard(theme)
        self.refusal = card(theme, label(self.tr("This cannot work yet"), "strong"), self.refused)
        filling(self, scrolling(self._page()))
        self.first = self.choice
        self._fill()
        self.choice.currentIndexChanged.connect(lambda _: self._look())
        self.extra.toggled.connect(lambda on: keep(replace(wishes.read(qt.session.record), extra=on)))
        qt.changed.connect(self._changed)
        self._look()

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        title = label(self.tr("Protocol"), "title")
        why = self.tr("A protocol says what is asked, when, and how often. Look at one; nothing changes until you "
                      "choose it.")  # fmt: skip
        head = column(theme, title, label(why, "muted"), space=4)
        ways = left(theme, self.choice, self.open_file)
        parts = (head, ways, self.said, self._summary(), self.refusal, self.pause, self.days, self.hours, self.forms)
        layout = column(theme, *parts, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _summary(self) -> QFrame:
        estimate = self.tr("Minutes are estimated from the kinds of questions; yours may differ. Any question can be "
                           "left out, and you can stop at any point.")  # fmt: skip
        parts = (self.follows, self.extra, self.about, self.load, self.most, self.schemes, self.lasts)
        self.summary = card(self._theme, *parts, label(estimate, "small"), left(self._theme, self.adopt))
        return self.summary

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def _fill(self) -> None:
        """List what there is to choose from; the one in force is chosen."""
        for source in sources(self._qt.session):
            if self._add(source):
                self.choice.setCurrentIndex(self.choice.count() - 1)

    def _add(self, source: Source) -> bool:
        """Add a protocol to the choice; says whether it is the one in force."""
        try:
            protocol = read_protocol(source.text, source.name)
        except EmaError:
            self.choice.addItem(source.name, source)
            return False
        self.choice.addItem(f"{phrase(protocol.title, language())} ({protocol.version})", source)
        return in_force(self._qt.session, protocol)

    def _choose_file(self) -> None:
        words, filters = self.tr("Which protocol file"), self.tr("Protocols (*.toml)")
        chosen, _kind = QFileDialog.getOpenFileName(self, words, "", filters)
        if chosen:
            self.look_at_file(Path(chosen))

    def look_at_file(self, path: Path) -> None:
        """Add a file to the choice and show it; says why it cannot be opened."""
        try:
            source = from_file(path)
        except EmaError as error:
            put(self.said, told(error))
            return
        self._add(source)
        self.choice.setCurrentIndex(self.choice.count() - 1)

    def _look(self) -> None:
        source = self.choice.currentData()
        if source is None:
            return
        self.preview = found = look_at(self._qt.session, source)
        put(self.said, "")
        put(self.refused, "\n".join(f"– {shown(words)}" for words in found.refused))
        self.refusal.setVisible(bool(found.refused))
        self.summary.setVisible(not found.refused)
        self._draw(found)
        self.forms.setVisible(found.protocol is not None)
        self.adopt.setEnabled(not found.refused and not found.in_force)
        if found.protocol:
            self.forms.show_protocol(found.protocol)
        if not found.refused:
            self._show(found)

    def _draw(self, found: Preview) -> None:
        names = [day_words(day, self.tr("ddd d MMM")) for day, *_ in found.days]
        there = any(found.hours.expected)
        self.days.show_spec(calendar(found.calendar(names), found.hours) if there else None)
        self.hours.show_spec(by_hour(found.hours) if there else None)

    def _show(self, found: Preview) -> None:
        assert found.protocol is not None
        assert found.load is not None
        put(self.about, phrase(found.protocol.about, language()))
        put(self.load, shown(usual_day(found.load)))
        most = fullest_day(found.load)
        put(self.most, shown(most) if most else "")
        put(self.schemes, "\n".join(f"– {shown(scheme_words(s))}" for s in found.protocol.sampling.schemes))
        put(self.lasts, shown(lasts(found.protocol)))
        self._show_follows(found.follows)
        if found.in_force:
            put(self.said, self.tr("This is the protocol in use."))

    def _show_follows(self, follows: bool) -> None:
        said = self.tr("Some extra questions follow earlier answers here. You can switch those off.")
        put(self.follows, said if follows else "")
        self.extra.setVisible(follows)
        self.extra.box.blockSignals(True)
        self.extra.setChecked(wishes.read(self._qt.session.record).extra)
        self.extra.box.blockSignals(False)

    def use_it(self) -> None:
        """Put the protocol on show in force; says what that changes, or why it could not be done."""
        if self.preview is None or self.preview.refused:
            return
        source = self.preview.source
        try:
            changed = self._qt.session.protocols.adopt(source.text, source.name)
        except EmaError as error:
            put(self.said, told(error))
            return
        self._qt.tell(changed)
        put(self.said, self.tr("From tomorrow on you are asked by this protocol; what is planned for today stays. What "
                               "you begin yourself uses it at once. Your earlier answers keep the version they were "
                               "made with."))  # fmt: skip
        self.choice.setFocus()

    def _changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PROTOCOL in topics:
            self._look()
