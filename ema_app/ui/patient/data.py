"""Your data: take it away after seeing exactly what leaves, or bring data in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.words import Words
from ema_app.exchange.dataset_out import Preview
from ema_app.exchange.tiers import Options
from ema_app.session.bringing_in import CameIn, bring_in_dataset, say_what_came
from ema_app.session.changed import EVERYTHING
from ema_app.session.leaving import leave, show
from ema_app.ui.background import Background
from ema_app.ui.parts import button, card, column, filling, label, left, put, scrolling
from ema_app.ui.patient.body.heartbeats import Heartbeats
from ema_app.ui.patient.body.signals import BodySignals
from ema_app.ui.patient.long_work import LongWork
from ema_app.ui.patient.other_tables import bring_in_table
from ema_app.ui.patient.preview import PreviewView
from ema_app.ui.patient.tick import Tick
from ema_app.ui.patient.tier_choice import TierChoice
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told, translate

EXPORT_FOLDER = "switchpoint-export"


class DataPage(QWidget):
    """Export with a preview of exactly what leaves, and import. `busy` while either is being done."""

    busy = Signal(bool)

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.work = LongWork(theme, background)
        self.body, self.heartbeats = BodySignals(theme, qt, self.work), Heartbeats(theme, qt)
        self.tiers = TierChoice(theme)
        self.words = Tick(self.tr("Also what I typed in my own words"), theme)
        self.preview = PreviewView(theme)
        self.preview.hide()
        self.said = label("")
        self.said.hide()
        self.look = button(self.tr("Show exactly what leaves"), self.show_preview)
        self.go = button(self.tr("Export to a folder…"), self._choose_folder, "primary")
        self.bring = button(self.tr("Bring in an export folder…"), self._choose_import)
        self.foreign = button(self.tr("Bring in another table…"), self._choose_table)
        self._connect()
        self._area = scrolling(self._page())
        filling(self, self._area)
        self.first = self.look

    def _connect(self) -> None:
        self.work.busy.connect(self._show_busy)
        self.words.toggled.connect(self._clear)
        self.tiers.changed.connect(self._clear)

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        title = label(self.tr("Your data"), "title")
        inward = (self._inward(), card(theme, self.body), card(theme, self.heartbeats))
        layout = column(theme, title, self._out(), *inward, self.work, self.said, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _out(self) -> QFrame:
        about = self.tr("A folder of tables that any statistics program can open, with a codebook. Names of people and "
                        "entries marked only for me never leave.")  # fmt: skip
        head = (label(self.tr("Take your data away"), "strong"), label(about, "muted"))
        ways = left(self._theme, self.look, self.go)
        return card(self._theme, *head, self.tiers, self.words, ways, self.preview)

    def _inward(self) -> QFrame:
        why = self.tr("From an export of this app; what is there already is not doubled. Or from any other table, with "
                      "a mapping file that says what its columns mean.")  # fmt: skip
        ways = left(self._theme, self.bring, self.foreign)
        return card(self._theme, label(self.tr("Bring data in"), "strong"), label(why, "muted"), ways)

    @property
    def options(self) -> Options:
        """What is chosen on the page."""
        return Options(self.tiers.chosen, without_text=not self.words.isChecked())

    def _clear(self) -> None:
        self.words.setEnabled(self.tiers.chosen == "full")
        self.preview.hide()

    def show_preview(self) -> None:
        """Show every file, its rows and columns and first lines, and what is left out and why."""
        options = self.options
        self.work.run(lambda progress: show(self._qt.session, options, {}, progress), self._show, self._failed)

    def _show(self, found: Preview) -> None:
        self.preview.show_preview(found)
        self.preview.show()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to put the export"))
        if chosen:
            self.export(Path(chosen) / EXPORT_FOLDER)

    def export(self, folder: Path) -> None:
        """Write the export in the background; says where it is, or why there is none."""
        options, done = self.options, self.tr("Exported to {folder}").format(folder=folder)
        self.work.run(
            lambda progress: leave(self._qt.session, folder, options, {}, progress),
            lambda _: put(self.said, done),
            self._failed,
        )

    def _choose_import(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which export folder"))
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, folder: Path) -> None:
        """Bring an export folder into this record; says how many rows came in and how many did not."""
        self.work.run(
            lambda progress: bring_in_dataset(self._qt.session, folder, progress),
            lambda came: self._came(came, folder),
            self._failed,
        )

    def _choose_table(self) -> None:
        table, _ = QFileDialog.getOpenFileName(self, self.tr("Which table"), "", "CSV (*.csv *.txt *.tsv)")
        if table:
            mapping, _ = QFileDialog.getOpenFileName(self, self.tr("Which mapping file"), "", "TOML (*.toml)")
            if mapping:
                self.bring_in_table(Path(table), Path(mapping))

    def bring_in_table(self, table: Path, mapping: Path) -> None:
        """Bring a foreign table of this person into the record; says how many rows came in and how many did not."""
        self.work.run(
            lambda progress: bring_in_table(self._qt.session, (table, mapping), progress),
            self._came_from_table,
            self._failed,
        )

    def _came_from_table(self, said: Words) -> None:
        put(self.said, said.text(translate))
        self._qt.tell(EVERYTHING)

    def _came(self, came: CameIn, folder: Path) -> None:
        put(self.said, say_what_came(came, folder).text(translate))
        self._qt.tell(came.changed)

    def _failed(self, error: EmaError) -> None:
        put(self.said, told(error))

    def _show_busy(self, on: bool) -> None:
        if on:
            put(self.said, "")
        for control in self._controls():
            control.setEnabled(not on)
        (self.work.stop if on else self.look).setFocus()
        self.busy.emit(on)
        QTimer.singleShot(0, self, self.show_keys)

    def show_keys(self) -> None:
        """Scroll to where the keys are now: the work going on, or what it brought."""
        widget = self.focusWidget()
        if widget is not None:
            self._area.ensureWidgetVisible(widget)

    def _controls(self) -> tuple[QPushButton, ...]:
        return self.go, self.look, self.bring, self.foreign, *self.body.controls
