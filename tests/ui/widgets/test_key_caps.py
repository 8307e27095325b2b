"""Keys as they are drawn and spoken: somebody presses what stands there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.key_caps import KeyCaps, key_names, spoken_keys
from tests.support.pixels import picture, shows


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("Ctrl+K", ("Ctrl", "K")),
        ("Ctrl+Shift+C", ("Ctrl", "Shift", "C")),
        ("Alt+Up", ("Alt", "↑")),
        ("?", ("?",)),
        ("Ctrl++", ("Ctrl", "+")),
        ("Return", ("Enter",)),
        ("G, A", ("G", "A")),
        ("Esc", ("Esc",)),
        ("", ()),
    ],
)
def test_a_shortcut_is_taken_apart_into_its_keys(keys: str, names: tuple[str, ...]) -> None:
    assert key_names(QKeySequence(keys)) == names


def test_it_is_spoken_as_a_whole() -> None:
    assert spoken_keys(QKeySequence("Ctrl+K")) == "Ctrl+K"
    assert spoken_keys(QKeySequence("Alt+Up")) == "Alt+Up"
    assert spoken_keys(QKeySequence("Return")) == "Enter"
    assert spoken_keys(QKeySequence("G, A")) == "G, A"
    assert spoken_keys(QKeySequence()) == ""


def test_several_shortcuts_are_drawn_beside_each_other(theme: Theme, show: Callable[[QWidget], None]) -> None:
    one, two = (KeyCaps(theme, [QKeySequence(key) for key in keys]) for keys in (("F1",), ("F1", "?")))
    assert two.sizeHint().width() > one.sizeHint().width() + 20
    assert two.accessibleName() == "F1 or ?"
    two.resize(two.sizeHint())
    show(two)
    image = picture(two)
    right = image.copy(one.sizeHint().width(), 0, image.width(), image.height())
    assert shows(right, theme.colour("sub2"))


def test_keys_grow_with_the_text(theme: Theme) -> None:
    caps = KeyCaps(theme, [QKeySequence("Ctrl+K")])
    small = caps.sizeHint()
    theme.set_font_scale(2.0)
    assert caps.sizeHint().height() == 2 * small.height()
    assert caps.sizeHint().width() > small.width()
    theme.set_font_scale(1.0)
