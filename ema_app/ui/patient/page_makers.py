"""The pages of the sidebar: each made when it is first shown, and connected with what follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ema_app.ui.background import Background
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

if TYPE_CHECKING:
    from ema_app.ui.patient.looking_back import LookingBack
    from ema_app.ui.patient.pages import Pages


@dataclass
class PageMakers:
    """Makes the pages of an open record; what they want goes up through the signals of `pages`."""

    theme: Theme
    qt: QtSession
    background: Background
    pages: Pages

    def today(self) -> QWidget:
        """What can be done now."""
        page, pages = TodayPage(self.theme, self.qt), self.pages
        page.check_in_wanted.connect(pages.workspace.form_wanted)
        page.go_on_wanted.connect(pages.go_on)
        page.timeline_wanted.connect(lambda: pages.workspace.show_page("timeline"))
        page.prompt_wanted.connect(pages.prompt_wanted)
        page.plan_wanted.connect(pages.workspace.plan_wanted)
        page.ask_wanted.connect(lambda: pages.asking.ask("today"))
        return page

    def timeline(self) -> QWidget:
        """Answers over time."""
        from ema_app.ui.patient.timeline import TimelinePage

        return TimelinePage(self.theme, self.qt)

    def felt_seen(self) -> QWidget:
        """What was felt beside what was seen."""
        from ema_app.ui.patient.felt_seen import FeltSeenPage

        page = FeltSeenPage(self.theme, self.qt, self.background)
        page.people_wanted.connect(lambda: self.pages.workspace.show_page("people"))
        return page

    def entries(self) -> QWidget:
        """Everything that was kept."""
        from ema_app.ui.patient.entries import EntriesPage

        page, pages = EntriesPage(self.theme, self.qt), self.pages
        page.entry.ask_wanted.connect(
            lambda entry_id, about: pages.asking.ask("entries", about=about, entry_id=entry_id)
        )
        self._looking_back.follow(page.entry)
        return page

    @cached_property
    def _looking_back(self) -> LookingBack:
        from ema_app.ui.patient.looking_back import LookingBack

        return LookingBack(self.theme, self.qt, self.background, self.pages.workspace)

    def formulation(self) -> QWidget:
        """What was understood together."""
        return self._looking_back.formulation()

    def people(self) -> QWidget:
        """Who is in the person's life."""
        from ema_app.ui.patient.people import PeoplePage

        page, pages = PeoplePage(self.theme, self.qt), self.pages
        page.observer_wanted.connect(pages.asking.show_observer)
        return page

    def data(self) -> QWidget:
        """Data out and in."""
        from ema_app.ui.patient.data import DataPage

        page = DataPage(self.theme, self.qt, self.background)
        page.busy.connect(self.pages.workspace.hold)
        return page

    def sharing(self) -> QWidget:
        """What a clinician gets and gives back."""
        from ema_app.ui.patient.sharing.page import SharingPage

        page = SharingPage(self.theme, self.qt, self.background)
        page.busy.connect(self.pages.workspace.hold)
        return page

    def protocol(self) -> QWidget:
        """What is asked."""
        from ema_app.ui.patient.protocol import ProtocolPage

        return ProtocolPage(self.theme, self.qt, self.pages.keep_wishes)

    def reached(self) -> QWidget:
        """What reached the person."""
        from ema_app.ui.patient.compliance import CompliancePage

        return CompliancePage(self.theme, self.qt, self.background)

    def settings(self) -> QWidget:
        """The person's choices."""
        from ema_app.ui.patient.settings import SettingsPage

        page, pages = SettingsPage(self.theme, self.qt), self.pages
        page.new_passphrase_wanted.connect(pages.new_passphrase_wanted)
        page.new_code_wanted.connect(pages.new_code_wanted)
        page.erase_wanted.connect(pages.erase_wanted)
        page.look_wanted.connect(pages.look_wanted)
        return page
