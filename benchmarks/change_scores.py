"""Change points against annotated series, R and ruptures; the control chart against a textbook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd
import ruptures
from numpy.lib.stride_tricks import sliding_window_view

from benchmarks.tables import Row, at_least, reference
from ema_app.measures import changes

TCPD, KCPRS = "tcpd-subset", "kcprs-co2inhalation"
TRUE = (115, 155)
"""Where the experimenter's phases of kcprs end."""

WINDOW = 25
MARGIN = 5
NILE_RSS = (2835156.750, 1597457.194, 1552923.616, 1538096.513, 1507888.476, 1659993.500)
PLAIN = {
    "nile": (1.0, 0.888), "quality_control_1": (0.667, 0.655), "quality_control_2": (1.0, 0.927),
    "quality_control_3": (0.571, 0.817), "quality_control_4": (0.25, 0.082), "quality_control_5": (1.0, 1.0),
}  # fmt: skip
"""F1 and covering of PELT without the penalty for autocorrelation: to be reached, and met where it changes nothing."""

ALIKE = ("nile", "quality_control_2", "quality_control_5")
CHART = np.array([
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08,
    9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52,
])  # fmt: skip
"""A textbook chart (Montgomery, Introduction to Statistical Quality Control): mean 10, SD 1, weight .1, width 2.7."""


def f1(annotations: Sequence[Sequence[int]], found: Sequence[int]) -> float:
    """F1 with a margin of 5, mean recall of annotators, 0 as a point of its own (van den Burg & Williams 2020)."""
    marks = [{0, *one} for one in annotations]
    points = {0, *found}
    precision = len(_hit(set().union(*marks), points)) / len(points)
    recall = float(np.mean([len(_hit(one, points)) / len(one) for one in marks]))
    return 2 * precision * recall / (precision + recall)


def _hit(marks: set[int], points: set[int]) -> set[int]:
    left, hit = set(points), set()
    for mark in sorted(marks):
        near = sorted((abs(mark - point), point) for point in left if abs(mark - point) <= MARGIN)
        if near:
            hit.add(mark)
            left.remove(near[0][1])
    return hit


def covering(annotations: Sequence[Sequence[int]], found: Sequence[int], n: int) -> float:
    """Mean over annotators of the length-weighted best overlap (Jaccard) of their pieces with ours."""
    ours = _pieces(found, n)
    shares = [
        sum(len(piece) * max(len(piece & one) / len(piece | one) for one in ours) for piece in _pieces(marks, n)) / n
        for marks in annotations
    ]
    return float(np.mean(shares))


def _pieces(starts: Sequence[int], n: int) -> list[frozenset[int]]:
    ends = [0, *sorted(start for start in set(starts) if start > 0), n]
    return [frozenset(range(a, b)) for a, b in pairwise(ends)]


def rows() -> list[Row]:
    """Every comparison of this file; needs the reference data."""
    return [*_annotated(), *_nile(), *_carbon_dioxide(), *_chart()]


def _values(name: str) -> np.ndarray:
    return np.array(json.loads((reference(TCPD) / f"{name}.json").read_text())["series"][0]["raw"], dtype=float)


def _annotated() -> Iterator[Row]:
    """The default must beat finding no change at all, on average."""
    scores = []
    for name, annotators in json.loads((reference(TCPD) / "annotations.json").read_text()).items():
        values, marks = _values(name), list(annotators.values())
        found = changes.change_points(values).starts
        n = len(values)
        scores.append((f1(marks, found), covering(marks, found, n), f1(marks, []), covering(marks, [], n)))
        for label, expected, ours in zip(("F1", "covering"), PLAIN[name], scores[-1], strict=False):
            if name in ALIKE:
                yield Row(TCPD, f"{label} {name}", expected, ours, 5e-4)
            else:
                yield at_least(TCPD, f"{label} {name}", expected, ours)
    ours, no_change = np.mean(scores, axis=0)[:2], np.mean(scores, axis=0)[2:]
    yield at_least(TCPD, "mean F1, no change", float(no_change[0]), float(ours[0]))
    yield at_least(TCPD, "mean covering, no change", float(no_change[1]), float(ours[1]))


def _nile() -> Iterator[Row]:
    values = _values("nile")
    found = changes.change_points(values).starts
    yield Row("nile", "number of changes", 1, len(found), 0)
    yield Row("nile", "last year before the change", 1898, 1871 + found[0] - 1, 0)
    for count, expected in enumerate(NILE_RSS):
        yield Row("nile", f"squared error, {count} breaks", expected,
                  changes.squared_error(values, changes.split(values, count, shortest=15)), 1e-3)  # fmt: skip


def _carbon_dioxide() -> Iterator[Row]:
    values = pd.read_csv(reference(KCPRS) / "data.csv").drop(columns="Experimental_Phase").to_numpy(dtype=float)
    yield from _breaks("two breaks", changes.split(values, 2), (128, 163))
    yield from _breaks("two breaks, rbf", _by_kernel(values), (127, 163))
    # A running mean belongs to the middle of its window.
    middles = [start + WINDOW // 2 for start in _by_kernel(sliding_window_view(values, WINDOW, axis=0).mean(axis=-1))]
    yield from _breaks(f"running means of {WINDOW}, rbf", middles, (122, 167))
    yield at_least(KCPRS, "running means nearer to 115 than 126 is", 0, 11 - abs(middles[0] - TRUE[0]))


def _breaks(name: str, found: Sequence[int], expected: tuple[int, int]) -> Iterator[Row]:
    for place, true, one, other in zip(("first", "second"), TRUE, expected, found, strict=True):
        yield Row(KCPRS, f"{name}: {place} (true {true})", one, other, 2)


def _by_kernel(values: np.ndarray) -> list[int]:
    """Where two breaks best part values (rows x signals) into pieces alike in distribution: Gaussian kernel, its width
    from the median distance."""
    found = ruptures.KernelCPD(kernel="rbf", min_size=2, jump=1).fit(values).predict(n_bkps=2)
    return [int(end) for end in found[:-1]]


def _chart() -> Iterator[Row]:
    chart = changes.ewma(CHART, changes.Chart(in_control=0, weight=0.1, width=2.7), start=(10.0, 1.0))
    for place, average in ((0, 9.945), (1, 9.7495), (9, 10.0232), (19, 10.0108), (27, 10.5731), (29, 10.6341)):
        yield Row("EWMA textbook", f"average {place + 1}", average, float(chart["average"][place]), 5e-5)
    yield Row("EWMA textbook", "upper limit 1", 10.27, float(chart["high"][0]), 5e-3)
    yield Row("EWMA textbook", "lower limit at the end", 9.38, float(chart["low"][29]), 5e-3)
    yield Row("EWMA textbook", "upper limit at the end", 10.62, float(chart["high"][29]), 5e-3)
