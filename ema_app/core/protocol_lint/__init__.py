"""What cannot work in a protocol, with line and mend, before anybody is asked anything."""

from __future__ import annotations

from collections.abc import Iterator

from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Finding, Lines, bad_protocol, read_protocol
from ema_app.core.protocol_lint.conditions import condition_flaws
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.protocol_lint.forms import form_flaws
from ema_app.core.protocol_lint.items import item_flaws
from ema_app.core.protocol_lint.languages import language_flaws
from ema_app.core.protocol_lint.loads import load_flaws, room_flaws
from ema_app.core.protocol_lint.quotes import quote_flaws
from ema_app.core.protocol_lint.sampling import sampling_flaws

__all__ = ["Finding", "lint", "sound_protocol"]


def lint(protocol: Protocol, text: str = "") -> list[Finding]:
    """Give everything that cannot work, by line; `text` is the file, without which the lines are not known."""
    lines = Lines(text)
    found = [Finding(lines.of(flaw.place), flaw.what, flaw.mend) for flaw in _flaws(protocol)]
    return sorted(found, key=lambda finding: finding.line or 0)


def _flaws(protocol: Protocol) -> Iterator[Flaw]:
    yield from language_flaws(protocol)
    yield from item_flaws(protocol)
    yield from form_flaws(protocol)
    yield from condition_flaws(protocol)
    yield from quote_flaws(protocol)
    schedule = [*sampling_flaws(protocol), *load_flaws(protocol)]
    yield from schedule or room_flaws(protocol)


def sound_protocol(text: str, name: str) -> Protocol:
    """Read a protocol to be put in force. Raises EmaError `bad_protocol` at the first thing that cannot work."""
    protocol = read_protocol(text, name)
    findings = lint(protocol, text)
    if findings:
        raise bad_protocol(name, findings[0])
    return protocol
