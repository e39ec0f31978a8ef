"""How long affect dynamics take: a million rows beside pandas and polars, and one person's year.

Run with `python -m benchmarks.bench_dynamics`. Times are
processor times, the best of several runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import polars as pl

from benchmarks.made_up import person_year, prompts
from ema_app.measures import dynamics, within_person
from ema_app.measures.series import Series, read

CUTOFF = 30.0
PERSONS = 1000
Result = tuple[np.ndarray, np.ndarray, np.ndarray]


def ours(series: Series) -> Result:
    """RMSSD, PAC and inertia of each person by the product's own path."""
    cutoff = np.full((1, PERSONS), CUTOFF)
    found = dynamics.indices_of_pairs(dynamics.summed_pairs(series, ["x"], cutoff))
    return found["rmssd"][0], found["pac"][0], found["inertia"][0]


def by_pandas(frame: pd.DataFrame) -> Result:
    """The same with groupby().diff()."""
    days = frame.groupby(["person", "day"], sort=False)
    step, number, before = days["x"].diff(), days["number"].diff(), days["x"].shift()
    frame = frame.assign(step=step, before=before)[(number == 1) & step.notna()]
    frame = frame.assign(square=frame["step"] ** 2, big=frame["step"].abs() >= CUTOFF, aa=frame["before"] ** 2,
                         bb=frame["x"] ** 2, ab=frame["before"] * frame["x"])  # fmt: skip
    mean = frame.groupby("person")[["square", "big", "before", "x", "aa", "bb", "ab"]].mean()
    covariance = mean["ab"] - mean["before"] * mean["x"]
    scale = np.sqrt((mean["aa"] - mean["before"] ** 2) * (mean["bb"] - mean["x"] ** 2))
    return np.sqrt(mean["square"].to_numpy()), mean["big"].to_numpy(), (covariance / scale).to_numpy()


def by_polars(frame: pl.DataFrame) -> Result:
    """The same with polars, lazily."""
    day = ["person", "day"]
    table = (
        frame.lazy()
        .with_columns(before=pl.col("x").shift().over(day), last=pl.col("number").shift().over(day))
        .filter((pl.col("number") - pl.col("last") == 1) & pl.col("x").is_not_null() & pl.col("before").is_not_null())
        .with_columns(step=pl.col("x") - pl.col("before"))
        .group_by("person")
        .agg(
            (pl.col("step") ** 2).mean().sqrt().alias("rmssd"),
            (pl.col("step").abs() >= CUTOFF).mean().alias("pac"),
            pl.corr("before", "x").alias("inertia"),
        )
        .sort("person")
        .collect()
    )
    return table["rmssd"].to_numpy(), table["pac"].to_numpy(), table["inertia"].to_numpy()


def by_polars_in_order(frame: pl.DataFrame) -> Result:
    """The same with polars, told that the rows are in order: neighbours by shift alone."""
    same = (pl.col("person") == pl.col("person").shift()) & (pl.col("day") == pl.col("day").shift())
    table = (
        frame.lazy()
        .with_columns(near=same & (pl.col("number") - pl.col("number").shift() == 1))
        .with_columns(before=pl.when(pl.col("near")).then(pl.col("x").shift()))
        .filter(pl.col("x").is_not_null() & pl.col("before").is_not_null())
        .with_columns(step=pl.col("x") - pl.col("before"))
        .group_by("person")
        .agg(
            (pl.col("step") ** 2).mean().sqrt().alias("rmssd"),
            (pl.col("step").abs() >= CUTOFF).mean().alias("pac"),
            pl.corr("before", "x").alias("inertia"),
        )
        .sort("person")
        .collect()
    )
    return table["rmssd"].to_numpy(), table["pac"].to_numpy(), table["inertia"].to_numpy()


def best(call: Callable[[], object], runs: int = 7) -> float:
    """The shortest processor time of several runs, in seconds: other programs on the machine do not count."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def million() -> None:
    """A million prompts of 1000 persons."""
    series = prompts(persons=PERSONS, days=100, per_day=10, seed=1)
    frame = series.rows[["person_code", "day", "number"]].rename(columns={"person_code": "person"})
    frame["x"] = series.values["x"]
    table = pl.from_pandas(frame)
    reference = ours(series)
    for other in (by_pandas(frame), by_polars(table), by_polars_in_order(table)):
        for one, two in zip(reference, other, strict=True):
            np.testing.assert_allclose(one, two, rtol=1e-9)
    own = best(lambda: ours(series))
    print(f"RMSSD, PAC, inertia of 1000 persons, 1e6 rows: {own * 1000:.0f} ms")
    others = {
        "pandas groupby().diff()": lambda: by_pandas(frame),
        "polars over()": lambda: by_polars(table),
        "polars, rows known to be in order": lambda: by_polars_in_order(table),
    }
    for name, call in others.items():
        other_time = best(call, 5)
        print(f"  {name}: {other_time * 1000:.0f} ms, {other_time / own:.1f} times ours")


def year() -> None:
    """A year of 12 prompts a day with 20 items."""
    dataset = person_year(seed=1)
    series = read(dataset)
    print(f"reading one person's year into a series: {best(lambda: read(dataset), 3):.2f} s")
    plain = within_person.Settings(draws=None)
    without = best(lambda: within_person.measures_of(series, plain), 5)
    print(f"all measures without intervals (goal 0.5 s): {without:.2f} s")
    print(f"with intervals (goal 5 s more): {best(lambda: within_person.measures_of(series), 3):.2f} s")


if __name__ == "__main__":
    million()
    year()
