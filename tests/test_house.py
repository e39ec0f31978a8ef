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
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


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


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_no_network_module_is_imported() -> None:
    network = {"socket", "urllib", "http", "ssl", "requests", "ftplib", "smtplib"}
    assert [path.name for path in SOURCES if network & {name.split(".")[0] for name in _imported(path)}] == []


def test_test_files_have_names_of_their_own() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted({name for name in names if names.count(name) > 1}) == []
