"""Observers in a record: made, asked, ended; what they say while it is locked, and by file."""

from __future__ import annotations

import shutil
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.observer_form import scales
from ema_app.exchange.tiers import Options
from ema_app.session import Session, Surroundings, Topic
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.leaving import leave
from ema_app.session.observers import Moment, Seen
from ema_app.session.observers.asking import keep_sealed
from ema_app.session.observers.own_copy import OpenCard, OwnCopy
from ema_app.session.opening import create, open_session
from ema_app.session.prompting.letters import take_in
from ema_app.store import Cost
from ema_app.store.pin import pin_check
from tests.conftest import CHEAP, PASSPHRASE, Clock

QUICK = Cost(memory_kib=8, passes=1, lanes=1)
TOLD = "amber river stone"
VALUES = {"seen_anger": 70.0, "seen_tension": 55.0, "observer_confidence": 80.0, "other_anger": 10.0}


@pytest.fixture
def jo(session: Session) -> str:
    code = session.roster.add("Josephine", "partner", 90.0)
    session.observers.make(code, single=False, pin=pin_check("4711", QUICK))
    return code


def seen(session: Session, number: int = 1, *, single: bool = False) -> Seen:
    now = session.around.local_now()
    return Seen(f"rating-{number}", now - timedelta(minutes=5), now, VALUES, "phone", True, single)


def kept(session: Session) -> list[tuple[str, float]]:
    rows = session.record.rows("observations", order_by="observation_id, item_id")
    return [(str(row["item_id"]), float(row["value"])) for row in rows]


def card_for(session: Session, code: str, folder: Path) -> tuple[OwnCopy, OpenCard]:
    path = folder / "card.switchpoint-card"
    path.write_bytes(session.observers.give_card(code, TOLD, QUICK))
    copy = OwnCopy(folder / "profile")
    return copy, copy.open(copy.add(path).name, TOLD)


def given_back(copy: OwnCopy, card: OpenCard, folder: Path) -> bytes:
    path = folder / "back.switchpoint-ratings"
    copy.give_back(card, path)
    return path.read_bytes()


def test_off_by_default_and_ended_silently(session: Session, clock: Clock) -> None:
    code = session.roster.add("Josephine", "partner")
    assert session.observers.observers() == []
    assert session.observers.make(code, single=True, pin="check") == {Topic.PEOPLE}
    (observer,) = session.observers.observers()
    assert (observer.person_id, observer.single) == (code, True)
    session.observers.end(code)
    assert session.observers.observers() == []
    with pytest.raises(EmaError, match="no PIN"):
        session.observers.ask(code, Moment("now", clock.now()))


def test_what_the_window_is_given_names_nobody(session: Session, jo: str, clock: Clock) -> None:
    asked = session.observers.ask(jo, Moment("now", clock.now()))
    assert asked.code == "p1"
    assert "Josephine" not in repr(asked)
    assert "pin" not in repr(asked)


def test_a_rating_while_locked_comes_in_once(
    session: Session, jo: str, surroundings: Surroundings, clock: Clock
) -> None:
    asked = session.observers.ask(jo, Moment("now", clock.now()), "entry-1")
    path = session.record.path
    session.close()
    keep_sealed(asked, seen(session))
    for _ in range(2):
        again = open_session(path, PASSPHRASE, surroundings)
        take_in(again.record)
        rows = again.record.rows("observations")
        again.close()
    assert {row["item_id"]: row["value"] for row in rows} == VALUES | {"single_values": 0.0}
    assert {row["entry_id"] for row in rows} == {"entry-1"}
    assert {(row["observer_id"], row["blind"], row["channel"], row["disclosed"]) for row in rows} == {
        ("p1", 1, "phone", 1)
    }


def test_nothing_of_a_rating_or_a_pin_stands_in_clear_beside_the_record(
    session: Session, jo: str, clock: Clock
) -> None:
    asked = session.observers.ask(jo, Moment("now", clock.now()))
    keep_sealed(asked, seen(session))
    beside = b"".join(file.read_bytes() for file in session.record.path.parent.iterdir() if file.is_file())
    assert not any(word in beside for word in (b"seen_anger", b"observed", b"Josephine", b'"p1"'))


