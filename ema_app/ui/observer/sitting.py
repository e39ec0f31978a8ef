"""One rating while it is being given: in memory only, until the observer says that it is to be kept. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ema_app.core.expression import Value
from ema_app.core.flow import Flow
from ema_app.core.items import Item, Option
from ema_app.core.observer_form import FORM
from ema_app.core.protocol import Form, Protocol
from ema_app.core.tables import CHANNELS
from ema_app.session.check_ins import Given
from ema_app.session.observers import Moment, Seen
from ema_app.ui.words import language

HOW, TOLD = "how_met__", "had_been_told__"
"""Ids of the two questions that every rating has around the protocol's own."""


class Sitting:
    """The way through the form, with what was answered so far."""

    def __init__(self, form: Protocol) -> None:
        whole = _with_how_and_told(form)
        self.flow = Flow(whole, whole.forms[FORM])
        self.answers: dict[str, Value] = {}
        self.page = self.flow.after(-1, {}) or 0

    @property
    def title(self) -> Mapping[str, str]:
        """The title of the form."""
        return self.flow.form.title

    @property
    def heading(self) -> Mapping[str, str]:
        """The heading of the page; mostly none."""
        return self.flow.form.headings.get(self.page, {})

    def items(self) -> tuple[Item, ...]:
        """Give the items of the page."""
        return self.flow.visible(self.page, self.answers)

    def place(self) -> tuple[int, int]:
        """Give where one is, counted from 1, and how many pages there are as far as the answers tell."""
        pages = self.flow.pages(self.answers)
        return pages.index(self.page) + 1, len(pages)

    def give(self, given: Mapping[str, Given]) -> None:
        """Take an answer."""
        self.answers |= {item: one.value if one.value is not None else one.text for item, one in given.items()}

    def forward(self) -> bool:
        """Go to the next page; False on the last one."""
        return self._go(self.flow.after(self.page, self.answers))

    def back(self) -> bool:
        """Go to the page before; False on the first one."""
        return self._go(self.flow.before(self.page, self.answers))

    def _go(self, page: int | None) -> bool:
        if page is not None:
            self.page = page
        return page is not None

    @property
    def any(self) -> bool:
        """Whether anything about the person or oneself has been answered."""
        return bool(self._values())

    def _values(self) -> dict[str, float]:
        shown = {stored for page in self.flow.pages(self.answers) for item in self.flow.visible(page, self.answers)
                 for stored, _role, _scale in item.stored} - {HOW, TOLD}  # fmt: skip
        return {item: value for item, value in self.answers.items() if item in shown and isinstance(value, float)}

    def seen(self, observation_id: str, moment: Moment, made_at: datetime, *, single: bool) -> Seen:
        """Give the rating as it is kept."""
        told, how = self.answers.get(TOLD), self.answers.get(HOW)
        return Seen(observation_id, moment.at, made_at, self._values(), str(how or ""),
                    None if told is None else bool(told), single)  # fmt: skip


def _with_how_and_told(form: Protocol) -> Protocol:
    asked = form.forms[FORM]
    headings = {number + 1: words for number, words in asked.headings.items()}
    around = Form(FORM, asked.title, ((HOW,), *asked.pages, (TOLD,)), headings)
    return replace(form, forms={FORM: around}, items={HOW: _how(), **form.items, TOLD: _told()})


def _how() -> Item:
    words = {
        "in_person": QCoreApplication.translate("Sitting", "In person"),
        "video": QCoreApplication.translate("Sitting", "By video"),
        "phone": QCoreApplication.translate("Sitting", "By phone"),
        "text": QCoreApplication.translate("Sitting", "In writing"),
    }
    asked = QCoreApplication.translate("Sitting", "How were the two of you in touch?")
    options = tuple(Option(code, {language(): words[code]}) for code in CHANNELS)
    return Item(HOW, "context.channel", "choice", {language(): asked}, options=options)


def _told() -> Item:
    asked = QCoreApplication.translate("Sitting", "Had the person told you what they felt?")
    helping = QCoreApplication.translate("Sitting", "Before you answered these questions.")
    return Item(TOLD, "context.disclosed", "yes_no", {language(): asked}, {language(): helping})
