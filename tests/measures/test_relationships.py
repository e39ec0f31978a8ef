from __future__ import annotations

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from felt_seen_made_up import START, answer, diary, items, observation, prompt, tables

from ema_app.measures.pooling import Estimates, Grouped, drawn, pooled_half_times, pooled_means
from ema_app.measures.reactions import reactions_of
from ema_app.measures.relationships import reactivity_measures, relationship_measures
from ema_app.measures.switch_view import Point, Spell, SwitchView


def life(days=60, jump=15.0, seed=0, kinds=("criticism", "support"), people=("p1", "p2", "p3")):
    """Arousal every 2 hours, AR(1) in the day; now and then an event, after which it is `jump` higher."""
    rng = np.random.default_rng(seed)
    rows = {"prompts": [], "answers": [], "events": []}
    for day in range(days):
        level, person = 0.0, people[int(rng.integers(len(people)))]
        for k in range(6):
            at = START + timedelta(days=day, hours=2 * k - 1)
            level = 0.5 * level + 8 * rng.standard_normal()
            if k and rng.random() < 0.3:
                kind = kinds[int(rng.integers(len(kinds)))]
                level += jump if kind == "criticism" else 0.0
                rows["events"].append({"event_id": f"v{day}-{k}", "kind": kind, "person_id": person, "intensity": 50.0,
                                       "occurred_at": (at - timedelta(hours=1)).isoformat()})  # fmt: skip
            name = f"e{day:03d}{k}"
            rows["prompts"].append(prompt(name, at))
            rows["answers"].append(answer(name, "self.arousal", round(float(np.clip(40 + level + k, 0, 100)), 3)))
            rows["answers"].append(answer(name, "person.with", None, text=person))
    return tables(**rows, items=items("self.arousal"))


def one(found, measure, scope, item="self_arousal"):
    return next(m for m in found if (m.measure, m.scope, m.item) == (measure, scope, item))


def test_reactivity_finds_the_jump_and_leaves_the_rest_alone():
    values = [one(reactivity_measures(life(seed=s)), "reactivity", "kind:criticism").value for s in range(5)]
    assert np.mean(values) == pytest.approx(15, abs=1.5)
    found = reactivity_measures(life())
    hard, warm = (one(found, "reactivity", f"kind:{kind}") for kind in ("criticism", "support"))
    assert hard.low < 15 < hard.high
    assert warm.low < 0 < warm.high
    assert hard.n + warm.n == one(found, "reactivity", "all").n


def test_the_time_of_day_is_not_taken_for_a_reaction():
    found = [one(reactivity_measures(life(jump=0.0, seed=s)), "reactivity", "all").value for s in range(5)]
    assert np.mean(found) == pytest.approx(0, abs=1.0)


def test_a_high_start_is_not_taken_for_a_reaction():
    """Events that only come when arousal is high already: it would have fallen without them too."""
    rng = np.random.default_rng(0)
    rows, level = {"prompts": [], "answers": [], "events": []}, 0.0
    for day in range(80):
        for k in range(6):
            at = START + timedelta(days=day, hours=2 * k - 1)
            if level > 8 and k:
                rows["events"].append({"event_id": f"v{day}-{k}", "kind": "shame", "person_id": "p1",
                                       "occurred_at": (at - timedelta(minutes=30)).isoformat()})  # fmt: skip
            level = (0.4 * level if k else 0.0) + 9 * rng.standard_normal()
            rows["prompts"].append(prompt(f"e{day:03d}{k}", at))
            value = round(float(np.clip(50 + level, 0, 100)), 3)
            rows["answers"].append(answer(f"e{day:03d}{k}", "self.arousal", value))
    found = one(reactivity_measures(tables(**rows, items=items("self.arousal"))), "reactivity", "kind:shame")
    assert found.low < 0 < found.high


def test_reactions_by_hand():
    at = [START + timedelta(hours=h) for h in (0, 2, 4)]
    prompts = [prompt(f"e{d}{i}", when + timedelta(days=d)) for d in range(6) for i, when in enumerate(at)]
    answers = [answer(f"e{d}{i}", "self.arousal", v) for d in range(6) for i, v in enumerate((40.0, 50.0, 60.0))]
    answers[-1]["value"] = 90.0
    events = [{"event_id": "v", "kind": "shame", "person_id": "p1",
               "occurred_at": (at[2] + timedelta(days=5, hours=-1)).isoformat()}]  # fmt: skip
    made = tables(prompts=prompts, answers=answers, events=events, items=items("self.arousal"))
    row = reactions_of(made, None, "self_arousal")
    assert (row.before, row.after, row.expected, row.matched) == (50.0, 90.0, 60.0, 11)
    assert row.reaction[0] == pytest.approx(30)


def test_an_event_far_from_any_answer_counts_as_missing():
    made = life()
    late = made["events"].assign(occurred_at=(START + timedelta(days=900)).isoformat())
    made["events"] = pd.concat([made["events"], late.assign(event_id=late["event_id"] + "x")], ignore_index=True)
    found = one(reactivity_measures(made), "reactivity", "all")
    assert found.missing >= len(late)


def test_people_beside_each_other():
    found = relationship_measures(life())
    assert {m.scope for m in found} == {"relationship:p1", "relationship:p2", "relationship:p3"}
    moments = [m for m in found if m.measure == "moments"]
    assert sum(m.value for m in moments) == 360
    for person in ("p1", "p2", "p3"):
        reaction = one(found, "reactivity", f"relationship:{person}")
        assert reaction.low < reaction.value < reaction.high
        assert one(found, "affect_after_trigger", f"relationship:{person}").value > 30


