"""Foreign rows become prompts, answers, observations, events and body windows; nothing is guessed."""

from __future__ import annotations

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.tables import STORED
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.foreign import open_foreign, read_mapping

ITEM = '[[item]]\ncolumn = "angry"\nrole = "self.anger"\nrange = [0, 100]\n'
SEEN = '[[item]]\ncolumn = "seen"\nrole = "observed.anger"\nrange = [0, 100]\n'
TIMED = '[source]\nparticipant = "id"\ntime = "at"\ntimezone = "Europe/London"\nmissing = ["", "-99"]\n'


@pytest.fixture
def bring(tmp_path):
    def read(mapping, data, **files):
        (tmp_path / "study.toml").write_text(mapping, encoding="utf-8")
        (tmp_path / "data.csv").write_text(data, encoding="utf-8")
        for name, text in files.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        found = open_foreign(tmp_path / "data.csv", read_mapping(tmp_path / "study.toml"))
        return found, list(found.people())

    return read


def named(person, table):
    names = next(t.names for t in STORED if t.name == table)
    return [
        {name: cell for name, cell in zip(names, row, strict=True) if cell is not None} for row in person.rows(table)
    ]


def column(person, table, name):
    return [row.get(name) for row in named(person, table)]


def test_each_participant_has_rows_of_their_own(bring):
    rows = "b,2024-07-01 10:00,5\na,2024-01-01T10:00,6.5\nb,2024-07-01 12:00,\n"
    data, people = bring(TIMED + ITEM, "id,at,angry\n" + rows)
    assert [person.name for person in people] == ["b", "a"]
    assert column(people[0], "prompts", "about_at") == [f"2024-07-01T{hour}:00:00.000+01:00" for hour in (10, 12)]
    assert column(people[0], "prompts", "status") == ["answered", "missed"]
    assert column(people[0], "prompts", "reason") == [None, "unknown"]
    assert column(people[1], "answers", "value") == [6.5]
    assert people[0].items()[0].high == 100.0
    assert data.rejected == []


def test_ids_are_the_same_each_time_and_differ_between_rows(bring):
    text = "id,at,angry\n1,2024-07-01 10:00,5\n1,2024-07-01 11:00,5\n2,2024-07-01 10:00,5\n"
    _, one = bring(TIMED + ITEM, text)
    _, two = bring(TIMED + ITEM, text)
    names = [name for person in one for name in column(person, "prompts", "prompt_id")]
    assert names == [name for person in two for name in column(person, "prompts", "prompt_id")]
    assert len(set(names)) == 3
    _, longer = bring(TIMED + ITEM, text + "1,2024-07-01 12:00,5\n")
    assert column(longer[0], "prompts", "prompt_id")[:2] == names[:2]


def test_a_moment_that_comes_twice_is_kept_and_flagged(bring):
    data, (person,) = bring(TIMED + ITEM, "id,at,angry\n1,2024-07-01 10:00,5\n1,2024-07-01 10:00,5\n")
    assert len(set(column(person, "prompts", "prompt_id"))) == 2
    assert [(one.line, one.column) for one in data.flagged] == [(3, "at")]


@pytest.mark.parametrize(
    ("row", "column_name"),
    [
        ("1,yesterday,5", "at"), ("1,2024-02-30 10:00,5", "at"), ("1,2024-07-01,5", "at"), ("1,,5", "at"),
        ("1,9999-12-31 23:59,5", "at"), ("1,2024-03-31 01:30,5", "at"), ("1,2024-07-01 10:00,much", "angry"),
        ("1,2024-07-01 10:00,1e999", "angry"), ("-99,2024-07-01 10:00,5", "id"), ("1,2024-07-01 10:00", ""),
    ],
)  # fmt: skip
def test_a_row_that_does_not_parse_is_listed_and_the_others_are_kept(bring, row, column_name):
    data, people = bring(TIMED + ITEM, f"id,at,angry\n1,2024-07-01 09:00,4\n{row}\n1,2024-07-01 11:00,6\n")
    assert column(people[0], "answers", "value") == [4.0, 6.0]
    assert len(named(people[0], "prompts")) == 2
    assert [(one.file, one.line, one.column) for one in data.rejected] == [("data.csv", 3, column_name)]


