"""Columns of numbers, read block by block: fast where all is well, line by line where it is not."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator

import numpy as np

from ema_app.exchange.body.members import Stream
from ema_app.measures.body_signals import Floats

BLOCK = 4 << 20
LONGEST_LINE = 1 << 16


class OddLineError(Exception):
    """A line longer than any line of numbers: this is another kind of file."""


def lines(stream: Stream) -> Iterator[bytes]:
    """Give blocks of whole lines, each ending with a line's end. Raises OddLineError."""
    rest = b""
    while found := stream.read(BLOCK):
        whole = rest + found.replace(b"\r", b"")
        cut = whole.rfind(b"\n") + 1
        rest = whole[cut:]
        if len(rest) > LONGEST_LINE:
            raise OddLineError
        if cut:
            yield whole[:cut]
    if rest:
        yield rest + b"\n"


def numbers(block: bytes, columns: int) -> Floats:
    """Give the lines of a block as (lines x columns); a line that is not that many finite numbers is a row of NaN."""
    import pandas as pd

    count = block.count(b"\n")
    if block.count(b",") == count * (columns - 1) and b'"' not in block:
        try:
            frame = pd.read_csv(io.BytesIO(block), header=None, names=list(range(columns)), index_col=False,
                                dtype=np.float64, skip_blank_lines=False, na_filter=False)  # fmt: skip
            if len(frame) == count:
                return _finite(frame.to_numpy(dtype=np.float64, copy=True))
        except (ValueError, pd.errors.ParserError):
            pass
    return _finite(np.array([_line(one, columns) for one in block.split(b"\n")[:-1]], dtype=np.float64))


def _line(line: bytes, columns: int) -> list[float]:
    cells = line.split(b",")
    try:
        return [float(cell) for cell in cells] if len(cells) == columns else [math.nan] * columns
    except ValueError:
        return [math.nan] * columns


def _finite(found: Floats) -> Floats:
    odd = ~np.isfinite(found).all(axis=1)
    if odd.any():
        found[odd] = np.nan
    return found
