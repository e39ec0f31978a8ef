"""Raw samples of any device, by mapping: the same windows as those of a known recording."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from ema_app.session import Session
from ema_app.session.foreign import ForeignImport
from tests.exchange.body_made_up import intervals

BEGIN = datetime(2026, 3, 2, 8, tzinfo=UTC)
HEAD = '[source]\ntime = "when"\ntimezone = "Europe/Berlin"\n'
ITEM = '[[item]]\ncolumn = "tense"\nrole = "self.arousal"\nrange = [0, 100]\n'


def body(channel: str, unit: str = "") -> str:
    return f'[[body]]\npath = "{channel}.csv"\nstart = "t"\nchannel = "{channel}"\nvalue = "v"\nunit = "{unit}"\n'


def written(path: Path, at: np.ndarray, value: np.ndarray) -> None:
    rows = [f"{(BEGIN + timedelta(seconds=float(t))).isoformat()},{v:g}" for t, v in zip(at, value, strict=True)]
    path.write_text("\n".join(["t,v", *rows, "soon,1", ""]), encoding="utf-8")


@pytest.fixture
def coming(session: Session, tmp_path: Path) -> ForeignImport:
    ms = intervals(1200)
    written(tmp_path / "ibi.csv", np.cumsum(ms) / 1000, ms)
    written(tmp_path / "activity.csv", np.arange(0, 1200, 5), np.full(240, 7.0))
    (tmp_path / "diary.csv").write_text("when,tense\n2026-03-02T09:12:00,40\n2026-03-02T20:00:00,50\n")
    (tmp_path / "map.toml").write_text(HEAD + ITEM + body("ibi") + body("activity", "mg"))
    return ForeignImport(tmp_path / "diary.csv", tmp_path / "map.toml", session.around)


def test_raw_samples_become_windows_around_the_entries(coming: ForeignImport, session: Session, tmp_path: Path) -> None:
    coming.into_record(session)
    rows = {row["channel"]: row for row in session.record.rows("body", "start_at LIKE '%T09:07%'")}
    assert set(rows) == {"hr", "rmssd", "activity"}
    ms = intervals(1200)
    at = np.cumsum(ms) / 1000
    inside = ms[(at >= 420) & (at < 720)]
    assert rows["rmssd"]["mean"] == pytest.approx(np.sqrt(np.mean(np.diff(inside) ** 2)), rel=1e-4)
    assert rows["hr"]["mean"] == pytest.approx(np.mean(60_000 / inside), rel=1e-4)
    assert (rows["activity"]["mean"], rows["activity"]["unit"], rows["activity"]["samples"]) == (7, "mg", 60)
    assert "2 places could not be read" in str(coming.said(tmp_path / "diary"))
    before = session.record.rows("body")
    coming.rows = 0
    coming.into_record(session)
    assert coming.rows == 0
    assert session.record.rows("body") == before


def test_samples_of_another_time_are_left_out(session: Session, tmp_path: Path) -> None:
    written(tmp_path / "eda.csv", np.arange(60.0), np.full(60, 2.0))
    (tmp_path / "diary.csv").write_text("when,tense\n2025-01-02T09:12:00,40\n")
    (tmp_path / "map.toml").write_text(HEAD + ITEM + body("eda"))
    ForeignImport(tmp_path / "diary.csv", tmp_path / "map.toml", session.around).into_record(session)
    assert session.record.rows("body") == []
