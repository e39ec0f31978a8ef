"""Yes or no."""

from __future__ import annotations

from collections.abc import Mapping

from ema_app.core.expression import Value
from ema_app.ui.widgets.choice import Choice
from ema_app.ui.widgets.option_list import Choosable


class YesNo(Choice):
    """Two options; 1 or 0 is stored. The keys y and j say yes, n says no, in every language."""

    def choosable(self) -> list[Choosable]:
        """Give yes and no."""
        return [
            Choosable("1", self.tr("Yes"), self.tr("y"), more_keys="yj1"),
            Choosable("0", self.tr("No"), self.tr("n"), more_keys="n0"),
        ]

    def _settled(self) -> None:
        picked = self.options.picked()
        self.tell(float(picked[0]) if picked else None)

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show what was said before."""
        value = answers.get(self.item.id)
        self.options.pick([f"{value:.0f}"] if isinstance(value, float) else [])
