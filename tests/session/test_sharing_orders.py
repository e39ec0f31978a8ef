"""Whatever the order in which shares come, and whatever was done on both sides between them, the copy is the same."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ema_app.core.people import Person
from ema_app.session import Session
from ema_app.session.check_ins import Given, milliseconds
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.entries import taken_up
from ema_app.session.sharing import Choice
from ema_app.session.sharing.given import Given as Gave
from ema_app.session.sharing.given import write_down
from ema_app.session.sharing.giving import preview
from ema_app.store import Cost, Record
from ema_app.store.caseload import Caseload
from ema_app.store.derivation import KeyEncryption
from ema_app.store.sharing.envelope import Letter
from ema_app.store.sharing.merging import merge
from ema_app.store.sharing.share import Share, Wish, make_share
from tests.session.sharing_hands import WHOLE, Hand, by_role, check_in, diary, held

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
BARE = Choice()
_folder = tempfile.TemporaryDirectory()


@dataclass
class Life:
    """Somebody's record as it grows, and the shares they made on the way."""

    session: Session
    hand: Hand
    caseload: Caseload
    shares: list[Share] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)

    def entries(self) -> list[str]:
        return [row["entry_id"] for row in self.session.record.rows("prompts", "entry_id IS NOT NULL", (), "rowid")]

    def people(self) -> list[str]:
        return [row["person_id"] for row in self.session.record.rows("people", order_by="rowid")]


Act = Callable[[Life, int], None]


def tell(life: Life, n: int) -> None:
    people = life.people()
    check_in(life.session, float(n % 101), people[n % len(people)] if people and n % 3 else "", "words" * (n % 2))


def waiting_prompt(life: Life, n: int) -> None:
    at = life.hand.now()
    life.session.record.insert("prompts", {
        "prompt_id": f"w{n}-{at.timestamp():.0f}", "scheduled_at": at.isoformat(), "moment_ms": milliseconds(at),
        "status": "missed", "trigger": "random", "form": "check_in", "protocol_id": "core", "protocol_version": "1",
    })  # fmt: skip


def answer_late(life: Life, n: int) -> None:
    bare = life.session.record.rows("prompts", "entry_id IS NULL", (), "rowid")
    if bare:
        protocol = life.session.protocol_to_ask()
        entry = life.session.check_ins.begin(protocol, "check_in", bare[n % len(bare)]["prompt_id"])
        item = by_role(protocol, "self.arousal")
        life.session.check_ins.answer(entry, protocol.items[item], {item: Given(float(n % 101))})
        life.session.check_ins.finish(entry)


def correct(life: Life, n: int) -> None:
    if found := life.entries():
        entry = taken_up(life.session, found[n % len(found)])
        item = by_role(entry.flow.protocol, "self.arousal")
        life.session.check_ins.answer(entry, entry.flow.protocol.items[item], {item: Given(float((n * 7) % 101))})


def take_back(life: Life, n: int) -> None:
    if found := life.entries():
        entry_id = found[n % len(found)]
        if life.session.check_ins.undo(entry_id):
            life.erased.add(entry_id)


def erase(life: Life, n: int) -> None:
    if found := life.entries():
        life.session.erase_entry(found[n % len(found)])
        life.erased.add(found[n % len(found)])


def keep_to_oneself(life: Life, n: int) -> None:
    if found := life.entries():
        life.session.check_ins.only_for_me(found[n % len(found)], bool(n % 2))


def meet(life: Life, n: int) -> None:
    if len(life.people()) < 4:
        code = f"p{len(life.people()) + 1}-{n}"
        life.session.record.insert("people", {"person_id": code, "name": f"name {n}", "relationship": "friend"})


def come_closer(life: Life, n: int) -> None:
    if people := life.people():
        life.session.roster.change(Person(people[n % len(people)], f"name {n}", "partner", closeness=float(n % 101)))


def forget_somebody(life: Life, n: int) -> None:
    if people := life.people():
        life.session.erase_person(people[n % len(people)])


def be_seen(life: Life, n: int) -> None:
    found, people = life.entries(), life.people()
    if found and people:
        life.session.record.insert("observations", {
            "observation_id": f"o{n}-{life.hand.now().timestamp():.0f}", "item_id": "seen", "value": float(n % 101),
            "entry_id": found[n % len(found)], "observer_id": people[n % len(people)],
            "about_at": life.hand.now().isoformat(),
        })  # fmt: skip


def plan_ahead(life: Life, n: int) -> None:
    life.session.plan.save(Plan({"helps_me": (Line(f"walk {n}"),)}))


