"""A review of made-up persons: the right days, the truth in the text of the tables, nothing against an interval."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from review_made_up import LAST, ZONE, bring_in

from benchmarks.validate_pages import WITHOUT, claims, covered, told
from ema_app.charts.before_after import before_after, sentence
from ema_app.measures.simulate import DESIGNS, Diary
from ema_app.session import Session, Surroundings
from ema_app.session.opening import create
from ema_app.session.reading import dataset
from ema_app.session.review import moving, people
from ema_app.session.review.days import Days, by_session, session_days, usual, whole
from ema_app.session.review.facts import facts
from ema_app.session.review.ground import Asked, ground
from ema_app.session.review.looks import Second, comparison, first_look, predictions, second_look, timeline
from ema_app.session.review.moments import near
from ema_app.session.review.reading import tables
from ema_app.session.review.timeline import stretches, usual_feelings
from ema_app.store import Cost

USUAL = DESIGNS["switch_28x6"]
START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


def text(table) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row) for row in table.rows()]


@pytest.fixture(scope="module")
def four_weeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One made-up person for all tests that only read."""
    folder, numbers = tmp_path_factory.mktemp("review"), count(1)
    around = Surroundings(lambda: START, lambda: ZONE, lambda: f"id{next(numbers)}")
    opened, _code = create(folder / "diary.switchpoint", "a long passphrase", around, cost=Cost(64, 1, 1))
    bring_in(opened, USUAL, 3, folder)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def looked(four_weeks: Session) -> Second:
    return second_look(first_look(four_weeks, Asked(usual(four_weeks))))


def test_a_record_without_anything_has_a_review_too(session: Session) -> None:
    days = usual(session)
    assert days.count == 7
    first = first_look(session, Asked(days))
    second = second_look(first)
    spec = timeline(first, usual_feelings(first.ground), second.fit)
    assert "There is nothing in these days." in str(spec.sentence)
    assert "No switch is shown" in str(second.switches.sentence)
    assert second.switches.points is None
    assert people.some(people.charts(second.people, "")) == []
    assert "No switch is shown" in str(people.sentence(second.people, 0))
    assert moving.items(first.ground) == {}
    assert "No check-in was planned" in str(first.quality.sentence)
    assert str(first.facts.sentence) == "Urges and acts: not asked in these days."


def test_the_usual_days_are_the_last_four_weeks(four_weeks: Session) -> None:
    assert usual(four_weeks) == Days(LAST - timedelta(days=27), LAST, ZONE)
    assert whole(four_weeks).last == LAST


def test_days_are_those_of_the_zone_also_where_the_clocks_change() -> None:
    low, high = Days(date(2026, 3, 29), date(2026, 3, 29), ZONE).bounds_ms
    assert (high - low) / 3_600_000 == 23


def test_steps_go_from_session_to_session() -> None:
    held = (date(2026, 1, 6), date(2026, 1, 13), date(2026, 1, 20))
    week = Days(date(2026, 1, 13), date(2026, 1, 20), ZONE)
    end = date(2026, 1, 25)
    assert by_session(week, held, 1, end) == Days(date(2026, 1, 20), end, ZONE)
    assert by_session(week, held, -1, end) == Days(date(2026, 1, 6), date(2026, 1, 13), ZONE)
    assert by_session(Days(date(2026, 1, 20), end, ZONE), held, 1, end) is None
    assert by_session(week, (), 1, end) is None


def test_the_tables_of_all_days_are_those_of_the_record(four_weeks: Session) -> None:
    every = dataset(four_weeks.record)
    found = tables(four_weeks, whole(four_weeks))
    assert {name: len(found[name]) for name in every} == {name: len(frame) for name, frame in every.items()}
    assert len(found["sessions"]) == len(four_weeks.record.rows("sessions"))


def test_a_week_holds_only_what_lies_in_it(four_weeks: Session) -> None:
    week = Days(LAST - timedelta(days=6), LAST, ZONE)
    found = tables(four_weeks, week)
    assert 0 < len(found["prompts"]) < 80
    assert set(found["answers"]["entry_id"]) <= set(found["prompts"]["entry_id"])
    days = {str(at)[:10] for at in found["events"]["occurred_at"]}
    assert all(str(week.first) <= day <= str(week.last) for day in days)
    assert session_days(four_weeks)[0] >= whole(four_weeks).first


def test_private_entries_stay_out_where_they_are_not_wanted(session: Session, tmp_path: Path) -> None:
    bring_in(session, replace(USUAL, days=7), 3, tmp_path)
    entry = session.record.rows("events")[0]["entry_id"]
    session.record.update("prompts", {"entry_id": entry}, {"only_for_me": 1})
    days = whole(session)
    with_it, without = tables(session, days), tables(session, days, private=False)
    for name in ("prompts", "answers", "events"):
        assert entry in set(with_it[name]["entry_id"])
        assert entry not in set(without[name]["entry_id"])


def test_the_timeline_draws_what_there_is(looked: Second) -> None:
    first, second = looked.first, looked
    spec = timeline(first, usual_feelings(first.ground), second.fit)
    titles = [str(panel.title) for panel in spec.panels]
    assert titles[:2] == ["Tension", "Mentalizing"]
    assert titles[-3:] == ["Events", "Sessions", "Check-ins"]
    assert f"Switches seen: {len(second.fit.events)}" in str(spec.sentence)
    answered = sum(panel.bars[0].told is not None for panel in spec.panels if str(panel.title) == "Check-ins")
    assert answered
    assert "switch point" in str(spec.panels[0].under)
    assert len(text(spec.table)) >= len(first.ground.series.rows) - len(first.ground.dataset["events"])
    reasons = {row[-1] for row in text(spec.table)}
    assert any("not answered" in reason for reason in reasons)


