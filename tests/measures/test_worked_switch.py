"""The worked examples of docs/methods/switch.md, recomputed from the code."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from ema_app.measures.recovery import recovery_from_rates, turnbull
from ema_app.measures.switch.likelihood import BALANCE, HALF_LIFE, SLOPE, TAIL, chain, rates
from ema_app.measures.switch.paths import Steps

PAGE = Path(__file__).parents[2] / "docs" / "methods" / "switch.md"
SLOPE_HELD, POINT, SPEED, C, AROUSAL, HOURS = 0.15, 55.0, 1.4, 0.3, 65.0, 2.0


def printed() -> dict[str, float]:
    rows = re.findall(r"^\| ([a-z][\w .]*?) \| (-?[\d.]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: float(value) for name, value in rows}


def computed() -> dict[str, float]:
    a, b = SPEED * np.exp(C / 2), SPEED * np.exp(-C / 2)
    half_life = np.log(2) * (1 / a + 1 / b)
    theta = np.zeros((1, 1 + TAIL))
    theta[0, 0], theta[0, BALANCE] = POINT, C
    theta[0, SLOPE], theta[0, HALF_LIFE] = np.log(SLOPE_HELD), np.log(half_life)
    piece = (1, 1, 1)
    held = Steps(np.full(piece, HOURS), np.full(piece, AROUSAL), np.zeros(piece), np.ones((1, *piece)),
                 np.zeros((1, 1)), np.zeros((1, 1), dtype=np.int64))  # fmt: skip
    found = rates(theta, held)
    on, off = float(found.on.ravel()[0]), float(found.off.ravel()[0])
    links = chain(found.on, found.off, held.hours)
    return {
        "share": on / (on + off), "on": on, "off": off, "half life": half_life,
        "decay over 2 h": float(links.a.ravel()[0]), "automatic after 2 h": float(links.b.ravel()[0]),
    }  # fmt: skip


def test_rates_share_and_gap() -> None:
    page = printed()
    for name, value in computed().items():
        assert value == pytest.approx(page[name], abs=6e-7), name


def test_turnbull() -> None:
    found = turnbull(np.array([0.0, 1.0, 1.5, 2.0]), np.array([1.5, 2.0, 3.0, np.inf]))
    assert list(zip(found.left, found.right, strict=True)) == [(1.0, 1.5), (1.5, 2.0), (2.0, 3.0)]
    assert found.mass == pytest.approx([printed()["mass in 1 to 1.5 h"], 0.0, printed()["mass in 2 to 3 h"]], abs=1e-3)


def test_recovery_at_a_constant_rate() -> None:
    _, median = recovery_from_rates(np.full((3, 1, 600), 0.8), 0.01)
    assert median.hours == pytest.approx(np.log(2) / 0.8, abs=1e-4)
