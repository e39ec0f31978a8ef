"""A chart as a value: panels of lines, bands, bars and markers, its sentence in words and its table. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ema_app.core.words import Words

Numbers = NDArray[np.float64]
Colour = Literal["text", "muted", "line", "accent", "felt", "seen", "body", "controlled", "automatic", "wash"]
Shape = Literal["round", "square", "triangle", "none"]
Stroke = Literal["solid", "dashed", "dotted", "none"]
Widths = tuple[float, float]
"""Something is drawn where so much of the x axis is in view: from the first (included) to the second (not included)."""
ALWAYS: Widths = (0.0, float("inf"))


def within(widths: Widths, width: float) -> bool:
    """Whether so much of the x axis is one of the widths."""
    return widths[0] <= width < widths[1]


@dataclass(frozen=True)
class Stretch:
    """What each point of a line stands for: a whole week or month, its middle at `x`.

    `beside`: how far from there it is drawn, so that lines over the same stretches do not hide each other.
    """

    kind: Literal["week", "month"]
    beside: float = 0.0


@dataclass(frozen=True)
class Trace:
    """One line: `x` (rising) and `y` of the same length; NaN in `y` is a gap that no line crosses.

    `low` and `high`: an upright interval at each point, NaN = none. `told(k)` says what else there is to read at point
    k. `label` stands at the end of the line. `stretch`: what a point stands for where it is more than a moment.
    """

    name: Words
    x: Numbers
    y: Numbers
    colour: Colour = "text"
    shape: Shape = "round"
    stroke: Stroke = "solid"
    low: Numbers | None = None
    high: Numbers | None = None
    told: Callable[[int], Words] | None = None
    label: Words | None = None
    widths: Widths = ALWAYS
    stretch: Stretch | None = None


@dataclass(frozen=True)
class Band:
    """A band between `low` and `high` over `x`; NaN is a gap."""

    name: Words
    x: Numbers
    low: Numbers
    high: Numbers
    colour: Colour = "text"


@dataclass(frozen=True)
class Gap:
    """What lies between two lines over the same `x`, in the colour of the upper one; NaN in either is a gap."""

    name: Words
    x: Numbers
    first: Numbers
    second: Numbers
    colours: tuple[Colour, Colour] = ("felt", "seen")
    widths: Widths = ALWAYS


@dataclass(frozen=True)
class Interval:
    """A value with its interval on one row of a forest: `at` is the row (0 = top), `n` stands beside it.

    `note` stands where there is no value; without value and note, a `strong` row is a heading.
    """

    name: Words
    at: float
    value: float | None
    low: float | None
    high: float | None
    n: int
    colour: Colour = "text"
    strong: bool = False
    note: Words | None = None


@dataclass(frozen=True)
class Bars:
    """Blocks from `start` to `end` along the x axis (`start` rises) and from `low` to `high` up it.

    `strength` (0-1) is how strongly each is filled; `told` is what a reader says of a moment inside one.
    """

    name: Words
    start: Numbers
    end: Numbers
    low: Numbers
    high: Numbers
    strength: Numbers
    colour: Colour = "accent"
    told: Words | None = None
    widths: Widths = ALWAYS


def drawn(part: Trace | Gap | Bars, width: float) -> bool:
    """Whether something is drawn while so much of the x axis is in view."""
    return within(part.widths, width)


@dataclass(frozen=True)
class Dumbbell:
    """Two values on one row (0 = top): `felt` and `seen`; `low` and `high`: where `seen` could lie beside `felt`.

    Without values (None) `note` stands in their place.
    """

    name: Words
    at: float
    felt: float | None
    seen: float | None
    low: float | None
    high: float | None
    n: int
    note: Words | None = None


@dataclass(frozen=True)
class Span:
    """A wash behind everything from `start` to `end` of the x axis."""

    start: float
    end: float
    colour: Colour = "wash"


@dataclass(frozen=True)
class Mark:
    """One thing that happened at `x`, with one or two short lines of words."""

    x: float
    words: Words
    under: Words | None = None
    shape: Shape = "triangle"
    colour: Colour = "text"


@dataclass(frozen=True)
class Rule:
    """A line across a panel (`across`) or up and down it, with its label."""

    at: float
    words: Words
    across: bool = True
    colour: Colour = "muted"


@dataclass(frozen=True)
class Caption:
    """Words that name a place of a panel, their middle at (`x`, `y`)."""

    x: float
    y: float
    words: Words
    colour: Colour = "muted"


@dataclass(frozen=True)
class Axis:
    """One axis: its label, its unit, its bounds (None = what the data need), and what its numbers are.

    The numbers of a `count` are written also where nothing but bars is drawn.
    """

    label: Words
    unit: str = ""
    low: float | None = None
    high: float | None = None
    kind: Literal["number", "count", "time", "rows"] = "number"


@dataclass(frozen=True)
class Panel:
    """One plot; panels of a chart stand under each other and share the x axis."""

    title: Words
    y: Axis
    under: Words | None = None
    traces: tuple[Trace, ...] = ()
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    intervals: tuple[Interval, ...] = ()
    bars: tuple[Bars, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dumbbells: tuple[Dumbbell, ...] = ()
    captions: tuple[Caption, ...] = ()
    height: float = 1.0


@dataclass(frozen=True)
class Table:
    """The numbers of a chart: headings, and rows of finished text, numbers or words, made when somebody asks."""

    headings: tuple[Words, ...]
    rows: Callable[[], Sequence[Sequence[object]]]


@dataclass(frozen=True)
class ChartSpec:
    """A chart, whole.

    `x` of kind `time` counts milliseconds since 1970 in UTC and is labelled in `zone`. `sentence` says in words what
    the chart shows, with n and missing; `table` holds the numbers. `drawing` says what is drawn while so much of the
    x axis is in view, where that depends on it.
    """

    title: Words
    sentence: Words
    x: Axis
    panels: tuple[Panel, ...]
    table: Table
    spans: tuple[Span, ...] = ()
    zone: str = "UTC"
    note: Words | None = None
    drawing: tuple[tuple[Widths, Words], ...] = ()

    def said(self, width: float) -> Words:
        """Give the sentence, with what is drawn while `width` of the x axis is in view."""
        more = [words for widths, words in self.drawing if within(widths, width)]
        return Words("", "{a} {b}", {"a": self.sentence, "b": more[0]}) if more else self.sentence
