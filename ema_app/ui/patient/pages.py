"""The pages of an unlocked diary, put together: which page opens which, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ema_app.core.errors import EmaError
from ema_app.ui.background import Background
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.patient.workspace import Workspace
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

if TYPE_CHECKING:
    from ema_app.session.check_ins import OpenEntry


@dataclass(frozen=True)
class Desk:
    """What every page needs: the look, the open record, and a place for long work."""

    theme: Theme
    qt: QtSession
    background: Background


def open_workspace(theme: Theme, qt: QtSession, background: Background) -> Workspace:
    """Give the workspace of an open record, with Today in front (or the form that was left unfinished)."""
    desk = Desk(theme, qt, background)
    workspace = Workspace(theme)
    workspace.add("today", _tr("Today"), lambda: _today(desk, workspace))
    workspace.add("timeline", _tr("Timeline"), lambda: _timeline(desk))
    workspace.add("people", _tr("People"), lambda: _people(desk))
    workspace.add("data", _tr("Your data"), lambda: _data(desk))
    workspace.add("settings", _tr("Settings"), lambda: _settings(desk))
    workspace.form_wanted.connect(lambda form: start_form(desk, workspace, form))
    workspace.show_page("today")
    _take_up_again(desk, workspace)
    return workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("Workspace", text)


def _today(desk: Desk, workspace: Workspace) -> QWidget:
    page = TodayPage(desk.theme, desk.qt)
    page.check_in_wanted.connect(workspace.form_wanted)
    page.timeline_wanted.connect(lambda: workspace.show_page("timeline"))
    return page


def _timeline(desk: Desk) -> QWidget:
    from ema_app.ui.patient.timeline import TimelinePage

    return TimelinePage(desk.theme, desk.qt)


def _people(desk: Desk) -> QWidget:
    from ema_app.ui.patient.people import PeoplePage

    return PeoplePage(desk.theme, desk.qt)


def _data(desk: Desk) -> QWidget:
    from ema_app.ui.patient.data import DataPage

    return DataPage(desk.theme, desk.qt, desk.background)


def _settings(desk: Desk) -> QWidget:
    from ema_app.ui.patient.settings import SettingsPage

    return SettingsPage(desk.theme, desk.qt)


def start_form(desk: Desk, workspace: Workspace, form_id: str, resume: OpenEntry | None = None) -> None:
    """Show a form over the other pages; when it ends, Today comes back."""
    from ema_app.ui.patient.check_in import CheckInPage

    protocol = desk.qt.session.protocols.current()
    page = CheckInPage(desk.theme, desk.qt, protocol, form_id)
    page.plan_wanted.connect(workspace.plan_wanted)
    page.finished.connect(lambda: workspace.leave(page))
    workspace.show_over(page)
    if resume:
        page.resume(resume)


def _take_up_again(desk: Desk, workspace: Workspace) -> None:
    checks, protocols = desk.qt.session.check_ins, desk.qt.session.protocols
    try:
        left = checks.unfinished(protocols.current())
    except EmaError:
        return  # a protocol that cannot be read is said on Today; the rest of the record still opens
    if left:
        start_form(desk, workspace, left.flow.form.id, left)
