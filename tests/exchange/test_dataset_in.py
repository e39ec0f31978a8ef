"""Reading an export directory: good rows are kept, all others listed with line, column and reason."""

from __future__ import annotations

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.tables import ANSWERS, PROMPTS
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.rejected import write_rejected
from ema_app.exchange.tiers import Options


@pytest.fixture
def folder(source, tmp_path):
    export_dataset(source, tmp_path / "out")
    return tmp_path / "out"


def read(folder):
    dataset = open_dataset(folder)
    rows = {table.name: list(dataset.rows(table.name)) for table in dataset.tables}
    return dataset, rows


def refused(dataset):
    return [(one.file, one.line, one.column, one.reason.text()[:24]) for one in dataset.rejected]


def change(path, old, new):
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        (b",75,", b",75 %,", "value"),
        (b",75,", b",1e400,", "value"),
        (b",75,", b",inf,", "value"),
        (b",75,", b",1_0,", "value"),
        (b",1234,", b",12.5,", "response_ms"),
        (b",answered,", b",done,", "status"),
        (b",answered,", b",,", "status"),
        (b"2024-03-30T10:01:02.345+01:00", b"2024-03-30T10:01:02", "answered_at"),
        (b"2024-03-30T10:01:02.345+01:00", b"9999-12-31T23:59:59-10:00", "answered_at"),
        (b"2024-03-30T10:01:02.345+01:00", b"2024-02-30T10:01:02+01:00", "answered_at"),
        (b"2024-e1,tension", b",tension", "entry_id"),
        (b"2024-e1,tension", b"nobody,tension", "entry_id"),
        (b",tension", b"", ""),
        (b",tension", b",tension,more", ""),
        (b"tension", b"ten\x00sion", ""),
        (b"tension", b"ten\xffsion", ""),
    ],
)
def test_a_row_that_does_not_parse_is_listed_and_the_others_are_kept(folder, source, old, new, column):
    change(folder / "answers.csv", old, new)
    dataset, rows = read(folder)
    assert rows["answers"] == source.tables["answers"][1:]
    assert [(one.file, one.line, one.column) for one in dataset.rejected] == [("answers.csv", 2, column)]


def test_a_missing_quote_costs_its_own_lines_only(folder, source):
    change(folder / "answers.csv", b",75,", b',"75,')
    dataset, rows = read(folder)
    assert [row for row in source.tables["answers"] if row not in rows["answers"]] == source.tables["answers"][:1]
    assert dataset.rejected[0].line == 2


def test_lines_are_counted_as_an_editor_counts_them(folder):
    change(folder / "answers.csv", b",0.1,", b",x,")
    dataset, _ = read(folder)
    text = (folder / "answers.csv").read_text(encoding="utf-8")
    wanted = next(n for n, line in enumerate(text.split("\n"), start=1) if ",x," in line)
    assert [one.line for one in dataset.rejected] == [wanted]


def test_rows_with_a_name_that_came_before_are_listed(folder):
    for name in ("answers.csv", "events.csv", "prompts.csv"):
        path = folder / name
        lines = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join([lines[0], lines[1], lines[1], *lines[2:]]), encoding="utf-8")
    dataset, rows = read(folder)
    assert {one.file for one in dataset.rejected} == {"answers.csv", "events.csv", "prompts.csv"}
    assert {one.line for one in dataset.rejected} == {3}
    assert len(rows["events"]) == 1


def test_two_prompts_cannot_lead_to_one_entry(folder):
    change(folder / "prompts.csv", b"2024-e3", b"2024-e1")
    dataset, rows = read(folder)
    assert len(rows["prompts"]) == 2
    assert ("prompts.csv", 4, "entry_id", "a row with the same name") in refused(dataset)


def test_unknown_columns_are_listed_and_missing_ones_are_empty(folder):
    path = folder / "people.csv"
    path.write_text("person_id,nickname\nanna,Annie\n", encoding="utf-8")
    dataset, rows = read(folder)
    assert dataset.unknown_columns == {"people.csv": ["nickname"]}
    assert rows["people"] == [("anna", None, None, None)]


def test_a_table_without_its_key_is_not_taken(folder):
    (folder / "events.csv").write_text("occurred_at,kind\n2024-03-30T09:00:00+01:00,criticism\n", encoding="utf-8")
    dataset, rows = read(folder)
    assert rows["events"] == []
    assert [(one.file, one.line, one.column) for one in dataset.rejected] == [("events.csv", 1, "event_id")]


def test_optional_files_may_be_missing(folder, source):
    for path in [*folder.glob("code*"), *folder.glob("e*.csv"), folder / "datapackage.json"]:
        path.unlink()
    dataset, rows = read(folder)
    assert rows["answers"] == source.tables["answers"]
    assert {table.name for table in dataset.tables} == set(source.tables) - {"events"}
    assert ("tension", "self.tension") in {(item.item_id, item.role) for item in dataset.items()}


def test_other_ways_to_write_a_time_become_the_usual_one(folder):
    change(folder / "answers.csv", b"2024-03-30T10:01:02.345+01:00", b"2024-03-30 09:01Z")
    _, rows = read(folder)
    assert rows["answers"][0][ANSWERS.names.index("answered_at")] == "2024-03-30T09:01:00+00:00"


def test_a_mark_at_the_start_and_windows_line_ends_are_read(folder, source):
    path = folder / "prompts.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    dataset, rows = read(folder)
    assert rows["prompts"] == source.tables["prompts"]
    assert dataset.rejected == []


def test_a_file_in_utf16_or_without_header_is_said_once(folder):
    (folder / "people.csv").write_bytes("person_id\nanna\n".encode("utf-16"))
    (folder / "events.csv").write_bytes(b"")
    dataset, rows = read(folder)
    assert rows["people"] == rows["events"] == []
    assert {(one.file, one.line) for one in dataset.rejected} == {("people.csv", 0), ("events.csv", 0)}


def test_a_protocol_that_does_not_parse_is_listed(folder):
    (folder / "protocols" / "bad.toml").write_text("[protocol", encoding="utf-8")
    (folder / "protocols" / "worse.toml").write_bytes(b"\xff\xfe\x00")
    dataset, _ = read(folder)
    assert len(dataset.protocols()) == 1
    assert {one.file for one in dataset.rejected} == {"protocols/bad.toml", "protocols/worse.toml"}


def test_only_a_full_export_comes_in(source, tmp_path):
    export_dataset(source, tmp_path / "out", Options("relative"))
    with pytest.raises(EmaError) as refusal:
        open_dataset(tmp_path / "out")
    assert refusal.value.code == "not_full"
    with pytest.raises(EmaError) as refusal:
        open_dataset(tmp_path)
    assert refusal.value.code == "not_a_dataset"


def test_the_list_of_refusals_never_holds_a_value(folder, tmp_path):
    change(folder / "answers.csv", b",75,", b",canary word,")
    dataset, _ = read(folder)
    write_rejected(tmp_path / "refused.csv", dataset.rejected)
    text = (tmp_path / "refused.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == "file,line,column,reason"
    assert text.splitlines()[1].startswith("answers.csv,2,value,")
    assert "canary" not in text


def test_the_order_of_reading_does_not_matter(folder, source):
    assert list(open_dataset(folder).rows("answers")) == source.tables["answers"]
    assert len(PROMPTS.names) == len(source.tables["prompts"][0])