def test_a_protocol_without_a_form_for_observers_borrows_the_usual_one(session: Session) -> None:
    text = "\n".join((
        '[protocol]', 'id = "small"', 'version = "1"', 'title = { en = "Small" }', 'languages = ["en"]', '[sampling]',
        '[[form]]', 'id = "check_in"', 'title = { en = "Now" }', 'pages = [["one"]]',
        '[[item]]', 'id = "one"', 'role = "self.anger"', 'kind = "vas"', 'text = { en = "Angry?" }',
    ))  # fmt: skip
    session.protocols.adopt(text)
    form = session.observers.form()
    assert "seen_anger" in form.items
    assert session.record.rows("items", "item_id = 'seen_anger'")[0]["high"] == 100


def test_single_values_go_by_the_choice_made_with_each_rating(session: Session, jo: str) -> None:
    form = scales(session.observers.form())
    for number, single in ((1, False), (2, True)):
        for row in seen(session, number, single=single).rows(jo, form):
            session.record.insert("observations", row)
    session.observers.make(jo, single=True)
    assert session.observers.agreed() == {"rating-2"}
    session.record.delete("observations", {"item_id": "single_values"})
    assert session.observers.agreed() == {"rating-1", "rating-2"}
    session.observers.make(jo, single=False)
    assert session.observers.agreed() == frozenset()


def test_the_last_choice_is_proposed_again(session: Session, jo: str, clock: Clock) -> None:
    assert not session.observers.ask(jo, Moment("now", clock.now())).single
    for row in seen(session, single=True).rows(jo, scales(session.observers.form())):
        session.record.insert("observations", row)
    assert session.observers.ask(jo, Moment("now", clock.now())).single


def test_card_rating_return_and_in(session: Session, jo: str, tmp_path: Path) -> None:
    copy, card = card_for(session, jo, tmp_path)
    copy.keep(card, seen(session, 1, single=True))
    first = given_back(copy, card, tmp_path)
    copy.keep(card, seen(session, 2))
    both = given_back(copy, card, tmp_path)
    found = session.observers.bring_in(first)
    assert (found.code, found.new, found.known, found.changed) == (jo, 1, 0, {Topic.OBSERVATIONS})
    once = kept(session)
    assert session.observers.bring_in(first).changed == frozenset()
    assert kept(session) == once
    assert session.observers.bring_in(both).new == 1
    after = kept(session)
    assert session.observers.bring_in(first).new == session.observers.bring_in(both).new == 0
    assert kept(session) == after
    assert len(after) == 2 * (len(VALUES) + 1)
    assert len(session.observers.agreed()) == 1


def test_a_card_holds_neither_name_nor_answer(session: Session, jo: str, tmp_path: Path) -> None:
    copy, card = card_for(session, jo, tmp_path)
    assert card.code == "p1"
    assert "Josephine" not in repr(card)
    assert set(card.form.items) == set(session.observers.form().items)
    store = (tmp_path / "profile" / "cards-i-was-given.json").read_bytes()
    copy.keep(card, seen(session))
    written = (tmp_path / "profile" / "cards-i-was-given.json").read_bytes()
    assert not any(word in written + store for word in (b'"p1"', b"anger", b"2026-", b"Josephine"))


def test_a_return_for_another_diary_is_refused(
    session: Session, jo: str, tmp_path: Path, surroundings: Surroundings
) -> None:
    copy, card = card_for(session, jo, tmp_path)
    copy.keep(card, seen(session))
    back = given_back(copy, card, tmp_path)
    other, _code = create(tmp_path / "other.switchpoint", PASSPHRASE, surroundings, cost=CHEAP)
    with pytest.raises(EmaError) as caught:
        other.observers.bring_in(back)
    assert caught.value.code == "other_record"
    assert kept(other) == []
    other.close()


