"""Cards, what comes back with them, and the PIN: taken only when whole and meant for this record."""

from __future__ import annotations

import json
import secrets

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.core.errors import EmaError
from ema_app.store import Cost
from ema_app.store.card import LARGEST, new_words, open_card, seal_card
from ema_app.store.pin import pin_check, pin_fits
from ema_app.store.ratings_file import CardKey, ratings_file, read_ratings, seal_rating

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
TOLD = "amber-river-stone"
CONTENT = {"observer": "p1", "form": {"words": "Wut oder Ärger"}}
IDENTITY = pyrage.x25519.Identity.generate()
KEY = CardKey("c" * 32, str(IDENTITY.to_public()), secrets.token_hex(32))
KNOWN = {KEY.card_id: KEY.secret}
RATINGS = [{"observation_id": f"rating-{k}", "values": {"seen_anger": 40.0 + k}} for k in range(2)]
BACK = ratings_file([seal_rating(rating, KEY) for rating in RATINGS], KEY)


def refused_card(sealed: bytes, told: str = TOLD) -> str:
    with pytest.raises(EmaError) as caught:
        open_card(sealed, told)
    assert len(str(caught.value)) > 40
    return caught.value.code


def refused_ratings(content: bytes, known: dict[str, str] = KNOWN, identity: object = IDENTITY) -> str:
    with pytest.raises(EmaError) as caught:
        read_ratings(content, str(identity), known)
    assert len(str(caught.value)) > 40
    return caught.value.code


def test_a_card_opens_with_its_words_however_they_are_typed() -> None:
    sealed = seal_card(CONTENT, TOLD, CHEAP)
    assert open_card(sealed, TOLD) == open_card(sealed, " Amber river STONE ") == CONTENT
    assert b"p1" not in sealed
    assert b"Wut" not in sealed


def test_other_words_do_not_open_a_card() -> None:
    assert refused_card(seal_card(CONTENT, TOLD, CHEAP), "amber-river-stones") == "card_not_opened"


@pytest.mark.parametrize("flip", [0x01, 0x80])
def test_a_card_with_any_byte_changed_is_refused(flip: int) -> None:
    sealed = seal_card({"observer": "p1"}, TOLD, CHEAP)
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= flip
        assert refused_card(bytes(changed)) in {"card_not_opened", "not_a_card", "newer_version"}


def test_a_card_cut_off_anywhere_or_longer_is_refused() -> None:
    sealed = seal_card({"observer": "p1"}, TOLD, CHEAP)
    for length in range(len(sealed)):
        refused_card(sealed[:length])
    assert refused_card(sealed + b"x") == "card_not_opened"
    assert refused_card(sealed + bytes(LARGEST)) == "not_a_card"


def test_a_card_that_asks_for_a_dear_key_is_refused_at_once() -> None:
    first, second, body = seal_card(CONTENT, TOLD, CHEAP).split(b"\n", 2)
    dear = json.dumps(json.loads(second) | {"memory_kib": 2 * 1024 * 1024}).encode()
    assert refused_card(b"\n".join((first, dear, body))) == "card_not_opened"


@settings(max_examples=50, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_refused_as_card_and_as_ratings(content: bytes) -> None:
    assert refused_card(content) in {"not_a_card", "newer_version"}
    assert refused_card(b"switchpoint card 1\n" + content) == "card_not_opened"
    assert refused_ratings(content) in {"not_ratings", "newer_version"}
    assert refused_ratings(b"switchpoint ratings 1\n" + content) == "other_record"


def test_words_to_tell_are_new_each_time_and_easy_to_read() -> None:
    words = {new_words() for _ in range(50)}
    assert len(words) == 50
    assert all(len(one) == 17 and not set(one) & set("01ilou") for one in words)


def test_ratings_come_back_as_they_were_sealed() -> None:
    back = read_ratings(BACK, str(IDENTITY), KNOWN)
    assert back.card_id == KEY.card_id
    assert list(back.ratings) == RATINGS


@pytest.mark.parametrize("flip", [0x01, 0x02, 0x20, 0x80])
def test_ratings_with_any_byte_changed_are_refused(flip: int) -> None:
    small = ratings_file([], KEY)
    for content in (small, BACK):
        for place in range(0, len(content), 1 if content is small else 7):
            changed = bytearray(content)
            changed[place] ^= flip
            assert refused_ratings(bytes(changed)) in {"other_record", "not_ratings", "newer_version"}


def test_ratings_cut_off_anywhere_or_longer_are_refused() -> None:
    small = ratings_file([], KEY)
    for length in range(len(small)):
        refused_ratings(small[:length])
    assert refused_ratings(small + b"x") == "other_record"


def test_ratings_for_another_record_are_refused() -> None:
    assert refused_ratings(BACK, identity=pyrage.x25519.Identity.generate()) == "other_record"


def test_ratings_of_a_card_that_is_not_known_are_refused() -> None:
    assert refused_ratings(BACK, known={}) == "unknown_card"


def test_whoever_knows_the_public_key_alone_can_bring_nothing_in() -> None:
    forged = ratings_file([seal_rating(RATINGS[0], KEY)], CardKey(KEY.card_id, KEY.public_key, "00" * 32))
    assert refused_ratings(forged) == "changed_on_the_way"


def test_a_pin_is_told_apart_by_a_slow_salted_check() -> None:
    kept, again = pin_check("4711", CHEAP), pin_check("4711", CHEAP)
    assert kept != again
    assert "4711" not in kept
    assert pin_fits(kept, "4711")
    assert not pin_fits(kept, "4712")
    assert not pin_fits(kept, "")
