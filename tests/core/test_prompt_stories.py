"""Days on a desktop: each prompt ends in one status, with the reason that is true of it, and the log says so again."""

import pytest
from prompt_stories import clock, play, prompt

from ema_app.core.prompt import State, replay
from ema_app.core.tables import REASONS, STATUSES

ONE, TWO = ("13:05",), ("13:05", "14:05")

STORIES = [
    ("answered at once", ONE, "13:06 open 13:05; 13:07 finish 13:05", "answered"),
    ("answered after the reminder", ONE, "13:20 open 13:05; 13:24 finish 13:05", "answered"),
    ("opened in the last minute, finished in time", ONE, "13:34 open 13:05; 13:50 finish 13:05", "answered"),
    ("opened too late", ONE, "13:35 open 13:05", "missed unknown"),
    ("opened and left", ONE, "13:10 open 13:05", "partial unknown"),
    ("opened and stopped", ONE, "13:10 open 13:05; 13:11 stop 13:05", "partial user"),
    ("opened, then the lid was shut", ONE, "13:10 open 13:05; 13:12 sleep; 15:00 resume", "partial asleep"),
    ("opened, then the app died", ONE, "13:10 open 13:05; 13:11 kill; 15:00 start", "partial app_closed"),
    ("opened, app died and came back in time", ONE,
     "13:10 open 13:05; 13:11 kill; 13:15 start; 13:20 finish 13:05", "answered"),
    ("finished too late", ONE, "13:10 open 13:05; 14:06 finish 13:05", "partial unknown"),
    ("nobody there", ONE, "12:50 idle", "missed unseen"),
    ("seen and left", ONE, "12:50 active", "missed seen_ignored"),
    ("came back to the desk while it was there", ONE, "12:50 idle; 13:20 active", "missed seen_ignored"),
    ("came back too late to see it", ONE, "12:50 idle; 13:36 active", "missed unseen"),
    ("asleep over two prompts", TWO, "12:55 sleep; 14:10 resume", "undeliverable asleep", "missed unknown"),
    ("asleep, awake with time left", ONE,
     "13:00 sleep; 13:10 resume; 13:14 open 13:05; 13:15 finish 13:05", "answered"),
    ("asleep, awake in the last minutes", ONE, "13:00 sleep; 13:33 resume", "undeliverable just_resumed"),
    ("asleep and nobody said so", ONE, "13:00 vanish; 14:30 heartbeat", "undeliverable asleep"),
    ("asleep, and only the waking was told", ONE, "13:00 vanish; 14:30 resume", "undeliverable asleep"),
    ("lid shut over night", ("21:00", "33:00"),
     "20:00 sleep; 32:30 resume; 33:01 open 33:00; 33:02 finish 33:00", "undeliverable asleep", "answered"),
    ("shut down for the evening", ("21:00",), "20:00 shutdown; 32:30 start", "undeliverable machine_off"),
    ("started just now", ("13:05",), "12:00 shutdown; 13:04 start; 13:06 open 13:05; 13:08 open 13:05; "
     "13:09 finish 13:05", "answered"),
    ("app quit", ONE, "13:00 quit; 14:00 start", "undeliverable app_closed"),
    ("app killed before the prompt", ONE, "13:00 kill; 14:00 start", "undeliverable app_closed"),
    ("app killed between display and opening", ONE, "13:06 kill; 14:00 start", "missed app_closed"),
    ("app killed and back in time", ONE, "13:06 kill; 13:10 start; 13:12 open 13:05; 13:13 finish 13:05", "answered"),
    ("screen locked all through", ONE, "13:00 lock; 14:00 unlock", "undeliverable locked"),
    ("screen unlocked in time", ONE, "13:00 lock; 13:30 unlock; 13:31 open 13:05; 13:32 finish 13:05", "answered"),
    ("screen locked after it was shown", ONE, "13:10 lock", "missed locked"),
    ("seen, then the screen was locked", ONE, "12:00 active; 13:10 lock", "missed seen_ignored"),
    ("full-screen film", ONE, "12:00 fullscreen_on; 14:10 fullscreen_off", "suppressed full_screen"),
    ("film ends in time", ONE, "12:00 fullscreen_on; 13:20 fullscreen_off; 13:21 open 13:05; 13:22 finish 13:05",
     "answered"),
    ("film on one screen, answered on the other", ONE, "13:06 fullscreen_on; 13:08 open 13:05; 13:09 finish 13:05",
     "answered"),
    ("do not disturb", ONE, "12:00 dnd_on; 14:00 dnd_off", "suppressed do_not_disturb"),
    ("do not disturb over two prompts, both windows gone", TWO, "12:00 dnd_on; 15:00 dnd_off",
     "suppressed do_not_disturb", "suppressed do_not_disturb"),
    ("quiet hours", ONE, "13:00 quiet_on; 14:00 quiet_off", "suppressed quiet_hours"),
    ("quiet hours end just before", ONE, "12:00 quiet_on; 13:04 quiet_off; 13:06 dismiss 13:05", "dismissed user"),
    ("paused", TWO, "13:00 pause; 14:00 unpause", "suppressed paused", "missed unknown"),
    ("pause that ends by itself", TWO, "13:00 pause 14:00", "suppressed paused", "missed unknown"),
    ("paused while it was there", ONE, "13:10 pause", "dismissed paused"),
    ("paused and asleep", ONE, "12:00 pause; 13:00 sleep; 14:00 resume", "suppressed paused"),
    ("a day off", TWO, "12:00 day_off_on; 15:00 day_off_off", "suppressed day_off", "suppressed day_off"),
    ("not now", ONE, "13:06 dismiss 13:05", "dismissed user"),
    ("declined", ONE, "13:06 decline 13:05", "declined user"),
    ("declined while filling it in", ONE, "13:06 open 13:05; 13:07 decline 13:05", "declined user"),
    ("snoozed, then answered", ONE, "13:06 snooze 13:05; 13:17 open 13:05; 13:18 finish 13:05", "answered"),
    ("opened before the snooze was over", ONE, "13:06 snooze 13:05; 13:08 open 13:05; 13:09 finish 13:05", "answered"),
    ("snoozed twice, left", ONE, "13:06 snooze 13:05; 13:17 snooze 13:05", "missed unknown"),
    ("no snooze past the end", ONE, "13:26 snooze 13:05; 13:27 open 13:05; 13:28 finish 13:05", "answered"),
    ("snoozed, then asleep to the end", ONE, "13:06 snooze 13:05; 13:10 sleep; 14:00 resume", "missed user"),
    ("the next one comes while one waits", ("13:05", "13:25"), "13:26 open 13:25; 13:27 finish 13:25",
     "missed replaced", "answered"),
    ("the next one waits while one is answered", ("13:05", "13:25"),
     "13:20 open 13:05; 13:30 finish 13:05; 13:31 open 13:25; 13:32 finish 13:25", "answered", "answered"),
    ("one is answered all through the next", ("13:05", "13:10"), "13:07 open 13:05; 13:50 finish 13:05",
     "answered", "suppressed replaced"),
    ("two held back come as one", ("13:05", "13:15"), "13:00 sleep; 13:20 resume; 13:24 open 13:15; 13:25 finish 13:15",
     "suppressed replaced", "answered"),
    ("record locked, passphrase given", ONE,
     "12:00 record_lock; 13:06 open 13:05; 13:07 record_unlock; 13:09 finish 13:05", "answered"),
    ("record locked, passphrase not given", ONE, "12:00 record_lock; 13:06 open 13:05", "missed record_locked"),
    ("record locked, never tried", ONE, "12:00 record_lock; 12:50 idle", "missed unseen"),
    ("record unlocked after the end", ONE, "12:00 record_lock; 13:30 open 13:05; 13:36 record_unlock",
     "missed record_locked"),
    ("clock set back while a prompt is open", ONE, "13:10 open 13:05; 12:15 clock -60; 12:20 finish 13:05", "answered"),
    ("clock set back while a prompt waits", ONE, "12:15 clock -60; 12:36 open 13:05", "missed unknown"),
    ("clock set back does not ask twice", ONE, "13:06 open 13:05; 13:07 finish 13:05; 12:10 clock -60", "answered"),
    ("clock set forward over a prompt", ONE, "14:00 clock 60", "undeliverable clock_changed"),
    ("clock set forward into a window", ONE, "13:20 clock 60; 13:21 open 13:05; 13:22 finish 13:05", "answered"),
    ("clock set forward while a prompt is open", ONE,
     "13:06 open 13:05; 14:30 clock 60; 14:40 finish 13:05", "answered"),
    ("zone changed, instants stay", ONE, "13:00 zone_changed; 13:06 open 13:05; 13:07 finish 13:05", "answered"),
    ("nothing known of what became of it", ONE, "", "missed unknown"),
]  # fmt: skip


