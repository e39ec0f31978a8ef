"""The codebook and the data package describe the files as they are."""

from __future__ import annotations

import csv
import json

import pytest

from ema_app.core.tables import STORED
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.item_words import item_words
from ema_app.exchange.source import ProtocolText
from ema_app.exchange.tiers import Options
from ema_app.measures.names import MEASURE_NAMES

MEASURE = ("measures.csv", "measure")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("options", [Options(), Options(without_text=True), Options("relative"), Options("year")])
def test_the_data_package_is_valid_for_its_files(source, tmp_path, options, monkeypatch):
    frictionless = pytest.importorskip("frictionless")
    measures = [("mean", "tension", "all", 40.125, 30.0, None, 2, 1, "points", "")]
    pairs = [("2024-e1", "ob1", "anna", "tension", 80.5, 40.0, 40.5, 0.0, 1)]
    export_dataset(source, tmp_path / "out", options, {"measures": measures, "pairs": pairs})
    monkeypatch.chdir(tmp_path / "out")
    report = frictionless.validate("datapackage.json")
    assert report.valid, report.flatten(["fieldName", "type", "message"])[:5]
    assert report.stats["tasks"] == len(STORED) + 4


def test_every_column_of_every_file_has_its_line(source, tmp_path):
    export_dataset(source, tmp_path / "out")
    with (tmp_path / "out" / "codebook.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {(row["file"], row["column"]) for row in rows}
    for path in (tmp_path / "out").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert {(path.name, column) for column in next(csv.reader(file))} <= told
    items = {row["item_id"]: row for row in rows if row["item_id"]}
    assert items["tension"]["meaning"] == "en: How tense?, de: Wie angespannt?"
    assert items["tension"]["codes"] == "low = en: calm | high = en: tense"
    assert (items["tension"]["low"], items["tension"]["high"]) == ("0", "100")
    assert items["with"]["codes"] == "friend = en: a friend"


def test_every_name_of_a_measure_has_its_meaning(source, tmp_path):
    export_dataset(source, tmp_path / "out", derived={"measures": [], "pairs": []})
    with (tmp_path / "out" / "codebook.csv").open(encoding="utf-8", newline="") as file:
        (codes,) = (row["codes"] for row in csv.DictReader(file) if (row["file"], row["column"]) == MEASURE)
    assert dict(one.split(" = ", 1) for one in codes.split(" | ")) == MEASURE_NAMES
    text = (tmp_path / "out" / "codebook.md").read_text(encoding="utf-8")
    assert all(f"- `{name}`: {meaning}" in text for name, meaning in MEASURE_NAMES.items())


def test_the_codebook_says_how_cells_are_neutralised_and_which_tier_it_is(source, tmp_path):
    export_dataset(source, tmp_path / "out", Options("relative"))
    text = (tmp_path / "out" / "codebook.md").read_text(encoding="utf-8")
    assert "apostrophe" in text
    assert "Tier: relative" in text
    assert "answered" in text
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["tier"] == "relative"


@pytest.mark.parametrize("toml", ["", "[[item", "item = 3", "item = [1]", "[[item]]\nid = 3\noptions = 4\naxes = [2]"])
def test_words_are_read_from_any_text(toml):
    assert isinstance(item_words([ProtocolText("p", "1", toml)]), dict)


def test_axes_have_words_of_their_own():
    toml = '[[item]]\nid="a"\ntext={en="How?"}\naxes=[{id="x", text={en="Mood"}, low={en="bad"}}]'
    found = item_words([ProtocolText("p", "1", toml)])
    assert found["p", "1", "a.x"] == ("en: How? | en: Mood", "low = en: bad")
