"""Looking back in the evening: a form a day, with memories that lean."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from ema_app.measures.simulate.catalogue import TRIED
from ema_app.measures.simulate.check_ins import Said
from ema_app.measures.simulate.draw import LAST
from ema_app.measures.simulate.entries import Filled, Planned, Row, answered, unanswered
from ema_app.measures.simulate.life import Life, whole

RECALL = {"tension": 6.0, "anger": 8.0, "sadness": 5.0, "joy": -6.0}
"""Points by which a day is remembered higher than the mean of its moments."""
RECALL_SD = 6.0


def evenings(life: Life, said: Said) -> tuple[list[Row], list[Row]]:
    """Give rows of prompts and answers: one prompt each day at the end of the prompts' hours."""
    prompts: list[Row] = []
    answers: list[Row] = []
    counts = np.bincount(life.drawn.prompts.day)
    for day, count in enumerate(counts):
        at = life.calendar.at(day, LAST)
        planned = Planned(life.name_of("n", day), "evening", "evening", "evening", day, int(count) + 1, at, 120)
        if life.rng.random() >= life.design.diary.evenings:
            prompts.append(unanswered(life, planned))
            continue
        opened = at + timedelta(seconds=round(life.rng.exponential(600)) % 6000 + 5)
        filled = Filled(life.name_of("r", day), "evening", opened, _said(life, said, day))
        row, given = answered(life, planned, filled)
        prompts.append(row)
        answers += given
    return prompts, answers


def _said(life: Life, said: Said, day: int) -> dict[str, float | str | None]:
    rng, today = life.rng, life.drawn.prompts.day == day
    lived = {**said.feelings, "tension": life.drawn.prompts.true_arousal}
    scales = {
        f"recall_{name}": lived[name][today].mean() + lean + RECALL_SD * rng.standard_normal()
        for name, lean in RECALL.items()
    }
    scales |= {
        "sleep_quality": 50.0 + 15 * rng.standard_normal(),
        "influenced": 15.0 + 9 * rng.standard_normal(),
        "coping_helped": 50.0 + 18 * rng.standard_normal(),
    }
    some = rng.choice(TRIED, size=int(rng.integers(1, 3)), replace=False)
    tried = "nothing" if rng.random() < 0.3 else ";".join(some)
    answers: dict[str, float | str | None] = {name: float(whole(value)) for name, value in scales.items()}
    answers |= {"coping_tried": tried, "sleep": float(np.clip(round(420 + 60 * rng.standard_normal()), 180, 660))}
    if tried == "nothing":
        del answers["coping_helped"]
    if life.design.diary.urges:
        answers["acts"] = "self_harm" if said.numbers["urge"][today].max() > 85 and rng.random() < 0.3 else "none"
    return answers
