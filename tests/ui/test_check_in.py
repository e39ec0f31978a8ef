"""A check-in, clicked and typed through, and what the record holds afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.widgets.affect_grid import AffectGrid
from ema_app.ui.widgets.person import PersonChoice
from ema_app.ui.widgets.vas import Vas
from ema_app.ui.widgets.yes_no import YesNo

ENTER = Qt.Key.Key_Return


class Hands:
    """Presses real keys on whatever has the focus, and counts them."""

    def __init__(self, page: CheckInPage) -> None:
        self.page, self.presses, self.pages = page, 0, 1

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            target = QApplication.focusWidget() or self.page
            QTest.keyClick(target, key)
            self.presses += 1

    def answer_page(self, event: bool = False) -> None:
        """Answer every question of the page with as few keys as it takes, and go on."""
        self.pages += 1
        for widget in self.page.body.questions.widgets:
            if isinstance(widget, AffectGrid):
                self.press(Qt.Key.Key_Right, Qt.Key.Key_Up)
            elif isinstance(widget, YesNo):
                self.press("y" if event else "n")
            elif isinstance(widget, PersonChoice):
                self.press("1")
            elif isinstance(widget, Vas):
                self.press("3")
            else:
                raise AssertionError(widget)
            self.press(ENTER)


@pytest.fixture
def page(qtbot, qt, theme):
    made = CheckInPage(theme, qt, qt.session.protocols.current(), "check_in")
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.begin()
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def hands(page):
    return Hands(page)


def answers(session, entry_id):
    return {r["item_id"]: r for r in session.record.rows("answers", "entry_id = ?", (entry_id,))}


def prompt(session):
    return session.record.rows("prompts")[-1]


def title(page):
    return page.frame.place.text()


def test_a_whole_check_in_by_keys_is_short(session, with_urges, page, hands):
    session.roster.add("A.", "friend")
    while page.end is None:
        hands.answer_page()
    assert hands.presses <= 45
    assert hands.pages - 1 <= 11
    kept = prompt(session)
    assert kept["status"] == "answered"
    rows = answers(session, kept["entry_id"])
    assert rows["affect.valence"]["value"] == 60
    assert rows["affect.energy"]["value"] == 60
    assert rows["anger"]["value"] == 30
    assert rows["urge"]["value"] == 30
    assert rows["with_whom"]["text"] == "p1"
    assert {row["status"] for row in rows.values()} == {"answered", "not_asked"}
