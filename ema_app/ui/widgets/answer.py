"""What all answer widgets have in common: how they are asked, how they tell, how long it took."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ema_app.core.entry import AnswerStatus
from ema_app.core.expression import Value
from ema_app.core.items import Item, Phrase, phrase
from ema_app.core.people import Person
from ema_app.session.check_ins import Given
from ema_app.ui.theme import Theme


class People(Protocol):
    """Where the person widgets find people, and put somebody new."""

    def people(self) -> list[Person]:
        """Give everybody, those named most often first."""

    def add(self, name: str, relationship: str, closeness: float | None = None) -> str:
        """Add somebody and give their code."""


@dataclass(frozen=True)
class Asking:
    """How an item is asked.

    `monotonic` gives seconds and `now` the aware local time; `shape` is `full` (alone on its page), `stacked` (several,
    each with its own ends) or `row` (several with the same ends, one line each).
    """

    theme: Theme
    language: str
    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    people: People
    show_values: bool = False
    shape: str = "full"

    def words(self, text: Phrase) -> str:
        """Give the words of the protocol in the person's language."""
        return phrase(text, self.language)


class AnswerWidget(QWidget):
    """Asks one item.

    `given` carries a Given for each stored item id as soon as an answer is settled; `touched` comes at every change,
    also before it is settled; `onward` when Enter says that this is done; `stepped` (+1, -1) when the arrow keys lead
    to the next or the previous question of the page.
    """

    given = Signal(object)
    touched = Signal()
    onward = Signal()
    stepped = Signal(int)

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.asking, self.theme = item, asking, asking.theme
        self._shown_at = asking.monotonic()

    def start_clock(self) -> None:
        """Count the response time from now: the page has just been shown."""
        self._shown_at = self.asking.monotonic()

    def response_ms(self) -> int:
        """Give the milliseconds since the page was shown."""
        return round((self.asking.monotonic() - self._shown_at) * 1000)

    def name_after(self, question: str) -> None:
        """Take the question as the accessible name."""
        self.setAccessibleName(question)
        inner = self.focusProxy()
        if inner is not None:
            inner.setAccessibleName(question)

    def describe(self, words: str) -> None:
        """Say how things stand to somebody who does not see the screen."""
        self.setAccessibleDescription(words)
        inner = self.focusProxy()
        if inner is not None:
            inner.setAccessibleDescription(words)

    def answered(self) -> bool:
        """Say whether there is an answer, settled or not."""
        raise NotImplementedError

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show an answer given before, by stored item id, without telling it again."""
        raise NotImplementedError

    def settle(self) -> None:
        """Tell at once what has not been told yet; nothing where nothing is waiting."""

    def tell(self, value: float | str | None) -> None:
        """Tell the answer of an item that is stored as one row; None takes it back."""
        self.given.emit({self.item.id: self.made(value)})

    def made(self, value: float | str | None) -> Given:
        """Give an answer with its response time; None is a skipped one."""
        if value is None:
            return Given(status=AnswerStatus.SKIPPED, response_ms=self.response_ms())
        if isinstance(value, str):
            return Given(text=value, response_ms=self.response_ms())
        return Given(value=value, response_ms=self.response_ms())
