"""The timer and its events: rings when something is due, tells the prompts what happened, says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ema_app.core.errors import EmaError
from ema_app.core.prompt import Change, Event, Kind, State
from ema_app.session import Session, Surroundings
from ema_app.session.prompting import LockedPrompting, Prompting, Wishes, absence
from ema_app.session.prompting.heartbeat import BEAT_SECONDS
from ema_app.session.prompting.live import Live
from ema_app.ui.resident.looks import Look
from ema_app.ui.resident.noticing import Noticing, held
from ema_app.ui.resident.sources import Past, Sources

HELD_SECONDS = 30
"""How often to look again while a film or the desktop's wish for quiet holds a prompt back."""


class Resident(QObject):
    """Rings for the prompts of one record, open or locked.

    `came(prompt_id)`: a prompt is to be shown; `reminded(prompt_id)`; `gone`: nothing waits any more;
    `opened(prompt_id)`: its form is to be shown; `trouble(EmaError)`: something could not be kept;
    `changed`: prompts or wishes of an open record are not as they were.
    """

    came = Signal(str)
    reminded = Signal(str)
    gone = Signal()
    opened = Signal(str)
    trouble = Signal(object)
    changed = Signal()

    def __init__(self, around: Surroundings, look: Look, sources: Sources, speed: float = 1.0, shown: str = "") -> None:
        super().__init__()
        self._around, self._sources, self._speed, self._shown = around, sources, speed, shown
        self.prompting: Prompting | LockedPrompting | None = None
        self._noticing = Noticing(look, sources)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ring)
        sources.setParent(self)
        sources.happened.connect(self._happened)

    @property
    def live(self) -> Live | None:
        """The prompt that waits to be opened."""
        return self.prompting.live if self.prompting else None

    @property
    def wishes(self) -> Wishes | None:
        """The person's wishes; None while the record is locked."""
        return self.prompting.wishes if isinstance(self.prompting, Prompting) else None

    def record_opened(self, session: Session) -> None:
        """Take up the prompts of a record that has just been opened; after a start, account for the time before."""
        self.ring()
        before, now = self.prompting, self._noticing.begin_anew()
        last = (opened := Prompting(session)).last_sign
        if isinstance(before, LockedPrompting) and before.record_path == session.record.path:
            self._begin(opened, lambda: opened.begin(before.world.desktop))
            return
        past = self._sources.past(last, now) if last else Past()
        self._begin(opened, lambda: opened.begin(None, absence(last, now, past.told, past.booted)))

    def record_locked(self, path: Path) -> None:
        """Go on with a record that is locked; to be called before it is closed, or at the start of the app."""
        self.ring()
        if isinstance(self.prompting, Prompting):
            locking, self.prompting = self.prompting, None
            self._try(lambda: setattr(self, "prompting", locking.lock()))
        elif self.prompting is None or self.prompting.record_path != path:
            shown, self._shown = self._shown, ""
            self._try(lambda: setattr(self, "prompting", LockedPrompting(path, self._around, shown=shown)))
            self._show_what_waits()
        self._again()

    def forget(self) -> None:
        """Ring no more: there is no record."""
        self.prompting = None
        self._timer.stop()
        self.gone.emit()

    def _begin(self, opened: Prompting, begin: Callable[[], Sequence[Change]]) -> None:
        self.prompting = opened
        self._act(self._try(begin))
        self._show_what_waits()
        self._again()

    def _show_what_waits(self) -> None:
        if self.live and not self.live.snoozed:
            self.came.emit(self.live.prompt_id)

    def choose(self, wishes: Wishes) -> None:
        """Keep the person's wishes."""
        self.ring()
        if isinstance(self.prompting, Prompting):
            prompting = self.prompting
            self._do(lambda: prompting.choose(wishes))
            self.changed.emit()

    def entries_changed(self) -> None:
        """Take note of what was finished or stopped."""
        self.ring()
        if isinstance(self.prompting, Prompting):
            self._do(self.prompting.entries_changed)

    def act(self, kind: Kind, prompt_id: str, source: str = "user") -> None:
        """Tell what the person did with a prompt: opened it, put it off, put it aside."""
        self.ring()
        self.tell(Event(self._noticing.now, kind, prompt_id, source=source))

    def tell(self, *events: Event) -> None:
        """Tell what happened, and do what comes of it."""
        prompting = self.prompting
        if prompting is not None:
            self._do(lambda: prompting.tell(*events))

    def _happened(self, event: Event) -> None:
        if event.kind in (Kind.SLEEP, Kind.RESUME):
            self.tell(*self._noticing.around_sleep(self.prompting, event))
            return
        if event.kind == Kind.UNLOCK:
            self._sources.touch()
        self.ring()
        self.tell(event._replace(at=self._noticing.now))

    def stand_by(self, on: bool) -> None:
        """Let long work write to the record undisturbed; what is due meanwhile happens right afterwards."""
        self._timer.stop() if on else self.ring()

    def ring(self) -> None:
        """Look at the clocks and the desktop, and let what is due happen: before anything else is told, for after a
        sleep that nobody announced, what happens first must not pass for a sign that the computer had been awake."""
        if self.prompting is not None:
            self.tell(*self._noticing.events(self.prompting))

    def _again(self) -> None:
        """Set the timer for what is due next, and no later than the next heartbeat."""
        if self.prompting is None:
            return
        wait = HELD_SECONDS if held(self.prompting) else BEAT_SECONDS
        self._timer.start(_milliseconds(self._noticing.exactly, self.prompting.wake_at, wait, self._speed))

    def _do(self, work: Callable[[], Sequence[Change]]) -> None:
        self._act(self._try(work))
        self._again()

    def _try(self, work: Callable[[], Sequence[Change] | None]) -> Sequence[Change]:
        try:
            return work() or ()
        except EmaError as error:
            self.trouble.emit(error)
            return ()

    def _act(self, rows: Sequence[Change]) -> None:
        says = {State.DELIVERED: self.came, State.REMINDED: self.reminded, State.OPENED: self.opened}
        for row in rows:
            if row.state in says and _is_there(self.prompting, row):
                says[row.state].emit(row.prompt_id)
        if rows and self.live is None:
            self.gone.emit()
        if rows and isinstance(self.prompting, Prompting):
            self.changed.emit()

    def displayed(self, prompt_id: str) -> None:
        """Tell that a prompt is on the screen."""
        self.tell(Event(self._noticing.now, Kind.DISPLAYED, prompt_id))


def _is_there(asking: Prompting | LockedPrompting | None, row: Change) -> bool:
    """A prompt that came and went while nobody could look is not shown."""
    life = asking.world.lives.get(row.prompt_id) if asking else None
    return row.source != "clock" and life is not None and not life.ended


def _milliseconds(now: float, due: int | None, wait: int, speed: float) -> int:
    seconds = wait if due is None else min(wait, max(0.0, due - now))
    return int(seconds / speed * 1000) + 1
