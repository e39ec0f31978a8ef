"""A small dataset in memory that holds one of everything that could go wrong on the way out and back."""

from __future__ import annotations

from collections.abc import Iterator

from ema_app.exchange.source import Item, ProtocolText, Row

TOML = """
[protocol]
id = "small"
version = "1"

[[item]]
id = "tension"
kind = "vas"
text = { en = "How tense?", de = "Wie angespannt?" }
low = { en = "calm" }
high = { en = "tense" }

[[item]]
id = "with"
kind = "choice"
text = "With whom?"
options = [ { code = "friend", en = "a friend" } ]
"""


def prompt(number: int, day: int, status: str = "answered", **cells: object) -> Row:
    at = f"2024-03-{30 + day:02d}T10:00:00.000+01:00" if day < 2 else f"2024-04-{day - 1:02d}T10:00:00.000+02:00"
    row = dict.fromkeys(
        ("prompt_id", "entry_id", "scheme", "trigger", "about_at", "scheduled_at", "delivered_at", "displayed_at",
         "opened_at", "submitted_at", "expired_at", "timezone", "status", "reason", "protocol_id", "protocol_version",
         "form", "study_day", "prompt_number"),
    )  # fmt: skip
    row |= {
        "prompt_id": f"2024-p{number}", "entry_id": f"2024-e{number}" if status == "answered" else None,
        "scheme": "six", "trigger": "random", "scheduled_at": at, "timezone": "Europe/Berlin", "status": status,
        "reason": None if status == "answered" else "unseen", "protocol_id": "small", "protocol_version": "1",
        "form": "check_in", "study_day": day + 1, "prompt_number": number,
    } | cells  # fmt: skip
    return tuple(row.values())  # type: ignore[arg-type]


def answer(entry: int, item: str, value: float | None, text: str | None = None, **cells: object) -> Row:
    row = {
        "entry_id": f"2024-e{entry}", "item_id": item, "role": f"self.{item}", "value": value, "text": text,
        "status": "answered", "answered_at": "2024-03-30T10:01:02.345+01:00", "response_ms": 1234, "amends": None,
    } | cells  # fmt: skip
    return tuple(row.values())  # type: ignore[arg-type]


class MemorySource:
    """Rows in lists: what a record gives, without one."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = {
            "prompts": [prompt(1, 0), prompt(2, 1, "missed"), prompt(3, 2)],
            "answers": [
                answer(1, "tension", 75.0), answer(1, "with", None, "friend"),
                answer(1, "note", None, '=1+1, "so"\nnext'),
                answer(1, "who", None, "anna;bert"), answer(1, "when", None, "2024-03-29T23:15:00.000+01:00"),
                answer(3, "tension", 0.1), answer(3, "note", None, "'tis"), answer(3, "status", 1.5),
                answer(3, "skipped", None, status="skipped"), answer(1, "tension", 80.5, amends=1),
            ],
            "events": [
                ("ev1", "2024-e1", "2024-03-30T09:00:00.000+01:00", "criticism", "anna", "real", 60.0, "talked;slept"),
            ],
            "people": [("anna", "partner", 1, 90.0), ("bert", "bert", 0, None)],
            "observations": [
                ("ob1", "2024-e1", "anna", "2024-03-30T10:00:00.000+01:00", "2024-03-30T10:05:00.000+01:00", "tension",
                 "observed.tension", 40.0, 1, "in_person", 0),
            ],
            "body": [("2024-03-30T10:00:00.000+01:00", None, "hr", "1/min", 71.25, None, 60, 0.0, "Anna's watch")],
            "sessions": [("s1", "2024-03-31T10:00:00.000+02:00", "individual", 1, 50.0, 30.0, "spoke of 3 May")],
            "incidents": [("i1", "2024-04-02T23:00:00.000+02:00", "self_harm", "@home")],
        }  # fmt: skip
        self.kinds = {
            "tension": "vas", "with": "choice", "note": "text", "who": "people", "when": "time", "status": "number",
        }  # fmt: skip

    def rows(self, table: str, /) -> Iterator[Row]:
        return iter(self.tables[table])

    def items(self) -> list[Item]:
        return [Item("small", "1", name, f"self.{name}", kind, 0.0, 100.0) for name, kind in self.kinds.items()]

    def protocols(self) -> list[ProtocolText]:
        return [ProtocolText("small", "1", TOML)]
