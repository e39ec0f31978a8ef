"""What several measures need of one record, worked out once and kept with its series."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar

from ema_app.measures.series import Dataset, Series, read

T_co = TypeVar("T_co", covariant=True)


class Once(Protocol[T_co]):
    """Work over a dataset and its series; without a series the dataset is read."""

    def __call__(self, dataset: Dataset, series: Series | None = None, *rest: object) -> T_co:
        """Give what was found; nobody changes it afterwards."""
        ...


def once(work: Callable[..., T_co]) -> Once[T_co]:
    """Keep what `work(dataset, series, *rest)` finds: asked again for the same dataset and series, it is given back."""

    @wraps(work)
    def kept(dataset: Dataset, series: Series | None = None, *rest: object) -> Any:
        series = read(dataset) if series is None else series
        key = (work, id(dataset), rest)
        if key not in series.kept:
            # The dataset is held too, so that its id stays its own.
            series.kept[key] = (dataset, work(dataset, series, *rest))
        return series.kept[key][1]

    return kept
