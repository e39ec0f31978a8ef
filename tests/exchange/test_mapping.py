"""Mapping files: what they may say, and that a broken one is refused with line and mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.protocol_file import item_rows, read_protocol
from ema_app.exchange.foreign import read_mapping
from ema_app.exchange.foreign.as_protocol import as_protocol, items_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples" / "mappings"

GOOD = """\
[source]
time = "start"
timezone = "Europe/London"

[[item]]
column = "angry"
role = "self.anger"
range = [1, 7]
text = "Angry?"
"""


def mapping(tmp_path, text):
    path = tmp_path / "My study 2.toml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def test_a_mapping_is_read(tmp_path):
    found = mapping(tmp_path, GOOD)
    assert found.name == "my_study_2"
    assert found.zone is not None
    assert (found.items[0].low, found.items[0].high) == (1.0, 7.0)
    assert found.missing == {""}


@pytest.mark.parametrize(
    ("old", "new", "line", "mend"),
    [
        ("[source]", "[source", 1, "missing quotation mark"),
        ('time = "start"', "time = 3", 2, "quotation marks"),
        ('time = "start"', "", 1, "Name the column of the time"),
        ('time = "start"', 'tiem = "start"', 1, "Name the column"),
        ("timezone", "timezoen", 3, "slip"),
        ("Europe/London", "Europe/Londn", 3, "IANA"),
        ("self.anger", "selv.anger", 7, "role such as"),
        ("self.anger", "observed.anger", 1, "observer ="),
        ("range = [1, 7]", "", 5, "range = [0, 100]"),
        ("range = [1, 7]", "range = [7, 1]", 8, "smallest and the largest"),
        ("range = [1, 7]", 'range = "1-7"', 8, "square brackets"),
        ("[[item]]", "[item]", None, "header"),
        ("[[item]]", "[[itm]]", 5, "Sections are"),
        ('column = "angry"', 'column = "angry"\nkind = "slider"', 7, "Take one of"),
        ("[[item]]", 'prompt = "a"\nprompt_running = "b"\n[[item]]', 6, "Keep prompt"),
        ("[[item]]", 'elapsed = "a"\n[[item]]', 1, "start = 2024-01-01"),
        ("[[item]]", 'elapsed = "a"\nelapsed_unit = "w"\n[[item]]', 6, "h, min, d"),
        ("[[item]]", 'first = "09:00"\n[[item]]', 5, "every_minutes = 90"),
        ("[[item]]", 'start = "soon"\n[[item]]', 5, "start = 2024-01-01"),
        ("[[item]]", "missing = 3\n[[item]]", 5, "list"),
        ("[[item]]", 'blind = "yes"\n[[item]]', 5, "true or blind = false"),
        ("[[item]]", '[[body]]\npath = "b"\nstart = "t"\nchannel = "spo2"\nvalue = "v"\n[[item]]', 8, "hr, ibi, eda"),
        ("[[item]]", '[[events]]\ntime = "b"\n[[item]]', 5, "path"),
    ],
)
def test_a_broken_mapping_is_refused_with_line_and_mend(tmp_path, old, new, line, mend):
    assert old in GOOD
    with pytest.raises(EmaError) as refusal:
        mapping(tmp_path, GOOD.replace(old, new, 1))
    said = refusal.value.text()
    assert refusal.value.code == "bad_mapping"
    assert "My study 2.toml" in said
    assert mend in said
    assert line is None or f"line {line}." in said


def test_an_item_named_twice_and_a_mapping_without_items_are_refused(tmp_path):
    item = GOOD[GOOD.index("[[item]]") :]
    for text in (GOOD + item, GOOD.replace(item, "")):
        with pytest.raises(EmaError):
            mapping(tmp_path, text)


def test_a_mapping_is_a_protocol_that_can_be_read(tmp_path):
    found = mapping(tmp_path, GOOD + '[[item]]\ncolumn = "place"\nrole = "context.place"\n')
    protocol = as_protocol(found)
    read = read_protocol(protocol.toml, "it")
    assert read.id == "my_study_2"
    assert read.version == protocol.protocol_version
    rows = [(i.item_id, i.role, i.kind, i.low, i.high) for i in items_of(found, protocol.protocol_version)]
    assert item_rows(read) == rows
    assert rows[1] == ("place", "context.place", "choice", None, None)


def test_the_version_changes_with_the_items_only(tmp_path):
    one = as_protocol(mapping(tmp_path, GOOD)).protocol_version
    assert as_protocol(mapping(tmp_path, GOOD.replace('"start"', '"begin"'))).protocol_version == one
    assert as_protocol(mapping(tmp_path, GOOD.replace("[1, 7]", "[0, 7]"))).protocol_version != one


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.iterdir()))
def test_the_examples_are_sound(name):
    found = read_mapping(EXAMPLES / name)
    read_protocol(as_protocol(found).toml, name)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(EmaError) as refusal:
        read_mapping(tmp_path / "none.toml")
    assert refusal.value.code == "not_readable"
