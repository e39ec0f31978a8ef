"""One process that takes a record of five years out, or lets pandas write its answers: figures for two benchmarks.

It begins with what opening a record needs and compiled modules, as in an installed app; what an export imports counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench_app import said, seconds

if TYPE_CHECKING:
    from ema_app.session import Session

RUNS = 5


def beside_pandas(record: Path, folder: Path) -> None:
    """Print what a full export to `folder`/out takes beside pandas writing the answers alone, in turn."""
    runs = [(_in_a_process("ours", record, folder), _in_a_process("pandas", record, folder)) for _ in range(RUNS + 1)]
    del runs[0]  # in which modules were compiled
    print(f"a full export with its reporting sheet, each in a fresh process, in turn with pandas; median of {RUNS}")
    said("whole export from a record", statistics.median(ours for (ours, _), _ in runs), "s", "goal <= 6")
    said("pandas, the answers alone, from memory", statistics.median(theirs for _, (theirs, _) in runs), "s")
    said("export / pandas", statistics.median(ours / theirs for (ours, _), (theirs, _) in runs), "", "goal <= 3")
    said("memory beyond the open record", statistics.median(held for (_, held), _ in runs), "MB")


def _in_a_process(side: str, record: Path, folder: Path) -> tuple[float, float]:
    """Give the seconds that one side took, and the MB that it needed at most beyond what there was before."""
    program = [sys.executable, "-m", "benchmarks.export_five_years", side, str(record), str(folder)]
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    done = subprocess.run(program, env=around | compiled, capture_output=True, text=True, check=True)
    taken, held = map(float, done.stdout.split())
    return taken, held


def peak_mb() -> float:
    """Give the most memory that this process has held so far; `resource` would count that of the one it came from."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def ours(session: Session, folder: Path) -> float:
    """Write every file; gives the seconds."""

    def export() -> None:
        from ema_app.exchange.tiers import Options
        from ema_app.session.leaving import leave

        leave(session, folder / "out", Options(), {})

    return seconds(export)


def by_pandas(session: Session, folder: Path) -> float:
    """Let pandas write the answers, which are in memory before; gives the seconds."""
    import pandas as pd

    from ema_app.core.tables import ANSWERS
    from ema_app.session.leaving import RecordSource

    frame = pd.DataFrame(list(RecordSource(session.record).rows("answers")), columns=list(ANSWERS.names))
    return seconds(lambda: frame.to_csv(folder / "answers.csv", index=False))


def main(side: str, record: Path, folder: Path) -> None:
    """Print the seconds that `side` (ours, pandas) takes, and by how many MB the peak of the process grows."""
    from benchmarks.five_years import PASSPHRASE, around
    from ema_app.session.opening import open_session

    session = open_session(record, PASSPHRASE, around())
    before = peak_mb()
    taken = {"ours": ours, "pandas": by_pandas}[side](session, folder)
    print(taken, peak_mb() - before)
    session.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
