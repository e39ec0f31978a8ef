"""Models without two modes that could explain the same answers: one mode, a line, a curve (SWITCH 2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Floats, Ints

AR_LIMIT = 0.95

GRADUAL = (0.005, 0.25)
"""Slopes of the curve, per point: a change that is over within some 16 points of arousal is not gradual."""


@dataclass(frozen=True)
class Answered:
    """Answered prompts in time order (n): balance, its relative precision, arousal, company, day; and how many
    relationships there are."""

    y: Floats
    weight: Floats
    arousal: Floats
    company: Ints
    day: Ints
    relationships: int
    floor: float

    @property
    def root(self) -> Floats:
        """Root of the precision: what rows are multiplied with before least squares."""
        return np.sqrt(self.weight)

    def levels(self) -> Floats:
        """Give the design of a level per relationship (n x J)."""
        return np.asarray(self.company[:, None] == np.arange(self.relationships), dtype=np.float64)

    def bic(self, squares: float, parameters: int, log_scale: float = 0.0) -> float:
        """Give the BIC of a normal model from its weighted sum of squares; `log_scale` = log Jacobian of a filter."""
        n = len(self.y)
        variance = max(squares / n, self.floor**2)
        like = -0.5 * n * np.log(2 * np.pi * variance) - 0.5 * squares / variance
        like += 0.5 * float(np.log(self.weight).sum()) + log_scale
        return float(-2 * like + parameters * np.log(n))


def bic_one_mode(told: Answered) -> float:
    """Give the BIC of one mode: normal, 2 parameters."""
    mean = np.average(told.y, weights=told.weight)
    return told.bic(float((told.weight * (told.y - mean) ** 2).sum()), 2)


def bic_line(told: Answered) -> float:
    """Give the smallest BIC of the lines: with and without relationships, with and without AR(1) within the day."""
    one = np.column_stack([np.ones(len(told.y)), told.arousal])
    designs = [one]
    if told.relationships > 1:
        designs.append(np.column_stack([told.levels(), told.arousal]))
    return min(bic for design in designs for bic in _line(told, design))


def _line(told: Answered, design: Floats) -> tuple[float, float]:
    both = np.column_stack([design, told.y]) * told.root[:, None]
    follows = np.append(False, told.day[1:] == told.day[:-1])
    before = np.where(follows[:, None], np.roll(both, 1, axis=0), 0.0)
    first = ~follows
    # The filter multiplies a day's first row by sqrt(1 - phi^2): all sums of products are quadratic in phi.
    plain, cross, square = both.T @ both, both.T @ before, before.T @ before - both[first].T @ both[first]
    grid = np.linspace(-AR_LIMIT, AR_LIMIT, 77)[:, None, None]
    products = plain - grid * (cross + cross.T) + grid**2 * square
    squares = _residual(products)
    jacobian = 0.5 * first.sum() * np.log(1 - grid[:, 0, 0] ** 2)
    parameters = design.shape[1] + 1
    filtered = min(told.bic(float(s), parameters + 1, float(j)) for s, j in zip(squares, jacobian, strict=True))
    return told.bic(float(_residual(plain[None])[0]), parameters), filtered


def _residual(products: Floats) -> Floats:
    size = products.shape[-1] - 1
    inner = products[:, :size, :size] + 1e-9 * np.trace(products[0, :size, :size]) * np.eye(size)
    right = products[:, :size, size]
    fitted = np.linalg.solve(inner, right[..., None])[..., 0]
    return np.asarray(np.maximum(products[:, size, size] - (fitted * right).sum(axis=1), 0.0))


def bic_curve(told: Answered) -> float:
    """Give the BIC of the curve m + d tanh(k (s - s*_j) / 2), J + 4 parameters: least squares from three slopes."""
    places = told.relationships
    start = np.array([[np.log(k), *np.full(places, told.arousal.mean())] for k in (0.03, 0.08, 0.2)])
    best = min(_least_squares(told, point) for point in start)
    return told.bic(best, places + 4)


def _curve(told: Answered, point: Floats) -> tuple[Floats, Floats]:
    """Residuals (n) with m and d by least squares, and their derivatives (n x J+1) in ln k and the places."""
    levels = told.levels()
    off = told.arousal - levels @ point[1:]
    k = np.exp(point[0])
    bend = np.tanh(k * off / 2)
    base = np.column_stack([told.root, told.root * bend])
    pair, *_ = np.linalg.lstsq(base, told.root * told.y, rcond=None)
    residual = told.root * told.y - base @ pair
    slope = told.root * pair[1] * (1 - bend**2) * k / 2
    inner = np.column_stack([slope * off, -slope[:, None] * levels])
    # Derivatives with m and d projected out (Kaufman's form of variable projection).
    along, *_ = np.linalg.lstsq(base, inner, rcond=None)
    return residual, -(inner - base @ along)


def _least_squares(told: Answered, point: Floats) -> float:
    damping = 1e-2
    residual, jacobian = _curve(told, point)
    squares = float(residual @ residual)
    limit = np.array([1.0, *np.full(len(point) - 1, 15.0)])
    for _ in range(40):
        normal = jacobian.T @ jacobian
        ridge = np.diag(damping * np.diag(normal) + 1e-9 * (np.trace(normal) + 1e-12))
        step = np.clip(-np.linalg.solve(normal + ridge, jacobian.T @ residual), -limit, limit)
        moved = point + step
        moved[0] = np.clip(moved[0], *np.log(GRADUAL))
        new_residual, new_jacobian = _curve(told, moved)
        new = float(new_residual @ new_residual)
        if new < squares:
            gain, squares = squares - new, new
            point, residual, jacobian, damping = moved, new_residual, new_jacobian, damping / 5
            if gain < 1e-5 * squares / len(told.y):
                break
        else:
            damping *= 6
            if damping > 1e6:
                break
    return squares
