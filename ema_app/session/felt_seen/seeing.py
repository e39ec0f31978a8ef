"""What of the observers' ratings may be shown, sorted out before they are paired: nothing else goes any further."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from ema_app.core.seen_rule import MINIMUM_PAIRS, Shown, may_show

if TYPE_CHECKING:
    import pandas as pd

Reader = Literal["person", "clinician"]
"""Who looks: the person sees what core.seen_rule allows, a clinician what was shared."""


@dataclass(frozen=True)
class Sight:
    """Who looks and when, and the ids of the ratings whose observers agreed to single values."""

    reader: Reader
    now: datetime
    zone: str
    agreed: Collection[str]


def sorted_out(observations: pd.DataFrame, sight: Sight) -> dict[Shown, pd.DataFrame]:
    """Give the ratings (columns of core.tables.OBSERVATIONS) by what may be shown of them.

    `single`: their values; `average`: their part in an average of at least ten pairs; `none`: nothing, not yet.
    A rating without any time came with an imported file and counts as made before today.
    """
    if sight.reader == "clinician":
        return {"single": observations, "average": observations.iloc[:0], "none": observations.iloc[:0]}
    made = observations["made_at"].where(observations["made_at"].notna(), observations["about_at"])
    keys = list(zip(observations["observation_id"], made, strict=True))
    known = {key: _shown(*key, sight) for key in set(keys)}
    rows: dict[Shown, list[int]] = {"single": [], "average": [], "none": []}
    for row, key in enumerate(keys):
        rows[known[key]].append(row)
    return {kind: observations.iloc[which] for kind, which in rows.items()}


def _shown(observation_id: object, made: object, sight: Sight) -> Shown:
    agreed = str(observation_id) in sight.agreed
    if not isinstance(made, str):
        return "single" if agreed else "average"
    # How many pairs there are is not known before pairing: `whole_tens` sees to the number.
    return may_show(agreed, datetime.fromisoformat(made), sight.now, sight.zone, MINIMUM_PAIRS)


def whole_tens(pairs: pd.DataFrame, made_at: pd.Series) -> pd.DataFrame:
    """Keep, per observer and emotion in the order the ratings were made, whole groups of ten pairs.

    An average over fewer gives single values away, and so does one over eleven beside one over ten. Adds the columns
    `from_at` and `to_at` (microseconds): a group shows only where all of it lies in the stretch looked at. `made_at`:
    ISO text by observation_id.
    """
    import pandas as pd

    when = pd.to_datetime(pairs["observation_id"].map(made_at), utc=True, format="ISO8601", errors="coerce")
    ordered = pairs.assign(made=when).sort_values(["made", "at"], kind="stable")
    by = ["observer_id", "emotion"]
    turn = ordered.groupby(by).cumcount()
    size = ordered.groupby(by)["at"].transform("size")
    kept = ordered[turn < size - size % MINIMUM_PAIRS].drop(columns="made")
    ten = kept.groupby([kept["observer_id"], kept["emotion"], turn[kept.index] // MINIMUM_PAIRS])["at"]
    return kept.assign(from_at=ten.transform("min"), to_at=ten.transform("max")).sort_index()
