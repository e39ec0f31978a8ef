"""Taking five years out, beside pandas writing the same table of answers, and bringing them in again.

Run: python -m benchmarks.bench_exchange. The two sides alternate, so that a busy machine burdens both.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from benchmarks.bench_app import seconds
from benchmarks.export_five_years import beside_pandas, peak_mb
from benchmarks.five_years import CHEAP, PASSPHRASE, around, make
from ema_app.exchange.dataset_in import open_dataset
from ema_app.exchange.dataset_out import export_dataset
from ema_app.exchange.foreign import open_foreign, read_mapping
from ema_app.exchange.tiers import TIERS, Options
from ema_app.session.bringing_in import bring_in_dataset
from ema_app.session.leaving import RecordSource
from ema_app.session.opening import create, open_session
from ema_app.session.session import Session

MAPPINGS = Path(__file__).parents[1] / "docs" / "examples" / "mappings"


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


def bench_tiers(folder: Path, session: Session) -> None:
    """Print what the tiers that hide times and names take, without the reporting sheet."""
    source = RecordSource(session.record)
    for tier in TIERS:
        print(f"  tier {tier:30s}{seconds(partial(export_dataset, source, folder / tier, Options(tier))):6.2f} s")


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
        make(folder / "five.record").close()
        beside_pandas(folder / "five.record", folder)
        bench_in(folder)
        session = open_session(folder / "five.record", PASSPHRASE, around())
        bench_tiers(folder, session)
        session.close()
    bench_foreign()


if __name__ == "__main__":
    main()
