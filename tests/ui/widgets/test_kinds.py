"""Every kind of item: nothing before a touch, what is told, what is shown again."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.core.entry import AnswerStatus
from ema_app.core.items import KINDS, Axis, Item, Option, Scale
from ema_app.core.people import Person
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.kinds import WIDGETS, widget_for

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=ZoneInfo("Europe/Berlin"))
ENTER = Qt.Key.Key_Return
BOTH = Scale(0, 100, {"en": "low"}, {"en": "high"})
AXES = (Axis("one", "self.valence", {"en": "One"}, BOTH), Axis("two", "self.energy", {"en": "Two"}, BOTH))
OPTIONS = tuple(Option(code, {"en": f"Option {code}"}) for code in ("a", "b", "c", "none"))


class Roster:
    def __init__(self):
        self.everybody = [Person("p1", "Lena", "sibling"), Person("p2", "M.", "other")]

    def people(self):
        return self.everybody

    def add(self, name, relationship, closeness=None):
        self.everybody.append(Person(f"p{len(self.everybody) + 1}", name, relationship, closeness=closeness))
        return self.everybody[-1].person_id


class Seconds:
    """A clock of seconds that is moved by hand."""

    now = 10.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def ask(qtbot, theme, seconds):
    """Give a function that shows an item of a kind and gathers what it tells."""

    def asked(kind, shape="full", **fields):
        axes = AXES if kind in ("affect_grid", "slider_grid") else ()
        options = OPTIONS if kind in ("choice", "multi_choice") else ()
        item = Item("it", "self.anger", kind, {"en": "How?"}, **({"axes": axes, "options": options} | fields))
        widget = widget_for(item, Asking(theme, "en", seconds, lambda: NOW, Roster(), shape=shape))
        qtbot.addWidget(widget)
        widget.resize(600, 500)
        widget.told = []
        widget.given.connect(widget.told.append)
        widget.name_after("How?")
        with qtbot.waitActive(widget):
            widget.show()
        widget.setFocus()
        widget.start_clock()
        return widget

    return asked


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def values(widget):
    return {i: g.value if g.value is not None else g.text for i, g in widget.told[-1].items()}


def test_every_kind_has_a_widget():
    assert set(WIDGETS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_there_before_a_touch_and_everything_has_a_name(ask, kind):
    widget = ask(kind)
    press(ENTER)
    assert not widget.answered()
    assert widget.told == []
    assert widget.accessibleName() == "How?"
    assert widget.focusProxy().accessibleName().startswith("How?")


FEWEST = {
    "vas": ("4", {"it": 40.0}),
    "bipolar": ("5", {"it": 50.0}),
    "affect_grid": (Qt.Key.Key_Left, {"it.one": 40.0, "it.two": 50.0}),
    "slider_grid": ("9", {"it.one": 90.0}),
    "choice": ("2", {"it": "b"}),
    "multi_choice": ("3", {"it": "c"}),
    "person": ("1", {"it": "p1"}),
    "people": ("0", {"it": "alone"}),
    "yes_no": ("j", {"it": 1.0}),
    "number": ("7", {"it": 7.0}),
    "duration": ("2", {"it": 120.0}),
    "time": ("3", {"it": "2026-03-02T14:00:00.000+01:00"}),
    "text": ("x", {"it": "x"}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_one_key_answers_and_the_answer_can_be_shown_again(ask, seconds, kind):
    key, expected = FEWEST[kind]
    widget = ask(kind, scale=Scale(0, 1440)) if kind == "duration" else ask(kind)
    seconds.now += 1.5
    press(key)
    widget.settle()
    assert values(widget) == expected
    assert {g.response_ms for g in widget.told[-1].values()} == {1500}
    assert {g.status for g in widget.told[-1].values()} == {AnswerStatus.ANSWERED}
    again = ask(kind, scale=Scale(0, 1440)) if kind == "duration" else ask(kind)
    again.set_answer(expected)
    assert again.answered()
    assert again.told == []
    again.set_answer({})
    assert not again.answered()


@pytest.mark.parametrize("kind", KINDS)
def test_enter_goes_on(ask, qtbot, kind):
    widget = ask(kind)
    with qtbot.waitSignal(widget.onward, timeout=1000):
        if kind == "text":
            QTest.keyClick(widget.field, ENTER, Qt.KeyboardModifier.ControlModifier)
        else:
            press(ENTER)
            if kind in ("slider_grid", "duration"):
                press(ENTER)


def test_several_settle_apart(ask):
    widget = ask("slider_grid")
    press("1", Qt.Key.Key_Down, "2")
    assert widget.told[0].keys() == {"it.one"}
    assert widget.told[1].keys() == {"it.two"}


def test_ticking_twice_takes_back_and_none_stands_alone(ask):
    widget = ask("multi_choice")
    press("3", "1")
    assert values(widget) == {"it": "a;c"}
    press("4")
    assert values(widget) == {"it": "none"}
    press("2")
    assert values(widget) == {"it": "b"}
    press("2")
    assert widget.told[-1]["it"].status is AnswerStatus.SKIPPED
    assert widget.told[-1]["it"].text is None


def test_arrows_pick_one_but_only_lead_where_several_can_be_picked(ask):
    one = ask("choice")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert values(one) == {"it": "b"}
    several = ask("multi_choice")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert several.told == []
    press(Qt.Key.Key_Space)
    assert values(several) == {"it": "b"}


def test_an_option_is_picked_by_mouse(ask):
    widget = ask("choice")
    QTest.mouseClick(widget.options.buttons[2], Qt.MouseButton.LeftButton)
    assert values(widget) == {"it": "c"}


def test_keys_of_the_window_are_no_answers(ask):
    widget = ask("yes_no")
    QTest.keyClick(QApplication.focusWidget(), "n", Qt.KeyboardModifier.AltModifier)
    assert widget.told == []


def test_the_square_is_answered_by_mouse(ask):
    widget = ask("affect_grid")
    side = widget.pad.width()
    QTest.mouseClick(widget.pad, Qt.MouseButton.LeftButton, pos=QPoint(side * 3 // 4, side // 4))
    told = values(widget)
    assert told["it.one"] == pytest.approx(77, abs=3)
    assert told["it.two"] == pytest.approx(77, abs=3)
    press(Qt.Key.Key_Space)
    assert values(widget) == {"it.one": 50.0, "it.two": 50.0}


@pytest.mark.parametrize(("typed", "kept"), [("7,5", 7.5), ("101", None), ("many", None), ("", None)])
def test_numbers_outside_the_bounds_are_no_answers(ask, typed, kept):
    widget = ask("number")
    QTest.keyClicks(widget.field, typed)
    widget.settle()
    assert widget.value() == kept
    if typed and kept is None:
        assert widget.told[-1]["it"].status is AnswerStatus.SKIPPED


def test_a_duration_is_kept_in_minutes(ask):
    widget = ask("duration", scale=Scale(0, 1440))
    QTest.keyClicks(widget.hours, "7")
    press(ENTER)
    QTest.keyClicks(widget.minutes, "30")
    press(ENTER)
    assert values(widget) == {"it": 450.0}


def test_an_emptied_text_is_skipped_and_never_an_empty_string(ask, qtbot):
    widget = ask("text")
    QTest.keyClicks(widget.field, "no")
    qtbot.waitUntil(lambda: bool(widget.told))
    widget.field.clear()
    widget.settle()
    assert widget.told[-1]["it"].status is AnswerStatus.SKIPPED
    assert widget.told[-1]["it"].text is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_nobody_knows_does_nothing(ask, kind):
    widget = ask(kind)
    for key in (0, 0x01FFFFFF, 12345):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "")
        QApplication.sendEvent(widget.focusProxy(), event)
    assert widget.told == []
