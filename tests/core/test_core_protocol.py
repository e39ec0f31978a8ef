"""What is promised of the core protocol, and that the others share its items."""

import re

import pytest
from protocol_texts import SHIPPED, shipped

from ema_app.core.flow import Flow
from ema_app.core.items import Item
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_lint import sound_protocol
from ema_app.core.tables import EVENT_KINDS

PRESSES = {"people": 1, "person": 1, "yes_no": 1, "choice": 1, "vas": 1, "affect_grid": 10}
"""Keys that answer an item: a digit on a scale, the first letter or number of a person, y or n; a grid in steps of 10
needs at most 5 arrows on each axis from the middle to the edge."""


@pytest.fixture(scope="module")
def core() -> Protocol:
    return sound_protocol(shipped("core"), "core.toml")


def key_presses(page: tuple[Item, ...]) -> int:
    """Keys for a page: each answer, and Tab or Enter after each but yes and no, which moves on by itself."""
    return sum(PRESSES[item.kind] + (item.kind != "yes_no") for item in page)


@pytest.mark.parametrize("turn", range(30))
def test_a_check_in_when_nothing_happened_takes_11_pages_and_45_keys(core: Protocol, turn: int) -> None:
    flow = Flow(core, core.forms["check_in"], turn, {"urges"})
    answers = {"happened": 0.0}
    pages = [flow.visible(page, answers) for page in flow.pages(answers)]
    assert len(pages) == 11
    assert sum(map(key_presses, pages)) <= 45
    groups = [{item.role for page in pages for item in page if item.role.startswith(start)} for start in
              ("mode.controlled.", "mode.automatic.", ("mode.pre.", "mode.merged", "mode.hyper"))]  # fmt: skip
    assert [len(group) for group in groups] == [2, 2, 1]


def test_every_prementalizing_item_has_its_turn(core: Protocol) -> None:
    shown = [Flow(core, core.forms["check_in"], turn).visible(8, {})[0].id for turn in range(5)]
    assert sorted(shown) == ["equivalence", "hyper", "merged", "pretend", "teleological"]


def test_nobody_is_asked_about_urges_and_acts_who_did_not_choose_it(core: Protocol) -> None:
    asked = {
        item.id for form in core.forms.values() for item in core.items_of(form.id) if Flow(core, form).asked(item)
    }
    assert not asked & {"urge", "acts"}
    assert {item.id for item in core.items.values() if item.role.startswith(("urge.", "act."))} == {"urge", "acts"}


def test_the_evening_has_at_most_twelve_answers(core: Protocol) -> None:
    assert len(core.forms["evening"].item_ids) <= 12


def test_event_kinds_are_those_of_the_dataset(core: Protocol) -> None:
    assert [option.code for option in core.items["event_kind"].options] == list(EVENT_KINDS)
    assert [option.code for option in core.items["event_reality"].options] == ["real", "feared"]


@pytest.mark.parametrize(
    ("item_id", "role"),
    [
        ("tension", "self.arousal"), ("with_whom", "person.with"), ("about_whom", "person.about"),
        ("need", "attachment.activation"), ("reflect", "mode.controlled.reflect"), ("act", "mode.automatic.act"),
        ("certainty", "mode.automatic.certainty"), ("merged", "mode.merged"), ("hyper", "mode.hyper"),
        ("urge", "urge.self_harm"), ("happened", "context.event"), ("event_at", "event.at"),
        ("event_hyper", "attachment.hyper"), ("event_deact", "attachment.deact"), ("event_over_at", "event.over_at"),
        ("event_peak_tension", "event.peak_arousal"), ("event_peak_certainty", "event.peak_certainty"),
        ("event_other_side", "event.other_side"), ("event_over", "context.event_over"),
        ("event_helped", "event.helped"), ("recall_tension", "recall.arousal"), ("coping_helped", "coping.helped"),
        ("sleep", "context.sleep"), ("influenced", "context.reactivity"), ("seen_tension", "observed.arousal"),
        ("seen_anger", "observed.anger"), ("observer_confidence", "observer.confidence"),
        ("observer_tension", "observer.arousal"), ("other_anger", "other.anger"), ("guess_anger", "guess.anger"),
    ],
)  # fmt: skip
def test_roles_that_measures_rely_on(core: Protocol, item_id: str, role: str) -> None:
    assert core.items[item_id].role == role


def test_the_end_of_an_event_is_asked_only_once_it_is_over(core: Protocol) -> None:
    flow = Flow(core, core.forms["event"])
    assert 9 not in flow.pages({"event_over": 0.0})
    assert 9 in flow.pages({"event_over": 1.0})


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_every_item_names_source_licence_and_quality(path: object) -> None:
    protocol = sound_protocol(path.read_text(encoding="utf-8"), path.name)  # type: ignore[attr-defined]
    for item in protocol.items.values():
        assert item.source
        assert item.licence == "own wording, Apache-2.0"
        assert re.search("[Nn]ot validated|not a scale|From memory|no measure", item.quality)


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_protocols_are_called_as_their_files_and_share_their_items(path: object, core: Protocol) -> None:
    protocol = sound_protocol(path.read_text(encoding="utf-8"), path.name)  # type: ignore[attr-defined]
    assert protocol.id == path.stem  # type: ignore[attr-defined]
    for item_id in protocol.items.keys() & core.items.keys():
        assert protocol.items[item_id] == core.items[item_id]
