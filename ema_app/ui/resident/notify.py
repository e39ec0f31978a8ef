"""Notifications through the system, in neutral words; what the person does with one comes back as a signal."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

WAIT_SECONDS = 5


class Notifier(QObject):
    """Shows one notification at a time.

    `shown(prompt_id)`: the system took it, which is never said where nobody shows notifications; `opened`, `later`,
    `not_now` (prompt_id): what the person pressed. The system is asked in a thread of its own, since an answer
    may take seconds.
    """

    shown = Signal(str)
    opened = Signal(str)
    later = Signal(str)
    not_now = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end, self._turn = asyncio.Event(), asyncio.Lock()
        self._notifier: DesktopNotifier | None = None
        self._identifier = ""

    def show(self, prompt_id: str, *, can_snooze: bool) -> None:
        """Show that a check-in is there, in place of what was shown before."""
        self._run(self._one_after_another(self._show(prompt_id, can_snooze)))

    def clear(self) -> None:
        """Take the notification away, also one that is only just on its way to the screen."""
        if self._loop is not None:
            self._run(self._one_after_another(self._clear()))

    def stop(self) -> None:
        """Let the thread end, with whatever is still asked of the system."""
        if self._thread is not None and self._loop is not None:
            self._run(self._one_after_another(self._finish()))
            self._thread.join(WAIT_SECONDS)
        self._thread = self._loop = None

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            self._end, self._turn, ready = asyncio.Event(), asyncio.Lock(), Event()
            self._thread = Thread(target=asyncio.run, args=(self._live(ready),), name="notifications", daemon=True)
            self._thread.start()
            ready.wait(WAIT_SECONDS)
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _finish(self) -> None:
        self._end.set()

    async def _live(self, ready: Event) -> None:
        self._loop = asyncio.get_running_loop()
        ready.set()
        await self._end.wait()

    async def _one_after_another(self, work: Coroutine[Any, Any, None]) -> None:
        async with self._turn:
            with suppress(TimeoutError):
                await asyncio.wait_for(work, WAIT_SECONDS)

    async def _show(self, prompt_id: str, can_snooze: bool) -> None:
        try:
            await self._send(prompt_id, can_snooze)
        except Exception:  # whatever a desktop does, the window shows the prompt instead
            logging.getLogger(__name__).info("no notification could be shown")

    async def _send(self, prompt_id: str, can_snooze: bool) -> None:
        from desktop_notifier import Button, DesktopNotifier

        if self._notifier is None:
            # It reports each failure with a traceback; a desktop without notifications is nothing to report.
            logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL)
            self._notifier = DesktopNotifier(app_name="Switchpoint", app_icon=None)
        await self._clear()
        buttons = [Button(self.tr("Not now"), lambda: self.not_now.emit(prompt_id))]
        if can_snooze:
            buttons.insert(0, Button(self.tr("Later"), lambda: self.later.emit(prompt_id)))
        self._identifier = await self._notifier.send(
            title=self.tr("Time to check in"), message=self.tr("Open it whenever you like."), buttons=buttons,
            on_dispatched=lambda: self.shown.emit(prompt_id), on_clicked=lambda: self.opened.emit(prompt_id),
        )  # fmt: skip

    async def _clear(self) -> None:
        identifier, self._identifier = self._identifier, ""
        if identifier and self._notifier is not None:
            with suppress(KeyError):  # one that the person has closed is not known any more
                await self._notifier.clear(identifier)
