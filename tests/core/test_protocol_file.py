import tomllib
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from protocol_texts import SMALL, shipped, with_lines

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Lines, Place, item_rows, read_protocol
from ema_app.core.protocol_lint import lint


def refusal(text: str) -> EmaError:
    with pytest.raises(EmaError) as caught:
        read_protocol(text, "small.toml")
    assert caught.value.code == "bad_protocol"
    return caught.value


def line_of(text: str, fragment: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), start=1) if fragment in line)


def test_a_protocol_is_read_whole() -> None:
    protocol = read_protocol(SMALL, "small.toml")
    assert (protocol.id, protocol.version, protocol.languages) == ("small", "1", ("en", "de"))
    assert protocol.sampling.waking == (time(9), time(21))
    assert protocol.sampling.days == 7
    assert protocol.sampling.schemes[0].per_day == 6
    assert protocol.forms["check_in"].pages == (("tension",), ("reflect", "curiosity"), ("kind",), ("where",))
    assert protocol.items["tension"].scale.high_label == {"en": "yes", "de": "ja"}
    assert protocol.items["kind"].options[1].text == {"en": "other", "de": "anderes"}
    assert protocol.rotations["turns"].take == 1


def test_one_row_for_each_kept_answer() -> None:
    assert item_rows(read_protocol(SMALL, "small.toml")) == [
        ("tension", "self.arousal", "vas", 0.0, 100.0),
        ("reflect", "mode.controlled.reflect", "vas", 0.0, 100.0),
        ("curiosity", "mode.controlled.curiosity", "vas", 0.0, 100.0),
        ("kind", "event.kind", "choice", None, None),
        ("where.x", "context.x", "affect_grid", 0.0, 100.0),
        ("where.y", "context.y", "affect_grid", -5.0, 5.0),
    ]


def test_items_are_found_by_what_they_measure() -> None:
    protocol = read_protocol(SMALL, "small.toml")
    assert protocol.by_role("context.y") == ("where.y",)
    assert protocol.by_role("self.shame") == ()


def test_yes_and_no_are_kept_as_one_and_nought() -> None:
    core = read_protocol(shipped("core"), "core.toml")
    assert {row[0]: row[3:] for row in item_rows(core)}["happened"] == (0.0, 1.0)


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ('kind = "vas"', "kind = 3", "kind = 3", "quotation marks"),
        ('id = "tension"\n', "", '[[item]]', "has no id"),
        ("per_day = 6", "per_day = -6", "per_day", "whole numbers"),
        ("per_day = 6", "per_day = true", "per_day", "whole numbers"),
        ("per_day = 6", "perday = 6", "perday", "not known here"),
        ('"21:00"]', '"25:00"]', "waking", "times of day"),
        ('"21:00"]', "]", "waking", "a beginning and an end"),
        ('"09:00"', "9", "waking", "times of day"),
        ('[["tension"],', '["tension",', "pages", "list of words"),
        ('"tension"]', '"tensoin"]', "pages", "no item"),
        ('id = "curiosity"', 'id = "tension"', None, "used twice"),
        ("range = [-5, 5]", "range = [1]", "axes", "two numbers"),
        ("range = [-5, 5]", "range = [nan, 5]", "axes", "number"),
        ("range = [-5, 5]", 'range = ["a", 5]', "axes", "number"),
        ('en = "Tense?"', "en = 5", "text = { en = 5", "by language"),
        ('show_if = "tension > 50"', 'show_if = "tension >"', "show_if", "no condition"),
        ('rotation = "turns"', 'rotation = "round"', "rotation =", "not there"),
        ('{ code = "other", ', "{ ", "options", "has no code"),
        ("[[rotation]]", "[rotation]", "[rotation]", "square brackets"),
        ("[sampling]", "[[sampling]]", "[[sampling]]", "table of its own"),
        ('version = "1"', 'version = "1', "version", "TOML"),
    ],
)
def test_what_cannot_be_read_is_named_with_line_and_mend(old: str, new: str, at: str | None, says: str) -> None:
    text = SMALL.replace(old, new, 1)
    error = refusal(text)
    assert says in str(error)
    assert "small.toml" in str(error)
    assert str(error.todo)
    if at is not None:
        assert f"line {line_of(text, at)}" in str(error.what)


