"""The reporting sheet: what checklists for studies with momentary assessment ask for, as far as the record knows it.

After CREMAS (Liao, Skelton, Dunton & Bruening 2016, J Med Internet Res 18(6), e151) and Stone & Shiffman (2002, Ann
Behav Med 24(3), 236-243), both cited from memory [M]: check the wording against the papers. In English, as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ema_app.charts.compliance import Figures, Share
from ema_app.core.burden import form_minutes
from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.sampling import load
from ema_app.core.words import Words, say
from ema_app.session.coverage import figures, prompts
from ema_app.session.scheme_words import scheme_words
from ema_app.session.session import Session
from ema_app.store.files import write_whole

OPEN = "(to be filled in)"
"""Stands where the app cannot know."""

ABOUT = (
    "After the checklists CREMAS (Liao et al. 2016) and Stone & Shiffman (2002), cited from memory: check the wording "
    "against the papers. Counts are of prompts planned ahead or following something; entries begun by the person are "
    "apart. Entries marked *only for me* are not counted. One person's record: sum over persons before reporting a "
    "sample."
)


@dataclass(frozen=True)
class Line:
    """One line of the sheet: the part of a paper it belongs to, what is asked for, and what the record says."""

    part: str
    item: str
    value: str


@dataclass(frozen=True)
class Sheet:
    """The reporting sheet as lines and as Markdown."""

    lines: tuple[Line, ...]

    @property
    def markdown(self) -> str:
        """Give the sheet as Markdown: a heading for each part and a table below it."""
        out, part = ["# Reporting sheet", "", ABOUT], ""
        for line in self.lines:
            if line.part != part:
                part = line.part
                out += ["", f"## {part}", "", "| asked for | this record |", "|---|---|"]
            out.append(f"| {line.item} | {line.value.replace('|', '/')} |")
        return "\n".join(out) + "\n"


def reporting_sheet(session: Session) -> Sheet:
    """Give the sheet of an open record; every entry *only for me* is left out. Raises EmaError bad_protocol."""
    found, protocol = figures(prompts(session, private=False)), session.protocols.current()
    parts = {
        "Design": _design(session, protocol), "Prompting": _prompting(protocol),
        "Delivery and answers": _answers(found), "Latency": _latency(found),
        "Prompts without a full answer": _missing(found), "Attrition": _attrition(found),
        "Discussion": iter((("limitations", OPEN), ("conclusions", OPEN))),
    }  # fmt: skip
    return Sheet(tuple(Line(part, item, value) for part, lines in parts.items() for item, value in lines))


def save_sheet(sheet: Sheet, path: Path) -> None:
    """Write the sheet to `path` as Markdown. Raises EmaError not_saved."""
    try:
        write_whole(path, sheet.markdown.encode())
    except OSError as error:
        raise EmaError(
            "not_saved",
            say("errors", "The reporting sheet could not be saved as {name}.", name=path.name),
            Words("errors", "{why}.", {"why": error.strerror or ""}),
            say("errors", "Choose another folder."),
        ) from error


Pairs = Iterator[tuple[str, str]]


def _design(session: Session, protocol: Protocol) -> Pairs:
    versions = session.record.stream(
        "SELECT DISTINCT protocol_id, protocol_version FROM prompts WHERE protocol_id IS NOT NULL ORDER BY 1, 2", ()
    )
    used = ", ".join(f"{name} version {version}" for name, version in versions if name)
    yield "title and rationale name momentary assessment", OPEN
    yield "sample, recruitment, incentives", OPEN
    yield "training of the participants", OPEN
    yield "technology: software", "Switchpoint, desktop application; prompts by the system's notifications"
    yield "technology: devices and operating systems", OPEN
    yield "protocol in force", f"{protocol.id} version {protocol.version}"
    yield "protocols that asked", used or "none yet"
    yield "items, response scales and their sources", "see codebook.md and protocols/ of the export"
    yield "monitoring period", _period(protocol)
    yield "waves and breaks between them", OPEN


def _period(protocol: Protocol) -> str:
    days = protocol.sampling.days
    return "no end set by the protocol" if days is None else f"{days} days by the protocol"


def _prompting(protocol: Protocol) -> Pairs:
    sampling, usual = protocol.sampling, load(protocol)
    yield "waking hours", " to ".join(f"{moment:%H:%M}" for moment in sampling.waking)
    for scheme in sampling.schemes:
        yield f"prompting design: {scheme.id} ({scheme.kind})", str(scheme_words(scheme))
        if scheme.when:
            yield f"condition of {scheme.id}", f"`{scheme.when}`; matched controls per prompt: {scheme.control_share:g}"
    yield "prompts planned a day", str(usual.prompts)
    yield "most prompts a day", "no limit" if usual.most_prompts is None else str(usual.most_prompts)
    for form in protocol.forms:
        minutes = form_minutes(protocol, form)
        yield f"items and minutes of {form}", f"{len(protocol.items_of(form))}; about {minutes:.1f} min (estimated)"
    yield "features against burden and bias", _features(protocol)


def _features(protocol: Protocol) -> str:
    sampling = protocol.sampling
    told = ["any item can be left out", "a form can be stopped and what was given is kept"]
    told += [f"items in rotation: {', '.join(protocol.rotations)}"] if protocol.rotations else []
    told += [f"at most {sampling.burden_minutes} minutes a day"] if sampling.burden_minutes is not None else []
    told += ["reminders"] if any(scheme.reminder_minutes for scheme in sampling.schemes) else []
    return "; ".join([*told, "own feedback withheld" if protocol.withhold_weeks else "own data visible to the person"])


def _answers(found: Figures) -> Pairs:
    whole = found.whole
    first, last = (found.days[0].group, found.days[-1].group) if found.days else ("", "")
    yield "first and last day with a prompt", f"{first} to {last}" if first else "none yet"
    yield "days with a prompt", str(len(found.days))
    yield "prompts planned", str(whole.planned)
    yield "prompts delivered (handed to the desktop)", str(found.delivered)
    yield "prompts that had a chance (planned - undeliverable - suppressed)", str(whole.offered)
    yield "prompts answered", str(whole.answered)
    yield "prompts begun and not finished", str(whole.partial)
    yield "compliance = answered / (planned - undeliverable - suppressed)", _percent(whole)
    for share in found.schemes:
        yield f"compliance of {share.group or 'no scheme'}", f"{_percent(share)}, {share.answered} of {share.offered}"
    yield "rule for leaving persons or days out", OPEN


def _percent(share: Share) -> str:
    if share.share is None:
        return "none offered"
    if share.low is None or share.high is None:
        return f"{share.share * 100:.1f} %"
    return f"{share.share * 100:.1f} % (95 % interval {share.low * 100:.1f} to {share.high * 100:.1f}, days drawn)"


def _latency(found: Figures) -> Pairs:
    yield "latency", "minutes from delivery (else the planned time) to opening, of the prompts that were opened"
    if not len(found.minutes):
        yield "prompts opened", "0"
        return
    low, middle, high = np.percentile(found.minutes, [25, 50, 75])
    yield "prompts opened", str(len(found.minutes))
    yield "median and quartiles", f"{middle:.1f} min ({low:.1f} to {high:.1f})"


def _missing(found: Figures) -> Pairs:
    for end in found.endings:
        yield f"{end.status}, reason {end.reason or 'not given'}", str(end.count)
    yield "whether missing depends on what was measured", OPEN


def _attrition(found: Figures) -> Pairs:
    for number, week in enumerate(found.weeks, 1):
        yield f"week {number} (from {week.group})", f"{_percent(week)}, {week.answered} of {week.offered}"
    yield "participants who left, when and why", OPEN
