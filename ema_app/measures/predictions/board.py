"""The predictions board: what the theory says, beside what one person's data can tell of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ema_app.core.words import Words, say
from ema_app.measures.predictions.ground import ground
from ema_app.measures.predictions.mentalizing import mentalizing
from ema_app.measures.predictions.minds import minds
from ema_app.measures.predictions.statement import VERDICTS, Statement
from ema_app.measures.predictions.stress import stress
from ema_app.measures.relationships import one_record
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series, read
from ema_app.measures.switch_view import SwitchView

NO_SWITCH = SwitchView()
CHANCE = 0.05
"""Share of statements that point somewhere by chance where nothing goes on: intervals hold 95 %."""


@dataclass(frozen=True)
class Board:
    """Every statement with its verdict; `testable` have an interval, `pointing` point somewhere, and `by_chance` is how
    many would point somewhere if nothing at all went on (claims of no change are in none of the three counts)."""

    statements: tuple[Statement, ...]
    testable: int
    pointing: int
    by_chance: float

    @property
    def sentence(self) -> Words:
        """Say how many point somewhere beside how many would by chance."""
        return say(
            "predictions",
            "{pointing} of {testable} statements that could be looked at point somewhere; about {chance} would by "
            "chance alone. The theory is a guess that your data may refuse.",
            pointing=self.pointing, testable=self.testable, chance=f"{self.by_chance:.1f}",
        )  # fmt: skip


def board(dataset: Dataset, series: Series | None = None, switch: SwitchView = NO_SWITCH) -> Board:
    """Give every statement of the theory as one estimate in one record, with interval, n and verdict.

    What is absent (no body, no switch model, items not asked) leaves its statements at `cannot tell` with the reason.
    """
    laid = ground(dataset, one_record(read(dataset) if series is None else series), switch)
    found = (*mentalizing(laid), *stress(laid), *minds(laid))
    counted = [s for s in found if s.testable and s.claim.margin is None]
    pointing = sum(s.verdict != "cannot tell" for s in counted)
    return Board(found, len(counted), pointing, CHANCE * len(counted))


def prediction_measures(found: Board) -> list[Measure]:
    """Give each statement as a row `prediction`: its short name as item, its estimate, and its verdict in the note."""
    return [_row(statement) for statement in found.statements]


def _row(statement: Statement) -> Measure:
    verdict = str(VERDICTS[statement.verdict])
    measure = statement.measure
    note = f"{verdict}: {measure.note}" if measure.note else verdict
    return replace(measure, measure="prediction", item=statement.claim.key, note=note)
