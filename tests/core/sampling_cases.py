"""Protocols, days and zones for the tests of sampling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from protocol_texts import SHIPPED, SMALL

from ema_app.core.protocol import Protocol, Sampling, Scheme
from ema_app.core.protocol_file import read_protocol
from ema_app.core.sampling import PlannedPrompt

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
