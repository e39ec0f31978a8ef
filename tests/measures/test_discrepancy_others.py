"""Guesses of what others feel, and the body beside self-rated arousal."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from felt_seen_made_up import START, answer, items, observation, prompt, tables

from ema_app.measures.discrepancy import accuracy_measures, arousal, body_measures, body_series, guess_pairs

ITEMS = items("guess.anger", "other.anger", "self.anger")


def events_with_guesses(guess, told, own, person="p1"):
    """One event a day: guessed in the evening, told by the other about the moment it happened."""
    rows = {"prompts": [], "answers": [], "observations": [], "events": []}
    for i, (g, t, o) in enumerate(zip(guess, told, own, strict=True)):
        at, evening = START + timedelta(days=i), START + timedelta(days=i, hours=9)
        rows["prompts"] += [prompt(f"e{i:02d}", evening, trigger="self", form="event"), prompt(f"c{i:02d}", at)]
        rows["events"].append({"event_id": f"v{i}", "entry_id": f"e{i:02d}", "occurred_at": at.isoformat(),
                               "kind": "criticism", "person_id": person})  # fmt: skip
        rows["answers"] += [answer(f"e{i:02d}", "guess.anger", g), answer(f"c{i:02d}", "self.anger", o)]
        rows["observations"].append(observation(f"o{i:02d}", "p1", at + timedelta(minutes=4), "other.anger", t))
    return tables(**rows, items=ITEMS)


def one(found, name, item="guess_anger", scope="all"):
    return next(m for m in found if (m.measure, m.item, m.scope) == (name, item, scope))


def made_up(n=40):
    rng = np.random.default_rng(1)
    told, own = 50 + 15 * rng.standard_normal((2, n))
    guess = 55 + 0.5 * (told - 50) + 0.4 * (own - 50) + 2 * rng.standard_normal(n)
    return tuple(np.round(np.clip(v, 0, 100), 2) for v in (guess, told, own))


def test_a_guess_is_set_against_what_the_other_says_about_the_moment_of_the_event():
    guess, told, own = made_up()
    pairs = guess_pairs(events_with_guesses(guess, told, own)).pairs
    assert pairs["self"].tolist() == guess.tolist()
    assert pairs["observed"].tolist() == told.tolist()
    assert pairs["own"].tolist() == own.tolist()


def test_accuracy_bias_and_own_feeling_in_the_guess():
    guess, told, own = made_up()
    found = accuracy_measures(events_with_guesses(guess, told, own))
    accuracy = one(found, "empathic_accuracy")
    assert accuracy.value == pytest.approx(np.corrcoef(guess, told)[0, 1])
    assert accuracy.low < accuracy.value < accuracy.high
    assert one(found, "empathic_bias").value == pytest.approx((guess - told).mean())
    assert one(found, "assumed_similarity").value == pytest.approx(np.corrcoef(guess, own)[0, 1])
    assert one(found, "guess_force").low < 0.5 < one(found, "guess_force").high
    assert one(found, "guess_own_force").low < 0.4 < one(found, "guess_own_force").high
    assert one(found, "empathic_accuracy", scope="observer:p1").n == 40
    assert one(found, "empathic_accuracy", item="").n == 40


def test_a_guess_beside_ones_own_feeling_counts_only_pairs_that_have_one():
    made = events_with_guesses(*made_up())
    own = made["answers"]["entry_id"].isin([f"c{i:02d}" for i in range(25, 40)])
    made["answers"] = made["answers"][~own]
    found = accuracy_measures(made)
    assert one(found, "empathic_accuracy").n == 40
    assert (one(found, "guess_own_force").n, one(found, "guess_level").n) == (25, 25)


def test_a_guess_about_somebody_else_is_not_set_against_this_person():
    assert guess_pairs(events_with_guesses(*made_up(), person="p2")).pairs.empty


def test_few_guesses_say_how_many_more():
    found = accuracy_measures(events_with_guesses(*made_up(9)))
    assert one(found, "empathic_bias").note == "1 more pairs are needed"
    assert one(found, "empathic_accuracy").note == "11 more pairs are needed"
    assert all(m.value is None for m in found)
    assert accuracy_measures(tables()) == []


def test_feelings_of_the_other_written_down_in_the_entry_itself():
    rows = {"prompts": [], "answers": []}
    for i, (guess, told) in enumerate(zip(*made_up(12)[:2], strict=True)):
        rows["prompts"].append(prompt(f"e{i:02d}", START + timedelta(days=i)))
        rows["answers"] += [answer(f"e{i:02d}", "guess.anger", guess), answer(f"e{i:02d}", "other.anger", told),
                            answer(f"e{i:02d}", "person.with", None, text="p1;p2")]  # fmt: skip
    pairs = guess_pairs(tables(**rows, items=ITEMS)).pairs
    assert len(pairs) == 12
    assert set(pairs["observer_id"]) == {"p1"}


def with_body(lag=0, movement=0.0, n_days=20, known_movement=True):
    """Arousal 6 times a day; heart rate every 15 minutes follows it `lag` minutes later, and the clock, movement."""
    rng = np.random.default_rng(2)
    rows = {"prompts": [], "answers": [], "body": []}
    for day in range(n_days):
        level = np.interp(np.arange(64), np.arange(0, 64, 4), rng.standard_normal(16))
        moved = rng.standard_normal(64) ** 2
        for quarter in range(64):
            at = START + timedelta(days=day, minutes=15 * quarter - 60)
            rate = 70 + 8 * np.sin(quarter / 64 * 2 * np.pi) + 5 * level[quarter] + movement * moved[quarter]
            window = {"start_at": at.isoformat(), "end_at": (at + timedelta(minutes=2)).isoformat(), "source": "w"}
            rows["body"].append({**window, "channel": "hr", "unit": "1/min", "mean": rate + rng.normal()})
            if known_movement:
                rows["body"].append({**window, "channel": "activity", "unit": "g", "mean": moved[quarter]})
        for k in range(8, 56, 8):
            at = START + timedelta(days=day, minutes=15 * k - 60 - lag)
            rows["prompts"].append(prompt(f"d{day}k{k}", at))
            value = float(np.clip(50 + 12 * level[k] + 3 * rng.standard_normal(), 0, 100))
            rows["answers"].append(answer(f"d{day}k{k}", "self.arousal", value))
    return tables(**rows, items=items("self.arousal"))


def by_lag(found):
    return {int(m.scope.removeprefix("lag:")): m for m in found if m.item == "hr"}


@pytest.mark.parametrize("lag", [0, 30])
def test_the_lag_of_the_body_is_found(lag):
    found = by_lag(body_measures(with_body(lag)))
    assert max(found, key=lambda k: found[k].value) == lag
    assert found[lag].low > 0.7
    assert found[lag].unit == "r"


def test_movement_is_taken_out_of_heart_rate():
    assert by_lag(body_measures(with_body(movement=10.0)))[0].value > 0.8


def test_heart_rate_without_known_movement_says_nothing():
    made = with_body(known_movement=False)
    assert "movement is not known" in body_series(made, None, "hr").why
    found = by_lag(body_measures(made))
    assert all(m.value is None and "movement" in m.note for m in found.values())


def test_the_usual_day_is_taken_out_of_both():
    made = with_body()
    windows = body_series(made, None, "hr").windows
    assert windows["value"].std() == pytest.approx(1, abs=0.01)
    hour = pd.to_datetime(windows["at"], unit="us").dt.hour
    assert windows.groupby(hour)["value"].mean().abs().max() < 0.5
    assert arousal(made)["value"].mean() == pytest.approx(0, abs=1e-9)


def test_bad_windows_are_left_out_and_few_have_reasons():
    made = with_body()
    made["body"].loc[made["body"]["channel"] == "hr", "artefact_share"] = 0.9
    assert body_series(made, None, "hr").windows.empty
    assert "windows that differ" in body_series(made, None, "hr").why
    assert body_measures(tables()) == []
    flat = with_body()
    flat["body"]["mean"] = 60.0
    assert all(m.value is None and m.note for m in body_measures(flat))


def test_only_tracking_is_said_of_the_body():
    assert {m.measure for m in body_measures(with_body(n_days=6))} == {"body_tracking"}
