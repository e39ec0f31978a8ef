"""A day of an E4, and a gigabyte of Apple Health, into a record: time and memory. Run: python -m benchmarks.bench_body.

Each case runs in a process of its own, so that its memory is its own. The diary has four check-ins a day for as long as
the recording lasts, so nothing is passed over.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from benchmarks.five_years import CHEAP, PASSPHRASE, around
from ema_app.session import bodies
from ema_app.session.opening import create, open_session

START = datetime(2026, 3, 2, tzinfo=UTC)
HOURS = 24
GIGABYTE = 1_000_000_000
BLOCK = 1 << 16


def signal(path: Path, rate: int, values: np.ndarray, form: str) -> None:
    """Write a file of the E4: start, rate, then the values."""
    rows = values.reshape(len(values), -1)
    line = ",".join([form] * rows.shape[1]) + "\n"
    with path.open("w", encoding="ascii") as file:
        file.write(",".join([f"{START.timestamp():.6f}"] * rows.shape[1]) + "\n")
        file.write(",".join([f"{rate:.6f}"] * rows.shape[1]) + "\n")
        for begin in range(0, len(rows), BLOCK):
            block = rows[begin : begin + BLOCK]
            file.write(line * len(block) % tuple(block.ravel().tolist()))


def make_e4(folder: Path, *, beats: bool) -> None:
    """Make up 24 h: EDA 4 Hz, BVP 64 Hz, ACC 32 Hz, HR 1 Hz; with or without IBI.csv."""
    rng = np.random.default_rng(1)
    seconds = HOURS * 3600
    folder.mkdir()
    signal(folder / "EDA.csv", 4, 2 + rng.normal(0, 0.05, 4 * seconds), "%.6f")
    signal(folder / "ACC.csv", 32, rng.integers(-8, 9, (32 * seconds, 3)) + np.array([0, 0, 62]), "%d")
    at = np.arange(64 * seconds) / 64
    phase = at / 0.85 % 1
    pulse = 60 * np.exp(-(((phase - 0.3) / 0.12) ** 2)) + 15 * np.exp(-(((phase - 0.6) / 0.1) ** 2))
    signal(folder / "BVP.csv", 64, pulse + rng.normal(0, 2, at.size), "%.2f")
    signal(folder / "HR.csv", 1, 70 + rng.normal(0, 2, seconds), "%.2f")
    if beats:
        ms = 850 + rng.normal(0, 25, int(seconds / 0.85))
        lines = np.column_stack([np.cumsum(ms) / 1000, ms / 1000]).tolist()
        text = "".join(f"{t:.6f},{x:.6f}\n" for t, x in lines)
        (folder / "IBI.csv").write_text(f"{START.timestamp():.6f}, IBI\n{text}", encoding="ascii")


_KINDS = ("HeartRate", "ActiveEnergyBurned", "HeartRate", "StepCount", "BasalEnergyBurned", "ActiveEnergyBurned",
          "HeartRate", "DistanceWalkingRunning")  # fmt: skip


def health_blocks() -> Iterator[str]:
    """Give an Apple Health export of a gigabyte: one record every 30 s, beats four times a day."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n'
    yield "<HealthData>\n"
    at = START
    while True:
        lines = []
        for k in range(2880):
            when = at.strftime("%Y-%m-%d %H:%M:%S +0000")
            lines.append(_record(_KINDS[k % len(_KINDS)], when, 60 + k % 40))
            if k % 720 == 0:
                lines.append(_beats(at, when))
            at += timedelta(seconds=30)
        yield "".join(lines)


def _record(kind: str, when: str, value: int) -> str:
    return (
        f' <Record type="HKQuantityTypeIdentifier{kind}" sourceName="Apple Watch" sourceVersion="10.1" device="&lt;&lt;'
        f'HKDevice: 0x2829c0a50&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,2&gt;" '
        f'unit="count/min" creationDate="{when}" startDate="{when}" endDate="{when}" value="{value}">\n'
        '  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/>\n </Record>\n'
    )


def _beats(at: datetime, when: str) -> str:
    clock = [(at + timedelta(seconds=0.8 * k)).strftime("%H:%M:%S,%f")[:-4] for k in range(70)]
    beats = "".join(f'<InstantaneousBeatsPerMinute bpm="75" time="{time_of_day}"/>' for time_of_day in clock)
    kind = "HeartRateVariabilitySDNN"
    return (f' <Record type="HKQuantityTypeIdentifier{kind}" startDate="{when}" endDate="{when}" value="40">'
            f"<HeartRateVariabilityMetadataList>{beats}</HeartRateVariabilityMetadataList></Record>\n")  # fmt: skip


def make_health(path: Path) -> int:
    """Write the export; gives the days in it."""
    with path.open("w", encoding="utf-8") as file:
        for days, block in enumerate(health_blocks()):
            file.write(block)
            if file.tell() >= GIGABYTE:
                file.write("</HealthData>\n")
                return days
    return 0


def make_diary(path: Path, days: int) -> None:
    """Make a diary with four check-ins on each of so many days."""
    session, _ = create(path, PASSPHRASE, around(), cost=CHEAP)
    moments = [START + timedelta(days=day, hours=hour) for day in range(days) for hour in (9, 13, 17, 21)]
    names = ("prompt_id", "entry_id", "status", "timezone", "moment_ms")
    rows = [(f"p{k}", f"e{k}", "answered", "Europe/Berlin", int(at.timestamp() * 1000)) for k, at in enumerate(moments)]
    session.record.insert_many("prompts", names, rows)
    session.close()


def bring_in(source: Path, diary: Path) -> None:
    """Bring a recording into a diary; print time and memory."""
    session = open_session(diary, PASSPHRASE, around())
    began, busy = time.perf_counter(), time.process_time()
    reading = bodies.read(session, source)
    read = time.perf_counter() - began
    came = bodies.keep(session, bodies.look(session, reading, bodies.Wishes()))
    whole, busy = time.perf_counter() - began, time.process_time() - busy
    session.close()
    print(f"  read {read:6.2f} s; with windows, and kept {whole:6.2f} s ({busy:.2f} s of a core); {came.rows} windows")
    print(f"  peak {peak_mb():4.0f} MB")


def peak_mb() -> float:
    """Give the most memory that this program has held so far."""
    status = Path("/proc/self/status")
    if status.is_file():
        # What getrusage says begins with what the process held that started this one.
        line = next(one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def alone(source: Path, days: int) -> None:
    """Do `bring_in` in a process of its own, with a diary made before."""
    diary = source.with_suffix(".record")
    make_diary(diary, days)
    command = [sys.executable, "-m", "benchmarks.bench_body", str(source), str(diary)]
    subprocess.run(command, check=True)


def main() -> None:
    """Make the recordings in a temporary folder, bring each in, print what it takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for beats, words in ((True, "intervals in IBI.csv"), (False, "beats out of the pulse")):
            make_e4(folder / f"e4-{beats}", beats=beats)
            print(f"E4, 24 h, {words}   (goal <= 5 s, <= 300 MB)", flush=True)
            alone(folder / f"e4-{beats}", 1)
        path = folder / "export.xml"
        days = make_health(path)
        size = path.stat().st_size / 1e9
        print(f"Apple Health, {size:.2f} GB, {days} days   (goal <= 200 MB)", flush=True)
        alone(path, days)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        bring_in(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        main()
