"""From the person's share to the clinician's copy and back: what leaves, what is refused, what is never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.session import Session
from ema_app.session.caseload import Caseload, open_caseload
from ema_app.session.check_ins import Given
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.review.days import whole
from ema_app.session.sharing import (
    Choice,
    can_give_back,
    give,
    give_back,
    given,
    leave,
    preview,
    proposals,
    recipients,
    shares_exist,
    take,
    take_in,
    urges_shared,
)
from ema_app.store.clear_plan import plan_in_clear
from tests.session.sharing_hands import PASSPHRASE, WHOLE, Hand, by_role, caseload, check_in, diary, held, rows, share

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def hand() -> Hand:
    return Hand(START)


@pytest.fixture
def ada(tmp_path: Path, hand: Hand) -> Iterator[Session]:
    session = diary(tmp_path, hand.around("a"))
    yield session
    session.close()


@pytest.fixture
def clinic(tmp_path: Path, hand: Hand) -> Iterator[Caseload]:
    made = caseload(tmp_path / "clinic", hand.around("c"))
    yield made
    made.close()


def refused(clinic: Caseload, path: Path) -> str:
    with pytest.raises(EmaError) as caught:
        clinic.bring_in(path)
    assert caught.value.text().count(". ") >= 1
    return caught.value.code


def test_a_whole_share_arrives_row_for_row(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    jo = ada.roster.add("Jo", "partner")
    check_in(ada, 70, jo)
    check_in(ada, 20, note="she looked away")
    ada.plan.save(Plan({"helps_me": (Line("a walk"),)}))
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    assert came.first
    copy = clinic.open(came.record_id)
    assert held(copy.record) == held(ada.record)
    assert copy.record.id == ada.record.id
    assert copy.plan.current().of("helps_me")[0].text == "a walk"
    assert copy.protocols.current().id == "core"
    copy.close()
    assert [one.name for one in clinic.listed()] == ["Ada"]


def test_the_list_says_what_was_given_to_whom(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    assert not shares_exist(ada)
    check_in(ada)
    share(ada, clinic, tmp_path / "one", Choice(words=True))
    assert shares_exist(ada)
    (one,) = given(ada)
    assert (one.name, one.key, one.moments, one.called) == ("Dr. Brandt", clinic.address.key, 1, "Ada")
    assert one.told["words"] is True
    assert one.told["plan"] is False
    assert recipients(ada) == [clinic.address]


def test_nothing_is_given_where_the_file_cannot_be_written(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    with pytest.raises(EmaError):
        give(ada, preview(ada, WHOLE), clinic.address, tmp_path / "nowhere" / "one")
    assert not shares_exist(ada)


def test_only_for_me_never_leaves(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    mine, open_one = check_in(ada, 90, note="nobody reads this"), check_in(ada, 10, note="this may be read")
    ada.check_ins.only_for_me(mine, True)
    for table in ("notes",):
        ada.record.insert(table, {"note_id": "n1", "about": f"rewind:entry:{mine}", "body": "about it",
                                  "made_at": "2026-03-02T09:00:00+01:00"})  # fmt: skip
    pairs = [["entry", mine], ["switch", f"switch-{mine}"], ["entry", open_one]]
    body = {"formulation": "I", "moments": [mine, open_one], "pairs": pairs, "first": f"switch-{mine}"}
    ada.record.insert("versions", {"version_id": "v1", "kind": "formulation", "body": json.dumps(body)})
    ada.record.insert("observations", {"observation_id": "o1", "item_id": "x", "entry_id": mine})
    leaving = preview(ada, WHOLE)
    assert (leaving.moments, leaving.private) == (1, 1)
    assert mine not in json.dumps([table.rows for table in leaving.tables.values()])
    copy = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "one")).record_id)
    assert [row["entry_id"] for row in copy.record.rows("prompts")] == [open_one]
    assert rows(copy.record, "notes") == []
    left = {"formulation": "I", "moments": [open_one], "pairs": [["entry", open_one]], "first": ""}
    assert json.loads(copy.record.rows("versions")[0]["body"]) == left
    copy.close()


def test_what_was_not_chosen_stays(ada: Session, tmp_path: Path) -> None:
    ada.choose(replace(ada.choices, consents=("urges",), urge_line=30.0, acts=("my own word",)))
    ada.plan.save(Plan({"helps_me": (Line("a walk"),)}))
    ada.roster.add("Jo Winter", "partner")
    protocol = ada.protocol_to_ask()
    entry = ada.check_ins.begin(protocol, "check_in")
    urge = by_role(protocol, "urge.self_harm")
    ada.check_ins.answer(entry, protocol.items[urge], {urge: Given(80.0)})
    ada.check_ins.finish(entry)
    check_in(ada, note="typed words")
    ada.record.insert("incidents", {"incident_id": "i1", "occurred_at": "2026-03-02T09:00:00+01:00", "kind": "attempt"})
    little = preview(ada, Choice())
    text = json.dumps([table.rows for table in little.tables.values()])
    assert not [word for word in ("Jo Winter", "typed words", "a walk", "my own word", "urge_line") if word in text]
    roles = [row[little.tables["answers"].columns.index("role")] for row in little.tables["answers"].rows]
    assert not [role for role in roles if str(role).startswith(("urge.", "act."))]
    assert little.counts["incidents"] == 0
    all_of_it = json.dumps([table.rows for table in preview(ada, WHOLE).tables.values()])
    assert all(word in all_of_it for word in ("Jo Winter", "typed words", "a walk", "my own word", "urge_line"))


def test_that_urges_were_not_shared_is_not_that_they_were_not_asked(
    ada: Session, clinic: Caseload, tmp_path: Path
) -> None:
    assert urges_shared(ada)
    copy = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "one", Choice())).record_id)
    assert not urges_shared(copy)
    copy.close()
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    copy = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "three", Choice())).record_id)
    assert urges_shared(copy)
    copy.close()


def test_moments_that_name_somebody_left_out_stay_whole(ada: Session) -> None:
    jo, mum = ada.roster.add("Jo", "partner"), ada.roster.add("Mum", "mother")
    check_in(ada, 70, jo)
    with_mum = check_in(ada, 40, mum)
    leaving = preview(ada, replace(WHOLE, without=frozenset({jo})))
    assert (leaving.moments, leaving.naming) == (1, 1)
    assert leaving.people == {mum: 1}
    entries = {row[leaving.tables["answers"].columns.index("entry_id")] for row in leaving.tables["answers"].rows}
    assert entries == {with_mum}


def test_a_range_holds_whole_local_days(ada: Session, hand: Hand) -> None:
    check_in(ada)
    hand.time += timedelta(days=2)
    second = check_in(ada)
    day = hand.time.date()
    leaving = preview(ada, replace(WHOLE, since=day, until=day))
    assert leaving.moments == 1
    assert second in json.dumps(leaving.tables["prompts"].rows)


def test_an_erased_entry_goes_with_the_next_share(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    gone, stays = check_in(ada, 90, note="take this back"), check_in(ada)
    first = share(ada, clinic, tmp_path / "one")
    clinic.bring_in(first)
    ada.erase_entry(gone)
    came = clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    assert clinic.bring_in(first).said.text().startswith("Ada: this share is older")
    copy = clinic.open(came.record_id)
    assert [row["entry_id"] for row in copy.record.rows("prompts")] == [stays]
    assert gone not in json.dumps(held(copy.record))
    copy.close()


def test_the_clinicians_own_rows_stay(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    check_in(ada)
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    copy = clinic.open(came.record_id)
    copy.record.insert("notes", {"note_id": "n9", "about": "clinician_only", "body": "mine"})
    copy.record.insert("sessions", {"session_id": "s9", "held_at": "2026-03-09T10:00:00+01:00", "kind": "individual"})
    copy.record.insert("versions", {"version_id": "v9", "kind": "formulation", "body": "{}", "made_by": "clinician"})
    own = [rows(copy.record, name) for name in ("notes", "sessions", "versions")]
    clinic.put_away(copy)
    check_in(ada)
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    copy = clinic.open(came.record_id)
    assert [rows(copy.record, name) for name in ("notes", "sessions", "versions")] == own
    assert len(copy.record.rows("prompts")) == 2
    copy.close()
    assert clinic.listed()[0].next_session is not None


def test_what_is_filled_in_inside_the_copy_is_not_the_last_entry_of_the_person(
    ada: Session, clinic: Caseload, tmp_path: Path, hand: Hand
) -> None:
    check_in(ada)
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    hand.time += timedelta(days=9)
    copy = clinic.open(came.record_id)
    days = whole(copy)
    check_in(copy)
    assert whole(copy) == days
    clinic.put_away(copy)
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    summary = clinic.listed()[0].summary
    assert summary.last_ms is not None
    assert datetime.fromtimestamp(summary.last_ms / 1000, UTC).date() == START.date()
    assert summary.answered == 1


def test_what_is_refused_changes_nothing(ada: Session, clinic: Caseload, tmp_path: Path, hand: Hand) -> None:
    check_in(ada)
    other = caseload(tmp_path / "other", hand.around("o"))
    assert refused(clinic, share(ada, other, tmp_path / "theirs")) == "for_somebody_else"
    other.close()
    (tmp_path / "letter").write_text("Dear doctor")
    assert refused(clinic, tmp_path / "letter") == "not_a_share"
    assert refused(clinic, tmp_path / "nowhere") == "missing"
    whole = share(ada, clinic, tmp_path / "one").read_bytes()
    (tmp_path / "newer").write_bytes(whole.replace(b"switchpoint-share 1 ", b"switchpoint-share 2 ", 1))
    assert refused(clinic, tmp_path / "newer") == "newer_version"
    assert clinic.listed() == []
    assert list((tmp_path / "clinic" / "people").iterdir()) == []


def test_a_share_of_a_newer_form_is_refused(
    ada: Session, clinic: Caseload, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ema_app.store.sharing import share as module

    check_in(ada)
    steps = module.STEPS
    monkeypatch.setattr(module, "STEPS", (*steps, steps[-1]))
    path = share(ada, clinic, tmp_path / "one")
    monkeypatch.setattr(module, "STEPS", steps)
    assert refused(clinic, path) == "newer_version"


def test_every_flip_and_every_cut_is_refused(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    check_in(ada)
    whole, broken = share(ada, clinic, tmp_path / "one").read_bytes(), tmp_path / "broken"
    places = [*range(0, 400), *range(400, len(whole), 97), len(whole) - 1]
    for place in places:
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0x01]) + whole[place + 1 :])
        assert refused(clinic, broken) in ("not_a_share", "damaged_share", "newer_version")
        broken.write_bytes(whole[:place])
        assert refused(clinic, broken) in ("not_a_share", "damaged_share")
    assert clinic.listed() == []


def test_somebody_who_plays_a_record_is_refused(ada: Session, clinic: Caseload, tmp_path: Path, hand: Hand) -> None:
    from ema_app.store.sharing.envelope import seal
    from ema_app.store.sharing.gathering import gather
    from ema_app.store.sharing.scope import Scope

    check_in(ada)
    clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    (tmp_path / "eve").mkdir()
    eve = diary(tmp_path / "eve", hand.around("e"))
    check_in(eve)
    tables = {name: {"columns": t.columns, "rows": t.rows} for name, t in gather(eve.record, Scope()).tables.items()}
    forged = {"schema": 1, "record_id": ada.record.id, "made_ms": 2**42, "called": "Ada", "told": {},
              "reply_to": eve.record.public_key, "bond": "00" * 32, "tables": tables}  # fmt: skip
    (tmp_path / "forged").write_bytes(seal("share", forged, clinic.address.key))
    eve.close()
    assert refused(clinic, tmp_path / "forged") == "other_record"


def test_the_plan_made_last_shows_whichever_share_came_last(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    ada.plan.save(Plan({"helps_me": (Line("first"),)}))
    first = share(ada, clinic, tmp_path / "one")
    ada.plan.save(Plan({"helps_me": (Line("second"),)}))
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    copy = clinic.open(clinic.bring_in(first).record_id)
    assert copy.plan.current().of("helps_me")[0].text == "second"
    copy.close()


def test_a_proposal_waits_until_it_is_taken(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    ada.plan.save(Plan({"helps_me": (Line("a walk", open=True), Line("tea"))}))
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    copy = clinic.open(came.record_id)
    assert can_give_back(copy)
    assert not can_give_back(ada)
    copy.plan.save(Plan({"helps_me": (Line("a walk", open=True), Line("call Sam", "555 0100", open=True))}))
    version = copy.record.rows("versions", "kind = 'crisis_plan'", (), "rowid DESC LIMIT 1")[0]["version_id"]
    give_back(copy, [version], tmp_path / "back", "Dr. Brandt")
    copy.close()
    before = ada.plan.current()
    assert (take_in(ada, tmp_path / "back"), take_in(ada, tmp_path / "back")) == (1, 0)
    (one,) = proposals(ada)
    assert (one.kind, one.made_by, len(one.plan.of("helps_me"))) == ("crisis_plan", "Dr. Brandt", 2)
    assert ada.plan.current() == before
    take(ada, one)
    assert [line.text for line in ada.plan.current().of("helps_me")] == ["a walk", "call Sam"]
    assert [line.text for line in plan_in_clear(ada.record.path)] == ["a walk"]
    assert proposals(ada) == []
    assert len(ada.record.rows("versions", "kind = 'crisis_plan'")) == 2


def test_a_proposal_that_is_left_changes_nothing(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    copy = clinic.open(came.record_id)
    copy.record.insert("versions", {"version_id": "v9", "kind": "formulation", "body": '{"text": "together"}',
                                    "made_at": "2026-03-02T09:00:00+01:00", "made_by": "clinician"})  # fmt: skip
    give_back(copy, ["v9"], tmp_path / "back")
    copy.close()
    take_in(ada, tmp_path / "back")
    leave(ada, proposals(ada)[0])
    assert proposals(ada) == []
    assert [one.state for one in proposals(ada, ("left",))] == ["left"]
    assert ada.record.rows("versions", "kind = 'formulation'") == []


def test_a_reply_for_another_record_or_from_a_stranger_is_refused(
    ada: Session, clinic: Caseload, tmp_path: Path, hand: Hand
) -> None:
    from ema_app.store.sharing.envelope import seal

    (tmp_path / "bea").mkdir()
    bea = diary(tmp_path / "bea", hand.around("b"))
    came = clinic.bring_in(share(bea, clinic, tmp_path / "one"))
    copy = clinic.open(came.record_id)
    give_back(copy, [], tmp_path / "back")
    copy.close()
    bea.close()
    share(ada, clinic, tmp_path / "two")
    stranger = {"record_id": ada.record.id, "made_ms": 1, "called": "", "bond": "00" * 32, "versions": []}
    (tmp_path / "strange").write_bytes(seal("reply", stranger, ada.record.public_key))
    codes = []
    for name in ("back", "strange", "two"):
        with pytest.raises(EmaError) as caught:
            take_in(ada, tmp_path / name)
        codes.append(caught.value.code)
    assert codes == ["for_somebody_else", "not_from_recipient", "not_a_share"]


def test_a_caseload_opens_with_its_passphrase_and_knows_everybody(
    ada: Session, clinic: Caseload, tmp_path: Path, hand: Hand
) -> None:
    check_in(ada)
    came = clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    clinic.name(came.record_id, "A.")
    clinic.plan_session(came.record_id, hand.time.date() + timedelta(days=3))
    clinic.back_up_daily()
    clinic.close()
    with pytest.raises(EmaError, match="does not open"):
        open_caseload(tmp_path / "clinic", "another", hand.around("x"))
    again = open_caseload(tmp_path / "clinic", PASSPHRASE, hand.around("x"))
    (one,) = again.listed()
    assert (one.name, one.next_session) == ("A.", hand.time.date() + timedelta(days=3))
    again.open(came.record_id).close()
    again.forget(came.record_id)
    assert again.listed() == []
    assert [path.name for path in (tmp_path / "clinic" / "people").iterdir()] == [
        f"{came.record_id}.switchpoint-copy-erased"
    ]
    assert again.bring_in(tmp_path / "one").first
    again.close()


@pytest.mark.parametrize("shared_before", [True, False])
def test_what_is_taken_back_leaves_the_copy_too(
    ada: Session, clinic: Caseload, tmp_path: Path, shared_before: bool
) -> None:
    kept, regretted = check_in(ada, 40.0), check_in(ada, 90.0)
    if shared_before:
        clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    assert ada.check_ins.undo(regretted)
    assert [row["id"] for row in ada.record.rows("tombstones")] == [regretted] * shared_before
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    copy = clinic.open(ada.record.id)
    assert [row["entry_id"] for row in copy.record.rows("prompts")] == [kept]
    assert copy.record.rows("answers", "entry_id = ?", (regretted,)) == []
    clinic.put_away(copy)


def test_a_share_without_a_name_leaves_the_name_that_is_known(ada: Session, clinic: Caseload, tmp_path: Path) -> None:
    check_in(ada)
    clinic.bring_in(share(ada, clinic, tmp_path / "one"))
    give(ada, preview(ada, Choice()), clinic.address, tmp_path / "two", "")
    clinic.bring_in(tmp_path / "two")
    assert [one.name for one in clinic.listed()] == ["Ada"]


def test_only_a_session_still_to_come_is_the_next_one(
    ada: Session, clinic: Caseload, hand: Hand, tmp_path: Path
) -> None:
    copy = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "one")).record_id)
    for number, hours in enumerate((-1, 50, 100)):
        at = (hand.now() + timedelta(hours=hours)).isoformat()
        copy.record.insert("sessions", {"session_id": f"s{number}", "held_at": at})
    clinic.put_away(copy)
    assert [one.next_session for one in clinic.listed()] == [(hand.now() + timedelta(hours=50)).date()]
