"""An E4 recording, whole or in pieces; what is odd about it is said, never raised as a fault of ours."""

from __future__ import annotations

import zipfile
from contextlib import suppress

import numpy as np
import pytest
from body_made_up import START, as_folder, as_zip, e4_texts, intervals, signal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ema_app.core.errors import EmaError
from ema_app.exchange.body import Kind, members, read_recording, recognised
from ema_app.exchange.body.pulse import Pulse
from ema_app.exchange.source import no_progress

ALWAYS = (-1e12, 1e12)


def read(path):
    flagged = []
    return read_recording(path, flagged.append, no_progress, ALWAYS), flagged


@pytest.fixture(scope="module")
def texts():
    return e4_texts(900)


def reasons(flagged):
    return [one.reason.text() for one in flagged]


def test_every_signal_at_its_time(tmp_path, texts):
    found, flagged = read(as_folder(tmp_path / "e4", texts))
    assert flagged == []
    sizes = {name: one.at.size for name, one in found.signals.samples.items()}
    assert sizes == {"eda": 3600, "hr": 900, "activity": 180}
    assert found.signals.samples["eda"].at[:2].tolist() == [START, START + 0.25]
    assert found.signals.samples["activity"].at[0] == START + 2.5
    assert found.signals.beats.value[:3] == pytest.approx(intervals(900)[:3], abs=1e-3)
    assert found.marks == (START + 600.0,)


def test_a_folder_and_its_zip_are_the_same_recording(tmp_path, texts):
    folder = as_folder(tmp_path / "e4", texts)
    packed = as_zip(tmp_path / "a.zip", {f"A/{name}": text for name, text in texts.items()})
    assert (recognised(folder), recognised(packed)) == (Kind.E4, Kind.E4)
    assert read(folder)[0].source == read(packed)[0].source
    other = as_folder(tmp_path / "other", e4_texts(900, START + 86_400))
    assert read(other)[0].source != read(folder)[0].source


def test_without_intervals_the_beats_come_out_of_the_pulse(tmp_path, texts):
    ms = intervals(900)
    beats, at = np.cumsum(ms) / 1000, np.arange(64 * 900) / 64
    phase = (at - beats[np.maximum(np.searchsorted(beats, at, "right") - 1, 0)]) / 0.8
    pulse = 60 * np.exp(-(((phase - 0.3) / 0.12) ** 2)) + 15 * np.exp(-(((phase - 0.6) / 0.1) ** 2))
    pulse += np.random.default_rng(1).normal(0, 1, pulse.size)
    found, flagged = read(as_folder(tmp_path / "e4", {"BVP.csv": signal(START, 64, pulse, "%.2f")}))
    assert any("out of the pulse" in reason for reason in reasons(flagged))
    assert found.signals.beats.value.size == pytest.approx(ms.size, abs=3)
    assert np.sqrt(np.mean(np.diff(found.signals.beats.value) ** 2)) == pytest.approx(
        np.sqrt(np.mean(np.diff(ms) ** 2)), rel=0.2
    )


def test_a_pulse_in_stretches_has_the_beats_of_the_whole():
    at = np.arange(64 * 4000) / 64
    pulse = np.sin(2 * np.pi * at / 0.8)[:, None]
    parts = Pulse()
    parts.begin(64.0)
    for k in range(0, len(pulse), 50_000):
        parts.take(pulse[k : k + 50_000])
    parts.give()
    found = parts.intervals(0.0).value
    assert found.size == pytest.approx(4000 / 0.8, abs=2)
    assert found[2:-2] == pytest.approx(800, abs=2)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("EDA.csv", "", "empty"),
        ("EDA.csv", "\n\n", "empty"),
        ("EDA.csv", f"{START}\n", "start and a rate"),
        ("EDA.csv", f"{START}\n0\n1\n", "cannot be that of this device"),
        ("EDA.csv", f"{START}\n1000\n1\n", "cannot be that of this device"),
        ("EDA.csv", "1e300\n4\n1\n", "start and a rate"),
        ("IBI.csv", "-5, IBI\n1,1\n", "start and a rate"),
        ("tags.csv", "1e300\n", "counts as missing"),
        ("EDA.csv", f"{START}\nnan\n1\n", "start and a rate"),
        ("EDA.csv", "PK\x03\x04 nothing\nof this\n", "start and a rate"),
        ("ACC.csv", f"{START}\n32\n1\n", "start and a rate"),
        ("EDA.csv", "1" * 5_000_000, "not a file of numbers"),
        ("IBI.csv", "", "empty"),
        ("IBI.csv", "once upon a time", "start and a rate"),
        ("tags.csv", "yesterday\n", "counts as missing"),
    ],
)
def test_a_file_that_cannot_be_used_costs_itself_only(tmp_path, texts, name, text, said):
    found, flagged = read(as_folder(tmp_path / "e4", texts | {name: text}))
    assert said in reasons(flagged)[0]
    assert flagged[0].file == name
    channel = {"EDA.csv": "eda", "ACC.csv": "activity"}.get(name)
    assert channel not in found.signals.samples
    assert "hr" in found.signals.samples


