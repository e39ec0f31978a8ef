"""The screens of sharing and of a clinician, for the pictures: a throw-away caseload, nothing written to the record."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.app import Desk
    from ema_app.session import Session

MADE_UP_CODE = "H6GXA-NCD89-DW4CG-91DQ5-MM19H-BEZD3"
NAME = "4-clinician"
TURNS = 6


def of_sharing(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Give the page Sharing with exactly what leaves; no share is made."""
    from ema_app.ui.patient.sharing.page import SharingPage

    assert desk.pages is not None
    page = desk.pages.workspace.show_page("sharing")
    assert isinstance(page, SharingPage)
    page.show_leaving()
    _settle(desk)
    yield "3-sharing-what-leaves", desk.window
    desk.pages.workspace.show_page("today")


def of_the_clinician(desk: Desk, session: Session, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Give what a clinician meets, with a share of `session` in a caseload in the empty `folder`; locks the diary."""
    clinic, secret = desk.clinic, secrets.token_hex(16)
    share, record_id = _share(desk, session, folder, secret), session.record.id
    desk.lock()
    clinic.door.begin.begin()
    desk.window.show_page(clinic.door.begin)
    yield f"{NAME}-01-begin", desk.window
    clinic.door.begin.show_code(MADE_UP_CODE)
    yield f"{NAME}-02-recovery-code", desk.window
    clinic.door.ask_for_passphrase(folder)
    yield f"{NAME}-03-unlock", desk.window
    clinic.door.open(folder, secret, recovery=False)
    _settle(desk)
    yield f"{NAME}-04-empty", desk.window
    assert clinic.page is not None
    clinic.page.bringing.bring_in([share])
    _settle(desk)
    yield f"{NAME}-05-one", desk.window
    clinic.page.mine.click()
    yield f"{NAME}-06-address", desk.window
    clinic.open_person(record_id)
    _settle(desk)
    yield from _review(desk)
    yield from _closer(desk)
    clinic.close()


def _review(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    review = desk.clinic.review
    assert review is not None
    for number, name in enumerate(review.frame.names, 10):
        review.frame.show_page(name)
        _settle(desk)
        yield f"{NAME}-{number}-{name}", desk.window


def _closer(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Give a moment under Rewind, and the parts of the treatment."""
    from ema_app.treatment_screens import of_rewind, of_the_treatment

    review, qt = desk.clinic.review, desk.clinic.qt_session
    assert review is not None
    assert qt is not None
    parts = (of_rewind(review, qt.session, lambda: _settle(desk)), of_the_treatment(review, lambda: _settle(desk)))
    for number, (name, widget) in enumerate(chain(*parts), 30):
        yield f"{NAME}-{number}-{name}", widget


def _share(desk: Desk, session: Session, folder: Path, secret: str) -> Path:
    from ema_app.session.caseload import make_caseload
    from ema_app.session.sharing import Choice, preview
    from ema_app.store import Cost
    from ema_app.store.sharing.share import Wish, make_share

    made, _code = make_caseload(folder, secret, desk.around, Cost(8192, 1))
    made.sign("Dr. B.")
    leaving = preview(session, Choice(words=True, names=True, urges=True, plan=True, formulation=True))
    path = folder / "share.switchpoint-share"
    path.write_bytes(make_share(session.record, Wish(made.address.key, leaving.scope, 0), leaving.tables))
    made.close()
    return path


def _settle(desk: Desk) -> None:
    for _ in range(TURNS):
        desk.background.wait()
        desk.app.processEvents()
