"""Your data: take it away after seeing exactly what leaves, or bring data in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ema_app.core.errors import EmaError
from ema_app.exchange.dataset_out import Preview
from ema_app.exchange.tiers import Options
from ema_app.ui.background import Background
from ema_app.ui.parts import button, card, column, label, row, scrolling
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class DataPage(QWidget):
    """Export with a preview of exactly what leaves, and import."""

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt, self._background = theme, qt, background
        self.tier = QComboBox()
        for tier, words in (
            ("full", self.tr("Everything with exact times (full; ask yourself who will have it)")),
            ("relative", self.tr("Days counted from the first one, no dates")),
            ("year", self.tr("Only the year")),
        ):
            self.tier.addItem(words, tier)
        self.tier.setAccessibleName(self.tr("How exact times are"))
        self.words = QCheckBox(self.tr("Also what I typed in my own words"))
        self.words.setAccessibleName(self.words.text())
        self.tier.currentIndexChanged.connect(self._clear)
        self.words.toggled.connect(self._clear)
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setAccessibleName(self.tr("What leaves"))
        self.said = label("")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(self.tr("Working"))
        self.busy.hide()
        self.look = button(self.tr("Show exactly what leaves"), self.show_preview)
        self.go = button(self.tr("Export to a folder…"), self._choose_folder, "primary")
        self.bring = button(self.tr("Bring in an export folder…"), self._choose_import)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(self._page()))

    def _page(self) -> QWidget:
        theme = self._theme
        about = self.tr("A folder of tables that any statistics program can open, with a codebook. Names of people and "
                        "entries marked only for me never leave.")  # fmt: skip
        buttons = row(theme, self.look, self.go)
        buttons.addStretch(1)
        self.shown.setMinimumHeight(theme.px(220))
        out = card(
            theme,
            label(self.tr("Take your data away"), "strong"),
            label(about, "muted"),
            self.tier,
            self.words,
            buttons,
            self.shown,
        )
        inward = row(theme, self.bring)
        inward.addStretch(1)
        into = card(
            theme,
            label(self.tr("Bring data in"), "strong"),
            label(self.tr("From an export of this app. What is there already is not doubled."), "muted"),
            inward,
        )
        page = QWidget()
        layout = column(
            theme, label(self.tr("Your data"), "title"), out, into, self.busy, self.said, space=16, margin=36
        )
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    @property
    def options(self) -> Options:
        """What is chosen on the page."""
        return Options(self.tier.currentData(), without_text=not self.words.isChecked())

    def _clear(self) -> None:
        self.shown.clear()

    def show_preview(self) -> None:
        """Show every file, its rows and columns and first lines, and what is left out and why."""
        from ema_app.session.leaving import show

        self.shown.setPlainText(_in_words(show(self._qt.session, self.options, {})))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to put the export"))
        if chosen:
            self.export(Path(chosen) / "switchpoint-export")

    def export(self, folder: Path) -> None:
        """Write the export in the background; says where it is, or why there is none."""
        from ema_app.session.leaving import leave

        self._work(True)
        self._background.run(
            lambda: leave(self._qt.session, folder, self.options, {}),
            lambda _: self._end(self.tr("Exported to {folder}").format(folder=folder)),
            lambda error: self._end(error.text(translate)),
        )

    def _choose_import(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which export folder"))
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, folder: Path) -> None:
        """Bring an export folder into this record; says how many rows came in and how many did not."""
        from ema_app.session.bringing_in import bring_in_dataset

        self._work(True)
        try:
            came = bring_in_dataset(self._qt.session, folder)
        except EmaError as error:
            self._end(error.text(translate))
            return
        said = self.tr("{rows} rows came in, {refused} could not be read.")
        self._end(said.format(rows=came.rows, refused=len(came.rejected)))
        self._qt.tell(came.changed)

    def _work(self, on: bool) -> None:
        self.busy.setVisible(on)
        for control in (self.go, self.look, self.bring):
            control.setEnabled(not on)

    def _end(self, said: str) -> None:
        self._work(False)
        self.said.setText(said)


def _in_words(found: Preview) -> str:
    lines = [words.text(translate) for words in found.left_out]
    for file in found.files:
        lines += ["", f"{file.path}   {file.rows} × {len(file.columns)}", *file.first_lines]
    return "\n".join(lines)
