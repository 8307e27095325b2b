"""What can be done with one block of a page: copy it, or follow where it leads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.menu import Menu


def copy_block(block: Block) -> None:
    """Put a block's text on the clipboard, unless it has none."""
    if block.copied:
        QGuiApplication.clipboard().setText(block.copied)


def block_menu(theme: Theme, block: Block, act: Callable[[object], None], *, parent: QWidget) -> Menu:
    """Return a block's context menu, which deletes itself when it closes; `act` is given the block's action."""
    menu = Menu(theme, parent=parent)
    menu.add_item(translate("BlockView", "Copy"), icon="copy").triggered.connect(lambda: copy_block(block))
    if block.action is not None:
        menu.add_item(block.action_hint).triggered.connect(lambda: act(block.action))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
