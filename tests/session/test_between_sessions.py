"""The page between sessions: sentences never against their intervals, lists with dates, what stays out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ema_app.charts.who import Who
from ema_app.core.words import Words, say
from ema_app.measures.result import Measure
from ema_app.measures.simulate import design_from_options, person
from ema_app.measures.simulate.made import Made
from ema_app.session import Session
from ema_app.session.between_sessions import Between, Choice, between, pages, read, usual_days
from ema_app.session.between_words import Compared, Numbers, SwitchCounts, change_words, sentences, switch_words
from ema_app.session.review.days import Days
from tests.session.between_people import changes_of, material_of
from tests.session.told_moments import check_in, happened, observed

ZONE = "Europe/Berlin"
START = date(2026, 1, 5)


def _change(value: float | None, low: float | None, high: float | None) -> Compared:
    made = Measure.of("level_change", value, 30, low=low, high=high, missing=5)
    return Compared(say("role", "Tension"), made, made)


@pytest.mark.parametrize(("change", "says"), [
    ((8, 2, 14), "on average 8 points higher"), ((-8, -14, -2), "on average 8 points lower"),
    ((8, -1, 17), "no clear difference"), ((0, 0, 0), "no clear difference"),
    ((3, 0, 6), "no clear difference"), ((0.4, 0.2, 0.6), "on average 0.4 points higher"),
])  # fmt: skip
def test_a_direction_only_where_the_whole_interval_lies_on_one_side(
    change: tuple[float, float, float], says: str
) -> None:
    assert says in str(change_words(_change(*change)))


def test_nothing_is_compared_without_an_interval() -> None:
    assert change_words(_change(None, None, None)) is None
    assert change_words(_change(5, None, None)) is None


def test_few_answers_give_one_sentence_and_never_more_than_five() -> None:
    many = [_change(8, 2, 14)] * 9
    few = Numbers(7, 40, many, SwitchCounts((), ()))
    assert [str(one) for one in sentences(few)] == ["A few moments in these days (7). Each one stands by itself."]
    assert len(sentences(Numbers(30, 40, many, SwitchCounts((), ()), say("between", "")))) == 5


def test_switches_are_counted_and_a_refusal_says_why() -> None:
    said = str(switch_words(SwitchCounts(["P1", "P1", ""], [4, 0, 6, 5])))
    assert said.startswith("Switch events seen at check-ins: 3 (somebody (P1): 2). In the 4 weeks before: 0 to 6")
    named = Who({"P1": Words("", "Jo")})
    assert "3 (Jo: 2)." in str(switch_words(SwitchCounts(["P1", "P1", ""], [4, 0, 6, 5], who=named)))
    refused = str(switch_words(SwitchCounts((), (), say("switch", "Tension hardly varied."))))
    assert refused == "Switch events: none are shown. Tension hardly varied."


KINDS = ("switch", "one_mode", "flat", "company", "graded_line")
GAPS = (-18.0, 0.0, 6.0, -6.0, 0.0)


def _page(seed: int) -> tuple[Between, Made, Days]:
    kind, gap = KINDS[seed % len(KINDS)], GAPS[seed % len(GAPS)]
    design = design_from_options(days=35, kind=kind, discrepancy={"anger": gap}, no_body=True)
    made = person(design, seed, START, ZONE)
    days = Days(START + timedelta(days=28), START + timedelta(days=34), ZONE)
    return between(material_of(made, days, agreed=seed % 2 == 0)), made, days


def _checked(seed: int) -> int:
    """Hold every sentence of a person against the intervals, worked out anew; gives how many name a direction."""
    page, made, days = _page(seed)
    assert len(page.sentences) <= 5, seed
    directions = 0
    for name, change in changes_of(made, days).items():
        said = next((str(s) for s in page.sentences if str(s).startswith(f"{name}:")), "")
        directed = "on average" in said
        directions += directed
        if change.low is None or change.high is None:
            assert said == "", (seed, said)
        elif change.low <= 0 <= change.high:
            assert "no clear difference" in said, (seed, said)
            assert not directed, (seed, said)
        else:
            assert ("higher" if change.low > 0 else "lower") in said, (seed, said)
            assert directed, (seed, said)
    told = [part for s in page.sentences for part in s.values.values() if isinstance(part, Words)]
    for felt in (part for part in told if part.context == "felt_seen" and "least" in part.values):
        assert float(felt.values["least"]) >= 0, (seed, str(felt))  # type: ignore[arg-type]
    return directions


def test_no_sentence_speaks_against_its_interval() -> None:
    assert sum(_checked(seed) for seed in range(10)) <= 6


@pytest.mark.slow
def test_no_sentence_of_a_thousand_persons_speaks_against_its_interval() -> None:
    directions = sum(_checked(seed) for seed in range(1000))
    # Nothing changes in these persons' fifth week: what is said of it by chance alone stays near 5 of 100 sentences.
    assert directions / 2000 < 0.08


def test_averages_are_said_where_observers_did_not_agree_to_single_values() -> None:
    design = design_from_options(days=35, per_day=12, discrepancy={"anger": -25.0}, no_body=True)
    made = person(design, 4, START, ZONE)
    days = Days(START + timedelta(days=28), START + timedelta(days=34), ZONE)
    for agreed in (True, False):
        said = [str(one) for one in between(material_of(made, days, agreed=agreed)).sentences]
        pairs = [re.findall(r"of (\d+) moments", one) for one in said if "rated anger" in one]
        assert len(pairs) == 1, said
        assert agreed or int(pairs[0][0]) % 10 == 0


def test_the_page_speaks_to_its_reader_and_on_paper_to_nobody() -> None:
    design = design_from_options(days=35, per_day=12, discrepancy={"anger": -25.0}, no_body=True)
    days = Days(START + timedelta(days=28), START + timedelta(days=34), ZONE)
    material = material_of(person(design, 4, START, ZONE), days)
    for reader in ("person", "clinician"):
        found = pages(replace(material, reader=reader))
        mine, paper = (" ".join(map(str, page.sentences)) for page in (found.on_screen, found.on_paper))
        assert ("your anger" in mine) == (reader == "person")
        assert not re.search(r"\byour?\b", paper)
        assert "rated anger" in paper


@pytest.fixture
def told(session: Session) -> Session:
    """A week and the four before it, with events, ratings, free words and urges."""
    session.choose(replace(session.choices, consents=("urges",)))
    now, jo = session.around.local_now(), session.roster.add("Jo", "partner")
    for day in range(34, -1, -1):
        high = 60 if day < 7 else 20
        first, second = (now - timedelta(days=day, hours=hours) for hours in (4, 1))
        check_in(session, first, tension=high + day % 3, affect__valence=50, anger=30, urge=10)
        check_in(session, second, tension=high + day % 5, anger=40, urge=80 if day == 2 else 0)
    happened(session, now - timedelta(days=1), event_kind="criticism", event_person=jo, event_helped="body",
             event_note="She looked past me.")  # fmt: skip
    session.record.update("people", {"person_id": jo}, {"observer": 1, "observer_single": 1})
    observed(session, jo, now - timedelta(days=2, hours=4), anger=70)
    return session


def test_a_change_is_said_with_its_range(told: Session) -> None:
    page = between(read(told, Choice(usual_days(told))))
    tension = next(str(one) for one in page.sentences if str(one).startswith("Tension"))
    assert "on average 40 points higher than in the four weeks before (it could be" in tension
    assert "14 answers, 0 check-ins without" in tension


def test_the_lists_carry_dates_and_codes(told: Session) -> None:
    page = between(read(told, Choice(usual_days(told))))
    listed = page.listed
    assert [(str(h.words), h.times) for h in listed.helped] == [("Moving, breathing, cold water", 1)]
    assert [str(one.words) for one in listed.words] == ["She looked past me."]
    assert [(one.felt, one.seen, one.observer) for one in listed.felt_seen] == [(30, 70, "p1")]
    assert [str(one.words) for one in listed.events] == ["criticism, partner p1"]
    assert listed.hard is not None
    assert [str(one.words) for one in listed.hard.lines] == ["an answer above the own line"]
    assert "Jo" not in str(page)


def test_what_is_only_for_me_is_nowhere_on_the_page(told: Session) -> None:
    for entry in told.record.rows("prompts", "form = 'event' OR entry_id IN (SELECT entry_id FROM answers "
                                             "WHERE item_id = 'urge' AND value = 80)"):  # fmt: skip
        told.check_ins.only_for_me(str(entry["entry_id"]), True)
    page = between(read(told, Choice(usual_days(told))))
    assert (page.listed.words, page.listed.helped, page.listed.events) == ([], [], [])
    assert page.listed.hard is not None
    assert (page.listed.hard.asked, page.listed.hard.lines) == (True, [])
    assert "looked past" not in str(page)


def test_words_and_hard_moments_are_left_out_where_that_is_chosen(told: Session) -> None:
    page = between(read(told, Choice(usual_days(told), words=False, hard=False)))
    assert page.listed.words == ()
    assert page.listed.hard is None


def test_what_was_not_asked_and_what_was_not_shared_are_told_apart(session: Session) -> None:
    check_in(session, session.around.local_now(), tension=30)
    hard = between(read(session, Choice(usual_days(session)))).listed.hard
    assert hard is not None
    assert (hard.asked, hard.shared) == (False, True)
    session.record.set_setting("share.reply_to", "somebody")  # a copy, whose shares left urges out
    hard = between(read(session, Choice(usual_days(session)))).listed.hard
    assert hard is not None
    assert not hard.shared


def test_an_empty_record_has_a_page_too(session: Session) -> None:
    page = between(read(session, Choice(usual_days(session))))
    assert [str(one) for one in page.sentences] == [
        "No check-in was answered in these days. The page fills with the next ones."
    ]
    assert page.chart.panels == ()
