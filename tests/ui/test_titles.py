"""The titles of a person's windows stand in the list of windows for everybody to read: none tells what they hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ema_app"
SOURCES = sorted(path for path in UI.rglob("*.py") if "clinician" not in path.parts)
TITLE = re.compile(
    r'(?:QFileDialog\.get\w+\([^,]+,\s*|setWindowTitle\()(?:self\.tr\(|translate\([^,]+,\s*)?"([^"]*)"'
)
TELLING = ("clinic", "caseload", "crisis", "plan", "urge", "harm", "session", "therap", "observer", "patient")


@pytest.mark.parametrize("word", TELLING)
def test_no_title_tells(word: str) -> None:
    titles = {title for path in SOURCES for title in TITLE.findall(path.read_text(encoding="utf-8"))}
    assert len(titles) > 5
    assert [title for title in titles if word in title.lower()] == []
