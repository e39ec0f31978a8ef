"""Pressing real keys on whatever has the focus, and counting them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.ui.patient.check_in import CheckInPage

ENTER = Qt.Key.Key_Return
FEWEST = {
    "affect_grid": (Qt.Key.Key_Right, Qt.Key.Key_Up),
    "vas": ("3",),
    "people": ("1",),
    "person": ("1",),
    "choice": ("1",),
    "multi_choice": ("1",),
    "time": ("1",),
    "yes_no": ("n",),
    "text": (),
}


class Hands:
    """Two hands on a keyboard."""

    def __init__(self, page: CheckInPage) -> None:
        self.page, self.presses, self.pages = page, 0, 0

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)
            self.presses += 1

    def answer_page(self) -> None:
        """Answer every question of the page with as few keys as it takes, and go on."""
        self.pages += 1
        for widget in self.page.walk.body.questions.widgets:
            self.press(*FEWEST[widget.item.kind], ENTER)

    def to(self, item_id: str) -> None:
        """Skip until the page of an item is there."""
        while item_id not in [item.id for item in self.page.sitting.items()]:
            self.page.walk.frame.skip.click()
