from __future__ import annotations

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from felt_seen_made_up import START, answer, diary, items, prompt, tables
from test_relationships import life

from ema_app.measures.discrepancy import Estimate
from ema_app.measures.predictions import VERDICTS, board
from ema_app.measures.predictions.statement import Claim, Finding, statement
from ema_app.measures.recall import recall_measures
from ema_app.measures.switch_view import Point, Spell, SwitchView

ROLES = ("self.arousal", "self.valence", "self.anger", "attachment.activation", "attachment.hyper",
         "attachment.deact", "urge.self_harm", "recall.anger", "recall.arousal", "act.drink")  # fmt: skip


def of(made, key):
    return next(s for s in made.statements if s.claim.key == key)


def world(days=70, seed=0, effect=1.0):
    """Entries five times a day and an evening, with every link of the theory `effect` strong (-1: reversed)."""
    rng = np.random.default_rng(seed)
    rows = {"prompts": [], "answers": []}
    automatic, spells = {}, []
    for day in range(days):
        tense, urge, angers = 45.0, 20.0, []
        hyper, deact = rng.uniform(10, 90, 2)
        for k in range(5):
            name, at = f"e{day:03d}{k}", START + timedelta(days=day, hours=2.5 * k - 1)
            urge = 20 + 0.3 * (urge - 20) + effect * 0.5 * (tense - 45) + 5 * rng.standard_normal()
            need = rng.uniform(0, 100)
            tense = 45 + 0.4 * (tense - 45) + 8 * rng.standard_normal()
            bad = 50 + effect * 0.8 * (tense - 45) + 5 * rng.standard_normal()
            automatic[name] = float(np.clip(0.5 + effect * (0.004 * (need - 50) + 0.02 * (bad - 50)), 0, 1))
            angers.append(rng.uniform(20, 60))
            said = (tense, 100 - bad, angers[-1], need, hyper, deact, urge)
            rows["prompts"].append(prompt(name, at))
            rows["answers"] += [answer(name, role, round(float(np.clip(v, 0, 100)), 3))
                                for role, v in zip(ROLES[:7], said, strict=True)]  # fmt: skip
        name, at = f"x{day:03d}", START + timedelta(days=day, hours=11.5)
        rows["prompts"].append(prompt(name, at, form="evening", trigger="evening"))
        recalled = float(np.clip(np.mean(angers) + effect * 12 + 4 * rng.standard_normal(), 0, 100))
        rows["answers"].append(answer(name, "recall.anger", recalled))
        for turn in range(round(max(0, 1.5 + effect * (min(hyper, deact) - 35) / 20))):
            hours = rng.exponential(2 * np.exp(effect * 0.15 * (hyper - 50) / 10))
            spells.append(Spell(f"e{day:03d}{1 + turn % 4}", "p1", float(min(hours, 6)), bool(hours < 6)))
    people = [{"person_id": f"p{i}", "closeness": 20.0 * i} for i in range(1, 6)]
    points = {f"p{i}": Point(50 - effect * 4.0 * i, 47 - effect * 4.0 * i, 53 - effect * 4.0 * i, 40)
              for i in range(1, 6)}  # fmt: skip
    made = tables(**rows, people=people, items=items(*ROLES))
    return made, SwitchView(automatic, points, tuple(spells))


LINKS = ("loss_with_attachment", "loss_with_displeasure", "closeness_switch_point", "hyper_recovery",
         "mixed_switches", "arousal_urge", "recall_bias")  # fmt: skip


@pytest.mark.parametrize(("effect", "verdict"), [(1.0, "this way"), (-1.0, "the other way")])
def test_what_goes_on_is_seen_and_so_is_its_reverse(effect, verdict):
    made, switch = world(effect=effect)
    found = board(made, switch=switch)
    assert {key: of(found, key).verdict for key in LINKS} == dict.fromkeys(LINKS, verdict)


