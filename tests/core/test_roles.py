import pytest

from ema_app.core.roles import EMOTIONS, FAMILIES, POSITIVE, family, is_role, name


@pytest.mark.parametrize("role", ["self.anger", "mode.controlled.reflect", "act.self_harm", "self.happy", "body.hr"])
def test_roles(role: str) -> None:
    assert is_role(role)
    assert family(role) in FAMILIES
    assert f"{family(role)}.{name(role)}" == role


@pytest.mark.parametrize("text", ["", "self", "self.", ".anger", "Self.anger", "moods.anger", "self anger", "self..x"])
def test_what_is_no_role(text: str) -> None:
    assert not is_role(text)


def test_pleasant_emotions_are_told_apart() -> None:
    assert set(EMOTIONS) & POSITIVE == {"joy", "calm", "affection", "interest", "relief"}
