"""Rows that compare a value with its reference, and how they are printed."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One comparison: the data set, the measure, the expected value, ours, and how far apart they may be."""

    set: str
    measure: str
    expected: float
    ours: float
    tolerance: float

    @property
    def difference(self) -> float:
        """Ours less expected; infinite where ours is missing."""
        difference = self.ours - self.expected
        return difference if math.isfinite(difference) else math.inf

    @property
    def ok(self) -> bool:
        """Whether the two are as near as they have to be."""
        return abs(self.difference) <= self.tolerance


def at_least(name: str, measure: str, bound: float, ours: float) -> Row:
    """A row that is ok when ours reaches the bound: the expected value is then ours."""
    return Row(name, f"{measure} (at least {bound:g})", max(bound, ours), ours, 0.0)


def print_rows(title: str, rows: Iterable[Row]) -> bool:
    """Print a table of the rows and how many are short; give True when none is."""
    rows = list(rows)
    print(f"\n{title}")
    print(f"{'set':<22} {'measure':<46} {'expected':>16} {'ours':>16} {'difference':>11} {'tolerance':>9}  ok")
    for row in rows:
        print(
            f"{row.set:<22} {row.measure:<46} {row.expected:>16.9g} {row.ours:>16.9g} {row.difference:>11.1e} "
            f"{row.tolerance:>9.0e}  {'yes' if row.ok else 'SHORT'}"
        )
    short = sum(not row.ok for row in rows)
    print(f"{len(rows)} rows, {short} short")
    return not short


def reference(name: str) -> Path:
    """The folder of a reference set; it need not exist."""
    root = Path(__file__).parents[1] / os.environ.get("EMA_REFERENCE_DATA", "../shared/data")
    return root / name
