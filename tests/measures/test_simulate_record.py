"""Made-up records: tables as a real record has them, times that can be, and a truth that agrees with the data."""

import json
import tomllib
from dataclasses import replace
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.core.errors import EmaError
from ema_app.core.roles import is_role
from ema_app.core.tables import STORED
from ema_app.measures.simulate import (
    DEMO,
    DEMO_SEED,
    DESIGNS,
    Answers,
    Company,
    Design,
    Diary,
    Gap,
    Made,
    Missing,
    draw,
    person,
    write,
)  # fmt: skip

START, ZONE = date(2026, 3, 2), "Europe/Berlin"
PROTOCOL = Path(__file__).parents[2] / "resources" / "protocols" / "core.toml"


@pytest.fixture(scope="module")
def made() -> Made:
    return person(Design(), 5, START, ZONE)


@pytest.fixture(scope="module")
def demo() -> Made:
    return person(DEMO, DEMO_SEED, START, ZONE)


def sound(made: Made, zone: str) -> None:
    """Check columns, names of rows, codes and times against the definitions of the tables."""
    for table in STORED:
        frame = made.dataset[table.name]
        assert tuple(frame.columns) == table.names
        assert not frame.duplicated(list(table.key)).any()
        for column in table.columns:
            values = frame[column.name].dropna()
            if column.kind == "time":
                moments = [datetime.fromisoformat(text) for text in values]
                assert all(m.utcoffset() == ZoneInfo(zone).utcoffset(m.replace(tzinfo=None)) for m in moments)
            if column.kind == "code" and column.codes:
                assert set(values) <= set(column.codes)
            if column.kind == "boolean":
                assert set(values) <= {0.0, 1.0}
    assert set(made.dataset["answers"]["entry_id"]) == set(made.dataset["prompts"]["entry_id"].dropna())
    json.dumps(made.truth, allow_nan=False)


@pytest.mark.parametrize("name", ["switch_28x6", "one_mode_14x6", "six_relationships", "switch_7_every_15_min"])
def test_records_are_sound(name: str) -> None:
    sound(person(DESIGNS[name], 1, START, ZONE), ZONE)


def test_the_demo_is_sound(demo: Made) -> None:
    sound(demo, ZONE)


@settings(max_examples=12, deadline=None)
@given(
    days=st.integers(1, 9), per_day=st.integers(1, 12), seed=st.integers(0, 2**31), alone=st.booleans(),
    count=st.integers(2, 8), missed=st.floats(0, 1), start=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]),
)  # fmt: skip
def test_any_design_gives_a_sound_record(days, per_day, seed, alone, count, missed, start, zone) -> None:
    design = Design(
        days=days, per_day=per_day, company=Company(tuple(range(count)), alone=alone), missing=Missing(missed, missed)
    )
    sound(person(design, seed, start, zone), zone)


def test_items_are_those_of_the_core_protocol(made: Made) -> None:
    protocol = tomllib.loads(PROTOCOL.read_text(encoding="utf-8"))
    items = {item["id"]: item for item in protocol["item"]}
    stored = []
    for form in protocol["form"]:
        for item in (items[item_id] for page in form["pages"] for item_id in page):
            axes = item.get("axes") or [{"role": item["role"]}]
            names = [f"{item['id']}.{axis['id']}" if "id" in axis else item["id"] for axis in axes]
            stored += [(name, axis["role"], item["kind"]) for name, axis in zip(names, axes, strict=True)]
    ours = made.dataset["items"]
    assert list(zip(ours["item_id"], ours["role"], ours["kind"], strict=True)) == stored
    assert all(is_role(role) for role in ours["role"])
    codes = {o["code"] for name in ("event_helped", "coping_tried") for o in items[name]["options"]}
    told = made.dataset["answers"].query("item_id in ('event_helped', 'coping_tried')")["text"].dropna()
    assert set(";".join(told).split(";")) <= codes


def test_numbers_are_whole_and_within_the_scale(made: Made) -> None:
    bounds = made.dataset["items"].drop(columns="role")
    given = made.dataset["answers"].merge(bounds, on="item_id").dropna(subset="value")
    assert ((given["value"] >= given["low"]) & (given["value"] <= given["high"])).all()
    seen = made.dataset["observations"]["value"]
    assert seen.between(0, 100).all()
    assert (seen % 1 == 0).all()
    assert (given["value"] % 1 == 0).all()


def test_what_was_asked_follows_the_rotation(made: Made) -> None:
    answers = made.dataset["answers"].set_index(["entry_id", "item_id"])["status"].unstack()
    check_ins = answers.dropna(subset="reflect").query("happened != 'not_reached'")
    asked = check_ins == "answered"
    assert (asked[["reflect", "perspectives", "curiosity"]].sum(axis=1) == 2).all()
    assert (asked[["equivalence", "pretend", "teleological", "merged", "hyper"]].sum(axis=1) == 1).all()
    assert asked[["act", "certainty", "tension"]].all(axis=None)
    assert (check_ins["urge"] == "not_asked").all()


