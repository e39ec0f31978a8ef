"""A new passphrase or recovery code for an open caseload: the same questions as for a diary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ema_app.store import RecoveryCode
from ema_app.store.changing_secrets import change_passphrase, new_recovery_code
from ema_app.ui.patient.secrets_dialogs import NewCodeDialog, NewPassphraseDialog
from ema_app.ui.words import told

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.session.caseload import Caseload
    from ema_app.ui.clinician.caseload.page import CaseloadPage


class CaseloadKeys(QObject):
    """Listens to the page of an open caseload and goes with it."""

    def __init__(self, desk: Desk, page: CaseloadPage, caseload: Caseload) -> None:
        super().__init__(page)
        self._desk, self._page, self._caseload = desk, page, caseload
        page.new_passphrase_wanted.connect(lambda: self.passphrase_dialog().open())
        page.new_code_wanted.connect(lambda: self.code_dialog().open())

    @property
    def _path(self) -> Path:
        return self._caseload.folder.index.path

    def passphrase_dialog(self) -> NewPassphraseDialog:
        """Give the dialog that changes the passphrase."""
        dialog = NewPassphraseDialog(self._desk.window, self._desk.theme)

        def done() -> None:
            dialog.accept()
            self._page.say(self.tr("The new passphrase is in force."))

        def change(old: str, recovery: bool, new: str) -> None:
            secret = RecoveryCode(old) if recovery else old
            self._desk.background.run(
                lambda: change_passphrase(self._path, secret, new),
                lambda _: done(),
                lambda error: dialog.show_problem(told(error)),
            )

        dialog.wanted.connect(change)
        return dialog

    def code_dialog(self) -> NewCodeDialog:
        """Give the dialog that makes a new recovery code."""
        dialog = NewCodeDialog(self._desk.window, self._desk.theme)

        def make(old: str, recovery: bool) -> None:
            secret = RecoveryCode(old) if recovery else old
            self._desk.background.run(
                lambda: new_recovery_code(self._path, secret),
                dialog.show_code,
                lambda error: dialog.show_problem(told(error)),
            )

        dialog.wanted.connect(make)
        return dialog
