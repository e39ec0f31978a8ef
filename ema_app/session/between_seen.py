"""The pairs that the page between sessions has a sentence on: what the person may see of ratings, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ema_app.core.roles import EMOTIONS
from ema_app.session.felt_seen.seeing import Sight, sorted_out, whole_tens
from ema_app.session.review.days import Days

if TYPE_CHECKING:
    import pandas as pd

    from ema_app.measures.discrepancy import Pairing, Summary
    from ema_app.measures.series import Dataset, Series

LOOKED_BACK = timedelta(days=28)


@dataclass(frozen=True)
class Shown:
    """The pairs that may be summed up; what found no partner is not counted here."""

    pairs: pd.DataFrame
    unpaired: pd.DataFrame


def most_paired(dataset: Dataset, series: Series, days: Days, sight: Sight) -> Summary | None:
    """Sum up the pairs of the four weeks up to the end of `days`, of one emotion and one observer.

    Which ones is decided by the number of pairs, then by the order of the words; never by what came out. None under
    ten pairs.
    """
    from ema_app.measures.discrepancy import LEAST_BIAS, pair
    from ema_app.measures.discrepancy.ratings import observed_ratings, self_ratings

    seen = dataset["observations"]
    parts = sorted_out(seen, sight)
    shown = {**dataset, "observations": seen.loc[parts["single"].index.union(parts["average"].index)]}
    both = pair(self_ratings(shown, series), observed_ratings(shown, series))
    found = _summaries(both, _countable(both.pairs, parts["single"], seen), days)
    known = [s for s in found if s.scope.startswith("observer:") and s.emotion in EMOTIONS and s.n >= LEAST_BIAS]
    if not known:
        return None
    return min(known, key=lambda s: (-s.n, EMOTIONS.index(s.emotion), s.scope))


def _countable(pairs: pd.DataFrame, single: pd.DataFrame, seen: pd.DataFrame) -> pd.DataFrame:
    """Give the pairs that may be summed up, with the first and last moment of the group each shows in."""
    import pandas as pd

    open_ = pairs["observation_id"].isin(set(single["observation_id"]))
    made = seen.drop_duplicates("observation_id").set_index("observation_id")["made_at"]
    alone = pairs[open_]
    alone = alone.assign(from_at=alone["at"], to_at=alone["at"])
    frames = [frame for frame in (alone, whole_tens(pairs[~open_], made)) if len(frame)]
    return pd.concat(frames, ignore_index=True).sort_values("at", kind="stable") if frames else alone


def _summaries(both: Pairing, pairs: pd.DataFrame, days: Days) -> list[Summary]:
    from ema_app.measures.discrepancy import summaries

    high = days.bounds_ms[1] * 1000
    low = days.moved(days_back(days)).bounds_ms[0] * 1000
    inside = pairs[(pairs["from_at"] >= low) & (pairs["to_at"] < high)].reset_index(drop=True)
    return summaries(Shown(inside, both.unpaired.iloc[:0]))


def days_back(days: Days) -> timedelta:
    """Give by how much to move `days` so that they begin four weeks before their end."""
    return days.last - days.first - LOOKED_BACK + timedelta(days=1)
