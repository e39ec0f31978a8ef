"""The page between sessions as a PDF of one page: text as text, the chart as vectors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.session.between_sessions import Between
from ema_app.store.files import write_whole
from ema_app.ui.clinician.report_blocks import Pieces
from ema_app.ui.dates import date_words
from ema_app.ui.plot.vectors import paint
from ema_app.ui.theme import Theme

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
DPI, MARGIN_MM, GAP = 96, 14.0, 11.0
PRINT_SCALE = 0.8
CHART_HEIGHTS = (430, 360, 300, 240)
"""Heights of the chart in pixels of 1/96 inch, tried with the numbers of lines a list may have, until all fits."""
MOST_LINES = (7, 5, 4, 3, 2, 1)
CHART_AT = 3
"""The chart stands before its caption and the lists."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its size inside the margins in pixels of 1/96 inch."""

    width: float
    height: float


def write_report(page: Between, path: Path, paper: str, made_on: date) -> None:
    """Write the page as a PDF; `paper` is a4 or letter. Raises EmaError where it cannot be written."""
    data = report_bytes(page, paper, made_on)
    try:
        write_whole(path, data)
    except OSError as error:
        raise EmaError(
            "not_saved",
            say("errors", "The report could not be saved as {name}.", name=path.name),
            Words("errors", "{why}.", {"why": error.strerror}) if error.strerror else Words("errors", ""),
            say("errors", "Choose another folder."),
        ) from error


def report_bytes(page: Between, paper: str, made_on: date) -> bytes:
    """Give the page as the bytes of a PDF."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(QPageLayout(
        QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    ))  # fmt: skip
    writer.setCreator("Switchpoint")
    painter = QPainter(writer)
    try:
        room = writer.pageLayout().paintRectPixels(DPI)
        Painted(page, Sheet(room.width(), room.height()), painter).draw(date_words(made_on))
    finally:
        painter.end()
    return bytes(buffer.data().data())


class Painted:
    """Draws the pieces of a page from top to bottom on one sheet."""

    def __init__(self, page: Between, sheet: Sheet, painter: QPainter) -> None:
        self._page, self._sheet, self._painter = page, sheet, painter
        self._theme = Theme(scale=PRINT_SCALE)

    def draw(self, made_on: str) -> None:
        """Draw the page with as many lines and as large a chart as fit on it."""
        for most, chart in product(MOST_LINES, CHART_HEIGHTS):
            made = self._laid_out(made_on, most)
            if self._height(made, chart) <= self._sheet.height:
                break
        self._put(made, chart)

    def _laid_out(self, made_on: str, most: int) -> list[list[QTextDocument]]:
        pieces = Pieces(self._page, self._theme, most)
        rows = [[pieces.head(made_on)], [pieces.hard()], [pieces.sentences()], [pieces.caption()], pieces.lists()]
        rows += [[words] for words in (pieces.own_words(),) if words]
        return [[self._document(piece, len(row)) for piece in row] for row in (*rows, [pieces.foot()])]

    def _document(self, html: str, beside: int) -> QTextDocument:
        made = QTextDocument()
        made.setDefaultFont(self._theme.font())
        made.setDocumentMargin(0)
        made.setHtml(f"<div style='color:{self._theme.name('text')}'>{html}</div>")
        made.setTextWidth((self._sheet.width - GAP * 1.5 * (beside - 1)) / beside)
        return made

    def _height(self, rows: list[list[QTextDocument]], chart: float) -> float:
        return sum(max(made.size().height() for made in row) + GAP for row in rows) - GAP + chart + GAP

    def _put(self, rows: list[list[QTextDocument]], chart: float) -> None:
        y = 0.0
        for k, row in enumerate(rows[:-1]):
            if k == CHART_AT:
                paint(self._page.chart, self._theme, self._painter, QRectF(0, y, self._sheet.width, chart))
                y += chart + GAP
            self._row(row, y)
            y += max(made.size().height() for made in row) + GAP
        self._row(rows[-1], self._sheet.height - rows[-1][0].size().height())

    def _row(self, row: list[QTextDocument], y: float) -> None:
        x = 0.0
        for made in row:
            self._painter.save()
            self._painter.translate(x, y)
            made.drawContents(self._painter)
            self._painter.restore()
            x += made.textWidth() + GAP * 1.5
