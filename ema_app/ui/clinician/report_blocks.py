"""The words of the page between sessions as small pieces of HTML, the same on paper and nowhere with a name in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from ema_app.session.between_facts import Dated, FeltSeen, Helped, SwitchLine
from ema_app.session.between_sessions import DISCLAIMER, Between
from ema_app.ui.dates import clock_words, date_words, day_words
from ema_app.ui.plot.marks import escaped
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, translate

T = TypeVar("T")
LONGEST_WORDS = 220
"""Characters of a text typed freely that stand on the page; what is cut ends in an ellipsis."""


@dataclass(frozen=True)
class Block:
    """A heading and its lines, each finished HTML; `more` = lines that had no room."""

    heading: str
    lines: Sequence[str]
    more: int = 0

    def html(self, theme: Theme) -> str:
        """Give the piece."""
        lines = "".join(f"<div style='margin-top:2px'>{line}</div>" for line in self.lines)
        rest = translate("Report", "and {n} more").format(n=self.more)
        more = f"<div style='color:{theme.name('muted')}'>{rest}</div>" if self.more else ""
        return f"<div style='font-weight:600'>{escaped(self.heading)}</div>{lines}{more}"


@dataclass(frozen=True)
class Pieces:
    """All pieces of a page, with lists cut to `most` lines each."""

    page: Between
    theme: Theme
    most: int

    def head(self, made_on: str) -> str:
        """Give the title with its days, and what the page leaves out."""
        days, muted = self.page.choice.days, self.theme.name("muted")
        span = " – ".join(dict.fromkeys(date_words(day) for day in (days.first, days.last)))
        said = translate("Report", "Made on {date}. People without names. Entries marked only for me are not in it.")
        note, small = escaped(said.format(date=made_on)), self.theme.size("small")
        return (
            f"<span style='font-size:{self.theme.size('title')}px; font-weight:600'>"
            f"{escaped(translate('Report', 'Between sessions'))}</span>&nbsp;&nbsp; {escaped(span)}"
            f"<div style='color:{muted}; font-size:{small}px'>{note}</div>"
        )

    def sentences(self) -> str:
        """Give the sentences, one line each."""
        return "".join(f"<div style='margin-top:3px'>{escaped(shown(words))}</div>" for words in self.page.sentences)

    def caption(self) -> str:
        """Give the sentence of the chart."""
        words, small = escaped(shown(self.page.chart.sentence)), self.theme.size("small")
        return f"<div style='color:{self.theme.name('muted')}; font-size:{small}px'>{words}</div>"

    def hard(self) -> str:
        """Give answers above the own line and acts as dated facts; not asked, and left out, are said as such."""
        heading, lines = hard_lines(self.page, self.most)
        return Block(heading, [escaped(line) for line in lines]).html(self.theme)

    def lists(self) -> list[str]:
        """Give switch events, felt and seen, and what helped."""
        listed = self.page.listed
        none = translate("Report", "None in these days.")
        made = [
            self._cut(translate("Report", "Switch events"), listed.switches, self._switch, none),
            self._cut(translate("Report", "Felt and seen"), listed.felt_seen, self._felt_seen,
                      translate("Report", "No moment that both rated can be shown.")),
            self._cut(translate("Report", "What helped"), listed.helped, _helped,
                      translate("Report", "Nothing was named.")),
        ]  # fmt: skip
        return [block.html(self.theme) for block in made]

    def own_words(self) -> str:
        """Give what was typed freely, dated; '' where nothing was, or where it is left out."""
        if not self.page.listed.words:
            return ""
        return self._cut(words_heading(self.page), self.page.listed.words, self._dated, "").html(self.theme)

    def foot(self) -> str:
        """Give the fixed sentence."""
        return f"<div style='color:{self.theme.name('muted')}'>{escaped(shown(DISCLAIMER))}</div>"

    def _cut(self, heading: str, rows: Sequence[T], line: Callable[[T], str], none: str) -> Block:
        lines = [line(row) for row in rows[: self.most]] or [f"<i>{escaped(none)}</i>"]
        return Block(heading, lines, max(0, len(rows) - self.most))

    def _when(self, moment_ms: int) -> str:
        return f"<span style='color:{self.theme.name('muted')}'>{escaped(when(moment_ms, self.page))}</span>"

    def _switch(self, line: SwitchLine) -> str:
        what = ", ".join(part for part in (shown(line.trigger), called(self.page, line.person)) if part)
        return f"{self._when(line.moment_ms)} {escaped(what)}. {escaped(shown(line.length))}"

    def _felt_seen(self, line: FeltSeen) -> str:
        said = translate("Report", "{what}: felt {felt}, seen {seen} ({who})").format(
            what=shown(line.name), felt=f"{line.felt:.0f}", seen=f"{line.seen:.0f}",
            who=called(self.page, line.observer),
        )  # fmt: skip
        return f"{self._when(line.moment_ms)} {escaped(said)}"

    def _dated(self, line: Dated) -> str:
        words = shown(line.words)
        short = words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1].rstrip() + "…"
        return f"{self._when(line.moment_ms)} {escaped(short)}"


def _helped(helped: Helped) -> str:
    return escaped(f"{shown(helped.words)} ({helped.times}×)")


def called(page: Between, code: str) -> str:
    """Give what somebody is called on a page; '' where nobody was named."""
    words = page.who.named(code)
    return shown(words) if words else ""


def when(moment_ms: int, page: Between) -> str:
    """Give day and clock time of a moment, short."""
    local = datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(ZoneInfo(page.choice.days.zone))
    day = day_words(local.date(), translate("Dates", "ddd d MMM"))
    return f"{day} {clock_words(local.hour, local.minute)}"


def words_heading(page: Between) -> str:
    """Give the heading over what was typed freely, for who reads it."""
    own = page.reader == "person"
    return translate("Report", "In your own words") if own else translate("Report", "In the person's own words")


def hard_lines(page: Between, most: int) -> tuple[str, list[str]]:
    """Give what stands above the charts, a heading and lines: facts with dates, without a score."""
    heading, hard = translate("Report", "Answers above the person's own line, and acts"), page.listed.hard
    if page.reader == "person":
        heading = translate("Report", "Answers above your own line, and acts")
    if hard is None:
        return heading, [translate("Report", "Left out.")]
    if not hard.shared:
        return heading, [translate("Report", "Not shared.")]
    if not hard.asked:
        return heading, [translate("Report", "Not asked.")]
    if not hard.lines:
        return heading, [translate("Report", "Asked; none in these days.")]
    lines = [f"{when(line.moment_ms, page)}: {shown(line.words)}" for line in hard.lines[:most]]
    rest = len(hard.lines) - most
    return heading, [*lines, *([translate("Report", "and {n} more").format(n=rest)] if rest > 0 else [])]
