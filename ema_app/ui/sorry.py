"""What is said when the app itself went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def say_sorry(parent: QWidget, report: Path | None) -> QMessageBox:
    """Say that something went wrong, that nothing answered is lost, and where the report lies; does not wait."""
    box = QMessageBox(parent)
    box.setWindowTitle("Switchpoint")
    box.setText(_tr("Sorry: something in Switchpoint itself went wrong. What you answered is saved; you can go on, or "
                    "close and open the app again."))  # fmt: skip
    if report is not None:
        said = _tr("A report lies in {path}. It names places in the program only, nothing that you wrote, and it is "
                   "not sent anywhere.")  # fmt: skip
        box.setInformativeText(said.format(path=report))
    box.open()
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sorry", text)
