from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sampling_cases import (
    PRESETS,
    ZONES,
    awake,
    by_day,
    check_days,
    check_journey,
    minutes_between,
    preset,
    stratified,
    travel,
    with_schemes,
)

from ema_app.core.protocol import Scheme
from ema_app.core.sampling import load, plan, plan_row

BERLIN = ZoneInfo("Europe/Berlin")
zones = st.sampled_from(ZONES).map(ZoneInfo)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("zone", ZONES)
def test_presets_keep_their_promises(name: str, zone: str) -> None:
    protocol = preset(name)
    prompts = plan(protocol, date(2026, 3, 26), 5, ZoneInfo(zone), "seed")
    check_days(protocol, prompts, ZoneInfo(zone))
    assert abs(len(prompts) - 5 * load(protocol).prompts) <= 4


@settings(max_examples=60, deadline=None)
@given(st.data(), zones, days, st.integers(1, 8), st.integers(9, 26), st.booleans())
def test_random_designs(data: st.DataObject, zone: ZoneInfo, day: date, per_day: int, end: int, evening: bool) -> None:
    gap = data.draw(st.integers(0, (end - 8) * 60 // per_day - 5), label="gap")
    schemes = [stratified(per_day, gap)]
    if evening and gap < (end - 8) * 60 // per_day // 2 - 5:
        schemes.append(Scheme("last", "evening", at=(time((end - 1) % 24, 50),)))
    protocol = with_schemes(*schemes, waking=(time(8), time(end % 24)))
    prompts = plan(protocol, day, 2, zone, data.draw(st.integers()))
    check_days(protocol, prompts, zone)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_days_on_which_the_clocks_change(day: date, hours: int) -> None:
    night = with_schemes(stratified(24, 0), waking=(time(0), time(0)))
    prompts = plan(night, day, 1, BERLIN, 1)
    assert len(prompts) == 24
    assert (prompts[-1].block_to - prompts[0].block_from) == timedelta(hours=hours)
    every = with_schemes(Scheme("all", "interval", every_minutes=15), waking=(time(0), time(0)))
    assert len(plan(every, day, 1, BERLIN, 1)) == 4 * hours


def test_blocks_follow_the_clock_on_the_wall() -> None:
    protocol = with_schemes(stratified(4, 30), waking=(time(0), time(8)))
    blocks = [prompt.block_from.strftime("%H:%M%z") for prompt in plan(protocol, date(2026, 3, 29), 1, BERLIN, 1)]
    assert blocks == ["00:00+0100", "03:00+0200", "04:00+0200", "06:00+0200"]


def blocks_of(*schemes: Scheme, day: date = date(2026, 6, 1)) -> list[str]:
    found = plan(with_schemes(*schemes), day, 1, BERLIN, 1)
    return [f"{p.block_from:%H:%M}-{p.block_to:%H:%M}" for p in found if p.trigger == "random"]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 6, 1), date(2026, 10, 25)])
def test_blocks_are_equal_parts_of_the_day_that_given_times_leave(day: date) -> None:
    evening, noon = Scheme("last", "evening", at=(time(21, 30),)), Scheme("set", "fixed", at=(time(12),))
    assert blocks_of(stratified(6, 60), evening, day=day) == [
        "09:00-10:55", "10:55-12:50", "12:50-14:45", "14:45-16:40", "16:40-18:35", "18:35-20:30",
    ]  # fmt: skip
    assert blocks_of(stratified(3, 60), noon, day=day) == ["09:00-14:40", "14:40-18:20", "18:20-22:00"]
    assert blocks_of(stratified(2, 0), evening, day=day) == ["09:00-15:30", "15:30-22:00"]


def test_a_gap_is_elapsed_time_when_the_clock_is_set_back() -> None:
    protocol = with_schemes(stratified(8, 60), waking=(time(0), time(8)))
    for seed in range(50):
        prompts = plan(protocol, date(2026, 10, 25), 1, BERLIN, seed)
        assert len(prompts) == 8
        assert min(minutes_between(prompts)) >= 60


def test_waking_hours_may_end_after_midnight() -> None:
    protocol = with_schemes(stratified(5, 60), Scheme("last", "evening", at=(time(0, 30),)), waking=(time(10), time(1)))
    prompts = plan(protocol, date(2026, 6, 1), 3, BERLIN, 7)
    assert {day: len(found) for day, found in by_day(prompts).items()} == {date(2026, 6, n): 6 for n in (1, 2, 3)}
    check_days(protocol, prompts, BERLIN)
    assert prompts[5].scheduled_at.isoformat() == "2026-06-02T00:30:00+02:00"


