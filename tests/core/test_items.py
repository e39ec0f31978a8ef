from ema_app.core.items import KINDS, NUMERIC, WITH_AXES, Axis, Item, Scale, phrase


def test_a_grid_is_kept_one_row_per_axis() -> None:
    axes = (Axis("x", "self.valence", {}, Scale()), Axis("y", "self.energy", {}, Scale(-1, 1)))
    grid = Item("affect", "self.valence", "affect_grid", {}, axes=axes)
    assert grid.stored == (
        ("affect.x", "self.valence", Scale()),
        ("affect.y", "self.energy", Scale(-1, 1)),
    )
    assert Item("anger", "self.anger", "vas", {}).stored == (("anger", "self.anger", Scale()),)


def test_a_scale_holds_its_bounds() -> None:
    assert [Scale(1, 7).holds(value) for value in (0.9, 1, 4, 7, 7.1)] == [False, True, True, True, False]


def test_words_fall_back_to_english_and_then_to_any() -> None:
    assert phrase({"en": "anger", "de": "Wut"}, "de") == "Wut"
    assert phrase({"en": "anger"}, "de") == "anger"
    assert phrase({"fr": "colère"}, "de") == "colère"
    assert phrase({}, "de") == ""


def test_kinds_with_numbers_are_kinds() -> None:
    assert WITH_AXES < NUMERIC < set(KINDS)
