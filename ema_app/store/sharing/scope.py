"""What the person lets leave in a share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """What the person chose.

    Moments from `since_ms` to before `until_ms` (UTC milliseconds, None = no bound); `words`: what was typed freely;
    `names`: names of people beside their codes; `urges`: answers about urges and acts, and incidents; `plan` and
    `formulation`: the newest version of each; `without`: codes of people, all moments that name them stay.
    Entries marked *only for me* stay whatever is chosen.
    """

    since_ms: int | None = None
    until_ms: int | None = None
    words: bool = False
    names: bool = False
    urges: bool = False
    plan: bool = False
    formulation: bool = False
    without: frozenset[str] = frozenset()

    def holds(self, moment_ms: int | None) -> bool:
        """Say whether a moment lies in the range; one of unknown time only where there is no range."""
        if moment_ms is None:
            return self.since_ms is None and self.until_ms is None
        return (self.since_ms is None or moment_ms >= self.since_ms) and (
            self.until_ms is None or moment_ms < self.until_ms
        )

    def told(self) -> dict[str, object]:
        """Give what the recipient is told about what was chosen: whether somebody was left out, and never who."""
        flags = {name: getattr(self, name) for name in ("words", "names", "urges", "plan", "formulation")}
        return flags | {"since_ms": self.since_ms, "until_ms": self.until_ms, "people_left_out": bool(self.without)}