def test_a_heading_belongs_to_a_page() -> None:
    form = '[[form]]\nid = "two"\ntitle = { en = "Two" }\npages = [["tension"]]\n[form.headings]\n'
    assert read_protocol(SMALL + form + '0 = { en = "First" }', "").forms["two"].headings == {0: {"en": "First"}}
    text = SMALL + form + 'first = { en = "First" }'
    assert f"line {len(text.splitlines())}." in str(refusal(text).what)


def test_midnight_may_be_written_as_24() -> None:
    text = SMALL.replace('["09:00", "21:00"]', '["00:00", "24:00"]')
    assert read_protocol(text, "").sampling.waking_minutes == 24 * 60


@pytest.mark.parametrize(("waking", "minutes"), [("09:00-22:00", 780), ("10:00-01:00", 900), ("08:00-08:00", 0)])
def test_the_length_of_the_waking_hours(waking: str, minutes: int) -> None:
    begin, end = waking.split("-")
    text = SMALL.replace('["09:00", "21:00"]', f'["{begin}", "{end}"]')
    assert read_protocol(text, "").sampling.waking_minutes == minutes


def test_lines_are_found_past_longer_texts() -> None:
    text = 'a = """\n[b]\nc = 1\n"""\n[b]\nc = 2\n[[d]]\n[[d]]\ne = 1\n[d.f]\ng = 1\n'
    lines = Lines(text)
    places = [Place("b", 0, "c"), Place("d", 0), Place("d", 1, "e"), Place("d", 1, "f"), Place("d.f", 0, "g")]
    assert [lines.of(place) for place in places] == [6, 7, 9, 10, 11]
    assert lines.of(Place("nowhere", 3, "x")) is None


_BROKEN = ["", "[" * 5000, "x = " + "9" * 5000, "\ud800", "a = 1\na = 2", "\0", "x = 1979-13-40"]


@pytest.mark.parametrize("text", _BROKEN)
def test_other_texts_are_refused(text: str) -> None:
    refusal(text)


_LINES = SMALL.splitlines(keepends=True)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    lines = list(_LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        n = data.draw(st.integers(0, len(lines) - 1))
        act = data.draw(st.sampled_from(["drop", "double", "swap", "cut", "insert"]))
        other = data.draw(st.integers(0, len(lines) - 1))
        lines[n] = {
            "drop": "", "double": lines[n] * 2, "swap": lines[other], "cut": lines[n][: len(lines[n]) // 2],
            "insert": lines[n].replace("=", data.draw(st.sampled_from(["= 5 #", "= [", "= [[1]] #", "= {} #"]))),
        }[act]  # fmt: skip
    _read_or_refuse("".join(lines))


_JUNK = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.none(), st.times()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_value_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    raw: object = tomllib.loads(SMALL)
    node, steps = raw, data.draw(st.integers(1, 5))
    for _ in range(steps):
        keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
        if not keys:
            break
        parent, key = node, data.draw(st.sampled_from(keys))
        node = parent[key]
    parent[key] = data.draw(_JUNK)
    _read_or_refuse(_as_toml(raw))


def _as_toml(value: object) -> str:
    """Write any value as TOML on one line; None becomes an empty table."""
    if isinstance(value, dict):
        assert isinstance(value, dict)
        return "\n".join(f"{_quoted(str(k))} = {_inline(v)}" for k, v in value.items())
    return ""


def _quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(c):08x}" if not c.isalnum() else c for c in text) + '"'


def _inline(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(str(k))} = {_inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return "{}" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _read_or_refuse(text: str) -> None:
    try:
        found: Protocol | EmaError = read_protocol(text, "x.toml")
    except EmaError as error:
        found = error
    if isinstance(found, Protocol):
        assert all(str(finding.mend) for finding in lint(found, text))
    else:
        assert found.code == "bad_protocol"
        assert "x.toml" in str(found)
        assert str(found.todo)


def test_the_small_protocol_written_on_one_line_is_the_same() -> None:
    assert read_protocol(_as_toml(tomllib.loads(SMALL)), "") == read_protocol(SMALL, "")


def test_an_unknown_table_is_refused() -> None:
    assert "not known here" in str(refusal(with_lines("[other]", "x = 1")))
