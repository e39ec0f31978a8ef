from __future__ import annotations

from dataclasses import replace

import pytest

from ema_app.core.errors import EmaError
from ema_app.session import Session, Topic
from ema_app.session.check_ins import Given
from ema_app.session.crisis_plan import Line, Plan, before_unlocking

PLAN = Plan({
    "helps_me": (Line("Cold water", open=True), Line("Music")),
    "people": (Line("Robin", "555 0101", open=True),),
})  # fmt: skip


def test_somebody_new_gets_a_code_that_says_nothing(session: Session) -> None:
    assert [session.roster.add(name, "friend") for name in ("Robin", "Alex")] == ["p1", "p2"]
    assert [p.name for p in session.roster.people()] == ["Robin", "Alex"]


def test_whoever_is_named_most_often_comes_first(session: Session) -> None:
    session.roster.add("Robin", "friend")
    alex = session.roster.add("Alex", "partner", 90)
    protocol = session.protocols.current()
    entry = session.check_ins.begin(protocol, "check_in")
    session.check_ins.answer(entry, protocol.items["about_whom"], {"about_whom": Given(text=alex)})
    assert [p.name for p in session.roster.people()] == ["Alex", "Robin"]


def test_a_person_can_be_changed_and_erased(session: Session) -> None:
    session.roster.add("Robin", "friend")
    person = session.roster.people()[0]
    assert session.roster.change(replace(person, name="Rob", closeness=30.0)) == {Topic.PEOPLE}
    assert session.roster.people()[0].closeness == 30
    assert Topic.PEOPLE in session.erase_person("p1")
    assert session.roster.people() == []


def test_every_version_of_the_plan_is_kept_and_the_newest_shown(session: Session) -> None:
    assert session.plan.current().empty
    session.plan.save(PLAN)
    session.plan.save(Plan({"reasons": (Line("The dog"),)}))
    assert session.plan.current() == Plan({"reasons": (Line("The dog"),)})
    assert len(session.record.rows("versions", "kind = 'crisis_plan'")) == 2


def test_only_ticked_lines_can_be_read_before_unlocking(session: Session) -> None:
    session.plan.save(PLAN)
    clear = before_unlocking(session.record.path)
    assert [line.text for line in clear.of("helps_me")] == ["Cold water"]
    assert clear.of("people")[0] == Line("Robin", "555 0101")
    beside = session.record.path.with_name(session.record.path.name + "-plan").read_text("utf-8")
    assert "Music" not in beside
    session.plan.save(Plan({"helps_me": (Line("Cold water"),)}))
    assert before_unlocking(session.record.path).empty


def test_choices_stay(session: Session) -> None:
    chosen = replace(session.choices, consents=("urges",), urge_line=70.0, acts=("Drinking",), lock_minutes=3)
    assert session.choose(chosen) == {Topic.SETTINGS}
    assert session.choices == chosen


def test_an_unknown_protocol_is_refused_in_words(session: Session) -> None:
    from ema_app.session.protocols import shipped_text

    with pytest.raises(EmaError, match="There is no protocol called nonsense"):
        shipped_text("nonsense")


def test_a_broken_protocol_leaves_the_record_and_the_plan(session: Session) -> None:
    session.plan.save(PLAN)
    broken = {"protocol_id": "mine", "version": "1", "toml": "[protocol\nid=", "added_at": ""}
    session.record.insert("protocols", broken)
    session.record.set_setting("protocol", ["mine", "1"])
    with pytest.raises(EmaError) as caught:
        session.protocols.current()
    assert caught.value.code == "bad_protocol"
    assert session.plan.current() == PLAN


def test_a_new_version_of_a_protocol_leaves_the_old_one_with_its_answers(session: Session) -> None:
    old = session.protocols.current()
    from ema_app.session.protocols import shipped_text

    newer = shipped_text("core").replace('version = "1"', 'version = "2"', 1)
    assert session.protocols.adopt(newer, "core.toml") == {Topic.PROTOCOL}
    assert session.protocols.current().version == "2"
    assert session.protocols.version("core", "1") == old
