"""Bring in signals of the body: choose, look at what it would bring, keep it or leave it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFileDialog, QPushButton, QSpinBox, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import bodies, body_words
from ema_app.session.bringing_in import CameIn
from ema_app.ui.parts import button, column, label, left, put, row
from ema_app.ui.patient.body.clock import DeviceClock
from ema_app.ui.patient.body.found import FoundView
from ema_app.ui.patient.long_work import LongWork, Progress
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told, translate

FILES = "*.zip *.xml"


@dataclass(frozen=True)
class _Tried:
    """A recording that was read, with what it would bring or why it cannot."""

    reading: bodies.Reading
    look: bodies.Look | None
    problem: EmaError | None = None


class BodySignals(QWidget):
    """A recording is read in the background; what it would bring is shown; only `keep` writes."""

    def __init__(self, theme: Theme, qt: QtSession, work: LongWork) -> None:
        super().__init__()
        self._qt, self._work = qt, work
        self._tried: _Tried | None = None
        self.file = button(self.tr("Choose a file…"), self._choose_file)
        self.folder = button(self.tr("Choose a folder…"), self._choose_folder)
        self.found = FoundView(theme)
        self.minutes = self._minutes(theme)
        self.clock = DeviceClock(theme, ZoneInfo(qt.session.around.zone()))
        self.again = button(self.tr("Look again with this"), self.look_again)
        self.keep = button(self.tr("Keep these windows"), self._keep, "primary")
        self.leave = button(self.tr("Leave it"), self.clear, "quiet")
        self.said = label("")
        self.said.hide()
        self._more = self._below(theme)
        self.setLayout(column(theme, *self._head(theme), self._more, self.said, space=12))
        self._connect()

    def _head(self, theme: Theme) -> tuple[QWidget, ...]:
        about = self.tr("From an Empatica E4 (its folder or zip) or from Apple Health (the zip or export.xml of the "
                        "phone). Only windows around your check-ins are kept, not the recording. They show how stirred "
                        "up the body was, never which feeling it was.")  # fmt: skip
        ways = QWidget()
        ways.setLayout(left(theme, self.file, self.folder))
        return label(self.tr("Bring in body signals"), "strong"), label(about, "muted"), ways

    def _below(self, theme: Theme) -> QWidget:
        made = QWidget()
        length = row(theme, self.minutes, label(self.tr("minutes before each check-in")))
        length.setStretch(1, 1)
        ways = left(theme, self.keep, self.again, self.leave)
        made.setLayout(column(theme, self.found, length, self.clock, ways, space=12))
        made.hide()
        return made

    def _minutes(self, theme: Theme) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, 60)
        box.setValue(5)
        box.setFixedWidth(theme.px(96))
        box.setAccessibleName(self.tr("Minutes before each check-in"))
        return box

    def _connect(self) -> None:
        self.minutes.valueChanged.connect(self._stale)
        self.clock.changed.connect(self._stale)
        self._stale(False)

    @property
    def controls(self) -> tuple[QPushButton, ...]:
        """What cannot be used while something is being done."""
        return self.file, self.folder, self.keep, self.again, self.leave

    @property
    def wishes(self) -> bodies.Wishes:
        """What is chosen."""
        return bodies.Wishes(float(self.minutes.value()), self.clock.correction)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Which recording"), "", FILES)
        if chosen:
            self.read(Path(chosen))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which recording"))
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read a recording in the background and show what it would bring."""
        self.clear()
        session, wishes = self._qt.session, bodies.Wishes(float(self.minutes.value()))

        def work(progress: Progress) -> _Tried:
            return _try(self._qt, bodies.read(session, path, progress), wishes)

        self._work.run(work, self._first, self._failed)

    def look_again(self) -> None:
        """Look at the same recording with another clock or length of windows."""
        if self._tried:
            reading, wishes = self._tried.reading, self.wishes
            self._work.run(lambda _: _try(self._qt, reading, wishes), self._show, self._failed)

    def _first(self, tried: _Tried) -> None:
        span = tried.reading.recording.signals.span
        self.clock.offer(span[0] if span else 0.0, tried.reading.recording.marks)
        self._show(tried)

    def _show(self, tried: _Tried) -> None:
        self._tried = tried
        if tried.look:
            self.found.show_look(tried.look)
        elif tried.problem:
            self.found.show_problem(tried.problem.whole)
        self._more.show()
        self._stale(False)
        (self.keep if tried.look else self.clock.wrong.first).setFocus()

    def _stale(self, changed: object = True) -> None:
        """What is shown no longer fits what is chosen: it must be looked at again before it is kept."""
        self.again.setVisible(changed is not False)
        self.keep.setVisible(changed is False and self._tried is not None and self._tried.look is not None)

    def _keep(self) -> None:
        if self._tried and self._tried.look:
            look = self._tried.look
            self._work.run(lambda _: bodies.keep(self._qt.session, look), lambda came: self._kept(look, came),
                           self._failed)  # fmt: skip

    def _kept(self, look: bodies.Look, came: CameIn) -> None:
        said = body_words.kept(look, came, self._qt.session.record.path)
        self.clear()
        put(self.said, said.text(translate))
        self._qt.tell(came.changed)
        self.file.setFocus()

    def _failed(self, error: EmaError) -> None:
        put(self.said, told(error))

    def clear(self) -> None:
        """Leave what was read; nothing of it is kept."""
        self._tried = None
        self._more.hide()
        put(self.said, "")


def _try(qt: QtSession, reading: bodies.Reading, wishes: bodies.Wishes) -> _Tried:
    try:
        return _Tried(reading, bodies.look(qt.session, reading, wishes))
    except EmaError as problem:
        return _Tried(reading, None, problem)