def test_an_answer_out_of_range_is_kept_and_flagged(bring):
    data, (person,) = bring(TIMED + ITEM, "id,at,angry\n1,2024-07-01 10:00,101\n")
    assert column(person, "answers", "value") == [101.0]
    assert [(one.line, one.column) for one in data.flagged] == [(2, "angry")]


def test_times_with_offset_are_told_in_the_zone_and_local_ones_need_one(bring):
    rows = "id,at,angry\n1,2024-07-01T10:00:00Z,5\n1,2024-07-01 10:00,5\n"
    _, (person,) = bring(TIMED + ITEM, rows)
    assert column(person, "prompts", "about_at") == ["2024-07-01T11:00:00.000+01:00", "2024-07-01T10:00:00.000+01:00"]
    data, (person,) = bring(TIMED.replace('timezone = "Europe/London"\n', "") + ITEM, rows)
    assert column(person, "prompts", "about_at") == ["2024-07-01T10:00:00.000+00:00"]
    assert [one.line for one in data.rejected] == [3]


def test_day_and_number_without_a_clock_are_a_missed_prompt_of_unknown_time(bring):
    mapping = '[source]\ndate = "day"\nprompt = "beep"\n' + ITEM
    _, (person,) = bring(mapping, "day,beep,angry\n1,1,5\n1,2,\n2,1.0,7\n")
    prompts = named(person, "prompts")
    assert [(p["study_day"], p["prompt_number"], p["status"]) for p in prompts] == [
        (1, 1, "answered"), (1, 2, "missed"), (2, 1, "answered"),
    ]  # fmt: skip
    assert not any("at" in name for p in prompts for name in p if name.endswith("_at"))


def test_day_and_number_with_first_and_every_minutes_have_a_clock(bring):
    mapping = (
        '[source]\ndate = "day"\nprompt = "beep"\nstart = 2024-03-30\nfirst = "09:30"\nevery_minutes = 90\n'
        'timezone = "Europe/London"\n'
    )
    data, (person,) = bring(mapping + ITEM, "day,beep,angry\n1,1,5\n2,3,6\n99999999,1,6\n")
    assert column(person, "prompts", "scheduled_at") == [
        "2024-03-30T09:30:00.000+00:00", "2024-03-31T12:30:00.000+01:00",
    ]  # fmt: skip
    assert [one.line for one in data.rejected] == [4]


def test_dates_become_study_days(bring):
    mapping = '[source]\ndate = "day"\nprompt = "beep"\n' + ITEM
    data, (person,) = bring(mapping, "day,beep,angry\n2024-01-03,1,5\n2024-01-01,2,5\nsoon,1,5\n")
    assert column(person, "prompts", "study_day") == [3, 1]
    assert [(one.line, one.column) for one in data.rejected] == [(4, "day")]


def test_running_numbers_and_elapsed_hours(bring):
    mapping = (
        '[source]\nprompt_running = "n"\nelapsed = "h"\nstart = 2024-03-30T12:00:00\ntimezone = "Europe/London"\n'
    )
    _, (person,) = bring(mapping + ITEM, "n,h,angry\n1,0.5,5\n2,,\n40,24,6\n")
    prompts = named(person, "prompts")
    assert [(p.get("about_at"), p["prompt_number"], p.get("study_day")) for p in prompts] == [
        ("2024-03-30T12:30:00.000+00:00", 1, None), (None, 2, None), ("2024-03-31T13:00:00.000+01:00", 40, None),
    ]  # fmt: skip


def test_running_numbers_with_a_clock(bring):
    mapping = (
        '[source]\nprompt_running = "n"\nstart = 2024-01-01\nfirst = 09:00:00\nevery_minutes = 60\ntimezone = "UTC"\n'
    )
    _, (person,) = bring(mapping + ITEM, "n,angry\n1,5\n3,6\n")
    assert column(person, "prompts", "scheduled_at") == [
        "2024-01-01T09:00:00.000+00:00", "2024-01-01T11:00:00.000+00:00",
    ]  # fmt: skip


