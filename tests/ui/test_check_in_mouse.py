"""Every form by mouse alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.widgets.affect_grid import AffectGrid
from ema_app.ui.widgets.choice import Choice
from ema_app.ui.widgets.time import TimeOfEvent
from ema_app.ui.widgets.vas import Vas

LEFT = Qt.MouseButton.LeftButton


def click(widget):
    """Answer a question with one click; False where it has to be typed."""
    if isinstance(widget, Vas):
        QTest.mouseClick(widget.line, LEFT, pos=QPoint(widget.line.width() // 3, 5))
    elif isinstance(widget, AffectGrid):
        QTest.mouseClick(widget.pad, LEFT, pos=QPoint(80, 80))
    elif isinstance(widget, Choice):
        QTest.mouseClick(widget.options.buttons[0], LEFT)
    elif isinstance(widget, TimeOfEvent):
        QTest.mouseClick(widget.quick.buttons[1], LEFT)
    else:
        return False
    return True


@pytest.mark.parametrize("form_id", ["check_in", "event", "evening"])
def test_a_form_by_mouse_alone(session, with_urges, qt, qtbot, theme, form_id):
    session.roster.add("Lena", "sibling")
    page = CheckInPage(theme, qt, session.protocols.current(), form_id)
    page.resize(1000, 900)
    qtbot.addWidget(page)
    page.begin()
    with qtbot.waitActive(page):
        page.show()
    form = page.sitting.open.flow.form.id
    while page.end is None and page.sitting.open.flow.form.id == form:
        answered = [click(widget) for widget in page.walk.body.questions.widgets]
        QTest.mouseClick(page.frame.next if any(answered) else page.frame.skip, LEFT)
    ended = session.record.rows("prompts", "form = ?", (form_id,))[0]
    assert ended["status"] == "answered"
    kept = session.record.rows("answers", "entry_id = ? AND status = 'answered'", (ended["entry_id"],))
    assert len(kept) >= 6
