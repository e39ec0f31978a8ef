"""A formulation that is being written: what it was begun from, and what was written elsewhere meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ema_app.session.drafts import Draft
from ema_app.session.formulation import PARTS, Version, versions
from ema_app.session.session import Session


@dataclass(frozen=True)
class Begun:
    """Words by part as they stand in the fields, who writes, and the id of the version that they were begun from
    ('' = there was none); `at`: when the last of it was typed, None = nothing was yet."""

    parts: Mapping[str, str]
    by: str = ""
    version_id: str = ""
    at: datetime | None = None


def begin(found: list[Version]) -> Begun:
    """Begin a new version from the newest of those found."""
    return Begun(dict(found[0].formulation.parts), "", found[0].version_id) if found else Begun({})


def to_words(begun: Begun, found: list[Version]) -> dict[str, Any] | None:
    """Give what is to be kept of a draft; None where it says what its version says: then nothing was written."""
    if _said(begun.parts) == _said(_parts(found, begun.version_id)):
        return None
    return {"parts": dict(begun.parts), "by": begun.by, "from": begun.version_id}


def taken_up(draft: Draft | None, found: list[Version]) -> Begun | None:
    """Give what was left half-written; None where nothing was, or where the newest version says the same."""
    if draft is None:
        return None
    parts = {name: str(words) for name, words in draft.words["parts"].items() if name in PARTS}
    if found and _said(parts) == _said(found[0].formulation.parts):
        return None
    return Begun(parts, str(draft.words["by"]), str(draft.words["from"]), draft.at)


def written_since(session: Session, begun: Begun) -> Version | None:
    """Give the newest version where its words are other than those that the draft was begun from."""
    found = versions(session)
    if not found or _said(found[0].formulation.parts) == _said(_parts(found, begun.version_id)):
        return None
    return found[0]


def _parts(found: list[Version], version_id: str) -> Mapping[str, str]:
    return next((one.formulation.parts for one in found if one.version_id == version_id), {})


def _said(parts: Mapping[str, str]) -> dict[str, str]:
    return {name: words.strip() for name, words in parts.items() if words.strip()}
