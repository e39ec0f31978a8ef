import pytest
from hypothesis import given
from hypothesis import strategies as st
from protocol_texts import SMALL, shipped

from ema_app.core.flow import Flow
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import read_protocol


@pytest.fixture(scope="module")
def small() -> Protocol:
    return read_protocol(SMALL, "small.toml")


def shown(flow: Flow, page: int, **answers: float | str | None) -> list[str]:
    return [item.id for item in flow.visible(page, answers)]


def test_items_rotate_by_turn(small: Protocol) -> None:
    form = small.forms["check_in"]
    assert [shown(Flow(small, form, turn), 1) for turn in range(3)] == [["reflect"], ["curiosity"], ["reflect"]]


def test_two_of_three_come_equally_often() -> None:
    core = read_protocol(shipped("core"), "core.toml")
    turns = [set(shown(Flow(core, core.forms["check_in"], turn), 6)) for turn in range(30)]
    assert all(len(turn) == 2 for turn in turns)
    assert {name: sum(name in turn for turn in turns) for name in ("reflect", "perspectives", "curiosity")} == {
        "reflect": 20, "perspectives": 20, "curiosity": 20,
    }  # fmt: skip


def test_nothing_is_asked_without_consent(small: Protocol) -> None:
    form = small.forms["check_in"]
    assert shown(Flow(small, form), 3) == []
    assert shown(Flow(small, form, consents={"place"}), 3) == ["where"]


def test_a_page_falls_away_while_its_condition_does_not_hold(small: Protocol) -> None:
    flow = Flow(small, small.forms["check_in"], consents={"place"})
    assert flow.pages({}) == (0, 1, 3)
    assert flow.pages({"tension": 80.0}) == (0, 1, 2, 3)
    assert (flow.after(-1, {}), flow.after(1, {}), flow.after(3, {})) == (0, 3, None)
    assert (flow.before(3, {}), flow.before(0, {})) == (1, None)


def test_what_was_not_asked_is_named(small: Protocol) -> None:
    flow = Flow(small, small.forms["check_in"])
    assert [item.id for item in flow.not_asked({})] == ["curiosity", "kind", "where"]
    assert [item.id for item in flow.not_asked({"tension": 80.0})] == ["curiosity", "where"]


@given(st.integers(0, 50), st.booleans(), st.one_of(st.none(), st.floats(0, 100)))
def test_walking_forward_and_back_meets_the_same_pages(turn: int, agreed: bool, tension: float | None) -> None:
    small = read_protocol(SMALL, "small.toml")
    flow = Flow(small, small.forms["check_in"], turn, {"place"} if agreed else ())
    answers = {"tension": tension}
    forward, page = [], flow.after(-1, answers)
    while page is not None:
        forward.append(page)
        page = flow.after(page, answers)
    back, page = [], forward[-1]
    while page is not None:
        back.append(page)
        page = flow.before(page, answers)
    assert forward == back[::-1] == list(flow.pages(answers))
