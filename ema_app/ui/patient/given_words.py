"""An answer in the person's words: a number with its scale, the words of a choice, names, a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale

from ema_app.core.items import Item, phrase
from ema_app.core.people import Person
from ema_app.session.entries import Said
from ema_app.ui.dates import moment_words
from ema_app.ui.patient.check_in_quote import answer_words
from ema_app.ui.words import language, translate


def given_words(item: Item, answers: Mapping[str, Said], people: Sequence[Person]) -> str:
    """Give the answer to `item` in words; nothing where it was neither answered nor passed over by the person."""
    given = [(stored_id, answers[stored_id]) for stored_id, _role, _scale in item.stored if stored_id in answers]
    known = [(stored_id, said) for stored_id, said in given if said.value is not None or said.text is not None]
    if not known:
        return _why_not(given[0][1].status) if given else ""
    if item.axes:
        names = {f"{item.id}.{axis.id}": phrase(axis.text, language()) for axis in item.axes}
        return ", ".join(f"{names[stored_id]} {_number(said.value)}" for stored_id, said in known)
    return _one(item, known[0][1], people)


def _one(item: Item, said: Said, people: Sequence[Person]) -> str:
    if item.kind == "duration" and said.value is not None:
        return translate("Answers", "{hours} h {minutes} min").format(
            hours=int(said.value) // 60, minutes=int(said.value) % 60
        )
    if said.value is not None and item.kind != "yes_no":
        scale = translate("Answers", "{low} to {high}").format(
            low=_number(item.scale.low), high=_number(item.scale.high)
        )
        return f"{_number(said.value)}  ({scale})"
    if item.kind == "time" and said.text:
        return moment_words(datetime.fromisoformat(said.text))
    return answer_words(item, said.value if said.value is not None else said.text or "", list(people), language())


def _why_not(status: str) -> str:
    return {"skipped": translate("Answers", "skipped"), "declined": translate("Answers", "rather not said")}.get(
        status, ""
    )


def _number(value: float | None) -> str:
    return "" if value is None else QLocale().toString(value, "f", 0 if float(value).is_integer() else 1)