def test_the_wash_holds_neighbouring_check_ins_of_one_day() -> None:
    at = np.arange(6) * 7_200_000.0
    found = stretches(at, np.array([0.1, 0.9, 0.95, 0.2, 0.8, 0.9]), np.array([0, 0, 0, 0, 0, 1.0]))
    inner = [(start + 1_200_000, end - 1_200_000) for start, end in found]
    assert inner == [(at[1], at[2]), (at[4], at[4]), (at[5], at[5])]


def test_the_true_switch_point_lies_in_the_interval_of_the_table() -> None:
    found = [hit for seed in range(4) for hit in covered(told(USUAL, seed))]
    assert len(found) >= 8
    assert np.mean(found) >= 0.75


@pytest.mark.parametrize("name", WITHOUT[:4])
def test_without_a_switch_the_page_says_so_and_why(name: str) -> None:
    found = told(DESIGNS[name], 1).second.switches
    assert re.match(r"No switch is shown for these days\. .{20,}", str(found.sentence))
    assert found.points is None
    assert found.recovery is None
    assert found.events is None
    assert "no switch is drawn" in str(found.figure.sentence)


def test_no_text_claims_a_direction_against_its_interval() -> None:
    for seed, name in enumerate(("switch_28x6", "equal", "company_only_28x6")):
        design = replace(DESIGNS[name], days=42)
        made = list(claims(told(design, seed, (14, 41)), told(design, seed, (0, 13))))
        assert [kind for kind, carried in made if not carried] == []


def test_switch_events_are_listed_with_what_is_known_of_them(looked: Second) -> None:
    second = looked
    events = second.switches.events
    assert events is not None
    rows = text(events)
    assert len(rows) == len(second.switches.event_ids) == len(second.fit.events)
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), reverse=True)
    assert all(re.match(r"between \d\d:\d\d and \d\d:\d\d", row[1]) for row in rows)
    assert all("h" in row[4] or "not seen" in row[4] for row in rows)


def test_recovery_is_shown_seen_and_from_the_rates(looked: Second) -> None:
    found = looked.switches.recovery
    assert found is not None
    assert "Seen from the check-ins" in str(found.sentence)
    assert "From the fitted rates" in str(found.sentence)
    assert "not seen" in str(found.note)
    assert text(found.table)[0][0] == "all switches"


def test_people_are_compared_with_their_n(looked: Second) -> None:
    second = looked
    item = next(i for i in people.items(second.people) if i == "tension")
    specs = people.some(people.charts(second.people, item))
    assert [str(spec.title) for spec in specs][:2] == ["Closeness, as told", "Tension after events"]
    assert all(row[4].isdigit() for spec in specs for row in text(spec.table))


def test_urges_and_acts_are_dated_facts(session: Session, tmp_path: Path) -> None:
    bring_in(session, replace(USUAL, diary=Diary(urges=True)), 3, tmp_path)
    days = usual(session)
    session.choose(replace(session.choices, urge_line=20.0))
    low = facts(ground(session, Asked(days)))
    session.choose(replace(session.choices, urge_line=100.0))
    high = facts(ground(session, Asked(days)))
    urges = [fact for fact in low.facts if "urge" in str(fact.words)]
    assert urges
    assert not [fact for fact in high.facts if "urge" in str(fact.words)]
    assert not [fact for fact in low.facts if re.search(r"\d", str(fact.words))]
    assert [fact.moment_ms for fact in low.facts] == sorted(fact.moment_ms for fact in low.facts)


def test_two_stretches_alike_show_no_difference(four_weeks: Session, looked: Second) -> None:
    rows = comparison(four_weeks, Asked(usual(four_weeks)), looked)
    every = [found for page in rows.values() for _, found in page]
    assert len(every) > 20
    assert {found.direction for found in every} == {0}
    assert {row[-1] for row in text(before_after(rows["switches"]))} == {"cannot tell"}
    assert "0 of" in str(sentence(rows["timeline"]))


def test_a_hard_week_is_told_beside_an_easy_one(session: Session, tmp_path: Path) -> None:
    hard = replace(USUAL, arousal=replace(USUAL.arousal, hard_week=4, day_sd=4.0))
    bring_in(session, hard, 5, tmp_path)
    week = usual(session).ending(7)
    now = second_look(first_look(session, Asked(week)))
    rows = {str(name): found for name, found in comparison(session, Asked(week.before()), now)["timeline"]}
    assert rows["Tension, mean"].direction == 1


def test_a_moment_leads_to_what_lies_there(looked: Second) -> None:
    first = looked.first
    entry = first.ground.series.rows["entry_id"].dropna().index[5]
    at = float(first.ground.at_ms[entry])
    found = near(first, at)
    assert found is not None
    assert found[0] in ("entry", "event", "incident")
    assert near(first, at - 400 * 86_400_000.0) is None


def test_predictions_stand_by_verdict(looked: Second) -> None:
    spec = predictions(looked)
    verdicts = [row[1] for row in text(spec.table)]
    order = ["points this way", "points the other way", "cannot tell"]
    assert verdicts == sorted(verdicts, key=order.index)
    assert "by chance alone" in str(spec.sentence)


def test_the_calendar_of_instability_holds_every_day(looked: Second) -> None:
    first = looked.first
    assert next(iter(moving.items(first.ground))) == "tension"
    by_day, by_hour, by_week = moving.charts(first.ground, "tension")
    assert len(text(by_day.table)) == 28
    assert len(text(by_week.table)) == 4
    steps = sum(int(row[2]) for row in text(by_day.table))
    assert steps == sum(int(row[4]) for row in text(by_week.table))
    assert sum(int(row[4]) for row in text(by_hour.table)) == int(first.ground.series.values["tension"].notna().sum())
