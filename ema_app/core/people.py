"""The roster: the people in somebody's life, each with a code that may leave and a name that may not."""

from __future__ import annotations

from dataclasses import dataclass

RELATIONSHIPS = (
    "partner", "former_partner", "mother", "father", "sibling", "child", "relative", "friend",
    "colleague", "group_member", "therapist", "other",
)  # fmt: skip

ALONE = "alone"
"""The level of the relationship where nobody is named."""


@dataclass(frozen=True)
class Person:
    """Somebody in the roster; `name` never leaves the record, `closeness` is 0-100."""

    person_id: str
    name: str
    relationship: str
    attachment_figure: bool = False
    closeness: float | None = None

    @property
    def named(self) -> bool:
        """Whether the record holds a name, and not the code alone."""
        return bool(self.name) and self.name != self.person_id
