"""What is typed while looking around is nobody's to read afterwards, even where the record was left behind."""

from __future__ import annotations

import shutil

import pytest

from ema_app.core.errors import EmaError
from ema_app.demo import demo_session
from ema_app.here import surroundings
from ema_app.store import Record


@pytest.mark.parametrize("guess", ["look around", "Switchpoint"])
def test_no_word_of_the_program_opens_the_throw_away_record(guess: str) -> None:
    session = demo_session(surroundings())
    session.close()
    with pytest.raises(EmaError) as refused:
        Record.open(session.record.path, guess)
    assert refused.value.code == "wrong_passphrase"
    shutil.rmtree(session.record.path.parent)
