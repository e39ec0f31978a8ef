"""The rules of the house that a machine can check: sizes, docstrings of packages, words that must not appear."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "ema_app").rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_CLASS = 300, 30, 150


def _definitions(path: Path) -> Iterator[tuple[str, int, bool]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", length, isinstance(node, ast.ClassDef)


def test_no_file_is_too_long() -> None:
    long = {str(p.relative_to(ROOT)): n for p in SOURCES if (n := len(p.read_text("utf-8").splitlines())) > LONGEST_FILE}
    assert long == {}


def test_no_function_or_class_is_too_long() -> None:
    long = [
        f"{name} ({length})"
        for path in SOURCES
        for name, length, is_class in _definitions(path)
        if length > (LONGEST_CLASS if is_class else LONGEST_FUNCTION)
    ]
    assert long == []


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager", "base"])
def test_no_room_for_everything(name: str) -> None:
    assert [str(p) for p in SOURCES if p.stem == name or name in p.parts] == []


def test_nothing_but_a_sentence_is_printed_in_the_core() -> None:
    silent = ("core", "measures", "charts", "store", "exchange", "session")
    loud = [str(p) for p in SOURCES if p.relative_to(ROOT / "ema_app").parts[0] in silent
            and re.search(r"(?<![\w.])print\(", p.read_text("utf-8"))]  # fmt: skip
    assert loud == []


def test_no_network_module_is_imported() -> None:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [])  # fmt: skip
            found += [f"{path.name}: {n}" for n in names if n.split(".")[0] in ("socket", "urllib", "http", "ssl", "requests")]
    assert found == []
