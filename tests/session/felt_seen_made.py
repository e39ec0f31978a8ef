"""Records with check-ins that somebody else rated too, made without a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ema_app.charts.spec import ChartSpec
from ema_app.core.entry import stamp
from ema_app.session import Session
from ema_app.session.felt_seen.figures import Figures

EMOTIONS = ("anger", "joy")
PROMPT = ("prompt_id", "entry_id", "trigger", "about_at", "opened_at", "submitted_at", "timezone", "status",
          "protocol_id", "protocol_version", "form", "moment_ms")  # fmt: skip
ANSWER = ("entry_id", "item_id", "role", "value", "status", "answered_at")
SEEN = ("observation_id", "observer_id", "about_at", "made_at", "item_id", "role", "value", "blind", "channel",
        "disclosed")  # fmt: skip


@dataclass(frozen=True)
class Rated:
    """One moment: when, own value, the other's value, minutes until the other's moment, minutes until it was made."""

    at: datetime
    felt: float
    seen: float | None
    lag: float = 5.0
    made_after: float = 60.0


def observer(session: Session, name: str = "Jo", *, single: bool = True) -> str:
    """Make somebody an observer; gives their code."""
    code = session.roster.add(name, "partner")
    session.observers.make(code, single=single)
    return code


def rate(session: Session, who: str, rated: Sequence[Rated]) -> None:
    """Keep moments rated from inside and, where `seen` is not None, by `who`; the same for every emotion."""
    version, prompts, answers, seen = session.protocols.current().version, [], [], []
    first = next(session.record.stream("SELECT count(*) FROM prompts"))[0]
    for k, one in enumerate(rated, first):
        text, moment = stamp(one.at), round(one.at.timestamp() * 1000)
        prompts.append((f"p{k}", f"e{k}", "self", text, text, text, "Europe/Berlin", "answered", "core", version,
                        "check_in", moment))  # fmt: skip
        about, made = (stamp(one.at + timedelta(minutes=m)) for m in (one.lag, one.made_after))
        for emotion in EMOTIONS:
            answers.append((f"e{k}", emotion, f"self.{emotion}", one.felt, "answered", text))
            if one.seen is not None:
                seen.append((f"o{k}", who, about, made, f"seen_{emotion}", f"observed.{emotion}", one.seen, 1,
                             "phone", 0))  # fmt: skip
    with session.record.atomic():
        for table, columns, rows in (("prompts", PROMPT, prompts), ("answers", ANSWER, answers),
                                     ("observations", SEEN, seen)):  # fmt: skip
            session.record.insert_many(table, columns, rows)


def moments(session: Session, count: int, shift: float = 15.0, seed: int = 3) -> list[Rated]:
    """Give `count` rated moments up to yesterday, four a day, the seen value about `shift` above the felt one."""
    rng, now = np.random.default_rng(seed), session.around.local_now()
    found = []
    for k in range(count):
        day, turn = divmod(k, 4)
        at = (now - timedelta(days=day + 1)).replace(hour=9 + 3 * turn, minute=10)
        felt = float(rng.integers(20, 60))
        found.append(Rated(at, felt, float(np.clip(felt + shift + rng.integers(-8, 9), 0, 100))))
    return found


def charts(figures: Figures) -> list[ChartSpec]:
    """Give every chart there is."""
    single = [figures.moments(), figures.average(), figures.spread(), figures.weeks(), figures.splits()]
    return [*single, figures.guesses(), *figures.body()]


def everything(figures: Figures) -> list[str]:
    """Give all that charts, sentences and tables hold, as text."""
    return [text for spec in charts(figures) for text in _of_spec(spec)] + [
        str(cell) for row in figures.unpaired().table.rows() for cell in row
    ]


def _of_spec(spec: ChartSpec) -> list[str]:
    found = [str(spec.sentence), str(spec.note or "")]
    found += [str(cell) for row in spec.table.rows() for cell in row]
    for panel in spec.panels:
        found += [np.array2string(part, threshold=10**6) for trace in panel.traces for part in (trace.x, trace.y)]
        found += [np.array2string(part, threshold=10**6) for gap in panel.gaps for part in (gap.first, gap.second)]
        found += [repr((i.value, i.low, i.high, i.n)) for i in panel.intervals]
        found += [repr((d.felt, d.seen, d.low, d.high, d.n)) for d in panel.dumbbells]
        found += [np.array2string(b.low) + np.array2string(b.high) for b in panel.bands]
        found += [repr(rule.at) for rule in panel.rules] + [repr(panel.y.low)]
    return found
