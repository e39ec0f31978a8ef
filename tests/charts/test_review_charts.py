"""The charts of a review as values: labels, reasons, forests, switch lists, sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from ema_app.charts.forest import Row, Said, Scale, by_value, forest
from ema_app.charts.instability import ByDay, Weeks, calendar, trend_sentence
from ema_app.charts.prediction_reasons import reason_words
from ema_app.charts.reason_words import REASONS, STATUSES, ending
from ema_app.charts.recovery_words import back_after
from ema_app.charts.review_timeline import Course, Line, Modes, Strip, course
from ema_app.charts.switch_list import Event, switch_list
from ema_app.charts.switch_words import differences, hysteresis, whole_sentence
from ema_app.charts.who import who, without_names
from ema_app.core import tables
from ema_app.core.people import Person
from ema_app.core.protocol_file import read_protocol
from ema_app.core.role_words import inside, role_name
from ema_app.core.words import Words, say
from ema_app.measures.switch import Hysteresis, SwitchPoint, SwitchResult
from ema_app.session.protocols import shipped_text
from ema_app.session.rewinding import switch_length
from ema_app.session.switch_moments import Switch

HOUR = 3_600_000.0
NAME = Words("", "x")


def test_people_are_called_by_name_else_by_what_they_are() -> None:
    found = who([Person("p1", "Jo", "partner"), Person("p2", "p2", "friend"), Person("p3", "", "friend"),
                 Person("p4", "p4", "mother")])  # fmt: skip
    assert [str(found.of(code)) for code in ("p1", "p2", "p3", "p4", "p9", None, "alone")] == [
        "Jo", "friend (p2)", "friend (p3)", "mother", "somebody (p9)", "alone", "alone",
    ]  # fmt: skip


def test_on_paper_everybody_is_called_by_what_they_are_and_their_code() -> None:
    found = without_names([Person("p1", "Jo", "partner"), Person("p2", "p2", "other")])
    assert [str(found.of(code)) for code in ("p1", "p2", "p3")] == [
        "partner p1", "somebody else p2", "somebody (p3)",
    ]  # fmt: skip


def test_two_of_the_same_name_are_told_apart_and_nobody_is_nobody() -> None:
    found = who([Person("p1", "Sam", "friend"), Person("p2", "Sam", "sibling"), Person("p3", "", "friend")])
    assert [str(found.of(code)) for code in ("p1", "p2", "p3")] == ["Sam (p1)", "Sam (p2)", "friend"]
    assert [str(found.inside(code)) for code in ("p1", "p3", "p9", "alone")] == [
        "Sam (p1)", "the friend", "somebody (p9)", "alone",
    ]  # fmt: skip
    assert found.named("") is found.named(None) is found.named("alone") is None
    assert str(found.named("p3")) == "friend"


def test_an_item_has_a_form_for_the_middle_of_a_sentence() -> None:
    name = role_name("self.arousal")
    assert name is not None
    assert (str(name), str(inside(name))) == ("Tension", "tension")
    assert str(inside(Words("", "{text}", {"text": "How full is your head?"}))) == "“How full is your head?”"
    core = read_protocol(shipped_text("core"), "core.toml")
    names = [role_name(role) for item in core.items.values() for _, role, _ in item.stored]
    assert all(str(inside(name))[0].islower() for name in names if name)


def test_no_sentence_about_an_item_has_a_capital_inside() -> None:
    day = date(2026, 3, 2)
    tension = role_name("self.arousal")
    assert tension is not None
    found = ByDay((day,), np.array([12.0]), np.array([3.0]), "UTC")
    few = Weeks((day,), *(np.array([1.0]),) * 4, None, "UTC")
    unclear = replace(few, ratio=(1.0, 0.9, 1.1))
    said = [calendar(tension, found).sentence, trend_sentence(tension, few), trend_sentence(tension, unclear)]
    assert all(" tension " in str(one) and "Tension" not in str(one) for one in said)


def test_every_status_and_reason_has_words() -> None:
    assert set(STATUSES) == set(tables.STATUSES)
    assert set(REASONS) | {"unknown"} == set(tables.REASONS)
    assert str(ending("missed", "asleep")) == "not answered: the computer was asleep"
    assert str(ending("answered", "asleep")) == "answered"
    assert str(ending("", "")) == "not known what became of it"


def test_a_forest_keeps_rows_without_a_value_and_says_why() -> None:
    everyone = Row(say("x", "everyone"), 5.0, 4.0, 6.0, 30, strong=True)
    few = Row(say("x", "b"), None, None, None, 2, say("x", "too few"))
    rows = by_value([everyone, few, Row(say("x", "a"), 3, 1, 4, 9)])
    spec = forest(rows, Scale(NAME, NAME), Said(say("x", "Point"), NAME, say("x", "n")))
    assert [tuple(map(str, row)) for row in spec.table.rows()] == [
        ("a", "3.0", "1.0", "4.0", "9", ""), ("b", "", "", "", "2", "too few"),
        ("everyone", "5.0", "4.0", "6.0", "30", ""),
    ]  # fmt: skip
    assert (spec.x.low or 0) < 1
    assert (spec.x.high or 0) > 6


def event(back_from: float, back_to: float | None) -> Event:
    return Event("switch-e1", 8 * HOUR, 10 * HOUR, (10 + back_from) * HOUR, back_to and (10 + back_to) * HOUR, None,
                 NAME, 71.0)  # fmt: skip


@pytest.mark.parametrize(("ends", "words"), [
    ((0.0, 1.5), "Back within 90 min."), ((2.0, 3.5), "Back after 2 h to 3.5 h."),
    ((1.0, None), "Not back after 60 min: the day ended."),
    ((0.0, None), "Not seen to be back: the day ended."),
])  # fmt: skip
def test_the_way_back_is_told_as_an_interval_and_alike_on_every_page(
    ends: tuple[float, float | None], words: str
) -> None:
    one = event(*ends)
    (row,) = switch_list([one], "UTC").rows()
    bounds = (int(one.onset_to), int(one.back_from), None if one.back_to is None else int(one.back_to))
    assert str(row[4]) == str(back_after(*bounds)) == words
    assert str(switch_length(Switch("s", "s", int(one.onset_from), *bounds, None, None))) == words


def test_a_switch_without_an_event_is_told_as_such() -> None:
    (row,) = switch_list([event(0.0, 1.5)], "UTC").rows()
    assert [str(cell) for cell in row] == [
        "1970-01-01", "between 08:00 and 10:00", "no event told, x", "71", "Back within 90 min.", "–", "–"
    ]  # fmt: skip


def result(*points: SwitchPoint) -> SwitchResult:
    return SwitchResult(None, NAME, 100, 28, points=points)


def test_two_people_are_told_apart_only_beyond_the_intervals() -> None:
    near = (SwitchPoint("relationship:a", 40, 30, 50, 20), SwitchPoint("relationship:b", 45, 35, 55, 20))
    far = (SwitchPoint("relationship:a", 30, 26, 34, 50), SwitchPoint("relationship:b", 60, 56, 64, 50))
    assert "cannot tell" in str(differences(result(*near), who([])))
    said = "Furthest apart: somebody (a), about 30 points lower than somebody (b) (24 to 36)."
    assert str(differences(result(*far), who([]))) == said
    assert differences(result(far[0]), who([])) is None


def test_a_point_outside_what_was_seen_has_no_number() -> None:
    point = SwitchPoint("all", None, None, None, 50, say("x", "Above the tension that was seen."))
    assert "outside the tension that was seen" in str(whole_sentence(result(point), who([])))
    bare = SwitchPoint("all", 50, None, None, 50)
    assert "cannot tell" in str(whole_sentence(result(bare), who([])))


def test_hysteresis_is_called_exploratory() -> None:
    assert "cannot tell" in str(hysteresis(Hysteresis(9, 3, False, NAME)))
    assert "9 points higher" in str(hysteresis(Hysteresis(9, 8, True, NAME)))
    assert "9 points lower" in str(hysteresis(Hysteresis(-9, 8, True, NAME)))
    assert hysteresis(None) is None


@pytest.mark.parametrize(("ratio", "words"), [((1.1, 1.02, 1.2), "moved more"), ((0.9, 0.8, 0.98), "moved less"),
                                          ((1.1, 0.9, 1.3), "cannot tell"), (None, "Too few weeks")])  # fmt: skip
def test_a_trend_is_told_only_where_the_interval_carries_it(ratio, words) -> None:
    none = np.zeros(0)
    assert words in str(trend_sentence(NAME, Weeks((), none, none, none, none, ratio, "UTC")))


def test_missed_check_ins_break_the_line_and_have_their_reason() -> None:
    at = np.array([0.0, 2, 4]) * HOUR
    line = Line(say("x", "Tension"), at, np.array([10.0, np.nan, 30.0]))
    nothing = Line(NAME, at[:0], at[:0])
    strip = (Strip(ending("answered", ""), at[[0, 2]], True), Strip(ending("missed", "asleep"), at[[1]]))
    spec = course(Course("UTC", line, nothing, Modes(nothing), strip=strip), NAME)
    assert [str(panel.title) for panel in spec.panels] == ["Tension", "Check-ins"]
    assert np.isnan(spec.panels[0].traces[0].y[1])
    assert str(spec.panels[1].under) == "2 of 3"
    assert "asleep" in str(spec.table.rows()[1][-1])


def test_blocks_never_touch_their_neighbours() -> None:
    at = np.array([0.0, 0.2, 5]) * HOUR
    strip = (Strip(ending("answered", ""), at, True),)
    nothing = Line(NAME, at[:0], at[:0])
    (bars,) = course(Course("UTC", nothing, nothing, Modes(nothing), strip=strip), NAME).panels[-1].bars
    assert np.all(bars.end[:-1] < bars.start[1:])
    assert np.all(bars.end - bars.start <= HOUR)


def test_reasons_name_no_code_of_a_role():
    for why in ("needs 4 people with a switch point and different attachment.hyper", "7 more are needed",
                "needs recall.* in the evening: 3 more days", "needs what observers felt themselves (observer.*)"):
        assert not re.search(r"\w\.[\w*]", str(reason_words(why)))
    assert str(reason_words("7 more are needed")) == "7 more are needed"
    assert str(reason_words("never heard of")) == "never heard of"
