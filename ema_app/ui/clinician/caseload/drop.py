"""A place to drop shares on, with a button that does the same."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from ema_app.session.sharing.giving import ENDING
from ema_app.ui.parts import button, label
from ema_app.ui.theme import Theme


class DropPlace(QFrame):
    """`dropped(paths)`: files were dropped or chosen."""

    dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.choose = button(self.tr("Bring in a share…"), self._choose, "primary")
        self.words = label(self.tr("Drop shares here, or"), "muted")
        self.words.setSizePolicy(self.choose.sizePolicy())
        self.words.setWordWrap(False)
        across = QHBoxLayout(self)
        edge = theme.space(12)
        across.setContentsMargins(theme.space(16), edge, theme.space(16), edge)
        across.setSpacing(edge)
        across.addWidget(self.words)
        across.addWidget(self.choose)
        across.addStretch(1)
        self._show_over(False)

    def _show_over(self, over: bool) -> None:
        theme = self._theme
        ground, edge = theme.name("soft" if over else "ground"), theme.name("accent" if over else "line")
        self.setStyleSheet(
            f"#drop {{ background: {ground}; border: 1px dashed {edge}; border-radius: {theme.card_radius}px; }}"
        )

    def _choose(self) -> None:
        kinds = self.tr("Shares") + f" (*{ENDING});;" + self.tr("All files") + " (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Which shares"), "", kinds)
        if chosen:
            self.dropped.emit([Path(name) for name in chosen])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if files_of(event):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files were dropped."""
        self._show_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(files_of(event))


def files_of(event: QDropEvent) -> list[Path]:
    """Give the local files that are being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
