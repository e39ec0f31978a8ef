"""What comes next, as far as the person is to know: a window where chance decides, else a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ema_app.core.prompt import replay
from ema_app.core.prompt.life import UNOPENED
from ema_app.core.sampling.follow import FOLLOWING
from ema_app.session.prompting import coming, wishes
from ema_app.session.prompting.ask import Ask
from ema_app.session.prompting.keeping import read_log
from ema_app.session.prompting.wishes import Wishes
from ema_app.session.session import Session


@dataclass(frozen=True)
class Upcoming:
    """What is to be said of the next check-in; times are local.

    `waits_until`: one is there now. `begin` and `end` bound the next planned one (the same twice: at that time); None:
    none is planned. `planned`: the app plans for this record at all. What follows an answer is not told beforehand.
    """

    wishes: Wishes
    day_off: bool = False
    planned: bool = False
    waits_until: datetime | None = None
    begin: datetime | None = None
    end: datetime | None = None


def upcoming(session: Session) -> Upcoming:
    """Give what comes next."""
    zone, now = ZoneInfo(session.around.zone()), int(session.around.now().timestamp())
    chosen, plan = wishes.read(session.record), coming.read(session.record)
    found = Upcoming(chosen, chosen.is_day_off(now, zone), plan.to is not None, _waits_until(session, plan.asks, now))
    ask = next((ask for ask in plan.asks if _comes(ask, now) and not chosen.against(ask.prompt.at, zone)), None)
    if ask is None or not chosen.on:
        return found
    prompt = ask.prompt
    by_chance = prompt.block_to > prompt.block_from
    ends = (prompt.block_from, prompt.block_to) if by_chance else (prompt.scheduled_at,) * 2
    begin, end = (moment.astimezone(zone) for moment in ends)
    return Upcoming(chosen, found.day_off, True, found.waits_until, begin, end)


def _comes(ask: Ask, now: int) -> bool:
    return ask.prompt.at > now and not ask.prompt.held_back and ask.prompt.trigger not in FOLLOWING


def _waits_until(session: Session, asks: tuple[Ask, ...], now: int) -> datetime | None:
    due = [ask.id for ask in asks if ask.prompt.at <= now < ask.prompt.at + 24 * 3600]
    lives = replay(read_log(session.record, due)).values()
    ends = [life.expires_at for life in lives if life.state in UNOPENED and life.expires_at and life.expires_at > now]
    return datetime.fromtimestamp(min(ends), ZoneInfo(session.around.zone())) if ends else None
