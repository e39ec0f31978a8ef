from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from sampling_cases import PRESETS, preset, stratified, with_schemes

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Scheme
from ema_app.core.sampling import load, plan


@pytest.mark.parametrize("name", PRESETS)
def test_the_load_is_what_the_plan_gives(name: str) -> None:
    protocol = preset(name)
    prompts = plan(protocol, date(2026, 6, 1), 1, ZoneInfo("UTC"), 1)
    found = load(protocol)
    assert found.prompts == len(prompts)
    assert found.minutes == pytest.approx(sum(form_minutes(protocol, p.form) for p in prompts))


@pytest.mark.parametrize(
    ("name", "prompts"),
    [("hourly", 12), ("six-a-day", 6), ("events", 0), ("mentalizing", 6), ("quarter-hourly", 96), ("core", 7)],
)
def test_prompts_a_day_of_the_presets(name: str, prompts: int) -> None:
    assert load(preset(name)).prompts == prompts


def test_what_follows_counts_to_the_most() -> None:
    found = load(preset("burst"))
    assert (found.prompts, found.most_prompts) == (4, 16)
    assert found.most_minutes is not None
    assert found.most_minutes > found.minutes
    assert [(part.scheme, part.prompts, part.follows) for part in found.schemes] == [
        ("four_a_day", 4, False), ("recovery", 8, True), ("high_tension", 4, True),
    ]  # fmt: skip


def test_without_a_cap_there_is_no_most() -> None:
    endless = with_schemes(stratified(2, 30), Scheme("later", "burst", offsets_minutes=(15,)))
    assert load(endless).most_prompts is None
    assert load(endless).most_minutes is None


def test_an_interval_with_jitter_fits_into_the_waking_hours() -> None:
    loose = with_schemes(Scheme("x", "interval", every_minutes=50, jitter_minutes=10), waking=(time(9), time(12)))
    assert load(loose).prompts == len(plan(loose, date(2026, 6, 1), 1, ZoneInfo("UTC"), 1)) == 4


def test_a_core_check_in_takes_about_a_minute() -> None:
    core = preset("core")
    assert 0.8 < form_minutes(core, "check_in") < 1.4
    assert form_minutes(core, "nowhere") == 0
