"""What the pages of a review say of made-up persons, read from their text: `python -m benchmarks.validate_pages`.

The switch point of the truth must lie inside the interval of the table in 88 of 100; persons without a switch are told
so; no sentence claims a direction against its interval.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ema_app.charts.before_after import before_after
from ema_app.charts.spec import Axis, ChartSpec, Table
from ema_app.charts.who import who
from ema_app.core.people import Person
from ema_app.core.words import Words
from ema_app.measures.series import read
from ema_app.measures.simulate import DESIGNS, Design, Made, person
from ema_app.session.review import moving
from ema_app.session.review.comparing import Side, compared
from ema_app.session.review.days import Days
from ema_app.session.review.facts import facts
from ema_app.session.review.ground import Asked, Ground
from ema_app.session.review.looks import First, Second, predictions, second_look
from ema_app.session.review.quality import quality

START, ZONE = date(2026, 1, 5), "Europe/Berlin"
GOAL = 0.88
WITHOUT = ("one_mode_28x6", "flat_28x6", "company_only_28x6", "graded_line_steep", "graded_line_shallow",
           "graded_curve", "reversed", "one_mode_ar")  # fmt: skip
MIXED = ("switch_28x6", "switch_14x6", "equal", "wide", "six_relationships", "dprime_2_8_28x6", "one_mode_28x6",
         "flat_28x6", "company_only_28x6", "graded_line_shallow")  # fmt: skip
NUMBER = r"([+-]?\d+(?:\.\d+)?)"
FEW = 100
KINDS = {"lower than", "switch point", "evidence", "prediction", "comparison"}
"""Claims that a thousand persons are told of: one that is not found was worded anew, and is read no more."""


@dataclass(frozen=True)
class Told:
    """One made-up person and what a review works out for their days."""

    made: Made
    second: Second


def told(design: Design, seed: int, days: tuple[int, int] | None = None) -> Told:
    """Make a person and review the days from the first to the last one given (counted from 0); all by default."""
    made = person(design, seed, START, ZONE)
    first, last = days or (0, design.days - 1)
    ends = (START + timedelta(days=first), START + timedelta(days=last))
    base = ground(made, Days(*ends, ZONE))
    return Told(made, second_look(First(base, facts(base), quality(base))))


def ground(made: Made, days: Days) -> Ground:
    """Give what a review rests on, from the tables of a made-up person, as the store would give it."""
    low, high = days.bounds_ms
    tables = dict(made.dataset)
    import pandas as pd

    at = pd.to_datetime(tables["prompts"]["scheduled_at"].fillna(tables["prompts"]["opened_at"]), utc=True,
                        format="ISO8601")  # fmt: skip
    ms = at.astype("int64") // 10**6 if str(at.dtype).startswith("datetime64[ns") else at.astype("int64") // 10**3
    tables["prompts"] = tables["prompts"][((ms >= low) & (ms < high)).to_numpy()].reset_index(drop=True)
    kept = set(tables["prompts"]["entry_id"].dropna())
    tables["answers"] = tables["answers"][tables["answers"]["entry_id"].isin(kept)].reset_index(drop=True)
    people = [Person(code, code, kind) for code, kind in
              zip(tables["people"]["person_id"], tables["people"]["relationship"], strict=True)]  # fmt: skip
    codes = {p.person_id: Words("", "{code}", {"code": p.person_id}) for p in people}
    return Ground(Asked(days), tables, read(tables), replace(who(people), labels=codes))


def text_rows(table: Table) -> list[dict[str, str]]:
    """Give a table as the page shows it: text, by heading."""
    from ema_app.ui.plot.saving import table_text

    empty = Words("", "")
    text = table_text(ChartSpec(empty, empty, Axis(empty), (), table))
    return list(csv.DictReader(io.StringIO(text)))


def covered(one: Told) -> list[bool]:
    """Say for each relationship with an interval in the page's table whether the true switch point lies in it."""
    spec = one.second.switches.points
    if spec is None:
        return []
    truth = one.made.truth["switch_points"]
    assert isinstance(truth, dict)
    return [
        float(row["95 % from"]) <= truth[row["who"]] <= float(row["to"])
        for row in text_rows(spec.table)
        if row["95 % from"] and row["who"] in truth
    ]


def claims(one: Told, before: Told | None = None) -> Iterator[tuple[str, bool]]:
    """Give each kind of claim that the texts make, and whether its own interval carries it."""
    switches = one.second.switches
    yield from _of_switch_sentence(str(switches.sentence), switches.points)
    if switches.evidence is not None and "clearly better" in str(switches.evidence):
        yield "evidence", float(re.findall(r"BIC " + NUMBER, str(switches.evidence))[0]) >= 10
    for row in text_rows(predictions(one.second).table):
        if row["what the data say"] in ("points this way", "points the other way"):
            yield "prediction", _outside(row)
    for item in list(moving.items(one.second.first.ground))[:3]:
        yield from _of_trend(str(moving.charts(one.second.first.ground, item)[2].sentence))
    if before is not None:
        for rows in compared(_side(before), _side(one)).values():
            yield from _of_comparison(before_after(rows))


def _side(one: Told) -> Side:
    return one.second.side


