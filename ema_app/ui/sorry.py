"""What is said when the app itself went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ema_app.ui.words import translate


class Sorry(QObject):
    """Says sorry over `parent`, from whatever thread it is asked to."""

    _wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted.connect(lambda report: say_sorry(parent, report))

    def say(self, report: Path | None) -> None:
        """Say it once the window has its turn."""
        self._wanted.emit(report)


def say_sorry(parent: QWidget, report: Path | None) -> QMessageBox:
    """Say that something went wrong, that nothing answered is lost, and where the report lies; does not wait."""
    box = QMessageBox(parent)
    box.setWindowTitle("Switchpoint")
    sorry = translate("Sorry", "Sorry: something in Switchpoint itself went wrong. What you answered is saved; you can "
                               "go on, or close and open the app again.")  # fmt: skip
    box.setText(sorry)
    if report is not None:
        said = translate("Sorry", "A report lies in {path}. It names places in the program only, nothing that you "
                                  "wrote, and it is not sent anywhere.")  # fmt: skip
        box.setInformativeText(said.format(path=report))
    box.open()
    return box
