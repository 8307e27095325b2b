"""Rows of the plain lists: what is selected is seen in every look, and the focus shows after keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.row_list import RowDelegate, RowList

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


def colours(delegate: RowDelegate, state: QStyle.StateFlag) -> set[str]:
    """Return the colours of a row's box, from its edge to its middle."""
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    delegate.paint_box(painter, QRectF(10, 10, 80, 20), state)
    painter.end()
    return {image.pixelColor(50, y).name() for y in range(21)}


@pytest.mark.parametrize("high", [True, False])
def test_a_selected_row_has_a_frame_in_high_contrast(theme: Theme, high: bool) -> None:
    theme.choose_contrast(high=high)
    found = colours(RowDelegate(theme), _SELECTED)
    assert len(found) > 1, "its ground is tinted"
    assert (theme.colour("text").name() in found) == high
    assert theme.colour("text").name() not in colours(RowDelegate(theme), QStyle.StateFlag.State_None)
    theme.choose_contrast(high=False)


def test_the_focus_shows_after_keys_and_leaves_with_them(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    delegate = RowDelegate(theme)
    rows = RowList(theme, delegate, "Rows")
    rows.setModel(QStringListModel(["one", "two"]))
    show(rows)
    assert rows.accessibleName() == "Rows"
    rows.clearFocus()
    assert theme.colour("focus").name() not in colours(delegate, _SELECTED | _FOCUSED)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert theme.colour("focus").name() in colours(delegate, _SELECTED | _FOCUSED)
    rows.clearFocus()
    assert theme.colour("focus").name() not in colours(delegate, _SELECTED | _FOCUSED)