def test_company_and_observed_ratings_of_the_same_row(bring):
    mapping = TIMED + 'person = "with"\nobserver = "who"\nblind = true\n' + ITEM + SEEN
    rows = "id,at,angry,seen,who,with\n1,2024-07-01 10:00,5,60,partner,friend\n1,2024-07-01 11:00,,70,partner,\n"
    data, (person,) = bring(mapping, rows + "1,2024-07-01 12:00,5,60,,\n")
    assert [(a["item_id"], a.get("value"), a.get("text")) for a in named(person, "answers")] == [
        ("angry", 5.0, None), ("with", None, "friend"),
    ]  # fmt: skip
    seen = named(person, "observations")
    assert [(o["observer_id"], o["value"], o["blind"], o["role"]) for o in seen] == [
        ("partner", 60.0, 1, "observed.anger"), ("partner", 70.0, 1, "observed.anger"),
    ]  # fmt: skip
    assert seen[0]["about_at"] == "2024-07-01T10:00:00.000+01:00"
    assert seen[0]["entry_id"] == named(person, "prompts")[0]["entry_id"]
    assert column(person, "prompts", "status") == ["answered", "missed"]
    assert {(p["person_id"], p["relationship"]) for p in named(person, "people")} == {
        ("friend", "friend"), ("partner", "partner"),
    }  # fmt: skip
    assert [one.line for one in data.rejected] == [4]


MORE = """
[[observations]]
path = "partner.csv"
about = "time"
made = "typed"
observer = "mother"
[[observations.item]]
column = "angry"
role = "observed.anger"
range = [0, 10]

[[events]]
path = "events.csv"
time = "when"
kind = "type"
person = "who"

[[body]]
path = "hr.csv"
start = "t0"
seconds = 60
channel = "hr"
value = "bpm"
unit = "1/min"
"""


def test_files_beside_the_mapping(bring):
    data, people = bring(
        TIMED + ITEM + MORE,
        "id,at,angry\n1,2024-07-01 10:00,5\n",
        partner="id,time,typed,angry\n1,2024-07-01 10:00,2024-07-01 10:30,7\n1,2024-07-01 10:00,2024-07-01 10:30,7\n",
        events="id,when,type,who\n1,2024-07-01 09:00,slammed door,friend\n1,soon,x,y\n9,2024-07-01 09:00,closeness,\n",
        hr="id,t0,bpm\n1,2024-07-01 10:00,71.5\n1,2024-07-01 10:01,\n1,2024-07-01 10:02,fast\n",
    )
    assert [person.name for person in people] == ["1", "9"]
    one, nine = people
    seen = named(one, "observations")
    assert [(o["item_id"], o["observer_id"], o["made_at"]) for o in seen] == [
        ("partner.angry", "mother", "2024-07-01T10:30:00.000+01:00"),
    ]  # fmt: skip
    assert [(e["kind"], e["person_id"]) for e in named(one, "events")] == [("slammed door", "friend")]
    assert [e["kind"] for e in named(nine, "events")] == ["closeness"]
    body = named(one, "body")
    assert [(b["mean"], b["end_at"], b["source"]) for b in body] == [(71.5, "2024-07-01T10:01:00.000+01:00", "hr.csv")]
    assert {(r.file, r.line) for r in data.rejected} == {("partner.csv", 3), ("events.csv", 3), ("hr.csv", 4)}
    assert {item.item_id for item in one.items()} == {"angry", "partner.angry"}


def test_a_column_that_is_not_there_is_named(bring):
    with pytest.raises(EmaError, match="no column angry") as refusal:
        bring(TIMED + ITEM, "id,at,anger\n1,2024-07-01 10:00,5\n")
    assert refusal.value.code == "no_column"


def test_codes_and_words_keep_their_text(bring):
    place = '[[item]]\ncolumn = "place"\nrole = "context.place"\n'
    more = place + '[[item]]\ncolumn = "note"\nrole = "context.note"\nkind = "text"\n'
    _, (person,) = bring(TIMED + ITEM + more, "id,at,angry,place,note\n1,2024-07-01 10:00,5,home,=so it is\n")
    assert column(person, "answers", "text") == [None, "home", "=so it is"]
    assert [item.kind for item in person.items()] == ["number", "choice", "text"]


def test_a_foreign_person_can_be_exported_as_it_is(bring, tmp_path):
    _, (person,) = bring(TIMED + ITEM, "id,at,angry\n1,2024-07-01 10:00,5\n")
    shown = export_dataset(person, tmp_path / "out")
    assert {file.path: file.rows for file in shown.files}["answers.csv"] == 1
    assert (tmp_path / "out" / "protocols").is_dir()
