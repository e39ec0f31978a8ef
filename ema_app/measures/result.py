"""A number with its n, its missing and its interval: the only form in which a measure leaves this folder."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

COLUMNS = ("measure", "item", "scope", "value", "low", "high", "n", "missing", "unit", "note")

DEFAULTS: dict[str, object] = {
    "item": "", "scope": "all", "low": None, "high": None, "missing": 0, "unit": "", "note": "",
}  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """One value of one measure.

    `scope` is `all`, `person:<id>`, `relationship:<name>`, `observer:<id>`, `day:<date>` and the like; `low` and
    `high` bound the 95 % interval; `n` counts what the value was computed from (its unit is the measure's own: answers,
    valid pairs, events); `missing` counts what could have been there and was not; `note` says why a value is absent or
    how it was made. Values are finite or None: `Measure.of` sees to that.
    """

    measure: str
    item: str
    scope: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    missing: int
    unit: str
    note: str

    @classmethod
    def of(
        cls,
        measure: str,
        value: float | None,
        n: int,
        **rest: object,
    ) -> Measure:
        """Build a measure by name, turning NaN and infinity into an absent value; `rest` holds any other field."""
        given = DEFAULTS | rest
        low, high = finite(given.pop("low")), finite(given.pop("high"))  # type: ignore[arg-type]
        return cls(measure=measure, value=finite(value), low=low, high=high, n=int(n), **given)  # type: ignore[arg-type]

    def row(self) -> dict[str, object]:
        """Give the measure as a plain row, keys in the order of `COLUMNS`."""
        return dict(vars(self))


def finite(value: float | None) -> float | None:
    """Give `value` as a float, or None where it is missing, NaN or infinite."""
    if value is None:
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def rows(measures: Iterable[Measure]) -> list[dict[str, object]]:
    """Give measures as plain rows, keys in the order of `COLUMNS`."""
    return [measure.row() for measure in measures]
