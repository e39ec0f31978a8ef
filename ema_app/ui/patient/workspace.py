"""An unlocked diary: the sidebar, its pages, and in the same corner always the crisis plan and the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ema_app.ui.parts import button, give_keys, label, put, row
from ema_app.ui.patient.sidebar import Sidebar
from ema_app.ui.theme import Theme

PageMaker = Callable[[], QWidget]


class Workspace(QWidget):
    """Pages by name, made when they are first shown; `shown(name)` says which one is in front.

    `form_wanted(form_id)`: a check-in, an event, the evening; from Today, or from a prompt. `held`: long work writes.
    """

    plan_wanted = Signal()
    lock_wanted = Signal()
    form_wanted = Signal(str)
    shown = Signal(str)
    held = Signal(bool)

    def __init__(self, theme: Theme, *, made_up: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._makers: dict[str, PageMaker] = {}
        self._pages: dict[str, QWidget] = {}
        self.stack = QStackedWidget()
        self.plan = button(self.tr("Crisis plan"), self.plan_wanted.emit, "nav")
        self.lock = button(self.tr("Leave") if made_up else self.tr("Lock"), self.lock_wanted.emit, "nav")
        self.first: QWidget = self.plan
        note = self.tr("A made-up person. Nothing is kept.") if made_up else ""
        self.side = Sidebar(theme, self.plan, self.lock, note)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.side)
        self.notice, self._said = self._notice()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        outer.addLayout(right, 1)

    def _notice(self) -> tuple[QFrame, QLabel]:
        said = label("")
        close = button(self.tr("All right"), self._read, "quiet")
        line = row(self._theme, said, close, margin=8)
        line.setStretch(0, 1)
        notice = QFrame()
        notice.setProperty("notice", True)
        notice.setLayout(line)
        notice.hide()
        return notice, said

    def _read(self) -> None:
        self.notice.hide()

    def say(self, words: str) -> None:
        """Say something above the page, until it has been read."""
        put(self._said, words)
        self.notice.show()

    def add(self, name: str, title: str, make: PageMaker, *, seldom: bool = False) -> None:
        """Add a page under `title`; `make` is called when it is first shown. `seldom`: it stands under More."""
        self._makers[name] = make
        self.side.add(name, title, lambda: self.show_page(name), seldom=seldom)

    @property
    def names(self) -> tuple[str, ...]:
        """The pages, in the order of the sidebar."""
        return tuple(self._makers)

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front, give it the keys, and give it back."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self.stack.addWidget(self._pages[name])
        page = self._pages[name]
        self.stack.setCurrentWidget(page)
        self.side.mark(name)
        self.first = page
        give_keys(page)
        self.shown.emit(name)
        return page

    def show_over(self, page: QWidget) -> None:
        """Show a page that has no place in the sidebar (a check-in); `take_away` removes it."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.side.fold()
        self.stack.setCurrentWidget(page)
        self.first = page
        give_keys(page)

    def take_away(self, page: QWidget) -> None:
        """Remove a page that was shown over the others."""
        self.stack.removeWidget(page)
        page.deleteLater()

    def hold(self, on: bool) -> None:
        """While long work writes to the record: only the page it was asked for on, the crisis plan and the lock."""
        self.side.hold(on)
        self.held.emit(on)

    @property
    def current(self) -> QWidget:
        """The page in front."""
        page = self.stack.currentWidget()
        assert page is not None
        return page
