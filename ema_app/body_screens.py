"""Pictures of the body: what a recording would bring, and heartbeats being written down."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.app import Desk

SECONDS = 3600


def of_the_body(desk: Desk, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Give the page of one's data with a made-up recording of the hour before the last entry, then with a count."""
    from ema_app.ui.patient.data import DataPage

    assert desk.pages is not None
    assert desk.qt_session is not None
    page = desk.pages.workspace.show_page("data")
    assert isinstance(page, DataPage)
    newest = desk.qt_session.session.record.stream("SELECT max(moment_ms) FROM prompts WHERE status = 'answered'")
    _made_up(folder, next(newest)[0] / 1000 - SECONDS)
    page.body.read(folder)
    desk.background.wait()
    for _ in range(3):
        desk.app.processEvents()
    yield "51-body-signals", desk.window
    page.body.leave.click()
    page.heartbeats.write.click()
    page.show_keys()
    yield "52-heartbeats", desk.window
    page.heartbeats.leave.click()


def _made_up(folder: Path, start: float) -> None:
    """Write skin conductance, heart rate and a mark, as an E4 does."""
    skin = (f"{2 + math.sin(k / 900):.3f}" for k in range(4 * SECONDS))
    rate = (f"{72 + 4 * math.sin(k / 300):.2f}" for k in range(SECONDS))
    for name, hertz, values in (("EDA.csv", 4, skin), ("HR.csv", 1, rate)):
        (folder / name).write_text("\n".join([f"{start:.6f}", f"{hertz:.6f}", *values, ""]), encoding="ascii")
    (folder / "tags.csv").write_text(f"{start + 600:.2f}\n", encoding="ascii")
