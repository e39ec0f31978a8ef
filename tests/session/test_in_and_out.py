"""Data out, in again, and in from elsewhere; what is only for me never leaves."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ema_app.core.errors import EmaError
from ema_app.exchange.tiers import Options
from ema_app.measures.simulate import design_from_options, person, write
from ema_app.session import Session, Surroundings
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.check_ins import Given
from ema_app.session.folder import Failed, compute_all, name_of, records_in
from ema_app.session.foreign import ForeignImport
from ema_app.session.leaving import leave, show
from ema_app.session.measuring import derived, measures, pairs, switches
from ema_app.session.opening import create
from ema_app.store import KeyEncryption
from tests.conftest import CHEAP, PASSPHRASE


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up") / "out"
    write(person(design_from_options(days=10), 4, date(2024, 3, 25), "Europe/Berlin"), folder)
    return folder


def other_session(path: Path, around: Surroundings) -> Session:
    return create(path, PASSPHRASE, around, cost=CHEAP)[0]


def test_out_and_in_and_out_gives_the_same_files(
    session: Session, made_up: Path, tmp_path: Path, surroundings: Surroundings
) -> None:
    came = bring_in_dataset(session, made_up)
    assert came.rejected == ()
    assert came.rows > 1000
    leave(session, tmp_path / "one", Options(), {})
    second = other_session(tmp_path / "second.switchpoint", surroundings)
    bring_in_dataset(second, tmp_path / "one")
    leave(second, tmp_path / "two", Options(), {})
    second.close()
    files = sorted(p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*.csv"))
    assert len(files) >= 10
    assert [f for f in files if (tmp_path / "one" / f).read_bytes() != (tmp_path / "two" / f).read_bytes()] == []


def test_bringing_in_twice_changes_nothing(session: Session, made_up: Path) -> None:
    bring_in_dataset(session, made_up)
    assert bring_in_dataset(session, made_up).rows == 0


def test_what_was_erased_does_not_come_back(session: Session, made_up: Path) -> None:
    bring_in_dataset(session, made_up)
    entry = next(r["entry_id"] for r in session.record.rows("prompts") if r["entry_id"])
    session.erase_entry(entry)
    bring_in_dataset(session, made_up)
    assert session.record.rows("answers", "entry_id = ?", (entry,)) == []


def test_an_entry_only_for_me_leaves_in_no_form(session: Session, tmp_path: Path) -> None:
    protocol = session.protocols.current()
    entry = session.check_ins.begin(protocol, "event")
    session.check_ins.answer(entry, protocol.items["event_kind"], {"event_kind": Given(text="shame")})
    session.check_ins.only_for_me(entry.entry_id, True)
    leave(session, tmp_path / "out", Options(), derived(session))
    for file in (tmp_path / "out").glob("*.csv"):
        assert entry.entry_id not in file.read_text("utf-8")
    assert (tmp_path / "out" / "events.csv").read_text("utf-8").count("\n") == 1


def test_the_preview_is_what_leaves(session: Session, made_up: Path, tmp_path: Path) -> None:
    bring_in_dataset(session, made_up)
    options = Options("relative", without_text=True)
    shown = show(session, options, {})
    assert leave(session, tmp_path / "out", options, {}) == shown
    for file in shown.files:
        assert (tmp_path / "out" / file.path).stat().st_size == file.size_bytes


def test_names_never_leave(session: Session, tmp_path: Path) -> None:
    session.roster.add("Rumpelstilzchen", "friend", 50)
    leave(session, tmp_path / "out", Options(), {})
    assert all("Rumpelstilzchen" not in f.read_text("utf-8") for f in (tmp_path / "out").rglob("*") if f.is_file())


def test_the_derived_tables_follow_the_measures(session: Session, made_up: Path, tmp_path: Path) -> None:
    bring_in_dataset(session, made_up)
    leave(session, tmp_path / "out", Options(), derived(session))
    with (tmp_path / "out" / "measures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    means = {r["item"]: float(r["value"]) for r in rows if r["measure"] == "mean" and r["value"]}
    found = {str(r["item"]): r["value"] for r in measures(session) if r["measure"] == "mean" and r["value"] is not None}
    assert means == pytest.approx(found)
    with (tmp_path / "out" / "pairs.csv").open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.DictReader(file)) == len(pairs(session)["pairs"])


def test_a_short_diary_is_refused_with_the_reason(session: Session) -> None:
    found = switches(session)
    assert found["refused"] == "too_few"
    assert found["events"] == []


FOREIGN = "id,start,angry,with,seen\nA,2024-01-01T09:00,10,Jo,20\nA,2024-01-01T12:00,,,\nB,2024-01-01T09:00,40,Al,41\n"
MAPPING = """
[source]
participant = "id"
time = "start"
timezone = "Europe/London"
person = "with"
observer = "Jo"
blind = true
[[item]]
column = "angry"
role = "self.anger"
range = [0, 100]
[[item]]
column = "seen"
role = "observed.anger"
range = [0, 100]
"""


def foreign(tmp_path: Path, around: Surroundings) -> ForeignImport:
    (tmp_path / "data.csv").write_text(FOREIGN)
    (tmp_path / "map.toml").write_text(MAPPING)
    return ForeignImport(tmp_path / "data.csv", tmp_path / "map.toml", around)


def test_participants_become_records_of_a_folder(tmp_path: Path, surroundings: Surroundings) -> None:
    key = KeyEncryption(PASSPHRASE, CHEAP)
    for expected in (True, False):
        coming = foreign(tmp_path, surroundings)
        assert coming.many
        coming.into_folder(tmp_path / "folder", key)
        assert (coming.rows > 0) is expected
    assert [name_of(path) for path in records_in(tmp_path / "folder")] == ["A", "B"]
    found: dict[str, Any] = dict(compute_all(tmp_path / "folder", "pairs", PASSPHRASE, surroundings, 1))
    assert [p["discrepancy"] for p in found["A"]["pairs"]] == [-10]
    assert [p["observer_id"] for p in found["B"]["pairs"]] == ["Jo"]


def test_a_folder_of_records_computed_side_by_side_is_the_same(tmp_path: Path, surroundings: Surroundings) -> None:
    from ema_app.here import surroundings as real

    foreign(tmp_path, surroundings).into_folder(tmp_path / "folder", KeyEncryption(PASSPHRASE, CHEAP))
    alone = dict(compute_all(tmp_path / "folder", "measures", PASSPHRASE, real(), 1))
    assert dict(compute_all(tmp_path / "folder", "measures", PASSPHRASE, real(), 2)) == alone


@pytest.mark.parametrize("processes", [1, 2])
def test_a_broken_record_does_not_end_the_others(tmp_path: Path, surroundings: Surroundings, processes: int) -> None:
    from ema_app.here import surroundings as real

    foreign(tmp_path, surroundings).into_folder(tmp_path / "folder", KeyEncryption(PASSPHRASE, CHEAP))
    broken = records_in(tmp_path / "folder")[0]
    broken.write_bytes(b"not a record" * 1000)
    found: dict[str, Any] = dict(compute_all(tmp_path / "folder", "pairs", PASSPHRASE, real(), processes))
    assert list(found) == ["A", "B"]
    assert isinstance(found["A"], Failed)
    assert str(found["A"]).endswith(".")
    assert found["B"]["pairs"]


def test_who_stops_half_way_leaves_no_process(tmp_path: Path, surroundings: Surroundings) -> None:
    from multiprocessing import active_children

    from ema_app.here import surroundings as real

    key = KeyEncryption(PASSPHRASE, CHEAP)
    for name in "abcdefghijkl":
        create(tmp_path / f"{name}.switchpoint", key, surroundings)[0].close()
    every = compute_all(tmp_path, "pairs", PASSPHRASE, real(), 2)
    assert [next(every)[0] for _ in range(3)] == ["a", "b", "c"]
    every.close()  # type: ignore[attr-defined]
    assert active_children() == []


def test_a_folder_without_records_is_said(tmp_path: Path, surroundings: Surroundings) -> None:
    with pytest.raises(EmaError, match="no records"):
        list(compute_all(tmp_path, "pairs", PASSPHRASE, surroundings, 1))


@pytest.mark.parametrize("name", ["", "..", "a/b", "a:b"])
def test_a_participant_that_is_no_file_name_is_refused(tmp_path: Path, surroundings: Surroundings, name: str) -> None:
    (tmp_path / "data.csv").write_text(f'id,start,angry,with,seen\n"{name}",2024-01-01T09:00,10,Jo,20\n')
    (tmp_path / "map.toml").write_text(MAPPING)
    coming = ForeignImport(tmp_path / "data.csv", tmp_path / "map.toml", surroundings)
    if name:
        with pytest.raises(EmaError):
            coming.into_folder(tmp_path / "folder", KeyEncryption(PASSPHRASE, CHEAP))
    else:
        coming.into_folder(tmp_path / "folder", KeyEncryption(PASSPHRASE, CHEAP))
        assert coming.people == 0
