"""The lists of the page between sessions, as cards: hard moments, switch events, felt and seen, what helped, words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ema_app.core.role_words import inside
from ema_app.session.between_facts import SwitchLine
from ema_app.session.between_sessions import Between
from ema_app.ui.clinician.report_blocks import called, hard_lines, when, words_heading
from ema_app.ui.parts import button, card, column, label, row
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

BESIDE_FROM, MOST = 820, 12


class BetweenLists(QWidget):
    """`hard` stands above the chart, the widget itself under it; `rewind_wanted(kind, id)` from a switch event."""

    rewind_wanted = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hard = QWidget()
        self._above, self._held = QVBoxLayout(self.hard), QVBoxLayout(self)
        for layout in (self._above, self._held):
            layout.setContentsMargins(0, 0, 0, 0)
        self._beside: QBoxLayout | None = None

    def show_lists(self, page: Between) -> None:
        """Show what a page lists."""
        for layout in (self._above, self._held):
            while item := layout.takeAt(0):
                if widget := item.widget():
                    widget.deleteLater()
        heading, lines = hard_lines(page, MOST)
        self._above.addWidget(self._card(heading, lines))
        holder = QWidget()
        self._beside = row(self._theme, self._switches(page), self._felt_seen(page), self._helped(page), space=16)
        holder.setLayout(self._beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._held.addWidget(holder)
        if page.listed.words:
            told = [f"{when(line.moment_ms, page)}: {shown(line.words)}" for line in page.listed.words]
            self._held.addWidget(self._card(words_heading(page), told))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside or under each other."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        if self._beside is not None:
            beside = self.width() >= self._theme.px(BESIDE_FROM)
            self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
            for k in range(self._beside.count()):
                self._beside.setStretch(k, int(beside))

    def _card(self, heading: str, lines: list[str]) -> QFrame:
        made = card(self._theme, label(heading, "strong"), *(label(line) for line in lines))
        self._pushed_up(made)
        return made

    def _pushed_up(self, made: QFrame) -> None:
        layout = made.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addStretch(1)

    def _switches(self, page: Between) -> QFrame:
        found = page.listed.switches
        if not found:
            return self._card(self.tr("Switch events"), [self.tr("None in these days.")])
        made = card(self._theme, label(self.tr("Switch events"), "strong"), *(self._switch(s, page) for s in found))
        self._pushed_up(made)
        return made

    def _switch(self, line: SwitchLine, page: Between) -> QWidget:
        at = when(line.moment_ms, page)
        what = ", ".join(part for part in (shown(line.trigger), called(page, line.person)) if part)
        look = button(self.tr("Rewind"), lambda: self.rewind_wanted.emit("switch", line.event_id))
        look.setAccessibleName(self.tr("Rewind {when}").format(when=at))
        holder = QWidget()
        told = column(self._theme, label(at, "small"), label(what), label(shown(line.length), "muted"), space=4)
        across = row(self._theme, told, look)
        across.setStretch(0, 1)
        holder.setLayout(across)
        return holder

    def _felt_seen(self, page: Between) -> QFrame:
        lines = [
            self.tr("{when}: {what} felt {felt}, seen {seen} ({who})").format(
                when=when(one.moment_ms, page), what=shown(inside(one.name)), felt=f"{one.felt:.0f}",
                seen=f"{one.seen:.0f}", who=called(page, one.observer),
            )
            for one in page.listed.felt_seen
        ]  # fmt: skip
        return self._card(self.tr("Felt and seen"), lines or [self.tr("No moment that both rated can be shown.")])

    def _helped(self, page: Between) -> QFrame:
        lines = [f"{shown(helped.words)} ({helped.times}×)" for helped in page.listed.helped]
        return self._card(self.tr("What helped"), lines or [self.tr("Nothing was named.")])
