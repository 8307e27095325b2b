"""The context menu of what is nothing but a text: a chip, a badge, a name."""

from __future__ import annotations

from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.menu import Menu


def copy_menu(theme: Theme, text: str, parent: QWidget) -> Menu:
    """Return a menu that copies a text; it deletes itself when it closes."""
    menu = Menu(theme, parent=parent)
    copy = menu.add_item(translate("CopyMenu", "Copy"), icon="copy")
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
    menu.give_letters()
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def open_copy_menu(event: QContextMenuEvent, theme: Theme, text: str, widget: QWidget) -> None:
    """Answer a widget's request for a menu: at the mouse, or in the widget's middle where a key has asked."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    place = widget.mapToGlobal(widget.rect().center()) if by_key else event.globalPos()
    copy_menu(theme, text, widget).popup(place)
