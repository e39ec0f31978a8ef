"""The one place for errors of ours: keeps what was half-written, says sorry, leaves a report without any content."""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

KEPT = 20
FOLDER = "reports"


def report(error: BaseException) -> str:
    """Give the type of an error and the places in the code it came through; no message, no values, no paths."""
    lines = [f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", f"Python {sys.version.split()[0]} on {sys.platform}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [f"  {_module(frame.filename)}:{frame.lineno} {frame.name}"
                  for frame in traceback.extract_tb(seen.__traceback__)]  # fmt: skip
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _module(filename: str) -> str:
    parts = Path(filename).parts
    known = [k for k, part in enumerate(parts) if part in ("ema_app", "site-packages")]
    return "/".join(parts[known[-1] :] if known else parts[-1:])


def keep(error: BaseException, folder: Path) -> Path | None:
    """Write the report under `folder`; gives its path, None where it cannot be written. Only the newest are kept."""
    place = folder / FOLDER
    path = place / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S.%f}.txt"
    try:
        place.mkdir(parents=True, exist_ok=True)
        path.write_text(report(error), encoding="utf-8")
        for old in sorted(place.glob("*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return path


def install(folder: Path, settle: Callable[[], object], say: Callable[[Path | None], object]) -> None:
    """Catch what rises to the top, in any thread: `settle` keeps what is half-written, `say` tells the person."""

    def crashed(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if threading.current_thread() is threading.main_thread():  # fields can be read from there only
            with contextlib.suppress(Exception):  # what cannot be settled now was kept when it was answered
                settle()
        left = keep(error, folder)
        with contextlib.suppress(Exception):  # else Python prints both errors, with all that is in them
            say(left)

    sys.excepthook = crashed
    threading.excepthook = lambda args: crashed(args.exc_type, args.exc_value, args.exc_traceback)
    # Of an error that nobody can catch any more Python prints all that is in it; here it leaves a report only.
    sys.unraisablehook = lambda args: args.exc_value and keep(args.exc_value, folder)
