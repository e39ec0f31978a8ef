from __future__ import annotations

from ema_app.session import Session
from ema_app.session.own_acts import changed, with_own_acts


def test_codes_stay_when_another_is_taken_out() -> None:
    acts = changed((), ["gaming", "biking fast"])
    assert changed(acts, ["biking fast", "calling ten times"]) == ("", "biking fast", "calling ten times")


def test_own_acts_stand_before_something_else_and_none(session: Session) -> None:
    protocol = with_own_acts(session.protocols.current(), ("", "biking fast"))
    codes = [option.code for option in protocol.items["acts"].options]
    assert codes[-3:] == ["own_2", "other", "none"]
    assert session.protocols.current().items["acts"].options[-3].code != "own_2"


def test_nothing_changes_without_any(session: Session) -> None:
    protocol = session.protocols.current()
    assert with_own_acts(protocol, ("",)) is protocol
