"""Everything the pages of felt and seen are made of, gathered once from the record and kept until it changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from ema_app.charts.timeline import Happened
from ema_app.charts.who import Who
from ema_app.core.tables import STORED
from ema_app.session.felt_seen.seeing import Reader, Sight, sorted_out, whole_tens
from ema_app.session.over_time import happened
from ema_app.session.reading import ITEM_COLUMNS, rows
from ema_app.session.session import Session
from ema_app.session.switch_moments import Modes, modes_of

if TYPE_CHECKING:
    import pandas as pd

    from ema_app.measures.series import Dataset, Series

@dataclass(frozen=True)
class Body:
    """One body channel: pairs of felt tension (`self`) and body (`observed`), both as standard scores, by lag in
    minutes; empty with the reason in `why`."""

    channel: str
    by_lag: Mapping[int, pd.DataFrame]
    why: str = ""


@dataclass(frozen=True)
class Gathered:
    """What may be shown of one record. `singles`: pairs whose values may be seen; `averaged`: these, and whole tens of
    the others (with `from_at`, `to_at`); `waiting`: moments per observer that count in nothing yet; `rated`: all
    emotions that somebody else rated."""

    reader: Reader
    zone: str
    singles: pd.DataFrame
    averaged: pd.DataFrame
    unpaired: pd.DataFrame
    waiting: Mapping[str, int]
    guesses: pd.DataFrame
    similar: pd.DataFrame
    body: tuple[Body, ...]
    tension: Mapping[str, float]
    modes: Modes
    events: tuple[Happened, ...]
    who: Who
    rated: frozenset[str]

    @property
    def observers(self) -> list[str]:
        """The observers, those with most pairs that may be shown first."""
        found = [str(code) for code in self.averaged["observer_id"].value_counts().index]
        return [*found, *sorted(set(self.waiting) - set(found))]

    @property
    def emotions(self) -> list[str]:
        """What was rated by somebody else, what has most pairs that may be shown first."""
        found = [str(emotion) for emotion in self.averaged["emotion"].value_counts(sort=True).index]
        return [*found, *sorted(self.rated - set(found))]


Key = tuple[int, date]
"""How often the record was changed, and the day: what was gathered holds as long as both are the same."""


@dataclass(frozen=True)
class Raw:
    """The rows of a record as they were read, and who looks at them when. Nothing of it reads the record again."""

    sight: Sight
    now: datetime
    rows: Mapping[str, Sequence[Sequence[object]]]
    events: tuple[Happened, ...]
    who: Who

    def frames(self) -> dict[str, pd.DataFrame]:
        """Give the tables as the measures read them."""
        import pandas as pd

        names = {table.name: table.names for table in STORED} | {"items": ITEM_COLUMNS}
        found = {name: pd.DataFrame(self.rows[name], columns=list(columns)) for name, columns in names.items()}
        return found | {"items": found["items"].drop_duplicates("item_id", keep="last")}


@dataclass
class FeltSeen:
    """Gathers for one reader; the same is given back until the record or the day changes."""

    session: Session
    reader: Reader = "person"
    _kept: tuple[Key, Gathered] | None = field(default=None, repr=False)

    def gathered(self) -> Gathered:
        """Read the record and work out what may be shown, in whichever thread asks; both take a while."""
        session = self.session
        key = session.record.writes, session.around.local_now().date()
        if self._kept is None or self._kept[0] != key:
            self._kept = key, gather(read(session, self.reader))
        return self._kept[1]


def read(session: Session, reader: Reader) -> Raw:
    """Read all that felt and seen is made of."""
    record, around = session.record, session.around
    beside = any(next(record.stream(f"SELECT count(*) FROM {name}"))[0] for name in ("observations", "body"))  # noqa: S608
    # Years of answers take a second to read: where nothing stands beside them, nobody waits for it.
    tables: dict[str, Sequence[Sequence[object]]] = {
        table.name: list(rows(record, table.name, private=True)) if beside or table.name != "answers" else []
        for table in STORED
    }
    tables["items"] = list(record.stream(f"SELECT DISTINCT {', '.join(ITEM_COLUMNS)} FROM items"))  # noqa: S608
    sight = Sight(reader, around.now(), around.zone(), session.observers.agreed())
    return Raw(sight, around.local_now(), tables, tuple(happened(session)), session.roster.who())


def gather(raw: Raw) -> Gathered:
    """Sort out what may be shown, pair, and work out all that a stretch of time only cuts."""
    from ema_app.measures.discrepancy import guess_pairs, paired, similarity_pairs
    from ema_app.measures.series import read as as_series

    whole, reader = raw.frames(), raw.sight.reader
    parts = sorted_out(whole["observations"], raw.sight)
    open_ = whole | {"observations": parts["single"]}
    every = whole | {"observations": whole["observations"].loc[parts["single"].index.union(parts["average"].index)]}
    series = as_series(whole)
    both = paired(every, series)
    single = both.pairs["observation_id"].isin(set(parts["single"]["observation_id"]))
    averaged, waiting = _averaged(both.pairs[single], both.pairs[~single], every["observations"])
    unpaired = both.unpaired if reader == "clinician" else _before_today(both.unpaired, raw.now)
    bodies = tuple(_bodies(whole, series))
    # Years of check-ins take seconds to fit: where there is nothing to shade, nobody waits for it.
    fitted = _modes(whole, series) if len(both.pairs) or any(body.by_lag for body in bodies) else Modes()
    return Gathered(
        reader, raw.sight.zone, both.pairs[single].reset_index(drop=True), averaged, unpaired, waiting,
        guess_pairs(open_, series).pairs, similarity_pairs(open_, series).pairs, bodies,
        _tension(whole, series), fitted, raw.events, raw.who,
        frozenset(map(str, {*both.pairs["emotion"], *both.unpaired["emotion"]})),
    )  # fmt: skip


def _averaged(
    singles: pd.DataFrame, rest: pd.DataFrame, observations: pd.DataFrame
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Give what counts in averages, and how many pairs of each observer count in nothing yet."""
    import pandas as pd

    made = observations.drop_duplicates("observation_id").set_index("observation_id")["made_at"]
    tens = whole_tens(rest, made)
    own = singles.assign(from_at=singles["at"], to_at=singles["at"])
    left = rest.drop(index=tens.index).groupby("observer_id")["entry_id"].nunique()
    frames = [frame for frame in (own, tens) if len(frame)]
    together = pd.concat(frames, ignore_index=True) if frames else own
    return together.sort_values("at", kind="stable").reset_index(drop=True), {str(k): int(n) for k, n in left.items()}


