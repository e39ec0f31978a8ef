"""Recordings of the body by command: words and exit codes, never a traceback."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ema_app.here import surroundings
from ema_app.session.opening import create, open_session
from tests.conftest import CHEAP
from tests.exchange.body_made_up import START, as_folder, as_zip, e4_texts, health, record
from tests.test_cli import run
from tests.ui.moments import answered


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    path = tmp_path / "a.switchpoint"
    session, _ = create(path, "correct horse", surroundings(), cost=CHEAP)
    answered(session, datetime.fromtimestamp(START, UTC) + timedelta(minutes=20), tension=20.0)
    session.close()
    return path


def test_a_recording_comes_in_by_command_and_is_not_doubled(diary: Path, tmp_path: Path) -> None:
    folder, packed = as_folder(tmp_path / "e4", e4_texts(1800)), as_zip(tmp_path / "e4.zip", e4_texts(1800))
    (tmp_path / "export.xml").write_text(health([record("HeartRate", "2026-03-02 08:18:00 +0000", 71)]))
    said = [run("import", diary, source) for source in (folder, packed, tmp_path / "export.xml")]
    assert [done.exit_code for done in said] == [0, 0, 0]
    assert "New windows of Empatica E4: 8. Check-ins during the recording: 1." in said[0].stdout
    assert said[1].stdout.startswith("New windows of Empatica E4: 0.")
    assert said[2].stdout.startswith("New windows of Apple Health: 1.")
    session = open_session(diary, "correct horse", surroundings())
    assert len(session.record.rows("body")) == 9
    session.close()


@pytest.mark.parametrize("name", ["../EDA.csv", "EDA.csv"])
def test_what_cannot_be_used_is_said(diary: Path, tmp_path: Path, name: str) -> None:
    done = run("import", diary, as_zip(tmp_path / "odd.zip", {name: "0.0\n4.0\n1.0\n"}))
    assert done.exit_code == 1
    assert "outside of it" in done.stderr or "a year before 2000" in done.stderr
