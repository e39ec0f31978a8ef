"""The board of predictions: what the theory says, beside what one person's data can tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from ema_app.charts.prediction_reasons import reason_words
from ema_app.charts.spec import Axis, ChartSpec, Interval, Panel, Rule, Table
from ema_app.core.words import Digits, Words, say
from ema_app.measures.predictions import VERDICTS, Board, Statement

ORDER = ("this way", "the other way", "cannot tell")
ROW = 0.44
MIDDLE = Rule(0.0, Words("", ""), across=False)


def predictions_board(board: Board) -> ChartSpec:
    """Draw each statement on a scale of its own, so that its interval fits: right = as the theory says."""
    rows = _rows(board.statements)
    title = say("review", "Predictions")
    return ChartSpec(
        title=title,
        sentence=_sentence(board),
        x=Axis(say("review", "the other way · nothing goes on · this way"), "", -1.05, 1.05),
        panels=(Panel(Words("", ""), Axis(title, kind="rows"), intervals=rows, rules=(MIDDLE,),
                      height=len(rows) * ROW + 0.1),),
        table=_table(board),
        note=say("review", "Each line has a scale of its own; the numbers stand in the table. The middle is where "
                 "nothing goes on."),
    )  # fmt: skip


def _sentence(board: Board) -> Words:
    if not board.testable:
        return say("review", "None of these statements can be looked at yet; beside each stands what it needs.")
    return say(
        "review", "Statements that could be looked at: {testable}. Pointing somewhere: {pointing}; by chance alone "
        "about {chance} would. The theory is a guess that the data may refuse.", pointing=board.pointing,
        testable=board.testable, chance=Digits(f"{board.by_chance:.1f}"),
    )  # fmt: skip


def ordered(statements: Sequence[Statement]) -> list[Statement]:
    """Give the statements by verdict, those that could be looked at first."""
    return sorted(statements, key=lambda s: (ORDER.index(s.verdict), not s.testable))


def _rows(statements: Sequence[Statement]) -> tuple[Interval, ...]:
    rows: list[Interval] = []
    verdict = ""
    for statement in ordered(statements):
        if statement.verdict != verdict:
            verdict = statement.verdict
            count = sum(s.verdict == verdict for s in statements)
            heading = say("review", "{verdict} ({count})", verdict=VERDICTS[statement.verdict], count=count)
            rows.append(Interval(heading, len(rows), None, None, None, 0, strong=True))
        rows.append(_row(statement, len(rows)))
    return tuple(rows)


def _row(statement: Statement, at: int) -> Interval:
    claim, found = statement.claim, statement.measure
    if found.value is None or found.low is None or found.high is None:
        note = reason_words(found.note or "–")
        return Interval(claim.words, at, None, None, None, found.n, note=note)
    ends = [(x - claim.null) * claim.sign for x in (found.low, found.value, found.high)]
    reach = max(abs(end) for end in ends) or 1.0
    low, high = sorted((ends[0] / reach, ends[2] / reach))
    colour = "muted" if statement.verdict == "cannot tell" else "accent"
    return Interval(claim.words, at, ends[1] / reach, low, high, found.n, colour=colour)  # type: ignore[arg-type]


def _table(board: Board) -> Table:
    headings = (
        say("review", "statement"), say("review", "what the data say"), say("review", "value"),
        say("review", "95 % from"), say("review", "to"), say("review", "unit"), say("review", "no effect"),
        say("review", "n"), say("review", "note"),
    )  # fmt: skip
    return Table(headings, lambda: [_cells(statement) for statement in ordered(board.statements)])


def _cells(statement: Statement) -> tuple[object, ...]:
    found, claim = statement.measure, statement.claim
    numbers = ("" if x is None else Digits(f"{x:.2f}") for x in (found.value, found.low, found.high))
    note: Words | str = reason_words(found.note) if found.note else ""
    if claim.margin is not None:
        note = say("review", "{note} A claim of no fall: it holds where the whole interval lies above {least}.",
                   note=note, least=Digits(f"{claim.null - claim.margin:g}"))  # fmt: skip
    return (claim.words, VERDICTS[statement.verdict], *numbers, found.unit, Digits(f"{claim.null:g}"), found.n, note)
