"""People: picked, nobody, somebody new."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.core.items import Item
from ema_app.ui.patient.check_in_roster import TellingRoster
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.kinds import widget_for


@pytest.fixture
def ask(qtbot, theme, qt):
    def asked(kind):
        asking = Asking(theme, "en", lambda: 0.0, qt.session.around.local_now, TellingRoster(qt))
        widget = widget_for(Item("who", "person.about", kind, {"en": "Who?"}), asking)
        qtbot.addWidget(widget)
        widget.told = []
        widget.given.connect(lambda given: widget.told.append(given["who"].text))
        with qtbot.waitActive(widget):
            widget.show()
        widget.setFocus()
        return widget

    return asked


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_somebody_new_is_there_and_picked_with_a_few_keys(session, ask):
    widget = ask("person")
    press("+", "B", "e", "a", Qt.Key.Key_Return)
    assert widget.told == ["p1"]
    person = session.roster.people()[0]
    assert (person.name, person.relationship, person.closeness) == ("Bea", "other", None)
    assert widget.options.picked() == ("p1",)
    assert widget.options.isVisible()
    assert widget.adding.isHidden()


def test_relationship_and_closeness_can_be_said(session, ask):
    widget = ask("person")
    press("+", "B", Qt.Key.Key_Tab)
    press("m", Qt.Key.Key_Tab, "8", Qt.Key.Key_Return)
    person = session.roster.people()[0]
    assert (person.name, person.relationship, person.closeness) == ("B", "mother", 80)
    assert widget.told == ["p1"]


def test_escape_closes_the_fields_and_the_earlier_pick_stands(session, ask):
    session.roster.add("Lena", "sibling")
    widget = ask("person")
    press("1", "+", Qt.Key.Key_Escape)
    assert widget.adding.isHidden()
    assert widget.options.picked() == ("p1",)
    assert widget.told == ["p1"]


def test_nobody_is_added_without_a_name(session, ask):
    widget = ask("person")
    press("+", " ", Qt.Key.Key_Return)
    assert not widget.adding.add.isEnabled()
    assert session.roster.people() == []


def test_arrows_pass_over_somebody_else_without_opening_it(session, ask):
    session.roster.add("Lena", "sibling")
    widget = ask("person")
    press(Qt.Key.Key_Up)
    assert widget.adding.isHidden()
    press(Qt.Key.Key_Up)
    assert widget.told == ["alone"]


def test_several_people_in_the_order_in_which_they_were_named(session, ask):
    for name in ("Lena", "M."):
        session.roster.add(name, "friend")
    widget = ask("people")
    press("2", "1")
    assert widget.told[-1] == "p2;p1"
    press("+", "X", Qt.Key.Key_Return)
    assert widget.told[-1] == "p2;p1;p3"
    press("0")
    assert widget.told[-1] == "alone"
