"""What is said of a recording: before it is kept, and after."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.words import Words, say
from ema_app.exchange.rejected import write_rejected
from ema_app.session.bodies import Look
from ema_app.session.bringing_in import CameIn

CHANNELS = {
    "hr": say("body", "Heart rate"),
    "rmssd": say("body", "Variability of the beats (RMSSD)"),
    "eda": say("body", "Skin conductance"),
    "activity": say("body", "Movement"),
}


def found(look: Look) -> Words:
    """Say how many check-ins get a window."""
    return say("body", "Check-ins during the recording: {entries}. With a window of the {minutes} minutes before them: "
                       "{met}. The other windows show what is usual at a time of day.",
               met=look.with_window, entries=look.entries, minutes=f"{look.how['minutes']:g}")  # fmt: skip


def clock(look: Look) -> Words | None:
    """Say by how much the clock of the device is corrected; None where it is not."""
    if not look.offset_seconds:
        return None
    told = length(abs(look.offset_seconds))
    if look.offset_seconds > 0:
        return say("body", "The clock of the device was {length} behind; this is corrected.", length=told)
    return say("body", "The clock of the device was {length} ahead; this is corrected.", length=told)


def length(seconds: float) -> Words:
    """Say how long something is, in the unit that fits."""
    for size, words in ((86_400, say("body", "{n} days")), (3600, say("body", "{n} h")), (60, say("body", "{n} min"))):
        if seconds >= 2 * size:
            return Words(words.context, words.template, {"n": f"{seconds / size:.3g}"})
    return say("body", "{n} s", n=f"{seconds:.3g}")


def kept(look: Look, came: CameIn, target: Path) -> Words:
    """Say what was kept; what was odd is listed in a file beside `target`, whose name is said."""
    told = {"rows": came.rows, "device": look.device, "found": found(look)}
    corrected = clock(look)
    if corrected is None:
        said = say("body", "New windows of {device}: {rows}. {found}", **told)
    else:
        said = say("body", "New windows of {device}: {rows}. {found} {clock}", **told, clock=corrected)
    if not came.rejected:
        return said
    listed = target.with_name(target.name + "-refused.csv")
    write_rejected(listed, came.rejected)
    return say("body", "{said} What looked odd ({odd}) is listed in {file}.", said=said,
               odd=len(came.rejected), file=listed.name)  # fmt: skip
