"""What heartbeats and the computer's own log tell, from recorded looks and lines."""

from __future__ import annotations

import pytest

from ema_app.core.prompt import Event, Kind
from ema_app.session.prompting import absence
from ema_app.session.prompting.heartbeat import Clocks, noticed
from ema_app.session.prompting.journal import events_of

BEFORE = Clocks(1000, 50, 500, "Europe/Berlin")

LOG = """\
1772400000.123456 desk systemd-logind[812]: The system will suspend now!
1772400001.000001 desk systemd-sleep[4411]: Entering sleep state 'suspend'...
1772400001.100001 desk kernel: PM: suspend entry (deep)
1772403600.500000 desk kernel: PM: suspend exit
1772403600.700000 desk systemd-sleep[4411]: System returned from sleep state.
1772403700.000000 desk someone[1]: The system will suspend now
1772410000.000000 desk systemd-logind[812]: System is powering down.
1772410002.000000 desk systemd[1]: Shutting down.
-- Boot 0123456789abcdef --
1772450000.000000 desk kernel: Linux version 6.1.0 (gcc)
not a line
""".splitlines()


def kinds(events: list[Event]) -> list[tuple[Kind, int]]:
    return [(event.kind, event.at) for event in events]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (Clocks(1290, 340, 790, "Europe/Berlin"), []),
        (Clocks(1291, 340.5, 790.4, "Europe/Berlin"), []),
        (Clocks(8490, 340, 7990, "Europe/Berlin"), [(Kind.SLEEP, 1290), (Kind.RESUME, 8490)]),
        (Clocks(4890, 340, 790, "Europe/Berlin"), [(Kind.CLOCK_CHANGED, 4890)]),
        (Clocks(-2310, 340, 790, "Europe/Berlin"), [(Kind.CLOCK_CHANGED, -2310)]),
        (Clocks(1290, 340, 790, "America/New_York"), [(Kind.ZONE_CHANGED, 1290)]),
        (Clocks(8490, 340, None, "Europe/Berlin"), [(Kind.SLEEP, 1290), (Kind.RESUME, 8490)]),
        (Clocks(-2310, 340, None, "Europe/Berlin"), [(Kind.CLOCK_CHANGED, -2310)]),
        (Clocks(12090, 340, 7990, "Europe/Berlin"),
         [(Kind.SLEEP, 1290), (Kind.RESUME, 8490), (Kind.CLOCK_CHANGED, 12090)]),
    ],
)  # fmt: skip
def test_what_two_looks_at_the_clocks_tell(now: Clocks, told: list[tuple[Kind, int]]) -> None:
    found = noticed(BEFORE, now)
    assert kinds(found) == told
    moved = [event.amount for event in found if event.kind == Kind.CLOCK_CHANGED]
    assert moved in ([], [3600], [-3600])


def test_the_journal_is_read() -> None:
    assert kinds(events_of(LOG)) == [
        (Kind.SLEEP, 1772400000), (Kind.RESUME, 1772403600), (Kind.SHUTDOWN, 1772410000), (Kind.START, 1772450000),
    ]  # fmt: skip
    assert events_of([]) == []


def test_an_absence_ends_with_the_start_and_the_app_was_closed_while_the_computer_ran() -> None:
    events = absence(1772390000, 1772460000, events_of(LOG), 1772450001)
    assert [event.kind for event in events] == [
        Kind.QUIT, Kind.SLEEP, Kind.RESUME, Kind.QUIT, Kind.SHUTDOWN, Kind.START, Kind.QUIT, Kind.START,
    ]  # fmt: skip
    assert [event.kind for event in absence(0, 5)] == [Kind.START]
    assert [event.at for event in absence(10, 99, (), 50)] == [10, 10, 50, 50, 99]
