"""The tray, where the desktop has one: back to the window, the crisis plan, a pause, and leaving."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ema_app.ui.theme import Theme

SIZE = 64
HOUR = 3600


class Tray(QObject):
    """`open_wanted`, `plan_wanted`, `quit_wanted`; `pause_wanted(seconds)`: 0 ends a pause."""

    open_wanted = Signal()
    plan_wanted = Signal()
    quit_wanted = Signal()
    pause_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self._pauses: list[QAction] = []
        self._add(self.tr("Open Switchpoint"), self.open_wanted.emit)
        self._add(self.tr("Crisis plan"), self.plan_wanted.emit)
        self.menu.addSeparator()
        for words, seconds in (
            (self.tr("No check-ins for an hour"), HOUR), (self.tr("No check-ins for eight hours"), 8 * HOUR),
            (self.tr("End the pause"), 0),
        ):  # fmt: skip
            self._pauses.append(self._add(words, lambda seconds=seconds: self.pause_wanted.emit(seconds)))
        self.menu.addSeparator()
        self._add(self.tr("Quit"), self.quit_wanted.emit)
        self.icon = QSystemTrayIcon(_drawn(theme), self)
        self.icon.setToolTip("Switchpoint")
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        self.icon.show()

    def _add(self, words: str, act: object) -> QAction:
        return self.menu.addAction(words, act)  # type: ignore[call-overload, no-any-return]

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    def allow_pause(self, open_record: bool) -> None:
        """A pause is kept in the record, so it takes an open one."""
        for action in self._pauses:
            action.setEnabled(open_record)

    @staticmethod
    def there_is_one() -> bool:
        """Say whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()


def _drawn(theme: Theme) -> QIcon:
    """A ring: nothing that says what the app is about."""
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setWidth(SIZE // 8)
    pen.setColor(QColor(theme.name("accent")))
    painter.setPen(pen)
    painter.drawEllipse(SIZE // 6, SIZE // 6, SIZE * 2 // 3, SIZE * 2 // 3)
    painter.end()
    return QIcon(pixmap)
