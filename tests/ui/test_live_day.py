"""Real windows under a virtual screen, with a window manager and a notification daemon: minutes long, so slow."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("xvfb-run", "openbox", "dunst", "dbus-run-session", "faketime", "xdotool", "import", "dbus-monitor")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="no virtual screen with a desktop here"),
]


@pytest.mark.parametrize("script", ["live_a_day.sh", "live_handover.sh"])
def test_lived_through(script: str, tmp_path: Path) -> None:
    """A day thirty times as fast by faketime; and window, waiting, window again: what came of each prompt is right."""
    done = subprocess.run(
        ["sh", f"benchmarks/{script}", str(tmp_path / "live")], capture_output=True, text=True, check=False, cwd=ROOT,
        env=os.environ | {"PYTHON": sys.executable}, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
