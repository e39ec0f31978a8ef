"""What leaves, where it goes, and that nothing half-written stays."""

from __future__ import annotations

import resource
import shutil
import signal

import pytest
from memory_source import answer

from ema_app.core.errors import EmaError
from ema_app.core.tables import STORED
from ema_app.exchange.dataset_out import export_dataset, preview
from ema_app.exchange.derived import MEASURES, PAIRS
from ema_app.exchange.place import REPLACED, UNFINISHED
from ema_app.exchange.tiers import Options
from ema_app.exchange.writing import BLOCK

FILES = {f"{table.name}.csv" for table in STORED} | {
    "entries.csv", "codebook.csv", "codebook.md", "datapackage.json", "protocols/small-1.toml",
}  # fmt: skip


def files(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_the_directory_holds_the_files_of_the_format(source, tmp_path):
    export_dataset(source, tmp_path / "out")
    assert files(tmp_path / "out") == FILES
    for table in STORED:
        first = (tmp_path / "out" / f"{table.name}.csv").read_text(encoding="utf-8").split("\n")[0]
        assert first == ",".join(table.names)
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_derived_tables_come_only_where_they_are_given(source, tmp_path):
    measure = ("mean", "tension", "all", 40.125, 30.0, None, 2, 1, "points", "")
    export_dataset(source, tmp_path / "out", derived={"measures": [measure], "pairs": []})
    assert files(tmp_path / "out") == FILES | {"measures.csv", "pairs.csv"}
    text = (tmp_path / "out" / "measures.csv").read_text(encoding="utf-8")
    assert text == ",".join(MEASURES.names) + "\nmean,tension,all,40.125,30,,2,1,points,\n"
    assert (tmp_path / "out" / "pairs.csv").read_text(encoding="utf-8") == ",".join(PAIRS.names) + "\n"


@pytest.mark.parametrize("options", [Options(), Options(without_text=True), Options("relative"), Options("year")])
def test_the_preview_is_what_is_written(source, tmp_path, options):
    shown = preview(source, options)
    assert shown == export_dataset(source, tmp_path / "out", options)
    for file in shown.files:
        data = (tmp_path / "out" / file.path).read_bytes()
        assert len(data) == file.size_bytes
        assert data.decode().splitlines()[: len(file.first_lines)] == list(file.first_lines)
    assert {file.path: file.rows for file in shown.files}["answers.csv"] == len(source.tables["answers"])
    assert shown.left_out


def test_an_earlier_export_is_replaced_and_nothing_else_is(source, tmp_path):
    out = tmp_path / "out"
    export_dataset(source, out)
    source.tables["events"] = []
    export_dataset(source, out)
    assert (out / "events.csv").read_text(encoding="utf-8").count("\n") == 1
    (out / "my notes.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(EmaError) as refused:
        export_dataset(source, out)
    assert refused.value.code == "not_empty"
    assert (out / "my notes.txt").read_text(encoding="utf-8") == "keep me"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_of_other_things_is_refused_and_an_empty_one_taken(source, tmp_path):
    other, empty, file = tmp_path / "other", tmp_path / "empty", tmp_path / "file"
    other.mkdir()
    (other / "answers.csv").write_text("mine", encoding="utf-8")
    file.write_text("mine", encoding="utf-8")
    empty.mkdir()
    for place in (other, file):
        with pytest.raises(EmaError, match="holds other things"):
            export_dataset(source, place)
    export_dataset(source, empty)
    assert files(empty) == FILES
    assert (other / "answers.csv").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_nothing_half_written(source, tmp_path):
    out = tmp_path / "out"
    export_dataset(source, out)
    before = {name: (out / name).read_bytes() for name in files(out)}
    source.tables["answers"] *= 2000
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
        with pytest.raises(EmaError) as full:
            export_dataset(source, out)
        with pytest.raises(EmaError):
            export_dataset(source, tmp_path / "new")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert full.value.code == "disk_full"
    assert {name: (out / name).read_bytes() for name in files(out)} == before
    assert list(tmp_path.iterdir()) == [out]


def test_what_progress_raises_stops_the_export_without_harm(source, tmp_path):
    def stop(file, rows):
        if file == "entries.csv":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_dataset(source, tmp_path / "out", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_what_an_export_left_that_was_cut_off_goes_with_the_next(source, tmp_path):
    out = tmp_path / "out"
    export_dataset(source, out)
    shutil.copytree(out, tmp_path / f"out{UNFINISHED}")
    (tmp_path / f"out{UNFINISHED}" / "datapackage.json").unlink()
    out.rename(tmp_path / f"out{REPLACED}")
    export_dataset(source, out)
    assert list(tmp_path.iterdir()) == [out]
    (tmp_path / f"out{UNFINISHED}").mkdir()
    (tmp_path / f"out{UNFINISHED}" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(EmaError, match="Nothing was exported"):
        export_dataset(source, out)
    assert (tmp_path / f"out{UNFINISHED}" / "thesis.txt").read_text(encoding="utf-8") == "mine"
    assert files(out) == FILES


def test_a_place_that_cannot_be_written_is_said(source, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(EmaError) as refused:
        export_dataset(source, blocked / "out")
    assert refused.value.code == "not_written"
    assert "Choose a place" in refused.value.text()


def test_an_amendment_replaces_its_answer_whatever_the_order(source, tmp_path):
    source.tables["answers"].reverse()
    export_dataset(source, tmp_path / "out")
    lines = (tmp_path / "out" / "entries.csv").read_text(encoding="utf-8").splitlines()
    place = lines[0].split(",").index("tension")
    assert [line.split(",")[place] for line in lines[1:2]] == ["80.5"]


def test_a_table_longer_than_a_block_is_written_whole_and_in_order(source, tmp_path):
    count = 2 * BLOCK + 1
    source.tables["answers"] = [answer(1, f"item{n}", n / 4) for n in range(count)]
    export_dataset(source, tmp_path / "out")
    lines = (tmp_path / "out" / "answers.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[1] for line in lines[1:]] == [f"item{n}" for n in range(count)]
    entry = (tmp_path / "out" / "entries.csv").read_text(encoding="utf-8").splitlines()[1].split(",")
    assert list(map(float, entry[-count:])) == [n / 4 for n in range(count)]