def test_odd_lines_are_named_and_count_as_missing(tmp_path, texts):
    lines = texts["EDA.csv"].split("\n")
    lines[5], lines[7], lines[8], lines[9] = "oops", "nan", "1,2", "inf"
    found, flagged = read(as_folder(tmp_path / "e4", texts | {"EDA.csv": "\r\n".join(lines)}))
    assert [one.line for one in flagged] == [6, 8, 9, 10]
    assert np.flatnonzero(np.isnan(found.signals.samples["eda"].value)).tolist() == [3, 5, 6, 7]
    many = "\n".join([str(START), "4", *["x"] * 100, *["2.0"] * 3500])
    _, flagged = read(as_folder(tmp_path / "e4", texts | {"EDA.csv": many}))
    assert "80 more lines" in reasons(flagged)[-1]


def test_unsorted_doubled_and_other_rates_are_said(tmp_path, texts):
    head, *rows = texts["IBI.csv"].strip().split("\n")
    mixed = "\n".join([head, *rows[::-1], rows[3]])
    eda = texts["EDA.csv"].replace("\n4.000000\n", "\n8.000000\n")
    found, flagged = read(as_folder(tmp_path / "e4", texts | {"IBI.csv": mixed, "EDA.csv": eda}))
    said = " ".join(reasons(flagged))
    assert "put in order" in said
    assert "not the usual one" in said
    assert "much shorter or longer" in said
    assert np.all(np.diff(found.signals.beats.at) > 0)


def test_intervals_at_times_that_cannot_be_are_missing(tmp_path, texts):
    found, flagged = read(as_folder(tmp_path / "e4", {"IBI.csv": f"{START}, IBI\n-4,0.8\n1e300,0.8\n2,0.8\n"}))
    assert found.signals.beats.at.tolist() == [START + 2]
    assert [one.line for one in flagged] == [2, 3]


def test_nothing_in_it_is_said(tmp_path):
    with pytest.raises(EmaError) as refused:
        read(as_folder(tmp_path / "e4", dict.fromkeys(("EDA.csv", "IBI.csv"), "")))
    assert refused.value.code == "no_signal"
    with pytest.raises(EmaError) as refused:
        read(as_folder(tmp_path / "empty", {}))
    assert refused.value.code == "no_recording"


def test_two_recordings_in_one_zip_are_refused(tmp_path, texts):
    two = {f"{part}/{name}": text for part in "ab" for name, text in texts.items()}
    with pytest.raises(EmaError) as refused:
        recognised(as_zip(tmp_path / "two.zip", two))
    assert refused.value.code == "many_recordings"


@pytest.mark.parametrize("name", ["../EDA.csv", "/EDA.csv", "a/../../EDA.csv", "C:/EDA.csv", "..\\EDA.csv"])
def test_names_that_lead_outside_are_refused(tmp_path, name):
    with pytest.raises(EmaError) as refused:
        recognised(as_zip(tmp_path / "odd.zip", {name: "1\n4\n1\n"}))
    assert refused.value.code == "odd_names"
    assert [path.name for path in tmp_path.iterdir()] == ["odd.zip"]


def test_a_zip_that_grows_without_end_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(members, "RATIO_FROM", 1 << 20)
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("EDA.csv", f"{START}\n4\n" + "0.000000\n" * 2_000_000)
    with pytest.raises(EmaError) as refused:
        read(path)
    assert refused.value.code == "too_large"


def test_a_zip_with_an_endless_list_of_files_is_not_read(tmp_path, texts, monkeypatch):
    monkeypatch.setattr(members, "LARGEST_DIRECTORY", 100)
    with pytest.raises(EmaError) as refused:
        recognised(as_zip(tmp_path / "list.zip", texts))
    assert refused.value.code == "too_large"


def test_a_locked_zip_is_refused(tmp_path, texts):
    path = as_zip(tmp_path / "locked.zip", {"EDA.csv": texts["EDA.csv"]})
    whole = bytearray(path.read_bytes())
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(whole)
    with pytest.raises(EmaError) as refused:
        read(path)
    assert refused.value.code == "locked_zip"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_zip_is_read_or_refused_in_words(tmp_path, data):
    path = as_zip(tmp_path / "whole.zip", e4_texts(30))
    whole = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        whole = whole[: data.draw(st.integers(0, len(whole) - 1))]
    for _ in range(data.draw(st.integers(0, 4)) if whole else 0):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    with suppress(EmaError):
        read(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(["EDA.csv", "ACC.csv", "BVP.csv", "HR.csv", "IBI.csv", "tags.csv"]), st.binary(max_size=300))
def test_any_bytes_at_all_are_read_or_refused_in_words(tmp_path, name, content):
    folder = as_folder(tmp_path / "e4", e4_texts(30))
    (folder / name).write_bytes(content)
    found, _ = read(folder)
    assert found.signals.span is not None
