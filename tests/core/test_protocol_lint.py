import pytest
from protocol_texts import SHIPPED, SMALL

from ema_app.core.errors import EmaError
from ema_app.core.protocol_file import read_protocol
from ema_app.core.protocol_lint import lint, sound_protocol


def test_a_sound_protocol_has_no_findings() -> None:
    assert lint(read_protocol(SMALL, ""), SMALL) == []
    assert sound_protocol(SMALL, "small.toml") == read_protocol(SMALL, "small.toml")


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_what_comes_with_the_app_is_sound(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert lint(read_protocol(text, ""), text) == []


SCHEME = '[[sampling.scheme]]\nid = "other"\nkind = "{}"\nform = "check_in"\n'


def scheme(kind: str, *lines: str) -> tuple[str, str]:
    return "[[rotation]]", SCHEME.format(kind) + "\n".join(lines) + "\n[[rotation]]"


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ('kind = "vas"', 'kind = "slider"', 'kind = "slider"', "no kind slider"),
        ('role = "self.arousal"', 'role = "mood.arousal"', 'role = "mood', "no role"),
        ('role = "context.x"', 'role = "context"', "axes", "no role"),
        ('id = "check_in"', 'id = "Check"', 'id = "Check"', "no plain name"),
        ('id = "small"', 'id = "my protocol"', "id =", "no plain name"),
        ('id = "turns"\ntake = 1', 'id = "turns"\ntake = 1\n\n[[rotation]]\nid = "idle"', "idle", "that many items"),
        ('kind = "vas"', 'kind = "yes_no"\nrange = [0, 2]', "range", "kept as 0 and 1"),
        (*scheme("fixed", 'at = ["12:00", "12:00"]'), "at =", "names a time twice"),
        ('code = "other"', 'code = "null"', "options", "no plain name"),
        ('code = "other"', 'code = "closeness"', "options", "used twice"),
        ('id = "x"', 'id = "y"', "axes", "same axis twice"),
        ('kind = "affect_grid"', 'kind = "vas"', "axes", "axes do not fit"),
        ('kind = "choice"', 'kind = "text"', "options", "options do not fit"),
        ("range = [-5, 5]", "range = [5, 5]", "axes", "no width"),
        ('low = { en = "no", de = "nein" }', "range = [100, 0]", "range", "no width"),
        (', ["where"]]', "]", 'id = "where"', "in no form"),
        (', ["where"]]', ', ["where"], []]', "pages", "without items"),
        (', ["where"]]', ', ["where", "tension"]]', "pages", "twice"),
        ('role = "context.x"', 'role = "event.kind"', "pages", "more than once"),
        ('show_if = "tension > 50"', 'show_if = "later > 50"', "show_if", "not known by then"),
        ('show_if = "tension > 50"', 'show_if = "kind == 1"', "show_if", "not known by then"),
        ('show_if = "tension > 50"', 'show_if = "where == 1"', "show_if", "not known by then"),
        (', de = "anderes"', "", "options", "missing in: de"),
        (', de = "Angespannt?"', "", "text", "missing in: de"),
        (', de = "ja"', "", "high", "missing in: de"),
        (', de = "Klein"', ', de = " "', "title", "missing in: de"),
        ('["en", "de"]', "[]", "languages", "not named"),
        ("take = 1", "take = 3", "take", "that many items"),
        ("take = 1", "take = 0", "take", "that many items"),
        ("min_gap_minutes = 60", "min_gap_minutes = 121", "min_gap", "too small for a gap"),
        ("per_day = 6", "per_day = 2000", "min_gap", "too small for a gap"),
        ("expire_unopened_minutes = 30", "expire_unopened_minutes = 61", "expire_unopened", "next may come after 60"),
        ("expire_started_minutes = 60", "expire_started_minutes = 29", "expire_started", "no time to open"),
        ('["09:00", "21:00"]', '["09:00", "09:00"]', "waking", "no waking hours"),
        ("days = 7", "days = 0", "days = 0", "nothing is ever asked"),
        ("per_day = 6", 'per_day = 6\nform = "evening"', 'form = "evening"', "not there"),
        ("per_day = 6", "per_day = 0", "per_day", "does not fit"),
        ("per_day = 6", "per_day = 6\nreminder_minutes = 30", "reminder", "outside the time"),
        ("per_day = 6", "per_day = 6\nsnooze_minutes = 0", "snooze", "outside the time"),
        ("per_day = 6", 'per_day = 6\nwhen = "tension > 5"', "when", "does not fit"),
        (*scheme("sometimes"), 'kind = "sometimes"', "no scheme sometimes"),
        (*scheme("fixed"), 'id = "other"', "at does not fit"),
        (*scheme("fixed", 'at = ["08:59"]'), "at =", "outside the waking hours"),
        (*scheme("fixed", 'at = ["12:00", "12:20"]'), 'id = "other"', "next may come after 20"),
        (*scheme("evening", 'at = ["12:00", "20:00"]'), "at =", "does not fit"),
        (*scheme("interval", "every_minutes = 60", "jitter_minutes = 30"), "every_minutes", "does not fit"),
        (*scheme("burst", "offsets_minutes = [60, 30]"), "offsets", "does not fit"),
        (*scheme("burst", "offsets_minutes = [10, 30]"), 'id = "other"', "next may come after 20"),
        (*scheme("after_answer"), 'id = "other"', "does not fit"),
        (*scheme("after_answer", 'when = "other > 5"'), "when", "not there"),
        (*scheme("after_answer", 'when = "where > 5"'), "when", "not there"),
        (*scheme("after_answer", 'when = "tension > 5"', "control_share = 2"), "control_share", "0 to 1"),
        ("days = 7", "days = 7\ndaily_cap = 5", "daily_cap", "6 prompts a day are planned"),
        ("days = 7", "days = 7\nburden_minutes = 1", "burden", "burden_minutes allows 1"),
        (*scheme("burst", "offsets_minutes = [60, 120]"), "[protocol]", "does not say so"),
        ('en = "Reflect?"', 'en = "With {tension}, {curiosity}?"', "text", "quote the answer to curiosity"),
        (*scheme("fixed", 'at = ["10:00", "11:30", "13:00", "14:30", "16:00", "17:30"]', "min_gap_minutes = 60"),
         "[sampling]", "find a place"),
        ("[[rotation]]", SCHEME.format("event").replace("other", "often") + "[[rotation]]",
         'kind = "event"', "used twice"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_named_with_its_line(old: str, new: str, at: str, says: str) -> None:
    text = SMALL.replace(old, new, 1)
    assert text != SMALL
    findings = lint(read_protocol(text, "small.toml"), text)
    fitting = [finding for finding in findings if says in str(finding.what)]
    assert fitting, [str(finding.what) for finding in findings]
    near = {n for n, line in enumerate(text.splitlines(), start=1) if at in line}
    assert any(abs((finding.line or 0) - n) <= 1 for finding in fitting for n in near)
    assert all(str(finding.mend) for finding in findings)
    with pytest.raises(EmaError, match=r"small\.toml"):
        sound_protocol(text, "small.toml")


URGE = """
[[item]]
id = "urge"
role = "urge.self_harm"
kind = "vas"
consent = "urges"
text = { en = "Urge", de = "Drang" }
"""


def test_no_question_follows_an_urge() -> None:
    text = SMALL.replace(*scheme("after_answer", 'when = "urge > 50"')) + URGE
    text = text.replace('["where"]]', '["where"], ["urge"]]')
    found = [str(finding.what) for finding in lint(read_protocol(text, ""), text)]
    assert "other: no question may follow an answer about urges." in found


def test_the_lines_are_not_known_without_the_text() -> None:
    findings = lint(read_protocol(SMALL.replace("per_day = 6", "per_day = 0"), ""))
    assert [finding.line for finding in findings] == [None]
