"""What each tier holds back: checked over whole exports, file by file."""

from __future__ import annotations

import csv
import re

import pytest
from memory_source import prompt

from ema_app.core.tables import STORED
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.tiers import Options, left_out

DATE = re.compile(r"20\d\d-\d\d")


def exported(source, folder, options, derived=None):
    export_dataset(source, folder, options, derived or {})
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in folder.rglob("*.*")
        if path.name not in ("codebook.md", "codebook.csv")
    }


def table(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_full_keeps_everything(source, tmp_path):
    text = exported(source, tmp_path / "out", Options())
    assert "spoke of 3 May" in text["sessions.csv"]
    assert "'@home" in text["incidents.csv"]
    assert "'=1+1" in text["answers.csv"]


def test_without_text_leaves_words_out_and_codes_in(source, tmp_path):
    text = exported(source, tmp_path / "out", Options(without_text=True))
    whole = "".join(text.values())
    assert not any(word in whole for word in ("3 May", "home", "=1+1", "'tis", "Anna's"))
    answers = table(tmp_path / "out", "answers")
    kept = {row["item_id"]: row["text"] for row in answers if row["text"]}
    assert kept == {"with": "friend", "who": "anna;bert", "when": "2024-03-29T23:15:00.000+01:00"}
    assert len(answers) == len(source.tables["answers"])
    assert "talked;slept" in text["events.csv"]


@pytest.mark.parametrize(("count", "said"), [(0, False), (3, True)])
def test_words_left_out_are_told_of_only_where_there_are_any(count, said):
    sentences = [str(words) for words in left_out(Options(without_text=True), count)]
    assert any(f"left out ({count})" in sentence for sentence in sentences) == said


def test_words_of_an_item_nobody_described_are_held_back(source, tmp_path):
    del source.kinds["with"]
    export_dataset(source, tmp_path / "out", Options(without_text=True))
    assert "friend" not in {row["text"] for row in table(tmp_path / "out", "answers")}


@pytest.mark.parametrize("tier", ["relative", "year"])
def test_no_date_zone_name_or_word_leaves_in_the_reduced_tiers(source, tmp_path, tier):
    measures = [
        ("mean", "tension", "day:2024-03-30", 1.0, None, None, 1, 0, "", "since 2024-03-30"),
        ("mean", "tension", "person:anna", 1.0, None, None, 1, 0, "", ""),
        ("mean", "tension", "relationship:bert", 1.0, None, None, 1, 0, "", ""),
    ]
    text = exported(source, tmp_path / "out", Options(tier), {"measures": measures})
    for name, content in text.items():
        if not name.endswith(".toml"):
            assert not DATE.search(content), name
            assert not re.search("anna|bert|Europe|3 May|home|tis|1\\+1|p1|e1|ob1", content), name


def test_relative_counts_days_from_the_first_prompt_and_keeps_the_clock(source, tmp_path):
    export_dataset(source, tmp_path / "out", Options("relative"))
    prompts = table(tmp_path / "out", "prompts")
    assert [row["scheduled_at"] for row in prompts] == ["d0T10:00:00.000", "d1T10:00:00.000", "d2T10:00:00.000"]
    assert {row["timezone"] for row in prompts} == {""}
    when = next(row["text"] for row in table(tmp_path / "out", "answers") if row["item_id"] == "when")
    assert when == "d-1T23:15:00.000"


def test_year_keeps_the_year_the_order_and_the_links(source, tmp_path):
    export_dataset(source, tmp_path / "out", Options("year"))
    prompts = table(tmp_path / "out", "prompts")
    assert [row["scheduled_at"] for row in prompts] == ["2024"] * 3
    assert [row["study_day"] for row in prompts] == ["1", "2", "3"]
    entries = {row["entry_id"] for row in prompts} - {""}
    assert {row["entry_id"] for row in table(tmp_path / "out", "answers")} == entries
    people = {row["person_id"]: row["relationship"] for row in table(tmp_path / "out", "people")}
    event = table(tmp_path / "out", "events")[0]
    assert people[event["person_id"]] == "partner"
    assert {code for code, relationship in people.items() if code == relationship}


def test_what_the_first_entry_tells_of_an_earlier_day_is_before_day_0(source, tmp_path):
    source.tables["prompts"][0] = prompt(1, 0, about_at="2024-03-29T20:00:00.000+01:00")
    export_dataset(source, tmp_path / "out", Options("relative"))
    first = table(tmp_path / "out", "prompts")[0]
    assert (first["about_at"], first["scheduled_at"]) == ("d-1T20:00:00.000", "d0T10:00:00.000")


def test_no_first_prompt_means_no_times_at_all(source, tmp_path):
    source.tables["prompts"] = []
    export_dataset(source, tmp_path / "out", Options("relative"))
    assert {row["occurred_at"] for row in table(tmp_path / "out", "events")} == {""}


@pytest.mark.parametrize("options", [Options(), Options("relative"), Options("year")])
def test_every_table_keeps_its_rows(source, tmp_path, options):
    export_dataset(source, tmp_path / "out", options)
    for one in STORED:
        assert len(table(tmp_path / "out", one.name)) == len(source.tables[one.name])
