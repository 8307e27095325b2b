"""What a page shows when it has nothing to show: why, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.button import Button, ButtonKind
from persona_desktop.ui.widgets.illustrations import Illustration, IllustrationName
from persona_desktop.ui.widgets.link import Link
from persona_desktop.ui.widgets.scroll_area import ScrollArea
from persona_desktop.ui.widgets.text import Text

_TEXT_WIDTH = 420
_MOST_ACTIONS = 3
_MARGIN = 24
_ACTION_GAP = 8


class EmptyState(QWidget):
    """A drawing, a title, a sentence or two, up to three buttons and a footnote that can be clicked.

    Fills the room it is given and stands a little above its middle; where that is scarce it sets the buttons below each
    other, then does without the drawing, and at last scrolls. `ground` is the colour it stands on.
    """

    def __init__(
        self,
        theme: Theme,
        illustration: IllustrationName,
        title: str,
        text: str,
        *,
        ground: ColourName = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        centre = Qt.AlignmentFlag.AlignHCenter
        self._illustration = Illustration(theme, illustration, ground=ground)
        self._title = Text(theme, title, "title", wrap=True, align=centre)
        self._text = Text(theme, text, "lead", "text2", wrap=True, measure=_TEXT_WIDTH, align=centre)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(_ACTION_GAP)
        self._actions.addStretch(1)
        self._actions.addStretch(1)
        self._footnote = Link(theme, "", role="small", colour="text3")
        self._footnote.hide()
        page = QWidget()
        self._area = ScrollArea(theme, page)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addLayout(_centred(self._illustration))
        self._column.addSpacing(20)
        self._column.addWidget(self._title)
        self._column.addSpacing(6)
        self._column.addWidget(self._text)
        self._column.addSpacing(20)
        self._column.addLayout(self._actions)
        self._column.addSpacing(14)
        self._column.addLayout(_centred(self._footnote))
        self._column.addStretch(3)
        self._name_it()

    @property
    def footnote(self) -> Link:
        """The small link at the end; hidden until `set_footnote` gives it a text. Connect its `clicked`."""
        return self._footnote

    def set_content(self, illustration: IllustrationName, title: str, text: str) -> None:
        """Say something else; buttons and footnote stay."""
        self._illustration.set_name(illustration)
        self._title.setText(title)
        self._text.setText(text)
        self._name_it()
        self._fit()

    def add_action(self, text: str, kind: ButtonKind = "plain", *, icon: str | None = None) -> Button:
        """Add a button and return it, to be connected. Raises `ValueError` for a fourth."""
        if self._actions.count() - 2 >= _MOST_ACTIONS:
            raise ValueError("an empty state has three buttons at most")
        button = Button(self._theme, text, kind, icon)
        self._actions.insertWidget(self._actions.count() - 1, button)
        self._fit()
        QWidget.setTabOrder(button, self._footnote)
        return button

    def clear_actions(self) -> None:
        """Remove all buttons."""
        while self._actions.count() > 2:
            item = self._actions.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def set_footnote(self, text: str) -> None:
        """Show a small link below the buttons; an empty text hides it."""
        self._footnote.setText(text)
        self._footnote.setVisible(bool(text))

    def set_room_below(self, room: int) -> None:
        """Keep so many pixels free below the last of it, where something floats over the page."""
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN + room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the buttons below each other where they do not fit side by side, and the picture where it fits."""
        side_by_side = -_ACTION_GAP
        for place in range(1, self._actions.count() - 1):
            item = self._actions.itemAt(place)
            side_by_side += 0 if item is None else item.sizeHint().width() + _ACTION_GAP
        fits = side_by_side <= self.width() - 2 * _MARGIN
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._actions.setDirection(across if fits else down)
        needed = self._column.heightForWidth(self.width())
        if self._illustration.isHidden():
            needed += self._illustration.sizeHint().height()
        self._illustration.setVisible(self.height() >= needed)

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._title.text()}. {self._text.text()}")


def _centred(widget: QWidget) -> QHBoxLayout:
    # Not an alignment on the layout's item: with one, Qt asks for the wrong heights.
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
