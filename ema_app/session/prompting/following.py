"""What follows an entry: bursts and questions after an answer; and that nothing follows an urge above the line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ema_app.core.protocol import Protocol
from ema_app.core.sampling import Happened, follow_ups
from ema_app.core.sampling.follow import FOLLOWING
from ema_app.session.check_ins import value_of
from ema_app.session.prompting.ask import asks_of
from ema_app.session.prompting.coming import Now, Plan
from ema_app.store import Record

URGE = "urge."
DAYS_BACK = 14
"""Days of entries that matched controls look back on."""

_ENTRIES = "status IN ('answered', 'partial') AND entry_id IS NOT NULL AND moment_ms >= ?"
_ANSWERS = (
    "SELECT entry_id, item_id, role, value, text FROM answers WHERE entry_id IN "  # noqa: S608 - a constant
    f"(SELECT entry_id FROM prompts WHERE {_ENTRIES}) ORDER BY coalesce(amends, 0)"
)


@dataclass(frozen=True)
class Following:
    """What an entry brought: the plan with what follows, and prompts that are not given any more, with the reason."""

    plan: Plan
    given_up: Mapping[str, str]


def follows_anything(protocol: Protocol) -> bool:
    """Say whether any scheme of a protocol follows what is answered."""
    return any(scheme.kind in ("burst", "after_answer") for scheme in protocol.sampling.schemes)


def happened(record: Record, since: int, urge_line: float) -> list[Happened]:
    """Give the entries since an instant in the order of their end, as far as something may follow them.

    Of an entry that was not finished only an urge above the line counts, since nothing may follow that.
    """
    answers, above = _answers(record, since, urge_line)
    found = []
    for row in record.rows("prompts", _ENTRIES, (since * 1000,), "moment_ms"):
        entry_id, ended = str(row["entry_id"]), row["submitted_at"] or row["opened_at"]
        whole = row["status"] == "answered" and bool(row["submitted_at"])
        if not ended or not (whole or entry_id in above):
            continue
        about = datetime.fromisoformat(row["about_at"]) if row["about_at"] else None
        found.append(Happened(
            entry_id, str(row["form"]) if whole else "", datetime.fromisoformat(ended), about,
            answers.get(entry_id, {}) if whole else {}, entry_id in above, str(row["trigger"]),
        ))  # fmt: skip
    return sorted(found, key=lambda entry: entry.at)


def _answers(record: Record, since: int, urge_line: float) -> tuple[dict[str, dict[str, Any]], set[str]]:
    answers: dict[str, dict[str, Any]] = {}
    above: set[str] = set()
    for entry_id, item_id, role, value, text in record.stream(_ANSWERS, (since * 1000,)):
        answers.setdefault(entry_id, {})[item_id] = value_of({"value": value, "text": text})
        if str(role).startswith(URGE) and value is not None and value > urge_line:
            above.add(entry_id)
    return answers, above


def following(log: list[Happened], fresh: frozenset[str], plan: Plan, now: Now, extra: bool) -> Following:
    """Give what follows the `fresh` entries of the log; pending prompts that may not come any more are given up."""
    planned = [ask.prompt for ask in plan.asks if ask.prompt.trigger not in FOLLOWING]
    found = follow_ups(now.protocol, log, planned, replace(now.around, extra=extra))
    known = {ask.id for ask in plan.asks}
    new = [p for p in found if p.after in fresh and p.prompt_id not in known]
    assert plan.first is not None
    asks = (*plan.asks, *asks_of(new, now.protocol, now.zone, plan.first))
    above = [int(entry.at.timestamp()) for entry in log if entry.above_line]
    return Following(replace(plan, asks=asks), _given_up(plan, above, now))


def _given_up(plan: Plan, above: list[int], now: Now) -> dict[str, str]:
    """Prompts that follow something and are still to come on the day of an urge above the line."""
    days = {replace(now, at=at).today for at in above}
    return {
        ask.id: "user" for ask in plan.asks if ask.prompt.trigger in FOLLOWING and ask.prompt.day in days
    }  # fmt: skip
