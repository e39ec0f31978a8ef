"""Prompts as the person meets them, offscreen: the timer, the card, opening, putting off, locked and unlocked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from test_people import answer_question
from test_they_saw import everything_heard

from ema_app.app import Start
from ema_app.core.prompt import Event, Kind, State
from ema_app.reminding import DeskThatReminds
from ema_app.session import Session, Surroundings
from ema_app.session.observers import Moment
from ema_app.session.opening import create, open_session
from ema_app.session.prompting import LockedPrompting, Prompting
from ema_app.session.prompting.heartbeat import Clocks
from ema_app.store.pin import pin_check
from ema_app.ui.observer.they_saw import TheySaw
from ema_app.ui.patient.protocol import ProtocolPage
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.resident.at_login import AtLogin
from ema_app.ui.resident.reminders import Reminders, World, world_here
from ema_app.ui.resident.sources import Past, Sources
from ema_app.ui.resident.wishes_page import WishesPage
from ema_app.ui.theme import Theme
from tests.conftest import CHEAP, PASSPHRASE, Clock
from tests.session.prompting_day import clock as instant
from tests.session.prompting_day import small

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


class Told(Sources):
    """A desktop that says what a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.sees: list[Kind] = []
        self.log: tuple[Event, ...] = ()

    def look(self) -> list[Event]:
        return [Event(0, kind) for kind in self.sees]

    def past(self, since: int, until: int) -> Past:
        return Past(self.log)


class Home:
    """The whole app, with prompts at fixed times and clocks that a test moves."""

    def __init__(self, desk: DeskThatReminds, moving: Clock, sources: Told, around: Surroundings) -> None:
        self.desk, self.moving, self.sources, self.around = desk, moving, sources, around
        self.notified: list[str] = []
        self.reminders = desk.reminders
        # No daemon answers in a test: what would be shown is kept instead, as the system would show it.
        self.reminders.notifier.show = lambda prompt_id, can_snooze: self.notified.append(prompt_id)  # type: ignore
        self.reminders.notifier.clear = lambda: None  # type: ignore[method-assign]

    @property
    def path(self) -> Path:
        assert self.desk.path is not None
        return self.desk.path

    def at(self, text: str) -> None:
        """Let time go on to a moment, and the timer ring on the way and then."""
        at = self.moving.time.timestamp()
        while at < instant(text):
            at = min(at + 240, instant(text))
            self.moving.time = datetime.fromtimestamp(at, UTC)
            self.reminders.resident.ring()

    def unlock(self) -> None:
        self.desk.show_session(open_session(self.path, PASSPHRASE, self.around))

    def ends(self) -> list[str]:
        session = self.session
        found = session.record.rows("prompts", "scheme <> ''", order_by="scheduled_at")
        return [f"{row['status']} {row['reason'] or ''}".strip() for row in found]

    @property
    def session(self) -> Session:
        assert self.desk.qt_session is not None
        return self.desk.qt_session.session


@pytest.fixture
def home(
    qapp: QApplication, theme: Theme, clock: Clock, surroundings: Surroundings, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Home]:  # fmt: skip
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    clock.time = datetime.fromtimestamp(instant("08:00"), UTC)
    path = tmp_path / "diary.switchpoint"
    session, _ = create(path, PASSPHRASE, surroundings, cost=CHEAP)
    session.protocols.adopt(small(("10:00", "12:00")), "small.toml")
    session.close()
    sources = Told()

    def look() -> Clocks:
        wall = clock.now().timestamp()
        return Clocks(wall, wall, wall, "Europe/Berlin")

    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = DeskThatReminds(qapp, theme, surroundings, Start(path, settings), World(surroundings, look, sources))
    made.window.show()
    yield Home(made, clock, sources, surroundings)
    made.window.close()
    made.reminders.stop()
    for window in (made.window, made.reminders.card):
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_prompt_comes_is_opened_and_answered(home: Home, qapp: QApplication) -> None:
    home.unlock()
    home.at("09:59")
    assert home.notified == []
    home.at("10:00")
    assert len(home.notified) == 1
    assert home.reminders.card.isVisible()
    assert "10:30" in home.reminders.card.until.text()
    home.reminders.card.open.click()
    qapp.processEvents()
    assert home.desk.pages is not None
    form = home.desk.pages.form
    assert form is not None
    assert form.sitting.open.prompt_id == home.notified[0]
    assert not home.reminders.card.isVisible()
    form.sitting.finish()
    assert home.ends() == ["answered"]


