"""Figures of the switch model beside their goals: printed, and as a page in Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Line:
    """One figure of one design against its goal; `error` is its standard error over persons."""

    figure: str
    low: float | None
    high: float | None
    ours: float
    error: float = np.nan

    @property
    def ok(self) -> str:
        """ok, short, or nothing where there is no goal."""
        if self.low is None and self.high is None:
            return ""
        inside = (self.low is None or self.ours >= self.low) and (self.high is None or self.ours <= self.high)
        return "ok" if inside else "SHORT"

    @property
    def goal(self) -> str:
        """The goal in words; nothing where there is none."""
        if self.low is not None and self.high is not None:
            return f"{self.low:g} .. {self.high:g}"
        return f">= {self.low:g}" if self.low is not None else f"<= {self.high:g}" if self.high is not None else ""

    @property
    def spread(self) -> str:
        """The standard error; nothing where it is not known."""
        return f"{self.error:.3f}" if np.isfinite(self.error) else ""


def print_lines(lines: Sequence[Line]) -> None:
    """Print the table of a design."""
    for line in lines:
        print(f"  {line.figure:<40} {line.goal:>14} {line.ours:>9.3f} {line.spread:>7}  {line.ok}", flush=True)


COLUMNS = {
    "refused": "share refused", "RMSE": "rmse, points", "oracle": "oracle rmse", "bias": "bias, points (absolute goal)",
    "coverage": "coverage of the 95 % interval", "half-width": "half-width, points", "F1": "events: F1, exact prompt",
    "precision": "events: precision, exact / within one", "half-life": "half-life: median ratio",
    "its coverage": "half-life: coverage", "recovery": "recovery: from rates, ratio to truth",
    "hysteresis": "hysteresis found where there is none",
}  # fmt: skip
"""Columns of the table with a row per design."""


def page(held: Mapping[str, Sequence[Line]], seeds: range, peers: Sequence[str]) -> str:
    """Give the page: every figure that has a goal, then the main figures of every design, and lines about peers."""
    short = sum(line.ok == "SHORT" for lines in held.values() for line in lines)
    told = [
        "# The switch model on made-up persons",
        "",
        f"{len(seeds)} persons per design, seeds {seeds.start} to {seeds.stop - 1}; all made up, none real. Written by",
        "`python -m benchmarks.validate_switch --markdown FILE`; how the persons were made:",
        "[made-up-persons](../decisions/made-up-persons.md). Goals as in SWITCH 6; SE over persons.",
        f"Goals missed: {short}.",
        "",
        "## Goals",
        "",
        *_row("design", "figure", "goal", "ours", "SE", ""),
        *_row(*["---"] * 6),
    ]
    for design, lines in held.items():
        for line in lines:
            if line.goal:
                told += _row(design, line.figure.strip(), line.goal, f"{line.ours:.3f}", line.spread, line.ok)
    told += ["", "## All designs", "", *_row("design", *COLUMNS), *_row(*["---"] * (1 + len(COLUMNS)))]
    for design, lines in held.items():
        ours = {line.figure: f"{line.ours:.3f}" for line in lines}
        told += _row(design, *(ours.get(figure, "") for figure in COLUMNS.values()))
    if peers:
        told += ["", "## Other tools on the same persons", "", "```", *peers, "```"]
    return "\n".join(told) + "\n"


def _row(*cells: str) -> list[str]:
    return [f"| {' | '.join(cells)} |"]
