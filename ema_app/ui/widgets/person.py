"""Somebody from the roster, nobody, or somebody new."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ema_app.charts.who import Who, who
from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.core.people import ALONE, Person
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.choice import Choice
from ema_app.ui.widgets.option_list import Choosable
from ema_app.ui.widgets.person_add import PersonAdd
from ema_app.ui.widgets.relationships import relationship_words
from ema_app.ui.words import shown

NEW = "+"


class PersonChoice(Choice):
    """The roster, those named most often first; digits pick, 0 says nobody, + adds somebody. The code is stored."""

    alone = (ALONE,)

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self._before: tuple[str, ...] = ()
        self.adding = PersonAdd(self.theme)
        self.adding.hide()
        self.adding.wanted.connect(self._add)
        self.adding.closed.connect(self._close)
        self.down.addWidget(self.adding)

    def choosable(self) -> list[Choosable]:
        """Give the people, then nobody, then somebody else."""
        keys = "123456789"
        words, known = relationship_words(), self.asking.people.people()
        called = who(known)
        people = [
            Choosable(person.person_id, _shown(person, called, words), keys[k : k + 1])
            for k, person in enumerate(known)
        ]
        return [
            *people,
            Choosable(ALONE, self.tr("Nobody"), "0"),
            Choosable(NEW, self.tr("Somebody else…") if known else self.tr("Somebody…"), "+", opens=True),
        ]

    def value(self) -> str | None:
        """Give the codes of the people picked, in the order in which they were named."""
        return ";".join(code for code in self.options.picked() if code != NEW) or None

    def _settled(self) -> None:
        picked = self.options.picked()
        if NEW not in picked:
            self._before = picked
            self.tell(self.value())
        else:
            self.options.pick(self._before)
            self.options.hide()
            self.adding.open()

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show who was picked before."""
        super().set_answer(answers)
        self._before = self.options.picked()

    def answered(self) -> bool:
        """Say whether somebody, or nobody, is picked."""
        return self.value() is not None

    def _add(self, name: str, relationship: str, closeness: float | None) -> None:
        code = self.asking.people.add(name, relationship, closeness)
        before = [c for c in self._before if c != ALONE] if self.several else []
        self.options.fill(self.choosable())
        self.options.pick([*before, code])
        self._close()
        self.touched.emit()
        self._settled()

    def _close(self) -> None:
        self.adding.hide()
        self.options.show()
        self.options.setFocus()


def _shown(person: Person, called: Who, words: dict[str, str]) -> str:
    name, relationship = shown(called.of(person.person_id)), words.get(person.relationship, "")
    return f"{name} \u00b7 {relationship}" if person.named and person.relationship != "other" else name