def test_a_prompt_is_reminded_of_put_off_and_missed(home: Home) -> None:
    home.unlock()
    home.at("10:00")
    home.at("10:10")
    assert len(home.notified) == 2
    home.at("10:12")
    home.reminders.card.later.click()
    assert not home.reminders.card.isVisible()
    home.at("10:22")
    assert home.reminders.card.isVisible()
    assert home.reminders.card.later.isHidden()
    home.at("10:30")
    assert not home.reminders.card.isVisible()
    assert home.ends()[0].startswith("missed")


@pytest.mark.parametrize("reason", ["", "busy"])
def test_not_now_with_and_without_a_reason(home: Home, reason: str) -> None:
    home.unlock()
    home.at("10:00")
    home.reminders.card.not_now_wanted.emit(reason)
    assert home.ends() == ["dismissed user"]
    told = [row["source"] for row in home.session.record.rows("prompt_changes", "state = 'dismissed'")]
    assert told == [f"user:{reason}" if reason else "user"]
    assert not home.reminders.card.isVisible()


def test_with_the_record_locked_it_still_comes_and_answering_asks_for_the_passphrase(
    home: Home, qapp: QApplication
) -> None:
    home.unlock()
    home.desk.lock()
    assert isinstance(home.reminders.resident.prompting, LockedPrompting)
    home.at("10:00")
    assert len(home.notified) == 1
    home.reminders.card.open.click()
    assert home.desk.window.stack.currentWidget() is home.desk.front.unlock
    assert home.desk.qt_session is None
    home.unlock()
    qapp.processEvents()
    assert home.desk.pages is not None
    assert home.desk.pages.form is not None
    assert home.desk.pages.form.sitting.open.prompt_id == home.notified[0]


def test_at_the_start_the_letterbox_rings_before_anybody_gave_the_passphrase(home: Home) -> None:
    home.unlock()
    home.desk.lock()
    home.reminders.resident.prompting = None
    home.reminders.record_locked(home.path)
    home.at("10:00")
    assert len(home.notified) == 1
    home.at("10:31")
    home.unlock()
    assert home.ends() == ["missed unknown"]


def test_a_film_holds_it_back_until_it_ends(home: Home) -> None:
    home.unlock()
    home.sources.sees = [Kind.FULLSCREEN_ON]
    home.at("10:00")
    home.at("10:05")
    assert home.notified == []
    home.sources.sees = [Kind.FULLSCREEN_OFF]
    home.at("10:06")
    assert len(home.notified) == 1
    home.sources.sees = [Kind.DND_ON]
    home.at("12:40")
    assert home.ends()[1] == "suppressed do_not_disturb"


@pytest.mark.parametrize("first", ["lock", "answer", "unlock"])
def test_after_a_sleep_that_nobody_announced_nothing_comes_at_once(home: Home, first: str) -> None:
    home.unlock()
    if first == "unlock":
        home.desk.lock()
    home.at("09:00")
    home.moving.time = datetime.fromtimestamp(instant("10:05"), UTC)
    {"lock": home.desk.lock, "answer": home.reminders.entries_changed, "unlock": home.unlock}[first]()
    assert home.notified == []
    home.at("10:07")
    assert home.notified == []
    home.at("10:10")
    assert len(home.notified) == 1


def test_what_the_desktop_says_reaches_the_prompts(home: Home) -> None:
    home.unlock()
    home.at("09:50")
    home.sources.happened.emit(Event(0, Kind.LOCK))
    home.at("10:40")
    assert home.ends() == ["undeliverable locked"]


