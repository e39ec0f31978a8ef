"""Asking an observer about one moment: what they are shown, and what becomes of what they say."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from ema_app.core.entry import stamp
from ema_app.core.items import Scale
from ema_app.core.observer_form import scales
from ema_app.core.protocol import Protocol
from ema_app.core.tables import CHANNELS

SINGLE_ITEM, SINGLE_ROLE = "single_values", "context.single_values"
"""The row of a rating that says whether its observer agreed to single values: 1 or 0."""


@dataclass(frozen=True)
class Moment:
    """The moment an observer is asked about: `kind` is now, talk (the one just had) or at (a time today); aware."""

    kind: Literal["now", "talk", "at"]
    at: datetime

    @property
    def about(self) -> datetime:
        """The time as it is shown, to the quarter of an hour: no more than somebody would say."""
        return self.at.replace(minute=self.at.minute // 15 * 15, second=0, microsecond=0)


@dataclass(frozen=True)
class Asked:
    """What the window for an observer is given when the diary locks: a code, a moment, the form, the check of the PIN.

    No name, no answer of the person, nothing that opens anything. `entry_id` binds the rating to an entry; it is not
    shown. `single` is what the observer chose about single values the last time.
    """

    record_path: Path
    code: str
    moment: Moment
    form: Protocol
    pin: str = field(repr=False, default="")
    entry_id: str = ""
    single: bool = False


@dataclass(frozen=True)
class Seen:
    """What an observer gave about a moment: numbers by stored item id, how they met, whether they had been told.

    `channel` is a code of CHANNELS or empty; `disclosed` is None where they did not say. Times are aware.
    """

    observation_id: str
    about_at: datetime
    made_at: datetime
    values: Mapping[str, float]
    channel: str = ""
    disclosed: bool | None = None
    single: bool = False

    def rows(self, code: str, form: Mapping[str, tuple[str, Scale]], entry_id: str = "") -> list[dict[str, Any]]:
        """Give the rows of the table of observations: one for each value, and one for the choice about single values.

        `form` gives role and scale by item id. Blind is always 1: no self-rating is ever shown to an observer.
        """
        whole = {
            "observation_id": self.observation_id, "entry_id": entry_id or None, "observer_id": code,
            "about_at": stamp(self.about_at), "made_at": stamp(self.made_at), "blind": 1,
            "channel": self.channel or None, "disclosed": None if self.disclosed is None else int(self.disclosed),
        }  # fmt: skip
        values = [(item, form[item][0], value) for item, value in self.values.items()]
        values.append((SINGLE_ITEM, SINGLE_ROLE, float(self.single)))
        return [whole | {"item_id": item, "role": role, "value": value} for item, role, value in values]

    def as_json(self) -> dict[str, Any]:
        """Give the rating as it is sealed; `from_json` reads it."""
        return {
            "observation_id": self.observation_id, "about_at": stamp(self.about_at), "made_at": stamp(self.made_at),
            "values": dict(self.values), "channel": self.channel, "disclosed": self.disclosed, "single": self.single,
        }  # fmt: skip

    @classmethod
    def from_json(cls, found: Mapping[str, Any], form: Mapping[str, tuple[str, Scale]]) -> Seen:
        """Read a rating. Raises ValueError where something in it cannot be."""
        try:
            seen = cls(
                str(found["observation_id"]), datetime.fromisoformat(found["about_at"]),
                datetime.fromisoformat(found["made_at"]), {str(i): float(v) for i, v in found["values"].items()},
                str(found["channel"]), found["disclosed"], found["single"],
            )  # fmt: skip
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a rating") from error
        if not seen._sound(form):
            raise ValueError("not a rating")
        return seen

    def _sound(self, form: Mapping[str, tuple[str, Scale]]) -> bool:
        zoned = self.about_at.tzinfo is not None and self.made_at.tzinfo is not None
        inside = all(i in form and math.isfinite(v) and form[i][1].holds(v) for i, v in self.values.items())
        said = self.disclosed in (None, True, False) and self.single in (True, False)
        return zoned and inside and said and self.channel in ("", *CHANNELS) and 0 < len(self.observation_id) <= 64


def keep_sealed(asked: Asked, seen: Seen) -> None:
    """Seal a rating into the letterbox of the locked record; it comes in at the next unlock. Raises `EmaError`."""
    # Here, because the package of prompts reads the session, which reads this.
    from ema_app.session.prompting.letters import put_observation

    put_observation(asked.record_path, seen.rows(asked.code, scales(asked.form), asked.entry_id))
