from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sampling_cases import by_day, preset, stratified, with_schemes

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Scheme
from ema_app.core.sampling import Around, Happened, PlannedPrompt, follow_ups, plan

BERLIN = ZoneInfo("Europe/Berlin")
AROUND = Around(BERLIN, "seed")
BURST = preset("burst")
DAY = date(2026, 6, 1)


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=BERLIN)


def event(when: datetime, about: datetime | None = None) -> Happened:
    return Happened(f"e{when:%d%H%M}", "event", when, about)


def check_in(when: datetime, tension: float | None, above_line: bool = False, trigger: str = "random") -> Happened:
    return Happened(f"c{when:%d%H%M}", "check_in", when, None, {"tension": tension}, above_line, trigger)


def told(prompts: list[PlannedPrompt]) -> list[tuple[str, str, str]]:
    return [(p.trigger, p.scheduled_at.strftime("%H:%M"), p.held_back) for p in prompts]


def test_a_burst_follows_an_event() -> None:
    found = follow_ups(BURST, [event(at(12))], [], AROUND)
    assert told(found) == [("burst", time, "") for time in ("12:15", "12:30", "13:00", "14:00")]
    assert {p.after for p in found} == {"e011200"}
    assert {p.form for p in found} == {"afterwards"}


def test_a_burst_counts_from_the_event_and_leaves_out_what_has_passed() -> None:
    found = follow_ups(BURST, [event(at(12), about=at(11, 20))], [], AROUND)
    assert told(found) == [("burst", "12:20", ""), ("burst", "13:20", "")]
    assert follow_ups(BURST, [event(at(12), about=at(8))], [], AROUND) == []


def test_a_burst_keeps_clear_of_planned_prompts_and_of_the_night() -> None:
    planned = plan(BURST, DAY, 1, BERLIN, "seed")
    near = planned[1].scheduled_at - timedelta(minutes=25)
    found = follow_ups(BURST, [event(near)], planned, AROUND)
    assert [p.held_back for p in found][:2] == ["", "replaced"]
    late = follow_ups(BURST, [event(at(21))], [], AROUND)
    assert [p.held_back for p in late] == ["", "", "quiet_hours", "quiet_hours"]


def test_a_question_follows_high_tension() -> None:
    assert told(follow_ups(BURST, [check_in(at(12), 70)], [], AROUND)) == [("after_answer", "12:20", "")]
    assert follow_ups(BURST, [check_in(at(12), 69), check_in(at(14), None)], [], AROUND) == []


def test_what_followed_starts_nothing() -> None:
    log = [check_in(at(12), 90, trigger=trigger) for trigger in ("burst", "after_answer", "control")]
    assert follow_ups(BURST, log, [], AROUND) == []


def test_nothing_follows_an_urge_above_the_line() -> None:
    calm_then_urge = [check_in(at(10), 90), event(at(12)), check_in(at(12, 20), 90, above_line=True), event(at(13))]
    found = follow_ups(BURST, calm_then_urge, [], AROUND)
    given = [p.scheduled_at for p in found if not p.held_back]
    assert given == [at(10, 20), at(12, 15)]
    assert {p.held_back for p in found if p.scheduled_at > at(12, 20)} == {"user"}
    next_day = follow_ups(BURST, [*calm_then_urge, event(at(12, day=2))], [], AROUND)
    assert sum(not p.held_back for p in next_day) == 2 + 4


def test_the_person_can_switch_extra_questions_off() -> None:
    assert follow_ups(BURST, [event(at(12)), check_in(at(15), 90)], [], replace(AROUND, extra=False)) == []


def days_of_answers(days: int, tension_at: dict[int, float]) -> list[Happened]:
    return [check_in(at(hour, day=1 + n), tension) for n in range(days) for hour, tension in tension_at.items()]


def test_controls_match_triggered_prompts_in_number_and_hour() -> None:
    log = []
    for n in range(28):
        high = n % 3 == 0
        log += [check_in(at(10, day=1 + n), 20), check_in(at(15, day=1 + n), 80 if high else 30)]
    found = [p for p in follow_ups(BURST, log, [], AROUND) if not p.held_back]
    triggered = [p for p in found if p.trigger == "after_answer"]
    controls = [p for p in found if p.trigger == "control"]
    assert len(triggered) == 10
    assert 8 <= len(controls) <= 10
    assert {p.scheduled_at.hour for p in controls} == {15}
    assert not {p.after for p in controls} & {p.after for p in triggered}


