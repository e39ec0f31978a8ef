"""Whatever bytes a file holds, it is read or refused with reasons; nothing else ever happens."""

from __future__ import annotations

import shutil
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from memory_source import MemorySource

from ema_app.core.errors import EmaError
from ema_app.core.tables import STORED
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.foreign import open_foreign, read_mapping

MAPPING = """
[source]
participant = "id"
time = "start"
date = "day"
prompt = "beep"
timezone = "Europe/London"
missing = ["", "-99"]
person = "with"
observer = "partner"
blind = true

[[item]]
column = "angry"
role = "self.anger"
range = [0, 100]

[[item]]
column = "seen"
role = "observed.anger"
range = [0, 100]

[[events]]
path = "events.csv"
time = "when"
kind = "type"
"""
DATA = """\
id,start,day,beep,angry,seen,with
1,2024-01-01 10:00,1,1,50,40,anna
1,,1,2,,,
2,2024-01-02 11:00,2,1,7,-99,b
"""
EVENTS = "id,when,type\n1,2024-01-01 09:00,criticism\n"

nasty = st.sampled_from([
    b'"', b'""', b",", b"\n", b"\r", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"1e400", b"inf", b"nan", b"-",
    b"9999-12-31T23:59:59-12:00", b"0001-01-01T00:00:00+14:00", b"2024-03-31 01:30", b"9" * 400, b"\xd9\xa3", b"'",
    b"[", b"]", b"{", b"=", b"start", b"x" * 200_000,
])  # fmt: skip
slips = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), nasty | st.binary(max_size=6)), min_size=1, max_size=5)
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def mangled(data: bytes, changes) -> bytes:
    for where, length, new in changes:
        at = int(where * len(data))
        data = data[:at] + new + data[at + length :]
    return data


@contextmanager
def said(*codes):
    """Either nothing goes wrong, or it is said in sentences under one of the codes."""
    try:
        yield
    except EmaError as refusal:
        if refusal.code not in codes or not refusal.text():
            raise


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("fuzz") / "out"
    export_dataset(MemorySource(), place)
    return place


@often
@given(name=st.sampled_from(["prompts.csv", "answers.csv", "body.csv", "codebook.csv", "people.csv"]), changes=slips)
def test_any_table_is_read_or_refused_row_by_row(folder, name, changes, tmp_path):
    place = tmp_path / "copy"
    shutil.copytree(folder, place, dirs_exist_ok=True)
    (place / name).write_bytes(mangled((folder / name).read_bytes(), changes))
    dataset = open_dataset(place)
    for table in STORED:
        for row in dataset.rows(table.name):
            assert len(row) == len(table.names)
    dataset.items()
    for one in dataset.rejected:
        assert one.file
        assert one.reason.text()


@often
@given(name=st.sampled_from(["datapackage.json", "protocols/small-1.toml"]), changes=slips)
def test_any_description_is_read_or_refused(folder, name, changes, tmp_path):
    place = tmp_path / "copy"
    shutil.copytree(folder, place, dirs_exist_ok=True)
    (place / name).write_bytes(mangled((folder / name).read_bytes(), changes))
    with said("not_full"):
        open_dataset(place).protocols()
    with said("not_empty"):
        export_dataset(MemorySource(), place)


@often
@given(slips)
def test_any_mapping_is_read_or_refused_with_a_mend(tmp_path, changes):
    path = tmp_path / "map.toml"
    path.write_bytes(mangled(MAPPING.encode(), changes))
    with said("bad_mapping", "not_utf8"):
        read_mapping(path)


@often
@given(slips, slips)
def test_any_foreign_file_is_read_or_refused_row_by_row(tmp_path, changes, more):
    (tmp_path / "map.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "data.csv").write_bytes(mangled(DATA.encode(), changes))
    (tmp_path / "events.csv").write_bytes(mangled(EVENTS.encode(), more))
    with said("no_header", "no_column", "not_utf8"):
        data = open_foreign(tmp_path / "data.csv", read_mapping(tmp_path / "map.toml"))
        for person in data.people():
            for table in STORED:
                assert all(len(row) == len(table.names) for row in person.rows(table.name))
        assert all(one.reason.text() for one in data.rejected)
