"""What is half written stays in its record: it is in no share, no export and in nothing that is given back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ema_app.exchange.tiers import Options
from ema_app.session import Session
from ema_app.session.drafts import MARK, draft, drop_draft, keep_draft
from ema_app.session.formulation import FORMULATION, Formulation, newest, save
from ema_app.session.leaving import leave
from ema_app.session.sharing import preview
from ema_app.session.sharing.giving_back import give_back
from ema_app.session.sharing.proposals import proposals, take_in
from tests.session.sharing_hands import WHOLE, Hand, caseload, check_in, diary, share

HALF = "a sentence that nobody was shown"


def drafts(session: Session) -> list[str]:
    return [row["key"] for row in session.record.rows("settings", "key GLOB ?", (f"{MARK}*",))]


def test_a_draft_is_kept_changed_and_dropped(session: Session) -> None:
    assert draft(session, FORMULATION) is None
    keep_draft(session, FORMULATION, {"parts": {"trouble": HALF}})
    found = draft(session, FORMULATION)
    assert found is not None
    assert (found.words, found.at) == ({"parts": {"trouble": HALF}}, session.around.local_now())
    writes = session.record.writes
    keep_draft(session, FORMULATION, {"parts": {"trouble": HALF}})
    assert session.record.writes == writes
    keep_draft(session, FORMULATION, "")
    assert drafts(session) == []
    drop_draft(session, FORMULATION)


def test_nothing_that_leaves_holds_a_draft(tmp_path: Path) -> None:
    hand = Hand(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ada, clinic = diary(tmp_path, hand.around("a")), caseload(tmp_path / "cases", hand.around("c"))
    check_in(ada, 50, note="she looked away")
    for about in (FORMULATION, "crisis_plan", "felt_seen:anger"):
        keep_draft(ada, about, HALF)
    assert HALF not in repr(preview(ada, WHOLE).tables)
    copy = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "one")).record_id)
    assert drafts(copy) == []

    leave(ada, tmp_path / "out", Options(without_text=False), {})
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert written
    assert not any(HALF.encode() in path.read_bytes() for path in written)

    save(copy, Formulation({"trouble": "Fights."}), "Dr. Brandt")
    keep_draft(copy, FORMULATION, HALF)
    version = newest(copy, FORMULATION)
    assert version is not None
    give_back(copy, [version], tmp_path / "back.switchpoint-reply", "Dr. Brandt")
    assert take_in(ada, tmp_path / "back.switchpoint-reply") == 1
    assert HALF not in repr([proposal.body for proposal in proposals(ada)])
    for one in (ada, copy):
        one.close()
    clinic.close()


def test_a_newer_share_leaves_the_drafts_of_the_copy(tmp_path: Path) -> None:
    hand = Hand(datetime(2026, 3, 2, 9, tzinfo=UTC))
    ada, clinic = diary(tmp_path, hand.around("a")), caseload(tmp_path / "cases", hand.around("c"))
    entry = check_in(ada, 50)
    record_id = clinic.bring_in(share(ada, clinic, tmp_path / "one")).record_id
    copy = clinic.open(record_id)
    keep_draft(copy, FORMULATION, HALF)
    keep_draft(copy, f"rewind:entry:{entry}", HALF)
    clinic.put_away(copy)
    ada.erase_entry(entry)
    clinic.bring_in(share(ada, clinic, tmp_path / "two"))
    copy = clinic.open(record_id)
    assert drafts(copy) == [f"{MARK}{FORMULATION}"]
    clinic.put_away(copy)
    ada.close()
    clinic.close()
