"""What can be done with one block of a page: copy it as text or as a table, or follow where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.details.block_model import Block, TablePart
from persona_desktop.ui.table_copy import copy_rows
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.menu import Menu

_LONGEST_NAMED = 40
"""Characters of a chip that the menu quotes."""


def copy_block(block: Block) -> None:
    """Put a block's text on the clipboard, unless it has none."""
    if block.copied:
        QGuiApplication.clipboard().setText(block.copied)


def copy_table(part: TablePart, blocks: Iterable[Block]) -> None:
    """Put the table that a part belongs to on the clipboard, with what all blocks of the page add to it."""
    tables = (block.table for block in blocks)
    rows = [
        row
        for other in tables
        if other is not None and (other.title, other.header) == (part.title, part.header)
        for row in other.rows
    ]
    copy_rows(part.header, rows)


def block_menu(
    theme: Theme,
    block: Block,
    page: Iterable[Block],
    act: Callable[[object], None],
    *,
    parent: QWidget,
    place: str = "",
) -> Menu:
    """Return a block's context menu, which deletes itself when it closes; `act` is given the block's action.

    ``place`` is the text of a chip below the mouse, which can be copied alone.
    """
    menu = Menu(theme, parent=parent)
    if place:
        shown = place if len(place) <= _LONGEST_NAMED else place[: _LONGEST_NAMED - 1].rstrip() + "…"
        alone = translate("BlockView", "Copy “{text}”").replace("{text}", shown.replace("&", "&&"))
        copy_alone = menu.add_item(alone, icon="copy")
        copy_alone.triggered.connect(lambda: QGuiApplication.clipboard().setText(place))
    if block.copied:
        copy = menu.add_item(translate("BlockView", "Copy"), icon=None if place else "copy")
        copy.triggered.connect(lambda: copy_block(block))
    part = block.table
    if part is not None:
        text = translate("BlockView", "Copy as a table: {title}").replace("{title}", part.title)
        blocks = tuple(page)
        menu.add_item(text).triggered.connect(lambda: copy_table(part, blocks))
    if block.action is not None:
        menu.add_item(block.action_hint).triggered.connect(lambda: act(block.action))
    menu.give_letters()
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
