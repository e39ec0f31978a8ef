"""Interpersonal events of a made-up person: what happened, how it went on, and what was told of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.core.people import ALONE
from ema_app.measures.simulate.catalogue import HELPED
from ema_app.measures.simulate.entries import Filled, Row, answer_rows, ended_at, prompt_row
from ema_app.measures.simulate.life import Life, whole
from ema_app.measures.simulate.paths import STEP

HARD_KINDS = {
    "rejection": 20.0, "separation": 12.0, "criticism": 20.0, "disagreement": 14.0, "ignored": 16.0,
    "disappointment": 14.0, "misunderstanding": 14.0, "shame": 0.0, "other": 0.0,
}  # fmt: skip
"""Kinds that raise arousal, and by how much the other's anger lies higher than usual (30)."""
KIND_ONES = {"closeness": -15.0, "support": -18.0}
"""Kinds that activate attachment and raise arousal little."""
SMALL_RISE = 18.0
"""Points of rise under which an event may be one of closeness or support."""

SETTLED = 0.4
"""An event is over when arousal lies this share of its rise above where it began."""


@dataclass(frozen=True)
class Happening:
    """One event: day (from 0), hours of the day, arousal before, at its height and the mode then (1 = automatic).

    `over` is the hour when it had settled, None if it had not by midnight; `anger` is the other's anger.
    """

    event_id: str
    day: int
    hour: float
    person: str
    kind: str
    rise: float
    peak: float
    mode: int
    over: float | None
    anger: float


@dataclass(frozen=True)
class Told:
    """The rows of the events that were told of; `guesses` of the other's anger by event."""

    prompts: list[Row]
    answers: list[Row]
    events: list[Row]
    guesses: dict[str, float]


def happenings(life: Life) -> list[Happening]:
    """Give all events that raised arousal, in order, told of or not."""
    grid = life.drawn.grid
    days, steps = np.nonzero(grid.spike > 0)
    return [_happening(life, n, int(day), int(step)) for n, (day, step) in enumerate(zip(days, steps, strict=True))]


def _happening(life: Life, n: int, day: int, step: int) -> Happening:
    grid, rng = life.drawn.grid, life.rng
    rise = float(grid.spike[day, step])
    person = life.names[int(grid.company[day, step])]
    if person == ALONE:
        person = str(rng.choice(life.people))
    gentle = rise < SMALL_RISE and rng.random() < 0.6
    shift = KIND_ONES if gentle else HARD_KINDS
    kind = str(rng.choice(list(shift)))
    before = float(grid.arousal[day, max(step - 1, 0)])
    coming = grid.arousal[day, step:]
    top = int(np.argmax(coming[: round(1 / STEP)]))
    settled = np.flatnonzero(coming[top:] < before + SETTLED * rise)
    over = float(grid.hour[step + top + settled[0]]) if settled.size else None
    anger = float(whole(30.0 + shift[kind] + 12 * rng.standard_normal()))
    return Happening(
        life.name_of("x", n), day, float(grid.hour[step]), person, kind, rise, float(coming[top]),
        int(grid.mode[day, step + top]), over, anger,
    )  # fmt: skip


def told(life: Life, all_of_them: list[Happening]) -> Told:
    """Give the rows of those events that the person tells of, each in a form started by themselves."""
    result = Told([], [], [], {})
    for n, happening in enumerate(all_of_them):
        if life.rng.random() < life.design.diary.logged:
            _tell(life, n, happening, result)
    return result


def _tell(life: Life, n: int, event: Happening, into: Told) -> None:
    """Add the rows of one event, told of between a quarter of an hour and two hours later."""
    hour = min(event.hour + life.rng.uniform(0.25, 2.0), 23.93)
    said = _said(life, event, hour)
    filled = Filled(life.name_of("v", n), "event", life.calendar.at(event.day, hour), said)
    rows = answer_rows(filled, life.rng)
    occurred = life.calendar.stamp(event.day, event.hour)
    into.prompts.append(prompt_row(
        life, life.name_of("s", n), "event", entry_id=filled.entry_id, trigger="self", about_at=occurred,
        opened_at=filled.opened_at, submitted_at=ended_at(filled, rows), status="answered", study_day=event.day + 1,
    ))  # fmt: skip
    into.answers.extend(rows)
    into.events.append({
        "event_id": event.event_id, "entry_id": filled.entry_id, "occurred_at": occurred, "kind": event.kind,
        "person_id": event.person, "real_or_feared": said["event_reality"], "intensity": said["event_intensity"],
        "what_helped": said["event_helped"],
    })  # fmt: skip
    into.guesses[event.event_id] = float(str(said["guess_anger"]))


def _said(life: Life, event: Happening, hour: float) -> dict[str, float | str | None]:
    """Give what is said of an event in the form that is filled in at `hour` of the same day."""
    over = event.over is not None and event.over <= hour
    hyper, deact = {"hyperactivating": (62, 22), "deactivating": (24, 62)}.get(life.design.strategy, (40, 36))
    scales = {
        "event_intensity": 22.0 + 0.7 * event.peak,
        "guess_anger": _guess(event),
        "guess_disappointment": 0.6 * _guess(event) + 8,
        "guess_affection": 70.0 - 0.8 * _guess(event),
        "event_hyper": hyper + 0.3 * (event.peak - 60),
        "event_deact": deact + 0.3 * (event.peak - 60),
        "event_peak_tension": event.peak + 3,
        "event_peak_certainty": 38.0 + 34 * event.mode,
        "event_other_side": 60.0 - 32 * event.mode,
    }
    said: dict[str, float | str | None] = {
        "event_kind": event.kind, "event_person": event.person,
        "event_at": life.calendar.stamp(event.day, event.hour),
        "event_reality": "feared" if life.rng.random() < 0.2 else "real",
        "event_over": float(over), "event_helped": _helped(life, over),
    }  # fmt: skip
    said |= {item: float(whole(value + 8 * life.rng.standard_normal())) for item, value in scales.items()}
    if over:
        said["event_over_at"] = life.calendar.stamp(event.day, event.over or hour)
    return said


def _guess(event: Happening) -> float:
    """Give the guess of the other's anger: near to it in the controlled mode, hostile and flat in the automatic one."""
    return 46.0 + 0.3 * event.anger if event.mode else 4.0 + 0.85 * event.anger


def _helped(life: Life, over: bool) -> str:
    """Give the codes of what helped."""
    if not over and life.rng.random() < 0.5:
        return "nothing"
    return ";".join(life.rng.choice(HELPED, size=int(life.rng.integers(1, 3)), replace=False))
