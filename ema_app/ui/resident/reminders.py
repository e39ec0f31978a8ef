"""Prompts as the person meets them: a notification and a card, the tray, and the way into the form."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from ema_app.core.errors import EmaError
from ema_app.core.prompt import Kind
from ema_app.session import Changed, Session, Surroundings, Topic
from ema_app.session.changed import EVERYTHING
from ema_app.session.prompting import Prompting
from ema_app.ui.resident.card import Card
from ema_app.ui.resident.looks import Look, looking
from ema_app.ui.resident.notify import Notifier
from ema_app.ui.resident.resident import Resident
from ema_app.ui.resident.sources import Sources, sources_here
from ema_app.ui.resident.tray import Tray
from ema_app.ui.theme import Theme

SHOWN = "SWITCHPOINT_SHOWN"
"""The variable by which one part of the app tells the next which prompt is on the screen."""


@dataclass(frozen=True)
class World:
    """What reminders stand on: the clock, zone and ids; the clocks to look at; the sources; how fast time goes.

    `shown`: a prompt that the part of the app that ran before had on the screen.
    """

    around: Surroundings
    look: Look
    sources: Sources
    speed: float = 1.0
    shown: str = ""


def world_here(around: Surroundings) -> World:
    """Give this machine."""
    return World(around, looking(around), sources_here(), shown=os.environ.pop(SHOWN, ""))


def hand_over(prompt_id: str) -> None:
    """Let the part of the app that is started next know which prompt is on the screen (empty: none)."""
    os.environ[SHOWN] = prompt_id


class Reminders(QObject):
    """Shows what waits, and says what the person wants.

    `window_wanted`; `form_wanted(form_id, OpenEntry)`: an entry was begun for a prompt; `plan_wanted`; `quit_wanted`;
    `trouble(EmaError)`. `form_is_open` says whether a form is being filled in: then a prompt only brings the window.
    """

    window_wanted = Signal()
    form_wanted = Signal(str, object)
    plan_wanted = Signal()
    quit_wanted = Signal()
    trouble = Signal(object)

    def __init__(self, theme: Theme, world: World, form_is_open: Callable[[], bool]) -> None:
        super().__init__()
        self._around, self._form_is_open = world.around, form_is_open
        self._session: Session | None = None
        self.resident = Resident(world.around, world.look, world.sources, world.speed, world.shown)
        self.on_screen = world.shown
        self.resident.setParent(self)
        self.card, self.notifier = Card(theme), Notifier(self)
        self.tray = Tray(theme, self) if Tray.there_is_one() else None
        self._connect()

    def _connect(self) -> None:
        resident, card, notifier = self.resident, self.card, self.notifier
        for signal, act in (
            (resident.came, self._come), (resident.reminded, self._remind), (resident.gone, self._go),
            (resident.opened, self._begin), (resident.trouble, self.trouble),
            (card.open_wanted, self.open), (card.later_wanted, self.later), (card.not_now_wanted, self.not_now),
            (card.plan_wanted, self.plan_wanted),
            (notifier.opened, self.open), (notifier.later, self.later),
            (notifier.not_now, lambda _id: self.not_now("")), (notifier.shown, resident.displayed),
        ):  # fmt: skip
            signal.connect(act)
        if self.tray:
            self.tray.open_wanted.connect(self.window_wanted)
            self.tray.plan_wanted.connect(self.plan_wanted)
            self.tray.quit_wanted.connect(self.quit_wanted)
            self.tray.pause_wanted.connect(self.pause)

    def record_opened(self, session: Session) -> None:
        """Take up the prompts of a record that has just been opened."""
        self._session = session
        self.resident.record_opened(session)
        if self.tray:
            self.tray.allow_pause(True)

    def record_locked(self, path: Path | None) -> None:
        """Go on while the record is locked (None: there is none any more). To be called before it is closed."""
        self._session = None
        if path is None:
            self.resident.forget()
        else:
            self.resident.record_locked(path)
        if self.tray:
            self.tray.allow_pause(False)

    def _come(self, prompt_id: str) -> None:
        """Show a prompt; one that stands there already is not announced once more."""
        live = self.resident.live
        if live is None or live.prompt_id != prompt_id:
            return
        there, self.on_screen = self.on_screen == prompt_id, prompt_id
        until = datetime.fromtimestamp(live.until, ZoneInfo(self._around.zone())).strftime("%H:%M")
        self.card.come(until, can_snooze=live.can_snooze)
        if not there:
            self.notifier.show(prompt_id, can_snooze=live.can_snooze)
            self.resident.displayed(prompt_id)

    def _remind(self, prompt_id: str) -> None:
        self.on_screen = ""
        self._come(prompt_id)

    def _go(self) -> None:
        self.on_screen = ""
        self.card.hide()
        self.notifier.clear()

    def waits_with(self, form_id: str) -> bool:
        """Say whether a prompt waits that asks this form."""
        live, prompting = self.resident.live, self.resident.prompting
        ask = prompting.ask(live.prompt_id) if live and isinstance(prompting, Prompting) else None
        return ask is not None and ask.prompt.form == form_id

    def open(self, _prompt_id: str = "") -> None:
        """Open the prompt that waits; where the record is locked, the passphrase comes first."""
        live = self.resident.live
        self.window_wanted.emit()
        if live is not None and not self._form_is_open():
            self.resident.act(Kind.OPEN, live.prompt_id)

    def later(self, _prompt_id: str = "") -> None:
        """Put off the prompt that waits."""
        live = self.resident.live
        if live is not None:
            self.resident.act(Kind.SNOOZE, live.prompt_id)
            if self.resident.live is not None and self.resident.live.snoozed:
                self._go()

    def not_now(self, reason: str) -> None:
        """Put aside the prompt that waits, with a reason if one was given."""
        live = self.resident.live
        if live is not None:
            self.resident.act(Kind.DISMISS, live.prompt_id, f"user:{reason}" if reason else "user")

    def pause(self, seconds: int) -> None:
        """No prompts for some time; 0 ends a pause."""
        wishes = self.resident.wishes
        if wishes is not None:
            until = int(self._around.now().timestamp()) + seconds if seconds else None
            self.resident.choose(replace(wishes, paused_until=until))

    def _begin(self, prompt_id: str) -> None:
        # The window may only just be making its pages.
        QTimer.singleShot(0, self, lambda: self._begin_now(prompt_id))

    def _begin_now(self, prompt_id: str) -> None:
        prompting, session = self.resident.prompting, self._session
        ask = prompting.ask(prompt_id) if isinstance(prompting, Prompting) else None
        if ask is None or session is None:
            return
        try:
            protocol = session.protocols.version(ask.protocol_id, ask.version)
            entry = session.check_ins.begin(protocol, ask.prompt.form, prompt_id)
        except EmaError as error:
            self.trouble.emit(error)
            return
        self._go()
        self.form_wanted.emit(ask.prompt.form, entry)

    def entries_changed(self, topics: Changed = EVERYTHING) -> None:
        """Take note of entries that were finished or stopped; what prompts themselves changed is known."""
        if topics != {Topic.PROMPTS}:
            self.resident.entries_changed()

    def stop(self) -> None:
        """Let go of everything; the app is about to end."""
        self.resident.forget()
        self.notifier.stop()
        self.card.deleteLater()