def test_a_form_that_does_not_ask_who_is_there_is_no_moment_alone():
    made = life(days=10)
    evenings = made["prompts"]["entry_id"].str.endswith("5")
    made["prompts"].loc[evenings, "form"] = "evening"
    asked = made["answers"]["entry_id"].str.endswith("5") & (made["answers"]["role"] == "person.with")
    made["answers"] = made["answers"][~asked]
    moments = [m for m in relationship_measures(made) if m.measure == "moments"]
    assert sum(m.value for m in moments) == 50
    assert "relationship:alone" not in {m.scope for m in moments}


def test_felt_and_seen_by_person_present():
    rng = np.random.default_rng(0)
    made = diary(50 + rng.normal(size=40), 60 + rng.normal(size=40))
    who = pd.DataFrame([answer(f"e{i:03d}", "person.with", None, text=f"p{i % 2 + 1}") for i in range(40)])
    made["answers"] = pd.concat([made["answers"], who], ignore_index=True)
    found = relationship_measures(made)
    gap = one(found, "discrepancy_bias", "relationship:p2", "self_anger")
    assert gap.value == pytest.approx(-10, abs=1)
    assert gap.n == 20


def test_switch_points_and_recoveries_are_passed_on():
    spells = tuple(Spell(f"e{i}", "p1" if i % 3 else "p2", 1.0 + i % 4, i % 5 > 0) for i in range(20))
    view = SwitchView(points={"p1": Point(44.0, 40.0, 49.0, 50)}, spells=spells)
    found = relationship_measures(tables(), switch=view)
    assert one(found, "switch_point", "relationship:p1", "").value == 44.0
    recovery = one(found, "recovery_median", "relationship:p1", "")
    assert recovery.low < recovery.value < recovery.high
    assert recovery.unit == "h"


def test_nothing_known_gives_nothing_or_reasons():
    assert relationship_measures(tables()) == []
    assert reactivity_measures(tables()) == []
    made = life(days=2)
    assert all(m.value is not None or m.note for m in relationship_measures(made) + reactivity_measures(made))
    flat = life(days=20)
    flat["answers"].loc[flat["answers"]["role"] == "self.arousal", "value"] = 50.0
    assert all(m.value is not None or m.note for m in relationship_measures(flat) + reactivity_measures(flat))


def test_several_records_are_refused():
    made = {name: pd.concat([t.assign(person="a"), t.assign(person="b")]) for name, t in life(days=3).items()}
    made["items"] = life(days=1)["items"]
    with pytest.raises(ValueError, match="several"):
        reactivity_measures(made)


def test_few_events_are_drawn_to_the_others_and_many_are_not():
    rng = np.random.default_rng(0)
    group = np.repeat([0, 1, 2, 3], [80, 80, 80, 1])
    x = np.array([10.0, 12, 8, 40])[group] + 10 * rng.standard_normal(group.size)
    x[-1] = 40.0
    (found,) = pooled_means([Grouped(x, group, np.arange(group.size))])
    assert found.value[:3] == pytest.approx(found.raw[:3], abs=1.0)
    assert found.value[3] < 25
    assert found.high[3] - found.low[3] > 3 * (found.high[0] - found.low[0])


def test_pooling_comes_nearer_and_covers():
    rng = np.random.default_rng(1)
    raw_error, error, inside, count = 0.0, 0.0, 0, 0
    for _ in range(300):
        true = 20 + 6 * rng.standard_normal(5)
        se = 15 / np.sqrt(rng.integers(1, 30, 5))
        raw = true + se * rng.standard_normal(5)
        ((value, low, high),) = drawn([Estimates(raw, se, 15.0)])
        raw_error, error = raw_error + np.sum((raw - true) ** 2), error + np.sum((value - true) ** 2)
        inside, count = inside + np.sum((low <= true) & (true <= high)), count + 5
    assert error < 0.75 * raw_error
    assert 0.93 <= inside / count <= 0.98


def test_one_group_stays_as_it_is():
    ((value, low, high),) = drawn([Estimates(np.array([3.0]), np.array([1.0]), 1.0)])
    assert (value[0], low[0], high[0]) == pytest.approx((3.0, 3 - 1.959964, 3 + 1.959964))


def test_nothing_to_pool_without_spread():
    alike = Grouped(np.full(10, 3.0), np.repeat([0, 1], 5), np.arange(10))
    few = Grouped(np.arange(4.0), np.array([0, 0, 1, 1]), np.arange(4))
    assert pooled_means([alike, few]) == [None, None]


def test_sets_pooled_together_do_not_touch_each_other():
    rng = np.random.default_rng(3)
    sets = [Grouped(rng.normal(k, 5, 30), np.arange(30) % (k + 1), np.arange(30)) for k in range(4)]
    for one, together in zip(sets, pooled_means(sets), strict=True):
        (alone,) = pooled_means([one])
        for name in ("raw", "value", "low", "high"):
            np.testing.assert_allclose(getattr(together, name), getattr(alone, name), rtol=1e-9)


def test_recovery_of_few_spells_is_drawn_to_the_others():
    rng = np.random.default_rng(0)
    group = np.repeat([0, 1, 2], [60, 60, 1])
    hours = rng.exponential(np.array([2.0, 2.2, 30.0])[group])
    hours[-1] = 30.0
    found = pooled_half_times(hours, np.ones(121, dtype=bool), group)
    assert found.value[0] == pytest.approx(np.log(2) * 2, rel=0.35)
    assert found.value[2] < 0.6 * found.raw[2]
    assert (found.low < found.value).all()
    assert (found.value < found.high).all()


def test_observations_do_not_count_as_moments():
    made = life(days=3)
    made["observations"] = tables(observations=[observation("o1", "p9", START, "observed.anger", 10.0)])["observations"]
    assert "relationship:p9" not in {m.scope for m in relationship_measures(made)}
