"""Single steps of bringing a share in: what a later share may change, and what it may not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from record_making import CHEAP, NOON, PASSPHRASE, add_entries, count, refused

from ema_app.store import KeyEncryption, Record
from ema_app.store.caseload import Caseload
from ema_app.store.sharing.address import Address, read_address
from ema_app.store.sharing.envelope import Letter, seal, unseal
from ema_app.store.sharing.merging import merge
from ema_app.store.sharing.scope import Scope
from ema_app.store.sharing.share import Share, Wish, make_share, read_share

ALL = Scope(words=True, names=True, urges=True)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Caseload]:
    made, _code = Caseload.create(tmp_path / "clinic", PASSPHRASE, made_at=NOON, cost=CHEAP)
    yield made
    made.close()


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Record]:
    made, _code = Record.create(tmp_path / "copy", KeyEncryption(PASSPHRASE, CHEAP), made_at=NOON)
    yield made
    made.close()


def shared(record: Record, clinic: Caseload, made_ms: int, scope: Scope = ALL) -> Share:
    return clinic.read(Letter("share", make_share(record, Wish(clinic.address.key, scope, made_ms))))


def test_a_name_once_shared_stays(record: Record, clinic: Caseload, copy: Record) -> None:
    record.insert("people", {"person_id": "anna", "name": "Anna Winter", "closeness": 10.0})
    first = shared(record, clinic, 1)
    record.update("people", {"person_id": "anna"}, {"closeness": 90.0})
    merge(copy, first, NOON)
    merge(copy, shared(record, clinic, 2, Scope()), NOON)
    (anna,) = copy.rows("people")
    assert (anna["name"], anna["closeness"]) == ("Anna Winter", 90.0)


def test_a_change_on_this_side_stays_and_a_later_note_does_not_write_over_it(
    record: Record, clinic: Caseload, copy: Record
) -> None:
    record.insert("sessions", {"session_id": "s1", "held_at": NOON.isoformat(), "kind": "individual", "note": "theirs"})
    merge(copy, shared(record, clinic, 1, Scope()), NOON)
    copy.update("sessions", {"session_id": "s1"}, {"note": "ours", "tension_after": 20.0})
    record.update("sessions", {"session_id": "s1"}, {"tension_before": 80.0})
    merge(copy, shared(record, clinic, 2), NOON)
    (held,) = copy.rows("sessions")
    assert (held["note"], held["tension_after"], held["tension_before"]) == ("ours", 20.0, None)


def test_a_session_that_nobody_changed_here_follows_the_later_share(
    record: Record, clinic: Caseload, copy: Record
) -> None:
    record.insert("sessions", {"session_id": "s1", "held_at": NOON.isoformat(), "note": "first"})
    merge(copy, shared(record, clinic, 1), NOON)
    record.update("sessions", {"session_id": "s1"}, {"note": "second", "attended": 1})
    merge(copy, shared(record, clinic, 2), NOON)
    assert [(row["note"], row["attended"]) for row in copy.rows("sessions")] == [("second", 1)]


def test_what_the_clinician_erased_does_not_come_back(record: Record, clinic: Caseload, copy: Record) -> None:
    from ema_app.store.erase import erase_entry

    merge(copy, shared(record, clinic, 1), NOON)
    erase_entry(copy, "e1", NOON)
    merge(copy, shared(record, clinic, 2), NOON)
    assert {row["entry_id"] for row in copy.rows("prompts")} == {"e0", "e2"}


def test_a_broken_share_changes_nothing(record: Record, clinic: Caseload, copy: Record) -> None:
    merge(copy, shared(record, clinic, 1), NOON)
    add_entries(record, range(3, 5))
    whole = shared(record, clinic, 2)
    prompts = whole.tables["prompts"]
    twice = replace(prompts, rows=[*prompts.rows, ("p9", *prompts.rows[0][1:])])  # one entry of two prompts
    broken = replace(whole, tables={**whole.tables, "prompts": twice})
    assert refused(lambda: merge(copy, broken, NOON)) == "damaged_share"
    assert count(copy, "prompts") == 3
    merge(copy, whole, NOON)
    assert count(copy, "prompts") == 5


@pytest.mark.parametrize(
    "change",
    [
        {"tables": {"settings": {"columns": ["key", "value", "extra"], "rows": []}}},
        {"tables": {"answers": {"columns": ["entry_id", "item_id", "amends"], "rows": [[1, 2]]}}},
        {"tables": {"answers": {"columns": ["item_id"], "rows": []}}},
        {"tables": {"sentinel": {"columns": ["record_id"], "rows": []}}},
        {"tables": {"people": {"columns": ["person_id", "observer_pin"], "rows": []}}},
        {"bond": "00"},
        {"record_id": "x"},
        {"told": 3},
    ],
)
def test_a_share_of_another_form_is_refused(record: Record, clinic: Caseload, change: dict[str, object]) -> None:
    from ema_app.store.sharing.bond import identity_of

    key = identity_of(clinic.index)
    content = unseal("share", Letter("s", make_share(record, Wish(clinic.address.key, ALL, 1))), key)
    changed = seal("share", content | change, clinic.address.key)
    assert refused(lambda: read_share(Letter("s", changed), key)) == "damaged_share"


def test_an_address_is_read_from_its_code_and_its_file(clinic: Caseload) -> None:
    clinic.rename("Dr. B.")
    address = clinic.address
    assert read_address(address.code) == Address(address.key)
    assert read_address(address.as_file().decode()) == address
    for wrong in ("", "age1", address.key[:-1], "{}", '{"format": "else", "key": "x"}', "{" + "x" * 20000):
        assert refused(lambda wrong=wrong: read_address(wrong)) == "bad_address"  # type: ignore[misc]


def test_a_copy_opens_with_the_caseload_alone(record: Record, clinic: Caseload) -> None:
    copy = clinic.make_copy(record.id, NOON)
    path = copy.path
    copy.close()
    assert refused(lambda: Record.open(path, PASSPHRASE)) == "wrong_passphrase"
    clinic.open_copy(record.id).close()
