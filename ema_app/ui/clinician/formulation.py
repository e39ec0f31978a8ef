"""The formulation: to read, to write together as a new version, to point at moments, and to give back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Changed, Topic
from ema_app.session.formulation import PARTS, Moment, Version, versions
from ema_app.session.rewinding import Kind, around
from ema_app.ui.clinician.formulation_writing import FormulationWriting
from ema_app.ui.clinician.rewind_facts import moment_title
from ema_app.ui.dates import moment_words
from ema_app.ui.parts import button, card, column, give_keys, label, left, put, row
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class FormulationCard(QWidget):
    """`rewind_wanted(kind, id)`: look at a moment it points at. The newest version is shown; all are kept.

    What was being written when the page was left stands in the fields again.
    """

    rewind_wanted = Signal(str, str)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.said, self.pages = label("", "muted"), QStackedWidget()
        self.change = button("", self._edit)
        self.writing = FormulationWriting(theme, qt)
        self.writing.kept.connect(self._kept)
        self.writing.left.connect(self._leave)
        self.writing.trouble.connect(lambda why: put(self.said, why))
        self._reading = QVBoxLayout()
        self._reading.setContentsMargins(0, 0, 0, 0)
        self._reading.setSpacing(theme.space(8))
        self.pages.addWidget(self._reading_page())
        hint = label(self.tr("How it is understood, for now. It is a draft that is always open."), "small")
        made = card(theme, label(self.tr("Formulation"), "strong"), hint, self.said, self.pages)
        self.setLayout(column(theme, made))
        self.first: QWidget = self.change
        qt.changed.connect(self._changed)
        self.refresh()
        if self.writing.half_written():
            self._write()

    def _reading_page(self) -> QWidget:
        page = QWidget()
        layout = column(self._theme, self._reading, space=8)
        layout.addLayout(left(self._theme, self.change))
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def refresh(self) -> None:
        """Read the newest version again."""
        found = versions(self._qt.session)
        while item := self._reading.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for part in self._shown(found[0]) if found else [label(self.tr("Nothing is written yet."), "muted")]:
            self._reading.addWidget(part)
        words = self.tr("Write a new version") if found else self.tr("Write the first version")
        self.change.setText(words)
        self.change.setAccessibleName(words)
        if found:
            self._reading.addWidget(label(self._versions(found), "small"))
        self._fit()

    def _versions(self, found: list[Version]) -> str:
        dated = [self._dated(version) for version in found]
        earlier = self.tr("Versions before: {list}").format(list="; ".join(dated[1:6])) if dated[1:] else ""
        return "\n".join(part for part in (self.tr("This version: {when}").format(when=dated[0]), earlier) if part)

    def _dated(self, version: Version) -> str:
        return ", ".join(part for part in (moment_words(version.made_at), version.made_by) if part)

    def _shown(self, version: Version) -> list[QWidget]:
        made = []
        for name, heading in PARTS.items():
            if words := version.formulation.parts.get(name):
                holder = QWidget()
                holder.setLayout(column(self._theme, label(shown(heading), "small"), label(words), space=4))
                made.append(holder)
        return [*made, *(self._moment(moment) for moment in version.formulation.moments)]

    def _moment(self, moment: Moment) -> QWidget:
        kind, identity = moment
        words = self._moment_words(kind, identity)
        look = button(self.tr("Rewind"), lambda: self.rewind_wanted.emit(kind, identity))
        look.setAccessibleName(self.tr("Rewind {moment}").format(moment=words))
        holder = QWidget()
        across = row(self._theme, label(words), look)
        across.setStretch(0, 1)
        holder.setLayout(across)
        return holder

    def _moment_words(self, kind: str, identity: str) -> str:
        try:
            found = around(self._qt.session, _kind(kind), identity)
        except EmaError:
            return self.tr("A moment that is not in this record")
        return ", ".join(moment_title(self._qt.session, found)[::-1])

    def _edit(self) -> None:
        self.writing.begin()
        self._write()
        give_keys(self.writing)

    def _write(self) -> None:
        self.pages.addWidget(self.writing)
        self.pages.setCurrentWidget(self.writing)
        self.first = self.writing
        self._fit()

    def _leave(self) -> None:
        self.pages.setCurrentIndex(0)
        self.pages.removeWidget(self.writing)  # a page that is not in front makes the card as high as itself
        self.writing.hide()
        self.first = self.change
        self._fit()
        give_keys(self.change)

    def _fit(self) -> None:
        """Be as high as the page in front, not as the highest."""
        for k in range(self.pages.count()):
            page = self.pages.widget(k)
            if page is not None:
                policy = page.sizePolicy()
                front = page is self.pages.currentWidget()
                policy.setVerticalPolicy(policy.Policy.Preferred if front else policy.Policy.Ignored)
                page.setSizePolicy(policy)
        self.pages.updateGeometry()

    def _kept(self, changed: Changed) -> None:
        self._leave()
        put(self.said, self.tr("Kept as a new version."))
        self._qt.tell(changed)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.PLAN, Topic.TREATMENT}:
            self.refresh()
            if self.pages.currentWidget() is self.writing:
                self.writing.look_for_others()


def _kind(kind: str) -> Kind:
    known: dict[str, Kind] = {"switch": "switch", "event": "event", "incident": "incident", "entry": "entry"}
    return known.get(kind, "entry")
