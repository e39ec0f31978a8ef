"""The page of data quality: what was answered and how soon, how the answers look, what became of the others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ema_app.charts import data_quality
from ema_app.charts.compliance import how_soon, over_time, through_the_day
from ema_app.charts.data_quality import Flag
from ema_app.charts.spec import ChartSpec, Table
from ema_app.core.words import Words, say
from ema_app.session import coverage
from ema_app.session.review.ground import Ground

FLAGS = {
    "fast": (say("review", "look fast"), say("review", "at most one second per item")),
    "even": (say("review", "look even"), say("review", "answers hardly differ from item to item")),
    "one_value": (say("review", "have mostly one value"), say("review", "six of ten items or more are alike")),
}


@dataclass(frozen=True)
class Quality:
    """Everything on the page: sentences, three charts, and two tables."""

    sentence: Words
    charts: tuple[ChartSpec, ...]
    endings: Table
    flags: Table


def quality(ground: Ground) -> Quality:
    """Put the page together."""
    from ema_app.measures.within_person import affect_items

    frame = ground.dataset["prompts"]
    figures = coverage.figures(coverage.Prompts(frame.astype(object).where(frame.notna(), None).to_numpy().tolist(),
                                                ground.zone))  # fmt: skip
    weeks = replace(over_time(figures), sentence=data_quality.weeks_sentence(figures))
    charts = (weeks, through_the_day(figures), how_soon(figures)) if figures.whole.planned else ()
    items = affect_items(ground.series)
    return Quality(data_quality.whole_sentence(figures), charts, data_quality.endings(figures),
                   data_quality.flags(_flags(ground, items)))  # fmt: skip


def _flags(ground: Ground, items: list[str]) -> list[Flag]:
    from ema_app.measures.compliance import flags

    if not items or not len(ground.series.rows):
        return []
    found = flags(ground.series, items)
    return [Flag(*FLAGS[name], int((found[name] == 1).sum()), int(found[name].notna().sum())) for name in FLAGS]
