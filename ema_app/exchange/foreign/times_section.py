"""The part of [source] that says where the times of a row come from."""

from __future__ import annotations

from ema_app.core.words import say
from ema_app.exchange.foreign.mapping import Times
from ema_app.exchange.foreign.section import Section

UNITS = {"h": 1.0, "min": 1 / 60, "d": 24.0}
"""Units of elapsed time, in hours."""

_COLUMNS = ("time", "scheduled", "delivered", "answered", "date", "prompt", "prompt_running", "elapsed")


def read_times(source: Section) -> Times:
    """Read and check the times. Raises FaultError."""
    fields = source.fields
    unit = fields.text("elapsed_unit", "h")
    if unit not in UNITS:
        raise source.fault("elapsed_unit", say("exchange", "There is no unit {unit}.", unit=unit),
                           say("exchange", "Take one of: {known}.", known=", ".join(UNITS)))  # fmt: skip
    times = Times(
        **{name: fields.text(name, "") for name in _COLUMNS},
        elapsed_hours=UNITS[unit],
        start=source.start(),
        first=source.first(),
        every_minutes=fields.number("every_minutes", 0.0),
    )
    _check(source, times)
    return times


def _check(source: Section, times: Times) -> None:
    if not times.columns:
        mend = say("exchange", "Name the column of the time (time = …), or of date and prompt, or elapsed.")
        raise source.fault("", say("exchange", "The mapping does not say when a row was."), mend)
    if times.prompt and times.prompt_running:
        mend = say("exchange", "Keep prompt for numbers in a day, prompt_running for numbers over all days.")
        raise source.fault("prompt_running", say("exchange", "prompt and prompt_running are both there."), mend)
    if (times.first is None) != (times.every_minutes <= 0):
        raise source.fault("first", say("exchange", "first and every_minutes belong together."),
                           say("exchange", 'Write both, such as first = "09:00" and every_minutes = 90.'))  # fmt: skip
    if times.start is None and (times.elapsed or (times.first and not times.date)):
        raise source.fault("start", say("exchange", "The mapping does not say what day the time is counted from."),
                           say("exchange", "Add a day to count from, such as start = 2024-01-01."))  # fmt: skip
