"""What others and the body say: observers' ratings, heart rate and movement, people, sessions and incidents."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.simulate.catalogue import FORMS, SEEN
from ema_app.measures.simulate.check_ins import CheckIns
from ema_app.measures.simulate.entries import Row
from ema_app.measures.simulate.happenings import Happening
from ema_app.measures.simulate.life import ROSTER, Life, felt, seen, whole
from ema_app.measures.simulate.paths import STEP, Floats

BODY_STEPS = 2
"""Points of the grid in one window of the body signal (ten minutes)."""
HR_REST, HR_BY_AROUSAL, HR_BY_MOVEMENT = 64.0, 0.25, 0.30
"""Heart rate at rest (1/min), per point of arousal, and per unit of movement (mg)."""

_ROLES = {item: role for item, role, _ in FORMS["observer"]}


@dataclass(frozen=True)
class _Seen:
    """One rating: what was seen (item -> value), of which moment, from where."""

    name: str
    day: int
    hour: float
    entry_id: str | None
    values: dict[str, float]


def observations(life: Life, check_ins: CheckIns, events: list[Happening]) -> list[Row]:
    """Give the ratings of the first person in the roster: of moments with them, and of events between the two."""
    prompts, rng, observer = life.drawn.prompts, life.rng, life.people[0]
    shown = seen(life.design, check_ins.said.feelings, prompts.mode, rng)
    present = (prompts.true_company == 0) & check_ins.said.there
    rows: list[Row] = []
    for n in np.flatnonzero(present & (rng.random(present.size) < life.design.diary.observed)).tolist():
        values = {SEEN[emotion]: float(rated[n]) for emotion, rated in shown.items()}
        bound = check_ins.entries[n] if rng.random() < 0.4 else ""
        hour = float(prompts.hour[n]) + (0.0 if bound else rng.uniform(-0.1, 0.1))
        values |= _about_oneself(life, float(prompts.true_arousal[n]))
        rows += _rows(life, _Seen(life.name_of("o", n), int(prompts.day[n]), hour, bound or None, values))
    for n, event in enumerate(events):
        if event.person == observer and rng.random() < life.design.diary.observed:
            rows += _rows(life, _Seen(life.name_of("oe", n), event.day, event.hour, None, _of_event(life, event)))
    return rows


def _about_oneself(life: Life, arousal: float) -> dict[str, float]:
    """Give what does not depend on the emotions: the tension seen, and how the observer was."""
    noise = life.rng.standard_normal(4)
    own = 25.0 + 0.25 * (arousal - 45) + 10 * noise[1]
    raw = {
        "seen_tension": arousal + 8 * noise[0],
        "observer_confidence": 66.0 + 12 * noise[2],
        "observer_anger": own,
        "observer_tension": 32.0 + 0.3 * (arousal - 45) + 10 * noise[3],
    }
    return {item: float(whole(value)) for item, value in raw.items()}


def _of_event(life: Life, event: Happening) -> dict[str, float]:
    mode = np.array([event.mode])
    shown = seen(life.design, felt(np.array([event.peak]), mode, life.rng), mode, life.rng)
    values = {SEEN[emotion]: float(rated[0]) for emotion, rated in shown.items()}
    return values | _about_oneself(life, event.peak) | {"other_anger": event.anger}


def _rows(life: Life, rating: _Seen) -> list[Row]:
    """Give a rating's rows; it is made within three hours, most often blind."""
    rng = life.rng
    fixed: Row = {
        "observation_id": rating.name, "entry_id": rating.entry_id, "observer_id": life.people[0],
        "about_at": life.calendar.stamp(rating.day, rating.hour),
        "made_at": life.calendar.stamp(rating.day, rating.hour + rng.uniform(0.2, 3.0)),
        "blind": int(rng.random() < 0.92), "channel": "in_person" if rng.random() < 0.85 else "phone",
        "disclosed": int(rng.random() < 0.15),
    }  # fmt: skip
    return [fixed | {"item_id": item, "role": _ROLES[item], "value": value} for item, value in rating.values.items()]


