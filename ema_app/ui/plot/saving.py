"""A chart as a file: a picture in pixels, a drawing in vectors, or its table."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QGraphicsView, QWidget

from ema_app.charts.spec import ChartSpec
from ema_app.charts.who import coded
from ema_app.core.errors import EmaError
from ema_app.core.words import DECIMAL, Digits, Words, say
from ema_app.store.files import write_whole
from ema_app.ui.dates import day_words, moment_words
from ema_app.ui.words import translate

FORMATS = {".png": "PNG", ".pdf": "PDF", ".csv": "CSV"}


def ask_where(parent: QWidget) -> Path | None:
    """Ask where to save a chart; None where the person cancels. A missing ending is added."""
    filters = ";;".join(f"{name} (*{ending})" for ending, name in FORMATS.items())
    chosen, kind = QFileDialog.getSaveFileName(
        parent, translate("ChartView", "Save the chart"), "timeline.png", filters
    )
    if not chosen:
        return None
    path = Path(chosen)
    ending = next((ending for ending, name in FORMATS.items() if kind.startswith(name)), ".png")
    return path if path.suffix in FORMATS else path.with_suffix(ending)


def saved(path: Path, spec: ChartSpec, view: QWidget, drawing: QGraphicsView) -> str:
    """Write the chart to `path`; gives what is to be said about it."""
    try:
        save(path, spec, view, drawing)
    except EmaError as error:
        return error.text(translate)
    return translate("ChartView", "Saved as {name}.").format(name=path.name)


def save(path: Path, spec: ChartSpec, view: QWidget, drawing: QGraphicsView | None) -> None:
    """Write the chart to `path`; its ending says in which form, what has no drawing leaves its table.

    Raises EmaError where it cannot be written.
    """
    try:
        if path.suffix == ".csv" or drawing is None:
            write_whole(path, table_text(spec).encode())
        else:
            write_whole(path, _pdf(drawing) if path.suffix == ".pdf" else _png(view))
    except OSError as error:
        raise EmaError(
            "not_saved",
            say("errors", "The chart could not be saved as {name}.", name=path.name),
            Words("errors", "{why}.", {"why": error.strerror}) if error.strerror else Words("errors", ""),
            say("errors", "Choose another folder."),
        ) from error


def _pdf(drawing: QGraphicsView) -> bytes:
    # Not SVG: Qt writes its numbers with six digits, too few for the milliseconds of a time axis.
    buffer, size = QBuffer(), QSizeF(drawing.viewport().size())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # At the fineness of the screen: the pictures that axes are kept in would otherwise come out at another size.
    writer.setResolution(drawing.logicalDpiX())
    sheet = QPageSize(size / drawing.logicalDpiX(), QPageSize.Unit.Inch)
    writer.setPageLayout(QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setCreator("Switchpoint")
    painter = QPainter(writer)
    drawing.render(painter, QRectF(0, 0, size.width(), size.height()), drawing.viewport().rect())
    painter.end()
    return bytes(buffer.data().data())


def _png(view: QWidget) -> bytes:
    buffer = QBuffer()
    view.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def cell(value: object) -> str:
    """Give one cell of a table as text, in the language in force; days and moments as everywhere in the window."""
    if isinstance(value, datetime):
        return moment_words(value)
    return day_words(value, translate("Dates", "d MMM yyyy")) if isinstance(value, date) else _text(value)


def _text(value: object) -> str:
    if isinstance(value, Digits):
        value = Words("", "{number}", {"number": value})
    return value.text(translate) if isinstance(value, Words) else str(value)


def _written(value: object) -> str:
    """Give one cell for a file that programs read: moments in figures, people by code, numbers with a point."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return coded(value).text(_with_points) if isinstance(value, Words) else str(value)


def _with_points(context: str, template: str) -> str:
    return template if context == DECIMAL.context else translate(context, template)


def table_text(spec: ChartSpec) -> str:
    """Give the table of a chart as CSV, with its headings."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([cell(heading) for heading in spec.table.headings])
    writer.writerows([_written(value) for value in row] for row in spec.table.rows())
    return out.getvalue()
