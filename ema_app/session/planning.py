"""The prompts that a protocol would give, before anybody starts: for `ema-app plan`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_lint import sound_protocol
from ema_app.core.sampling import plan, plan_row
from ema_app.core.words import say
from ema_app.session.protocols import shipped_text

COLUMNS = ("prompt_id", "scheme", "trigger", "scheduled_at", "block_from", "block_to", "expires_at", "form")


def planned(protocol: str, days: int, seed: int, start: date, zone: str) -> list[dict[str, str]]:
    """Give the prompts of `days` days as rows with COLUMNS, times in ISO 8601 with offset; cut at the study's days.

    `protocol` is the id of one that came with the app, or the path of a file; `zone` an IANA name. Raises EmaError
    no_protocol, bad_protocol, missing, no_zone.
    """
    found = _protocol(protocol)
    most = days if found.sampling.days is None else min(days, found.sampling.days)
    rows = (plan_row(prompt) for prompt in plan(found, start, most, _zone(zone), seed))
    return [{column: row[column] for column in COLUMNS} for row in rows]


def _protocol(source: str) -> Protocol:
    path = Path(source)
    if path.suffix != ".toml":
        return sound_protocol(shipped_text(source), f"{source}.toml")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise EmaError(
            "missing", say("errors", "The protocol {name} cannot be read.", name=path.name),
            say("errors", "The file is missing, or it is not text."), say("errors", "Check its name and its folder."),
        ) from error  # fmt: skip
    return sound_protocol(text, path.name)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise EmaError(
            "no_zone", say("errors", "There is no time zone {name}.", name=name),
            todo=say("errors", "Write an IANA name such as Europe/Berlin."),
        ) from error  # fmt: skip
