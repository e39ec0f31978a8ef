"""The screens of observers, for the pictures: nothing is written, nobody is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.session.observers import Moment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.app import Desk
    from ema_app.core.protocol import Protocol

PAGES = 12


def of_the_person(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Give the pages about observers in the diary that is open."""
    assert desk.pages is not None
    assert desk.qt_session is not None
    session = desk.qt_session.session
    people = session.roster.people()
    if people:
        desk.pages.asking.show_observer(people[0])
        yield "3-observer-01-person", desk.window
    if any(observer.pin for observer in session.observers.observers()):
        desk.pages.asking.ask("today")
        yield "3-observer-02-ask", desk.window
    desk.pages.workspace.show_page("today")


def of_the_observer(desk: Desk, form: Protocol, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Give what an observer meets at the person's computer and at their own; `folder` is an empty one."""
    from ema_app.ui.observer.enrol import EnrolPage
    from ema_app.ui.observer.own_copy import OwnCopyPage
    from ema_app.ui.observer.pin import PinPage

    theme, window = desk.theme, desk.window
    window.show_page(EnrolPage(theme, single=False, background=desk.background))
    yield "3-observer-03-enrol", window
    window.show_page(PinPage(theme, "", desk.background))
    yield "3-observer-04-pin", window
    yield from _rating(desk, form)
    own = OwnCopyPage(theme, folder, desk.around)
    window.show_page(own)
    own.show_cards()
    yield "3-observer-30-own-copy", window
    for number, page in ((31, own.words), (32, own.card)):
        own.stack.setCurrentWidget(page)
        yield f"3-observer-{number}-own-copy", window


def _rating(desk: Desk, form: Protocol) -> Iterator[tuple[str, QWidget]]:
    from ema_app.ui.observer.rating import Rating, Wanted
    from ema_app.ui.words import translate

    way_out = translate("TheySaw", "Done")
    moment = Moment("at", desk.around.local_now())
    rating = Rating(desk.theme, Wanted(form, moment, False, lambda _seen: None, "", way_out), desk.around)
    desk.window.show_page(rating)
    yield "3-observer-10-before", desk.window
    rating.before.go.click()
    for number in range(11, 11 + PAGES):
        if rating.stack.currentWidget() is not rating.walk:
            break
        yield f"3-observer-{number}", desk.window
        rating.walk.frame.skip.click()
    yield "3-observer-29-end", desk.window
