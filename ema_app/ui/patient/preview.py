"""Exactly what an export would hold, so that it can be read: what stays here, and each file with its first lines."""

from __future__ import annotations

import csv
from pathlib import PurePath

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ema_app.core.words import Words, say
from ema_app.exchange.dataset_out import OutgoingFile, Preview
from ema_app.ui.parts import button, column, label, row
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

ABOUT = {
    "prompts.csv": say("preview", "Each time you were asked, or asked yourself: when, and what became of it."),
    "answers.csv": say("preview", "Each answer: the question's code, the number or the words, when it was given."),
    "entries.csv": say("preview", "The same answers once more, one line for each check-in."),
    "events.csv": say("preview", "What happened between you and someone: what, when, with whom (by code)."),
    "people.csv": say("preview", "The people: code, relationship, closeness. No names."),
    "observations.csv": say("preview", "What others said they saw, by code."),
    "body.csv": say("preview", "Signals of the body."),
    "sessions.csv": say("preview", "Therapy sessions."),
    "incidents.csv": say("preview", "Incidents by date."),
    "codebook.csv": say("preview", "What each column means."),
    "codebook.md": say("preview", "What each column means, to read."),
    "datapackage.json": say("preview", "What is in the folder, for programs."),
}
PROTOCOL = say("preview", "The questions themselves.")
OTHER = say("preview", "A file of the dataset.")


class PreviewView(QWidget):
    """What stays here in sentences, then every file that leaves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.files: list[FileLines] = []
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, theme.space(8), 0, 0)
        self._shown: QWidget | None = None
        self.setAccessibleName(self.tr("What leaves"))

    def show_preview(self, found: Preview) -> None:
        """Show what was found."""
        if self._shown is not None:
            self._outer.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = page = QWidget()
        stays = [label(f"– {words.text(translate)}") for words in found.left_out]
        self.files = [FileLines(file, self._theme) for file in found.files]
        rows = sum(file.rows for file in found.files)
        total = self.tr("What leaves: {files} files, {rows} rows").format(files=len(found.files), rows=_count(rows))
        page.setLayout(column(
            self._theme, label(self.tr("What stays here"), "strong"), column(self._theme, *stays, space=4),
            label(total, "strong"), *self.files, space=12,
        ))  # fmt: skip
        self._outer.addWidget(page)


class FileLines(QFrame):
    """One file: its name, what it is, how much; its first lines as a table when asked for."""

    def __init__(self, file: OutgoingFile, theme: Theme) -> None:
        super().__init__()
        self._theme, self.file = theme, file
        name = PurePath(file.path).name
        about = ABOUT.get(name, PROTOCOL if file.path.startswith("protocol") else OTHER)
        size = self.tr("{rows} rows, {columns} columns").format(rows=_count(file.rows), columns=len(file.columns))
        text = column(theme, label(file.path, "strong"), label(about.text(translate)), space=4)
        if file.columns:
            text.addWidget(label(size, "small"))
        self.toggle: QPushButton = button(self.tr("First lines"), self._turn, "link")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(self.tr("First lines of {name}").format(name=file.path))
        head = row(theme, text, self.toggle)
        head.setStretch(0, 1)
        self._layout = column(theme, _rule(), head, space=8)
        self.setLayout(self._layout)
        self.lines: QWidget | None = None

    def _turn(self) -> None:
        if self.lines is None:
            self.lines = self._table() if self.file.columns else self._text()
            self._layout.addWidget(self.lines)
        self.lines.setVisible(self.toggle.isChecked())

    def _table(self) -> QWidget:
        rows = list(csv.reader(self.file.first_lines))
        model = TableModel()
        headings = [Words("", "{name}", {"name": name}) for name in (rows[0] if rows else self.file.columns)]
        whole = [line for line in rows[1:] if len(line) == len(headings)]
        model.show(headings, whole)
        view = table_view(model)
        model.setParent(view)
        view.setAccessibleName(self.toggle.accessibleName())
        view.setFixedHeight(self._theme.px(44) * (len(whole) + 1) + self._theme.px(16))
        return view

    def _text(self) -> QWidget:
        return label("\n".join(line[:200] for line in self.file.first_lines), "small")


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("rule", True)
    return line


def _count(number: int) -> str:
    return QLocale().toString(number)
