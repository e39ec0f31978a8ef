"""What Today says of the next check-in, and the way to one that waits."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from ema_app.core.prompt import Event, Kind
from ema_app.session import Session, Topic
from ema_app.session.prompting import Prompting, QuietHours, Wishes
from ema_app.session.prompting.upcoming import upcoming
from ema_app.session.protocols import shipped_text
from ema_app.ui.dates import clock_words
from ema_app.ui.patient.next_words import next_words
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown
from tests.conftest import Clock
from tests.session.prompting_day import small

BERLIN = ZoneInfo("Europe/Berlin")


Begin = Callable[..., Prompting]


@pytest.fixture
def begin(session: Session, clock: Clock) -> Begin:
    def start(text: str = small(("16:00",)), **wanted: object) -> Prompting:
        session.protocols.adopt(text)
        prompting = Prompting(session)
        prompting.begin()
        if wanted:
            prompting.choose(Wishes(**wanted))  # type: ignore[arg-type]
        return prompting

    return start


def said(session: Session) -> str:
    return shown(next_words(upcoming(session), session.around.local_now()))


def local(words: str) -> str:
    """Words with their times as the language of the machine writes them."""
    return re.sub(r"(\d\d):(\d\d)", lambda found: clock_words(int(found[1]), int(found[2])), words)


def on_to(prompting: Prompting, clock: Clock, until: int) -> None:
    """Let time go on, with the app alive all the while."""
    while (now := int(clock.time.timestamp())) < until:
        clock.time += timedelta(seconds=min(240, until - now))
        prompting.tell(Event(int(clock.time.timestamp()), Kind.HEARTBEAT))


def at(day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(2026, 3, day, hour, minute, tzinfo=BERLIN).timestamp())


def test_a_given_time_is_said_and_then_tomorrows(session: Session, begin: Begin, clock: Clock) -> None:
    prompting = begin()
    assert said(session) == local("The next check-in comes at 16:00.")
    on_to(prompting, clock, at(2, 16, 2))
    assert said(session) == local("A check-in is waiting until 16:30.")
    on_to(prompting, clock, at(2, 16, 32))
    assert said(session) == local("The next check-in comes tomorrow at 16:00.")


def test_of_a_moment_left_to_chance_only_its_window_is_said(session: Session, begin: Begin, clock: Clock) -> None:
    begin(shipped_text("core"))
    words = said(session)
    found = upcoming(session)
    assert found.begin is not None
    assert found.end is not None
    assert found.end - found.begin >= timedelta(minutes=60)
    assert words.startswith("The next check-in comes some time ")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"on": False}, "Check-ins are switched off. You can check in whenever you like."),
        ({"paused_until": 0}, "Check-ins are paused until you end the pause."),
        ({"paused_until": at(2, 17)}, "Check-ins are paused until 17:00."),
        ({"paused_until": at(3, 4)}, "Check-ins are paused until tomorrow."),
        ({"paused_until": at(3, 12)}, "Check-ins are paused until tomorrow, 12:00."),
        ({"days_off": (date(2026, 3, 2),)}, "Today is a day off. The next check-in comes tomorrow at 16:00."),
        ({"days_off": (date(2026, 3, 3),), "quiet": (QuietHours(time(15), time(17)),)},
         "Nothing is planned for the next days. You can check in whenever you like."),
    ],
)  # fmt: skip
def test_wishes_are_said(session: Session, begin: Begin, wanted: dict[str, object], words: str) -> None:
    begin(**wanted)
    assert said(session) == local(words)


def test_without_prompts_nothing_is_promised(session: Session) -> None:
    assert said(session) == local("You can check in whenever you like.")


def test_one_that_waits_can_be_answered_from_today(
    session: Session, begin: Begin, clock: Clock, theme: Theme, qt: QtSession, qtbot: QtBot
) -> None:
    prompting = begin()
    page = TodayPage(theme, qt)
    qtbot.addWidget(page)
    page.show()
    assert page.waiting.isHidden()
    on_to(prompting, clock, at(2, 16, 2))
    qt.tell(frozenset({Topic.PROMPTS}))
    assert page.waiting.isVisible()
    assert page.waits.text() == local("A check-in is waiting until 16:30.")
    with qtbot.waitSignal(page.prompt_wanted):
        page.answer.click()


def test_only_forms_that_the_protocol_has_are_offered(
    session: Session, theme: Theme, qt: QtSession, qtbot: QtBot, clock: Clock
) -> None:
    clock.pass_minutes(5 * 60)
    session.protocols.adopt(shipped_text("events"))
    page = TodayPage(theme, qt)
    qtbot.addWidget(page)
    page.show()
    assert [part.isVisible() for part in (page.check_in, page.happened, page.evening)] == [False, True, False]
    assert page.first is page.happened
