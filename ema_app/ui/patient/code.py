"""A recovery code as it is shown once: large, in groups, to print or save; checked by typing a part of it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ema_app.store.files import write_whole
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.theme import Theme

ACROSS = 3


class CodeBoard(QFrame):
    """The groups of a code, three in a row, each with its number under it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        self._outer = QVBoxLayout(self)
        gap = theme.space(16)
        self._outer.setContentsMargins(gap, gap, gap, gap)
        self._groups: QWidget | None = None

    def show_code(self, code: str) -> None:
        """Show `code` (groups joined by dashes); an empty one takes everything away."""
        if self._groups is not None:
            self._outer.removeWidget(self._groups)
            self._groups.deleteLater()
            self._groups = None
        self.setAccessibleName(" ".join(code.split("-")))
        if code:
            self._groups = self._board(code.split("-"))
            self._outer.addWidget(self._groups)

    def _board(self, groups: list[str]) -> QWidget:
        theme, board = self._theme, QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(24))
        grid.setVerticalSpacing(theme.space(16))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for k, group in enumerate(groups):
            letters, number = label(group), label(str(k + 1), "small")
            letters.setFixedHeight(theme.px(32))
            number.setFixedHeight(theme.px(18))
            # The style sheet of the app sets the font of labels; only a sheet of its own comes before it.
            letters.setStyleSheet(
                f"font-family: '{font.family()}'; font-size: {theme.size('title')}px; font-weight: 600;"
            )
            for said in (letters, number):
                said.setWordWrap(False)
                said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                said.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addLayout(column(theme, letters, number, space=4), k // ACROSS, k % ACROSS)
        lines = -(-len(groups) // ACROSS)
        self.setFixedHeight(lines * theme.px(32 + 4 + 18) + (lines - 1) * theme.space(16) + 2 * theme.space(16))
        return board


class CodePart(QWidget):
    """A code, what can be done to keep it, and the question for one of its groups. `right`: the group was typed."""

    right = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._code, self._asked = "", 0
        self.board = CodeBoard(theme)
        self.question, self.problem = label(""), label("")
        self.part = QLineEdit()
        self.part.setMaximumWidth(theme.px(200))
        self.part.returnPressed.connect(self.check)
        self.problem.hide()
        self.save = button(self.tr("Save as a file…"), self._save)
        self.print = button(self.tr("Print…"), self._print)
        keep = left(theme, self.save, self.print)
        # In a row: a widest width in a column of wrapping texts makes Qt reckon with that width for all of them.
        ask = column(theme, self.question, left(theme, self.part), self.problem, space=4)
        self.setLayout(column(theme, self.board, keep, ask, space=16))
        self.first = self.part

    def show_code(self, code: str) -> None:
        """Show `code` and ask for one of its groups; an empty one takes it away."""
        self._code = code
        groups = code.split("-")
        self._asked = len(groups) // 2
        self.board.show_code(code)
        asked = self.tr("To be sure it is kept: type group number {number} of the code.").format(number=self._asked + 1)
        put(self.question, asked)
        self.part.clear()
        self.part.setAccessibleName(asked)

    def check(self) -> None:
        """Look whether the group is the one asked for; then the code is forgotten."""
        if self._code and self.part.text().strip().upper() == self._code.split("-")[self._asked].upper():
            self._code = ""
            self.board.show_code("")
            self.right.emit()
        else:
            put(self.problem, self.tr("That is not the group. Look again; the code is still above."))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery code"), "recovery-code.txt")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the code to a file of the person's choice; says why where that fails."""
        try:
            write_whole(path, f"{self._code}\n".encode())
            put(
                self.problem, self.tr("Saved as {name}. Keep that file away from this computer.").format(name=path.name)
            )
        except OSError as error:
            put(self.problem, self.tr("It could not be saved there: {why}").format(why=error.strerror))

    def _print(self) -> None:
        from ema_app.ui.printing import print_text

        print_text(self, self.tr("Switchpoint recovery code"), self._code)
