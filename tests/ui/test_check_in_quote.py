"""Questions that quote earlier answers."""

from ema_app.core.people import Person
from ema_app.session.protocols import shipped_text
from ema_app.ui.patient.check_in_quote import quoted

PEOPLE = [Person("p1", "Lena", "sibling"), Person("p2", "M.", "partner")]


def core():
    from ema_app.core.protocol_file import read_protocol

    return read_protocol(shipped_text("core"), "core.toml")


def quote(text, **answers):
    return quoted(text, core(), answers, PEOPLE, "en")


def test_people_are_quoted_by_name():
    assert quote("How was it with {about_whom}?", about_whom="p1") == "How was it with Lena?"
    assert quote("{with_whom}", with_whom="p2;p1") == "M., Lena"
    assert quote("{with_whom}", with_whom="alone") == "nobody"


def test_options_numbers_times_and_yes_are_quoted_in_words():
    assert quote("{event_kind}", event_kind="criticism") == "I was criticised"
    assert quote("{tension}", tension=30.0) == "30"
    assert quote("{happened}", happened=1.0) == "yes"
    assert quote("{event_at}", event_at="2026-03-02T14:30:00.000+01:00") == "14:30"


def test_what_was_not_answered_is_left_open():
    assert quote("At {event_at} and {nobody_knows}", event_at=None) == "At \u2026 and \u2026"
    assert quote("What did {about_whom} feel?", about_whom=None) == "What did the other person feel?"
