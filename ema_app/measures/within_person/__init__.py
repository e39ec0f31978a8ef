"""Every measure of affect, differentiation and compliance of one person, as rows with n, missing, interval and note."""

from __future__ import annotations

from ema_app.measures import compliance
from ema_app.measures.result import Measure
from ema_app.measures.series import Series
from ema_app.measures.within_person.items import affect_items, no_items, of_items
from ema_app.measures.within_person.prompts import of_compliance, of_differentiation, of_entries, of_latency
from ema_app.measures.within_person.settings import Settings

__all__ = ["Settings", "affect_items", "measures_of"]


def measures_of(series: Series, settings: Settings | None = None) -> list[Measure]:
    """Give every measure of a series of one person: items first, then differentiation, compliance, latency, flags.

    A measure that cannot be computed is there all the same, with the reason. Raises ValueError for many persons.
    """
    chosen = settings or Settings()
    if int(series.rows["person_code"].to_numpy().max(initial=0)) > 0:
        raise ValueError("one person at a time")
    items = affect_items(series)
    rows = of_items(series, items, chosen) if items and len(series.rows) else no_items()
    asked = compliance.prompts(series)
    return [
        *rows, *of_differentiation(series, chosen), *of_compliance(asked, chosen), *of_latency(series, asked),
        *of_entries(series, items),
    ]  # fmt: skip
