from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.tab_stops import tab_stops


def test_only_what_tab_reaches_is_a_stop(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    first, label, off, hidden, last = (
        QLineEdit(area),
        QLabel("x", area),
        QPushButton(area),
        QPushButton(area),
        QPushButton(area),
    )
    off.setEnabled(False)
    hidden.hide()
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert tab_stops(area) == [first, last]


def test_a_dialog_that_goes_takes_nothing_of_the_window_with_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    modal = Modal(theme, window, "Sure?")
    modal.add_button("Yes", "primary")
    later = QWidget(window)
    inner = QLineEdit(later)
    window.show()
    modal.open()
    qtbot.keyClick(modal, Qt.Key.Key_Tab)
    with qtbot.waitSignal(modal.destroyed):
        modal.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert all(map(isValid, (window, field, later, inner)))
    inner.setText("still there")
    assert inner.parentWidget() is later