def test_prompts_say_how_they_ended(made: Made) -> None:
    prompts = made.dataset["prompts"]
    answered = prompts["status"].isin(["answered", "partial"])
    assert prompts["entry_id"].notna().equals(answered)
    assert prompts.loc[~answered, "reason"].notna().all()
    assert prompts.loc[prompts["status"] == "answered", "reason"].isna().all()
    assert {"answered", "missed", "declined", "partial"} == set(prompts["status"])
    check_ins = prompts[prompts["form"] == "check_in"]
    assert len(check_ins) == 168
    assert check_ins["prompt_number"].tolist() == list(range(1, 7)) * 28
    assert check_ins["study_day"].tolist() == np.repeat(np.arange(1, 29), 6).tolist()
    assert prompts.loc[prompts["form"] == "event", "prompt_number"].isna().all()


def test_times_of_a_prompt_run_forward(made: Made) -> None:
    prompts, answers = made.dataset["prompts"], made.dataset["answers"]
    order = ["scheduled_at", "delivered_at", "displayed_at", "opened_at", "submitted_at"]
    times = prompts[order].apply(lambda column: pd.to_datetime(column, utc=True))
    for before, after in pairwise(order):
        both = times[[before, after]].dropna()
        assert (both[before] <= both[after]).all()
    assert times["scheduled_at"].dropna().groupby(prompts["form"]).apply(lambda t: t.is_monotonic_increasing).all()
    last = pd.to_datetime(answers["answered_at"], utc=True).groupby(answers["entry_id"]).max()
    submitted = times.assign(entry_id=prompts["entry_id"]).dropna(subset=["entry_id", "submitted_at"])
    assert (last.reindex(submitted["entry_id"]).to_numpy() <= submitted["submitted_at"].to_numpy()).all()


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        ("Europe/Berlin", date(2026, 3, 27)),
        ("Europe/Berlin", date(2026, 10, 23)),
        ("America/New_York", date(2026, 3, 6)),
    ],
)
def test_days_on_which_the_clocks_change(zone: str, start: date) -> None:
    prompts = person(replace(Design(), days=5), 2, start, zone).dataset["prompts"].query("form == 'check_in'")
    times = [datetime.fromisoformat(text) for text in prompts["scheduled_at"]]
    assert len({t.utcoffset() for t in times}) == 2
    assert all(time(9) <= t.time() <= time(22) for t in times)
    assert times == sorted(times)


def test_truth_agrees_with_the_draw_and_the_tables(made: Made) -> None:
    drawn, truth = draw(Design(), 5), made.truth
    modes = [prompt["mode"] == "automatic" for prompt in truth["prompts"]]
    assert modes == (drawn.prompts.mode == 1).tolist()
    assert list(truth["switch_points"].values()) == pytest.approx(drawn.person.switch_points)
    assert list(truth["switch_points"]) == ["P1", "P2", "P3"]
    assert len(truth["onsets"]) == (np.diff(drawn.grid.mode, axis=1) == 1).sum()
    mode_of = {prompt["entry_id"]: prompt["mode"] for prompt in truth["prompts"]}
    for onset in truth["onsets_at_prompts"]:
        assert (mode_of[onset["controlled"]], mode_of[onset["automatic"]]) == ("controlled", "automatic")
    answers = made.dataset["answers"].query("role == 'self.arousal'").set_index("entry_id")["value"]
    entries = [prompt["entry_id"] for prompt in truth["prompts"]]
    said = pd.Series(drawn.prompts.arousal, entries)[answers.index]
    assert (said == answers).all()


def test_relationship_of_a_moment_can_be_read_from_the_answers(made: Made) -> None:
    people = made.dataset["answers"].query("role in ('person.with', 'person.about')")
    wide = people.set_index(["entry_id", "role"])["text"].unstack()
    found = wide["person.about"].fillna(wide["person.with"].str.split(";").str[0])
    truth = {prompt["entry_id"]: prompt["relationship"] for prompt in made.truth["prompts"]}
    reached = people[people["status"] != "not_reached"].groupby("entry_id").size() == 2
    for entry in reached.index[reached]:
        assert found[entry] == truth[entry]


def test_a_person_without_a_switch_has_none_in_the_truth() -> None:
    truth = person(DESIGNS["graded_line_steep"], 3, START, ZONE).truth
    assert truth["has_switch"] is False
    assert set(truth["switch_points"].values()) == {None}
    assert {prompt["mode"] for prompt in truth["prompts"]} == {None}
    assert truth["onsets"] == truth["onsets_at_prompts"] == []


