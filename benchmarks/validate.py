"""`make validate`: every comparison with reference values and with known truth; ends with 1 where anything is short."""

from __future__ import annotations

import subprocess
import sys

STUDIES = ("validate_dynamics", "validate_discrepancy", "validate_switch", "validate_pages")


def main() -> int:
    """Run every study in a process of its own."""
    codes = []
    for name in STUDIES:
        print(f"\n=== {name}", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
