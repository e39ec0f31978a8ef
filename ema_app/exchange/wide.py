"""entries.csv: one line per entry, the columns of prompts.csv and then one column per item."""

from __future__ import annotations

from collections.abc import Sequence

from ema_app.core.tables import ANSWERS, PROMPTS

_AT = {name: place for place, name in enumerate(ANSWERS.names)}
_ENTRY = PROMPTS.names.index("entry_id")


class Wide:
    """Gathers the finished cells of the answers by entry: one reference per answer, the texts themselves are shared."""

    def __init__(self) -> None:
        self._cells: dict[str, list[str]] = {}
        self._places: dict[str, int] = {}
        self._turns: dict[tuple[str, str], int] = {}

    @property
    def item_names(self) -> list[str]:
        """The columns after those of prompts.csv, by the finished item id, in the order of first appearance."""
        return [f"item:{name}" if name in PROMPTS.names else name for name in self._places]

    def take(self, columns: Sequence[Sequence[str]]) -> None:
        """Take in a block of finished answers, column by column. An amendment replaces what it amends."""
        picked = (columns[_AT[name]] for name in ("entry_id", "item_id", "value", "text", "amends"))
        cells, places = self._cells, self._places
        for entry, item, value, text, amends in zip(*picked, strict=True):
            row = cells.get(entry)
            if row is None:
                row = cells[entry] = []
            place = places.get(item)
            if place is None:
                place = places[item] = len(places)
            if place >= len(row):
                row.extend([""] * (place + 1 - len(row)))
            if not (amends or self._turns) or self._is_newer(entry, item, int(amends or 0)):
                row[place] = value or text

    def _is_newer(self, entry: str, item: str, turn: int) -> bool:
        if turn < self._turns.get((entry, item), 0):
            return False
        if turn:
            self._turns[entry, item] = turn
        return True

    def lines(self, prompts: Sequence[Sequence[str]]) -> tuple[str, int]:
        """Give the lines of those prompts (finished columns) that led to an entry, and how many they are."""
        width = len(self._places)
        text = []
        for row in zip(*prompts, strict=True):
            if row[_ENTRY]:
                found = self._cells.get(row[_ENTRY], [])
                text.append(",".join((*row, *found, *[""] * (width - len(found)))) + "\n")
        return "".join(text), len(text)
