"""Files of the app are for their owner only, whatever the system's usual mode is; a crash leaves no memory behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ema_app.here import surroundings
from ema_app.session.opening import create
from tests.conftest import CHEAP

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")

DYING = """
import os, resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
from ema_app.owner_only import owner_only
owner_only()
secret = "what she wrote"
os.abort()
"""


def open_to_others(folder: Path) -> list[str]:
    return [str(p.relative_to(folder)) for p in folder.rglob("*") if p.lstat().st_mode & 0o077]


def test_what_a_command_writes_is_for_its_owner_only(tmp_path: Path) -> None:
    homes = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    outside = os.environ | homes | {"EMA_PASSPHRASE": "correct horse"}
    create(tmp_path / "a.switchpoint", "correct horse", surroundings(), cost=CHEAP)[0].close()
    broken = tmp_path / "broken"
    for arguments in (
        ["export", tmp_path / "a.switchpoint", broken / "out"],
        ["import", tmp_path / "a.switchpoint", broken / "out"],
    ):
        command = [sys.executable, "-m", "ema_app", *map(str, arguments)]
        done = subprocess.run(command, env=outside, cwd=ROOT, umask=0o000, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        with (broken / "out" / "answers.csv").open("a") as answers:
            answers.write("one cell\n")
    assert (tmp_path / "a.switchpoint-refused.csv").exists()
    assert open_to_others(tmp_path) == []


def test_a_crash_writes_no_memory_down(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", DYING], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)},
                          capture_output=True, check=False)  # fmt: skip
    assert done.returncode == -signal.SIGABRT, done.stderr
    assert list(tmp_path.iterdir()) == []
