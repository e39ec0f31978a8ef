"""The sidebar of an open diary: its pages, the less usual ones under More, the crisis plan and the lock below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStyle, QVBoxLayout, QWidget

from ema_app.ui.parts import button, label, scrolling
from ema_app.ui.theme import Theme

NUMBERED = 9
"""Pages that Ctrl and a number show: there are no more digits."""

EDGE = 2
"""Pixels of the edge that a name of a page has while it holds the keys: words without one stand as far in."""


class Sidebar(QWidget):
    """Names of pages, one of them marked; `plan` and `lock` stay in sight however many there are."""

    def __init__(self, theme: Theme, plan: QPushButton, lock: QPushButton, note: str) -> None:
        super().__init__()
        self._theme, self.plan, self.lock = theme, plan, lock
        self._group = QButtonGroup(self)
        self._pages: dict[str, QPushButton] = {}
        self._seldom: set[str] = set()
        self.more = button(self.tr("More"), self._unfold, "nav")
        self.more.hide()
        self._usual, self._others = QVBoxLayout(), QVBoxLayout()
        self.others = QWidget()
        self.others.setLayout(self._others)
        self.others.hide()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#side {{ border-right: 1px solid {theme.name('border')}; }}")
        self.setFixedWidth(theme.px(204))
        self._lay_out(note)

    def _lay_out(self, note: str) -> None:
        theme, layout = self._theme, QVBoxLayout(self)
        layout.setContentsMargins(theme.space(12), theme.space(24), theme.space(12), theme.space(16))
        layout.setSpacing(theme.space(4))
        name = label(self.tr("Switchpoint"), "strong")
        name.setContentsMargins(theme.space(12) + EDGE, 0, 0, theme.space(12))
        layout.addWidget(name)
        layout.addWidget(self._scrolled(), 1)
        if note:
            words = label(note, "small")
            words.setContentsMargins(theme.space(12) + EDGE, theme.space(8), 0, theme.space(8))
            layout.addWidget(words)
        for part, key in ((self.plan, "F1"), (self.lock, "Ctrl+L")):
            self._show_key(part, key)
            layout.addWidget(part)

    def _scrolled(self) -> QWidget:
        content = QWidget()
        down = QVBoxLayout(content)
        down.setContentsMargins(0, 0, 0, 0)
        for lines in (down, self._usual, self._others):
            lines.setSpacing(self._theme.space(4))
        self._others.setContentsMargins(0, 0, 0, 0)
        down.addLayout(self._usual)
        down.addWidget(self.more)
        down.addWidget(self.others)
        down.addStretch(1)
        self.area = scrolling(content)
        return self.area

    def add(self, name: str, title: str, show: Callable[[], object], *, seldom: bool = False) -> None:
        """Add a page; `seldom` puts it under More. The first nine have a number to go with Ctrl."""
        nav = button(title, show, "nav")
        nav.setCheckable(True)
        nav.installEventFilter(self)
        self._group.addButton(nav)
        self._pages[name] = nav
        if seldom:
            self._seldom.add(name)
            self.more.show()
        (self._others if seldom else self._usual).addWidget(nav)
        self._widen_for(nav)
        for before, after in ((nav, self.plan), (self.plan, self.lock)):
            QWidget.setTabOrder(before, after)
        if len(self._pages) <= NUMBERED:
            QShortcut(QKeySequence(f"Ctrl+{len(self._pages)}"), self.window(), show)

    def _widen_for(self, nav: QPushButton) -> None:
        nav.ensurePolished()
        bar = max(self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent), self._theme.space(12))
        needed = nav.sizeHint().width() + 2 * self._theme.space(12) + bar
        self.setFixedWidth(max(self.minimumWidth(), needed))

    def mark(self, name: str) -> None:
        """Mark the page in front, and unfold More where it stands there."""
        self._pages[name].setChecked(True)
        if name in self._seldom:
            self._fold(False)
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self._pages[name]))

    def fold(self) -> None:
        """Put the less usual pages away: while one answers, they would only be in the way."""
        self._fold(True)

    def hold(self, on: bool) -> None:
        """Take all pages out of reach, or give them back."""
        for nav in self._pages.values():
            nav.setEnabled(not on)

    def _unfold(self) -> None:
        self._fold(not self.others.isHidden())

    def _fold(self, folded: bool) -> None:
        self.others.setHidden(folded)
        self.more.setText(self.tr("More") if folded else self.tr("Fewer pages"))
        self.more.setAccessibleName(self.more.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a name that gets the keys into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched)
        return False

    def _show_key(self, part: QPushButton, key: str) -> None:
        words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        part.setAccessibleDescription(words)
        beside = QHBoxLayout(part)
        beside.setContentsMargins(0, 0, self._theme.space(12), 0)
        said = QLabel(words)
        said.setProperty("kind", "small")
        said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        beside.addWidget(said)
