"""The observer's own file: cards and sealed ratings, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ema_app.core.errors import EmaError
from ema_app.store import Cost
from ema_app.store.card import seal_card
from ema_app.store.observer_file import ObserverFile

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
CARD = seal_card({"observer": "p1"}, "told", CHEAP)
OTHER = seal_card({"observer": "p2"}, "told", CHEAP)


@pytest.fixture
def file(tmp_path: Path) -> ObserverFile:
    return ObserverFile(tmp_path / "new-folder" / "cards.json")


def test_cards_and_ratings_stay(file: ObserverFile) -> None:
    assert file.cards() == ()
    name = file.add(CARD).name
    file.add(OTHER)
    file.add_rating(name, b"sealed")
    file.gave_back(name)
    file.add_rating(name, b"sealed later")
    again = ObserverFile(file.path)
    assert [card.card for card in again.cards()] == [CARD, OTHER]
    assert (again.card(name).ratings, again.card(name).given_back) == ((b"sealed", b"sealed later"), 1)


def test_the_same_card_again_keeps_what_was_rated(file: ObserverFile) -> None:
    name = file.add(CARD).name
    file.add_rating(name, b"sealed")
    assert file.add(CARD).ratings == (b"sealed",)
    assert len(file.cards()) == 1


def test_a_card_can_be_taken_away(file: ObserverFile) -> None:
    file.remove(file.add(CARD).name)
    assert file.cards() == ()


def test_what_is_no_card_is_not_kept(file: ObserverFile) -> None:
    with pytest.raises(EmaError, match="not a card"):
        file.add(b"something else")
    assert file.cards() == ()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"format": "switchpoint-observer", "version": 1}'])
def test_a_damaged_file_is_said_to_be_so(file: ObserverFile, content: bytes) -> None:
    file.add(CARD)
    file.path.write_bytes(content)
    with pytest.raises(EmaError, match="cannot be read"):
        file.cards()


def test_a_newer_file_is_left_alone(file: ObserverFile) -> None:
    file.add(CARD)
    newer = file.path.read_text().replace('"version": 1', '"version": 2')
    file.path.write_text(newer)
    with pytest.raises(EmaError, match="newer version"):
        file.add(OTHER)
    assert file.path.read_text() == newer
