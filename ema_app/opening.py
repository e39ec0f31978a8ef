"""How a record comes to be open: made new, unlocked, or made up to look around. What takes long is done aside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.ui.words import told

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.session import Session
    from ema_app.ui.patient.new_record import NewRecord


class Opening:
    """Opens records for the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def create(self, wanted: NewRecord) -> None:
        """Make a new record, then show its recovery code."""
        from ema_app.session.opening import create

        desk = self._desk
        wanted.path.parent.mkdir(parents=True, exist_ok=True)
        desk.background.run(
            lambda: create(wanted.path, wanted.passphrase, desk.around),
            lambda made: self._created(wanted.path, *made),
            lambda error: desk.front.new_record.show_problem(told(error)),
        )

    def _created(self, path: Path, session: Session, code: str) -> None:
        self._desk.path = path
        self._desk.hold(session)
        self._desk.front.new_record.show_code(code)

    def after_code(self, ask_urges: bool) -> None:
        """Go on from the recovery code to the new diary."""
        qt = self._desk.qt_session
        if qt is not None:
            qt.session.choose(replace(qt.session.choices, consents=("urges",) if ask_urges else ()))
            self._desk.show_workspace()

    def unlock(self, path: Path, secret: str, recovery: bool) -> None:
        """Open a record; why it does not open is said on the page."""
        from ema_app.session.opening import open_session
        from ema_app.store import RecoveryCode

        desk = self._desk
        desk.background.run(
            lambda: open_session(path, RecoveryCode(secret) if recovery else secret, desk.around),
            self._unlocked,
            desk.front.not_opened,
        )

    def _unlocked(self, session: Session) -> None:
        self._desk.front.unlock.secret.clear()  # its page stays, and a recovery code stands there in clear
        self._desk.show_session(session)

    def look_around(self) -> None:
        """Open a made-up person in a throw-away record."""
        from ema_app.demo import demo_session

        desk = self._desk
        desk.path = None
        desk.background.run(lambda: demo_session(desk.around), desk.show_session, desk.front.not_opened)
