"""The forms of a protocol to read: every question in its order, what it measures, and how it is answered."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ema_app.core.items import Item, phrase
from ema_app.core.protocol import Form, Protocol
from ema_app.ui.parts import button, column, label, row
from ema_app.ui.patient.protocol_words import answered_by, form_size, measures
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, shown


class FormsCard(QFrame):
    """A card with a line for each form; its questions are made when somebody asks to read them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self.forms: list[FormLines] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(8))
        self._shown: QWidget | None = None
        head = label(self.tr("What it asks"), "strong")
        self.setLayout(column(theme, head, self._lines, space=8, margin=16))

    def show_protocol(self, protocol: Protocol) -> None:
        """Show the forms of another protocol."""
        if self._shown is not None:
            self._lines.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self.forms = [FormLines(self._theme, protocol, form) for form in protocol.forms.values()]
        self._shown = QWidget()
        self._shown.setLayout(column(self._theme, *self.forms, space=8))
        self._lines.addWidget(self._shown)


class FormLines(QWidget):
    """One form: its title and size, and its questions in order when they are asked for."""

    def __init__(self, theme: Theme, protocol: Protocol, form: Form) -> None:
        super().__init__()
        self._theme, self._protocol, self._form = theme, protocol, form
        title = phrase(form.title, language())
        said = column(theme, label(title), label(shown(form_size(protocol, form.id)), "small"), space=4)
        self.toggle: QPushButton = button(self.tr("Read its questions"), self._turn, "link")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleDescription(title)
        head = row(theme, said, self.toggle)
        head.setStretch(0, 1)
        self.questions: QWidget | None = None
        self.setLayout(column(theme, head, space=8))

    def _turn(self) -> None:
        if self.questions is None:
            self.questions = QWidget()
            parts = [self._question(item) for item in self._protocol.items_of(self._form.id)]
            self.questions.setLayout(column(self._theme, *parts, space=12, margin=12))
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(self.questions)
        self.questions.setVisible(self.toggle.isChecked())

    def _question(self, item: Item) -> QWidget:
        question, code = QWidget(), language()
        words = [phrase(item.text, code), *(f"– {phrase(axis.text, code)}" for axis in item.axes)]
        options = ", ".join(phrase(option.text, code) for option in item.options)
        about = " · ".join(
            part for part in (shown(measures(item.role)), shown(answered_by(item)), options, item.role) if part
        )
        lines = (label("\n".join(words)), label(about, "small"))
        question.setLayout(column(self._theme, *lines, space=4))
        return question
