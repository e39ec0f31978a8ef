"""`ema-app plan`: the same rows every time, cut at the study's days; what is wrong is said in a sentence."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from ema_app.cli import main
from ema_app.core.errors import EmaError
from ema_app.session import Session
from ema_app.session.planning import COLUMNS, planned
from ema_app.session.protocols import shipped, shipped_text
from tests.session.prompting_day import small

DAY = date(2026, 6, 1)


@pytest.mark.parametrize("name", [path.stem for path in shipped()])
def test_every_protocol_that_came_with_the_app_gives_a_plan(name: str) -> None:
    rows = planned(name, 3, 7, DAY, "Europe/Berlin")
    assert rows == planned(name, 3, 7, DAY, "Europe/Berlin")
    assert all(tuple(row) == COLUMNS for row in rows)
    if name not in ("events", "burst"):
        assert rows
        assert rows != planned(name, 3, 8, DAY, "Europe/Berlin") or {row["trigger"] for row in rows} == {"fixed"}
    for row in rows:
        assert row["block_from"] <= row["scheduled_at"] <= row["block_to"]
        assert datetime.fromisoformat(row["expires_at"]) > datetime.fromisoformat(row["scheduled_at"])


def test_a_plan_is_cut_at_the_days_of_the_study() -> None:
    days = {row["scheduled_at"][:10] for row in planned("hourly", 30, 1, DAY, "UTC")}
    assert len(days) == 4


def test_a_file_gives_the_same_plan_as_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(shipped_text("core"), encoding="utf-8")
    assert planned(str(own), 2, 1, DAY, "UTC") == planned("core", 2, 1, DAY, "UTC")


@pytest.mark.parametrize(
    ("source", "zone", "code"),
    [("nothing", "UTC", "no_protocol"), ("nothing.toml", "UTC", "missing"), ("core", "Mars/Base", "no_zone"),
     ("core", "../etc", "no_zone")],
)  # fmt: skip
def test_what_is_wrong_is_said(source: str, zone: str, code: str) -> None:
    with pytest.raises(EmaError) as raised:
        planned(source, 1, 1, DAY, zone)
    assert raised.value.code == code


def test_the_command_prints_json_and_a_table(tmp_path: Path) -> None:
    arguments = ["plan", "core", "--days", "2", "--seed", "1", "--start", "2026-06-01", "--zone", "Asia/Kathmandu"]
    done = CliRunner().invoke(main, [*arguments, "--json"])
    rows = json.loads(done.stdout)
    assert rows == planned("core", 2, 1, DAY, "Asia/Kathmandu")
    assert len(CliRunner().invoke(main, arguments).stdout.splitlines()) == len(rows) + 1
    assert "prompt_id" in CliRunner().invoke(main, ["plan", "core", "--days", "1", "--seed", "1"]).stdout
    bad = tmp_path / "bad.toml"
    bad.write_text("[protocol", encoding="utf-8")
    done = CliRunner().invoke(main, ["plan", str(bad), "--days", "1", "--seed", "1"])
    assert done.exit_code == 1
    assert done.stderr
    assert CliRunner().invoke(main, ["plan", "core", "--days", "1"]).exit_code == 2


def test_another_text_under_a_version_that_was_asked_already_is_refused(session: Session) -> None:
    first = small(("10:00",))
    session.protocols.adopt(first)
    session.protocols.adopt(f"# only a comment\n{first}")
    with pytest.raises(EmaError) as refused:
        session.protocols.adopt(first.replace("Tense?", "Very tense?"))
    assert refused.value.code == "version_taken"
    assert "version 1 of small" in refused.value.text()
    assert session.protocols.current().items["tension"].text["en"] == "Tense?"
    session.protocols.adopt(first.replace("Tense?", "Very tense?").replace('version = "1"', 'version = "2"'))
    assert session.protocols.current().items["tension"].text["en"] == "Very tense?"
    assert session.protocols.version("small", "1").items["tension"].text["en"] == "Tense?"


def test_a_kept_text_that_cannot_be_read_any_more_is_replaced(session: Session) -> None:
    session.protocols.adopt(small())
    session.record.update("protocols", {"protocol_id": "small"}, {"toml": "broken ["})
    session.protocols.adopt(small())
    assert session.record.rows("protocols", "protocol_id = 'small'")[0]["toml"] == small()
    assert {row["item_id"] for row in session.record.rows("items", "protocol_id = 'small'")} == {
        "tension", "urge", "kind",
    }  # fmt: skip
