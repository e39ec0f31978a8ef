"""Days on a desktop over a real record: each prompt ends in one row with one status, and the log says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from ema_app.session import Surroundings
from tests.conftest import Clock
from tests.session.prompting_day import day, small

ONE, TWO = ("13:05",), ("13:05", "14:05")
SLEEP, BACK = "12:55 sleep", "14:10 resume"

STORIES = [
    ("answered at once", ONE, "13:06 open 13:05; 13:07 finish 13:05", "answered"),
    ("answered after the reminder", ONE, "13:20 open 13:05; 13:24 finish 13:05", "answered"),
    ("opened too late", ONE, "13:35 open 13:05", "missed unknown"),
    ("opened and left", ONE, "13:10 open 13:05", "partial unknown"),
    ("opened and stopped", ONE, "13:10 open 13:05; 13:11 stop 13:05", "partial user"),
    ("opened and stopped shortly before the end", ONE, "13:10 open 13:05; 14:00 stop 13:05", "partial user"),
    ("opened, then the app died", ONE, "13:10 open 13:05; 13:11 kill; 15:00 start", "partial app_closed"),
    ("opened, app died and came back in time", ONE,
     "13:10 open 13:05; 13:11 kill; 13:15 start; 13:20 finish 13:05", "answered"),
    ("finished too late", ONE, "13:10 open 13:05; 14:06 finish 13:05", "partial unknown"),
    ("seen and left", ONE, "12:50 active", "missed seen_ignored"),
    ("asleep over two prompts", TWO, "12:55 sleep; 14:10 resume", "undeliverable asleep", "missed unknown"),
    ("asleep in the last minutes", ONE, "13:00 sleep; 13:33 resume", "undeliverable just_resumed"),
    ("app killed before the prompt", ONE, "13:00 kill; 14:00 start", "undeliverable app_closed"),
    ("app killed between display and opening", ONE, "13:06 kill; 14:00 start", "missed app_closed"),
    ("app killed and back in time", ONE, "13:06 kill; 13:10 start; 13:12 open 13:05; 13:13 finish 13:05", "answered"),
    ("killed twice in a row", ONE, "13:06 kill; 13:10 start; 13:10 kill; 13:11 start; 13:12 open 13:05; "
     "13:13 finish 13:05", "answered"),
    ("screen locked all through", ONE, "13:00 lock; 14:00 unlock", "undeliverable locked"),
    ("full-screen film", ONE, "12:00 fullscreen_on; 14:10 fullscreen_off", "suppressed full_screen"),
    ("do not disturb over two prompts", TWO, "12:00 dnd_on; 15:00 dnd_off",
     "suppressed do_not_disturb", "suppressed do_not_disturb"),
    ("paused", TWO, "13:00 pause; 14:00 back_to_normal", "suppressed paused", "missed unknown"),
    ("pause that ends by itself", TWO, "13:00 pause 14:00", "suppressed paused", "missed unknown"),
    ("paused while it was there", ONE, "13:10 pause", "dismissed paused"),
    ("paused, killed, and back after the pause", TWO, "13:00 pause 14:00; 13:01 kill; 14:02 start; 14:06 open 14:05; "
     "14:07 finish 14:05", "suppressed paused", "answered"),
    ("a day off", TWO, "12:00 day_off; 15:00 back_to_normal", "suppressed day_off", "suppressed day_off"),
    ("not now", ONE, "13:06 dismiss 13:05", "dismissed user"),
    ("declined", ONE, "13:06 decline 13:05", "declined user"),
    ("snoozed, then answered", ONE, "13:06 snooze 13:05; 13:17 open 13:05; 13:18 finish 13:05", "answered"),
    ("no snooze past the end", ONE, "13:26 snooze 13:05; 13:27 open 13:05; 13:28 finish 13:05", "answered"),
    ("the next one comes while one waits", ("13:05", "13:25"), "13:26 open 13:25; 13:27 finish 13:25",
     "missed replaced", "answered"),
    ("one is answered all through the next", ("13:05", "13:10"), "13:07 open 13:05; 13:50 finish 13:05",
     "answered", "suppressed replaced"),
    ("record locked, passphrase given", ONE,
     "12:00 record_lock; 13:06 open 13:05; 13:07 record_unlock; 13:08 kill; 13:09 start", "partial unknown"),
    ("record locked, passphrase not given", ONE, "12:00 record_lock; 13:06 open 13:05", "missed record_locked"),
    ("record locked, put aside", ONE, "12:00 record_lock; 13:06 dismiss 13:05; 15:00 record_unlock", "dismissed user"),
    ("record locked and asleep", ONE, "12:00 record_lock; 13:00 sleep; 14:00 resume; 15:00 record_unlock",
     "undeliverable asleep"),
    ("record locked, app killed, started locked, put aside", ONE, "12:00 record_lock; 12:30 kill_locked; "
     "13:00 start_locked; 13:06 dismiss 13:05; 15:00 record_unlock", "dismissed user"),
    ("record locked, app killed over the prompt", ONE, "12:00 record_lock; 12:30 kill_locked; 14:00 start",
     "undeliverable app_closed"),
    ("record locked in a pause", TWO, "12:00 pause 14:00; 12:30 record_lock; 14:20 record_unlock",
     "suppressed paused", "missed unknown"),
    ("record locked while it was there", ONE, "13:06 record_lock; 13:08 record_unlock; 13:09 open 13:05; "
     "13:10 finish 13:05", "answered"),
    ("record locked while it was filled in", ONE, "13:06 open 13:05; 13:08 record_lock; 13:09 record_unlock; "
     "13:10 finish 13:05", "answered"),
    ("clock set back while a prompt is open", ONE, "13:10 open 13:05; 12:15 clock -60; 12:20 finish 13:05", "answered"),
    ("clock set forward over a prompt", ONE, "14:00 clock 60", "undeliverable clock_changed"),
    ("zone changed, instants stay", ONE, "13:00 zone_changed; 13:06 open 13:05; 13:07 finish 13:05", "answered"),
]  # fmt: skip


@pytest.mark.parametrize(("times", "story", "ends"), [pytest.param(s[1], s[2], s[3:], id=s[0]) for s in STORIES])
def test_a_day_with_a_record(
    times: tuple[str, ...], story: str, ends: tuple[str, ...], tmp_path: Path, clock: Clock, surroundings: Surroundings
) -> None:
    told = day(tmp_path, clock, surroundings, small(times)).told(story)
    assert tuple(told.end_of(time) for time in times) == ends
    told.check()
    assert told.shown.count(told.id_of(times[0])) <= 2
    told.kill()