def test_while_a_form_is_filled_in_a_prompt_brings_the_window_only(home: Home, qapp: QApplication) -> None:
    home.unlock()
    assert home.desk.pages is not None
    home.desk.pages.start_form("check_in")
    qapp.processEvents()
    home.at("10:00")
    home.reminders.card.open.click()
    prompting = home.reminders.resident.prompting
    assert prompting is not None
    assert prompting.world.lives[home.notified[0]].state in (State.DISPLAYED, State.SEEN)


def test_a_pause_from_the_tray_ends_by_itself(home: Home) -> None:
    home.unlock()
    home.at("09:30")
    home.reminders.pause(3600)
    home.at("11:59")
    home.at("12:00")
    assert home.ends()[0] == "suppressed paused"
    assert len(home.notified) == 1


def test_the_timer_is_set_for_what_is_due(home: Home) -> None:
    home.unlock()
    timer = next(found for found in home.reminders.resident.findChildren(QTimer))
    assert 0 < timer.remainingTime() <= 290_000
    home.at("09:59")
    assert timer.remainingTime() <= 60_001
    assert isinstance(home.reminders.resident.prompting, Prompting)


def test_prompts_stand_by_while_long_work_writes_and_come_right_afterwards(home: Home) -> None:
    home.unlock()
    home.at("09:58")
    assert home.desk.pages is not None
    home.desk.pages.workspace.hold(on=True)
    assert not home.reminders.resident._timer.isActive()
    home.moving.time = datetime.fromtimestamp(instant("10:01"), UTC)
    assert home.notified == []
    home.desk.pages.workspace.hold(on=False)
    assert len(home.notified) == 1


def test_an_erased_record_rings_no_more(home: Home) -> None:
    home.unlock()
    home.desk.forget_record()
    assert home.reminders.resident.prompting is None


@pytest.mark.parametrize("system", ["Linux", "Darwin", "Windows"])
def test_starting_with_the_desktop_is_a_file_that_comes_and_goes(tmp_path: Path, system: str) -> None:
    at_login = AtLogin(tmp_path, system=system)
    assert not at_login.on
    at_login.choose(True, ["/a path/python", "-m", "ema_app", "wait"])
    assert at_login.on
    assert "ema_app" in at_login.path.read_text(encoding="utf-8")
    at_login.choose(False)
    at_login.choose(False)
    assert not at_login.on


def test_the_crisis_plan_is_one_step_from_the_card(home: Home) -> None:
    home.unlock()
    home.desk.lock()
    home.at("10:00")
    home.reminders.card.plan.click()
    assert home.desk.window.stack.currentWidget() is home.desk.front.plan


def test_today_says_that_one_waits_and_opens_it(home: Home, qapp: QApplication) -> None:
    home.unlock()
    home.at("10:00")
    assert home.desk.pages is not None
    today = home.desk.pages.workspace.show_page("today")
    assert isinstance(today, TodayPage)
    assert not today.waiting.isHidden()
    today.answer.click()
    qapp.processEvents()
    assert home.desk.pages.form is not None
    assert home.desk.pages.form.sitting.open.prompt_id == home.notified[0]
    assert today.waiting.isHidden()


def test_wishes_of_the_protocol_page_hold_at_once(home: Home) -> None:
    home.unlock()
    home.at("10:00")
    assert home.desk.pages is not None
    page = home.desk.pages.workspace.show_page("protocol")
    assert isinstance(page, ProtocolPage)
    page.pause.hours.click()
    assert home.ends() == ["dismissed paused"]
    assert not home.reminders.card.isVisible()
    asking = home.desk.pages.workspace.show_page("asking")
    assert isinstance(asking, WishesPage)
    assert "paused until" in asking.pause.state.text()
    home.reminders.pause(0)
    assert asking.pause.state.text() == ""


def test_one_that_is_on_the_screen_is_not_announced_again_by_unlocking(home: Home) -> None:
    home.unlock()
    home.desk.lock()
    home.at("10:00")
    home.unlock()
    assert len(home.notified) == 1
    assert home.reminders.card.isVisible()
    home.at("10:10")
    assert len(home.notified) == 2, "the reminder"


