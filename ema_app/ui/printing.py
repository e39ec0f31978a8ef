"""Printing a few lines through the system's own dialog."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def print_text(parent: QWidget, title: str, text: str) -> None:
    """Ask for a printer and print `title` and `text` on one page; nothing happens if the person cancels."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec():
        document = QTextDocument(f"{title}\n\n{text}\n")
        document.print_(printer)
