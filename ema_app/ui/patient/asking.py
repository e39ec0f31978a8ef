"""One plain question before something that cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget


def sure(parent: QWidget, question: str, yes: str) -> bool:
    """Ask `question`; `yes` names what would be done. Cancelling is the usual answer."""
    box = QMessageBox(parent)
    box.setWindowTitle("Switchpoint")
    box.setText(question)
    go = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(QCoreApplication.translate("asking", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is go


def secret(parent: QWidget, question: str) -> str:
    """Ask for a passphrase; empty where the person cancels."""
    typed, ok = QInputDialog.getText(parent, "Switchpoint", question, QLineEdit.EchoMode.Password)
    return typed if ok else ""
