"""Sharing: make a share, see what was given, take in what a clinician gave back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.sharing import Leaving, give, given, preview, proposals, recipients
from ema_app.session.sharing.giving import ENDING, file_name
from ema_app.ui.background import Background
from ema_app.ui.parts import button, card, column, filling, give_keys, label, left, put, scrolling
from ema_app.ui.patient.sharing.choosing import Choosing
from ema_app.ui.patient.sharing.from_clinician import FromClinician
from ema_app.ui.patient.sharing.given_list import GivenList
from ema_app.ui.patient.sharing.last_step import LastStep
from ema_app.ui.patient.sharing.proposed import Proposals
from ema_app.ui.patient.sharing.recipient import Recipient
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class SharingPage(QWidget):
    """Shares, given and taken. `busy` while something is being written."""

    busy = Signal(bool)

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt, self._background = theme, qt, background
        around = qt.session.around
        self.found: Leaving | None = None
        self.recipient, self.choosing = Recipient(theme), Choosing(theme, around.local_now().date())
        self.last_step, self.given = LastStep(theme, around.zone()), GivenList(theme, around.zone())
        self.last_step.hide()
        self.proposals = Proposals(theme)
        self.look = button(self.tr("Show exactly what leaves"), self.show_leaving)
        self.inward = FromClinician(theme, qt)
        self.said = label("")
        self.said.hide()
        self.inside = self._page()
        self.area = scrolling(self.inside)
        filling(self, self.area)
        self.first = self.recipient
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.recipient.changed.connect(self._show_ready)
        self.choosing.changed.connect(self._clear)
        self.last_step.save_wanted.connect(self._choose_place)
        self.proposals.taken.connect(self.inward.take)
        self.proposals.left.connect(self.inward.leave)
        self.inward.said.connect(self._done)
        self._qt.changed.connect(self._changed)

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        about = self.tr("A share is an encrypted file with a copy of what you choose, for one person. The app sends "
                        "nothing: you hand the file over yourself. What is only for you never goes in.")  # fmt: skip
        head = column(theme, label(self.tr("Sharing"), "title"), label(about, "muted"), space=4)
        parts = (head, self.said, self.proposals, self._new_share(), self.last_step, self.given, self.inward)
        layout = column(theme, *parts, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _new_share(self) -> QFrame:
        theme = self._theme
        whom = column(theme, label(self.tr("For whom"), "strong"), self.recipient, space=8)
        what = column(theme, label(self.tr("What leaves"), "strong"), self.choosing, space=8)
        return card(theme, column(theme, whom, what, left(theme, self.look), space=16))

    def refresh(self) -> None:
        """Read again what was given and what waits."""
        session = self._qt.session
        self.recipient.show_known(recipients(session))
        self.choosing.show_people(session.roster.people())
        self.given.show_given(given(session))
        self.proposals.show_proposals(proposals(session), session.plan.current())

    def _changed(self, topics: frozenset[Topic]) -> None:
        self._clear()
        if topics & {Topic.PEOPLE, Topic.SETTINGS, Topic.PLAN, Topic.TREATMENT}:
            self.refresh()

    def _clear(self) -> None:
        self.found = None
        self.last_step.hide()
        self.look.show()

    def show_leaving(self) -> None:
        """Work out exactly what would leave and show it, with the way to save it."""
        choice = self.choosing.choice
        self._work(True)
        self._background.run(lambda: preview(self._qt.session, choice), self._show, self._failed)

    def _show(self, found: Leaving) -> None:
        self._work(False)
        if found.choice != self.choosing.choice:
            return  # something was changed meanwhile
        self.found = found
        self.last_step.show_leaving(found, self._qt.session.roster.people())
        self.look.hide()
        self.last_step.show()
        self._show_ready()
        give_keys(self.last_step)
        QTimer.singleShot(0, self.last_step, self._scroll_to_it)

    def _scroll_to_it(self) -> None:
        top = self.last_step.mapTo(self.inside, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top - self._theme.space(16))

    def _show_ready(self) -> None:
        self.last_step.show_ready(self.recipient.address is not None)

    def _choose_place(self) -> None:
        name = file_name(self._qt.session.around.local_now().date())
        kinds = self.tr("Share") + f" (*{ENDING})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to put the share"), name, kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the share that is shown; says where it is, or why there is none."""
        found, address = self.found, self.recipient.address
        if found is None or address is None:
            return
        called, done = self.last_step.called.text().strip(), self.tr("Saved as {file}. Hand it to {name} yourself.")
        words = done.format(file=path.name, name=address.name or address.mark)
        self._work(True)
        self._background.run(
            lambda: give(self._qt.session, found, address, path, called),
            lambda changed: self._done(words, changed),
            self._failed,
        )

    def _done(self, words: str, changed: frozenset[Topic]) -> None:
        self._work(False)
        self._qt.tell(changed)
        give_keys(self.look)  # what had them is gone: they must not fall to the sidebar
        self._say(words)

    def _say(self, words: str) -> None:
        put(self.said, words)
        self.area.verticalScrollBar().setValue(0)

    def _failed(self, error: EmaError) -> None:
        self._work(False)
        self._say(told(error))

    def _work(self, on: bool) -> None:
        for control in (self.look, self.last_step.save, self.inward.bring):
            control.setEnabled(not on)
        if not on:
            self._show_ready()
        self.busy.emit(on)
