"""Passphrase and recovery code: each opens, neither opens when it ended, and each mistake has its own words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_making import CHEAP, NOON, PASSPHRASE, count, flip, make, refused

from ema_app.core.errors import EmaError
from ema_app.store import KeyEncryption, Record, RecoveryCode, Secret
from ema_app.store.backup import backup
from ema_app.store.changing_secrets import change_passphrase, new_recovery_code
from ema_app.store.recovery_code import new_code, normal_form


def opens(path: Path, secret: str | Secret) -> str:
    """Give `not refused`, or the code of the error."""
    return refused(lambda: Record.open(path, secret).close())


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, str]:
    record, code = make(tmp_path / "ada.record", entries=3)
    backup(record, NOON)
    record.close()
    return record.path, code


def test_each_secret_opens_and_each_mistake_is_told_apart(made: tuple[Path, str]) -> None:
    path, code = made
    typo = code[:-1] + ("X" if code[-1] != "X" else "Y")
    assert opens(path, PASSPHRASE) == "not refused"
    assert opens(path, RecoveryCode(code.lower().replace("-", " "))) == "not refused"
    assert opens(path, PASSPHRASE + "!") == "wrong_passphrase"
    assert opens(path, RecoveryCode(new_code())) == "wrong_recovery_code"
    assert refused(lambda: RecoveryCode(typo)) == "recovery_code_typo"
    assert refused(lambda: Record.open(path, "")) == "empty_passphrase"


def test_an_accent_may_be_typed_in_either_way(tmp_path: Path) -> None:
    Record.create(tmp_path / "a", "caf\u00e9", made_at=NOON, cost=CHEAP)[0].close()
    assert opens(tmp_path / "a", "cafe\u0301") == "not refused"


def test_a_new_passphrase_ends_the_old_one_in_the_backups_too(made: tuple[Path, str]) -> None:
    path, code = made
    assert refused(lambda: change_passphrase(path, "wrong", "new", cost=CHEAP)) == "wrong_passphrase"
    change_passphrase(path, PASSPHRASE, "new", cost=CHEAP)
    (kept,) = path.parent.glob("*-backups/*.record")
    for file in (path, kept):
        tried = [opens(file, s) for s in (PASSPHRASE, "new", RecoveryCode(code))]
        assert tried == ["wrong_passphrase", "not refused", "not refused"]


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(made: tuple[Path, str]) -> None:
    path, code = made
    change_passphrase(path, RecoveryCode(code), "new", cost=CHEAP)
    assert opens(path, "new") == "not refused"


def test_a_new_recovery_code_ends_the_old_one_in_the_backups_too(made: tuple[Path, str]) -> None:
    path, old = made
    new = new_recovery_code(path, PASSPHRASE)
    (kept,) = path.parent.glob("*-backups/*.record")
    for file in (path, kept):
        tried = [opens(file, s) for s in (RecoveryCode(old), RecoveryCode(new), PASSPHRASE)]
        assert tried == ["wrong_recovery_code", "not refused", "not refused"]


def test_secrets_change_while_the_record_is_open(record: Record) -> None:
    change_passphrase(record.path, PASSPHRASE, "new", cost=CHEAP)
    record.set_setting("still", "open")
    record.close()
    assert opens(record.path, "new") == "not refused"


def keys_file(path: Path) -> Path:
    return path.with_name(path.name + "-keys")


@pytest.mark.parametrize("spoil", [Path.unlink, lambda p: flip(p, 200), lambda p: p.write_bytes(b""),
                                   lambda p: p.write_text("[]")])  # fmt: skip
def test_lost_keys_come_back_from_the_backups_and_it_is_said(made: tuple[Path, str], spoil: object) -> None:
    path, _code = made
    spoil(keys_file(path))  # type: ignore[operator]
    assert opens(path, "wrong") == "wrong_passphrase"
    record = Record.open(path, PASSPHRASE)
    assert "put back" in str(record.notices[0])
    assert count(record, "answers") == 6
    record.close()
    assert Record.open(path, PASSPHRASE).notices == ()


@pytest.mark.parametrize(("spoil", "code"), [(Path.unlink, "keys_missing"), (lambda p: flip(p, 300), "keys_damaged"),
                                             (lambda p: p.write_bytes(b"\xff\x00"), "keys_damaged")])  # fmt: skip
def test_lost_keys_without_a_copy_are_told_from_a_wrong_passphrase(record: Record, spoil: object, code: str) -> None:
    record.close()
    spoil(keys_file(record.path))  # type: ignore[operator]
    assert opens(record.path, PASSPHRASE) == code


def test_keys_of_a_newer_version_or_at_a_senseless_cost_are_refused(record: Record) -> None:
    from ema_app.store.keys import _checksum

    record.close()
    original = json.loads(keys_file(record.path).read_text())
    for change, code in ((("version", 99), "newer_version"), (("slots", _costly(original)), "keys_damaged")):
        body = {**original, change[0]: change[1]}
        body.pop("checksum")
        body["checksum"] = _checksum(body)
        keys_file(record.path).write_text(json.dumps(body))
        assert opens(record.path, PASSPHRASE) == code


def _costly(body: dict[str, object]) -> object:
    slots = json.loads(json.dumps(body["slots"]))
    slots[0]["derivation"]["memory_kib"] = 1 << 40
    return slots


def test_keys_of_another_record_do_not_pass_for_damage_of_the_passphrase(record: Record, tmp_path: Path) -> None:
    record.close()
    other, _ = make(tmp_path / "other.record")
    other.close()
    keys_file(record.path).write_bytes(keys_file(other.path).read_bytes())
    assert opens(record.path, PASSPHRASE) == "damaged"


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_every_single_typo_in_a_code_is_found(data: st.DataObject) -> None:
    code = new_code()
    at = data.draw(st.sampled_from([n for n, symbol in enumerate(code) if symbol != "-"]))
    other = data.draw(st.sampled_from([s for s in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if s != code[at]]))
    assert normal_form(code.replace("0", "o").replace("1", "l")) == code.replace("-", "")[:26]
    for wrong in (code[:at] + other + code[at + 1 :], code[:at] + code[at + 1 :], code + other):
        with pytest.raises(EmaError):
            normal_form(wrong)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> pytest.TempPathFactory:
    return tmp_path_factory


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_in_place_of_the_keys_are_refused(folders: pytest.TempPathFactory, content: bytes) -> None:
    path = folders.mktemp("keys") / "a.record"
    path.write_bytes(bytes(range(256)) * 16)
    keys_file(path).write_bytes(content)
    assert opens(path, KeyEncryption(PASSPHRASE, CHEAP)) == "keys_damaged"
