from hypothesis import given
from hypothesis import strategies as st

from ema_app.core.errors import EmaError
from ema_app.core.words import Digits, say


def test_values_are_filled_in_after_translation() -> None:
    german = {("greetings", "Good {time}, {name}"): "Guten {time}, {name}", ("greetings", "morning"): "Morgen"}
    words = say("greetings", "Good {time}, {name}", time=say("greetings", "morning"), name="Ada")
    assert words.text() == "Good morning, Ada"
    assert words.text(lambda context, template: german[context, template]) == "Guten Morgen, Ada"


def test_numbers_take_the_decimal_mark_of_the_language() -> None:
    values = {"whole": Digits("+2.50"), "half": 0.5, "name": "A. B.", "version": "1.2"}
    words = say("x", "{whole} and {half:.1f} of {name} in {version}", **values)
    assert words.text() == "+2.50 and 0.5 of A. B. in 1.2"
    german = words.text(lambda context, template: "1,5" if (context, template) == ("numbers", "1.5") else template)
    assert german == "+2,50 and 0,5 of A. B. in 1.2"


@given(st.text())
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    assert say("x", "<{value}>", value=value).text() == f"<{value}>"


def test_an_error_says_what_why_and_what_to_do() -> None:
    error = EmaError("full", say("errors", "The disk {d} is full.", d="A"), todo=say("errors", "Make room."))
    assert str(error) == "The disk A is full. Make room."
    assert error.text(lambda _context, template: template.upper().replace("{D}", "{d}")) == (
        "THE DISK A IS FULL. MAKE ROOM."
    )
    assert error.code == "full"
