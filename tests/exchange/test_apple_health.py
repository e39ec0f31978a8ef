"""An Apple Health export: what is taken of it, and what no phone writes."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from body_made_up import as_zip, health, record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ema_app.core.errors import EmaError
from ema_app.exchange.body import Kind, read_recording, recognised
from ema_app.exchange.source import no_progress

ALWAYS = (-1e12, 1e12)
EIGHT = datetime(2026, 3, 2, 7, tzinfo=UTC).timestamp()


def at(minute, second=0):
    return f"2026-03-02 08:{minute:02}:{second:02} +0100"


def beats(*told):
    return "".join(f'<InstantaneousBeatsPerMinute bpm="{bpm}" time="{time}"/>' for bpm, time in told)


def variability(*told):
    inside = f"<HeartRateVariabilityMetadataList>{beats(*told)}</HeartRateVariabilityMetadataList>"
    return record("HeartRateVariabilitySDNN", at(0, 4), 44.1, inside=inside)


@pytest.fixture
def read(tmp_path):
    def read(text, between=ALWAYS):
        flagged = []
        (tmp_path / "export.xml").write_text(text, encoding="utf-8")
        found = read_recording(tmp_path / "export.xml", flagged.append, no_progress, between)
        return found.signals, [one.reason.text() for one in flagged]

    return read


def test_heart_rate_in_order_and_only_between_the_moments(read):
    signals, flagged = read(health(record("HeartRate", at(m), 70 + m) for m in (5, 1, 3)))
    assert signals.samples["hr"].value.tolist() == [71, 73, 75]
    assert signals.samples["hr"].at.tolist() == [EIGHT + 60, EIGHT + 180, EIGHT + 300]
    assert flagged == []
    signals, _ = read(health(record("HeartRate", at(m), 70 + m) for m in (5, 1, 3)), (EIGHT + 120, EIGHT + 200))
    assert signals.samples["hr"].value.tolist() == [73]


@pytest.mark.parametrize("clock", ["{h}:00:{s}", "0{h}:00:{s} AM", "\u4e0a\u5348{h}:00:{s}"])
def test_beats_from_the_list_and_not_from_the_number(read, clock):
    told = [(75, clock.format(h=8, s="04,36")), (76, clock.format(h=8, s="05,15")), (74, clock.format(h=8, s="05.96"))]
    signals, flagged = read(health([variability(*told)]))
    assert signals.beats.at - EIGHT == pytest.approx([4.36, 5.15, 5.96])
    assert signals.beats.value == pytest.approx([60_000 / 75, 60_000 / 76, 60_000 / 74])
    assert "coarse" in flagged[0]


def test_beats_without_a_time_that_can_be_meant_follow_each_other(read):
    signals, _ = read(health([variability((60, "?"), (60, "8:59:00"), (50, "")), variability((60, "?"))]))
    assert signals.beats.at - EIGHT == pytest.approx([5, 6, 7.2])
    assert read(health([record("HeartRate", at(1), 60), variability()]))[0].beats is None


def test_steps_per_minute_phone_and_watch_counted_once(read):
    steps = [record("StepCount", at(0), 100, at(2)), record("StepCount", at(1), 30, at(1, 30))]
    phone = record("StepCount", at(1), 120, at(2)).replace('"Watch"', '"Phone"')
    signals, _ = read(health([*steps, phone, record("ActiveEnergyBurned", at(0), 9, at(1))]))
    assert signals.samples["activity"].unit == "steps/min"
    assert signals.samples["activity"].value.tolist() == [50, 120]
    assert signals.samples["activity"].at.tolist() == [EIGHT + 30, EIGHT + 90]


def test_no_step_while_worn_is_rest_and_unknown_while_not(read):
    worn = [record("HeartRate", at(20), 70), record("StepCount", at(25), 40, at(25, 30))]
    signals, _ = read(health([*worn, record("StepCount", at(55), 8, at(55, 30))]))
    minutes = ((signals.samples["activity"].at - EIGHT) // 60).tolist()
    assert minutes == [*range(10, 31), 55]
    assert signals.samples["activity"].value.sum() == 48
    energy, _ = read(health([record("ActiveEnergyBurned", at(0), 9, at(1))]))
    assert energy.samples["activity"].unit == "kcal/min"


def test_what_does_not_parse_is_left_out_and_said(read):
    odd = [record("HeartRate", "1970-01-01 00:00:00 +0000", 70), record("HeartRate", "soon", 70),
           record("HeartRate", at(1), "nan"), record("HeartRate", at(2), 71), record("StepCount", at(3), -4, at(4)),
           record("StepCount", at(5), 4, at(4))]  # fmt: skip
    signals, flagged = read(health(odd))
    assert signals.samples["hr"].value.tolist() == [71]
    assert list(signals.samples) == ["hr"]
    assert len(flagged) == 1
    assert "no time that can be meant" in flagged[0]


def test_nothing_that_can_be_used_is_said(read):
    with pytest.raises(EmaError) as refused:
        read(health([record("DietaryWater", at(1), 3)]))
    assert refused.value.code == "no_signal"


GROWS = '<!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><HealthData x="&b;"></HealthData>'
READS = '<!DOCTYPE HealthData [<!ENTITY a SYSTEM "file:///etc/hostname">]><HealthData>&a;</HealthData>'
OUTSIDE = '<!DOCTYPE HealthData SYSTEM "http://example.org/a.dtd"><HealthData>&a;</HealthData>'


@pytest.mark.parametrize("text", [GROWS, READS, "<HealthData>" + "<a>" * 100, '<HealthData x="' + "x" * 12_000_000])
def test_entities_and_endless_tags_are_refused(read, text):
    with pytest.raises(EmaError) as refused:
        read(text)
    assert refused.value.code == "odd_xml"


@pytest.mark.parametrize("text", ["", "not xml", health([])[:-10], "<HealthData>&a;</HealthData>", OUTSIDE])
def test_a_broken_file_is_refused(read, text):
    with pytest.raises(EmaError) as refused:
        read(text)
    assert refused.value.code in ("broken_zip", "no_signal")


def test_the_zip_of_a_phone_in_any_language(tmp_path):
    files = {"apple_health_export/export_cda.xml": "<ClinicalDocument/>", "apple_health_export/routes/a.gpx": "<gpx/>",
             "apple_health_export/exportaci\u00f3n.xml": health([record("HeartRate", at(2), 71)])}  # fmt: skip
    path = as_zip(tmp_path / "export.zip", files)
    assert recognised(path) is Kind.APPLE
    found = read_recording(path, print, no_progress, ALWAYS)
    assert found.signals.samples["hr"].value.tolist() == [71]
    assert recognised(as_zip(tmp_path / "other.zip", {"a.xml": "<b/>", "c.txt": ""})) is None


def test_what_is_no_recording_is_none(tmp_path):
    (tmp_path / "a.csv").write_text("a,b\n")
    assert recognised(tmp_path / "a.csv") is None
    assert recognised(tmp_path) is None
    assert recognised(tmp_path / "absent.zip") is None


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_words(read, data):
    steps = record("StepCount", at(3), 4, at(4))
    text = health([record("HeartRate", at(1), 70), variability((70, "8:00:04,1")), steps])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        text = text[:place] + data.draw(st.text(max_size=3)) + text[place + data.draw(st.integers(0, 3)) :]
    with suppress(EmaError):
        read(text.encode("utf-8", "replace").decode())
