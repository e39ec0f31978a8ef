"""Helplines from a file that anybody may have written: read anew each time, and never an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.store.helplines import LONGEST, MOST_LINES, NOT_READ, NOT_TEXT, ONLY_FIRST, Helpline, helplines_beside

NIGHT = Helpline("Night line of the clinic", "030 000000")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Where a record would lie; the file beside it needs none."""
    return tmp_path / "diary.switchpoint"


def write(record: Path, content: bytes | str) -> None:
    file = record.with_name("helplines.txt")
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_no_file_and_an_empty_file_name_nobody_and_say_nothing(record: Path) -> None:
    assert (helplines_beside(record).lines, helplines_beside(record).said) == ((), None)
    for content in ("", "\n \n", "# only a remark\n", "\ufeff"):
        write(record, content)
        assert (helplines_beside(record).lines, helplines_beside(record).said) == ((), None)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_words_and_number_are_parted_by_the_last_semicolon(record: Path, end: str, mark: str) -> None:
    lines = ("# ours", "", "Night line of the clinic; 030 000000", "  Walk-in; ground floor ; *31#030 1 ", "Änne's")
    write(record, mark + end.join(lines) + end)
    assert helplines_beside(record).lines == (
        NIGHT, Helpline("Walk-in; ground floor", "*31#030 1"), Helpline("Änne's"),
    )  # fmt: skip


def test_half_lines_are_words(record: Path) -> None:
    write(record, "Night line;\n; 030 1\n;\n ;; \nA;B;\tC\0\n")
    assert helplines_beside(record).lines == (Helpline("Night line"), Helpline("030 1"), Helpline("A;B", "C"))


def test_it_is_read_anew_each_time(record: Path) -> None:
    write(record, "One; 1")
    assert helplines_beside(record).lines == (Helpline("One", "1"),)
    write(record, "Two; 2")
    assert helplines_beside(record).lines == (Helpline("Two", "2"),)


def test_of_a_thousand_lines_the_first_are_read_and_that_is_said(record: Path) -> None:
    write(record, "".join(f"Line {k}; 030 {k}\n" for k in range(1000)))
    found = helplines_beside(record)
    assert len(found.lines) == MOST_LINES
    assert found.lines[-1] == Helpline("Line 19", "030 19")
    assert found.said is ONLY_FIRST
    write(record, "".join(f"Line {k}; 030 {k}\n" for k in range(MOST_LINES)))
    assert helplines_beside(record).said is None


def test_of_a_huge_file_the_beginning_is_read_also_where_it_ends_inside_a_letter(record: Path) -> None:
    write(record, "Night line of the clinic; 030 000000\n# " + "ü" * 3_000_000)
    assert helplines_beside(record).lines == (NIGHT,)
    assert helplines_beside(record).said is ONLY_FIRST


def test_long_words_are_cut_at_a_space_and_a_number_never(record: Path) -> None:
    write(record, f"{'many words ' * 100}; 030 000000\nWords; {'1' * 300}")
    first, second = helplines_beside(record).lines
    assert first.text.endswith((" many …", " words …"))
    assert len(first.text) <= LONGEST + 2
    assert first.number == "030 000000"
    assert (second.number, second.text) == ("", "Words; …")


@pytest.mark.parametrize("content", [b"\xff\xfeN\0i\0", "Nächte; 030".encode("latin-1"), b"Night; 030\xc3"])
def test_what_is_no_utf_8_is_said(record: Path, content: bytes) -> None:
    write(record, content)
    assert (helplines_beside(record).lines, helplines_beside(record).said) == ((), NOT_TEXT)


def test_a_folder_of_that_name_is_said(record: Path) -> None:
    record.with_name("helplines.txt").mkdir()
    assert (helplines_beside(record).lines, helplines_beside(record).said) == ((), NOT_READ)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(record: Path) -> None:
    os.mkfifo(record.with_name("helplines.txt"))
    assert helplines_beside(record).said is NOT_READ


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(record: Path) -> None:
    write(record, "Night; 030")
    record.with_name("helplines.txt").chmod(0)
    assert helplines_beside(record).said is NOT_READ


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_lies_there_it_never_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    record = tmp_path_factory.getbasetemp() / "any.switchpoint"
    write(record, content)
    found = helplines_beside(record)
    assert all(line.text.strip() for line in found.lines)