def body(life: Life) -> list[Row]:
    """Give heart rate and movement in windows of ten minutes, waking hours only; one day in twelve is not worn.

    The heart follows true arousal, also where the person reports calm, and movement.
    """
    if not life.design.body:
        return []
    arousal, hours = life.drawn.grid.arousal[:, ::BODY_STEPS], life.drawn.grid.hour[::BODY_STEPS]
    rng = life.rng
    movement = rng.gamma(1.2, 25.0, arousal.shape) * (rng.random(arousal.shape) < 0.6)
    rate = HR_REST + HR_BY_AROUSAL * arousal + HR_BY_MOVEMENT * movement + 3 * rng.standard_normal(arousal.shape)
    worn = rng.random((arousal.shape[0], 1)) >= 1 / 12
    kept = worn & (rng.random(arousal.shape) >= 0.03)
    return [
        row
        for day, step in zip(*np.nonzero(kept), strict=True)
        for row in _window(life, (int(day), float(hours[step])), rate[day, step], movement[day, step])
    ]


def _window(life: Life, at: tuple[int, float], rate: Floats, movement: Floats) -> list[Row]:
    """Give the two rows of one window that begins at (day, hour)."""
    start = life.calendar.stamp(*at)
    end = life.calendar.stamp(at[0], at[1] + BODY_STEPS * STEP)
    fixed: Row = {"start_at": start, "end_at": end, "source": "wristband"}
    artefacts = round(float(life.rng.beta(1.2, 20)), 3)
    return [
        fixed | {"channel": "hr", "unit": "1/min", "mean": round(float(rate), 1), "sd": 4.0, "samples": 600,
                 "artefact_share": artefacts},
        fixed | {"channel": "activity", "unit": "mg", "mean": round(float(movement), 1), "sd": 10.0, "samples": 600,
                 "artefact_share": 0.0},
    ]  # fmt: skip


def people(life: Life) -> list[Row]:
    """Give the roster, by code."""
    return [
        {"person_id": code, "relationship": what, "attachment_figure": int(figure), "closeness": close}
        for code, what, figure, close in ROSTER[: len(life.people)]
    ]


def sessions(life: Life) -> list[Row]:
    """Give one individual session a week, and one of the group."""
    if not life.design.diary.sessions:
        return []
    weekly = {1: ("group", 18.0), 3: ("individual", 15.0)}
    found = [(day, *weekly[day % 7]) for day in range(life.design.days) if day % 7 in weekly]
    return [_session(life, day, kind, hour) for day, kind, hour in found]


def _session(life: Life, day: int, kind: str, hour: float) -> Row:
    grid = life.drawn.grid
    before, after = (float(whole(grid.arousal[day, life.step(h)])) for h in (hour, hour + 1))
    came = life.rng.random() < 0.92
    return {
        "session_id": life.name_of("t", day), "held_at": life.calendar.stamp(day, hour), "kind": kind,
        "attended": int(came), "tension_before": before if came else None, "tension_after": after if came else None,
    }  # fmt: skip


def incidents(life: Life) -> list[Row]:
    """Give one self-harm at the height of a hard week, where there is one and urges are asked."""
    week = life.design.arousal.hard_week
    days = life.drawn.grid.arousal[7 * week - 7 : 7 * week] if week else np.empty((0, 0))
    if not days.size or not life.design.diary.urges:
        return []
    day, step = np.unravel_index(int(np.argmax(days[:, :180])), days[:, :180].shape)
    hour = float(life.drawn.grid.hour[step])
    at = life.calendar.stamp(int(day) + 7 * week - 7, hour)
    return [{"incident_id": life.name_of("i", 0), "occurred_at": at, "kind": "self_harm", "note": None}]
