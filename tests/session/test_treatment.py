"""The treatment as it is written down; half years that are free only where somebody went over them."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.charts.attachment_plane import Placed, attachment_plane
from ema_app.core.errors import EmaError
from ema_app.session import Session, Topic
from ema_app.session.baseline import Score, adopt, baselines, protocol
from ema_app.session.check_ins import Given
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.formulation import Formulation, current, newest, point_at, propose_plan, read, save, versions
from ema_app.session.outcomes import HalfYear, Known, half_years, months_on, outcome_table, summary
from ema_app.session.treatment import (
    Held,
    Incident,
    Phase,
    began,
    erase_log,
    incidents,
    keep_incident,
    keep_phases,
    keep_review,
    keep_session,
    phases,
    reviews,
    sessions,
)
from ema_app.store.clear_plan import plan_in_clear
from tests.conftest import Clock

START = date(2024, 8, 31)
TODAY = date(2026, 3, 2)
HERE = ZoneInfo("Europe/Berlin")
DAYS = st.dates(START - timedelta(days=40), TODAY + timedelta(days=40))
REVIEWS = st.tuples(st.integers(0, 3), DAYS)


def _table(days: list[date], reviewed: list[tuple[int, date]], undated: bool) -> list[HalfYear]:
    bounds = [(months_on(START, 6 * k), months_on(START, 6 * k + 6) - timedelta(days=1)) for k in range(4)]
    return half_years(START, TODAY, Known(days, undated, [(*bounds[k], on) for k, on in reviewed]))


@settings(max_examples=200, deadline=None)
@given(st.lists(DAYS, max_size=4), st.lists(REVIEWS, max_size=6), st.booleans())
def test_free_means_over_gone_over_and_nothing_in_it(
    days: list[date], reviewed: list[tuple[int, date]], undated: bool
) -> None:
    for k, one in enumerate(_table(days, reviewed, undated)):
        inside = [day for day in days if one.first <= day <= one.last]
        gone_over = any(which == k and on > one.last for which, on in reviewed)
        assert (one.outcome == "not_free") == bool(inside)
        assert (one.outcome == "free") == (not inside and gone_over and not undated and one.last < TODAY)


@settings(max_examples=100, deadline=None)
@given(st.lists(DAYS, max_size=3), st.lists(REVIEWS, max_size=6), DAYS)
def test_one_more_incident_never_frees_a_half_year(
    days: list[date], reviewed: list[tuple[int, date]], another: date
) -> None:
    before, after = _table(days, reviewed, False), _table([*days, another], reviewed, False)
    for one, other in zip(before, after, strict=True):
        assert other.outcome in {one.outcome, "not_free"}


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 8))
def test_half_years_touch_without_a_gap(start: date, count: int) -> None:
    table = half_years(start, months_on(start, 6 * count), Known((), False, ()))
    assert all(a.last + timedelta(days=1) == b.first for a, b in itertools.pairwise(table))
    assert len(table) == count + 1


def test_the_last_of_the_month_stays_there() -> None:
    assert months_on(date(2024, 8, 31), 6) == date(2025, 2, 28)
    assert months_on(date(2024, 8, 31), 12) == date(2025, 8, 31)


def test_the_table_of_a_record(session: Session) -> None:
    assert outcome_table(session) == []
    keep_phases(session, [Phase("treatment", date(2025, 1, 10)), Phase("assessment", date(2024, 12, 1))])
    assert [phase.name for phase in phases(session)] == ["assessment", "treatment"]
    assert began(session) == date(2024, 12, 1)
    first, _second, third = outcome_table(session)
    assert (first.first, first.last, first.outcome) == (date(2024, 12, 1), date(2025, 5, 31), "unknown")
    assert keep_review(session, first.first, first.last, "M.") == {Topic.TREATMENT}
    keep_incident(session, Incident(datetime(2025, 6, 1, 0, 30, tzinfo=HERE), "admission"))
    keep_incident(session, Incident(datetime(2025, 3, 1, 12, tzinfo=HERE), "self_harm"))
    assert [one.outcome for one in outcome_table(session)] == ["free", "not_free", "unknown"]
    assert str(third.why) == "not over yet"
    assert str(summary(outcome_table(session))).startswith("Half years free: 1; not free: 1; unknown: 1.")
    assert reviews(session)[0].by == "M."
    keep_incident(session, Incident(None, "attempt"))
    assert [one.outcome for one in outcome_table(session)] == ["unknown", "not_free", "unknown"]
    with pytest.raises(EmaError, match="not over yet"):
        keep_review(session, third.first, third.last, "M.")


def test_sessions_are_kept_changed_and_taken_out(session: Session, clock: Clock) -> None:
    assert keep_session(session, Held(clock.now(), "individual", True, 70, 40, " about Sunday ")) == {Topic.TREATMENT}
    clock.pass_minutes(60 * 24 * 7)
    keep_session(session, Held(clock.now(), "group", False))
    group, single = sessions(session)
    assert (single.kind, single.tension_before, single.note) == ("individual", 70, "about Sunday")
    assert (group.attended, group.tension_after) == (False, None)
    keep_session(session, Held(single.held_at, "review", True, session_id=single.session_id))
    assert sessions(session)[1].kind == "review"
    assert began(session) == date(2026, 3, 2)
    erase_log(session, "sessions", single.session_id)
    assert [held.kind for held in sessions(session)] == ["group"]
    with pytest.raises(EmaError, match="between 0 and 100"):
        keep_session(session, Held(clock.now(), "group", True, 120))


def test_incidents_without_a_day_come_first(session: Session, clock: Clock) -> None:
    keep_incident(session, Incident(clock.now(), "admission", "two weeks"))
    keep_incident(session, Incident(None, "attempt"))
    assert [one.kind for one in incidents(session)] == ["attempt", "admission"]
    erase_log(session, "incidents", incidents(session)[0].incident_id)
    assert [one.note for one in incidents(session)] == ["two weeks"]


def test_every_version_of_the_formulation_is_kept(session: Session) -> None:
    assert current(session).empty
    save(session, Formulation({"trouble": "Fights on Sundays. ", "aims": " "}), "me, Dr M.")
    point_at(session, ("event", "event-1"), "Dr M.")
    point_at(session, ("event", "event-1"), "Dr M.")
    assert current(session) == Formulation({"trouble": "Fights on Sundays."}, (("event", "event-1"),))
    assert [version.made_by for version in versions(session)] == ["Dr M.", "Dr M.", "me, Dr M."]
    assert newest(session, "formulation") == versions(session)[0].version_id
    assert read("words that came from elsewhere").parts == {"trouble": "words that came from elsewhere"}


def test_a_plan_proposed_in_a_copy_puts_nothing_beside_it(session: Session) -> None:
    propose_plan(session, Plan({"helps_me": (Line("cold water", open=True),)}), "Dr M.")
    assert session.plan.current().of("helps_me")[0].text == "cold water"
    assert plan_in_clear(session.record.path) == []


def test_a_baseline_form_stands_beside_the_diary(session: Session) -> None:
    made = protocol(session)
    assert session.protocols.current().id == "core"
    entry = session.check_ins.begin(made, "baseline")
    for item_id, value in (("worry_leaving", 80), ("need_showing", 60), ("rely", 20), ("close_easy", 90)):
        session.check_ins.answer(entry, made.items[item_id], {item_id: Given(value=value)})
    session.check_ins.finish(entry)
    (found,) = baselines(session)
    assert found.anxiety == Score(70, 2, 3)
    assert found.avoidance == Score(15, 2, 4)
    session.check_ins.only_for_me(entry.entry_id, True)
    assert baselines(session, private=False) == []


def test_too_few_items_give_no_score(session: Session) -> None:
    made = protocol(session)
    entry = session.check_ins.begin(made, "baseline")
    session.check_ins.answer(entry, made.items["rely"], {"rely": Given(value=50)})
    session.check_ins.finish(entry)
    assert baselines(session)[0].avoidance == Score(None, 1, 4)


def test_a_site_brings_its_own_questionnaire(session: Session) -> None:
    from ema_app.places import resource

    text = resource("protocols", "baseline", "attachment.toml").read_text(encoding="utf-8")
    adopt(session, text.replace('id = "baseline"\nversion', 'id = "our-site"\nversion', 1), "ours.toml")
    assert protocol(session).id == "our-site"
    assert session.protocols.current().id == "core"
    core = resource("protocols", "core.toml").read_text(encoding="utf-8")
    with pytest.raises(EmaError, match="no form called baseline"):
        adopt(session, core, "core.toml")


def test_the_plane_names_regions_and_no_diagnosis() -> None:
    spec = attachment_plane([Placed(date(2026, 3, 2), 70, 15, 4, 7)])
    assert "not a diagnosis" in str(spec.sentence)
    assert spec.table.rows() == [(date(2026, 3, 2), "70", "15", "4 / 7")]
    assert {str(caption.words) for caption in spec.panels[0].captions} == {
        "secure", "preoccupied", "dismissing", "fearful",
    }  # fmt: skip
    assert "No questionnaire" in str(attachment_plane([]).sentence)
