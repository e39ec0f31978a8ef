"""Options of the command: what they ask for is what comes out, and nonsense is refused in words."""

from datetime import date

import numpy as np
import pytest

from ema_app.core.errors import EmaError
from ema_app.measures.simulate import Design, design_from_options, draw, person
from ema_app.measures.simulate.options import KINDS


def test_without_options_it_is_the_usual_person() -> None:
    assert design_from_options() == Design()


@pytest.mark.parametrize("kind", ["switch", "reversed"])
def test_switch_points_are_taken_exactly(kind: str) -> None:
    design = design_from_options(kind=kind, switch_points=(38, 47, 61.5), days=3)
    assert draw(design, 4).person.switch_points == pytest.approx([38, 47, 61.5])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_drawn(kind: str) -> None:
    design = design_from_options(kind=kind, days=7, per_day=4, relationships=2)
    assert draw(design, 1).prompts.day.size == 28
    assert design.has_switch == (kind in ("switch", "reversed"))


def test_shares_and_errors_reach_the_design() -> None:
    design = design_from_options(answered=0.5, dprime=2.1, arousal_error=12, no_body=True, every_minutes=60)
    assert (design.missing.controlled, design.missing.automatic) == (0.5, 0.5)
    assert (design.answers.dprime, design.answers.arousal_error) == (2.1, 12)
    assert not design.body
    assert np.allclose(np.diff(draw(design, 2).prompts.hour[:13]), 1)
    assert design_from_options(missing_by_mode=(0.1, 0.45)).missing.automatic == 0.45


def test_strategies_move_level_and_recovery_as_the_theory_expects() -> None:
    hyper, usual, deact = (design_from_options(strategy=s) for s in ("hyperactivating", "none", "deactivating"))
    assert hyper.theta < usual.theta < deact.theta
    assert hyper.rate_off < usual.rate_off < deact.rate_off


def test_discrepancy_is_by_emotion() -> None:
    gaps = {gap.emotion: gap for gap in design_from_options(discrepancy={"anger": -25}).gaps}
    assert (gaps["anger"].bias, gaps["anger"].automatic) == (-25, 0)
    assert gaps["shame"].bias == 6


def test_no_body_leaves_the_table_empty() -> None:
    made = person(design_from_options(no_body=True, days=3), 1, date(2026, 1, 5), "UTC")
    assert made.dataset["body"].empty


@pytest.mark.parametrize("options", [
    {"days": 0}, {"per_day": 0}, {"dprime": -1}, {"dprime": float("nan")}, {"answered": 1.2}, {"relationships": 9},
    {"kind": "wizard"}, {"strategy": "both"}, {"switch_points": [40, 50], "relationships": 3},
    {"switch_points": [40, 120]}, {"missing_by_mode": [0.1]}, {"missing_by_mode": [0.1, 2]},
    {"missing_by_mode": [0.1, 0.2], "answered": 0.8}, {"discrepancy": {"anger": 300}}, {"discrepancy": {"glee": 3}},
    {"arousal_error": 90}, {"switch_points": [50.0] * 9},
])  # fmt: skip
def test_nonsense_is_refused(options: dict) -> None:
    with pytest.raises(EmaError) as refused:
        design_from_options(**options)
    assert refused.value.code == "option"
    assert refused.value.text().endswith(".")
