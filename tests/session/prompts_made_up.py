"""Prompts that came and went, put into a record without anybody answering them."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

from ema_app.core.sampling import PlannedPrompt, plan
from ema_app.session import Session
from ema_app.session.check_ins import milliseconds

ENDS = (
    ("answered", ""), ("answered", ""), ("answered", ""), ("partial", "user"), ("missed", "unseen"),
    ("undeliverable", "asleep"), ("suppressed", "quiet_hours"),
)  # fmt: skip
"""How prompts end, in turn."""


def some_prompts(session: Session, days: int, *, only_for_me: int = 0) -> None:
    """Keep the prompts of the protocol in force for the last days, with all kinds of ends; the first ones private."""
    protocol, zone = session.protocols.current(), session.around.zone()
    start = session.around.local_now().date() - timedelta(days=days)
    random = Random(1)
    with session.record.atomic():
        for k, prompt in enumerate(plan(protocol, start, days, ZoneInfo(zone), 3)):
            status, reason = random.choice(ENDS)
            session.record.insert("prompts", _row(prompt, k) | {
                "timezone": zone, "protocol_id": protocol.id, "protocol_version": protocol.version,
                "status": status, "reason": reason, "only_for_me": int(k < only_for_me),
            })  # fmt: skip
            if status in ("answered", "partial"):
                opened = prompt.scheduled_at + timedelta(minutes=random.randrange(1, 30))
                session.record.update("prompts", {"prompt_id": prompt.prompt_id}, {
                    "entry_id": f"e{k}", "opened_at": _text(opened), "delivered_at": _text(prompt.scheduled_at),
                })  # fmt: skip


def _row(prompt: PlannedPrompt, k: int) -> dict[str, object]:
    return {
        "prompt_id": prompt.prompt_id, "scheme": prompt.scheme, "trigger": prompt.trigger, "form": prompt.form,
        "scheduled_at": _text(prompt.scheduled_at), "moment_ms": milliseconds(prompt.scheduled_at),
        "study_day": k // 7 + 1, "prompt_number": k % 7 + 1,
    }  # fmt: skip


def _text(moment: object) -> str:
    return moment.isoformat(timespec="milliseconds")  # type: ignore[attr-defined, no-any-return]
