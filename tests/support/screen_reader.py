"""The window as a screen reader finds it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}


class Listener:
    """Stands for the operating system's screen reader: put it in the place of ``announcement.QAccessible``."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[str] = []
        """What was announced, in its order."""

    def isActive(self) -> bool:
        """Say that somebody listens."""
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Hear an announcement."""
        self.heard.append(event.message())


def name_of(thing: QAccessibleInterface) -> str:
    """Return what a screen reader calls something."""
    return thing.text(QAccessible.Text.Name)


def everything(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what a screen reader can reach in a widget, itself included; what is not shown is passed over."""
    root = QAccessible.queryAccessibleInterface(widget)
    yield from _below(root)


def _below(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if not thing.isValid() or thing.state().invisible:
        return
    yield thing
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None:
            yield from _below(child)


def controls(widget: QWidget) -> list[QAccessibleInterface]:
    """Return what can be operated, by its role or because it takes the focus."""
    return [
        thing
        for thing in everything(widget)
        if thing.role() in CONTROLS or (thing.state().focusable and thing.object() is not widget)
    ]


def unnamed(widget: QWidget) -> list[str]:
    """Return the controls without a name, by class and role."""
    return [
        f"{type(thing.object()).__name__} ({thing.role().name})"
        for thing in controls(widget)
        if not name_of(thing).strip() and not _stands_in_for_its_owner(thing)
    ]


def _stands_in_for_its_owner(thing: QAccessibleInterface) -> bool:
    """Whether something is an inner part of Qt's own, whose owner carries the name: a view's viewport, a scroll bar."""
    made = thing.object()
    return made is not None and (
        made.objectName().startswith("qt_") or thing.role() == QAccessible.Role.ScrollBar
    )
