"""Conditions on earlier answers, such as `happened == 1` or `event_over == 1 and event_intensity > 50`."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from simpleeval import InvalidExpression, SimpleEval

Value = float | str | None


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
    except (InvalidExpression, SyntaxError, ZeroDivisionError, ValueError) as error:
        raise ValueError(f"not a condition: {condition}") from error


def names(condition: str) -> frozenset[str]:
    """Give the item ids that a condition reads. Raises ValueError where the text is no condition."""
    try:
        tree = ast.parse(condition, mode="eval")
    except SyntaxError as error:
        raise ValueError(f"not a condition: {condition}") from error
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
