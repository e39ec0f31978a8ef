"""`make bench`: every timing, one after the other, each beside its goal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run every bench_*.py in a process of its own; 1 where one of them could not run."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    codes = []
    for name in names:
        print(f"\n=== {name}", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