def test_fixed_and_interval_times() -> None:
    fixed = with_schemes(Scheme("set", "fixed", at=(time(18), time(10))))
    assert [p.scheduled_at.time() for p in plan(fixed, date(2026, 6, 1), 1, BERLIN, 1)] == [time(10), time(18)]
    every = with_schemes(Scheme("steady", "interval", every_minutes=60))
    assert [p.scheduled_at.hour for p in plan(every, date(2026, 6, 1), 1, BERLIN, 1)] == list(range(9, 22))
    loose = with_schemes(Scheme("loose", "interval", every_minutes=60, jitter_minutes=20, min_gap_minutes=45))
    prompts = plan(loose, date(2026, 6, 1), 20, BERLIN, 1)
    assert len(prompts) == 20 * 13
    assert len({round(gap) for gap in minutes_between(prompts)}) > 20
    check_days(loose, prompts, BERLIN)


def test_a_day_that_a_zone_skips_has_no_prompts() -> None:
    apia = plan(with_schemes(stratified(6, 60)), date(2011, 12, 29), 3, ZoneInfo("Pacific/Apia"), 1)
    assert {day: len(found) for day, found in by_day(apia).items()} == {date(2011, 12, 29): 6, date(2011, 12, 31): 6}


def test_limits_hold_where_nobody_checked_the_protocol() -> None:
    crowded = with_schemes(stratified(12, 0), Scheme("set", "fixed", at=(time(12), time(18))), daily_cap=5)
    days = by_day(plan(crowded, date(2026, 6, 1), 40, BERLIN, 1)).values()
    chosen = [tuple(p.block_from for p in found) for found in days]
    assert {len(blocks) for blocks in chosen} == {5}
    hours = [block.hour for blocks in chosen for block in blocks]
    assert min(hours) < 12 < 18 < max(hours)
    short = with_schemes(stratified(12, 0), burden_minutes=1)
    assert 0 < len(plan(short, date(2026, 6, 1), 1, BERLIN, 1)) < 12


def test_the_same_seed_gives_the_same_plan_everywhere() -> None:
    prompts = plan(preset("core"), date(2026, 6, 1), 1, BERLIN, "a record")
    assert [p.scheduled_at.strftime("%H:%M:%S") for p in prompts] == [
        "09:19:24", "11:05:58", "14:20:06", "16:36:23", "17:50:05", "19:35:01", "21:30:00",
    ]  # fmt: skip
    assert prompts == plan(preset("core"), date(2026, 6, 1), 1, BERLIN, "a record")
    assert prompts != plan(preset("core"), date(2026, 6, 1), 1, BERLIN, "another")


def test_a_day_is_the_same_whichever_day_the_plan_begins_on() -> None:
    core = preset("core")
    long, short = plan(core, date(2026, 6, 1), 10, BERLIN, 3), plan(core, date(2026, 6, 8), 3, BERLIN, 3)
    assert [p for p in long if p.day >= date(2026, 6, 8)] == short


def at_utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def test_from_berlin_to_new_york_at_noon() -> None:
    core, york = preset("core"), ZoneInfo("America/New_York")
    prompts = travel(core, date(2026, 6, 1), at_utc(2026, 6, 1, 10), (BERLIN, york), 1)
    first = by_day(prompts)[date(2026, 6, 1)]
    assert [p.scheme for p in first].count("six_a_day") == 6
    assert [p.scheme for p in first].count("evening") == 1
    assert min(minutes_between(prompts)) >= 60
    assert all(awake(core, p, york) for p in prompts if p.scheduled_at > at_utc(2026, 6, 1, 10))


def test_from_berlin_to_tokyo_in_the_afternoon() -> None:
    core, tokyo = preset("core"), ZoneInfo("Asia/Tokyo")
    prompts = travel(core, date(2026, 6, 1), at_utc(2026, 6, 1, 12), (BERLIN, tokyo), 1)
    first = by_day(prompts)[date(2026, 6, 1)]
    assert len(first) <= 7
    assert [p.scheme for p in first].count("evening") == 1
    assert all(awake(core, p, tokyo) for p in prompts if p.scheduled_at > at_utc(2026, 6, 1, 12))


@settings(max_examples=60, deadline=None)
@given(zones, zones, days, st.integers(0, 47), st.sampled_from([p for p in PRESETS if p != "quarter-hourly"]))
def test_travelling_breaks_no_promise(a: ZoneInfo, b: ZoneInfo, day: date, half_hours: int, name: str) -> None:
    moment = datetime.combine(day, time(), UTC) + timedelta(minutes=30 * half_hours)
    check_journey(preset(name), travel(preset(name), day, moment, (a, b), half_hours), moment, b)


def test_a_prompt_as_a_row() -> None:
    row = plan_row(plan(preset("core"), date(2026, 6, 1), 1, BERLIN, "a record")[0])
    assert list(row) == [
        "prompt_id", "scheme", "trigger", "scheduled_at", "block_from", "block_to", "expires_at", "form", "day",
    ]  # fmt: skip
    assert row["block_from"] == "2026-06-01T09:00:00+02:00"
    assert (row["scheme"], row["trigger"], row["form"]) == ("six_a_day", "random", "check_in")
