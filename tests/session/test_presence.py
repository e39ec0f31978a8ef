"""Whether somebody was there to see a prompt, from recorded readings of how long nobody touched the machine."""

from __future__ import annotations

import pytest

from ema_app.core.prompt import Event, Kind, State, World, step, take_in, wake_at
from ema_app.core.prompt.waiting import Waiting
from ema_app.session.prompting.presence import Touched, presence, shown_since, touched

DUE, ENDS = 1000, 2800
PROMPT = Waiting("p", DUE, ENDS, 4600, 600)


def replayed(touches: list[int], *, readable: bool = True, own: list[int] | None = None, beat: int = 290) -> str:
    """Live through a prompt with these touches of the machine (of the app: `own`), read as the app reads them."""
    world, _ = take_in(World(), [PROMPT], 0)
    at = 500
    while at < ENDS + beat:
        due = wake_at(world)
        at = min(at + beat, max(due, at)) if due is not None else at + beat
        last, mine = ([t for t in found if t <= at] for found in (touches, own or []))
        idle = at - max(last) if readable and last else 99999 if readable else None
        own_idle = at - max(mine) if mine else None
        events = presence(at - 1, touched(at, idle, own_idle), shown_since(world))
        for event in [*events, Event(at, Kind.HEARTBEAT)]:
            world, rows = step(world, event)
            for row in rows:
                if row.state == State.DELIVERED:
                    world, _ = step(world, Event(row.at, Kind.DISPLAYED, "p"))
    return world.lives["p"].reason


@pytest.mark.parametrize(
    ("touches", "reason"),
    [
        ([], "unseen"),
        ([100, 500], "unseen"),
        ([980], "seen_ignored"),
        ([900], "seen_ignored"),
        ([870], "unseen"),
        ([870, 1500], "seen_ignored"),
        ([870, 1500, 1510, 2000], "seen_ignored"),
        ([2799], "seen_ignored"),
        ([870, 2810], "unseen"),
        (list(range(0, 3000, 7)), "seen_ignored"),
    ],
)
@pytest.mark.parametrize("beat", [290, 60, 2000])
def test_missed_prompts_say_whether_somebody_was_there(touches: list[int], reason: str, beat: int) -> None:
    assert replayed(touches, beat=beat) == reason


@pytest.mark.parametrize(
    ("own", "reason"), [([], "unknown"), ([870], "unknown"), ([980], "seen_ignored"), ([1500], "seen_ignored")]
)
def test_where_only_the_app_can_tell_nobody_is_said_to_be_away(own: list[int], reason: str) -> None:
    assert replayed([], readable=False, own=own) == reason


def test_the_last_touch_is_that_of_whoever_knows_best() -> None:
    assert touched(1000, 50.4, 20.0) == Touched(980, whole=True)
    assert touched(1000, None, 20.0) == Touched(980, whole=False)
    assert touched(1000, None, None) == Touched()
    assert [event.kind for event in presence(1000, Touched(), None)] == [Kind.PRESENCE_UNKNOWN]
    assert [event.kind for event in presence(1000, Touched(500, whole=True), None)] == [Kind.IDLE]
