"""Many pairs over a long time: each week or month as one mark with its n; gaps stay gaps; nearer in, every pair."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.charts.felt_seen.moments import Around, Pairs, moments, standard
from ema_app.charts.felt_seen.summed import DAY_MS, ENOUGH, HALF_YEAR, MANY, SIX_WEEKS, levels
from ema_app.charts.spec import ChartSpec, Trace, drawn
from ema_app.core.words import Words

ZONE = "Europe/Berlin"
START = datetime(2025, 3, 3, 9, tzinfo=ZoneInfo(ZONE))
SAID = Words("", "What the pairs show.")


def at(days: list[float]) -> np.ndarray:
    return np.array([(START + timedelta(days=day)).timestamp() * 1000 for day in days])


def pairs(days: list[float], who: tuple[str, ...] = ("P1",)) -> Pairs:
    when, rng = at(days), np.random.default_rng(3)
    felt, seen = (rng.integers(0, 101, len(when)).astype(float) for _ in range(2))
    return Pairs(
        "anger", when, felt, seen, np.full(len(when), 2.0), tuple(who[k % len(who)] for k in range(len(when))),
        {code: Words("", code) for code in who}, (None,) * len(when), (None,) * len(when),
    )  # fmt: skip


def year(a_day: int = 3, without: range = range(0)) -> list[float]:
    return [day + k / 6 for day in range(365) for k in range(a_day) if day not in without]


def chart(days: list[float], who: tuple[str, ...] = ("P1",)) -> ChartSpec:
    return moments(pairs(days, who), SAID, Around((), (), ZONE))


def lines(spec: ChartSpec, width_days: float) -> list[Trace]:
    return [trace for trace in spec.panels[0].traces if drawn(trace, width_days * DAY_MS)]


@pytest.mark.parametrize(
    ("width_days", "points"), [(30, 1095), (41.9, 1095), (42, 53), (180, 53), (183, 13), (400, 13)]
)
def test_how_much_is_in_view_says_what_is_drawn(width_days: float, points: int) -> None:
    found = lines(chart(year()), width_days)
    assert [int(np.isfinite(line.y).sum()) for line in found] == [points, points]
    spec = chart(year())
    assert drawn(spec.panels[0].gaps[0], width_days * DAY_MS) == (points == 1095)
    assert sum(drawn(box, width_days * DAY_MS) for box in spec.panels[0].bars) == (0 if points == 1095 else 2)


def test_the_sentence_says_what_is_drawn_with_its_n() -> None:
    spec = chart(year())
    said = [str(spec.said(width)) for width in (SIX_WEEKS - 1, SIX_WEEKS, HALF_YEAR)]
    assert said[0] == "What the pairs show."
    assert "Each week is one mark: the median of its pairs (usually 21;" in said[1]
    assert "Each month is one mark: the median of its pairs (usually 90;" in said[2]
    assert "then every pair" in said[2]


def test_few_pairs_or_few_days_are_all_drawn() -> None:
    for days in (year(1)[::3], [k / 10 for k in range(300)]):
        spec = chart(days)
        assert len(days) <= MANY or days[-1] < 42
        assert spec.drawing == ()
        assert spec.panels[0].bars == ()
        assert lines(spec, 4000) == list(spec.panels[0].traces)


def test_what_is_thin_in_a_week_is_summed_up_by_month_only() -> None:
    spec = chart([k * 2.0 for k in range(250)])
    assert len(lines(spec, 182)[0].y) > 200
    assert "Each month is one mark" in str(spec.said(HALF_YEAR))
    assert "Nearer in, every pair" in str(spec.said(HALF_YEAR))
    assert spec.said(HALF_YEAR - 1) is spec.sentence


def test_weeks_and_months_without_a_pair_are_gaps() -> None:
    spec = chart(year(without=range(120, 200)))
    for width, least in ((100, 10), (300, 1)):
        line = lines(spec, width)[0]
        middles = [datetime.fromtimestamp(x / 1000, UTC) for x in line.x]
        empty = [y for x, y in zip(middles, line.y, strict=True)
                 if START + timedelta(days=124) < x < START + timedelta(days=196)]  # fmt: skip
        assert len(empty) >= least
        inside = np.isnan(empty)
        assert inside.sum() >= len(empty) - 2
        assert line.low is not None
        assert np.isnan(line.low).tolist() == np.isnan(line.y).tolist()


def test_a_point_tells_its_n_and_its_range() -> None:
    line = lines(chart(year()), 100)[0]
    assert line.stretch is not None
    assert line.stretch.kind == "week"
    assert line.told is not None
    assert "(21 pairs," in str(line.told(1))
    assert str(line.name) == "felt, median"


def test_lines_of_one_stretch_are_drawn_beside_each_other() -> None:
    two, three = lines(chart(year()), 300), lines(chart(year(6), ("P1", "P2")), 300)
    assert [line.stretch.beside < 0 for line in two if line.stretch] == [True, False]
    besides = [line.stretch.beside for line in three if line.stretch]
    assert len(set(besides)) == 3
    assert sum(besides) == pytest.approx(0)
    assert (two[0].x == two[1].x).all()


def test_the_body_is_summed_up_like_felt_and_seen() -> None:
    spec = standard(pairs(year()), SAID, Around((), (), ZONE))
    assert [len(line.y) for line in lines(spec, 300)] == [13, 13]
    assert spec.drawing


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 420), min_size=MANY + 1, max_size=600), st.integers(0, 2**16))
def test_each_stretch_is_the_median_of_its_own_pairs(days: list[float], seed: int) -> None:
    when = np.unique(np.round(at(sorted(days))))
    found = levels(when, ZONE)
    values = np.random.default_rng(seed).uniform(0, 100, len(when))
    n = len(when)
    spec = moments(
        Pairs("anger", when, values, values[::-1].copy(), np.zeros(n), ("P1",) * n, {"P1": Words("", "P1")},
              (None,) * n, (None,) * n), SAID, Around((), (), ZONE),
    )  # fmt: skip
    for level in found:
        line = next(t for t in spec.panels[0].traces if t.widths == level.widths)
        for k, (low, high) in enumerate(zip(level.edges[:-1], level.edges[1:], strict=True)):
            inside = values[(when >= low) & (when < high)]
            assert line.low is not None
            assert line.high is not None
            if len(inside):
                assert (line.low[k], line.y[k], line.high[k]) == pytest.approx(
                    (inside.min(), np.median(inside), inside.max()))  # fmt: skip
            else:
                assert np.isnan(line.y[k])
        box = next(bars for bars in spec.panels[0].bars if bars.widths == level.widths)
        counts = [((when >= low) & (when < high)).sum() for low, high in zip(level.edges[:-1], level.edges[1:],
                                                                              strict=True)]  # fmt: skip
        assert len(box.start) == sum(count >= ENOUGH for count in counts)
        assert (np.diff(box.start) > 0).all()


def test_stretches_begin_at_local_midnights_of_mondays_and_of_the_first() -> None:
    for level in levels(at(year()), ZONE):
        starts = [datetime.fromtimestamp(x / 1000, UTC).astimezone(ZoneInfo(ZONE)) for x in level.edges]
        assert {start.hour for start in starts} == {0}
        assert {start.weekday() if level.kind == "week" else start.day for start in starts} == (
            {0} if level.kind == "week" else {1})  # fmt: skip
