"""The tokens: contrast, sizes, and a style sheet with nothing left to fill in."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget

from ema_app.ui.parts import button, column, label, left
from ema_app.ui.theme import COLOURS, Theme, apply

WORDS = ("text", "muted", "accent", "felt", "seen", "body", "controlled", "automatic")


def luminance(colour: QColor) -> float:
    """Give the relative luminance of WCAG 2.2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("token", WORDS)
def test_words_can_be_read_on_ground_and_surface(token, dark):
    theme = Theme(dark)
    for behind in ("ground", "surface"):
        assert contrast(theme.colour(token), theme.colour(behind)) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_marks_and_filled_buttons_stand_out(dark):
    theme = Theme(dark)
    assert contrast(theme.colour("line"), theme.colour("ground")) >= 3
    assert contrast(theme.on_accent, theme.colour("accent")) >= 4.5
    assert contrast(theme.colour("text"), theme.colour("wash")) >= 4.5
    for token in ("text", "accent", "muted"):
        assert contrast(theme.colour(token), theme.colour("soft")) >= 4.5


def test_lengths_grow_with_the_scale():
    assert [Theme(scale=2.0).space(step) for step in (4, 8, 12, 16, 24, 36)] == [8, 16, 24, 32, 48, 72]
    assert [Theme().size(size) for size in ("small", "body", "title", "display")] == [13, 15, 22, 28]
    assert Theme(scale=1.5).font("title", bold=True).pixelSize() == 33
    assert Theme(scale=1.5).radius == 12
    with pytest.raises(ValueError, match="no such space"):
        Theme().space(5)


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=2.0)])
def test_the_style_sheet_is_whole(theme):
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert set(COLOURS) >= {"ground", "surface", "border", "grid", "line", "soft", "wash"}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QComboBox, QCheckBox, QRadioButton])
def test_targets_are_large_enough(qtbot, qapp, kind, scale):
    apply(qapp, Theme(scale=scale))
    widget = kind()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.sizeHint().height() >= 32 * scale


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_link_begins_where_the_text_above_it_does(qtbot, qapp, scale):
    theme = Theme(scale=scale)
    apply(qapp, theme)
    page = QWidget()
    qtbot.addWidget(page)
    words = [label("Leads on"), button("Leads on", page.update, "link")]
    page.setLayout(column(theme, words[0], left(theme, words[1])))
    page.resize(400, 200)
    page.show()
    assert words[1].height() >= 32 * scale
    first, second = (_inked(page.grab(word.geometry()).toImage()) for word in words)
    assert abs(first - second) <= 1


def _inked(image):
    ground = image.pixel(0, 0)
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height())))


def test_the_system_decides_between_light_and_dark(qapp):
    assert Theme.following_system(qapp) in (Theme(False), Theme(True))
