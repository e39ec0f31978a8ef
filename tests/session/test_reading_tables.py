"""The tables of a record as the measures read them: every row as it is kept, equal texts held once."""

from __future__ import annotations

import pandas as pd

from ema_app.core.tables import STORED
from ema_app.exchange.writing import BLOCK
from ema_app.session import Session
from ema_app.session.reading import UNREAD, UNREAD_TABLES, dataset, rows
from tests.session.prompts_made_up import some_prompts

COLUMNS = ("entry_id", "item_id", "role", "value", "text", "status", "response_ms", "amends")


def _keep_answers(session: Session, count: int) -> None:
    """Keep answers of every kind: numbers, words, nothing; the last ones amend."""
    some_prompts(session, 60)
    entries = [entry for (entry,) in session.record.stream("SELECT entry_id FROM prompts WHERE entry_id IS NOT NULL")]
    session.record.insert_many("answers", COLUMNS, [
        (entries[n // 4], f"item{n % 4}", None if n % 7 else "self.x", None if n % 4 == 3 else n / 3,
         "words" if n % 4 == 3 else None, "answered", n if n % 2 else None, 1 if n > BLOCK else None)
        for n in range(count)
    ])  # fmt: skip


def test_every_row_is_there_as_it_is_kept(session: Session) -> None:
    _keep_answers(session, BLOCK + 7)
    found = dataset(session.record)
    for table in STORED:
        if table.name not in UNREAD_TABLES:
            kept = pd.DataFrame(list(rows(session.record, table.name, private=True)), columns=list(table.names))
            pd.testing.assert_frame_equal(found[table.name], kept.drop(columns=list(UNREAD.get(table.name, ()))))


def test_equal_texts_near_each_other_are_held_once(session: Session) -> None:
    _keep_answers(session, BLOCK)
    answers = dataset(session.record)["answers"]
    assert len(set(map(id, answers["item_id"]))) == 4
    assert len(set(map(id, answers["status"]))) == 1
