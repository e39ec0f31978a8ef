"""The one window: one thing at a time in it, and the way to the crisis plan and to locked from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from ema_app.ui.copied import forget_copied
from ema_app.ui.parts import give_keys
from ema_app.ui.theme import Theme


class MainWindow(QMainWindow):
    """Shows one page at a time; what happens is decided by whoever listens to its signals (ema_app.app)."""

    lock_wanted = Signal()
    plan_wanted = Signal()
    size_wanted = Signal(int)
    closing = Signal()
    minimised = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setWindowTitle("Switchpoint")
        self.setMinimumSize(640, 480)
        self.resize(_fitting(theme))
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.workspace: QWidget | None = None
        self._before: QWidget | None = None
        self._had_keys: QWidget | None = None
        self._alone: QWidget | None = None
        self._state = self.windowState()
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(keys), self, lambda steps=steps: self.size_wanted.emit(steps))
        for keys, signal in (("Ctrl+L", self.lock_wanted), ("F1", self.plan_wanted)):
            QShortcut(QKeySequence(keys), self, signal.emit, context=Qt.ShortcutContext.ApplicationShortcut)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front and give it the keys; while one is shown alone, no other comes."""
        if self._alone not in (None, page):
            return
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        give_keys(page)

    def show_alone(self, page: QWidget) -> None:
        """Show a page with no way to any other: the others leave the window, its keys do nothing, until `end_alone`.

        Nothing can be pasted either that was copied here before.
        """
        self.end_alone()
        forget_copied()
        for other in [self.stack.widget(k) for k in range(self.stack.count())]:
            if other is not None:
                self.stack.removeWidget(other)
                other.setParent(None)
        self._before = self._had_keys = None
        self._alone, self._state = page, self.windowState()
        for keys in self.findChildren(QShortcut):
            keys.setEnabled(False)
        self.show_page(page)
        self.showFullScreen()

    def end_alone(self) -> None:
        """Take away the page that was shown alone; another is to be shown now."""
        if self._alone is not None:
            self.stack.removeWidget(self._alone)
            self._alone.deleteLater()
            self._alone = None
            for keys in self.findChildren(QShortcut):
                keys.setEnabled(True)
            self.setWindowState(self._state)

    def open_workspace(self, workspace: QWidget) -> None:
        """Show an unlocked diary."""
        self.close_workspace()
        self.workspace = workspace
        self.show_page(workspace)

    def close_workspace(self) -> None:
        """Take the unlocked diary away, with everything it showed and every question that was open."""
        for asked in self.findChildren(QDialog):
            asked.reject()
        if self.workspace is not None:
            self.stack.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None

    def leave_nothing(self) -> None:
        """Take the workspace away for whoever comes next, and what was copied from it out of the clipboard."""
        self.close_workspace()
        forget_copied()

    def show_over(self, page: QWidget) -> None:
        """Show a page over whatever is there (the crisis plan); `leave` goes back."""
        if self.stack.currentWidget() is not page:
            self._before, self._had_keys = self.stack.currentWidget(), self.focusWidget()
        self.show_page(page)

    def leave(self) -> None:
        """Go back to what was there before, or to what took its place."""
        before = self._before if self._before and self.stack.indexOf(self._before) >= 0 else self.workspace
        if before is not None:
            self.show_page(before)
        if before is self._before and self._had_keys is not None and isValid(self._had_keys):
            self._had_keys.setFocus()

    def come_forward(self) -> None:
        """Show the window to somebody who started the app a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

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
    """Fires when nobody has touched any window of the app for some minutes; 0 minutes = never."""

    def __init__(self, app: QApplication, minutes: int) -> None:
        super().__init__(app)
        self.setSingleShot(True)
        app.focusWindowChanged.connect(self._watch)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Begin to count anew, with this many minutes."""
        self.setInterval(minutes * 60_000)
        if minutes:
            self.start()
        else:
            self.stop()

    def _watch(self, window: QWindow | None) -> None:
        # Filtering the windows, not the application: a filter there would see every event of every item of a chart.
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to count anew whenever a key, the mouse or a finger is used."""
        if event.type() in _TOUCHES and self.isActive():
            self.start()
        return False


_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
})  # fmt: skip


def _fitting(theme: Theme) -> QSize:
    """Give a size for the window that goes with the size of the text and fits on the screen."""
    wanted = QSize(min(round(1280 * theme.scale**0.5), 1600), min(round(820 * theme.scale**0.5), 1000))
    screen = QGuiApplication.primaryScreen()
    frame = QSize(16, 40)  # what a window's own title and border take, which Qt does not know before it is shown
    room = screen.availableSize() - frame if screen else wanted
    return wanted.boundedTo(room) if room.width() > 800 else wanted
