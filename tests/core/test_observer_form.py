"""The observer's form, cut out of a protocol and carried in a card."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from ema_app.core import observer_form
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import read_protocol
from ema_app.session.protocols import shipped_text


@pytest.fixture
def protocol() -> Protocol:
    return read_protocol(shipped_text("core"), "core.toml")


def test_nothing_but_the_observers_form_is_left(protocol: Protocol) -> None:
    cut = observer_form.observer_form(protocol)
    assert cut is not None
    assert set(cut.forms) == {"observer"}
    assert {role for role, _scale in observer_form.scales(cut).values()} >= {
        "observed.anger", "observed.shame", "observed.fear", "observed.sadness", "observed.joy", "observed.arousal",
        "observer.confidence", "observer.anger", "other.anger",
    }  # fmt: skip
    assert not any(item.role.startswith(("self", "urge", "mode")) for item in cut.items.values())


def test_the_form_comes_out_of_json_as_it_went_in(protocol: Protocol) -> None:
    cut = observer_form.observer_form(protocol)
    assert cut is not None
    again = observer_form.from_json(json.loads(json.dumps(observer_form.as_json(cut))))
    assert (again.forms, again.items) == (cut.forms, cut.items)


def test_a_protocol_without_observers_has_no_form(protocol: Protocol) -> None:
    assert observer_form.observer_form(replace(protocol, forms={})) is None


def test_a_question_of_another_kind_falls_away_with_its_page(protocol: Protocol) -> None:
    item = replace(protocol.items["seen_tension"], role="self.arousal")
    cut = observer_form.observer_form(replace(protocol, items=dict(protocol.items) | {"seen_tension": item}))
    assert cut is not None
    assert "seen_tension" not in cut.items
    assert cut.forms["observer"].headings[0] == protocol.forms["observer"].headings[1]


def _changed(found: dict[str, Any], **item: Any) -> dict[str, Any]:
    return found | {"items": [found["items"][0] | item, *found["items"][1:]]}


@pytest.mark.parametrize("item", [
    {"role": "self.anger"}, {"kind": "text"}, {"show_if": "__import__('os')"}, {"unknown": 1}, {"text": {"en": 5}},
    {"scale": {"low": 1, "high": 0, "low_label": {}, "high_label": {}}},
    {"scale": {"low": 0, "high": float("nan"), "low_label": {}, "high_label": {}}},
])  # fmt: skip
def test_what_cannot_be_asked_is_refused(protocol: Protocol, item: dict[str, Any]) -> None:
    cut = observer_form.observer_form(protocol)
    assert cut is not None
    with pytest.raises(ValueError, match="form"):
        observer_form.from_json(_changed(observer_form.as_json(cut), **item))


@pytest.mark.parametrize("found", [{}, {"pages": 3}, {"pages": [], "items": [], "headings": {}, "title": {}}])
def test_what_is_no_form_is_refused(found: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="form"):
        observer_form.from_json(found)
