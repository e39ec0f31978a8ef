"""Errors of the world: what happened, why, and what to do, in words for a user."""

from __future__ import annotations

from ema_app.core.words import Translate, Words, english

NOTHING = Words("errors", "")


class EmaError(Exception):
    """Something in the world that a user can understand and mostly mend.

    `what` happened, `why` (where known) and what `todo`; `code` is a short name for tests and commands.
    """

    def __init__(self, code: str, what: Words, why: Words = NOTHING, todo: Words = NOTHING) -> None:
        super().__init__(code)
        self.code = code
        self.what, self.why, self.todo = what, why, todo

    @property
    def whole(self) -> Words:
        """The sentences together, still to be translated."""
        parts = {"what": self.what, "why": self.why, "todo": self.todo}
        present = " ".join(f"{{{name}}}" for name, words in parts.items() if words.template)
        return Words("", present, parts)

    def text(self, translate: Translate = english) -> str:
        """Give the sentences, one after the other, in the language of `translate`."""
        return " ".join(part for words in (self.what, self.why, self.todo) if (part := words.text(translate)))

    def __str__(self) -> str:
        return self.text()
