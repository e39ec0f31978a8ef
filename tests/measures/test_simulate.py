"""Drawn persons: what is said to be true of them is true in the long run."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import expit

from ema_app.measures.simulate import DESIGNS, Answers, Arousal, Company, Design, Graded, Missing, draw
from ema_app.measures.simulate.draw import SIGNS, UNEQUAL, chance_missed, distances
from ema_app.measures.simulate.paths import STEP, rates

LONG = replace(Design(), days=600, company=Company(spread=0.0))


def held(arousal: float) -> Arousal:
    return Arousal(mean=arousal, rhythm=0, day_sd=0, sd=0, events_per_day=0)


def near(measured: np.ndarray, expected: float) -> bool:
    """Whether the mean of independent values lies within four standard errors."""
    return bool(abs(measured.mean() - expected) < 4 * measured.std(ddof=1) / np.sqrt(measured.size) + 1e-9)


@pytest.mark.parametrize("arousal", [35.0, 48.0, 60.0])
@pytest.mark.parametrize("behaviour", ["switch", "reversed"])
def test_long_run_share_at_held_arousal_crosses_at_the_switch_point(arousal: float, behaviour: str) -> None:
    one = Company(offsets=(0.0,), spread=0.0)
    drawn = draw(replace(LONG, behaviour=behaviour, days=1500, arousal=held(arousal), company=one), 1)
    who = drawn.person
    expected = expit(who.k * (arousal - who.switch_points[0]))
    assert (who.k > 0) == (behaviour == "switch")
    assert near(drawn.grid.mode.mean(axis=1), expected)
    assert near(drawn.grid.mode[:, 0].astype(float), expected)


def test_the_modes_change_at_the_rates_of_the_model() -> None:
    drawn = draw(LONG, 2)
    on, off = rates(drawn.design, drawn.person, drawn.grid.arousal, drawn.grid.company)
    moved = 1 - np.exp(-(on + off) * STEP)
    mode = drawn.grid.mode
    for here, chance in ((0, on / (on + off) * moved), (1, off / (on + off) * moved)):
        there = mode[:, :-1] == here
        left = (mode[:, 1:] != here) & there
        assert near((left - np.where(there, chance[:, :-1], 0)).sum(axis=1), 0.0)


def test_half_life_is_that_at_the_switch_point() -> None:
    who = draw(Design(), 3).person
    assert who.half_life == pytest.approx(np.log(2) * (1 / who.a + 1 / who.b))
    assert who.switch_points == pytest.approx(who.theta + np.log(who.b / who.a) / who.k)


def test_company_is_a_jump_process_with_its_shares() -> None:
    drawn = draw(replace(LONG, company=Company(shares=(5, 3, 2), spread=0.0)), 4)
    company, shares = drawn.grid.company, np.array([0.5, 0.3, 0.2])
    for j, share in enumerate(shares):
        assert near((company == j).mean(axis=1), share)
    steps = 24
    same = (company[:, steps:] == company[:, :-steps]).mean(axis=1)
    stay = np.exp(-0.4 * steps * STEP)
    assert near(same, stay + (1 - stay) * (shares**2).sum())


def test_arousal_is_an_ornstein_uhlenbeck_process_where_nothing_happens() -> None:
    quiet = Arousal(mean=50, rhythm=0, day_sd=0, sd=10, reversion=0.5, events_per_day=0)
    arousal = draw(replace(LONG, days=3000, arousal=quiet), 5).grid.arousal - 50
    assert arousal.std() == pytest.approx(10, rel=0.02)
    steps = round(2 / STEP)
    assert (arousal[:, steps:] * arousal[:, :-steps]).mean() / 100 == pytest.approx(np.exp(-1.0), abs=0.03)


def test_events_raise_arousal() -> None:
    calm = Arousal(mean=25.0, sd=6.0, day_sd=3.0, events_per_day=2, event_rise=20.0)  # far from the end of the scale
    grid = draw(replace(LONG, arousal=calm), 6).grid
    days, steps = np.nonzero(grid.spike[:, 1:-1] > 0)
    assert grid.spike[grid.spike > 0].mean() == pytest.approx(20.0, rel=0.05)
    assert (grid.spike > 0).sum(axis=1).mean() == pytest.approx(2, rel=0.1)
    rise = grid.arousal[days, steps + 1] - grid.arousal[days, steps]
    assert 0.9 < rise.mean() / 20.0 < 1


@pytest.mark.parametrize("behaviour", ["flat", "company"])
def test_modes_without_regard_to_arousal(behaviour: str) -> None:
    design = replace(DESIGNS["company_only_28x6"], behaviour=behaviour, days=3000)
    design = replace(design, company=replace(design.company, spread=0.0))
    grid = draw(design, 7).grid
    point = grid.hour.size // 2
    arousal, company, mode = grid.arousal[:, point], grid.company[:, point], grid.mode[:, point].astype(float)
    high = arousal > np.median(arousal)
    difference = mode[high].mean() - mode[~high].mean()
    assert abs(difference) < 4 / np.sqrt(design.days)
    shares = [mode[company == j].mean() for j in range(3)]
    assert shares[0] - shares[2] > 0.3 if behaviour == "company" else max(shares) - min(shares) < 0.1


@pytest.mark.parametrize("dprime", [2.1, 2.8, 4.2])
def test_items_tell_the_modes_apart_as_far_as_asked(dprime: float) -> None:
    prompts = draw(replace(LONG, answers=Answers(dprime=dprime)), 8).prompts
    seen = prompts.answered
    balance = prompts.items[seen] * SIGNS @ UNEQUAL
    mode = prompts.mode[seen] == 1
    within = np.sqrt((balance[mode].var() + balance[~mode].var()) / 2)
    assert (balance[mode].mean() - balance[~mode].mean()) / within == pytest.approx(dprime, rel=0.04)
    assert np.linalg.norm(distances(Answers(dprime=dprime)) / 12) == pytest.approx(dprime)


@pytest.mark.parametrize("error", [0.0, 6.0, 12.0])
def test_arousal_is_reported_with_its_error(error: float) -> None:
    design = replace(LONG, arousal=replace(Arousal(), sd=5, day_sd=2, events_per_day=0, mean=50))
    prompts = draw(replace(design, answers=Answers(arousal_error=error)), 9).prompts
    expected = np.hypot(error, 1 / np.sqrt(12))
    assert np.nanstd(prompts.arousal - prompts.true_arousal) == pytest.approx(expected, rel=0.05)


def test_a_deactivating_person_reports_less_of_high_arousal() -> None:
    prompts = draw(replace(LONG, strategy="deactivating"), 10).prompts
    gap = prompts.arousal - prompts.true_arousal
    assert np.nanmean(gap[prompts.true_arousal > 70]) < -10
    assert abs(np.nanmean(gap[(prompts.true_arousal > 15) & (prompts.true_arousal < 45)])) < 0.6


def test_missing_by_mode_and_by_arousal() -> None:
    prompts = draw(replace(LONG, missing=Missing(0.1, 0.45)), 11).prompts
    for mode, share in ((0, 0.1), (1, 0.45)):
        assert near((~prompts.answered[prompts.mode == mode]).astype(float), share)
    by_state = replace(LONG, missing=Missing(0.2, 0.2, by_arousal=0.5))
    assert chance_missed(by_state, np.array([50.0]), np.array([0]))[0] == pytest.approx(0.2)
    prompts = draw(by_state, 11).prompts
    assert prompts.true_arousal[~prompts.answered].mean() > prompts.true_arousal[prompts.answered].mean() + 5


def test_what_is_missed_has_no_answers() -> None:
    prompts = draw(Design(), 12).prompts
    assert np.array_equal(np.isnan(prompts.arousal), ~prompts.answered)
    assert np.array_equal(np.isnan(prompts.items).all(axis=1), ~prompts.answered)
    assert np.array_equal(prompts.company == -1, ~prompts.answered)
    seen = prompts.answered
    assert np.array_equal(prompts.company[seen], prompts.true_company[seen])


def test_one_mode_has_no_switch() -> None:
    drawn = draw(DESIGNS["one_mode_28x6"], 13)
    assert not drawn.prompts.mode.any()
    assert np.isnan(drawn.person.switch_points).all()
    assert np.isnan(drawn.person.half_life)


def test_errors_of_the_items_can_be_autocorrelated_drifting_and_skewed() -> None:
    one = replace(LONG, behaviour="one_mode", missing=Missing(0.0, 0.0))
    still = draw(replace(one, answers=Answers(autocorrelation=0.4)), 14).prompts.items.reshape(600, 6, 4) - 50
    assert (still[:, 1:] * still[:, :-1]).mean() / still.var() == pytest.approx(0.4, abs=0.03)
    assert still.std() == pytest.approx(12, rel=0.03)
    drift = draw(replace(one, answers=Answers(day_drift=10.0)), 14).prompts.items.reshape(600, 6, 4)
    assert drift.mean(axis=1).std() == pytest.approx(np.hypot(10, 12 / np.sqrt(6)), rel=0.05)
    skewed = (draw(replace(one, answers=Answers(skew=0.6)), 14).prompts.items - 50) * SIGNS
    assert skewed.mean() == pytest.approx(0, abs=1)
    assert skewed.std() == pytest.approx(12, rel=0.05)
    assert ((skewed / skewed.std()) ** 3).mean() > 1


def test_graded_answers_move_with_arousal() -> None:
    line = replace(LONG, behaviour="graded_line", graded=Graded(slope=0.3, by_company=5))
    drawn = draw(line, 15)
    seen = drawn.prompts.answered
    s, company = drawn.prompts.true_arousal[seen], drawn.prompts.true_company[seen]
    design = np.column_stack([np.ones(s.size), s, company])
    for item, sign in zip(drawn.prompts.items[seen].T, SIGNS, strict=True):
        fit = np.linalg.lstsq(design, sign * item, rcond=None)[0]
        assert fit[1:] == pytest.approx([0.3, -5], rel=0.15)
    prompts = draw(replace(LONG, behaviour="graded_curve"), 15).prompts
    low, high = prompts.items[prompts.true_arousal < 15], prompts.items[prompts.true_arousal > 85]
    assert np.nanmean((high - 50) * SIGNS) - np.nanmean((low - 50) * SIGNS) == pytest.approx(60, rel=0.06)


@pytest.mark.parametrize("name", DESIGNS)
def test_every_design_gives_prompts_within_the_hours(name: str) -> None:
    design = DESIGNS[name]
    prompts = draw(design, 16).prompts
    per_day = 52 if design.every_minutes else design.per_day
    assert prompts.day.tolist() == np.repeat(np.arange(design.days), per_day).tolist()
    assert prompts.hour.min() >= 9
    assert prompts.hour.max() < 22
    assert (np.diff(24 * prompts.day + prompts.hour) > 0).all()
    assert prompts.items.shape == (prompts.day.size, 4)


def test_prompts_are_stratified() -> None:
    hours = draw(Design(), 17).prompts.hour.reshape(28, 6)
    block = 13 / 6
    assert ((hours - 9) // block == np.arange(6)).all()


def test_the_same_seed_gives_the_same_person() -> None:
    one, same, other = draw(Design(), 18), draw(Design(), 18), draw(Design(), 19)
    assert np.array_equal(one.prompts.items, same.prompts.items, equal_nan=True)
    assert np.array_equal(one.grid.arousal, same.grid.arousal)
    assert one.person.k == same.person.k
    assert not np.array_equal(one.grid.arousal, other.grid.arousal)


def test_the_hard_week_lies_higher() -> None:
    arousal = draw(replace(LONG, arousal=Arousal(hard_week=2)), 20).grid.arousal
    usual = draw(LONG, 20).grid.arousal
    assert (arousal[7:14] >= usual[7:14]).all()
    assert np.array_equal(arousal[14:], usual[14:])


def test_the_usual_person_is_the_one_behind_the_figures() -> None:
    """The facts that SWITCH states of its made-up persons, over 60 of them."""
    waking, auto, onsets, seen = [], [], [], []
    for seed in range(60):
        drawn = draw(DESIGNS["switch_28x6"], seed)
        prompts, grid = drawn.prompts, drawn.grid
        waking.append(grid.arousal[:, 24:180].std())
        auto.append(grid.mode[:, 24:180].mean())
        hours = np.where(prompts.answered, prompts.hour, np.nan).reshape(28, 6)
        inside = (grid.hour > np.nanmin(hours, 1)[:, None]) & (grid.hour <= np.nanmax(hours, 1)[:, None])
        onsets.append(((np.diff(grid.mode, axis=1) == 1) & inside[:, 1:]).sum())
        there = np.flatnonzero(prompts.answered)
        before, after = there[:-1], there[1:]
        same_day = prompts.day[before] == prompts.day[after]
        seen.append((same_day & (prompts.mode[before] == 0) & (prompts.mode[after] == 1)).sum())
    assert np.mean(waking) == pytest.approx(23, abs=1)
    assert 1 / 3 < np.mean(auto) < 1 / 2
    assert np.mean(onsets) == pytest.approx(50, abs=3)
    assert np.mean(seen) == pytest.approx(20, abs=1.5)
