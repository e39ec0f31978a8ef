"""A new version of the formulation while it is being written: kept as a draft at every rest, until it is a version."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.formulation import FORMULATION, PARTS, Formulation, Version, current, save, versions
from ema_app.session.formulation_draft import Begun, begin, taken_up, to_words, written_since
from ema_app.ui.clinician.fields import named
from ema_app.ui.dates import moment_words
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.patient.asking import sure
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told


class FormulationWriting(QWidget):
    """The fields. `kept(changed)`: it is a version now; `left`: it was let go; `trouble(why)`: it could not be kept."""

    kept = Signal(object)
    left = Signal()
    trouble = Signal(str)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._begun = Begun({})
        self.draft = Drafting(self, lambda: qt.session, self._words)
        self.draft.about = FORMULATION
        self.draft.not_kept.connect(self.trouble)
        self.edits = {name: self._part(shown(heading)) for name, heading in PARTS.items()}
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Who writes: names or roles"))
        self.by.textEdited.connect(self.draft.touch)
        self.again, self.other = label("", "muted"), label("", "muted")
        for words in (self.again, self.other):
            words.hide()
        self.keep = button(self.tr("Keep this version"), self._keep, "primary")
        self.cancel = button(self.tr("Cancel"), self._cancel)
        fields = [named(theme, edit) for edit in self.edits.values()]
        ways = left(theme, self.keep, self.cancel)
        self.setLayout(column(theme, self.again, self.other, *fields, named(theme, self.by, 260), ways, space=12))
        self.first = self.edits["trouble"]

    def _part(self, heading: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(heading)
        made.setTabChangesFocus(True)
        made.setFixedHeight(self._theme.px(76))
        made.textChanged.connect(self.draft.touch)
        return made

    def half_written(self) -> bool:
        """Whether something was being written when the page was left; then the fields show it."""
        begun = taken_up(self.draft.found(), versions(self._qt.session))
        if begun is not None:
            self._show(begun)
        return begun is not None

    def begin(self) -> None:
        """Begin a new version from the newest one."""
        self._show(replace(begin(versions(self._qt.session)), by=self.by.text()))

    def _show(self, begun: Begun) -> None:
        self._begun = begun
        for name, edit in self.edits.items():
            edit.blockSignals(True)
            edit.setPlainText(begun.parts.get(name, ""))
            edit.blockSignals(False)
        self.by.setText(begun.by)
        put(self.again, self._left_at(begun))
        self.look_for_others()

    def _left_at(self, begun: Begun) -> str:
        if begun.at is None:
            return ""
        return self.tr("This is what was being written: {when}. It is not kept as a version yet.").format(
            when=moment_words(begun.at)
        )

    def look_for_others(self) -> None:
        """Say where another version was written since this one was begun."""
        other = written_since(self._qt.session, self._begun)
        put(self.other, self._other_words(other) if other else "")

    def _other_words(self, other: Version) -> str:
        said = self.tr("Another version was written since: {when}. If you keep this one, that one stays beneath it.")
        return said.format(when=", ".join(part for part in (moment_words(other.made_at), other.made_by) if part))

    def _words(self) -> object:
        return to_words(self._now(), versions(self._qt.session))

    def _now(self) -> Begun:
        parts = {name: edit.toPlainText() for name, edit in self.edits.items()}
        return Begun(parts, self.by.text(), self._begun.version_id)

    def _keep(self) -> None:
        session, now = self._qt.session, self._now()
        try:
            # The moments are those of now: one may have been pointed at since the writing began.
            changed = save(session, Formulation(now.parts, current(session).moments), now.by)
        except EmaError as error:
            self.trouble.emit(told(error))
            return
        self.draft.forget()
        self.kept.emit(changed)

    def _cancel(self) -> None:
        question = self.tr("Let go of what is written here? It is not kept as a version.")
        if self._words() is None or sure(self, question, self.tr("Let go of it")):
            self.let_go()

    def let_go(self) -> None:
        """Leave without keeping; the question has been asked."""
        self.draft.forget()
        self.left.emit()
