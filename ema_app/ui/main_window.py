"""The one window: welcome, unlocking, an open diary; and the way back to locked from anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ema_app.ui.patient.crisis_plan import CrisisPlanPage
from ema_app.ui.patient.new_record import NewRecordPage
from ema_app.ui.patient.unlock import UnlockPage
from ema_app.ui.patient.welcome import WelcomePage
from ema_app.ui.theme import Theme


class MainWindow(QMainWindow):
    """Shows one thing at a time; what happens is decided by whoever listens to its signals (ema_app.app)."""

    lock_wanted = Signal()
    plan_wanted = Signal()
    closing = Signal()
    touched = Signal()
    minimised = Signal()

    def __init__(self, theme: Theme, place: Path) -> None:
        super().__init__()
        self.theme = theme
        self.setWindowTitle("Switchpoint")
        self.setMinimumSize(640, 480)
        self.resize(min(round(1280 * theme.scale**0.5), 1600), min(round(820 * theme.scale**0.5), 1000))
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.welcome, self.unlock = WelcomePage(theme), UnlockPage(theme)
        self.new_record = NewRecordPage(theme, place)
        self.plan = CrisisPlanPage(theme)
        self.workspace: QWidget | None = None
        for page in (self.welcome, self.unlock, self.new_record, self.plan):
            self.stack.addWidget(page)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock_wanted.emit)
        QShortcut(QKeySequence("F1"), self, self.plan_wanted.emit)
        self._before: QWidget = self.welcome

    def show_page(self, page: QWidget) -> None:
        """Bring one of the window's own pages to the front."""
        self.stack.setCurrentWidget(page)

    def open_workspace(self, workspace: QWidget) -> None:
        """Show an unlocked diary."""
        self.close_workspace()
        self.workspace = workspace
        self.stack.addWidget(workspace)
        self.stack.setCurrentWidget(workspace)

    def close_workspace(self) -> None:
        """Take the unlocked diary away, with everything it showed."""
        if self.workspace is not None:
            self.stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None

    def show_plan_over(self) -> None:
        """Show the crisis plan over whatever is there."""
        if self.stack.currentWidget() is not self.plan:
            self._before = self.stack.currentWidget()
        self.stack.setCurrentWidget(self.plan)

    def leave_plan(self) -> None:
        """Go back to where the plan was asked for."""
        self.stack.setCurrentWidget(self._before)

    def event(self, event: QEvent) -> bool:
        """Say that somebody is there (for the idle lock)."""
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.HoverMove, QEvent.Type.KeyPress):
            self.touched.emit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say that the window was put away (for those who lock then)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.windowState() & Qt.WindowState.WindowMinimized:
            self.minimised.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock before closing."""
        self.closing.emit()
        super().closeEvent(event)


class IdleLock(QTimer):
    """Fires when nobody has touched the app for some minutes; 0 minutes = never."""

    def __init__(self, app: QApplication, minutes: int) -> None:
        super().__init__(app)
        self.setSingleShot(True)
        self._app = app
        app.installEventFilter(self)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Begin to count anew, with this many minutes."""
        self.setInterval(minutes * 60_000)
        if minutes:
            self.start()
        else:
            self.stop()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Begin to count anew whenever a key or the mouse is used."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove) and self.isActive():
            self.start()
        return False


