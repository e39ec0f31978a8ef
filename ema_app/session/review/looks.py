"""A review in two steps: what can be shown at once, and what needs a fit. Both may be worked out in another thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.charts.before_after import Named
from ema_app.charts.predictions_board import predictions_board
from ema_app.charts.review_timeline import course
from ema_app.charts.spec import ChartSpec
from ema_app.session.review.comparing import Side, compared
from ema_app.session.review.facts import Facts, facts
from ema_app.session.review.ground import Asked, Ground, ground
from ema_app.session.review.modes import Fitted, fitted
from ema_app.session.review.people import People, people
from ema_app.session.review.quality import Quality, quality
from ema_app.session.review.switches import Switches, switches
from ema_app.session.review.timeline import course_of, sentence
from ema_app.session.session import Session

if TYPE_CHECKING:
    from ema_app.measures.predictions import Board


@dataclass(frozen=True)
class First:
    """What is shown as soon as the days are read."""

    ground: Ground
    facts: Facts
    quality: Quality


@dataclass(frozen=True)
class Second:
    """What rests on the fit."""

    first: First
    fit: Fitted
    switches: Switches
    people: People
    board: Board

    @property
    def side(self) -> Side:
        """What a comparison needs of these days."""
        return Side(self.first.ground, self.fit, self.people.measures)


def first_look(session: Session, asked: Asked) -> First:
    """Read the days asked for, and what can be said without a fit."""
    base = ground(session, asked)
    return First(base, facts(base), quality(base))


def second_look(first: First) -> Second:
    """Fit the switch model to the days, and work out what rests on it."""
    from ema_app.measures.predictions import board
    from ema_app.measures.record.switch_json import view

    base = first.ground
    fit = fitted(base)
    told = board(base.dataset, base.series, view(fit.switched))
    return Second(first, fit, switches(base, fit), people(base, fit), told)


def timeline(first: First, feelings: Sequence[str], fit: Fitted | None = None) -> ChartSpec:
    """Draw the timeline; without a fit there is no shade yet."""
    shown = course_of(first.ground, feelings, fit)
    return course(shown, sentence(first.ground, shown, fit))


def predictions(second: Second) -> ChartSpec:
    """Draw the board of predictions."""
    return predictions_board(second.board)


def comparison(session: Session, asked: Asked, now: Second) -> dict[str, list[Named]]:
    """Work out other days and give their differences to `now`, by page."""
    other = second_look(first_look(session, asked))
    return compared(other.side, now.side)
