"""What stands around the questions: where one is, that it is kept, and the ways on, back and past."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ema_app.ui.parts import button, column, label, row
from ema_app.ui.theme import Theme

_WIDTH = 720
_LEAST_HEIGHT = 516
"""A usual page is no higher: so Back, Skip and Next stand at the same place from page to page."""
_SHARE = 100
"""How much more of the width the middle takes than either side."""
_TOP, _GAP, _BETWEEN = 32, 16, 8
"""Distances that do not grow with the text: where it is large, the room is needed for it."""


class _Fitting(QScrollArea):
    """Scrolls up and down, and is no higher than what it shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._following = theme, False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_widget(self, content: QWidget) -> None:
        """Show `content` from its top, and follow its height as it changes."""
        content.setMinimumSize(1, 1)  # else the layout asks for the height it would need if it were narrow
        content.installEventFilter(self)
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown may grow (a field opens, a sentence is added); the area grows with it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the focus of the window."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and not self._following:
            self._following = True
            window.focusObjectChanged.connect(self._follow)

    def _follow(self, focused: QObject | None) -> None:
        """Keep what has the focus in view, with what belongs to it; a list as a whole begins at its question."""
        inner = self.widget()
        if inner is None or not isinstance(focused, QWidget) or not inner.isAncestorOf(focused):
            return
        if focused.height() <= self.viewport().height() / 2:
            self.ensureWidgetVisible(focused, 0, focused.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the height that the content needs at this width."""
        inner = self.widget()
        if inner is None:
            return QSize(0, 0)
        hint = inner.sizeHint()
        needed = inner.heightForWidth(self.width()) if inner.hasHeightForWidth() else hint.height()
        return QSize(hint.width(), max(needed, self._theme.px(_LEAST_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Give little: what does not fit is scrolled to."""
        return QSize(0, self._theme.px(96))


class Frame(QWidget):
    """Header, the page in the middle, and the buttons beneath it, in a column in the middle of the window."""

    back_wanted = Signal()
    next_wanted = Signal()
    skip_wanted = Signal()
    decline_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.place, self.kept = label("", "small"), label("", "small")
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.area = _Fitting(theme)
        self.back = button(self.tr("Back"), self.back_wanted.emit)
        self.decline = button(self.tr("Rather not say"), self.decline_wanted.emit, "quiet")
        self.skip = button(self.tr("Skip"), self.skip_wanted.emit, "quiet")
        self.next = button(self.tr("Next"), self.next_wanted.emit, "primary")
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        header, footer = QWidget(), QWidget()
        header.setLayout(column(theme, row(theme, self.place, self.kept), self.bar, space=8))
        footer.setLayout(self._lay_ways())
        inner = QWidget()
        inner.setMaximumWidth(theme.px(_WIDTH))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, _TOP, 0, _GAP)
        down.setSpacing(_GAP)
        down.addWidget(header)
        down.addWidget(self.area)
        down.addWidget(footer)
        down.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.space(24), 0, theme.space(24), 0)
        across.addStretch(1)
        across.addWidget(inner, _SHARE)
        across.addStretch(1)

    def _lay_ways(self) -> QVBoxLayout:
        self._ways, self._line = QVBoxLayout(), QHBoxLayout()
        for layout in (self._ways, self._line):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(_BETWEEN)
        for part in (self.back, self.decline, self.skip, self.next):
            part.setMinimumWidth(1)  # else the window asks for room for all of them beside each other
            self._line.addWidget(part)
        self._line.insertStretch(1, 1)
        self._ways.addLayout(self._line)
        return self._ways

    def _fit_ways(self) -> None:
        """Put ways above the others, each on a line of its own, as far as there is no room beside each other."""
        across = (self.width() - 2 * self._theme.space(24)) * _SHARE // (_SHARE + 2)
        room = min(across, self._theme.px(_WIDTH)) + _BETWEEN
        beside = [part for part in (self.back, self.decline, self.skip, self.next) if not part.isHidden()]
        above = []
        for part in (self.decline, self.skip, self.back):
            if part in beside and sum(one.sizeHint().width() + _BETWEEN for one in beside) > room:
                beside.remove(part)
                above.append(part)
        for part in (self.back, self.decline, self.skip, self.next):
            for layout in (self._ways, self._line):
                layout.removeWidget(part)
        for line, part in enumerate(above):
            self._ways.insertWidget(line, part, 0, Qt.AlignmentFlag.AlignRight)
        for place, part in ((0, self.back), (-1, self.decline), (-1, self.skip), (-1, self.next)):
            if part not in above:
                self._line.insertWidget(place, part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for all ways beside each other."""
        super().resizeEvent(event)
        self._fit_ways()

    def show_page(self, content: QWidget) -> None:
        """Put a page in the middle; the one before is taken away."""
        outer = QWidget()
        down = QVBoxLayout(outer)
        down.setContentsMargins(4, 2 * _GAP, 4, _GAP)
        down.addWidget(content)
        down.addStretch(1)
        self.area.show_widget(outer)

    def reveal(self, part: QWidget) -> None:
        """Scroll until a part of the page is seen; its beginning, where it is longer than the window."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        inner = self.area.widget()
        if inner is None:
            return
        top = part.mapTo(inner, QPoint(0, 0)).y()
        self.area.ensureVisible(0, top + min(part.height(), self.area.viewport().height()), 0, 0)

    def show_place(self, title: str, number: int, total: int) -> None:
        """Say where one is."""
        words = self.tr("{form} \u00b7 {number} of {total}").format(form=title, number=number, total=total)
        self.place.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, total)
        self.bar.setValue(number)
        self.say_kept(self.tr("Saved as you go"))
        self.back.setEnabled(number > 1)

    def say_kept(self, words: str) -> None:
        """Say how it stands with keeping, and how to stop."""
        self.kept.setText(self.tr("{kept} \u00b7 Esc to stop").format(kept=words))

    def show_ways(self, *, next_possible: bool, declinable: bool) -> None:
        """Show which ways lead on from here."""
        self.next.setEnabled(next_possible)
        self.decline.setVisible(declinable)
        self._fit_ways()