def log_a_session(life: Life, n: int) -> None:
    key, row = {"session_id": f"s{n % 3}"}, {"kind": "individual", "tension_after": float(n % 101), "note": f"line {n}"}
    if not life.session.record.update("sessions", key, row):
        life.session.record.insert("sessions", key | row | {"held_at": life.hand.now().isoformat()})


def let_time_pass(life: Life, n: int) -> None:
    life.hand.time += timedelta(minutes=3 + n % 60)


def share_now(life: Life, n: int) -> None:
    day = life.hand.time.date()
    choice = (WHOLE, WHOLE, BARE, replace(WHOLE, words=False, names=False), replace(WHOLE, since=day))[n % 5]
    made_ms = max(milliseconds(life.hand.now()), *(one.made_ms + 1 for one in life.shares), 0)
    wish = Wish(life.caseload.address.key, preview(life.session, choice).scope, made_ms, f"Ada {n % 3}")
    write_down(life.session.record, Gave(made_ms, "Dr. B.", wish.recipient))
    life.shares.append(life.caseload.read(Letter("share", make_share(life.session.record, wish))))


ACTS: Sequence[Act] = (
    tell, tell, tell, waiting_prompt, answer_late, correct, correct, take_back, erase, keep_to_oneself, meet,
    come_closer, forget_somebody, be_seen, plan_ahead, log_a_session, let_time_pass, share_now, share_now, share_now,
)  # fmt: skip


def add_own_rows(copy: Record, n: int) -> None:
    copy.insert("notes", {"note_id": f"own-n{n}", "about": "clinician_only", "body": f"note {n}"})
    copy.insert("sessions", {"session_id": f"own-s{n}", "held_at": "2026-03-09T10:00:00+01:00", "note": f"line {n}"})
    copy.insert("versions", {"version_id": f"own-v{n}", "kind": "formulation", "body": f"[{n}]"})


def live(acts: Sequence[tuple[int, int]]) -> Life:
    folder, hand = Path(tempfile.mkdtemp(dir=_folder.name)), Hand(START)
    caseload, _ = Caseload.create(folder / "clinic", "pw", made_at=START, cost=CHEAP)
    life = Life(diary(folder, hand.around("a")), hand, caseload)
    for which, n in acts:
        ACTS[which % len(ACTS)](life, n)
    share_now(life, 0)
    return life


def merged(life: Life, order: Sequence[int]) -> Record:
    folder = Path(tempfile.mkdtemp(dir=_folder.name))
    copy, _ = Record.create(folder / "copy", KeyEncryption("pw", CHEAP), made_at=START)
    for step, k in enumerate(order):
        merge(copy, life.shares[k], START)
        if step < 3:
            add_own_rows(copy, step)
    for step in range(len(order), 3):
        add_own_rows(copy, step)
    return copy


def told(record: Record) -> dict[str, object]:
    settings_told = {row["key"]: row["value"] for row in record.rows("settings") if row["key"] != "language"}
    gone = sorted((row["kind"], row["id"]) for row in record.rows("tombstones"))
    order = [row["version_id"] for row in record.rows("versions", order_by="rowid") if "own" not in row["version_id"]]
    return held(record) | {"settings": settings_told, "tombstones": gone, "order": order}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(ACTS) - 1), st.integers(0, 999)), min_size=4, max_size=24), st.randoms())
def test_the_order_of_shares_does_not_matter(acts: list[tuple[int, int]], random: Random) -> None:
    life = live(acts)
    in_order = list(range(len(life.shares)))
    shuffled = in_order + random.sample(in_order, k=len(in_order) // 2)
    random.shuffle(shuffled)
    one, other = merged(life, in_order), merged(life, shuffled)
    assert told(one) == told(other)
    _nothing_is_lost_or_doubled(life, one)
    for record in (one, other, life.session.record):
        record.close()
    life.caseload.close()


def _nothing_is_lost_or_doubled(life: Life, copy: Record) -> None:
    there, here = held(life.session.record), held(copy)
    staying = {row["entry_id"] for row in life.session.record.rows("prompts", "only_for_me")} | life.erased | {None}
    for table in ("prompts", "answers", "events", "people", "observations", "sessions"):
        lost = [row for row in there[table] if row.get("entry_id") not in staying and row not in here[table]]
        assert lost == [], table
        assert len(here[table]) == len({repr(row) for row in here[table]})
    assert not [row for table in here.values() for row in table if row.get("entry_id") in life.erased]
    own = [row for table in ("notes", "sessions", "versions") for row in copy.rows(table) if "own-" in repr(row)]
    assert len(own) == 9
