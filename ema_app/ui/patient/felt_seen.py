"""Felt and seen, for the person: the same moments rated from inside and from outside, and what one makes of it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ema_app.session import Topic
from ema_app.session.felt_seen.cutting import EVER
from ema_app.session.felt_seen.gathering import FeltSeen
from ema_app.session.felt_seen.withholding import shown_from
from ema_app.ui.background import Background
from ema_app.ui.dates import date_words
from ema_app.ui.felt_seen.view import FeltSeenView
from ema_app.ui.following import Following
from ema_app.ui.parts import button, column, filling, give_keys, label, left, put, scrolling
from ema_app.ui.patient.felt_seen_notes import FeltSeenNotes
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

TOPICS = frozenset({Topic.ENTRIES, Topic.OBSERVATIONS, Topic.PEOPLE})


class FeltSeenPage(Following):
    """Nothing here says which rating is right; without any pair the page says how there could be one.

    `people_wanted`: where somebody is chosen.
    """

    people_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.range = self._ranges()
        self.view = FeltSeenView(theme, FeltSeen(qt.session), background, (self.range,))
        self.notes = FeltSeenNotes(theme, qt)
        self.about = label("", "muted")
        self.people = button(self.tr("Go to People"), self.people_wanted.emit)
        self.people.hide()
        self.view.looked_at.connect(self._looked_at)
        filling(self, scrolling(self._page()))
        self.view.hide()
        put(self.about, self.tr("Putting both sides beside each other…"))
        self.follow(qt, TOPICS, self.refresh)
        self.refresh()

    @property
    def first(self) -> QWidget | None:
        """What takes the keys: the choices, once there is anything to choose."""
        return next((part for part in (self.view, self.people) if not part.isHidden()), None)

    def _ranges(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.tr("How far back"))
        for words, days in ((self.tr("Last 4 weeks"), 28), (self.tr("Last 3 months"), 91), (self.tr("Last year"), 365),
                            (self.tr("Everything"), 0)):  # fmt: skip
            made.addItem(words, days)
        made.activated.connect(lambda _: self.refresh())
        return made

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        head = column(theme, label(self.tr("Felt and seen"), "title"), self.about, space=4)
        layout = column(theme, head, left(theme, self.people), self.view, self.notes, space=16, margin=36)
        layout.setStretch(2, 1)
        layout.addStretch(0)
        page.setLayout(layout)
        return page

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def refresh(self) -> None:
        """Show the stretch chosen, as the record stands now; nothing is read where the protocol withholds it yet."""
        later = shown_from(self._qt.session)
        if later is not None:
            put(self.about, self.tr("Your protocol asks that this page shows from {day} on, so that it does not change "
                                    "what you answer until then.").format(day=date_words(later)))  # fmt: skip
            self._show_view(False)
            self.notes.hide()
            return
        days = int(self.range.currentData() or 0)
        since = self._qt.session.around.now() - timedelta(days=days)
        self.view.show_between(since.timestamp() * 1000 if days else EVER[0], EVER[1])

    def _looked_at(self, emotion: str) -> None:
        found = self.view.gathered
        some = found is not None and bool(len(found.averaged) or found.waiting or len(found.unpaired))
        put(self.about, self._words(some))
        self.people.setVisible(not some)
        self._show_view(some or bool(found and found.body))
        self.notes.setVisible(bool(emotion) and some)
        if emotion:
            self.notes.show_emotion(emotion)

    def _show_view(self, on: bool) -> None:
        """The keys stay on this page, whatever appears or goes."""
        window = self.window().focusWidget()
        here = window is self or (window is not None and self.isAncestorOf(window))
        if on == self.view.isHidden():
            self.view.setVisible(on)
            if here:
                give_keys(self)

    def _words(self, some: bool) -> str:
        if some:
            return self.tr("The same moments, rated by you and by somebody who was there. What was rated today shows "
                           "from tomorrow on.")  # fmt: skip
        return self.tr("When somebody you choose rates a moment that you told of too, both stand here side by side. "
                       "Neither is the true one. Whether anyone is ever asked is up to you, under People.")  # fmt: skip
