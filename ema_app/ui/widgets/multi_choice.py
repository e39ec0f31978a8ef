"""Any number of options."""

from __future__ import annotations

from ema_app.ui.widgets.choice import Choice


class MultiChoice(Choice):
    """A list to tick; codes are stored joined by `;` in the order of the protocol. `none` and `nothing` stand alone."""

    several = True
    alone = ("none", "nothing")

    def value(self) -> str | None:
        """Give the codes ticked, in the order of the protocol."""
        picked = self.options.picked()
        return ";".join(option.code for option in self.item.options if option.code in picked) or None
