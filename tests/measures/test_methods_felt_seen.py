"""The worked examples of docs/methods, recomputed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from felt_seen_made_up import START, answer, items, prompt, tables

from ema_app.measures.discrepancy.agreement import absolute_gap, concordance, limits, shuffled_gap, spread
from ema_app.measures.discrepancy.blocks import mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, scatter_ratio, tracking
from ema_app.measures.discrepancy.reliability import Reliabilities, of_difference
from ema_app.measures.discrepancy.trend import level
from ema_app.measures.heartbeats import counting
from ema_app.measures.reactions import reactions_of

DOCS = Path(__file__).parents[2] / "docs" / "methods"


def table(name, first):
    """The rows of the table in a page whose header begins with `first`."""
    lines = (DOCS / name).read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def test_ten_moments():
    _, day, felt, seen, own = np.array(table("discrepancy.md", "moment"), dtype=float).T
    day = day.astype(np.int64)
    one = np.zeros(10, dtype=np.int64)
    bias, track = mean_by_days(felt - seen, day), tracking(felt, seen, day, one)
    low, high = limits(felt - seen, one)
    plain, full = judgment(seen, felt, None, day), judgment(seen, felt, own, day)
    found = {
        "bias": bias.value, "bias, low": bias.low, "bias, high": bias.high,
        "SD of the differences": spread(felt - seen, one), "limit, low": low, "limit, high": high,
        "absolute": absolute_gap(felt, seen, day).value, "shuffled": shuffled_gap(felt, seen),
        "tracking": track.value, "tracking, low": track.low, "tracking, high": track.high,
        "scatter ratio": scatter_ratio(felt, seen, day, one).value, "concordance": concordance(felt, seen).value,
        "judgment, level": plain.level.value, "judgment, criterion": plain.criterion.value,
        "judgment with own, criterion": full.criterion.value, "judgment with own, own feeling": full.own.value,
        "reliability of the difference": of_difference(felt, seen, Reliabilities(0.95, 0.95)).value,
    }  # fmt: skip
    written = {name: float(value) for name, value in table("discrepancy.md", "result")}
    assert found == pytest.approx(written, abs=5e-5)
    assert level(felt - seen, day.astype(float)).points["level"].tolist() == pytest.approx([-11.5] * 5)


def test_the_heartbeats_of_the_page():
    scores = counting([40], [36])
    assert (scores.relative[0], scores.schandry[0], scores.signed[0]) == pytest.approx((0.8947, 0.9, -0.1), abs=5e-5)


def test_the_reaction_of_the_page():
    rows = {"prompts": [], "answers": [], "events": []}
    for day, earlier, later, event in table("relationships.md", "day"):
        at = START + timedelta(days=int(day))
        for turn, value in enumerate((earlier, later)):
            rows["prompts"].append(prompt(f"e{day}{turn}", at + timedelta(hours=4 * turn)))
            rows["answers"].append(answer(f"e{day}{turn}", "self.arousal", float(value)))
        if event:
            when = (at + timedelta(hours=2)).isoformat()
            rows["events"].append({"event_id": "v", "kind": "shame", "person_id": "p1", "occurred_at": when})
    made = tables(**rows, items=items("self.arousal"))
    row = reactions_of(made, None, "self_arousal")
    written = {name: float(value) for name, value in table("relationships.md", "result")}
    assert (row.expected[0], row.reaction[0]) == pytest.approx((written["expected"], written["reaction"]))
    assert row.expected[0] == pytest.approx(written["slope"] * row.before[0] + written["rest"])


@pytest.mark.parametrize(("error", "drawn_to"), [(10, 30), (2, 39.2), (20, 24)])
def test_the_drawing_together_of_the_page(error, drawn_to):
    keep = 10**2 / (10**2 + error**2)
    assert keep * 40 + (1 - keep) * 20 == pytest.approx(drawn_to, abs=0.05)
