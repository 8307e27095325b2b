"""The sheet of keys: every shortcut of the window's actions, and the keys of list and details."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from persona_desktop.ui.actions import Actions
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.key_caps import KeyCaps
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.scroll_area import ScrollArea
from persona_desktop.ui.widgets.text import Text

_WIDTH = 880
_COLUMN_GAP = 48
_LINE_GAP = 6
_GROUP_GAP = 20
_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What some keys do; each of the shortcuts does it alone."""

    text: str
    shortcuts: tuple[QKeySequence, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    lines: tuple[KeyLine, ...]


class _Page(ScrollArea):
    """Wants to be as high as its content; in a window that is too low for that, the keys of ``focused`` scroll it."""

    def __init__(self, theme: Theme, content: QWidget, focused: QWidget) -> None:
        super().__init__(theme, content)
        self._content = content
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        focused.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        move = _SCROLLS.get(event.key()) if isinstance(event, QKeyEvent) else None
        if move is not None and event.type() == QEvent.Type.KeyPress:
            self.verticalScrollBar().triggerAction(move)
            return True
        return super().eventFilter(watched, event)


def key_groups(actions: Actions) -> list[KeyGroup]:
    """Return every shortcut of the actions by menu, then what no menu has, then the keys of list and details."""
    owner = QWidget()
    menus = actions.menus(owner)
    groups = [_group(plain(menu.title()), _actions_in(menu)) for menu in menus]
    held = {action for menu in menus for action in _actions_in(menu)}
    groups.append(
        _group(
            translate("KeyboardSheet", "Window"),
            (action for action in actions.all_actions() if action not in held),
        )
    )
    groups += [_list_keys(), _details_keys()]
    owner.deleteLater()
    return [group for group in groups if group.lines]


def keyboard_sheet(theme: Theme, window: QWidget, actions: Actions) -> Modal:
    """Show all keys in two columns."""
    modal = Modal(theme, window, translate("KeyboardSheet", "Keyboard shortcuts"), width=_WIDTH)
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_COLUMN_GAP)
    for groups in _in_two(key_groups(actions)):
        row.addLayout(_column(theme, groups), 1)
    close = modal.add_button(translate("Dialogs", "Close"), "primary")
    modal.body.addWidget(_Page(theme, page, close), 1)
    close.clicked.connect(modal.accept)
    modal.set_first_focus(close)
    return modal


def _list_keys() -> KeyGroup:
    return KeyGroup(
        translate("KeyboardSheet", "In the list"),
        (
            _line(translate("KeyboardSheet", "Next persona"), "Down", "J"),
            _line(translate("KeyboardSheet", "Previous persona"), "Up", "K"),
            _line(translate("KeyboardSheet", "Open the persona"), "Return"),
            _line(translate("KeyboardSheet", "First persona"), "Home"),
            _line(translate("KeyboardSheet", "Last persona"), "End"),
            _line(translate("KeyboardSheet", "From the search into the list"), "Down"),
        ),
    )


def _details_keys() -> KeyGroup:
    return KeyGroup(
        translate("KeyboardSheet", "In the details"),
        (
            _line(translate("KeyboardSheet", "Next part"), "Down"),
            _line(translate("KeyboardSheet", "Previous part"), "Up"),
            _line(translate("KeyboardSheet", "Do what the part offers"), "Return"),
            KeyLine(
                translate("KeyboardSheet", "Copy the part"), (QKeySequence(QKeySequence.StandardKey.Copy),)
            ),
        ),
    )


def _line(text: str, *keys: str) -> KeyLine:
    return KeyLine(text, tuple(map(QKeySequence, keys)))


def _group(title: str, actions: Iterator[QAction]) -> KeyGroup:
    return KeyGroup(
        title,
        tuple(
            KeyLine(plain(action.text()).removesuffix("…"), tuple(action.shortcuts()))
            for action in actions
            if action.shortcuts()
        ),
    )


def _actions_in(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions_in(inner)
        else:
            yield action


def _in_two(groups: Sequence[KeyGroup]) -> tuple[Sequence[KeyGroup], Sequence[KeyGroup]]:
    """Return the groups in their order in two columns, the longer of which is as short as it can be."""
    heights = [len(group.lines) + 2 for group in groups]
    cut = min(range(len(groups) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return groups[:cut], groups[cut:]


def _column(theme: Theme, groups: Sequence[KeyGroup]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(_LINE_GAP)
    for number, group in enumerate(groups):
        if number:
            column.addSpacing(_GROUP_GAP - _LINE_GAP)
        column.addWidget(Text(theme, group.title, "smalls", "text2"))
        for line in group.lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Text(theme, line.text, elide=True), 1)
            row.addWidget(KeyCaps(theme, line.shortcuts))
            column.addLayout(row)
    column.addStretch(1)
    return column
