"""Measures of an open record, as commands, exports and pages use them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ema_app.exchange.derived import MEASURES, PAIRS, SWITCHES
from ema_app.exchange.outgoing import Derived
from ema_app.exchange.source import Row
from ema_app.measures.discrepancy import pairs_json
from ema_app.measures.record import Computed, Wanted, compute, switches_json
from ema_app.measures.record.switch_json import event_rows
from ema_app.measures.result import rows
from ema_app.session.reading import dataset
from ema_app.session.session import Session


def measures(session: Session) -> list[dict[str, object]]:
    """Give every measure of the record, one row each."""
    return rows(compute(dataset(session.record)).measures)


def switches(session: Session) -> dict[str, object]:
    """Give the switch model of the record."""
    found = compute(dataset(session.record), Wanted(affect=False, pairs=False))
    assert found.switched is not None
    return switches_json(found.switched)


def pairs(session: Session) -> dict[str, Any]:
    """Give the pairs of felt and seen, what found no partner, and the summaries."""
    found = compute(dataset(session.record), Wanted(affect=False, switch=False))
    assert found.pairing is not None
    return pairs_json(found.pairing, list(found.summaries))


COMMANDS: dict[str, Callable[[Session], Any]] = {"measures": measures, "switches": switches, "pairs": pairs}
"""What each command of that name computes."""


def derived(session: Session) -> Derived:
    """Give the rows of the derived tables of an export; entries marked *only for me* take no part in them."""
    found = compute(dataset(session.record, private=False))
    return {
        PAIRS.name: _rows(PAIRS.names, _pairs(found)),
        SWITCHES.name: _rows(SWITCHES.names, event_rows(found.switched) if found.switched else []),
        MEASURES.name: _rows(MEASURES.names, rows(found.measures)),
    }


def _pairs(found: Computed) -> list[dict[str, Any]]:
    return pairs_json(found.pairing, [])["pairs"] if found.pairing else []


def _rows(names: Sequence[str], found: Sequence[dict[str, Any]]) -> list[Row]:
    return [tuple(_cell(row[name]) for name in names) for row in found]


def _cell(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value
