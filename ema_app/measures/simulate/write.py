"""A made-up record as files: the export directory of FORMATS, as far as it is stored row by row, and truth.json."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import pandas as pd

from ema_app.core.tables import STORED
from ema_app.measures.simulate.made import Made


def write(made: Made, folder: Path) -> None:
    """Write a CSV per table (UTF-8, comma, header, line feed, empty = missing) and truth.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in STORED:
        _write_table(made.dataset[table.name], folder / f"{table.name}.csv")
    text = json.dumps(made.truth, indent=1, allow_nan=False)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _write_table(frame: pd.DataFrame, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(frame.columns)
        columns = [map(_cell, frame[name].tolist()) for name in frame]
        writer.writerows(zip(*columns, strict=True))


def _cell(value: object) -> str:
    """Give a cell: whole numbers without a point, others as short as they read back the same, missing empty."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)