def test_no_control_without_a_triggered_prompt_before_it() -> None:
    assert follow_ups(BURST, days_of_answers(20, {15: 30.0}), [], AROUND) == []


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_the_share_of_controls(share: float) -> None:
    scheme = replace(BURST.sampling.schemes[2], control_share=share)
    half = replace(BURST, sampling=replace(BURST.sampling, schemes=(scheme,)))
    log = [check_in(at(15, day=1 + n), 80 if n % 4 == 0 else 30) for n in range(28)]
    found = follow_ups(half, log, [], AROUND)
    assert sum(p.trigger == "control" for p in found) == 7 * share // 1


def test_the_past_does_not_change_when_more_happens() -> None:
    log = days_of_answers(6, {9: 20.0, 12: 85.0, 13: 40.0, 18: 30.0})
    for n in range(len(log)):
        assert follow_ups(BURST, log[:n], [], AROUND) == follow_ups(BURST, log, [], AROUND)[: len(
            follow_ups(BURST, log[:n], [], AROUND)
        )]  # fmt: skip


def test_a_scheme_reads_only_its_own_answers() -> None:
    elsewhere = Happened("x", "evening", at(12), None, {"recall_tension": 90.0})
    assert follow_ups(BURST, [elsewhere], [], AROUND) == []


_FORMS, _URGES = st.sampled_from(["event", "check_in"]), st.sampled_from([False] * 9 + [True])
_ENTRIES = st.lists(
    st.tuples(st.integers(0, 3 * 24 * 60), _FORMS, st.integers(0, 100), _URGES),
    max_size=40,
)


@settings(max_examples=80, deadline=None)
@given(_ENTRIES, st.integers(5, 20), st.integers(5, 30), st.sampled_from(["UTC", "Asia/Kathmandu", "Pacific/Chatham"]))
def test_limits_hold_whatever_happens(entries: list[tuple], cap: int, burden: int, zone: str) -> None:
    protocol = replace(BURST, sampling=replace(BURST.sampling, daily_cap=cap, burden_minutes=burden))
    around = Around(ZoneInfo(zone), 1)
    planned = plan(protocol, date(2026, 3, 27), 5, around.zone, 1)
    start = datetime(2026, 3, 28, tzinfo=UTC)
    log = [
        Happened(str(n), form, start + timedelta(minutes=minute), None, {"tension": float(tension)}, urge)
        for n, (minute, form, tension, urge) in enumerate(entries)
    ]
    given_ones = [p for p in follow_ups(protocol, log, planned, around) if not p.held_back]
    for day, prompts in by_day([*planned, *given_ones]).items():
        assert len(prompts) <= cap
        assert sum(form_minutes(protocol, p.form) for p in prompts) <= burden
        urges = [entry.at for entry in log if entry.above_line and entry.at.astimezone(around.zone).date() == day]
        following = [p for p in prompts if p.after]
        assert not urges or all(p.scheduled_at < min(urges) for p in following)
        for scheme in protocol.sampling.schemes:
            assert sum(p.scheme == scheme.id for p in prompts) <= (scheme.daily_cap or scheme.per_day)
        apart = [abs(p.at - q.at) for p in following for q in prompts if p is not q]
        assert min(apart, default=600) >= 600


def test_schemes_that_follow_are_not_planned_ahead() -> None:
    burst = Scheme("later", "burst", offsets_minutes=(15,))
    prompts = plan(with_schemes(stratified(3, 30), burst), DAY, 1, BERLIN, 1)
    assert {p.scheme for p in prompts} == {"random"}


def test_the_reason_names_the_limit_that_was_met() -> None:
    log = [event(at(10)), event(at(15))]
    free = replace(BURST, sampling=replace(BURST.sampling, daily_cap=None, burden_minutes=None))
    third = follow_ups(free, [*log, event(at(19))], [], AROUND)
    assert [p.held_back for p in third] == [""] * 8 + ["daily_cap"] * 4
    few = replace(BURST, sampling=replace(BURST.sampling, daily_cap=5))
    assert [p.held_back for p in follow_ups(few, log, [], AROUND)] == [""] * 5 + ["daily_cap"] * 3
    short = replace(BURST, sampling=replace(BURST.sampling, burden_minutes=1))
    assert [p.held_back for p in follow_ups(short, log, [], AROUND)] == [""] * 3 + ["burden"] * 5