def _before_today(unpaired: pd.DataFrame, now: datetime) -> pd.DataFrame:
    """Leave out own moments of today: whether one found a partner would tell of a rating too soon."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1e6
    return unpaired[(unpaired["side"] == "observed") | (unpaired["at"] < midnight)].reset_index(drop=True)


def _bodies(whole: Dataset, series: Series) -> list[Body]:
    from ema_app.measures.discrepancy import arousal, body_pairs, body_series
    from ema_app.measures.discrepancy.body import CHANNELS, LAGS

    own, present, found = arousal(whole, series), set(whole["body"]["channel"].dropna()), []
    for channel in CHANNELS:
        if channel in present:
            body = body_series(whole, series, channel)
            by_lag = {} if body.why else {lag: body_pairs(own, body, lag).pairs for lag in LAGS}
            found.append(Body(channel, by_lag, body.why))
    return found


def _tension(whole: Dataset, series: Series) -> dict[str, float]:
    from ema_app.measures.discrepancy.ratings import self_ratings

    own = self_ratings(whole, series)
    own = own[own["emotion"] == "arousal"]
    return dict(zip(own["entry_id"].astype(str), own["value"].astype(float), strict=True))


def _modes(whole: Dataset, series: Series) -> Modes:
    from ema_app.measures.record.all_measures import switch_of
    from ema_app.measures.switch import Options

    return modes_of(switch_of(whole, series, Options(intervals="quick")))