_ARGUMENTS = [pytest.param(story[1], story[2], story[3:], id=story[0]) for story in STORIES]


@pytest.mark.parametrize(("times", "story", "ends"), _ARGUMENTS)
def test_a_day_on_a_desktop(times: tuple[str, ...], story: str, ends: tuple[str, ...]) -> None:
    told = play([prompt(time) for time in times], story)
    for time, end in zip(times, ends, strict=True):
        life = told.world.lives[time]
        assert f"{life.state} {life.reason}".strip() == end
        assert life.state in STATUSES
        assert (life.reason == "") == (life.state == State.ANSWERED)
        assert life.reason in {*REASONS, ""}
        assert sum(row.state in STATUSES for row in told.log if row.prompt_id == time) == 1
    assert replay(told.log) == told.world.lives


def test_there_are_many_stories() -> None:
    assert len(STORIES) >= 60
    assert {end.split(" ")[0] for story in STORIES for end in story[3:]} == set(STATUSES)


def states(story: str, *times: str) -> list[tuple[str, int]]:
    told = play([prompt(time) for time in times or ONE], story)
    return [(str(row.state), (row.at - clock("13:05")) // 60) for row in told.log]


def test_every_step_is_a_row_with_its_minute() -> None:
    assert states("12:50 active; 13:06 snooze 13:05; 13:20 open 13:05; 13:24 finish 13:05") == [
        ("planned", -305), ("delivered", 0), ("displayed", 0), ("seen", 0), ("snoozed", 1), ("delivered", 11),
        ("displayed", 11), ("seen", 11), ("opened", 15), ("answered", 19),
    ]  # fmt: skip


def test_a_reminder_comes_once() -> None:
    assert [row for row in states("") if row[0] == "reminded"] == [("reminded", 10)]


def test_a_reminder_waits_for_the_screen() -> None:
    assert ("reminded", 20) in states("13:10 lock; 13:25 unlock")


def test_no_prompt_in_the_first_minutes_after_waking() -> None:
    assert ("delivered", 8) in states("13:00 sleep; 13:10 resume")
    assert ("delivered", 5) in states("13:00 lock; 13:10 unlock")
