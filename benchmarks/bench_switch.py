"""Speed of the switch model against its goals: `python -m benchmarks.bench_switch`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from benchmarks.switch_one_person import moments_of
from benchmarks.switch_peers import by_msm, has_msm
from ema_app.measures.simulate import DESIGNS, draw
from ema_app.measures.switch import Options, fit
from ema_app.measures.switch.estimate import estimate, spread, switch_model
from ema_app.measures.switch.person import make_ready
from ema_app.measures.switch.settle import intervals, settle
from ema_app.measures.switch.two_modes import fit as fit_model

ROUNDS = 7
MSM_RATIO = 20.0


def best(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Shortest of several runs, seconds."""
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        spent.append(time.perf_counter() - began)
    return min(spent)


def row(what: str, goal: float | None, seconds: float) -> bool:
    """Print one line; give whether the goal is met."""
    fine = goal is None or seconds <= goal
    mark = "" if goal is None else "ok" if fine else "SHORT"
    print(f"  {what:<62} {'' if goal is None else f'<= {goal:g}':>9} {seconds:>9.4f}  {mark}", flush=True)
    return fine


def usual() -> list[bool]:
    """Times on 28 days x 6 with three relationships."""
    moments, options = moments_of(draw(DESIGNS["switch_28x6"], 1)), Options(missed_in_likelihood=False)
    found = estimate(make_ready(moments, options), options.tau)
    start = spread(found.starts[1], 3)[None]
    model = switch_model(found.told, start[0], options.tau)

    def with_profile() -> None:
        fit_model(model, start, with_hessian=True)
        intervals(settle(found, options), options)

    return [
        row("28 x 6: one fit with Hessian", 0.03, best(lambda: fit_model(model, start, with_hessian=True))),
        row("28 x 6: the same with profile intervals", 0.15, best(with_profile)),
        row("28 x 6: all models, refusal, intervals, events, recovery", None, best(lambda: fit(moments))),
    ]


def large() -> list[bool]:
    """Times on larger studies, the whole result each."""
    year = moments_of(draw(replace(DESIGNS["switch_28x12"], days=365), 1))
    dense = moments_of(draw(DESIGNS["switch_7_every_15_min"], 1))
    return [
        row("a year at 12 a day: the whole result", 3.0, best(lambda: fit(year), 3)),
        row("7 days, every 15 minutes: the whole result", None, best(lambda: fit(dense), 3)),
    ]


def against_msm() -> bool:
    """How many times as long R msm takes for a fit with Hessian as ours for the same, on the same three persons."""
    if not has_msm():
        print(f"  {'R msm':<62} not installed")
        return True
    options, ours, theirs = Options(missed_in_likelihood=False), 0.0, 0.0
    for seed in range(3):
        person = make_ready(moments_of(draw(DESIGNS["switch_28x6"], seed)), options)
        found = estimate(person, options.tau)
        start = spread(found.starts[1], person.relationships)[None]
        model = switch_model(found.told, start[0], options.tau)
        ours += best(partial(fit_model, model, start, with_hessian=True))
        theirs += by_msm(person)[1]
    ratio = theirs / ours
    print(f"  three persons: R msm {theirs:.2f} s, ours {ours:.4f} s")
    print(f"  {'R msm / ours':<62} {f'>= {MSM_RATIO:g}':>9} {ratio:>9.1f}  {'ok' if ratio >= MSM_RATIO else 'SHORT'}")
    return ratio >= MSM_RATIO


def main() -> int:
    """Print all times in seconds; 1 where a goal is missed."""
    print("what, goal, seconds (shortest run)")
    fine = [*usual(), *large(), against_msm()]
    return int(not all(fine))


if __name__ == "__main__":
    sys.exit(main())
