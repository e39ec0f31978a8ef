"""Figures of one made-up person: the switch as fitted, the oracle, the events, the recovery, beside the truth."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

import numpy as np

from ema_app.measures.simulate import DESIGNS, Drawn, draw
from ema_app.measures.switch.estimate import Estimate, begun_of, chance_of, estimate
from ema_app.measures.switch.events import switch_events
from ema_app.measures.switch.moments import Moments, Options
from ema_app.measures.switch.outcome import STEP_HOURS, leaving
from ema_app.measures.switch.paths import HELD_HOURS, LEAD_HOURS, Steps
from ema_app.measures.switch.person import Person, laid, make_ready
from ema_app.measures.switch.refusal import too_little, verdict, weigh
from ema_app.measures.switch.settle import Settled, hysteresis, intervals, settle
from ema_app.measures.switch.two_modes import fit


@dataclass
class Figures:
    """What one person adds to the table; arrays hold one place per relationship, counts are of events."""

    reason: str | None
    difference: float = np.nan
    error: list[float] = field(default_factory=list)
    covered: list[bool] = field(default_factory=list)
    half_width: list[float] = field(default_factory=list)
    oracle: list[float] = field(default_factory=list)
    logistic: list[float] = field(default_factory=list)
    half_life: tuple[float, bool] | None = None
    hits: tuple[int, int, int, int] = (0, 0, 0, 0)
    truly: list[tuple[float, bool]] = field(default_factory=list)
    expected: list[float] = field(default_factory=list)
    ratio: float | None = None
    seconds: float = 0.0
    converged: bool = True


def moments_of(drawn: Drawn) -> Moments:
    """The prompts of a made-up person as the switch model reads them."""
    p, count = drawn.prompts, len(drawn.person.theta)
    names = tuple(f"r{j}" for j in range(count))
    return Moments(p.day, p.hour, p.arousal, p.company, names, p.items, np.array([True, True, False, False]))


def person_figures(design: str, seed: int, oracle: bool, options: Options) -> Figures:
    """Fit one person of a design and hold it against the truth; refused persons are fitted all the same."""
    drawn = draw(DESIGNS[design], seed)
    moments = moments_of(drawn)
    reason = too_little(moments, moments.usable)
    if reason is not None:
        return Figures(reason)
    began = time.perf_counter()
    found = estimate(make_ready(moments, options), options.tau)
    evidence = weigh(found)
    figures = Figures(verdict(found, evidence, options.tau), evidence.difference)
    if not DESIGNS[design].has_switch or DESIGNS[design].behaviour == "reversed":
        return figures
    settled = settle(found, options)
    figures.converged = settled.fitted.converged
    if figures.converged:
        _places(figures, drawn, settled, options)
        figures.seconds = time.perf_counter() - began
        _events(figures, drawn, settled)
        figures.ratio = hysteresis(settled)[1]
    if oracle:
        figures.oracle = _oracle(drawn, found, options)
        figures.logistic = _logistic(drawn, found)
    return figures


def _truth(drawn: Drawn, person: Person) -> np.ndarray:
    return drawn.person.switch_points[list(person.places)]


def _places(figures: Figures, drawn: Drawn, settled: Settled, options: Options) -> None:
    truth, found = _truth(drawn, settled.told.person), intervals(settled, options)
    for point, one in zip(truth, found, strict=False):
        figures.error.append(one.value - point)
        known = one.low is not None and one.high is not None
        figures.covered.append(known and one.low <= point <= one.high)
        figures.half_width.append((one.high - one.low) / 2 if known else np.nan)
    last = found[-1]
    known = last.low is not None and last.high is not None
    log_truth = float(np.log(drawn.person.half_life))
    figures.half_life = (float(np.exp(last.value - log_truth)), known and last.low <= log_truth <= last.high)


def _events(figures: Figures, drawn: Drawn, settled: Settled) -> None:
    rows, day = settled.told.person.rows, drawn.prompts.day
    mode = drawn.prompts.mode[rows]
    begins = np.append(False, (mode[1:] == 1) & (mode[:-1] == 0) & (day[rows][1:] == day[rows][:-1]))
    chance, begun = chance_of(settled.fitted, settled.told), begun_of(settled.fitted, settled.told)
    events = switch_events(settled.told.person.moments, rows, chance, begun)
    starts = np.searchsorted(rows, [event.onset_rows[1] for event in events]).astype(int)
    true = np.flatnonzero(begins)
    near = _matched(starts, true, day[rows])
    figures.hits = (len(starts), len(true), int(begins[starts].sum()), near)
    for start in starts:
        if mode[start] == 1:
            figures.truly.append(_true_recovery(drawn, int(rows[start])))
    if events:
        rate = leaving(settled, events, settled.fitted.theta[None])[0]
        figures.expected = np.exp(-np.cumsum(rate, axis=1) * STEP_HOURS).sum(axis=0).tolist()


def _matched(ours: np.ndarray, true: np.ndarray, day: np.ndarray) -> int:
    """One to one, at most one prompt of the same day apart, exact ones first."""
    left, hits = set(true.tolist()), 0
    open_ = []
    for start in ours.tolist():
        if start in left:
            left.remove(start)
            hits += 1
        else:
            open_.append(start)
    for start in open_:
        for other in (start - 1, start + 1):
            if other in left and day[other] == day[start]:
                left.remove(other)
                hits += 1
                break
    return hits


def _true_recovery(drawn: Drawn, row: int) -> tuple[float, bool]:
    grid, day = drawn.grid, drawn.prompts.day[row]
    at = int((drawn.prompts.hour[row] - grid.hour[0]) * 12 + 1e-6)
    back = np.flatnonzero(grid.mode[day, at:] == 0)
    return (float(back[0]) / 12, True) if len(back) else ((len(grid.hour) - at) / 12, False)


def _oracle(drawn: Drawn, found: Estimate, options: Options) -> list[float]:
    """The same model given the true arousal and company every five minutes."""
    told = found.told
    steps = _true_steps(drawn, told.person)
    model = replace(found.each.model, steps=steps, seen=laid(told.balance, told.person, steps, False))
    fitted = fit(model, found.each.theta[None])
    truth = _truth(drawn, told.person)
    return (fitted.theta[: len(truth)] - truth).tolist()


def _true_steps(drawn: Drawn, person: Person) -> Steps:
    rows, grid = person.rows, drawn.grid
    day, hour = drawn.prompts.day[rows], drawn.prompts.hour[rows]
    cell = ((hour - grid.hour[0]) * 12 + 1e-6).astype(int)
    code = np.full(len(drawn.person.theta), 0)
    code[list(person.places)] = np.arange(person.relationships)
    days = np.unique(day)
    most = max(int((day == d).sum()) for d in days)
    first = np.append(True, day[1:] != day[:-1])
    begin = np.where(first, np.maximum(cell - round(LEAD_HOURS * 12), 0), np.append(0, cell[:-1]))
    pieces = int((cell - begin).max())
    shape = (pieces, most + 1, len(days))
    mean_at_first = float(person.moments.arousal[rows][first].mean())
    hours, arousal = np.zeros(shape), np.full(shape, mean_at_first)
    company = np.full((person.relationships, *shape), 1.0 / person.relationships)
    row = np.full(shape[1:], -1, dtype=np.int64)
    for d, name in enumerate(days):
        for step, i in enumerate(np.flatnonzero(day == name), start=1):
            part = slice(begin[i], cell[i])
            size = cell[i] - begin[i]
            hours[:size, step, d], arousal[:size, step, d] = 1 / 12, grid.arousal[name, part]
            one = code[grid.company[name, part]]
            company[:, :size, step, d] = one == np.arange(person.relationships)[:, None]
            row[step, d] = rows[i]
    hours[0, 0] = HELD_HOURS
    company[:, :, 0] = person.company.shares[:, None, None]
    return Steps(hours, arousal, np.zeros(shape), company, np.zeros(shape[1:]), row)


def _logistic(drawn: Drawn, found: Estimate) -> list[float]:
    """The crossing of a plain logistic regression of the mode (sign of the balance) on reported arousal, by person."""
    person = found.told.person
    arousal, company = person.moments.arousal[person.rows], person.moments.company[person.rows]
    mode = (found.told.balance.y > 0).astype(float)
    errors = []
    for j, point in enumerate(_truth(drawn, person)):
        here = company == j
        x = np.column_stack([np.ones(here.sum()), arousal[here] - 50])
        beta = np.zeros(2)
        for _ in range(50):
            chance = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
            inner = (x * (chance * (1 - chance))[:, None]).T @ x + 1e-6 * np.eye(2)
            beta = beta + np.clip(np.linalg.solve(inner, x.T @ (mode[here] - chance)), -2, 2)
        crossing = 50 - beta[0] / beta[1] if abs(beta[1]) > 1e-6 else 50.0
        errors.append(float(np.clip(crossing, 0, 100) - point))
    return errors
