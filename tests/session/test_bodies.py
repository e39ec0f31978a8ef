"""A recording into the record: windows around entries, the clock of the device, and the same thing twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.core.words import english
from ema_app.session import Session, bodies, body_words
from ema_app.session.bodies import Correction, Wishes
from ema_app.session.bringing_in_body import bring_in_body, is_recording
from ema_app.session.changed import Topic
from ema_app.session.reading import rows
from ema_app.store.sharing.gathering import gather
from ema_app.store.sharing.scope import Scope
from tests.exchange.body_made_up import START, as_folder, as_zip, e4_texts, health, record
from tests.ui.moments import answered

EIGHT = datetime.fromtimestamp(START, UTC)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)


@pytest.fixture
def diary(session: Session) -> Session:
    for n in (3, 30, 45):
        answered(session, EIGHT + minutes(n), tension=20.0)
    return session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return as_folder(tmp_path / "e4", e4_texts(3600))


def look(session: Session, path: Path, wishes: Wishes | None = None) -> bodies.Look:
    return bodies.look(session, bodies.read(session, path), wishes or Wishes())


def windows(session: Session, channel: str = "hr") -> list[tuple[str, str]]:
    found = session.record.rows("body", "channel = ?", (channel,), "start_at")
    return [(row["start_at"][11:16], row["end_at"][11:16]) for row in found]


def test_windows_before_entries_and_through_their_day(diary: Session, folder: Path) -> None:
    found = look(diary, folder)
    assert (found.entries, found.with_window) == (3, 3)
    assert {one.channel: one.windows for one in found.channels} == dict.fromkeys(("hr", "rmssd", "eda", "activity"), 4)
    assert diary.record.rows("body") == []
    came = bodies.keep(diary, found)
    assert (came.rows, set(came.changed)) == (16, {Topic.BODY})
    assert windows(diary) == [("08:58", "09:03"), ("09:15", "09:20"), ("09:25", "09:30"), ("09:40", "09:45")]
    row = diary.record.rows("body", "channel = 'eda' AND start_at LIKE '%09:25%'")[0]
    assert (row["unit"], row["samples"], row["artefact_share"]) == ("uS", 1200, 0)
    assert row["mean"] == pytest.approx(2, abs=0.01)


def test_the_same_again_in_a_zip_changes_nothing_and_a_new_entry_adds_its_own(
    diary: Session, folder: Path, tmp_path: Path
) -> None:
    bodies.keep(diary, look(diary, folder))
    before = diary.record.rows("body")
    again = bodies.keep(diary, look(diary, as_zip(tmp_path / "e4.zip", e4_texts(3600))))
    assert (again.rows, again.changed) == (0, frozenset())
    assert diary.record.rows("body") == before
    assert len(diary.record.rows("versions", "kind = 'body'")) == 1
    answered(diary, EIGHT + minutes(52), tension=20.0)
    assert bodies.keep(diary, look(diary, folder)).rows == 4


def test_another_length_takes_the_place_of_the_first(diary: Session, folder: Path) -> None:
    bodies.keep(diary, look(diary, folder))
    bodies.keep(diary, look(diary, folder, Wishes(minutes=10)))
    assert ("08:53", "09:03") in windows(diary)
    assert ("08:58", "09:03") not in windows(diary)


def test_a_clock_that_was_behind_is_corrected_kept_and_said(diary: Session, tmp_path: Path) -> None:
    behind = as_folder(tmp_path / "e4", e4_texts(3600, START - 1800))
    reading = bodies.read(diary, behind)
    mark = datetime.fromtimestamp(reading.recording.marks[0], UTC)
    assert bodies.look(diary, reading, Wishes()).with_window == 2
    found = bodies.look(diary, reading, Wishes(correction=Correction(mark, EIGHT + minutes(10))))
    assert (found.with_window, found.offset_seconds) == (3, 1800)
    bodies.keep(diary, found)
    assert diary.record.rows("versions", "kind = 'body'")[0]["body"].count("1800") == 1
    again = look(diary, behind)
    assert again.offset_seconds == 1800
    assert bodies.keep(diary, again).rows == 0
    said = body_words.clock(again)
    assert said is not None
    assert said.text(english) == "The clock of the device was 30 min behind; this is corrected."


def test_a_clock_that_was_never_set_is_refused_until_a_moment_is_told(diary: Session, tmp_path: Path) -> None:
    reading = bodies.read(diary, as_folder(tmp_path / "e4", e4_texts(3600, 0)))
    with pytest.raises(EmaError) as refused:
        bodies.look(diary, reading, Wishes())
    assert refused.value.code == "clock_not_set"
    told = Correction(datetime.fromtimestamp(0, UTC), EIGHT)
    assert bodies.look(diary, reading, Wishes(correction=told)).with_window == 3


def test_what_lies_elsewhere_or_ahead_is_said(diary: Session, tmp_path: Path, folder: Path) -> None:
    with pytest.raises(EmaError) as refused:
        look(diary, as_folder(tmp_path / "far", e4_texts(60, START - 40 * 86_400)))
    assert refused.value.code == "no_overlap"
    ahead = as_folder(tmp_path / "ahead", e4_texts(3600, START + 6 * 3600 - 300))
    assert "future" in str(look(diary, ahead).flagged[-1].reason)
    bodies.keep(diary, look(diary, folder))
    other = as_folder(tmp_path / "other", e4_texts(1800, seed=5))
    assert "another recording" in str(look(diary, other).flagged[-1].reason)


def test_without_a_check_in_there_is_nothing_to_put_it_beside(session: Session, folder: Path) -> None:
    with pytest.raises(EmaError) as refused:
        bodies.read(session, folder)
    assert refused.value.code == "no_entries"


def test_the_moment_of_a_private_entry_does_not_leave(diary: Session, folder: Path) -> None:
    bodies.keep(diary, look(diary, folder))
    entry = diary.record.rows("prompts", order_by="moment_ms")[1]["entry_id"]
    diary.check_ins.only_for_me(entry, True)
    left = {str(row[0])[11:16] for row in rows(diary.record, "body")}
    assert "09:25" not in left
    assert "08:58" in left
    assert len(list(rows(diary.record, "body", private=True))) == 16
    shared = {str(row[0])[11:16] for row in gather(diary.record, Scope()).tables["body"].rows}
    assert shared == left


def test_no_gap_tells_of_a_private_entry(diary: Session, folder: Path) -> None:
    diary.check_ins.only_for_me(diary.record.rows("prompts", order_by="moment_ms")[1]["entry_id"], True)
    bodies.keep(diary, look(diary, folder))
    assert ("09:30", "09:35") in windows(diary)
    assert ("09:45", "09:50") not in windows(diary)


def test_erasing_an_entry_takes_its_windows_along(diary: Session, folder: Path) -> None:
    bodies.keep(diary, look(diary, folder))
    diary.erase_entry(diary.record.rows("prompts", order_by="moment_ms")[1]["entry_id"])
    assert ("09:25", "09:30") not in windows(diary)
    assert ("08:58", "09:03") in windows(diary)


def test_a_phone_in_one_go_and_what_is_said(diary: Session, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    beats = [record("HeartRate", f"2026-03-02 09:{m:02}:10 +0100", 60 + m) for m in range(60)]
    path.write_text(health([*beats, record("HeartRate", "soon", 1)]))
    assert is_recording(path)
    said = bring_in_body(diary, path, tmp_path / "diary").text()
    assert "Check-ins during the recording: 3. With a window of the 5 minutes before them: 3." in said
    assert "What looked odd (1) is listed in diary-refused.csv" in said
    assert (tmp_path / "diary-refused.csv").exists()
    assert diary.record.rows("body", "start_at LIKE '%09:25%'")[0]["mean"] == 60 + 27
    again = bring_in_body(diary, path, tmp_path / "diary").text()
    assert again.startswith("New windows of Apple Health: 0.")
