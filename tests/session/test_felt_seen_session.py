"""What may be shown of an observer's ratings goes on to the charts, and nothing else, by no way round."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ema_app.session import Session, Surroundings
from ema_app.session.felt_seen.cutting import Asked
from ema_app.session.felt_seen.figures import Figures
from ema_app.session.felt_seen.gathering import FeltSeen
from ema_app.session.felt_seen.seeing import Reader
from ema_app.session.felt_seen.withholding import shown_from
from ema_app.session.opening import create
from tests.conftest import CHEAP, PASSPHRASE, Clock
from tests.session.felt_seen_made import Rated, charts, everything, moments, observer, rate

ANGER = Asked("anger")


def figures(session: Session, reader: Reader = "person", asked: Asked = ANGER) -> Figures:
    return Figures(FeltSeen(session, reader).gathered(), asked)


def test_both_sides_of_a_moment_stand_beside_each_other_with_their_lag(session: Session) -> None:
    rate(session, observer(session), moments(session, 3))
    spec = figures(session).moments()
    felt, seen = spec.panels[0].traces
    assert felt.y[~(felt.y != felt.y)].tolist() == sorted_felt(session)
    assert len(seen.y[~(seen.y != seen.y)]) == 3
    assert seen.told is not None
    assert str(seen.told(0)) == "(about 5 min later)"
    row = spec.table.rows()[0]
    assert [str(cell) for cell in row[4:]] == ["+5", "Jo", "by phone", "no"]


def sorted_felt(session: Session) -> list[float]:
    rows = session.record.stream(
        "SELECT a.value FROM answers a JOIN prompts p USING (entry_id) WHERE item_id = 'anger' ORDER BY moment_ms"
    )
    return [value for (value,) in rows]


def test_a_rating_of_today_shows_in_nothing(session: Session) -> None:
    jo, now = observer(session), session.around.local_now()
    rate(session, jo, moments(session, 12))
    before = everything(figures(session))
    rate(session, jo, [Rated(now - timedelta(hours=2), 50.0, 99.0)])
    assert everything(figures(session)) == before
    assert everything(figures(session, "clinician")) != before


def test_from_the_next_day_on_it_shows(session: Session, clock: Clock) -> None:
    jo, now = observer(session), session.around.local_now()
    rate(session, jo, [Rated(now - timedelta(hours=2), 50.0, 99.0)])
    assert len(figures(session).singles()) == 0
    clock.pass_minutes(24 * 60)
    assert figures(session).singles()["observed"].tolist() == [99.0]


@pytest.mark.parametrize(("count", "shown"), [(9, 0), (10, 10), (19, 10), (20, 20)])
def test_without_agreement_only_averages_over_whole_tens(session: Session, count: int, shown: int) -> None:
    rate(session, observer(session, single=False), moments(session, count))
    found = figures(session)
    assert len(found.singles()) == 0
    assert found.withheld
    summary = found.summary()
    assert (summary.n if summary else 0) == shown
    for spec in (found.moments(), found.spread(), found.weeks(), found.splits(), found.guesses()):
        assert not [trace for panel in spec.panels for trace in panel.traces if len(trace.x)]
        assert not [i for panel in spec.panels for i in panel.intervals if i.value is not None]
    assert "averages only" in str(found.spread().sentence)


def other_record(session: Session, tmp_path: str, around: Surroundings) -> Session:
    made, _code = create(session.record.path.with_name(tmp_path), PASSPHRASE, around, cost=CHEAP)
    return made


@pytest.mark.parametrize("which", [10, 13, 14])
def test_a_value_past_the_last_whole_ten_changes_nothing_at_all(
    session: Session, surroundings: Surroundings, which: int
) -> None:
    """Two records that differ in one single value nobody agreed to show: every chart, table and sentence is the same.

    The ratings are made newest last, so the eleventh to the fifteenth wait for their ten.
    """
    other = other_record(session, "other.switchpoint", surroundings)
    rated = sorted(moments(session, 15), key=lambda one: one.at)
    changed = [*rated]
    changed[which] = replace(rated[which], seen=0.0)
    for record, given in ((session, rated), (other, changed)):
        rate(record, observer(record, single=False), given)
    assert everything(figures(session)) == everything(figures(other))
    assert everything(figures(session, "clinician")) != everything(figures(other, "clinician"))
    other.close()


def test_a_ten_shows_only_where_all_of_it_lies_in_the_stretch(session: Session) -> None:
    rate(session, observer(session, single=False), moments(session, 20))
    ends = sorted(one.at.timestamp() * 1000 for one in moments(session, 20))
    inside = Asked("anger", "", (ends[9], ends[-1] + 1))
    found = figures(session, asked=inside).summary()
    assert found is not None
    assert found.n == 10
    assert figures(session, asked=Asked("anger", "", (ends[11], ends[-1] + 1))).summary() is None


def test_one_who_agreed_and_one_who_did_not(session: Session) -> None:
    rated = moments(session, 24)
    rate(session, observer(session), rated[:12])
    rate(session, observer(session, "Sam", single=False), rated[12:])
    found = figures(session)
    assert set(found.singles()["observer_id"]) == {"p1"}
    summary = found.summary()
    assert summary is not None
    assert summary.n == 22
    assert found.part.waiting == {"p2": 2}


def test_what_has_no_partner_says_why(session: Session) -> None:
    rated = moments(session, 4)
    rate(session, observer(session), [replace(rated[0], lag=90), rated[1], replace(rated[2], seen=None), rated[3]])
    listed = figures(session).unpaired()
    rows = [tuple(map(str, row)) for row in listed.table.rows()]
    assert [(row[1], row[3]) for row in rows] == [
        ("Jo", "no check-in within 30 minutes"),
        ("check-in", "nobody rated within 30 minutes"),
        ("check-in", "nobody rated within 30 minutes"),
    ]
    assert rows[0][2] == "anger and joy"
    assert "check-in beside them: 1." in str(listed.sentence)


def test_a_check_in_of_today_does_not_tell_whether_it_was_rated(session: Session) -> None:
    jo, now = observer(session), session.around.local_now()
    rate(session, jo, moments(session, 2))
    rate(session, jo, [Rated(now - timedelta(hours=2), 50.0, None)])
    assert figures(session).unpaired().table.rows() == []


def test_the_same_is_given_back_until_something_changes(session: Session, clock: Clock) -> None:
    jo, source = observer(session), FeltSeen(session)
    rate(session, jo, moments(session, 3))
    first = source.gathered()
    assert source.gathered() is first
    rate(session, jo, [Rated(session.around.local_now() - timedelta(days=9), 10.0, 20.0)])
    second = source.gathered()
    assert second is not first
    clock.pass_minutes(24 * 60)
    assert source.gathered() is not second


def test_an_empty_record_has_charts_that_say_so(session: Session) -> None:
    found = figures(session)
    assert len(charts(found)) == 6
    assert str(found.unpaired().sentence) == "Every rating has one from the other side beside it."
    assert not found.withheld


def test_a_clinician_reads_of_the_person_and_a_person_of_themselves(session: Session) -> None:
    rate(session, observer(session), moments(session, 14))
    assert "your anger" in str(figures(session).sentence())
    told = str(figures(session, "clinician").sentence())
    assert "Jo rated anger higher than the person did" in told
    assert "you" not in told


def test_evenings_are_called_evenings(session: Session) -> None:
    rated = [replace(one, at=one.at.replace(hour=20) - timedelta(days=k)) for k, one in
             enumerate(moments(session, 14))]  # fmt: skip
    rate(session, observer(session), [replace(one, at=rated[0].at - timedelta(days=k)) for k, one in enumerate(rated)])
    assert str(figures(session).sentence()).startswith("On 14 of 14 evenings Jo's rating of your anger was higher")


def test_a_protocol_may_withhold_patterns_for_some_weeks(session: Session, clock: Clock) -> None:
    assert shown_from(session) is None
    toml = session.record.rows("protocols")[0]["toml"].replace("withhold_weeks = 0", "withhold_weeks = 2")
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": toml})
    session.protocols._read.clear()
    rate(session, observer(session), moments(session, 4))
    assert shown_from(session) == session.around.local_now().date() + timedelta(days=13)
    clock.pass_minutes(13 * 24 * 60)
    assert shown_from(session) is None


def test_before_the_first_ten_it_says_how_many_there_are_and_no_more(session: Session) -> None:
    rate(session, observer(session, single=False), moments(session, 4))
    source = FeltSeen(session).gathered()
    assert source.emotions == ["anger", "joy"]
    assert source.observers == ["p1"]
    found = Figures(source, ANGER)
    for text in (str(found.sentence()), str(found.average().sentence)):
        assert "averages only" in text
    assert str(found.sentence()).startswith("Moments rated from both sides so far: 4; averages show from ten on.")
