"""The line with its mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ema_app.core.items import Scale
from ema_app.ui.widgets.line import Line


@pytest.fixture
def make(qtbot, theme):
    def made(scale=None):
        line = Line(scale or Scale(), theme)
        qtbot.addWidget(line)
        line.resize(428, 44)
        line.settles = []
        line.settled.connect(lambda: line.settles.append(line.answer()))
        with qtbot.waitActive(line):
            line.show()
        return line

    return made


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_puts_the_mark_at_its_tenth(make, digit):
    line = make()
    QTest.keyClick(line, str(digit))
    assert line.settles == [digit * 10]


def test_arrows_begin_in_the_middle_and_move_by_one_or_ten(make):
    line = make()
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.settles == [51, 61, 60]
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Home)
    assert line.settles[-3:] == [100, 100, 0]


def test_a_key_held_down_settles_once(make):
    line = make()
    for _ in range(5):
        QTest.keyPress(line, Qt.Key.Key_Right)
    QTest.keyRelease(line, Qt.Key.Key_Right)
    assert line.settles == [55]


def test_a_pull_settles_when_it_is_let_go_of(make):
    line = make()
    start, end = QPoint(14, 22), QPoint(414, 22)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    assert line.answer() == 0
    QTest.mouseMove(line, end)
    assert line.settles == []
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end)
    assert len(line.settles) == 1


@pytest.mark.parametrize(("x", "value"), [(-20, 0), (14, 0), (214, 50), (414, 100), (900, 100)])
def test_where_it_is_touched_there_is_the_mark(make, x, value):
    line = make()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, 22))
    assert line.answer() == pytest.approx(value, abs=1)


def test_a_wheel_does_not_answer(make):
    line = make()
    none, down = Qt.MouseButton.NoButton, QPoint(0, -120)
    event = QWheelEvent(
        QPointF(50, 20), QPointF(50, 20), down, down, none, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(line, event)
    assert line.answer() is None


@pytest.mark.parametrize("scale", [Scale(-50, 50), Scale(1, 7), Scale(0, 1)])
def test_other_scales_keep_their_bounds(make, scale):
    line = make(scale)
    QTest.keyClick(line, Qt.Key.Key_End)
    assert line.answer() == scale.high
    QTest.keyClick(line, "5")
    assert line.answer() == pytest.approx((scale.low + scale.high) / 2)
    line.put(None)
    assert line.answer() is None
    line.put(scale.low)
    assert line.answer() == scale.low


def test_the_number_is_drawn_only_where_it_was_chosen(make):
    line = make()
    line.put(63)
    hidden = line.grab().toImage()
    line.show_value = True
    line.update()
    assert line.grab().toImage() != hidden


def test_a_screen_reader_can_answer(make):
    line = make()
    told = QAccessible.queryAccessibleInterface(line)
    told.valueInterface().setCurrentValue(70)
    assert line.settles == [70]
    line.triggerAction(Line.SliderAction.SliderSingleStepAdd)
    assert line.settles == [70, 71]
