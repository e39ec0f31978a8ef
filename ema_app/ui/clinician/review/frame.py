"""The frame of a review: the names of its pages at the left, the page in front at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QStackedWidget, QStyle, QVBoxLayout, QWidget

from ema_app.ui.parts import button, give_keys, label, row, scrolling
from ema_app.ui.theme import Theme

PageMaker = Callable[[], QWidget]
WIDE, MOST_KEYS = 228, 9


class Frame(QObject):
    """Pages by name, made when they are first shown; `shown(name)` says which one is in front."""

    shown = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._makers: dict[str, PageMaker] = {}
        self.pages: dict[str, QWidget] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.stack = QStackedWidget()
        self.places, self.bar = QComboBox(), QWidget()
        self.places.setAccessibleName(self.tr("Page"))
        self.places.activated.connect(lambda _k: self.show_page(str(self.places.currentData())))
        self.side, self._nav = QWidget(), QVBoxLayout()
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self._sidebar()

    def _sidebar(self) -> None:
        theme = self._theme
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.space(12), theme.space(24), theme.space(12), theme.space(16))
        layout.setSpacing(theme.space(4))
        name = label(self.tr("Switchpoint"), "strong")
        name.setContentsMargins(theme.space(12), 0, 0, theme.space(12))
        layout.addWidget(name)
        for part in (self.above, self._nav):
            part.setSpacing(theme.space(4))
            layout.addLayout(part)
        layout.addStretch(1)
        layout.addLayout(self.below)
        self.side.setObjectName("side")
        self.side.setStyleSheet(f"#side {{ border-right: 1px solid {theme.name('border')}; }}")
        self.side.setFixedWidth(theme.px(WIDE))
        outer = QVBoxLayout(self.side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    def add(self, name: str, title: str, make: PageMaker) -> None:
        """Add a page under `title`; `make` is called when it is first shown.

        Ctrl and its number show one of the first nine.
        """
        self._makers[name] = make
        nav = button(title, lambda: self.show_page(name), "nav")
        nav.setCheckable(True)
        self._group.addButton(nav)
        self.buttons[name] = nav
        self._nav.addWidget(nav)
        nav.ensurePolished()
        bar = self.side.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.side.setFixedWidth(max(self.side.minimumWidth(), nav.sizeHint().width() + 2 * self._theme.space(12) + bar))
        if len(self.buttons) <= MOST_KEYS:
            QShortcut(QKeySequence(f"Ctrl+{len(self.buttons)}"), self.stack, nav.click)
        self.places.addItem(title, name)

    def made(self, name: str) -> QWidget:
        """Give a page, made if it is not there yet."""
        if name not in self.pages:
            self.pages[name] = self._makers[name]()
            self.pages[name].resize(self.stack.size())
            self.stack.addWidget(self.pages[name])
        return self.pages[name]

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front, give it the keys, and give it back."""
        page = self.made(name)
        self.buttons[name].setChecked(True)
        self.places.setCurrentIndex(self.places.findData(name))
        self.shown.emit(name)
        self.stack.setCurrentWidget(page)
        give_keys(page)
        return page

    def narrow_bar(self, before: QWidget, after: QWidget) -> QWidget:
        """Give the bar that stands in for the sidebar in a narrow window: `before`, the pages, `after`."""
        line = row(self._theme, before, self.places, after, space=8)
        line.addStretch(1)
        self.bar.setLayout(line)
        self.bar.hide()
        return self.bar

    def make_narrow(self, narrow: bool) -> None:
        """Show the bar in place of the sidebar, or the sidebar."""
        self.bar.setVisible(narrow)
        self.side.setVisible(not narrow)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return next((name for name, page in self.pages.items() if page is self.stack.currentWidget()), "")

    @property
    def names(self) -> tuple[str, ...]:
        """The pages, in the order of the sidebar."""
        return tuple(self._makers)

    def title(self, name: str) -> str:
        """Give the title of a page."""
        return self.buttons[name].text()