def test_where_nothing_goes_on_about_a_twentieth_point_somewhere():
    pointing = testable = 0
    for seed in range(6):
        made, switch = world(days=30, seed=seed, effect=0.0)
        found = board(made, switch=SwitchView(switch.p_automatic and _noise(switch.p_automatic, seed), {}, ()))
        counted = [s for s in found.statements if s.testable]
        testable += len(counted)
        pointing += sum(s.verdict != "cannot tell" for s in counted)
        assert found.by_chance == pytest.approx(0.05 * found.testable)
    assert testable >= 20
    assert pointing / testable < 0.15


def _noise(entries, seed):
    rng = np.random.default_rng(seed)
    return {entry: float(rng.random()) for entry in entries}


def test_hard_events_raise_tension_and_it_lasts():
    found = board(life(days=90, kinds=("criticism",), jump=20.0))
    assert of(found, "stressor_arousal").verdict == "this way"
    assert of(found, "stressor_arousal").measure.value == pytest.approx(20, abs=4)
    assert of(found, "slow_return").measure.n > 0
    assert of(found, "no_habituation").measure.n > 20


def test_support_is_no_hard_event():
    found = board(life(days=40, kinds=("support",)))
    assert of(found, "stressor_arousal").measure.n == 0


def test_tension_still_raised_hours_later():
    """Every event lifts the rest of its day."""
    rng = np.random.default_rng(0)
    rows = {"prompts": [], "answers": [], "events": []}
    for day in range(60):
        hit = bool(rng.random() < 0.5)
        for k in range(7):
            at = START + timedelta(days=day, hours=2 * k - 2)
            level = 40 + 5 * rng.standard_normal() + (15 if hit and k >= 2 else 0)
            rows["prompts"].append(prompt(f"e{day}-{k}", at))
            rows["answers"].append(answer(f"e{day}-{k}", "self.arousal", round(float(level), 3)))
        if hit:
            when = START + timedelta(days=day, hours=1)
            rows["events"].append({"event_id": f"v{day}", "kind": "shame", "person_id": "p1",
                                   "occurred_at": when.isoformat()})  # fmt: skip
    late = of(board(tables(**rows, items=items("self.arousal"))), "slow_return")
    assert late.verdict == "this way"
    assert late.measure.value == pytest.approx(15, abs=3)


def test_acts_are_compared_with_days_on_which_they_were_asked_for():
    made, _ = world(days=40)
    rows = []
    tension = made["answers"][made["answers"]["role"] == "self.arousal"]
    by_day = tension["value"].astype(float).groupby(tension["entry_id"].str[1:4]).mean()
    for day, level in by_day.items():
        rows.append(answer(f"x{day}", "act.any", None, text="alcohol_drugs" if level > 45 else "none"))
    made["answers"] = pd.concat([made["answers"], pd.DataFrame(rows)], ignore_index=True)
    assert of(board(made), "arousal_act").verdict == "this way"
    assert of(board(made), "arousal_act").measure.n == 40


def test_guesses_and_contagion():
    rng = np.random.default_rng(0)
    other = 50 + 15 * rng.standard_normal(120)
    own = np.empty(120)
    for i in range(120):
        own[i] = 50 + (0.5 * (other[i - 1] - 50) if i % 4 else 0) + 3 * rng.standard_normal()
    made = diary(np.clip(own, 0, 100), np.clip(own, 0, 100), per_day=4)
    felt = list(np.clip(other, 0, 100))
    feel = made["observations"].assign(role="observer.anger", item_id="observer_anger", value=felt)
    told = made["observations"].assign(role="other.anger", item_id="other_anger", value=30.0)
    made["observations"] = pd.concat([made["observations"], feel, told], ignore_index=True)
    guess = pd.DataFrame([answer(f"e{i:03d}", "guess.anger", 45.0 + i % 9) for i in range(120)])
    made["answers"] = pd.concat([made["answers"], guess], ignore_index=True)
    automatic = {f"e{i:03d}": (i % 9) / 9 for i in range(120)}
    found = board(made, switch=SwitchView(automatic))
    assert of(found, "contagion").verdict == "this way"
    assert of(found, "contagion").measure.value == pytest.approx(0.5, abs=0.1)
    assert of(found, "hostile_reading").measure.value == pytest.approx(19, abs=1)
    assert of(found, "guess_by_mode").verdict == "this way"


