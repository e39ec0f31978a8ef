"""A picture of every screen, without a display: what `ema-app screenshot` leaves."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.terminal import Asking

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ema_app.app import Desk
    from ema_app.session import Session

Look = tuple[bool, float]
FORM_PAGES = 12
SETTLED = 10
"""Turns of the window until layouts inside layouts have their heights."""
MADE_UP_CODE = "H6GXA-NCD89-DW4CG-91DQ5-MM19H-BEZD3"


def take(folder: Path, record: Path | None, look: Look, asking: Asking) -> Iterator[Path]:
    """Write the pictures to `folder`, give their paths; `look` = (dark, scale). Without a record: a made-up person."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from ema_app.app import Desk, Start, application
    from ema_app.here import surroundings
    from ema_app.ui.theme import Theme, apply

    session = _session(record, asking)
    folder.mkdir(parents=True, exist_ok=True)
    app, theme = application(["ema-app"]), Theme(*look)
    apply(app, theme)
    with tempfile.TemporaryDirectory() as apart:
        settings = QSettings(str(Path(apart) / "settings.ini"), QSettings.Format.IniFormat)
        desk = Desk(app, theme, surroundings(), Start(settings=settings))
        desk.window.show()
        try:
            for name, widget in _screens(desk, session):
                yield _picture(app, widget, folder / f"{name}.png")
        finally:
            desk.close()
            desk.window.close()


def _session(record: Path | None, asking: Asking) -> Session:
    from ema_app.here import surroundings

    if record is None:
        from ema_app.demo import demo_session

        return demo_session(surroundings())
    from ema_app.session.opening import open_session

    return open_session(record, asking.passphrase(), surroundings())


def _picture(app: QApplication, widget: QWidget, path: Path) -> Path:
    for _ in range(SETTLED):
        app.processEvents()
    widget.grab().save(str(path))
    return path


def _screens(desk: Desk, session: Session) -> Iterator[tuple[str, QWidget]]:
    from ema_app.asking_screens import of_asking
    from ema_app.body_screens import of_the_body
    from ema_app.clinician_screens import of_sharing, of_the_clinician
    from ema_app.observer_screens import of_the_observer, of_the_person

    yield from _front(desk, session)
    yield from _diary(desk, session)
    with tempfile.TemporaryDirectory() as folder:
        yield from of_asking(desk, Path(folder))
        yield from of_the_body(desk, Path(folder))
    yield from of_the_person(desk)
    yield from of_sharing(desk)
    with tempfile.TemporaryDirectory() as folder:
        yield from of_the_observer(desk, session.observers.form(), Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield from of_the_clinician(desk, session, Path(folder))


def _front(desk: Desk, session: Session) -> Iterator[tuple[str, QWidget]]:
    window, front = desk.window, desk.front
    yield "01-welcome", window
    window.show_page(front.new_record)
    yield "02-new-diary", window
    front.new_record.show_code(MADE_UP_CODE)
    yield "03-recovery-code", window
    desk.ask_for_passphrase(session.record.path)
    yield "04-unlock", window
    desk.show_plan()
    yield "05-crisis-plan-before-unlocking", window


def _diary(desk: Desk, session: Session) -> Iterator[tuple[str, QWidget]]:
    window = desk.window
    desk.path = None
    desk.show_session(session)
    yield from _pages(desk)
    desk.show_plan()
    yield "14-crisis-plan", window
    desk.front.plan.change.click()
    yield "15-crisis-plan-editing", window
    window.leave()
    for form in ("check_in", "event", "evening"):
        yield from _form(desk, form)


def _pages(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    from ema_app.ui.patient.data import DataPage

    assert desk.pages is not None
    for k, name in enumerate(desk.pages.workspace.names, 6):
        page = desk.pages.workspace.show_page(name)
        if isinstance(page, DataPage):
            page.show_preview()
        desk.app.processEvents()
        desk.background.wait()
        yield f"{k:02}-{name}", desk.window
        if name == "felt_seen":
            yield from _sections(desk, f"{k:02}-{name}")


def _sections(desk: Desk, name: str) -> Iterator[tuple[str, QWidget]]:
    from ema_app.ui.patient.felt_seen import FeltSeenPage

    assert desk.pages is not None
    page = desk.pages.workspace.current
    assert isinstance(page, FeltSeenPage)
    for k, tab in enumerate(page.view.buttons[1:], 2):
        tab.click()
        yield f"{name}-{k}", desk.window


def _form(desk: Desk, form: str) -> Iterator[tuple[str, QWidget]]:
    assert desk.pages is not None
    desk.pages.start_form(form)
    page = desk.pages.form
    assert page is not None
    for k in range(1, FORM_PAGES + 1):
        yield f"2-{form}-{k:02}", desk.window
        if page.end is not None:
            break
        page.frame.skip.click()
    if page.end is None:
        page.stop()
    page.finished.emit()
