"""Text input: the one-line box, the same with label and error, and the search box."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.shapes import RING_WIDTH, fill_rounded, outline_rounded
from persona_desktop.ui.widgets.text import Text

_PADDING = 10
_SEARCH_TEXT = 34
_KEY_HEIGHT = 18


class LineEdit(QLineEdit):
    """A one-line input. `name` is what a screen reader says where no label is tied to it."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._invalid = False
        self._pictured_focus = False
        self.setFrame(False)
        self.setText(text)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setTextMargins(_PADDING, 0, _PADDING, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def is_invalid(self) -> bool:
        """Whether the box is marked as wrong."""
        return self._invalid

    def set_invalid(self, invalid: bool) -> None:
        """Mark the content as wrong, or not; say why beside it (`Field.set_error`)."""
        self._invalid = invalid
        self.update()

    def show_focus(self) -> None:
        """Draw the box as focused from now on; for pictures of the component."""
        self._pictured_focus = True

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.size(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._theme.size(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), theme.radius("control")
        fill_rounded(painter, rect, radius, theme.colour("raised" if self.isEnabled() else "sub2"))
        focused = self.hasFocus() or self._pictured_focus
        edge: ColourName = "hi" if self._invalid else "focus" if focused else "ctl"
        outline_rounded(painter, rect, radius, theme.colour(edge), RING_WIDTH if focused else 1)
        self.paint_inside(painter)
        painter.end()
        super().paintEvent(event)

    def paint_inside(self, painter: QPainter) -> None:
        """Draw what stands in the box beside the text; nothing here."""

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font("body"))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("text3"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("fill"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_fill"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, theme.colour("disabled"))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()


class Field(QWidget):
    """A labelled input with room for an error below."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        text: str = "",
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line_edit = LineEdit(theme, text, name=label, placeholder=placeholder)
        self._label = Text(theme, label, "smallm", "text2")
        self._label.setBuddy(self.line_edit)
        self._error = Text(theme, "", "small", "hi", wrap=True)
        self._error_row = QWidget()
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        row.addWidget(Icon(theme, "circle-alert", "hi", size=14))
        row.addWidget(self._error, 1)
        self._error_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addSpacing(6)
        column.addWidget(self.line_edit)
        column.addWidget(self._error_row)
        self.setFocusProxy(self.line_edit)

    @property
    def error(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._error.text()

    def set_error(self, error: str | None) -> None:
        """Say what is wrong with the content and mark the box; None takes it back."""
        self._error.setText(error or "")
        self._error_row.setVisible(bool(error))
        self.line_edit.set_invalid(bool(error))
        self.line_edit.setAccessibleDescription(error or "")


class SearchField(LineEdit):
    """The search box: a magnifying glass, the shortcut that leads here, and a cross once there is text.

    Escape empties it; an empty one lets Escape through.
    """

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        key_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=placeholder, placeholder=placeholder, parent=parent)
        self._key_hint = key_hint
        self._clear = IconButton(theme, "x", translate("SearchField", "Clear search"), size=24, parent=self)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._empty)
        self._clear.hide()
        self.textChanged.connect(self._show_cross)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            # Escape empties the box first, and only then closes what the window would close.
            event.accept()
            return True
        return super().event(event)

    def paint_inside(self, painter: QPainter) -> None:
        theme, height = self._theme, self.height()
        theme.icons.paint(
            painter, "search", QRectF(_PADDING, (height - 16) / 2, 16, 16), theme.colour("text2")
        )
        if self._key_hint and not self.text():
            width = self._hint_width()
            box = QRectF(self.width() - 7 - width, (height - _KEY_HEIGHT) / 2, width, _KEY_HEIGHT)
            fill_rounded(painter, box, 4, theme.colour("sub2"))
            painter.setPen(theme.colour("text2"))
            painter.setFont(theme.font("micro"))
            painter.drawText(
                round(box.left()) + 5, round(box.top()) + theme.baseline("micro", _KEY_HEIGHT), self._key_hint
            )

    def _hint_width(self) -> int:
        return ceil(self._theme.metrics("micro").horizontalAdvance(self._key_hint)) + 10

    def _place(self) -> None:
        self._clear.move(self.width() - 28, (self.height() - 24) // 2)
        right = 30 if self.text() or not self._key_hint else self._hint_width() + 12
        self.setTextMargins(_SEARCH_TEXT - 2, 0, right, 0)

    def _show_cross(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._place()
        self.update()

    def _empty(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
