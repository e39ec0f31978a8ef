"""Builds the one-folder bundle in build/bundle/switchpoint, and checks that it starts and reads a record it made."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "bundle"
PROGRAM = OUT / "switchpoint" / ("switchpoint.exe" if os.name == "nt" else "switchpoint")


def build() -> None:
    """Run PyInstaller."""
    spec = str(ROOT / "packaging" / "switchpoint.spec")
    places = ["--distpath", str(OUT), "--workpath", str(ROOT / "build" / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, spec]
    subprocess.run(command, check=True)


def run(*arguments: str) -> None:
    """Run the bundled program; raises where it does not end with 0."""
    outside = os.environ | {"EMA_PASSPHRASE": "bundle", "QT_QPA_PLATFORM": "offscreen", "PATH": ""}
    subprocess.run([str(PROGRAM), *arguments], check=True, env=outside)


def try_it() -> None:
    """Make a record, fill it, check it, measure it, and draw every screen, with the bundled program alone."""
    with tempfile.TemporaryDirectory() as folder:
        record, made_up = str(Path(folder) / "a.switchpoint"), str(Path(folder) / "made-up")
        run("new", record)
        run("simulate", made_up, "--days", "3", "--seed", "1")
        run("import", record, made_up)
        run("check", record)
        run("measures", record, "--json")
        run("screenshot", str(Path(folder) / "screens"))


def main() -> None:
    """Build, try, and say how large and how quick it is."""
    began = time.perf_counter()
    build()
    built = time.perf_counter() - began
    try_it()
    began = time.perf_counter()
    run("--version")
    started = time.perf_counter() - began
    size = sum(f.stat().st_size for f in (OUT / "switchpoint").rglob("*") if f.is_file() and not f.is_symlink()) / 1e6
    print(f"built in {built:.0f} s, {size:.0f} MB, starts in {started:.1f} s: {PROGRAM.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
