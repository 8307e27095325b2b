"""The actions behind menus and keys: each is named, coloured, and on only while it can do something."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.actions import Actions
from persona_desktop.ui.mnemonics import letter_of, plain
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.theme.tokens import DARK
from persona_desktop.ui.translation import LanguageCode
from tests.support.pixels import nearest


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    return Actions(theme)


def titles(menu: QMenu) -> list[str]:
    return [plain(action.text()) for action in menu.actions() if not action.isSeparator()]


def test_the_menus_hold_every_action_once(actions: Actions, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    menus = actions.menus(owner)
    assert [menu.title() for menu in menus] == ["&File", "&Edit", "&View", "&Persona", "&Help"]
    held: list[QAction] = []

    def collect(menu: QMenu) -> None:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                collect(inner)
            elif not action.isSeparator():
                held.append(action)

    for menu in menus:
        collect(menu)
    own = [action for action in actions.all_actions() if action in held]
    assert len(held) == len(set(held))
    assert sorted(action.text() for action in own) == sorted(
        action.text() for action in actions.all_actions()
    )


def test_every_action_has_a_text_and_no_two_share_a_key(actions: Actions) -> None:
    assert all(action.text() for action in actions.all_actions())
    keys = [
        action.shortcut().toString() for action in actions.all_actions() if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))
    for key in ("F5", "Ctrl+F", "Ctrl+1", "Ctrl+4", "Esc", "F6", "Ctrl+B", "Ctrl+O"):
        assert QKeySequence(key).toString() in keys


def test_what_needs_an_open_persona_is_off_without_one(actions: Actions) -> None:
    needing = (
        actions.copy_persona,
        actions.reload_persona,
        actions.close_panel,
        actions.next,
        actions.present,
        *actions.tabs,
    )
    assert not any(action.isEnabled() for action in needing)
    actions.set_panel_open(opened=True)
    assert all(action.isEnabled() for action in needing)
    assert actions.import_file.isEnabled()


def test_the_demo_can_be_loaded_or_removed_never_both(actions: Actions) -> None:
    for has_demo in (True, False):
        actions.set_has_demo(has_demo=has_demo)
        assert actions.remove_demo.isVisible() is has_demo
        assert actions.load_demo.isVisible() is not has_demo


def test_an_action_that_is_off_says_why(actions: Actions) -> None:
    assert actions.reason_off(actions.copy_persona) == "No persona is open"
    assert actions.reason_off(actions.import_file) == ""
    actions.set_panel_open(opened=True)
    assert actions.reason_off(actions.copy_persona) == ""
    actions.set_has_demo(has_demo=True)
    assert actions.reason_off(actions.load_demo) == "The demo is loaded already"
    assert actions.reason_off(actions.remove_demo) == ""
    actions.set_has_demo(has_demo=False)
    assert actions.reason_off(actions.remove_demo) == "The demo is not loaded"
    assert actions.reason_off(actions.load_demo) == ""


def test_whatever_is_off_has_a_reason(actions: Actions) -> None:
    for action in actions.all_actions():
        action.setEnabled(False)
        assert actions.reason_off(action)


def test_one_theme_and_one_language_are_chosen_at_a_time(actions: Actions) -> None:
    for choices in (actions.themes, actions.languages):
        for action in choices.values():
            action.trigger()
            assert [one.isChecked() for one in choices.values()].count(True) == 1


def test_icons_are_drawn_for_the_first_menu_and_follow_the_theme(
    actions: Actions, theme: Theme, qtbot: QtBot
) -> None:
    def icon() -> QImage:
        return actions.import_file.icon().pixmap(48).toImage()

    owner = QWidget()
    qtbot.addWidget(owner)
    assert actions.import_file.icon().isNull()
    actions.menus(owner)
    assert nearest(icon(), QColor(DARK.colours["text2"])) > 20
    theme.set_mode("dark")
    assert nearest(icon(), QColor(DARK.colours["text2"])) < 8
    assert actions.import_file.data() == "file-input"


def test_the_view_menu_offers_look_language_and_layout(actions: Actions, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    view = actions.view_menu(owner)
    assert view.parent() is owner
    assert titles(view) == [
        "Theme",
        "Language",
        "Animations",
        "Sidebar",
        "Widen the list",
        "Narrow the list",
        "Next pane",
        "Presentation",
    ]


@pytest.mark.parametrize("code", ["pl", "en"])
def test_every_entry_of_every_menu_is_chosen_by_a_letter_of_its_own(
    theme: Theme, qtbot: QtBot, language: Callable[[LanguageCode], None], code: LanguageCode
) -> None:
    language(code)
    owner = QWidget()
    qtbot.addWidget(owner)
    menus: list[QMenu] = list(Actions(theme).menus(owner))
    siblings = [[menu.title() for menu in menus]]
    while menus:
        menu = menus.pop()
        actions = [action for action in menu.actions() if not action.isSeparator()]
        siblings.append([action.text() for action in actions])
        menus += [below for action in actions if isinstance(below := action.menu(), QMenu)]
    assert len(siblings) == 8
    for texts in siblings:
        letters = [letter_of(text) for text in texts]
        assert None not in letters, texts
        assert len(letters) == len(set(letters)), texts


def test_a_presentation_that_is_off_says_why(actions: Actions) -> None:
    assert "Open a persona first" in actions.present.toolTip()
    actions.set_panel_open(opened=True)
    assert "Open a persona first" not in actions.present.toolTip()


def test_texts_are_those_of_the_language_at_the_time(
    theme: Theme, qtbot: QtBot, language: Callable[[LanguageCode], None]
) -> None:
    language("pl")
    polish = Actions(theme)
    language("en")
    assert Actions(theme).quit.text() == "Quit"
    assert polish.languages["pl"].text() == "Polski"
