"""Protocols, days and zones for the tests of sampling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from protocol_texts import SHIPPED, SMALL

from ema_app.core.protocol import Protocol, Sampling, Scheme
from ema_app.core.protocol_file import read_protocol
from ema_app.core.sampling import Around, PlannedPrompt, load, plan, replan

ZONES = [
    "UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata",
    "Asia/Kathmandu", "Pacific/Chatham", "Australia/Lord_Howe", "America/St_Johns",
]  # fmt: skip
"""At +14, -11, half and quarter hours, and a jump of half an hour (Lord Howe)."""

PRESETS = sorted(path.stem for path in SHIPPED.glob("*.toml"))
_SMALL = read_protocol(SMALL, "small.toml")


def preset(name: str) -> Protocol:
    return read_protocol((SHIPPED / f"{name}.toml").read_text(encoding="utf-8"), name)


def with_schemes(*schemes: Scheme, waking: tuple[time, time] = (time(9), time(22)), **limits: int | None) -> Protocol:
    return replace(_SMALL, sampling=Sampling(None, waking, schemes, **limits))


def stratified(per_day: int, gap: int, **more: int) -> Scheme:
    return Scheme("random", "stratified", per_day=per_day, min_gap_minutes=gap, **more)


def by_day(prompts: list[PlannedPrompt]) -> dict[date, list[PlannedPrompt]]:
    days: dict[date, list[PlannedPrompt]] = {}
    for prompt in prompts:
        days.setdefault(prompt.day, []).append(prompt)
    return days


def minutes_between(prompts: list[PlannedPrompt]) -> list[float]:
    instants = sorted(prompt.at for prompt in prompts)
    return [(b - a) / 60 for a, b in pairwise(instants)]


def awake(protocol: Protocol, prompt: PlannedPrompt, zone: ZoneInfo) -> bool:
    """Say by the clock on the wall whether a prompt lies in the waking hours of its day."""
    begin, end = protocol.sampling.waking
    shown = datetime.fromtimestamp(prompt.at, zone).replace(tzinfo=None)
    last = datetime.combine(prompt.day + timedelta(days=end <= begin), end)
    return datetime.combine(prompt.day, begin) <= shown < last


def check_days(protocol: Protocol, prompts: list[PlannedPrompt], zone: ZoneInfo) -> None:
    """Exact counts, one prompt in a block, gaps, waking hours and limits."""
    sampling = protocol.sampling
    for planned in by_day(prompts).values():
        assert all(awake(protocol, prompt, zone) for prompt in planned)
        assert len(planned) <= (sampling.daily_cap or len(planned))
        for scheme in sampling.schemes:
            own = [prompt for prompt in planned if prompt.scheme == scheme.id]
            assert all(p.block_from <= p.scheduled_at <= p.block_to for p in own)
            if scheme.kind == "stratified":
                assert len(own) == scheme.per_day
                assert len({p.block_from for p in own}) == scheme.per_day
            assert min(minutes_between(own), default=1e9) >= scheme.min_gap_minutes
    gap = max(scheme.min_gap_minutes for scheme in sampling.schemes)
    if sampling.waking_minutes < 24 * 60 - gap:
        assert min(minutes_between(prompts), default=1e9) >= gap
    assert len({prompt.prompt_id for prompt in prompts}) == len(prompts)
    assert [prompt.at for prompt in prompts] == sorted(prompt.at for prompt in prompts)


def travel(
    protocol: Protocol, day: date, moment: datetime, zones: tuple[ZoneInfo, ZoneInfo], seed: int
) -> list[PlannedPrompt]:
    """The prompts of a person who leaves the first zone for the second at `moment`."""
    home = [p for p in plan(protocol, day, 3, zones[0], seed) if p.scheduled_at <= moment]
    return home + replan(protocol, moment, 3, Around(zones[1], seed), home)


def check_journey(protocol: Protocol, prompts: list[PlannedPrompt], moment: datetime, arrived: ZoneInfo) -> None:
    """Never more than a day's number, gaps kept, nothing twice, nothing outside the waking hours of the new zone."""
    for planned in by_day(prompts).values():
        assert len(planned) <= load(protocol).prompts
    gap = max((scheme.min_gap_minutes for scheme in protocol.sampling.schemes), default=0)
    assert min(minutes_between(prompts), default=1e9) >= gap
    assert len({p.prompt_id for p in prompts}) == len(prompts)
    assert all(awake(protocol, p, arrived) for p in prompts if p.scheduled_at > moment)
