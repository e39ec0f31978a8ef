"""What the person has chosen for this record: what may be asked, where the line lies, when to lock."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from ema_app.session.changed import Changed, Topic
from ema_app.store import Record


@dataclass(frozen=True)
class Choices:
    """The person's choices.

    `consents` names what may be asked (`urges`); above `urge_line` (0-100) the crisis plan is offered; `acts` are the
    person's own words for urges acted on; the record locks after `lock_minutes` without a touch (0 = never).
    """

    consents: tuple[str, ...] = ()
    urge_line: float = 50.0
    acts: tuple[str, ...] = ()
    lock_minutes: int = 10
    lock_on_minimise: bool = False
    show_values: bool = False
    today_items: tuple[str, ...] = ()


def read(record: Record) -> Choices:
    """Give the choices kept in the record; what was never chosen has its usual value."""
    kept = {name: record.setting(name, value) for name, value in asdict(Choices()).items()}
    lists = {name: tuple(kept[name]) for name in ("consents", "acts", "today_items")}
    return replace(Choices(), **(kept | lists))


def write(record: Record, choices: Choices) -> Changed:
    """Keep the choices."""
    with record.atomic():
        for name, value in asdict(choices).items():
            record.set_setting(name, list(value) if isinstance(value, tuple) else value)
    return frozenset({Topic.SETTINGS})
