"""The shares that were given: to whom, when, what was in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.session.sharing import Given
from ema_app.ui.dates import date_words, moment_words
from ema_app.ui.parts import card, column, label
from ema_app.ui.theme import Theme

SHOWN = 20


class GivenList(QWidget):
    """What was given, the newest first."""

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__()
        self._theme, self._zone = theme, ZoneInfo(zone)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(12))
        frame = card(theme, label(self.tr("What you gave"), "strong"), self._lines)
        self.setLayout(column(theme, frame))

    def show_given(self, shares: Sequence[Given]) -> None:
        """Show the list."""
        while self._lines.count():
            old = self._lines.takeAt(0)
            widget = old.widget() if old else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not shares:
            self._lines.addWidget(label(self.tr("Nothing so far."), "muted"))
        for share in shares[:SHOWN]:
            self._lines.addWidget(self._line(share))
        if len(shares) > SHOWN:
            self._lines.addWidget(label(self.tr("And {n} before.").format(n=len(shares) - SHOWN), "muted"))

    def _line(self, share: Given) -> QWidget:
        made_at = datetime.fromtimestamp(share.made_ms / 1000, self._zone)
        head = self.tr("{when}, to {name}").format(when=moment_words(made_at), name=share.name or share.address.mark)
        about = [self.tr("moments: {n}").format(n=share.moments), self._days(share), *self._with(share)]
        line = QWidget()
        line.setLayout(column(self._theme, label(head), label(" · ".join(filter(None, about)), "small"), space=4))
        return line

    def _days(self, share: Given) -> str:
        since, until = share.told.get("since_ms"), share.told.get("until_ms")
        if since is None:
            return self.tr("everything up to then")
        day = date_words(datetime.fromtimestamp(since / 1000, self._zone).date())
        if until is None:
            return self.tr("from {day}").format(day=day)
        last = date_words(datetime.fromtimestamp(until / 1000 - 1, self._zone).date())
        return self.tr("{first} to {last}").format(first=day, last=last)

    def _with(self, share: Given) -> list[str]:
        words = {
            "words": self.tr("with my own words"), "names": self.tr("with names"), "urges": self.tr("with urges"),
            "plan": self.tr("with the crisis plan"), "formulation": self.tr("with the formulation"),
            "people_left_out": self.tr("without some people"),
        }  # fmt: skip
        return [said for name, said in words.items() if share.told.get(name)]