def test_discrepancy_is_found_by_plain_means() -> None:
    gaps = (Gap("anger", -12, -6), Gap("shame", 8), Gap("sadness", 0, 5))
    diary = Diary(observed=1.0, partial=0.0, apart=0.0)
    made = person(replace(Design(), days=150, gaps=gaps, diary=diary, body=False), 6, START, ZONE)
    bound = made.dataset["observations"].dropna(subset="entry_id")
    mode = {prompt["entry_id"]: prompt["mode"] for prompt in made.truth["prompts"]}
    for gap in made.truth["discrepancy"]:
        felt = made.dataset["answers"].query(f"role == 'self.{gap['emotion']}'").set_index("entry_id")["value"]
        rated = bound[bound["role"] == f"observed.{gap['emotion']}"].set_index("entry_id")["value"]
        difference = (felt - rated).dropna()
        for name in ("controlled", "automatic"):
            here = difference[[mode[entry] == name for entry in difference.index]]
            assert here.mean() == pytest.approx(gap[name], abs=4 * here.std() / np.sqrt(len(here)) + 0.7)


def test_body_stays_aroused_under_reported_calm() -> None:
    made = person(replace(Design(), strategy="deactivating", diary=Diary(urges=False)), 7, START, ZONE)
    body = made.dataset["body"].pivot_table(index="start_at", columns="channel", values="mean")
    start = pd.to_datetime(body.index, utc=True)
    additional = pd.Series((body["hr"] - 0.30 * body["activity"]).to_numpy(), start).sort_index()
    prompts = pd.DataFrame(made.truth["prompts"]).dropna(subset="entry_id").set_index("entry_id")
    at = pd.to_datetime(prompts["at"], utc=True)
    window = additional.reindex(at, method="ffill", tolerance=pd.Timedelta("10min")).to_numpy()
    told = made.dataset["answers"].query("role == 'self.arousal'").set_index("entry_id")["value"]
    high = prompts["arousal"] > 70
    assert np.nanmean(window[high]) - np.nanmean(window[~high]) > 6
    assert (told[high[high].index] - prompts.loc[high, "arousal"]).mean() < -8


def test_guesses_are_nearer_to_what_the_other_says_in_the_controlled_mode() -> None:
    events = pd.DataFrame(person(replace(Design(), days=400, body=False), 8, START, ZONE).truth["events"]).dropna()
    error = (events["guess_anger"] - events["other_anger"]).abs().groupby(events["mode"]).mean()
    assert error["automatic"] > error["controlled"] + 5


def test_events_lie_within_the_days_and_are_told_afterwards(made: Made) -> None:
    events, prompts = made.dataset["events"], made.dataset["prompts"].set_index("entry_id")
    occurred = events["occurred_at"].map(datetime.fromisoformat)
    told = prompts.loc[events["entry_id"], "opened_at"].map(datetime.fromisoformat)
    assert (told.to_numpy() > occurred.to_numpy()).all()
    assert [t.date() for t in told] == [t.date() for t in occurred]
    assert set(events["person_id"]) <= set(made.dataset["people"]["person_id"])


def test_the_same_seed_makes_the_same_record(made: Made) -> None:
    again, other = person(Design(), 5, START, ZONE), person(Design(), 6, START, ZONE)
    for name, frame in made.dataset.items():
        pd.testing.assert_frame_equal(frame, again.dataset[name])
    assert made.truth == again.truth
    assert made.truth != other.truth


def test_the_demo_has_something_to_show_on_every_page(demo: Made) -> None:
    tables = demo.dataset
    check_ins = tables["prompts"].query("form == 'check_in'")
    assert 0.72 < check_ins["status"].isin(["answered", "partial"]).mean() < 0.84
    urges = tables["answers"].query("role == 'urge.self_harm' and value > 50")
    weeks = tables["prompts"].set_index("entry_id").loc[urges["entry_id"], "study_day"].sub(1) // 7 + 1
    assert (weeks == 4).sum() >= 3
    assert len(tables["sessions"]) == 12
    assert len(tables["incidents"]) == 1
    assert tables["observations"]["observation_id"].nunique() >= 30
    assert len(tables["events"]) >= 25
    assert len(demo.truth["onsets_at_prompts"]) >= 20
    assert set(tables["people"]["relationship"]) == {"partner", "mother", "friend"}


def test_written_files_read_back_the_same(made: Made, tmp_path: Path) -> None:
    write(made, tmp_path / "export")
    for table in STORED:
        path = tmp_path / "export" / f"{table.name}.csv"
        raw = path.read_bytes()
        assert b"\r" not in raw
        back = pd.read_csv(path, dtype=object, keep_default_na=False)
        assert tuple(back.columns) == table.names
        frame = made.dataset[table.name]
        for column in table.columns:
            if column.kind in ("number", "integer", "boolean"):
                assert np.array_equal(pd.to_numeric(back[column.name]), frame[column.name], equal_nan=True)
            else:
                assert back[column.name].tolist() == frame[column.name].fillna("").tolist()
    assert json.loads((tmp_path / "export" / "truth.json").read_text(encoding="utf-8")) == json.loads(
        json.dumps(made.truth)
    )


def test_what_cannot_be_made_is_refused() -> None:
    with pytest.raises(EmaError, match="time zone"):
        person(Design(), 1, START, "Nowhere/Atall")
    with pytest.raises(EmaError, match="one to 8"):
        person(replace(Design(), company=Company(offsets=(0.0,) * 9), answers=Answers()), 1, START, ZONE)