def test_months():
    rows, automatic = {"prompts": [], "answers": []}, {}
    rng = np.random.default_rng(1)
    share, bad = 0.5, 50.0
    for month in range(22):
        bad, share = 50 + 60 * (share - 0.5), float(rng.uniform(0.1, 0.9))
        for k in range(12):
            at = START.replace(day=1) + pd.DateOffset(months=month, days=2 * k)
            name = f"m{month:02d}{k:02d}"
            rows["prompts"].append(prompt(name, pd.Timestamp(at)))
            rows["answers"].append(answer(name, "self.valence", round(float(100 - bad + rng.normal()), 3)))
            automatic[name] = float(np.clip(share + 0.02 * rng.normal(), 0, 1))
    found = of(board(tables(**rows, items=items("self.valence")), switch=SwitchView(automatic)), "mentalizing_first")
    assert found.verdict == "this way"
    assert found.measure.n == 20


def test_what_is_absent_says_so():
    found = board(tables())
    assert len(found.statements) == 19
    assert (found.testable, found.pointing, found.by_chance) == (0, 0, 0.0)
    assert all(s.verdict == "cannot tell" and s.measure.note for s in found.statements)
    assert "0 of 0" in found.sentence.text()


def test_every_statement_has_plain_words_and_a_verdict_that_can_be_said():
    found = board(*_world_and_switch())
    keys = [s.claim.key for s in found.statements]
    assert len(set(keys)) == len(keys)
    for each in found.statements:
        assert each.claim.words.text()
        assert VERDICTS[each.verdict].text()
        assert each.measure.value is not None or each.measure.note
        for word in ("blunted", "lowered", "truth"):
            assert word not in each.claim.words.text()


def _world_and_switch():
    made, switch = world(days=25)
    return made, None, switch


@pytest.mark.parametrize(
    ("sign", "low", "high", "verdict"),
    [(1, 1, 2, "this way"), (1, -2, -1, "the other way"), (1, -1, 1, "cannot tell"), (-1, -2, -1, "this way"),
     (-1, 1, 2, "the other way"), (1, None, None, "cannot tell")],
)  # fmt: skip
def test_verdicts(sign, low, high, verdict):
    claim = Claim("k", VERDICTS["this way"], "points", sign=sign)
    assert statement(claim, Finding(Estimate(0.0, low, high), 30)).verdict == verdict


@pytest.mark.parametrize(
    ("low", "high", "verdict"), [(-1, 1, "this way"), (-3, 1, "cannot tell"), (-1.5, -1, "the other way")]
)
def test_a_claim_of_no_fall_needs_an_interval_that_rules_one_out(low, high, verdict):
    claim = Claim("k", VERDICTS["this way"], "points", margin=2.0)
    assert statement(claim, Finding(Estimate(0.0, low, high), 30)).verdict == verdict


def test_memory_of_the_day_by_hand():
    at = [START + timedelta(hours=h) for h in (0, 2, 4, 10)]
    rows = {"prompts": [], "answers": []}
    for day in range(6):
        for k, when in enumerate(at):
            rows["prompts"].append(prompt(f"e{day}{k}", when + timedelta(days=day)))
            role, value = ("recall.anger", 50.0) if k == 3 else ("self.anger", 10.0 * (k + 1))
            rows["answers"].append(answer(f"e{day}{k}", role, value))
    found = recall_measures(tables(**rows, items=items("self.anger", "recall.anger")))
    assert [(m.measure, m.item, m.value, m.n) for m in found] == [("recall_bias", "recall_anger", 30.0, 6)]
    few = tables(prompts=rows["prompts"][:8], answers=rows["answers"][:8], items=items("self.anger", "recall.anger"))
    assert recall_measures(few)[0].note == "3 more days are needed"
    assert recall_measures(tables()) == []
