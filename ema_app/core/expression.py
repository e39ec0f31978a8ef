"""Conditions on earlier answers, such as `happened == 1` or `event_over == 1 and event_intensity > 50`."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from simpleeval import InvalidExpression, SimpleEval

Value = float | str | None

LONGEST = 500
"""No condition is longer than this many characters."""

_ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.Compare, ast.cmpop,
    ast.Name, ast.Constant, ast.expr_context,
)  # fmt: skip
_FORBIDDEN = (ast.Is, ast.IsNot)


def holds(condition: str, answers: Mapping[str, Value]) -> bool:
    """Say whether `condition` is true of the answers so far.

    An item without an answer is None; a comparison with it is false rather than an error. An empty condition is true.
    Raises ValueError where the text is no condition at all.
    """
    if not condition:
        return True
    missing = {name: None for name in names(condition) if name not in answers}
    try:
        return bool(SimpleEval(names={**answers, **missing}, functions={}).eval(condition))
    except TypeError:
        return False
    except (InvalidExpression, SyntaxError, ValueError) as error:
        raise ValueError(f"not a condition: {condition}") from error


def is_condition(condition: str) -> bool:
    """Say whether the text is a condition: comparisons of answers with numbers or codes, joined by and, or, not."""
    try:
        return not condition or bool(names(condition))
    except ValueError:
        return False


def names(condition: str) -> frozenset[str]:
    """Give the item ids that a condition reads. Raises ValueError where the text is no condition."""
    try:
        tree = ast.parse(condition[: LONGEST + 1], mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ValueError(f"not a condition: {condition}") from error
    nodes = list(ast.walk(tree))
    if len(condition) > LONGEST or not all(isinstance(n, _ALLOWED) and not isinstance(n, _FORBIDDEN) for n in nodes):
        raise ValueError(f"not a condition: {condition}")
    return frozenset(node.id for node in nodes if isinstance(node, ast.Name))
