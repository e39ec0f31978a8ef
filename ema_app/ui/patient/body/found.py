"""What a recording would bring: channels, from when to when, how many check-ins, what is odd. Nothing is kept yet."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.words import Words
from ema_app.exchange.rejected import Rejected
from ema_app.session import body_words
from ema_app.session.bodies import ChannelSpan, Look
from ema_app.ui.dates import clock_words, moment_words
from ema_app.ui.parts import column, label
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

MOST_SHOWN = 8


class FoundView(QWidget):
    """The sentences about a recording that was read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None
        self.setAccessibleName(self.tr("What was found"))

    def show_look(self, look: Look) -> None:
        """Show what would be kept."""
        lines = [label(self._channel(one)) for one in look.channels]
        clock = body_words.clock(look)
        said = [label(words.text(translate)) for words in (body_words.found(look), clock) if words]
        self._show(label(look.device, "strong"), column(self._theme, *lines, space=4), *said, *self._odd(look.flagged))

    def _channel(self, one: ChannelSpan) -> str:
        end = clock_words(one.to_at.hour, one.to_at.minute)
        until = end if one.to_at.date() == one.from_at.date() else moment_words(one.to_at)
        return self.tr("{channel}: {n} windows, out of {begin} to {end}").format(
            channel=body_words.CHANNELS[one.channel].text(translate), n=one.windows, begin=moment_words(one.from_at),
            end=until,
        )  # fmt: skip

    def _odd(self, flagged: tuple[Rejected, ...]) -> list[QWidget]:
        if not flagged:
            return []
        told = Counter((one.file, one.reason.text(translate)) for one in flagged)
        lines = [f"– {file}: {reason}" + (f" ({n})" if n > 1 else "") for (file, reason), n in told.items()]
        if len(lines) > MOST_SHOWN:
            lines[MOST_SHOWN:] = [self.tr("– and {n} more").format(n=len(lines) - MOST_SHOWN)]
        return [label(self.tr("What looked odd"), "strong"), *(label(line) for line in lines)]

    def show_problem(self, words: Words) -> None:
        """Show why it cannot be kept as it is."""
        self._show(label(words.text(translate)))

    def _show(self, *parts: QWidget | QVBoxLayout) -> None:
        if self._shown is not None:
            self._outer.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = QWidget()
        self._shown.setLayout(column(self._theme, *parts, space=12))
        self._outer.addWidget(self._shown)