def test_a_card_of_somebody_erased_is_refused_and_their_code_is_not_used_again(
    session: Session, jo: str, tmp_path: Path
) -> None:
    copy, card = card_for(session, jo, tmp_path)
    copy.keep(card, seen(session))
    session.erase_person(jo)
    assert session.roster.add("Sam", "friend") == "p2"
    with pytest.raises(EmaError) as caught:
        session.observers.bring_in(given_back(copy, card, tmp_path))
    assert caught.value.code == "unknown_card"
    assert kept(session) == []


def test_what_was_made_after_the_end_is_left_out(session: Session, jo: str, tmp_path: Path, clock: Clock) -> None:
    copy, card = card_for(session, jo, tmp_path)
    copy.keep(card, seen(session, 1))
    clock.pass_minutes(5)
    session.observers.end(jo)
    clock.pass_minutes(5)
    copy.keep(card, seen(session, 2))
    found = session.observers.bring_in(given_back(copy, card, tmp_path))
    assert (found.new, found.after_end) == (1, 1)


def test_a_rating_from_a_day_to_come_is_refused(session: Session, jo: str, tmp_path: Path, clock: Clock) -> None:
    copy, card = card_for(session, jo, tmp_path)
    clock.pass_minutes(3 * 24 * 60)
    copy.keep(card, seen(session, 1))
    clock.pass_minutes(-3 * 24 * 60)
    with pytest.raises(EmaError, match="still to come"):
        session.observers.bring_in(given_back(copy, card, tmp_path))
    assert kept(session) == []


@pytest.mark.parametrize("wrong", [
    {"values": {"seen_anger": 101.0}}, {"values": {"unknown": 1.0}}, {"values": {"seen_anger": float("nan")}},
    {"channel": "letter"}, {"single": "yes"}, {"made_at": "2026-03-02T14:00:00"}, {"made_at": 5}, {"values": None},
    {"observation_id": ""}, {"disclosed": 7},
])  # fmt: skip
def test_what_cannot_be_in_a_rating_is_refused(session: Session, wrong: dict[str, object]) -> None:
    found = seen(session).as_json()
    form = scales(session.observers.form())
    assert Seen.from_json(found, form) == seen(session)
    with pytest.raises(ValueError, match="rating"):
        Seen.from_json(found | wrong, form)


@pytest.mark.parametrize(("minute", "shown"), [(0, 0), (14, 0), (15, 15), (59, 45)])
def test_a_time_is_shown_to_the_quarter_of_an_hour(clock: Clock, minute: int, shown: int) -> None:
    about = Moment("at", clock.now().replace(minute=minute, second=7)).about
    assert (about.minute, about.second) == (shown, 0)


def test_the_choice_goes_out_and_in_with_the_ratings(
    session: Session, jo: str, tmp_path: Path, surroundings: Surroundings
) -> None:
    for row in seen(session, single=True).rows(jo, scales(session.observers.form())):
        session.record.insert("observations", row)
    leave(session, tmp_path / "out", Options(), {})
    other, _code = create(tmp_path / "other.switchpoint", PASSPHRASE, surroundings, cost=CHEAP)
    came = bring_in_dataset(other, tmp_path / "out")
    assert kept(other) == kept(session)
    assert other.observers.agreed() == {"rating-1"}
    assert came
    other.close()


def test_returns_come_in_in_any_order_and_as_often_as_they_like(
    session: Session, jo: str, tmp_path: Path, surroundings: Surroundings
) -> None:
    copy, card = card_for(session, jo, tmp_path)
    files = []
    for number in (1, 2, 3):
        copy.keep(card, seen(session, number))
        files.append(given_back(copy, card, tmp_path))
    path = session.record.path
    session.close()
    wanted = None
    for turn, order in enumerate(permutations(files)):
        again = tmp_path / f"copy-{turn}.switchpoint"
        for suffix in ("", "-keys"):
            shutil.copy(f"{path}{suffix}", f"{again}{suffix}")
        opened = open_session(again, PASSPHRASE, surroundings)
        came = [opened.observers.bring_in(file).new for file in (*order, *order)]
        assert sum(came) == 3
        wanted = wanted or kept(opened)
        assert kept(opened) == wanted
        opened.close()
