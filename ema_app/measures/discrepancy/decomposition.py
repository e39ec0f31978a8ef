"""Level, amplitude and timing apart: tracking, scatter ratio, and what a judgment goes with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.discrepancy.blocks import FISHER, LOG, Codes, Estimate, Floats, dense, flat, leave_out_days


@dataclass(frozen=True)
class Sums:
    """Per day and group (one observer and emotion): n, sums of x, y, xx, yy, xy; shape days x groups x 6."""

    by_day: Floats

    @classmethod
    def of(cls, x: Floats, y: Floats, day: Codes, group: Codes) -> Sums:
        """Add up paired values, each group about its own means (sums stay exact for large levels)."""
        day, group = dense(day), dense(group)
        shape = (int(day.max()) + 1, int(group.max()) + 1)
        size = np.bincount(group)
        x = x - (np.bincount(group, x) / size)[group]
        y = y - (np.bincount(group, y) / size)[group]
        cell = day * shape[1] + group
        parts = [np.bincount(cell, part, shape[0] * shape[1]) for part in (np.ones_like(x), x, y, x * x, y * y, x * y)]
        return cls(np.stack(parts, axis=-1).reshape(*shape, 6).astype(np.float64))

    def spreads(self) -> Floats:
        """Give the within-group sums of squares and products (xx, yy, xy), first of all days, then without each day."""
        total = self.by_day.sum(axis=0)
        sums = np.concatenate([total[None], total[None] - self.by_day])
        n = np.where(sums[..., 0] > 0, sums[..., 0], 1)
        x, y = sums[..., 1], sums[..., 2]
        products = np.stack([x * x / n, y * y / n, x * y / n], axis=-1)
        spreads: Floats = (sums[..., 3:] - products).sum(axis=1)
        return spreads


def tracking(x: Floats, y: Floats, day: Codes, group: Codes) -> Estimate:
    """Give the correlation of x and y within groups (each about its own mean); interval by days on Fisher z.

    One group: Pearson's r. Absent where one side never changes.
    """
    if flat(_centred(x, group)) or flat(_centred(y, group)):
        return Estimate(None, why="one side never changed")
    xx, yy, xy = Sums.of(x, y, day, group).spreads().T
    r = np.clip(_ratio(xy, np.sqrt(np.clip(xx * yy, 0, None))), -1, 1)
    return leave_out_days(float(r[0]), r[1:], FISHER)


def scatter_ratio(x: Floats, y: Floats, day: Codes, group: Codes) -> Estimate:
    """Give SD of x over SD of y within groups: below 1, x moves less. Interval on the log scale by leaving out days."""
    if flat(_centred(y, group)):
        return Estimate(None, why="the observer's ratings never changed")
    if flat(_centred(x, group)):
        return Estimate(0.0, why="the self-ratings never changed")
    xx, yy, _ = Sums.of(x, y, day, group).spreads().T
    ratio = np.sqrt(np.clip(_ratio(xx, yy), 0, None))
    return leave_out_days(float(ratio[0]), ratio[1:], LOG)


@dataclass(frozen=True)
class Judgment:
    """Judgment = level + force of the criterion + force of the judge's own feeling (absent where that is unknown)."""

    level: Estimate
    criterion: Estimate
    own: Estimate
    n: int


def judgment(judged: Floats, criterion: Floats, own: Floats | None, day: Codes) -> Judgment:
    """Fit J = b0 + t T + b B; J and T minus the mean of T, B minus its own mean (West & Kenny 2011).

    b0 is the judge's level against the criterion, t how far the judgment follows it, b how far it follows the judge's
    own feeling. Intervals by leaving out days. `own` None leaves the term out.
    """
    columns = [np.ones_like(judged), criterion - criterion.mean()]
    if own is not None:
        columns.append(own - own.mean())
    design = np.stack(columns, axis=1)
    n = judged.size
    absent = Estimate(None, why="the judge's own feeling was not rated" if own is None else "")
    if n <= design.shape[1] or np.linalg.matrix_rank(design) < design.shape[1]:
        nothing = Estimate(None, why="too few moments, or a side that never changed")
        return Judgment(nothing, nothing, nothing, n)
    fits = _fits(design, judged - criterion.mean(), day)
    estimates = [leave_out_days(float(c[0]), c[1:]) for c in fits.T]
    return Judgment(estimates[0], estimates[1], estimates[2] if own is not None else absent, n)


def _fits(design: Floats, y: Floats, day: Codes) -> Floats:
    """Give least-squares coefficients of all days, then without each day; NaN where a day cannot be spared."""
    code = dense(day)
    days, terms = int(code.max()) + 1, design.shape[1]
    products = design[:, :, None] * np.concatenate([design, y[:, None]], axis=1)[:, None, :]
    sums = np.zeros((days, terms, terms + 1))
    np.add.at(sums, code, products)
    total = sums.sum(axis=0)
    systems = np.concatenate([total[None], total[None] - sums])
    square = systems[..., :-1]
    size = np.sqrt(np.clip(np.einsum("gii->gi", square), 1e-300, None))
    scaled = square / (size[:, :, None] * size[:, None, :])
    good = np.linalg.cond(scaled) < 1e10
    result = np.full((days + 1, terms), np.nan)
    result[good] = np.linalg.solve(square[good], systems[good][..., -1:])[..., 0]
    return result


@dataclass(frozen=True)
class Surface:
    """Coefficients b0..b5 of Z on X, Y, X^2, XY, Y^2, the surface values a1..a4, and the share explained."""

    b: tuple[float, ...]
    a: tuple[float, float, float, float]
    explained: float
    n: int


def response_surface(x: Floats, y: Floats, outcome: Floats) -> Surface | None:
    """Fit Edwards' polynomial: whether the gap of x and y goes with an outcome, without taking their difference.

    a1 = b1 + b2, a2 = b3 + b4 + b5 along x = y; a3 = b1 - b2, a4 = b3 - b4 + b5 along x = -y (Edwards & Parry 1993).
    Centre x and y on the same value beforehand. None where the six terms cannot be told apart.
    """
    design = np.stack([np.ones_like(x), x, y, x**2, x * y, y**2], axis=1)
    if outcome.size <= 6 or flat(outcome) or np.linalg.matrix_rank(design) < 6:
        return None
    b = np.linalg.lstsq(design, outcome, rcond=None)[0]
    left = float(np.sum((outcome - design @ b) ** 2))
    total = float(np.sum((outcome - outcome.mean()) ** 2))
    a = (b[1] + b[2], b[3] + b[4] + b[5], b[1] - b[2], b[3] - b[4] + b[5])
    return Surface(tuple(map(float, b)), (float(a[0]), float(a[1]), float(a[2]), float(a[3])), 1 - left / total, len(x))


def _centred(x: Floats, group: Codes) -> Floats:
    code = dense(group)
    centred: Floats = x - (np.bincount(code, x) / np.bincount(code))[code]
    return centred


def _ratio(top: Floats, bottom: Floats) -> Floats:
    """Give top / bottom, NaN where bottom is nothing against the whole (the first entry)."""
    good = bottom > 1e-9 * max(float(bottom[0]), 1e-300)
    return np.where(good, top / np.where(good, bottom, 1), np.nan)
