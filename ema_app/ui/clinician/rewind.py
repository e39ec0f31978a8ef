"""Rewind: one moment and the hours around it, laid out so that two people can look at it on one screen."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.formulation import point_at
from ema_app.session.joint_notes import about_moment, last_writers
from ema_app.session.rewinding import Around, Kind, around
from ema_app.session.switch_moments import Modes
from ema_app.session.switch_reading import tables_around
from ema_app.ui.background import Background
from ema_app.ui.clinician.moment_choices import MomentChoices
from ema_app.ui.clinician.rewind_facts import FactsView, moment_title
from ema_app.ui.clinician.rewind_frame import RewindFrame
from ema_app.ui.clinician.rewind_notes import MomentNotes
from ema_app.ui.parts import button, label, put
from ema_app.ui.plot import ChartView
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told

PANEL_HEIGHT, ROOM = 84, 168


class RewindPage(RewindFrame):
    """`show_moment(kind, id)` shows one moment; `left` is sent by its way back.

    The chance of the automatic mode needs the switch model: where `background` is given, it is fitted there when first
    needed, else `take_modes` brings it in.
    """

    left = Signal()

    def __init__(self, theme: Theme, qt: QtSession, background: Background | None = None) -> None:
        super().__init__(theme)
        self._qt, self._background = qt, background
        self._shown: tuple[Kind, str] | None = None
        self.modes: Modes | None = None
        self.around: Around | None = None
        self.title, self.when, self.problem = label("", "title"), label("", "muted"), label("")
        self.said = label("", "muted")
        self.said.hide()
        self.chart, self.facts, self.choices = ChartView(theme), FactsView(theme, qt), MomentChoices(theme, qt)
        self.choices.chosen.connect(self.show_moment)
        self.notes = MomentNotes(theme, qt, self.tr("What do you make of it now?"), self.tr(
            "Written together, from today. Nobody knows for certain what went on in somebody's mind."))  # fmt: skip
        self.point = button(self.tr("Point to it in the formulation"), self._point)
        self.back = button(self.tr("Back"), self.left.emit)
        self.first = self.chart
        self.settle = self.notes.settle
        self._lay_out()
        qt.changed.connect(self._changed)
        self._show_nothing()

    def take_modes(self, modes: Modes) -> None:
        """Use what the switch model says; the moment in view is shown again with it."""
        self.modes = modes
        if self._shown:
            self._show()

    def show_moment(self, kind: Kind, identity: str) -> None:
        """Show a moment: a switch event, an event, an incident or an entry, by its id."""
        self._shown = kind, identity
        put(self.said, "")
        self.back.show()
        self._show()
        if not self._modes_cover() and self._background is not None:
            self._fit(self._background)

    def _modes_cover(self) -> bool:
        """Say whether the fit at hand says something of the check-ins around the moment."""
        if self.modes is None or self.around is None:
            return False
        return any((entry.entry_id or "") in self.modes.p_automatic for entry in self.around.entries)

    def _fit(self, background: Background) -> None:
        if self.around is None:
            return
        session, at, shown = self._qt.session, self.around.moment_ms, self._shown
        background.run(lambda: tables_around(session, at).modes(), lambda modes: self._take_if(shown, modes),
                       lambda error: put(self.problem, told(error)))  # fmt: skip

    def _take_if(self, shown: tuple[Kind, str] | None, modes: Modes) -> None:
        """Take a fit for the moment it was made for; by then another one may be in view."""
        if shown == self._shown:
            self.take_modes(modes)

    def _show(self) -> None:
        if self._shown is None:
            return
        kind, identity = self._shown
        try:
            self.around = around(self._qt.session, kind, identity, self.modes)
            self._draw(self.around)
        except EmaError as error:
            self._say(told(error))
            return
        self._say("")
        self.notes.show_about(about_moment(kind, identity))

    def _say(self, words: str) -> None:
        put(self.problem, words)
        for part in (self._below, self.notes, self.point):
            part.setVisible(not words)
        self.choices.setVisible(bool(words))

    def _show_nothing(self) -> None:
        put(self.title, self.tr("Rewind"))
        put(self.when, "")
        if not self.choices.count:
            self._say(self.tr("Nothing has been noted yet that one could look back at."))
            self.back.hide()
            return
        self._say(self.tr("Choose something that happened: its hours are shown here. Switch events and entries lead "
                          "here too, from where they are listed."))  # fmt: skip
        self.back.hide()

    def _draw(self, found: Around) -> None:
        from ema_app.charts.rewind import SHOWN_MS, rewind
        from ema_app.session.rewind_hours import hours_of

        session = self._qt.session
        title, when = moment_title(session, found)
        put(self.title, self.tr("Rewind: {what}").format(what=title))
        put(self.when, when)
        spec = rewind(hours_of(session, found, self.modes), session.around.zone())
        self.chart.show_spec(spec)
        self.chart.setMinimumHeight(self._theme.px(ROOM + PANEL_HEIGHT * sum(panel.height for panel in spec.panels)))
        self.chart.look_at(found.moment_ms - SHOWN_MS, found.moment_ms + SHOWN_MS)
        self.facts.show_facts(found)

    def _point(self) -> None:
        """Add the moment to a new version of the formulation; the versions before stay."""
        if self._shown is None:
            return
        by = ", ".join(last_writers(self._qt.session))
        try:
            changed = point_at(self._qt.session, self._shown, by)
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("The newest version of the formulation points to this moment now."))
        self._qt.tell(changed)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.ENTRIES, Topic.PEOPLE, Topic.OBSERVATIONS, Topic.TREATMENT}:
            self.choices.refresh()
            self._show()
