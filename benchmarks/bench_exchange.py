"""Taking five years out and bringing them in again, beside pandas writing the same table of answers.

Run: python -m benchmarks.bench_exchange. Both sides alternate, so that a busy machine burdens both.
"""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.five_years import CHEAP, PASSPHRASE, around, make
from ema_app.core.tables import ANSWERS
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.foreign import open_foreign, read_mapping
from ema_app.exchange.tiers import TIERS, Options
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.leaving import RecordSource
from ema_app.session.opening import create
from ema_app.session.session import Session

RUNS = 5
MAPPINGS = Path(__file__).parents[1] / "docs" / "examples" / "mappings"


def seconds(act: Callable[[], object]) -> float:
    """Give how long `act` takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def peak_mb() -> float:
    """Give the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bench_in(folder: Path) -> None:
    """Print what bringing the export in takes: reading and checking alone, and into a new record."""
    print("import")
    before = peak_mb()
    taken = seconds(lambda: sum(1 for _ in open_dataset(folder / "out").rows("answers")))
    session, _ = create(folder / "again.record", PASSPHRASE, around(), cost=CHEAP)
    whole = seconds(lambda: bring_in_dataset(session, folder / "out"))
    print(f"  read and checked, nothing kept     {taken:6.2f} s")
    print(f"  imported into a new record         {whole:6.2f} s   (goal <= 20)")
    print(f"  memory beyond what was held before {peak_mb() - before:6.0f} MB")
    export_dataset(RecordSource(session.record), folder / "second")
    same = all((folder / "out" / f.name).read_bytes() == f.read_bytes() for f in (folder / "second").glob("*.csv"))
    print(f"  exported again: files identical    {'yes' if same else 'NO'}")
    session.close()


def bench_out(folder: Path, session: Session) -> None:
    """Print what an export takes, beside pandas writing the answers alone from memory."""
    import pandas as pd

    source = RecordSource(session.record)

    frame = pd.DataFrame(list(source.rows("answers")), columns=list(ANSWERS.names))
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(seconds(lambda: export_dataset(source, folder / "out")))
        theirs.append(seconds(lambda: frame.to_csv(folder / "answers.csv", index=False)))
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"five years, {len(frame)} answers; median of {RUNS} alternating runs")
    print(f"  whole export from a record         {statistics.median(ours):6.2f} s   (goal <= 6)")
    print(f"  pandas, the answers from memory    {statistics.median(theirs):6.2f} s")
    print(f"  export / pandas                    {ratio:6.2f}     (goal <= 3)")
    for tier in TIERS[1:]:
        print(f"  tier {tier:30s}{seconds(lambda t=tier: export_dataset(source, folder / t, Options(t))):6.2f} s")


def bench_foreign() -> None:
    """Print what reading a foreign set of 999 persons takes, where it is there."""
    from benchmarks.tables import reference

    path = reference("bailon-2020-valence-arousal") / "data.csv"
    if path.is_file():
        data = open_foreign(path, read_mapping(MAPPINGS / "bailon-2020.toml"))
        taken = seconds(lambda: sum(1 for person in data.people() for _ in person.rows("answers")))
        print(f"foreign set of 999 persons, 17452 rows, read in {taken:.2f} s")


def main() -> None:
    """Run all of it in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session = make(folder / "five.record")
        before = peak_mb()
        export_dataset(RecordSource(session.record), folder / "out")
        print(f"export: memory beyond the open record {peak_mb() - before:6.0f} MB")
        bench_in(folder)
        bench_out(folder, session)
        session.close()
    bench_foreign()


if __name__ == "__main__":
    main()
