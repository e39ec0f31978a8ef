"""Heartbeats that were counted: kept as entries, exported like them, scored with belief beside accuracy."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ema_app.exchange.foreign import read_mapping
from ema_app.exchange.tiers import Options
from ema_app.measures.counted_heartbeats import heartbeat_measures
from ema_app.measures.result import Measure
from ema_app.measures.series import read
from ema_app.session import Session, heartbeats
from ema_app.session.changed import Topic
from ema_app.session.entries import entries, items_of, taken_up
from ema_app.session.foreign import ForeignImport
from ema_app.session.heartbeats import Counting, Trial
from ema_app.session.leaving import leave
from ema_app.session.reading import dataset

SITTING = datetime(2026, 3, 1, 11, tzinfo=UTC)
TRIALS = tuple(
    Trial(r, c, s)
    for r, c, s in ((36, 40, 35), (27, 30, 25), (29, 36, 30), (39, 46, 40), (47, 51, 45), (23, 25, 20))
)


def scores(session: Session) -> dict[str, Measure]:
    return {one.measure: one for one in heartbeat_measures(read(dataset(session.record)))}


def test_kept_scored_and_said_with_its_confound(session: Session) -> None:
    assert heartbeats.said(session) is None
    changed = heartbeats.keep(session, Counting(SITTING, TRIALS, belief=80))
    assert set(changed) == {Topic.ENTRIES}
    found = scores(session)
    assert found["counting_relative"].value == pytest.approx(0.8740695, abs=1e-7)
    assert found["counting_schandry"].value == pytest.approx(0.8824917, abs=1e-7)
    assert (found["counting_belief"].value, found["counting_belief"].n) == (80, 6)
    said = str(heartbeats.said(session))
    assert "by 88 % on average" in said
    assert "12 % too few" in said
    assert "good to 80 of 100" in said
    assert "without feeling a single beat" in said


def test_belief_may_be_left_out_and_a_count_of_nothing_is_missing(session: Session) -> None:
    heartbeats.keep(session, Counting(SITTING, (Trial(30, 30, 25),)))
    assert scores(session)["counting_belief"].value is None
    said = str(heartbeats.said(session))
    assert "neither too many nor too few" in said
    assert "is not known" in said
    heartbeats.keep(session, Counting(SITTING, (Trial(36, 30, 25),)))
    assert "10 % too many" in str(heartbeats.said(session))


def test_an_entry_like_any_other(session: Session, tmp_path: Path) -> None:
    heartbeats.keep(session, Counting(SITTING, TRIALS[:2], belief=60))
    assert session.protocols.current().id == "core"
    kept = entries(session)[0]
    assert next(item.id for item in items_of(taken_up(session, kept.entry_id))) == "beats_reported"
    leave(session, tmp_path / "out", Options(), {})
    rows = list(csv.DictReader((tmp_path / "out" / "answers.csv").read_text("utf-8").splitlines()))
    assert [row["value"] for row in rows if row["role"] == "body.counting.real"] == ["40", "30"]
    session.erase_entry(kept.entry_id)
    assert scores(session)["counting_schandry"].n == 1


MAPPING = '[source]\ntime = "when"\ntimezone = "Europe/Berlin"\n' + "".join(
    f'[[item]]\ncolumn = "{name}"\nrole = "body.counting.{name}"\nrange = [0, 1000]\n' for name in ("real", "reported")
)


def test_counts_from_elsewhere_come_in_by_a_mapping(session: Session, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(MAPPING)
    lines = [f"2026-03-01T10:{k:02}:00,{t.real},{t.reported}" for k, t in enumerate(TRIALS)]
    (tmp_path / "counts.csv").write_text("\n".join(["when,real,reported", *lines]) + "\n")
    assert read_mapping(tmp_path / "map.toml").items[0].role == "body.counting.real"
    ForeignImport(tmp_path / "counts.csv", tmp_path / "map.toml", session.around).into_record(session)
    assert scores(session)["counting_schandry"].value == pytest.approx(0.8824917, abs=1e-7)
    assert "is not known" in str(heartbeats.said(session))
