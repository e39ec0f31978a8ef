"""One item over time: every prompt in order, the answer as last amended, gaps as gaps."""

from __future__ import annotations

from record_making import count

from ema_app.store import Record
from ema_app.store.item_over_time import item_over_time


def test_every_prompt_comes_once_with_the_answer_as_last_amended(record: Record) -> None:
    for n in range(3):
        record.update("prompts", {"prompt_id": f"p{n}"}, {"moment_ms": 1000 - n})
    record.insert("prompts", {"prompt_id": "m1", "status": "missed", "moment_ms": 999})
    record.insert("prompts", {"prompt_id": "m2", "status": "missed", "moment_ms": 999})
    record.insert("prompts", {"prompt_id": "m3", "status": "missed"})
    for amends, value in ((2, 30.0), (1, 20.0), (10, 40.0)):
        record.insert("answers", {"entry_id": "e1", "item_id": "tension", "value": value, "amends": amends})
    found = [(p.moment_ms, p.prompt_status, p.value) for p in item_over_time(record, "tension")]
    assert found == [(998, "answered", 2.0), (999, "missed", None), (999, "missed", None), (999, "answered", 40.0),
                     (1000, "answered", 0.0)]  # fmt: skip
    assert [p.entry_id for p in item_over_time(record, "tension", 1000, 1000)] == ["e0"]
    assert [p.value for p in item_over_time(record, "unknown", since_ms=1000)] == [None]
    assert count(record, "answers") == 9


def test_only_indexes_are_read(record: Record) -> None:
    from ema_app.store.item_over_time import _SQL

    plan = [row[3] for row in record.stream("EXPLAIN QUERY PLAN " + _SQL, ("tension", 0, 1))]
    assert len(plan) == 2
    assert all("COVERING INDEX" in step for step in plan)
