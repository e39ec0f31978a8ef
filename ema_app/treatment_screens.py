"""The screens of a moment, of the treatment and of what lies between sessions, inside a review, for the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.session import Session
    from ema_app.ui.clinician.review.page import ReviewPage


def of_rewind(review: ReviewPage, session: Session, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
    """Give the hours around the last event of the record."""
    from ema_app.ui.clinician.rewind import RewindPage

    page = review.frame.show_page("rewind")
    assert isinstance(page, RewindPage)
    found = session.record.rows("events", "occurred_at IS NOT NULL", (), "occurred_at DESC LIMIT 1")
    if found:
        page.show_moment("event", str(found[0]["event_id"]))
        settle()
        yield "rewind-a-moment", review.window()


def of_the_treatment(review: ReviewPage, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
    """Give each part of sessions and outcomes, and a formulation that is being written."""
    from ema_app.ui.clinician.treatment import TreatmentPage

    page = review.frame.show_page("treatment")
    assert isinstance(page, TreatmentPage)
    for name in page.buttons:
        page.show_part(name)
        settle()
        yield f"treatment-{name}", review.window()
    page.show_part("formulation")
    page.formulation.change.click()
    settle()
    yield "treatment-formulation-writing", review.window()
