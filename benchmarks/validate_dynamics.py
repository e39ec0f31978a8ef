"""Affect dynamics, differentiation and change points against values from the field's own software.

Run with `python -m benchmarks.validate_dynamics`; the data are sought in ../shared/data or EMA_REFERENCE_DATA.
Expected values: R 4.2.2 with psych 2.2.9, lme4 1.1.31 and the descriptives published by openESM. Where one row stands
for all persons, it shows the person farthest off.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks import change_scores, reference_sets
from benchmarks.reference_sets import BAILON, DEJONCKHEERE, LO, TAMMILEHTO
from benchmarks.tables import Row, print_rows, reference
from ema_app.measures import blocks, differentiation, dynamics, group
from ema_app.measures.dynamics.cutoffs import PERCENTILE
from ema_app.measures.series import Series, read, valid_pairs

EXACT = 1e-9
LOADERS = {
    DEJONCKHEERE: reference_sets.dejonckheere,
    TAMMILEHTO: reference_sets.tammilehto,
    BAILON: reference_sets.bailon,
}
COLUMNS = {"n": "n", "mean": "mean", "sd": "sd", "mssd": "mssd_day", "rmssd": "rmssd_day", "pairs": "n_day",
           "pac": "pac90_day", "inertia": "ar1_day"}  # fmt: skip
"""Our index and the column of expected_person_indices.csv."""

PUBLISHED = {"mean": "mean", "sd": "sd", "skewness": "skewness", "prop_floor": "floor_share",
             "prop_ceil": "ceiling_share"}  # fmt: skip
"""The column of published_descriptives.json and our index."""

POOLED = {
    DEJONCKHEERE: {
        "happy": (62.672604, 0.265424, 38, 0.105080, 533.953266, 0.297071, 0.019606, 22.10373, 0.1056035, 0.2936493),
        "relaxed": (62.175017, 0.191320, 47.1, 0.1, 748.007983, 0.265174, 0.018750, 26.34055, 0.1001108, 0.2589395),
        "sad": (11.490922, 0.223146, 35, 0.101016, 410.042235, 0.210531, 0.0198, 18.59638, 0.1029879, 0.2103252),
        "angry": (9.989772, 0.234902, 33, 0.102758, 390.864586, 0.120963, 0.020873, 18.49419, 0.1062057, 0.1192522),
        "stressed": (25.9245, 0.257093, 50, 0.102903, 744.863135, 0.260819, 0.019972, 26.29282, 0.1044739, 0.2567516),
    },
    TAMMILEHTO: {
        "need_love": (None, 0.543897, None, None, 1.662010, 0.286312, 0.027392),
        "keep_distance": (None, 0.465377, None, None, 1.639538, 0.250868, 0.022539),
        "feel_loved": (None, 0.639378, None, None, 0.812026, 0.299896, 0.026721),
        "rumination": (None, 0.199005, None, None, 0.906744, 0.289448, 0.022132),
    },
    BAILON: {
        "valence": (None, 0.567225, None, None, 298.428797, 0.187860, 0.020955),
        # lme4's default optimiser stops early here (gradient 1.9, .064879); with bobyqa, and with nlme, it gives this.
        "arousal": (None, 0.401267, None, None, 666.730673, 0.063558, 0.022186),
    },
}
POOLED_NAMES = (
    ("grand mean", 1e-6), ("ICC (REML)", 1e-4), ("PAC cut-off", 1e-6), ("pooled PAC", 1e-6), ("pooled MSSD", 1e-6),
    ("lag-1 mixed model", 1e-4), ("its standard error", 1e-4), ("mean RMSSD", 1e-5), ("mean PAC", 1e-7),
    ("mean inertia", 1e-7),
)  # fmt: skip
ADJUSTED = {
    "need_love": (4507, 0.062325, 1.772132, 1.713341),
    "keep_distance": (4507, 0.095008, 1.818726, 1.718290),
    "rumination": (4505, 0.092276, 1.018424, 0.963954),
}
"""tammilehto: pairs, exponent, MSSD, adjusted MSSD over successive answered prompts."""

DIFFERENTIATION = {"neg": ("NA_", 7852, -2.1496, 0.8, 4.3055, -23.598, -0.0218, 0.5828972, 0.2489823),
                   "pos": ("PA_", 7904, -2.9458, 0.7897, 3.9402, -18.1419, -0.0575, 0.7514543, 0.3450855)}  # fmt: skip
INTENSITY = {"neg": (1.5407, 0.9312, 0.9177, 0.4524, 4.3180), "pos": (4.5806, 1.1670, 1.2808, 1.9511, 7.0901)}


def rows() -> list[Row]:
    """Every comparison of this file; needs the reference data."""
    found: list[Row] = []
    for name in LOADERS:
        series = read(LOADERS[name]())
        found += [*_persons(name, series), *_published(name, series), *_pooled(name, series)]
        found += {TAMMILEHTO: _gaps, BAILON: _association}.get(name, lambda _: [])(series)
    series = read(reference_sets.lo())
    return [*found, *_differentiation(series), *_moments(series), *change_scores.rows()]


def _indices(name: str, series: Series, items: list[str]) -> tuple[dict[str, np.ndarray], dynamics.Cutoff]:
    overnight = name == BAILON
    pairs = valid_pairs(series.rows, series.values[items], overnight)
    cutoff = dynamics.cutoffs(series, items, pairs, "sample")
    return dynamics.indices(dynamics.summed(series, items, cutoff.value, overnight)), cutoff


def _worst(place: tuple[str, str], ours: np.ndarray, expected: np.ndarray, tolerance: float) -> Row:
    """One row for all persons: the one farthest off; a missing value on one side only is farthest of all."""
    both = np.isnan(ours) & np.isnan(expected)
    distance = np.where(both, 0.0, np.abs(ours - expected))
    worst = int(np.argmax(np.where(np.isnan(distance), np.inf, distance)))
    pair = (0.0, 0.0) if both[worst] else (float(expected[worst]), float(ours[worst]))
    return Row(place[0], f"{place[1]}, {len(ours)} persons", *pair, tolerance)


def _persons(name: str, series: Series) -> Iterator[Row]:
    table = pd.read_csv(reference(name) / "expected_person_indices.csv")
    table = table[(table["sd"] > 0) & (table["n"] >= 5)]
    items = list(dict.fromkeys(table["item"]))
    found, _ = _indices(name, series, items)
    code = {person: place for place, person in enumerate(series.persons)}
    for item, part in table.groupby("item", sort=False):
        person = [code[str(one)] for one in part["id"]]
        for ours, column in COLUMNS.items():
            expected = part[column].to_numpy(dtype=float)
            yield _worst((name, f"{ours} {item}"), found[ours][items.index(item), person], expected, EXACT)


def _published(name: str, series: Series) -> Iterator[Row]:
    """Medians and interquartile ranges over persons with at least 5 answers and some variance, as openESM publishes."""
    for entry in json.loads((reference(name) / "published_descriptives.json").read_text()):
        item = entry["item"]
        found, _ = _indices(name, series, [item])
        kept = (found["n"][0] >= 5) & (found["sd"][0] > 0)
        yield Row(name, f"persons included {item}", entry["n_included"], float(kept.sum()), 0)
        person = series.rows["person_code"].to_numpy()
        values = series.values[item].to_numpy(dtype=float)
        icc = group.icc1(np.where(kept[person], values, np.nan), person)
        yield Row(name, f"ICC(1) {item}", entry["icc"], icc, 1e-4)
        for theirs, index in PUBLISHED.items():
            quarter, half, three = np.quantile(found[index][0][kept], [0.25, 0.5, 0.75])
            yield Row(name, f"median {index} {item}", entry["stats"][theirs]["median"], float(half), 1e-4)
            yield Row(name, f"IQR {index} {item}", entry["stats"][theirs]["iqr"], float(three - quarter), 2e-4)


def _pooled(name: str, series: Series) -> Iterator[Row]:
    person, overnight = series.rows["person_code"].to_numpy(), name == BAILON
    items = list(POOLED[name])
    found, cutoff = _indices(name, series, items)
    for place, item in enumerate(items):
        values = series.values[item].to_numpy(dtype=float)
        flow = group.carry_over(series, item, overnight)
        ours = (
            np.nanmean(values), group.icc_reml(values, person), cutoff.value[place, 0], cutoff.share[place],
            group.pooled_mssd(series, item, overnight), flow.value, flow.error,
            *(np.nanmean(found[index][place]) for index in ("rmssd", "pac", "inertia")),
        )  # fmt: skip
        for (label, tolerance), expected, value in zip(POOLED_NAMES, POOLED[name][item], ours, strict=False):
            if expected is not None:
                yield Row(name, f"{label} {item}", expected, float(value), tolerance)


def _gaps(series: Series) -> Iterator[Row]:
    items = list(ADJUSTED)
    gaps = dynamics.successive(series, items).pooled()
    fit = dynamics.adjusted(gaps)
    for place, item in enumerate(items):
        n, exponent, plain, value = ADJUSTED[item]
        yield Row(TAMMILEHTO, f"successive pairs {item}", n, float(fit.n[place]), 0)
        yield Row(TAMMILEHTO, f"median gap, hours {item}", 2.0, float(fit.median_hours[place]), 1e-3)
        yield Row(TAMMILEHTO, f"exponent {item}", exponent, float(fit.exponent[place]), 1e-4)
        yield Row(TAMMILEHTO, f"MSSD successive {item}", plain, float(fit.mssd[place]), 1e-6)
        yield Row(TAMMILEHTO, f"MSSD adjusted {item}", value, float(fit.value[place]), 1e-4)
    steps = np.sqrt(fit.squares[gaps.group == 0])
    cutoff = blocks.quantile(steps, np.zeros(len(steps), dtype=np.int64), 1, PERCENTILE)[0]
    yield Row(TAMMILEHTO, "adjusted cut-off need_love", 2.065419, float(cutoff), 1e-4)
    yield from _trait(series)


def _trait(series: Series) -> Iterator[Row]:
    trait = pd.read_csv(reference(TAMMILEHTO) / "data.csv").drop_duplicates("id").set_index("id")["trait_anxiety"]
    for item, expected in (("need_love", 0.191), ("rumination", 0.225)):
        rmssd = np.sqrt(dynamics.adjusted(dynamics.successive(series, [item])).mssd)
        ours = pd.Series(rmssd, index=[int(person) for person in series.persons]).corr(trait)
        yield Row(TAMMILEHTO, f"r(RMSSD successive {item}, trait anxiety)", expected, float(ours), 5e-4)


def _association(series: Series) -> Iterator[Row]:
    found = dynamics.association(series, "valence", "arousal")
    kept = (found.n >= 20) & np.isfinite(found.r)
    r, covariance = found.r[kept], found.covariance[kept]
    yield Row(BAILON, "persons with 20 answers that vary", 103, float(kept.sum()), 0)
    yield Row(BAILON, "mean within-person r", 0.3407507, float(r.mean()), 1e-7)
    yield Row(BAILON, "SD of within-person r", 0.2560381, float(r.std(ddof=1)), 1e-7)
    yield Row(BAILON, "mean within-person covariance", 109.2964, float(covariance.mean()), 1e-4)


def _emotions(series: Series, kind: str) -> list[str]:
    return [item for item in series.values if item.startswith(DIFFERENTIATION[kind][0])]


def _differentiation(series: Series) -> Iterator[Row]:
    """Per person: ICC(3,k), ICC(3,1) and the momentary index, and the identity that ties ICC(3,k) to L2."""
    table = pd.read_csv(reference(LO) / "expected_person_differentiation.csv")
    code = {float(person): place for place, person in enumerate(series.persons)}
    columns = {"n": "n", "icc3k": "icc3k", "icc3_1": "icc3_1", "momentary": "mean_mED", "spread": "L2"}
    for kind, part in table.groupby("set"):
        items, person = _emotions(series, kind), [code[float(one)] for one in part["id"]]
        sums = differentiation.occasions(series, items).by_person()
        found = {name: value[0, person] for name, value in differentiation.indices_of(sums).items()}
        for name, column in columns.items():
            yield _worst((LO, f"{name} {kind}"), found[name], part[column].to_numpy(dtype=float), EXACT)
        from_spread = len(items) / (len(items) - 1) * (1 - 1 / found["spread"])
        yield _worst((LO, f"identity ICC and L2 {kind}"), from_spread, found["icc3k"], EXACT)
        yield Row(LO, f"mean ICC(3,k) {kind}", DIFFERENTIATION[kind][7], float(found["icc3k"].mean()), 1e-7)
        yield Row(LO, f"mean ICC(3,1) {kind}", DIFFERENTIATION[kind][8], float(found["icc3_1"].mean()), 1e-7)
        each = _by_person(series, items)
        for name in ("min", "max"):
            ours = getattr(each, name)().reindex(person).to_numpy()
            yield _worst((LO, f"{name} of moments {kind}"), ours, part[f"{name}_mED"].to_numpy(dtype=float), EXACT)


def _by_person(series: Series, items: list[str]) -> pd.api.typing.SeriesGroupBy:
    moments = differentiation.moments(series, items)
    return moments.groupby(series.rows["person_code"].loc[moments.index])


def _moments(series: Series) -> Iterator[Row]:
    """What Lo et al. (2025) print, with the digits that R gives for it."""
    for kind, (_, n, *expected) in DIFFERENTIATION.items():
        items = _emotions(series, kind)
        each = _by_person(series, items)
        yield Row(LO, f"moments {kind}", n, float(each.size().sum()), 0)
        moments = differentiation.moments(series, items)
        names = ("mean", "SD between", "SD within", "mean minimum", "mean maximum")
        for name, target, ours in zip(names, expected, _spread(moments, each), strict=False):
            yield Row(LO, f"{name} of momentary index {kind}", target, ours, 1e-4)
        level = series.values[items].mean(axis=1).loc[moments.index] / 10
        grouped = level.groupby(series.rows["person_code"].loc[level.index])
        for name, target, ours in zip(names, INTENSITY[kind], _spread(level, grouped), strict=True):
            yield Row(LO, f"{name} of intensity {kind}", target, ours, 1e-4)


def _spread(values: pd.Series, each: pd.api.typing.SeriesGroupBy) -> tuple[float, ...]:
    found = (values.mean(), each.mean().std(), each.std().mean(), each.min().mean(), each.max().mean())
    return tuple(float(value) for value in found)


if __name__ == "__main__":
    sys.exit(0 if print_rows("Affect dynamics, differentiation, change points", rows()) else 1)
