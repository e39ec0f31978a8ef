"""What is true of a made-up person, as plain values that JSON can hold."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict

import numpy as np

from ema_app.core.entry import stamp
from ema_app.measures.simulate.check_ins import CheckIns
from ema_app.measures.simulate.design import HAS_MODES
from ema_app.measures.simulate.evenings import RECALL
from ema_app.measures.simulate.happenings import Happening, Told
from ema_app.measures.simulate.life import Life
from ema_app.measures.simulate.paths import STEP, Flags


def truth(life: Life, check_ins: CheckIns, events: list[Happening], said: Told) -> dict[str, object]:
    """Give the truth: parameters, mode at every prompt, onsets, discrepancy, missing, events. Absent is None."""
    prompts = life.drawn.prompts
    return {
        "seed": life.drawn.seed,
        "design": asdict(life.design),
        "has_switch": life.design.has_switch,
        **_parameters(life),
        "prompts": _prompts(life, check_ins),
        "onsets": onsets(life),
        "onsets_at_prompts": _seen_onsets(life, check_ins.entries),
        "missing": {
            "controlled": _share(~prompts.answered[prompts.mode == 0]),
            "automatic": _share(~prompts.answered[prompts.mode == 1]),
            "all": _share(~prompts.answered),
        },
        "discrepancy": _discrepancy(life),
        "recall_bias": dict(RECALL),
        "events": _events(life, events, said),
    }


def _parameters(life: Life) -> dict[str, object]:
    """Give the parameters of the switch model; with k, switch points and half-life only where there is a switch."""
    who, design = life.drawn.person, life.design
    by_name = {name: _plain(value) for name, value in zip(life.names, who.switch_points, strict=True)}
    levels = {name: _plain(value) for name, value in zip(life.names, who.theta, strict=True)}
    return {
        "switch_points": by_name,
        "theta": levels if design.has_switch else {},
        "k": who.k if design.has_switch else None,
        "a": who.a,
        "b": who.b,
        "half_life_hours": _plain(who.half_life),
        "company_rate": who.company_rate,
        "company_shares": {name: float(share) for name, share in zip(life.names, who.shares, strict=True)},
        "dprime": design.answers.dprime,
        "arousal_error": design.answers.arousal_error,
    }


def _prompts(life: Life, check_ins: CheckIns) -> list[dict[str, object]]:
    prompts = life.drawn.prompts
    words = ("controlled", "automatic") if life.design.behaviour in HAS_MODES else (None, None)
    return [
        {
            "prompt_id": life.name_of("p", n),
            "entry_id": check_ins.entries[n] or None,
            "at": stamp(moment),
            "mode": words[int(prompts.mode[n])],
            "arousal": round(float(prompts.true_arousal[n]), 3),
            "relationship": life.names[int(prompts.true_company[n])],
        }
        for n, moment in enumerate(check_ins.moments)
    ]


def onsets(life: Life) -> list[dict[str, object]]:
    """Give every beginning of the automatic mode in waking hours, until when it lasted, and with whom."""
    grid = life.drawn.grid
    found: list[dict[str, object]] = []
    for day, mode in enumerate(grid.mode):
        for step in np.flatnonzero(np.diff(mode) == 1) + 1:
            back = np.flatnonzero(mode[step:] == 0)
            hour = float(grid.hour[step])
            until = life.calendar.stamp(day, hour + int(back[0]) * STEP) if back.size else None
            found.append({
                "at": life.calendar.stamp(day, hour), "until": until,
                "relationship": life.names[int(grid.company[day, step])],
                "arousal": round(float(grid.arousal[day, step]), 3),
            })  # fmt: skip
    return found


def _seen_onsets(life: Life, entries: Sequence[str]) -> list[dict[str, object]]:
    """Give the onsets that answered prompts can show: automatic, and controlled at the one before on the same day."""
    prompts = life.drawn.prompts
    there = np.flatnonzero(prompts.answered)
    before, after = there[:-1], there[1:]
    turned = (prompts.day[before] == prompts.day[after]) & (prompts.mode[before] == 0) & (prompts.mode[after] == 1)
    return [
        {"controlled": entries[int(i)], "automatic": entries[int(j)]}
        for i, j in zip(before[turned], after[turned], strict=True)
    ]


def _discrepancy(life: Life) -> list[dict[str, object]]:
    """Give felt minus seen per emotion, in points: in either mode, and at the mix of modes of moments rated."""
    prompts = life.drawn.prompts
    share = float(prompts.mode[prompts.true_company == 0].mean()) if (prompts.true_company == 0).any() else 0.0
    return [
        {
            "emotion": gap.emotion,
            "controlled": gap.bias,
            "automatic": gap.bias + gap.automatic,
            "mean": gap.bias + gap.automatic * share,
            "scatter": gap.scatter,
        }
        for gap in life.design.gaps
    ]


def _events(life: Life, events: list[Happening], said: Told) -> list[dict[str, object]]:
    logged = {row["event_id"] for row in said.events}
    return [
        {
            "event_id": event.event_id,
            "at": life.calendar.stamp(event.day, event.hour),
            "kind": event.kind,
            "person_id": event.person,
            "rise": round(event.rise, 3),
            "peak": round(event.peak, 3),
            "mode": "automatic" if event.mode else "controlled",
            "settled_at": None if event.over is None else life.calendar.stamp(event.day, event.over),
            "other_anger": event.anger,
            "guess_anger": said.guesses.get(event.event_id),
            "logged": event.event_id in logged,
        }
        for event in events
    ]


def _share(flags: Flags) -> float | None:
    return float(flags.mean()) if flags.size else None


def _plain(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
