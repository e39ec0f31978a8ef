"""Ten thousand days of every preset and every kind of scheme, at home and on journeys."""

import random
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sampling_cases import (
    PRESETS,
    ZONES,
    by_day,
    check_days,
    check_journey,
    preset,
    stratified,
    travel,
    with_schemes,
)

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling import Around, Happened, follow_ups, plan

pytestmark = pytest.mark.slow

NOON, LATE = Scheme("set", "fixed", at=(time(12),)), Scheme("last", "evening", at=(time(21),))
LOOSE = Scheme("loose", "interval", every_minutes=90, jitter_minutes=30, min_gap_minutes=60)
KINDS = {
    "stratified": with_schemes(stratified(8, 0)),
    "stratified with a tight gap": with_schemes(stratified(6, 130)),
    "stratified round the clock": with_schemes(stratified(12, 30), waking=(time(0), time(0))),
    "stratified past midnight": with_schemes(stratified(6, 60), waking=(time(11), time(2, 30))),
    "fixed": with_schemes(Scheme("set", "fixed", at=(time(9), time(14, 30), time(21, 59)))),
    "interval": with_schemes(Scheme("steady", "interval", every_minutes=45)),
    "interval with jitter": with_schemes(LOOSE),
    "mixed": with_schemes(stratified(5, 45), NOON, LATE),
}  # fmt: skip


def ten_thousand_days(protocol: Protocol, zone: str) -> None:
    """A thousand days in one of the ten zones, every change of the clocks among them."""
    for start in range(0, 1000, 100):
        first = date(2024, 1, 1) + timedelta(days=start)
        check_days(protocol, plan(protocol, first, 100, ZoneInfo(zone), zone), ZoneInfo(zone))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", PRESETS)
def test_presets(name: str, zone: str) -> None:
    ten_thousand_days(preset(name), zone)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", KINDS)
def test_kinds_of_schemes(name: str, zone: str) -> None:
    ten_thousand_days(KINDS[name], zone)


@pytest.mark.parametrize("name", ["core", "six-a-day", "hourly", "mentalizing"])
def test_journeys(name: str) -> None:
    chance = random.Random(name)
    protocol = preset(name)
    for _ in range(3400):
        day = date(2024, 1, 1) + timedelta(days=chance.randrange(1000))
        here, there = (ZoneInfo(zone) for zone in chance.sample(ZONES, 2))
        moment = datetime.combine(day, time(), UTC) + timedelta(minutes=chance.randrange(24 * 60))
        prompts = travel(protocol, day, moment, (here, there), chance.randrange(10**6))
        check_journey(protocol, prompts, moment, there)


@pytest.mark.parametrize("zone", ZONES)
def test_what_follows(zone: str) -> None:
    protocol, around, chance = preset("burst"), Around(ZoneInfo(zone), zone), random.Random(zone)
    for week in range(143):
        first = date(2024, 1, 1) + timedelta(days=7 * week)
        planned = plan(protocol, first, 7, around.zone, zone)
        begin = datetime.combine(first, time(), around.zone)
        log = [
            Happened(str(n), chance.choice(["event", "check_in"]), begin + timedelta(minutes=minute),
                     None, {"tension": chance.uniform(0, 100)}, chance.random() < 0.05)
            for n, minute in enumerate(chance.sample(range(7 * 1440), 40))
        ]  # fmt: skip
        following = [p for p in follow_ups(protocol, log, planned, around) if not p.held_back]
        for prompts in by_day([*planned, *following]).values():
            assert len(prompts) <= (protocol.sampling.daily_cap or 0)
            assert sum(form_minutes(protocol, p.form) for p in prompts) <= (protocol.sampling.burden_minutes or 0)
            extra = [p for p in prompts if p.after]
            assert min((abs(p.at - q.at) for p in extra for q in prompts if p is not q), default=600) >= 600
