"""The facts that SWITCH states of its made-up persons beside ours; `--search` looks for settings that meet them.

Least squares over the settings of the simulator, each fact weighed by its tolerance. No estimator of the switch is run
anywhere in here.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
from scipy.optimize import least_squares

from benchmarks.naive_figures import Naive
from ema_app.measures.recovery import kaplan_meier
from ema_app.measures.simulate import Design, Drawn, draw
from ema_app.measures.simulate.paths import STEP, WAKING

FACTS: tuple[tuple[str, str, float, float], ...] = (
    ("28x6", "within-person SD of true arousal", 23.0, 0.4),
    ("theta 30", "automatic, share of time", 0.74, 0.01),
    ("theta 75", "automatic, share of time", 0.20, 0.01),
    ("28x6", "onsets between first and last answer", 50.0, 1.0),
    ("28x6", "onsets seen", 20.0, 0.4),
    ("28x12", "onsets between first and last answer", 58.0, 1.0),
    ("28x12", "onsets seen", 33.0, 0.6),
    ("28x6", "median episode, h", 1.58, 0.06),
    ("28x6", "median episode seen, h", 2.83, 0.1),
    ("28x6", "median from the first automatic prompt, h", 1.67, 0.06),
    ("28x12", "median episode, h", 1.58, 0.06),
    ("28x12", "median episode seen, h", 2.38, 0.1),
    ("28x12", "median from the first automatic prompt, h", 1.67, 0.06),
    ("rates / 3", "median episode, h", 4.25, 0.2),
    ("rates / 3", "median episode seen, h", 5.58, 0.2),
    ("rates / 3", "median from the first automatic prompt, h", 3.96, 0.2),
    ("28x6", "right-censored", 0.53, 0.015),
    ("28x12", "right-censored", 0.37, 0.015),
    ("28x6", "recoveries with an unseen round trip", 0.32, 0.015),
    ("28x12", "recoveries with an unseen round trip", 0.22, 0.015),
    ("7 x 15 min", "median episode seen, h", 1.83, 0.1),
    ("7 x 15 min", "right-censored", 0.22, 0.015),
    ("7 x 15 min", "recoveries with an unseen round trip", 0.09, 0.015),
    ("rates / 3", "right-censored", 0.67, 0.015),
    ("rates / 3", "recoveries with an unseen round trip", 0.06, 0.015),
    ("28x6", "first controlled minus first automatic prompt, h", 4.40, 0.15),
    ("28x12", "first controlled minus first automatic prompt, h", 3.19, 0.15),
    ("7 x 15 min", "first controlled minus first automatic prompt, h", 2.05, 0.15),
    ("rates / 3", "first controlled minus first automatic prompt, h", 6.25, 0.25),
    ("28x6", "from middle to middle, h", 4.68, 0.15),
    ("28x12", "from middle to middle, h", 3.25, 0.15),
    ("7 x 15 min", "from middle to middle, h", 2.11, 0.15),
    ("rates / 3", "from middle to middle, h", 7.38, 0.25),
    ("28x6", "logistic regression: bias", 3.1, 0.5),
    ("28x6", "logistic regression: RMSE", 8.1, 0.5),
    ("28x6", "rising minus falling, logistic", 10.2, 1.0),
    ("28x12", "rising minus falling, logistic", 12.8, 1.0),
    ("error 15", "rising minus falling, logistic", 16.7, 1.5),
    ("rates / 3", "rising minus falling, logistic", 19.3, 1.5),
)
"""Design, fact, what SWITCH states, and how far from it counts as one in the loss."""

PLAUSIBLE = {
    "mean": 43.0, "sd": 18.0, "day_sd": 7.0, "reversion": 0.5, "events_per_day": 1.5, "event_rise": 30.0,
    "event_fading": 0.7, "rate_on": 1.5, "rate_off": 1.5,
}  # fmt: skip
"""Where the search starts, and towards which it is drawn (a factor of 1.6 costs as much as one tolerance)."""

CHANGE = 0.06
"""Change of a setting (on the log scale) from which slopes are taken; smaller ones drown in chance."""


@dataclass
class Tally:
    """What is collected over the persons of a design; durations in hours, with whether their end was seen."""

    sd: list[float] = field(default_factory=list)
    automatic: list[float] = field(default_factory=list)
    onsets: list[int] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    episodes: list[tuple[float, bool]] = field(default_factory=list)
    episodes_seen: list[tuple[float, bool]] = field(default_factory=list)
    from_first: list[tuple[float, bool]] = field(default_factory=list)
    censored: list[bool] = field(default_factory=list)
    round_trip: list[bool] = field(default_factory=list)
    naive: Naive = field(default_factory=Naive)


def design_of(settings: dict[str, float]) -> Design:
    """The usual design with other settings."""
    usual, s = Design(), settings
    arousal = replace(
        usual.arousal, mean=s["mean"], sd=s["sd"], day_sd=s["day_sd"], reversion=s["reversion"],
        events_per_day=s["events_per_day"], event_rise=s["event_rise"], event_fading=s["event_fading"],
    )  # fmt: skip
    return replace(usual, rate_on=s["rate_on"], rate_off=s["rate_off"], arousal=arousal)


def designs_of(usual: Design) -> dict[str, Design]:
    """The designs that the facts are about."""
    return {
        "28x6": usual,
        "28x12": replace(usual, per_day=12),
        "theta 30": replace(usual, theta=30.0),
        "theta 75": replace(usual, theta=75.0),
        "rates / 3": replace(usual, rate_on=usual.rate_on / 3, rate_off=usual.rate_off / 3),
        "7 x 15 min": replace(usual, days=7, every_minutes=15),
        "error 15": replace(usual, answers=replace(usual.answers, arousal_error=15.0)),
    }


def count(drawn: Drawn, tally: Tally) -> None:
    """Add one person."""
    prompts, mode = drawn.prompts, drawn.grid.mode
    step = ((prompts.hour - WAKING) / STEP).astype(int)
    steps = np.arange(mode.shape[1])
    back = np.minimum.accumulate(np.where(mode == 0, steps, steps.size)[:, ::-1], axis=1)[:, ::-1]
    begun = np.maximum.accumulate(np.where(mode == 0, steps, -1), axis=1) + 1
    answered = np.where(prompts.answered, step, -1).reshape(mode.shape[0], -1)
    begin, end = np.where(answered < 0, steps.size, answered).min(axis=1), answered.max(axis=1)
    days, starts = np.nonzero(np.diff(mode, axis=1) == 1)
    starts = starts + 1
    tally.onsets.append(int(((starts > begin[days]) & (starts <= end[days])).sum()))
    tally.episodes += _until(back, days, starts, starts)
    waking = drawn.grid.arousal[:, 24:180]
    tally.sd.append(float(waking.std()))
    tally.automatic.append(float(mode[:, 24:180].mean()))
    there = np.flatnonzero(prompts.answered)
    before, after = there[:-1], there[1:]
    turned = (prompts.day[before] == prompts.day[after]) & (prompts.mode[before] == 0) & (prompts.mode[after] == 1)
    first = after[turned]
    tally.seen.append(first.size)
    day, at = prompts.day[first], step[first]
    tally.episodes_seen += _until(back, day, begun[day, at], at)
    tally.from_first += _until(back, day, at, at)
    for n in first:
        _recovery(drawn, (there, step), int(n), tally)
    tally.naive.add(drawn)


def _until(back: np.ndarray, day: np.ndarray, since: np.ndarray, at: np.ndarray) -> list[tuple[float, bool]]:
    end = back[day, at]
    return list(zip(((end - since) * STEP).tolist(), (end < back.shape[1]).tolist(), strict=True))


def _recovery(drawn: Drawn, prompts: tuple[np.ndarray, np.ndarray], first: int, tally: Tally) -> None:
    there, step = prompts
    day, mode = drawn.prompts.day, drawn.prompts.mode
    later = there[(there > first) & (day[there] == day[first]) & (mode[there] == 0)]
    tally.censored.append(not later.size)
    if later.size:
        path = drawn.grid.mode[day[first], step[first] : step[later[0]] + 1]
        tally.round_trip.append(bool((np.diff(path) == 1).any()))


def figures(designs: dict[str, Design], persons: int) -> dict[tuple[str, str], float]:
    """Every fact by design and name."""
    found: dict[tuple[str, str], float] = {}
    for name, design in designs.items():
        tally = Tally()
        for seed in range(persons):
            count(draw(design, 50_000 + seed), tally)
        found |= {(name, fact): value for fact, value in _facts(tally)}
    return found


def _facts(tally: Tally) -> Iterator[tuple[str, float]]:
    yield "within-person SD of true arousal", float(np.mean(tally.sd))
    yield "automatic, share of time", float(np.mean(tally.automatic))
    yield "onsets between first and last answer", float(np.mean(tally.onsets))
    yield "onsets seen", float(np.mean(tally.seen))
    yield "median episode, h", _median(tally.episodes)
    yield "median episode seen, h", _median(tally.episodes_seen)
    yield "median from the first automatic prompt, h", _median(tally.from_first)
    yield "right-censored", float(np.mean(tally.censored))
    yield "recoveries with an unseen round trip", float(np.mean(tally.round_trip))
    naive = tally.naive
    yield "first controlled minus first automatic prompt, h", _median(naive.from_prompt)
    yield "from middle to middle, h", _median(naive.from_middle)
    yield "logistic regression: bias", float(np.mean(naive.crossing))
    yield "logistic regression: RMSE", float(np.sqrt(np.mean(np.square(naive.crossing))))
    yield "rising minus falling, logistic", float(np.median(naive.direction))


def _median(durations: list[tuple[float, bool]]) -> float:
    """Kaplan-Meier median, times spread evenly over the step that they are known to."""
    hours = np.array([length for length, _ in durations])
    hours = hours + STEP * (np.random.default_rng(0).random(hours.size) - 0.5)
    found = kaplan_meier(hours, np.array([over for _, over in durations])).median.hours
    return float("nan") if found is None else found


def residuals(designs: dict[str, Design], persons: int) -> np.ndarray:
    """How far each fact is off, in tolerances."""
    found = figures(designs, persons)
    return np.array([(found[design, fact] - stated) / tolerance for design, fact, stated, tolerance in FACTS])


def _at(shift: np.ndarray, persons: int) -> np.ndarray:
    settings = {name: value * np.exp(s) for (name, value), s in zip(PLAUSIBLE.items(), shift, strict=True)}
    return np.concatenate([residuals(designs_of(design_of(settings)), persons), shift / np.log(1.6)])


def search(persons: int, jobs: int) -> dict[str, float]:
    """The settings with the least sum of squares: Gauss-Newton on a few persons first, then on all of them."""
    at = np.zeros(len(PLAUSIBLE))
    with ProcessPoolExecutor(jobs) as pool:
        for some, rounds in ((max(persons // 3, 1), 12), (persons, 4)):
            off = partial(_at, persons=some)

            def slopes(shift: np.ndarray, off: Callable[[np.ndarray], np.ndarray] = off) -> np.ndarray:
                points = [shift + side * CHANGE * unit for unit in np.eye(shift.size) for side in (1, -1)]
                ends = list(pool.map(off, points))
                return np.array([(up - down) / (2 * CHANGE) for up, down in zip(ends[::2], ends[1::2], strict=True)]).T

            at = least_squares(off, at, jac=slopes, max_nfev=rounds, xtol=1e-2, verbose=2).x
    return {name: float(value * np.exp(s)) for (name, value), s in zip(PLAUSIBLE.items(), at, strict=True)}


def main() -> None:
    """Print the facts, and what the search found where it was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--search", action="store_true")
    asked = parser.parse_args()
    usual = Design()
    if asked.search:
        settings = search(asked.persons, asked.jobs)
        print({name: round(value, 3) for name, value in settings.items()})
        usual = design_of(settings)
    found = figures(designs_of(usual), asked.persons)
    print(f"{'design':<10} {'fact':<44} {'SWITCH':>8} {'ours':>8} {'off by':>7} tolerances")
    for design, fact, stated, tolerance in FACTS:
        ours = found[design, fact]
        print(f"{design:<10} {fact:<44} {stated:>8.2f} {ours:>8.3f} {(ours - stated) / tolerance:>7.1f}")


if __name__ == "__main__":
    main()
