"""What a review rests on: the tables of the days asked for, read once, and the words for what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ema_app.charts.who import Who
from ema_app.core.errors import EmaError
from ema_app.core.items import phrase
from ema_app.core.protocol import Protocol
from ema_app.core.role_words import role_name
from ema_app.core.words import Words
from ema_app.session.review.days import Days
from ema_app.session.review.reading import tables
from ema_app.session.session import Session
from ema_app.session.sharing.giving_back import urges_shared

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from ema_app.measures.series import Series


@dataclass(frozen=True)
class Asked:
    """Which days, in which language the words of the protocol are wanted, and whether private entries are read."""

    days: Days
    language: str = "en"
    private: bool = True


@dataclass(frozen=True)
class Ground:
    """The tables and the series of the days asked for; labels of people, of items (by id) and of codes of options;
    above `urge_line` an answer about an urge is a fact of its own, where `urges_shared`."""

    asked: Asked
    dataset: Mapping[str, pd.DataFrame]
    series: Series
    who: Who
    items: Mapping[str, Words] = field(default_factory=dict)
    codes: Mapping[str, Words] = field(default_factory=dict)
    urge_line: float = 50.0
    urges_shared: bool = True

    @property
    def zone(self) -> str:
        """The zone of the days."""
        return self.asked.days.zone

    @property
    def at_ms(self) -> NDArray[np.float64]:
        """The moments of the rows of the series, UTC milliseconds (NaN where not known)."""
        import numpy as np

        at = self.series.rows["at"].dt.tz_localize(None).to_numpy().astype("datetime64[us]")
        found = at.astype(np.int64) / 1000.0
        return np.where(np.isnat(at), np.nan, found)

    def item(self, item_id: str) -> Words:
        """Give the name of an item."""
        return self.items.get(item_id, Words("", "{item}", {"item": item_id}))

    def code(self, code: str) -> Words:
        """Give the words of an option."""
        return self.codes.get(code, Words("", "{code}", {"code": code.replace("_", " ")}))


def ground(session: Session, asked: Asked) -> Ground:
    """Read what is asked for. Takes a while where there is much; may run in another thread."""
    from ema_app.measures.series import read

    dataset = tables(session, asked.days, private=asked.private)
    items = {str(i): role_name(str(role)) for i, role in
             dataset["items"][["item_id", "role"]].itertuples(index=False)}  # fmt: skip
    known = {item: name for item, name in items.items() if name}
    own = _own_words(session, asked.language)
    return Ground(asked, dataset, read(dataset), session.roster.who(), {**own[0], **known}, own[1],
                  session.choices.urge_line, urges_shared(session))  # fmt: skip


def _own_words(session: Session, language: str) -> tuple[dict[str, Words], dict[str, Words]]:
    """Give the words of items and of options as the protocol in force has them; none where it cannot be read."""
    try:
        protocol = session.protocol_to_ask()
    except EmaError:
        return {}, {}
    return _items(protocol, language), {
        option.code: _plain(phrase(option.text, language))
        for item in protocol.items.values() for option in item.options
    }  # fmt: skip


def _items(protocol: Protocol, language: str) -> dict[str, Words]:
    found = {}
    for item in protocol.items.values():
        texts = [axis.text for axis in item.axes] or [item.text]
        for (stored, _role, _scale), text in zip(item.stored, texts, strict=True):
            found[stored] = _plain(phrase(text, language))
    return found


def _plain(text: str) -> Words:
    return Words("", "{text}", {"text": text})
