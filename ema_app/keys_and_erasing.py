"""What concerns the open record as a file: a new passphrase, a new recovery code, erasing it for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ema_app.store import RecoveryCode
from ema_app.store.changing_secrets import change_passphrase, new_recovery_code
from ema_app.store.erase_record import erase_record
from ema_app.ui.patient.pages import Pages
from ema_app.ui.patient.secrets_dialogs import EraseDialog, NewCodeDialog, NewPassphraseDialog
from ema_app.ui.words import told

if TYPE_CHECKING:
    from pathlib import Path

    from ema_app.app import Desk


class KeysAndErasing(QObject):
    """Listens to the pages of an open record and goes with them."""

    def __init__(self, desk: Desk, pages: Pages) -> None:
        super().__init__(pages)
        self._desk, self._pages = desk, pages
        pages.new_passphrase_wanted.connect(lambda: self.passphrase_dialog().open())
        pages.new_code_wanted.connect(lambda: self.code_dialog().open())
        pages.erase_wanted.connect(lambda: self.erase_dialog().open())

    @property
    def _path(self) -> Path:
        assert self._desk.qt_session is not None
        return self._desk.qt_session.session.record.path

    def passphrase_dialog(self) -> NewPassphraseDialog:
        """Give the dialog that changes the passphrase."""
        dialog = NewPassphraseDialog(self._desk.window, self._desk.theme)

        def change(old: str, recovery: bool, new: str) -> None:
            path, secret = self._path, RecoveryCode(old) if recovery else old
            self._desk.background.run(
                lambda: change_passphrase(path, secret, new),
                lambda _: self._done(dialog, self.tr("The new passphrase is in force.")),
                lambda error: dialog.show_problem(told(error)),
            )

        dialog.wanted.connect(change)
        return dialog

    def _done(self, dialog: NewPassphraseDialog, said: str) -> None:
        dialog.accept()
        self._pages.workspace.say(said)

    def code_dialog(self) -> NewCodeDialog:
        """Give the dialog that makes a new recovery code."""
        dialog = NewCodeDialog(self._desk.window, self._desk.theme)

        def make(old: str, recovery: bool) -> None:
            path, secret = self._path, RecoveryCode(old) if recovery else old
            self._desk.background.run(
                lambda: new_recovery_code(path, secret),
                dialog.show_code,
                lambda error: dialog.show_problem(told(error)),
            )

        dialog.wanted.connect(make)
        return dialog

    def erase_dialog(self) -> EraseDialog:
        """Give the dialog that erases the record."""
        dialog = EraseDialog(self._desk.window, self._desk.theme)
        dialog.accepted.connect(self._erase)
        return dialog

    def _erase(self) -> None:
        path, desk = self._path, self._desk
        desk.forget_record()
        desk.background.run(lambda: erase_record(path), lambda _: desk.front.say_erased(), desk.front.not_opened)
