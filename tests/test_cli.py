"""The commands as their users run them: words, exit codes, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ema_app.cli import main
from ema_app.here import surroundings
from ema_app.session.opening import create
from tests.conftest import CHEAP

ROOT = Path(__file__).parents[1]


def run(*arguments: object, passphrase: str = "correct horse") -> Result:
    """Run a command inside this process; an exception that is not an exit would be raised here."""
    done = CliRunner().invoke(main, [str(a) for a in arguments], env={"EMA_PASSPHRASE": passphrase})
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    path = folder / "a.switchpoint"
    create(path, "correct horse", surroundings(), cost=CHEAP)[0].close()
    assert run("simulate", folder / "out", "--days", 8, "--seed", 3).exit_code == 0
    assert "new rows came in" in run("import", path, folder / "out").stdout
    return path


def as_a_process(*arguments: object, passphrase: str = "correct horse") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ema_app", *map(str, arguments)]
    outside = os.environ | {"EMA_PASSPHRASE": passphrase, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, capture_output=True, text=True, env=outside, cwd=ROOT, stdin=subprocess.DEVNULL, check=False
    )


def test_as_a_process_too(record: Path) -> None:
    done = as_a_process("check", record)
    assert (done.returncode, done.stderr) == (0, "")
    done = as_a_process("measures", record, "--json")
    assert (bool(json.loads(done.stdout)), done.stderr) == (True, "")
    done = as_a_process("check", record, passphrase="wrong")
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False)


def test_what_is_no_record_is_said_before_a_passphrase_is_asked_for(tmp_path: Path) -> None:
    for command in ("measures", "switches", "pairs", "check", "passphrase"):
        gone = run(command, tmp_path / "gone.switchpoint", passphrase="")
        assert (gone.exit_code, gone.stdout) == (1, "")
        assert "There is no record at gone.switchpoint." in gone.stderr
        folder = run(command, tmp_path, passphrase="")
        assert (folder.exit_code, folder.stdout) == (1, "")
        assert "is a folder, not a record." in folder.stderr


def test_help_names_every_command() -> None:
    said = run("--help").stdout
    for name in ("demo", "new", "import", "export", "measures", "switches", "pairs", "simulate", "check", "restore",
                 "passphrase", "screenshot"):  # fmt: skip
        assert name in said


def test_a_new_record_gives_a_recovery_code_that_opens_it(tmp_path: Path) -> None:
    said = run("new", tmp_path / "b.switchpoint").stdout
    code = next(word for word in said.split() if word.count("-") >= 4)
    changed = run("passphrase", tmp_path / "b.switchpoint", "--recovery")
    fresh = next(word for word in changed.stdout.split() if word.count("-") >= 4)
    assert fresh != code
    assert run("check", tmp_path / "b.switchpoint").exit_code == 0


def test_a_record_is_never_written_over(record: Path) -> None:
    done = run("new", record)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "already" in done.stderr


def test_a_wrong_passphrase_is_one_thing_and_a_damaged_file_another(record: Path, tmp_path: Path) -> None:
    done = run("check", record, passphrase="wrong")
    assert (done.exit_code, "passphrase" in done.stderr) == (1, True)
    for suffix in ("", "-keys"):
        (tmp_path / f"a.switchpoint{suffix}").write_bytes(record.with_name(record.name + suffix).read_bytes())
    hurt = bytearray((tmp_path / "a.switchpoint").read_bytes())
    hurt[9000:9100] = bytes(100)
    (tmp_path / "a.switchpoint").write_bytes(hurt)
    done = run("check", tmp_path / "a.switchpoint")
    assert done.exit_code == 1
    assert "damaged" in done.stderr


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(4000), b"not a record at all"])
def test_what_is_no_record_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    for command in ("check", "measures", "export"):
        done = run(command, tmp_path / "x", *([tmp_path / "out"] if command == "export" else []))
        assert done.exit_code == 1
        assert done.stderr.strip()


def test_a_missing_record_is_said(tmp_path: Path) -> None:
    done = run("switches", tmp_path / "nowhere")
    assert done.exit_code == 1
    assert done.stderr.strip()


def test_wrong_use_ends_with_two() -> None:
    assert run("frobnicate").exit_code == 2
    assert run("export").exit_code == 2
    assert run("measures").exit_code == 2
    assert run("simulate", "out").exit_code == 2


def test_without_a_passphrase_and_without_a_terminal_it_says_how(record: Path) -> None:
    done = run("check", record, passphrase="")
    assert done.exit_code == 1
    assert "--passphrase-file" in done.stderr


def test_a_passphrase_file(record: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("correct horse\n")
    assert run("check", record, "--passphrase-file", tmp_path / "secret", passphrase="").exit_code == 0
    assert run("check", record, "--passphrase-file", tmp_path / "none", passphrase="").exit_code == 1


@pytest.mark.parametrize("command", ["measures", "switches", "pairs"])
def test_json_and_text(record: Path, command: str) -> None:
    found = json.loads(run(command, record, "--json").stdout)
    assert found
    assert run(command, record).stdout.strip()
    assert run(command, record).stderr == ""


def test_json_has_the_agreed_keys(record: Path) -> None:
    measures = json.loads(run("measures", record, "--json").stdout)
    assert {"measure", "item", "scope", "value", "low", "high", "n", "missing", "unit", "note"} == set(measures[0])
    assert all(m["value"] is not None or m["note"] for m in measures)
    switches = json.loads(run("switches", record, "--json").stdout)
    assert {"refused", "note", "evidence", "switch_points", "half_lives", "prompts", "events"} <= set(switches)
    pairs = json.loads(run("pairs", record, "--json").stdout)
    assert {"pairs", "unpaired", "summary"} <= set(pairs)
    assert {"entry_id", "observation_id", "observer_id", "emotion", "self", "observed", "discrepancy", "lag_minutes",
            "blind"} <= set(pairs["pairs"][0])  # fmt: skip


def test_a_folder_gives_an_object_by_name(record: Path) -> None:
    found = json.loads(run("pairs", "--folder", record.parent, "--json").stdout)
    assert list(found) == ["a"]


def test_a_broken_record_is_said_and_the_others_are_computed(record: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        for ending in (".switchpoint", ".switchpoint-keys"):
            (tmp_path / (name + ending)).write_bytes(record.with_name("a" + ending).read_bytes())
    (tmp_path / "a.switchpoint").write_bytes(b"not a record" * 1000)
    done = run("measures", "--folder", tmp_path, "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert "a: " in done.stderr
    assert "1 of 2 records could not be computed." in done.stderr
    assert list(found["a"]) == ["error"]
    assert found["a"]["error"] in done.stderr
    assert found["b"][0]["measure"] == "mean"
    assert "\nmeasure " in run("measures", "--folder", tmp_path).stdout


def test_export_refuses_a_folder_with_other_things(record: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine")
    done = run("export", record, tmp_path / "out")
    assert done.exit_code == 1
    assert (tmp_path / "out" / "letter.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "options", [("--kind", "nonsense"), ("--days", 0), ("--zone", "Nowhere/Town"), ("--answered", 2)]
)
def test_a_made_up_person_that_makes_no_sense_is_refused(tmp_path: Path, options: tuple[object, ...]) -> None:
    done = run("simulate", tmp_path / "out", "--seed", 1, *options)
    assert done.exit_code == 1
    assert done.stderr.strip()


def test_the_same_seed_makes_the_same_person(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("simulate", tmp_path / name, "--days", 3, "--seed", 9)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_a_new_passphrase_ends_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "c.switchpoint"
    create(path, "correct horse", surroundings(), cost=CHEAP)[0].close()
    (tmp_path / "fresh").write_text("new words\n")
    assert run("passphrase", path, "--new-passphrase-file", tmp_path / "fresh").exit_code == 0
    assert run("check", path).exit_code == 1
    assert run("check", path, passphrase="new words").exit_code == 0


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = run("screenshot", tmp_path / "file" / "screens")
    assert (done.exit_code, "could not be read or written" in done.stderr) == (1, True)
    done = run("new", tmp_path / "nowhere" / "a.switchpoint")
    assert (done.exit_code, "There is no folder nowhere" in done.stderr) == (1, True)


def test_damaged_keys_are_said_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "k.switchpoint"
    create(path, "correct horse", surroundings(), cost=CHEAP)[0].close()
    path.with_name(path.name + "-keys").unlink()
    said = run("check", path).stderr
    assert "is not there" in said
    assert said.count(".") >= 3
