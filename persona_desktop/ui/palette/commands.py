"""The window's actions as items of the palette."""

from __future__ import annotations

from PySide6.QtGui import QAction

from persona_desktop.ui.actions import Actions
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.palette.items import Glyph, Item, Section
from persona_desktop.ui.translation import translate

_PLAIN = "chevron-right"
_OF_THEMES = {"system": "settings", "light": "sun", "dark": "moon"}


def command_items(actions: Actions) -> list[Item]:
    """Return every action but the palette's own, in the order of the menus' making; those that are off say why."""
    named = _names(actions)
    return [
        _item(number, action, named.get(action), actions)
        for number, action in enumerate(actions.all_actions())
        if action is not actions.open_palette
    ]


def _names(actions: Actions) -> dict[QAction, tuple[str, str]]:
    """Return name and icon of those that a menu names by what stands above them."""
    named = {
        action: (
            translate("Palette", "Theme: {name}").format(name=plain(action.text())),
            _OF_THEMES.get(mode, "sun"),
        )
        for mode, action in actions.themes.items()
    }
    for action in actions.languages.values():
        named[action] = (
            translate("Palette", "Language: {name}").format(name=plain(action.text())),
            "languages",
        )
    for action in actions.tabs:
        named[action] = translate("Palette", "Tab: {name}").format(name=plain(action.text())), "panel-right"
    named[actions.reload_persona] = translate("Palette", "Refresh the persona"), "refresh-cw"
    return named


def _item(number: int, action: QAction, named: tuple[str, str] | None, actions: Actions) -> Item:
    title, icon = named or (plain(action.text()), action.data() or _PLAIN)
    settings = {
        *actions.themes.values(),
        *actions.languages.values(),
        actions.animations,
        actions.toggle_sidebar,
    }
    if action in actions.of_persona:
        section = Section.OF_PERSONA
    else:
        section = Section.SETTINGS if action in settings else Section.ACTIONS
    return Item(
        key=f"action {number}",
        section=section,
        title=title.replace("&&", "&"),
        picture=Glyph(icon),
        run=action.trigger,
        detail=_state(action),
        keys=action.shortcut() if not action.shortcut().isEmpty() else None,
        reason=actions.reason_off(action),
    )


def _state(action: QAction) -> str:
    if not action.isCheckable():
        return ""
    if action.actionGroup() is not None:
        return translate("Palette", "in use") if action.isChecked() else ""
    return translate("Palette", "on") if action.isChecked() else translate("Palette", "off")
