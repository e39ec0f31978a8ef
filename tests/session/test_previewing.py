"""A protocol before it starts: what it would bring, and what cannot work in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.session import Session
from ema_app.session.previewing import DAYS, Source, from_file, look_at, sources
from ema_app.session.protocols import shipped, shipped_text
from ema_app.session.scheme_words import scheme_words


def of(name: str) -> Source:
    return Source(f"{name}.toml", shipped_text(name))


@pytest.mark.parametrize("name", [path.stem for path in shipped()])
def test_every_shipped_protocol_can_be_seen(session: Session, name: str) -> None:
    found = look_at(session, of(name))
    assert found.refused == ()
    assert found.protocol is not None
    assert found.load is not None
    assert len(found.days) == min(DAYS, found.protocol.sampling.days or DAYS)
    assert all(len(slots) == found.load.prompts for _, slots, _ in found.days)
    assert all(minutes == pytest.approx(found.load.minutes) for *_, minutes in found.days)
    assert sum(found.hours.expected) == pytest.approx(found.load.prompts)
    assert found.in_force == (name == "core")
    assert found.follows == (name == "burst")


def test_days_begin_tomorrow_and_chance_is_shown_as_its_block(session: Session) -> None:
    found = look_at(session, of("six-a-day"))
    assert found.days[0][0] == date(2026, 3, 3)
    slots = found.days[0][1]
    assert (slots[0].begin, slots[-1].end) == (9, 22)
    assert all(slot.by_chance for slot in slots)
    assert slots[0].end - slots[0].begin == pytest.approx(13 / 6)


def test_a_fixed_time_is_shown_at_its_time_also_when_the_clocks_change(session: Session) -> None:
    found = look_at(session, of("core"), 40)
    evenings = [slot.begin for _, slots, _ in found.days for slot in slots if not slot.by_chance]
    assert evenings == [21.5] * 40


def test_the_same_preview_comes_twice(session: Session) -> None:
    assert look_at(session, of("core")) == look_at(session, of("core"))


def test_looking_writes_nothing(session: Session) -> None:
    before = list(session.record.rows("protocols")), list(session.record.rows("settings"))
    look_at(session, of("burst"))
    assert (list(session.record.rows("protocols")), list(session.record.rows("settings"))) == before


def test_what_cannot_work_is_named_with_line_and_mend(session: Session) -> None:
    text = shipped_text("six-a-day").replace('"09:00", "22:00"', '"09:00", "10:00"')
    found = look_at(session, Source("mine.toml", text))
    assert found.days == ()
    said = [words.text() for words in found.refused]
    assert any(words.startswith("Line ") for words in said)


def test_a_text_that_is_no_protocol_is_refused_in_one_sentence(session: Session) -> None:
    (words,) = look_at(session, Source("mine.toml", "a = [")).refused
    assert "mine.toml" in words.text()
    assert look_at(session, Source("mine.toml", "a = [")).protocol is None


def test_another_text_under_a_version_of_the_diary_is_refused(session: Session) -> None:
    changed = shipped_text("core").replace("Six short check-ins", "Six check-ins")
    session.protocols.adopt(shipped_text("core"), "core.toml")
    (words,) = look_at(session, Source("core.toml", changed)).refused
    assert "new version" in words.text()


def test_the_choice_holds_what_came_with_the_app_and_what_came_from_files(session: Session) -> None:
    own = shipped_text("core").replace('version = "1"', 'version = "2"', 1)
    session.protocols.adopt(own, "core.toml")
    found = sources(session)
    assert len(found) == len(shipped()) + 1
    assert look_at(session, found[-1]).in_force


def test_a_file_that_cannot_be_opened_or_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(EmaError, match="could not be opened"):
        from_file(tmp_path / "nothing.toml")
    (tmp_path / "picture.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EmaError, match="no protocol file"):
        from_file(tmp_path / "picture.toml")


def test_each_kind_of_scheme_has_its_sentence(session: Session) -> None:
    said = {}
    for path in shipped():
        protocol = look_at(session, of(path.stem), 1).protocol
        assert protocol is not None
        said |= {scheme.kind: scheme_words(scheme).text() for scheme in protocol.sampling.schemes}
    assert "random moment" in said["stratified"]
    assert "21:30" in said["evening"]
    assert "15, 30, 60, 120 minutes after" in said["burst"]
    assert "Every 15 minutes" in said["interval"]
    assert "70" not in said["after_answer"]
    assert "yourself" in said["event"]
