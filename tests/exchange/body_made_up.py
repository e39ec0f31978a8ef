"""Recordings as the devices write them, made up."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

START = 1_772_438_400
"""2 March 2026, 08:00 UTC."""


def intervals(seconds: float, seed: int = 1) -> np.ndarray:
    """Intervals between beats in milliseconds that fill so many seconds."""
    rng = np.random.default_rng(seed)
    beats = int(seconds / 0.8)
    return np.round(800 + 40 * np.sin(np.arange(beats) / 4) + rng.normal(0, 12, beats), 3)


def e4_texts(seconds: int = 3600, start: float = START, seed: int = 1) -> dict[str, str]:
    """The files of an E4 recording, without a pulse."""
    rng = np.random.default_rng(seed)
    ms = intervals(seconds, seed)
    at = np.cumsum(ms) / 1000
    return {
        "EDA.csv": signal(start, 4, 2 + rng.normal(0, 0.05, 4 * seconds), "%.4f"),
        "HR.csv": signal(start, 1, 72 + rng.normal(0, 2, seconds), "%.2f"),
        "ACC.csv": signal(start, 32, rng.integers(-4, 5, (32 * seconds, 3)) + np.array([0, 0, 64]), "%d"),
        "IBI.csv": f"{start:.6f}, IBI\n" + "".join(f"{t:.6f},{x / 1000:.6f}\n" for t, x in zip(at, ms, strict=True)),
        "tags.csv": f"{start + 600:.2f}\n",
    }


def signal(start: float, rate: float, values: np.ndarray, form: str) -> str:
    """A file of the E4: start, rate, then the values."""
    rows = values.reshape(len(values), -1)
    head = np.repeat([[start], [rate]], rows.shape[1], axis=1)
    text = "\n".join(",".join(f"{one:.6f}" for one in row) for row in head)
    body = "\n".join(",".join([form] * rows.shape[1]) % tuple(row) for row in rows.tolist())
    return f"{text}\n{body}\n" if body else f"{text}\n"


def as_folder(path: Path, texts: Mapping[str, str]) -> Path:
    """Write files into a folder."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def as_zip(path: Path, texts: Mapping[str, str]) -> Path:
    """Write files into a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in texts.items():
            file.writestr(name, text)
    return path


def health(records: Iterable[str]) -> str:
    """An Apple Health export with these records."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record*)>\n]>\n'
    return f'{head}<HealthData locale="de_DE">\n' + "\n".join(records) + "\n</HealthData>\n"


def record(kind: str, start: str, value: object = "", end: str = "", inside: str = "") -> str:
    """One record; `kind` is what follows HKQuantityTypeIdentifier."""
    return (
        f'<Record type="HKQuantityTypeIdentifier{kind}" sourceName="Watch" unit="x" creationDate="{start}" '
        f'startDate="{start}" endDate="{end or start}" value="{value}">{inside}</Record>'
    )
