"""An unlocked diary: the sidebar, its pages, and in the same corner always the crisis plan and the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ema_app.ui.parts import button, label
from ema_app.ui.theme import Theme

PageMaker = Callable[[], QWidget]


class Workspace(QWidget):
    """Pages by name, made when they are first shown; `shown(name)` says which one is in front.

    `form_wanted(form_id)`: a check-in, an event, the evening; from Today, or from a prompt.
    """

    plan_wanted = Signal()
    lock_wanted = Signal()
    form_wanted = Signal(str)
    shown = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._makers: dict[str, PageMaker] = {}
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.stack = QStackedWidget()
        self._nav = QVBoxLayout()
        side = self._sidebar()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(side)
        outer.addWidget(self.stack, 1)

    def _sidebar(self) -> QWidget:
        theme = self._theme
        side = QWidget()
        side.setProperty("sidebar", True)
        side.setMinimumWidth(theme.px(180))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(theme.space(12), theme.space(24), theme.space(12), theme.space(24))
        layout.setSpacing(theme.space(4))
        name = label(self.tr("Switchpoint"), "strong")
        name.setContentsMargins(theme.space(12), 0, 0, theme.space(12))
        layout.addWidget(name)
        self._nav.setSpacing(theme.space(4))
        layout.addLayout(self._nav)
        layout.addStretch(1)
        self.plan = button(self.tr("Crisis plan"), self.plan_wanted.emit, "nav")
        self.plan.setAccessibleDescription(self.tr("F1"))
        self.lock = button(self.tr("Lock"), self.lock_wanted.emit, "nav")
        hint = QLabel(self.tr("F1 crisis plan · Ctrl+L lock"))
        hint.setProperty("kind", "small")
        hint.setWordWrap(True)
        hint.setContentsMargins(theme.space(12), theme.space(8), 0, 0)
        for part in (self.plan, self.lock, hint):
            layout.addWidget(part)
        return side

    def add(self, name: str, title: str, make: PageMaker) -> None:
        """Add a page under `title`; `make` is called when it is first shown."""
        self._makers[name] = make
        nav = button(title, lambda: self.show_page(name), "nav")
        nav.setCheckable(True)
        self._group.addButton(nav)
        self._buttons[name] = nav
        self._nav.addWidget(nav)

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front and give it."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self.stack.addWidget(self._pages[name])
        self.stack.setCurrentWidget(self._pages[name])
        self._buttons[name].setChecked(True)
        self.shown.emit(name)
        return self._pages[name]

    def show_over(self, page: QWidget) -> None:
        """Show a page that has no place in the sidebar (a check-in, the crisis plan); it is removed by `leave`."""
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def leave(self, page: QWidget, back_to: str = "today") -> None:
        """Take a page away that was shown over the others."""
        self.stack.removeWidget(page)
        page.deleteLater()
        self.show_page(back_to)

    @property
    def current(self) -> QWidget:
        """The page in front."""
        return self.stack.currentWidget()
