"""Make the old record of the present form: run once when a form is released, never again for that form."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ema_app.store import Cost, Record
from ema_app.store.migrations import STEPS
from ema_app.store.statements import COLUMNS

PASSPHRASE = "a long walk by the river"


_NUMBERS = (
    "amends", "_ms", "value", "low", "high", "mean", "sd", "samples", "share", "closeness", "intensity", "tension",
    "study_day", "number", "only_for_me", "figure", "observer_single", "blind", "disclosed",
)  # fmt: skip


def main() -> None:
    """Write form-N.record with one row in every table, and its keys."""
    path = Path(__file__).with_name(f"form-{len(STEPS)}.record")
    record, _code = Record.create(path, PASSPHRASE, made_at=datetime(2026, 1, 1, tzinfo=UTC), cost=Cost(8, 1, 1))
    with record.atomic():
        record.set_setting("language", "de")
        for table, columns in COLUMNS.items():
            if table != "settings":
                record.insert(table, {name: _value(name) for name in columns})
    record.close()


def _value(column: str) -> str | int:
    return 1 if column.endswith(_NUMBERS) or column == "observer" else f"a {column}"


if __name__ == "__main__":
    main()