def _of_switch_sentence(sentence: str, points: ChartSpec | None) -> Iterator[tuple[str, bool]]:
    apart = rf"Furthest apart: (.+), about {NUMBER} points lower than (.+) \({NUMBER} to {NUMBER}\)"
    found = re.search(apart, sentence)
    if found and points is not None:
        rows = {row["who"]: row for row in text_rows(points.table)}
        value = {name: float(rows[name]["Switch point by person"]) for name in (found[1], found[3])}
        yield "lower than", float(found[4]) >= 0 and value[found[1]] < value[found[3]]
    if "gave way" in sentence and "it could be" in sentence:
        low, high = re.findall(rf"\(it could be {NUMBER} to {NUMBER}\)", sentence)[0]
        at = float(re.findall(rf"tension of about {NUMBER}", sentence)[0])
        yield "switch point", float(low) <= at <= float(high)


def _outside(row: dict[str, str]) -> bool:
    """Whether the interval carries the verdict; a claim of no fall says in its note from where on it holds."""
    low, high, null = float(row["95 % from"]), float(row["to"]), float(row["no effect"])
    margin = re.search(rf"lies above {NUMBER}", row["note"])
    if margin and row["what the data say"] == "points this way":
        return low >= float(margin[1])
    return low >= null or high <= null


def _of_trend(sentence: str) -> Iterator[tuple[str, bool]]:
    found = re.search(rf"{NUMBER} % a week[,]? \(?{NUMBER} to {NUMBER}", sentence)
    if found and ("moved more" in sentence or "moved less" in sentence):
        low, high = float(found[2]), float(found[3])
        yield "trend", low >= 0 if "more" in sentence else high <= 0


def _of_comparison(table: Table) -> Iterator[tuple[str, bool]]:
    for row in text_rows(table):
        if row["what it tells"] in ("higher now", "lower now"):
            low, high = (float(x) for x in re.findall(rf"\({NUMBER} to {NUMBER}\)", row["difference"])[0])
            yield "comparison", low >= 0 if row["what it tells"] == "higher now" else high <= 0


def coverage(count: int) -> bool:
    """Print how often the true switch point lies inside the interval of the page's table."""
    people = [told(DESIGNS["switch_28x6"], seed) for seed in range(count)]
    inside = [covered(one) for one in people]
    refused = sum(one.second.switches.points is None for one in people)
    silent = sum("No switch is shown" in str(one.second.switches.sentence) for one in people)
    flat = [hit for hits in inside for hit in hits]
    share = sum(flat) / max(len(flat), 1)
    print(f"switch_28x6, {count} persons: {len(flat)} intervals read from the table, truth inside {share:.3f} "
          f"(goal >= {GOAL}); refused {refused}, and the page says so of {silent}")  # fmt: skip
    return share >= GOAL and refused == silent


def without(count: int) -> bool:
    """Print how often persons without a switch are told that there is none, and why."""
    fine = True
    for name in WITHOUT:
        people = [told(DESIGNS[name], seed) for seed in range(count)]
        sentences = [str(one.second.switches.sentence) for one in people]
        none = sum("No switch is shown for these days." in s for s in sentences)
        why = Counter(s.split("days. ", 1)[1] for s in sentences if "No switch" in s).most_common(1)
        print(f"  {name:<22} {none}/{count} told that none is shown; most often: {why[0][0] if why else ''}")
        fine &= none >= 0.98 * count - 1
    return fine


def sentences(count: int) -> bool:
    """Print how many claims the texts of made-up persons make, and how many go against their own interval."""
    made, against = Counter[str](), Counter[str]()
    for seed in range(count):
        design = replace(DESIGNS[MIXED[seed % len(MIXED)]], days=42)
        now = told(design, 10_000 + seed, (14, 41))
        before = told(design, 10_000 + seed, (0, 13)) if seed % 3 == 0 else None
        for kind, carried in claims(now, before):
            made[kind] += 1
            against[kind] += not carried
    print(f"{count} persons: claims {dict(made)}; against their interval: {sum(against.values())} {dict(+against)}")
    unread = KINDS - set(made) if count >= FEW else set()
    if unread:
        print(f"  not found in any text: {', '.join(sorted(unread))}")
    return not sum(against.values()) and not unread


def trends(count: int) -> bool:
    """Print how often ten weeks without any trend are told as one, and how many claims go against their interval."""
    told_, claimed, against = 0, 0, 0
    for seed in range(count):
        design = replace(DESIGNS["switch_28x6"], days=70)
        base = ground(person(design, 20_000 + seed, START, ZONE), Days(START, START + timedelta(days=69), ZONE))
        for item in moving.items(base):
            sentence = str(moving.charts(base, item)[2].sentence)
            told_ += "%" in sentence
            for _, carried in _of_trend(sentence):
                claimed, against = claimed + 1, against + (not carried)
    print(f"{count} persons of ten weeks without a trend: {told_} trends looked at, {claimed} claimed "
          f"({claimed / max(told_, 1):.3f}), {against} against their interval")  # fmt: skip
    return not against


def main() -> int:
    """Run all of it; 1 where something falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=1000)
    asked = parser.parse_args()
    results = [coverage(asked.persons), without(max(asked.persons // 10, 5)), sentences(asked.sentences),
               trends(max(asked.sentences // 20, 5))]  # fmt: skip
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main())
