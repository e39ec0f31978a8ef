from __future__ import annotations

import numpy as np
import pytest
from small_series import record, together

from ema_app.measures import group
from ema_app.measures.series import read


def people(count, rng, phi=0.4, spread=10.0):
    made = []
    for person in range(count):
        level, table = rng.normal(50, spread), []
        for _ in range(10):
            row, last = [], rng.normal() * 8
            for _ in range(6):
                last = phi * last + rng.normal() * 8 * np.sqrt(1 - phi**2)
                row.append(float(np.clip(level + last, 0, 100)))
            table.append(row)
        made.append(record({"anger": table}, person=f"p{person:02d}"))
    return read(together(*made))


def test_icc1_of_equal_groups_is_the_textbook_value():
    values, person = np.array([1.0, 2, 3, 5, 6, 7, 9, 10, 11]), np.repeat([0, 1, 2], 3)
    between, within = 48.0, 1.0
    assert group.icc1(values, person) == pytest.approx((between - within) / (between + 2 * within))
    assert group.icc1(np.array([1.0, 9, 1, 9]), np.array([0, 0, 1, 1])) == 0
    assert np.isnan(group.icc1(np.array([1.0, 2]), np.array([0, 0])))


def test_reml_of_equal_groups_is_the_analysis_of_variance():
    values, person = np.array([1.0, 2, 3, 5, 6, 7, 9, 10, 11]), np.repeat([0, 1, 2], 3)
    assert group.icc_reml(values, person) == pytest.approx(group.icc1(values, person), abs=1e-6)


def test_carry_over_finds_what_was_put_in():
    series = people(30, np.random.default_rng(3))
    found = group.carry_over(series, "anger")
    assert (found.n, found.persons) == (30 * 50, 30)
    assert found.value == pytest.approx(0.4, abs=3.5 * found.error)
    assert 0.01 < found.error < 0.05


def test_one_person_has_no_mixed_model():
    found = group.carry_over(people(1, np.random.default_rng(3)), "anger")
    assert np.isnan(found.value)


def test_pooled_mssd_weighs_every_pair_alike():
    series = read(together(record({"anger": [[0, 10, 20]]}, person="a"), record({"anger": [[0, 40]]}, person="b")))
    assert group.pooled_mssd(series, "anger") == pytest.approx((100 + 100 + 1600) / 3)
    assert np.isnan(group.pooled_mssd(read(record({"anger": [[1]]})), "anger"))
