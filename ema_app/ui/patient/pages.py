"""The pages of an unlocked diary, put together: which page opens which, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ema_app.core.errors import EmaError
from ema_app.session.changed import Topic
from ema_app.session.check_ins import OpenEntry
from ema_app.ui.background import Background
from ema_app.ui.draft import settle_drafts
from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.patient.long_work import LongWork
from ema_app.ui.patient.page_makers import PageMakers
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.patient.workspace import Workspace
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

if TYPE_CHECKING:
    from ema_app.session.prompting import Wishes
    from ema_app.ui.observer.asking import AskingPages

TAKEN_UP_FOR = timedelta(hours=3)
"""How long after it was begun a form comes back where it was left; a later moment is another moment."""


class Pages(QObject):
    """Makes the workspace of an open record. What concerns the file as a whole goes up as signals."""

    new_passphrase_wanted = Signal()
    new_code_wanted = Signal()
    erase_wanted = Signal()
    look_wanted = Signal(str, object)
    asked = Signal(object)
    enrol_wanted = Signal(str)
    prompt_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession, background: Background, *, made_up: bool = False) -> None:
        super().__init__()
        self._theme, self._qt, self._background = theme, qt, background
        self.form: CheckInPage | None = None
        self.keep_wishes: Callable[[Wishes], object] = self._write_wishes
        self.is_waiting: Callable[[str], bool] = lambda _form_id: False
        self.workspace = Workspace(theme, made_up=made_up)
        self.setParent(self.workspace)
        self._add()
        self.workspace.form_wanted.connect(self._start_or_answer)
        self.workspace.shown.connect(self._shown)

    def _add(self) -> None:
        add, make = self.workspace.add, PageMakers(self._theme, self._qt, self._background, self)
        add("today", self.tr("Today"), make.today)
        add("timeline", self.tr("Timeline"), make.timeline)
        add("felt_seen", self.tr("Felt and seen"), make.felt_seen)
        add("entries", self.tr("Entries"), make.entries)
        add("people", self.tr("People"), make.people)
        add("formulation", self.tr("Formulation"), make.formulation, seldom=True)
        add("sharing", self.tr("Sharing"), make.sharing, seldom=True)
        add("data", self.tr("Your data"), make.data, seldom=True)
        add("protocol", self.tr("Protocol"), make.protocol, seldom=True)
        add("reached", self.tr("What reached you"), make.reached, seldom=True)
        add("settings", self.tr("Settings"), make.settings, seldom=True)

    def open(self) -> None:
        """Show Today, or the form that was left half-way when the record was closed."""
        self.workspace.show_page("today")
        session = self._qt.session
        try:
            left = session.check_ins.unfinished(session.protocols.current())
        except EmaError:
            return  # a protocol that cannot be read is said on Today; the rest of the record still opens
        if left and session.around.now() - left.opened_at <= TAKEN_UP_FOR:
            self.start_form(left.flow.form.id, left)

    @cached_property
    def asking(self) -> AskingPages:
        """The pages about observers."""
        from ema_app.ui.observer.asking import AskingPages

        made = AskingPages(self._theme, self._qt, self._background, self.workspace)
        made.asked.connect(self.asked)
        made.enrol_wanted.connect(self.enrol_wanted)
        return made

    def _write_wishes(self, new: Wishes) -> None:
        """Where no prompts come (a made-up person) there is nobody else to tell."""
        from ema_app.session.prompting import wishes

        wishes.write(self._qt.session.record, new)
        self._qt.tell(frozenset({Topic.PROMPTS}))

    def _shown(self, name: str) -> None:
        if name == "today":
            page = self.workspace.current
            assert isinstance(page, TodayPage)
            page.show_unfinished(self._half_way())

    def _half_way(self) -> bool:
        return self.form is not None and self.form.end is None

    def go_on(self) -> None:
        """Go back to the form that was left half-way."""
        if self.form is not None:
            self.workspace.show_over(self.form)

    def _start_or_answer(self, form_id: str) -> None:
        """Whoever checks in while a prompt waits for the same answers it."""
        if self.is_waiting(form_id) and not self._half_way():
            self.prompt_wanted.emit()
        else:
            self.start_form(form_id)

    def start_form(self, form_id: str, resume: OpenEntry | None = None) -> None:
        """Show a form over the other pages; one left half-way first. When it ends, Today comes back."""
        if self._half_way():
            self.go_on()
            return
        self._end_form()
        page = CheckInPage(self._theme, self._qt, self._qt.session.protocol_to_ask(), form_id)
        page.plan_wanted.connect(self.workspace.plan_wanted)
        page.finished.connect(self._finished)
        self.form = page
        self.workspace.show_over(page)
        if resume:
            page.resume(resume)

    def _finished(self) -> None:
        self._end_form()
        self.workspace.show_page("today")

    def _end_form(self) -> None:
        if self.form is not None:
            self.workspace.take_away(self.form)
            self.form = None

    def settle(self) -> None:
        """Keep at once what is still being typed: the record is about to be closed."""
        if self.form is not None:
            self.form.settle()
        stack = self.workspace.stack
        for page in (stack.widget(k) for k in range(stack.count())):
            settle = getattr(page, "settle", None)
            if page is not self.form and callable(settle):
                settle()
        settle_drafts(self.workspace.window())  # the crisis plan is written beside the workspace, not in it

    def give_up(self) -> None:
        """Stop long work at its next step: the record is about to be closed."""
        for work in self.workspace.findChildren(LongWork):
            work.give_up()