def test_the_next_part_of_the_app_knows_what_is_on_the_screen(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.unlock()
    home.at("10:00")
    shown = home.notified[0]
    home.desk.lock()
    home.desk.stop_ringing()
    world = world_here(home.around)
    assert world.shown == shown
    assert world_here(home.around).shown == ""
    look = home.desk._world
    assert look is not None
    after = Reminders(home.desk.theme, World(home.around, look.look, Told(), shown=shown), lambda: False)
    after.notifier.show = lambda prompt_id, can_snooze: home.notified.append(prompt_id)  # type: ignore
    after.record_locked(home.path)
    assert after.card.isVisible()
    assert home.notified == [shown]
    after.stop()


@pytest.mark.usefixtures("nothing_of_before")
@pytest.mark.parametrize("came_before", [False, True])
def test_nothing_rings_while_an_observer_sits_there_and_nothing_is_lost(home: Home, came_before: bool) -> None:
    home.unlock()
    code = home.session.roster.add("Jo", "partner")
    home.session.observers.make(code, single=False, pin=pin_check("4711", CHEAP))
    if came_before:
        home.at("10:01")
    asked = home.session.observers.ask(code, Moment("now", home.moving.time))
    home.desk.handing_over.they_saw(asked)
    told = len(home.notified)
    home.at("10:05")
    home.desk._plan_from_tray()
    assert home.reminders.card.isHidden()
    assert len(home.notified) == told
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "Crisis plan" not in everything_heard()
    page = home.desk.window.stack.currentWidget()
    assert isinstance(page, TheySaw)
    page.pin.leave.click()
    assert isinstance(home.reminders.resident.prompting, LockedPrompting)
    home.at("12:05")
    assert len(set(home.notified)) == 2
    home.unlock()
    home.at("13:30")
    assert [end.split()[0] for end in home.ends()] == ["missed", "missed"]


@pytest.mark.parametrize(("form", "answers"), [("check_in", True), ("event", False)])
def test_checking_in_while_a_prompt_waits_answers_it(
    home: Home, qapp: QApplication, form: str, answers: bool
) -> None:
    home.unlock()
    home.at("10:00")
    assert home.desk.pages is not None
    home.desk.pages.workspace.form_wanted.emit(form)
    for _ in range(3):
        qapp.processEvents()
    assert home.desk.pages.form is not None
    assert (home.desk.pages.form.sitting.open.prompt_id == home.notified[0]) is answers


@pytest.mark.parametrize("how", ["broken", "missing"])
def test_a_protocol_that_cannot_be_read_leaves_record_prompts_and_crisis_plan(
    home: Home, qapp: QApplication, how: str
) -> None:
    home.unlock()
    record = home.session.record
    if how == "broken":
        record.update("protocols", {"protocol_id": "small"}, {"toml": "this is = [ not a protocol"})
    else:
        record.delete("protocols", {"protocol_id": "small"})
    home.desk.lock()
    home.unlock()
    assert home.desk.pages is not None
    today = home.desk.pages.workspace.show_page("today")
    assert isinstance(today, TodayPage)
    assert ("cannot be used" if how == "broken" else "no protocol called small") in today.problem.text()
    home.at("10:00")
    assert len(home.notified) == 1
    home.reminders.card.open.click()
    for _ in range(3):
        qapp.processEvents()
    assert home.desk.pages.workspace.notice.isVisibleTo(home.desk.window)
    home.desk.show_plan()
    assert home.desk.window.stack.currentWidget() is home.desk.front.plan


def test_answers_taken_back_at_the_end_leave_the_prompt_as_put_aside(home: Home, qapp: QApplication) -> None:
    home.unlock()
    home.at("10:00")
    home.reminders.card.open.click()
    qapp.processEvents()
    assert home.desk.pages is not None
    form = home.desk.pages.form
    assert form is not None
    form.stop()
    assert form.end is not None
    answer_question(QMessageBox.ButtonRole.DestructiveRole)
    form.end.undo.click()
    assert home.ends() == ["dismissed user"]
    home.at("10:31")
    assert home.ends() == ["dismissed user"]
    assert len(home.notified) == 1
