"""What is said of the next check-in, and of a pause."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ema_app.core.words import Words, say
from ema_app.session.prompting import Wishes
from ema_app.session.prompting.upcoming import Upcoming
from ema_app.session.prompting.wishes import MORNING
from ema_app.ui.dates import clock_words, day_words

WHENEVER = say("today", "You can check in whenever you like.")


def next_words(found: Upcoming, now: datetime) -> Words:
    """Say what comes next, or that nothing does; `now` is local."""
    if not found.planned and found.wishes.on:
        return WHENEVER
    if found.waits_until:
        return say("today", "A check-in is waiting until {time}.", time=_time(found.waits_until))
    if not found.wishes.on:
        return say("today", "Check-ins are switched off. You can check in whenever you like.")
    if found.wishes.paused(int(now.timestamp())):
        return pause_words(found.wishes, now)
    coming = _coming(found, now)
    return say("today", "Today is a day off. {coming}", coming=coming) if found.day_off else coming


def _coming(found: Upcoming, now: datetime) -> Words:
    if found.begin is None or found.end is None:
        return say("today", "Nothing is planned for the next days. You can check in whenever you like.")
    begin, end = found.begin, found.end
    values = {"day": _day(begin, now), "begin": _time(begin), "end": _time(end)}
    if begin.date() > now.date():
        if begin == end:
            return say("today", "The next check-in comes {day} at {begin}.", **values)
        return say("today", "The next check-in comes {day}, some time between {begin} and {end}.", **values)
    if begin == end:
        return say("today", "The next check-in comes at {begin}.", **values)
    if begin <= now:
        return say("today", "The next check-in comes some time before {end}.", **values)
    return say("today", "The next check-in comes some time between {begin} and {end}.", **values)


def pause_words(wishes: Wishes, now: datetime) -> Words:
    """Say how long a pause lasts that holds now; `now` is local."""
    if not wishes.paused_until:
        return say("today", "Check-ins are paused until you end the pause.")
    ends = datetime.fromtimestamp(wishes.paused_until, now.tzinfo or ZoneInfo("UTC"))
    if ends.time() == MORNING and (ends.date() - now.date()).days <= 1:
        return say("today", "Check-ins are paused until tomorrow.")
    if ends.date() == now.date():
        return say("today", "Check-ins are paused until {time}.", time=_time(ends))
    return say("today", "Check-ins are paused until {day}, {time}.", day=_day(ends, now), time=_time(ends))


def _day(at: datetime, now: datetime) -> object:
    days = (at.date() - now.date()).days
    return say("today", "tomorrow") if days == 1 else day_words(at, "dddd")


def _time(at: datetime) -> str:
    return clock_words(at.hour, at.minute)
