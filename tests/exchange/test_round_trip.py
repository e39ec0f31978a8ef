"""Out and in again: nothing changes, in memory and through a real record."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_source import MemorySource, answer, prompt

from ema_app.core.tables import ANSWERS, PROMPTS, STORED
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.formulas import neutralise, restore
from ema_app.exchange.source import Item, ProtocolText
from ema_app.store import Record
from ema_app.store.derivation import Cost


def same_files(one: Path, other: Path) -> None:
    names = {p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file()}
    assert names == {p.relative_to(other).as_posix() for p in other.rglob("*") if p.is_file()}
    for name in names:
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_a_full_export_read_and_exported_again_is_the_same_byte_by_byte(source, tmp_path):
    export_dataset(source, tmp_path / "one")
    back = open_dataset(tmp_path / "one")
    export_dataset(back, tmp_path / "two")
    same_files(tmp_path / "one", tmp_path / "two")
    assert back.rejected == []
    assert back.unknown_columns == {}


def test_every_row_comes_back_as_it_was(source, tmp_path):
    export_dataset(source, tmp_path / "one")
    back = open_dataset(tmp_path / "one")
    for table in STORED:
        assert list(back.rows(table.name)) == source.tables[table.name]
    assert back.items() == source.items()
    assert back.protocols() == source.protocols()


class RecordSource:
    def __init__(self, record):
        self.record = record

    def rows(self, table, /):
        columns = next(t.names for t in STORED if t.name == table)
        return self.record.stream(f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid")

    def items(self):
        return [Item(*row) for row in self.record.stream(f"SELECT {', '.join(Item._fields)} FROM items ORDER BY rowid")]

    def protocols(self):
        return [ProtocolText(*row) for row in self.record.stream("SELECT protocol_id, version, toml FROM protocols")]


def bring_in(record, dataset):
    added = 0
    with record.atomic():
        for protocol in dataset.protocols():
            record.insert_many("protocols", ("protocol_id", "version", "toml"), [protocol], ignore_known=True)
        record.insert_many("items", Item._fields, dataset.items(), ignore_known=True)
        for table in STORED:
            added += record.insert_many(table.name, table.names, dataset.rows(table.name), ignore_known=True)
    return added


def test_through_a_real_record_nothing_changes_and_twice_adds_nothing(source, tmp_path):
    export_dataset(source, tmp_path / "one")
    record, _ = Record.create(
        tmp_path / "r.ema", "long enough a phrase", made_at=datetime(2024, 1, 1, tzinfo=UTC), cost=Cost(64, 1, 1)
    )
    try:
        assert bring_in(record, open_dataset(tmp_path / "one")) == sum(map(len, source.tables.values()))
        assert bring_in(record, open_dataset(tmp_path / "one")) == 0
        export_dataset(RecordSource(record), tmp_path / "two")
    finally:
        record.close()
    same_files(tmp_path / "one", tmp_path / "two")


def test_pandas_reads_the_numbers_and_the_words(source, tmp_path):
    export_dataset(source, tmp_path / "one")
    answers = pd.read_csv(tmp_path / "one" / "answers.csv")
    assert answers.loc[answers.item_id == "tension", "value"].tolist() == [75.0, 0.1, 80.5]
    assert answers.loc[answers.item_id == "note", "text"].tolist() == ["'=1+1, \"so\"\nnext", "''tis"]
    entries = pd.read_csv(tmp_path / "one" / "entries.csv")
    assert entries["tension"].tolist() == [80.5, 0.1]
    assert entries["item:status"].fillna(-1).tolist() == [-1, 1.5]
    assert entries["status"].tolist() == ["answered", "answered"]


def test_numbers_are_short_and_exact(source, tmp_path):
    export_dataset(source, tmp_path / "one")
    lines = (tmp_path / "one" / "answers.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1] == "2024-e1,tension,self.tension,75,,answered,2024-03-30T10:01:02.345+01:00,1234,"


@given(st.text())
def test_any_text_survives_neutralising(text):
    assert restore(neutralise(text)) == text
    assert not neutralise(text).lstrip().startswith(("=", "+", "-", "@"))


cells = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), min_size=1, max_size=8)
numbers = st.floats(allow_nan=False, allow_infinity=False)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(cells, numbers, cells), min_size=1, max_size=6))
def test_any_words_and_numbers_come_back(tmp_path_factory, found):
    source = MemorySource()
    source.tables["prompts"] = [prompt(n, 0) for n in range(len(found))]
    source.tables["answers"] = [answer(n, item, value, text) for n, (item, value, text) in enumerate(found)]
    folder = tmp_path_factory.mktemp("any") / "out"
    export_dataset(source, folder)
    back = open_dataset(folder)
    assert list(back.rows("answers")) == source.tables["answers"]
    assert back.rejected == []
    assert [row[PROMPTS.names.index("entry_id")] for row in back.rows("prompts")] == [
        row[ANSWERS.names.index("entry_id")] for row in source.tables["answers"]
    ]
