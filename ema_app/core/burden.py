"""What answering costs: minutes for a form, estimated from the kinds of its items."""

from __future__ import annotations

from ema_app.core.protocol import Protocol

SECONDS = {
    "vas": 4.0, "bipolar": 4.0, "affect_grid": 6.0, "slider_grid": 4.0, "choice": 5.0, "multi_choice": 8.0,
    "person": 4.0, "people": 5.0, "yes_no": 3.0, "number": 5.0, "duration": 6.0, "time": 6.0, "text": 30.0,
}  # fmt: skip
"""Seconds an item takes. Assumed, for planning only; real durations are measured and reported."""


def form_minutes(protocol: Protocol, form_id: str) -> float:
    """Give the minutes that a form takes when all of it is asked; of a rotating group only what is taken."""
    seconds = 0.0
    rotating: dict[str, list[float]] = {}
    for item in protocol.items_of(form_id) if form_id in protocol.forms else ():
        cost = SECONDS.get(item.kind, 5.0) * (len(item.axes) if item.kind == "slider_grid" else 1)
        if item.rotation:
            rotating.setdefault(item.rotation, []).append(cost)
        else:
            seconds += cost
    for group, costs in rotating.items():
        seconds += min(protocol.rotations[group].take, len(costs)) * sum(costs) / len(costs)
    return seconds / 60
