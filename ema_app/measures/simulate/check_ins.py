"""The check-ins of a made-up person: what is said at each prompt, and the prompts that were not answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ema_app.core.people import ALONE
from ema_app.measures.simulate.catalogue import CONTROLLED, FORMS, PRE
from ema_app.measures.simulate.draw import FIRST, LAST, leaning
from ema_app.measures.simulate.entries import Filled, Planned, Row, answered, unanswered
from ema_app.measures.simulate.life import FEELINGS, Life, felt, whole
from ema_app.measures.simulate.paths import Flags, Floats

LATE_MINUTES = 1.5
"""Mean time from a prompt to its opening; never so long that it would have come before its block."""


@dataclass(frozen=True)
class Said:
    """Answers at all prompts, answered or not: numbers per item (n), and per prompt who is there and who is in mind.

    `feelings` holds the emotions before rounding, from which observers' ratings follow; `there` is False where the one
    in mind is not present.
    """

    numbers: dict[str, Floats]
    feelings: dict[str, Floats]
    there: Flags


@dataclass(frozen=True)
class CheckIns:
    """Prompts and answers, and for each prompt its entry ('' if none) and the moment it is about."""

    prompts: list[Row]
    answers: list[Row]
    entries: list[str]
    moments: list[datetime]
    said: Said


def check_ins(life: Life) -> CheckIns:
    """Give all check-ins in order."""
    drawn, prompts = life.drawn.prompts, life.drawn.prompts
    said = _said(life)
    late = _late_hours(life)
    rows: list[Row] = []
    answers: list[Row] = []
    entries: list[str] = []
    moments = [life.calendar.at(day, hour) for day, hour in zip(prompts.day, prompts.hour, strict=True)]
    turn = 0
    for n, moment in enumerate(moments):
        planned = _planned(life, n, moment - timedelta(seconds=round(late[n] * 3600)))
        if not drawn.answered[n]:
            rows.append(unanswered(life, planned))
            entries.append("")
            continue
        entries.append(life.name_of("e", n))
        row, given = answered(life, planned, _filled(life, said, n, turn))
        turn += 1
        rows.append(row)
        answers += given
    return CheckIns(rows, answers, entries, moments, said)


def _late_hours(life: Life) -> Floats:
    """Give the hours from each prompt to its opening."""
    design, hour = life.design, life.drawn.prompts.hour
    block = design.every_minutes / 60 if design.every_minutes else (LAST - FIRST) / design.per_day
    room = (hour - FIRST) % block
    late = np.minimum(life.rng.exponential(LATE_MINUTES / 60, hour.size), room)
    return np.asarray(np.where(room > block - 1e-6, 0.0, late))


def _planned(life: Life, n: int, at: datetime) -> Planned:
    design, day = life.design, life.drawn.prompts.day
    number = n - int(np.searchsorted(day, day[n])) + 1
    scheme, trigger = ("interval", "interval") if design.every_minutes else ("six_a_day", "random")
    minutes = min(30, design.every_minutes or 30)
    return Planned(life.name_of("p", n), "check_in", scheme, trigger, int(day[n]), number, at, minutes)


def _said(life: Life) -> Said:
    """Give the numbers of all items at all prompts, in whole points."""
    prompts, rng, design = life.drawn.prompts, life.rng, life.design
    s, mode = prompts.true_arousal, prompts.mode
    feelings = felt(s, mode, rng)
    automatic = leaning(design, life.drawn.person, (s, prompts.true_company, mode))[:, 1]
    pleasant = 55.0 - 0.45 * (s - 45.0) + 0.3 * (feelings["joy"] - 46.0)
    raw = {
        "affect.valence": pleasant + 8 * rng.standard_normal(s.size),
        "affect.energy": 35.0 + 0.4 * s + 10 * rng.standard_normal(s.size),
        **{emotion: feelings[emotion] for emotion in FEELINGS},
        "need": _need(life),
        "curiosity": 50.0 - automatic + design.answers.sd * rng.standard_normal(s.size),
        **_prementalizing(life),
        "urge": 0.6 * (s - 45.0) + 8 * mode + 28 * _hard(life) + 7 * rng.standard_normal(s.size),
    }
    numbers = {item: whole(value) for item, value in raw.items()}
    numbers["tension"] = prompts.arousal
    for column, item in enumerate(("reflect", "perspectives", "act", "certainty")):
        numbers[item] = prompts.items[:, column]
    numbers["happened"] = _happened(life)
    return Said(numbers, feelings, rng.random(s.size) >= design.diary.apart)


def _need(life: Life) -> Floats:
    """Give the activation of attachment: it rises with arousal; strategies turn it up or down."""
    lean = {"hyperactivating": 12.0, "deactivating": -12.0}.get(life.design.strategy, 0.0)
    s = life.drawn.prompts.true_arousal
    return np.asarray(38.0 + lean + 0.5 * (s - 45.0) + 10 * life.rng.standard_normal(s.size))


def _prementalizing(life: Life) -> dict[str, Floats]:
    """Give the prementalizing modes: equivalence and acting come with a switch, pretend mode with deactivation."""
    mode, rng = life.drawn.prompts.mode, life.rng
    calm = 22.0 if life.design.strategy == "deactivating" else 0.0
    rise = {"equivalence": 28.0, "pretend": calm, "teleological": 20.0, "merged": 12.0, "hyper": 18.0}
    return {item: 30.0 + rise[item] * mode + 12 * rng.standard_normal(mode.size) for item in PRE}


def _hard(life: Life) -> Floats:
    """Say of each prompt whether it lies in the hard week (1) or not (0)."""
    week = life.design.arousal.hard_week
    return np.asarray((life.drawn.prompts.day // 7 == week - 1) & (week > 0), float)


def _happened(life: Life) -> Floats:
    """Say of each prompt whether an interpersonal event began since the one before it on the same day."""
    prompts, grid = life.drawn.prompts, life.drawn.grid
    so_far = np.cumsum(grid.spike > 0, axis=1)
    index = np.array([life.step(hour) for hour in prompts.hour])
    count = so_far[prompts.day, index]
    first = np.r_[True, np.diff(prompts.day) > 0]
    return np.asarray(count > np.where(first, 0, np.r_[0, count[:-1]]), float)


def _filled(life: Life, said: Said, n: int, turn: int) -> Filled:
    """Give the filled-in form of prompt `n`, the `turn`-th one answered: items in rotation take turns."""
    asked = {CONTROLLED[(turn * 2 + k) % 3] for k in (0, 1)} | {PRE[turn % len(PRE)]}
    left_out = (set(CONTROLLED) | set(PRE)) - asked
    if not life.design.diary.urges:
        left_out.add("urge")
    given: dict[str, float | str | None] = {
        item: float(values[n]) for item, values in said.numbers.items() if item not in left_out
    }
    passed = {"about_whom": "skipped"}
    given |= _company(life, n, bool(said.there[n]))
    for item in ("emptiness", "shame", "need"):
        if life.rng.random() < 0.01:
            del given[item]
            passed[item] = "skipped"
    stop = int(life.rng.integers(9, len(FORMS["check_in"]))) if life.rng.random() < life.design.diary.partial else None
    moment = life.calendar.at(int(life.drawn.prompts.day[n]), float(life.drawn.prompts.hour[n]))
    return Filled(life.name_of("e", n), "check_in", moment, given, passed, stop)


def _company(life: Life, n: int, there: bool) -> dict[str, str | None]:
    """Give who is there and, where it is somebody else or asked anyway, who is in mind."""
    name = life.names[int(life.drawn.prompts.true_company[n])]
    if name == ALONE:
        return {"with_whom": None}
    if not there:
        return {"with_whom": None, "about_whom": name}
    others = [other for other in life.people if other != name]
    more = f";{life.rng.choice(others)}" if others and life.rng.random() < 0.15 else ""
    about = {"about_whom": name} if life.rng.random() < 0.4 else {}
    return {"with_whom": name + more, **about}
