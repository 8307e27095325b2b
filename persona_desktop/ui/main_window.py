"""The window: sidebar, list, and the details panel that slides in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from persona_desktop.resource_files import resource_path
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.file_drop import FileDrop
from persona_desktop.ui.menu_key import MenuKey
from persona_desktop.ui.persona_list.pane import ListPane
from persona_desktop.ui.sidebar.drawer import Drawer
from persona_desktop.ui.sidebar.sidebar import Sidebar
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.menu import Menu
from persona_desktop.ui.widgets.slide_panel import SlidePanel
from persona_desktop.ui.widgets.surface import Hairline, Surface
from persona_desktop.ui.widgets.tab_stops import tab_stops
from persona_desktop.ui.window_form import WindowForm

if TYPE_CHECKING:
    from persona_desktop.ui.details.panel import DetailsPanel

MINIMUM_SIZE = QSize(320, 400)
"""Still usable on a screen of 320 × 480."""
FIRST_SIZE = QSize(1440, 900)
_LIST_WIDTH = 380
_LIST_WIDTH_NARROW = 340
_LEAST_LIST_WIDTH = 280
_LEAST_PANEL_WIDTH = 480
_WIDTH_STEP = 40


class _Framed(Surface):
    """Room for the details panel with the line on its left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(Hairline(theme, "line2", vertical=True))

    def hold(self, panel: DetailsPanel) -> None:
        """Put the panel into its room."""
        self._row.addWidget(panel, 1)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and pane.isAncestorOf(widget)


def _first_in(pane: QWidget) -> QWidget:
    """Return the first widget of a pane that Tab would reach; the pane itself when there is none."""
    return next((stop for stop in tab_stops(pane) if stop.isVisible()), pane)


def _ask_for_context_menu() -> None:
    """Ask the widget that has the focus for its menu, as the system does it for the menu key."""
    focused = QApplication.focusWidget()
    if focused is None:
        return
    place = focused.rect().center()
    keyboard = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(focused, QContextMenuEvent(keyboard, place, focused.mapToGlobal(place)))


class MainWindow(QMainWindow):
    """Holds the parts of the window together; what they do is decided by the `Workbench`."""

    files_dropped = Signal(list)
    """Paths of the files that were dropped on the window."""
    details_made = Signal(object)
    """The `DetailsPanel`, when it is made."""
    list_width_chosen = Signal(int)
    """So many pixels wide is the list to be beside an open panel; 0 for what suits the window."""
    closing = Signal()
    """The person closed the window."""

    def __init__(self, theme: Theme, actions: Actions, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self.commands = actions
        self.sidebar = Sidebar(theme, now)
        self.list = ListPane(theme, now)
        self._details: DetailsPanel | None = None
        self._list_width = 0
        self._frame = _Framed(theme)
        self.slide = SlidePanel(theme, self.list, self._frame, docked_width=_LIST_WIDTH)
        self.setWindowTitle("Persona Desktop")
        self.setWindowIcon(QIcon(str(resource_path("icons", "persona-desktop.svg"))))
        self.setMinimumSize(MINIMUM_SIZE)
        theme.changed.connect(self._arrange)
        self.resize(FIRST_SIZE)
        self.drop = FileDrop(theme, self)
        self.drop.dropped.connect(self.files_dropped)
        centre = QWidget()
        self._row = QHBoxLayout(centre)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self.slide, 1)
        self.setCentralWidget(centre)
        self._drawer = Drawer(theme, centre)
        self._drawer.closed.connect(self._take_sidebar_back)
        self._join(actions)

    def _join(self, actions: Actions) -> None:
        actions.setParent(self)
        self.addActions(actions.all_actions())
        self._menu_key = MenuKey(self)
        self._menu_key.context_pressed.connect(_ask_for_context_menu)
        if self.menuBar().isNativeMenuBar():
            for menu in actions.menus(self.menuBar()):
                self.menuBar().addMenu(menu)
        else:
            self.menuBar().hide()
            self._menu_key.pressed.connect(self.open_menus)
        self.sidebar.menu_button.clicked.connect(lambda: self._open_main_menu(self.sidebar.menu_button))
        self.list.header.sidebar_button.clicked.connect(actions.toggle_sidebar.trigger)
        self.sidebar.settings_button.clicked.connect(actions.settings.trigger)
        actions.toggle_sidebar.triggered.connect(self._toggle_sidebar)
        for chosen in (self.sidebar.navigation.chosen, self.sidebar.projects.chosen):
            chosen.connect(self._close_drawer)
        actions.widen_list.triggered.connect(
            lambda: self._choose_list_width(self._fitting_list_width + _WIDTH_STEP)
        )
        actions.narrow_list.triggered.connect(
            lambda: self._choose_list_width(self._fitting_list_width - _WIDTH_STEP)
        )
        actions.next_pane.triggered.connect(self.focus_next_pane)
        actions.find.triggered.connect(self.focus_search)
        actions.close_panel.triggered.connect(self.close_details)
        self.slide.docked.connect(lambda _: self._arrange())
        self.slide.width_asked.connect(self._choose_list_width)
        self.slide.opened.connect(self._hide_covered)
        for number, action in enumerate(actions.tabs):
            action.triggered.connect(lambda _=False, tab=number: self.details.set_tab(tab))

    @property
    def has_details(self) -> bool:
        """Whether the details panel has been made."""
        return self._details is not None

    @property
    def details(self) -> DetailsPanel:
        """The details panel; made when first asked for, since the list is to be painted before it is imported."""
        if self._details is None:
            from persona_desktop.ui.details.panel import DetailsPanel

            self._details = DetailsPanel(self._theme, self._now)
            self._frame.hold(self._details)
            self._details.closed.connect(self.close_details)
            self._details.set_form(self._form)
            self.details_made.emit(self._details)
        return self._details

    def focus_search(self) -> None:
        """Put the keyboard into the search field with its text marked; a panel that covers it goes away."""
        if self.slide.is_covering and self.slide.is_open:
            self.close_details()
        self.list.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.header.search.selectAll()

    def focus_next_pane(self) -> None:
        """Put the keyboard into the next of sidebar, list and details; those out of sight are passed over."""
        panes: list[QWidget] = [pane for pane in (self.sidebar, self.list, self._frame) if pane.isVisible()]
        if self.slide.is_open and self.slide.is_covering and self.list in panes:
            panes.remove(self.list)
        focused = QApplication.focusWidget()
        current = next((place for place, pane in enumerate(panes) if _holds(pane, focused)), -1)
        pane = panes[(current + 1) % len(panes)]
        homes: dict[QWidget, QWidget] = {self.sidebar: self.sidebar.navigation, self.list: self.list.view}
        home = homes.get(pane)
        target = home if home is not None and home.isVisible() else _first_in(pane)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, text: str, detail: str = "") -> None:
        """Say something in passing."""
        from persona_desktop.ui.widgets.toast import Toast

        Toast(self._theme, self.messages_over, text, detail=detail).rise()

    @property
    def messages_over(self) -> QWidget:
        """What messages in passing stand over: list and panel, so that they hide nothing of the sidebar."""
        return self.slide

    def open_details(self) -> None:
        """Slide the panel in."""
        self.commands.set_panel_open(opened=True)
        self.slide.open()

    def close_details(self) -> None:
        """Slide the panel out; the list gets the keyboard if the panel, or nothing, had it."""
        self.commands.set_panel_open(opened=False)
        self.list.show()
        focused = QApplication.focusWidget()
        if focused is None or _holds(self._frame, focused):
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.slide.close_panel()

    def _hide_covered(self) -> None:
        """Keep Tab out of a list that the panel covers: the keyboard goes into the panel."""
        covered = self.slide.is_open and self.slide.is_covering
        if covered and _holds(self.list, QApplication.focusWidget()):
            by_key = self.list.view.shows_focus
            reason = Qt.FocusReason.OtherFocusReason if by_key else Qt.FocusReason.MouseFocusReason
            _first_in(self._frame).setFocus(reason)
        self.list.setVisible(not covered)

    def open_menus(self) -> None:
        """Open the menus below their button, or where it would be, ready for the keyboard.

        Does nothing while something lies over the window that keeps the keys for itself.
        """
        if self._keys_are_kept():
            return
        buttons = (self.sidebar.menu_button, self.list.header.sidebar_button)
        covered = self.slide.is_open and self.slide.is_covering and not self._drawer.is_open
        seen = None if covered else next((button for button in buttons if button.isVisible()), None)
        menu = self._open_main_menu(seen)
        menu.setActiveAction(menu.actions()[0])

    def _keys_are_kept(self) -> bool:
        focused = QApplication.focusWidget()
        if focused is None:
            return False
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier)
        asked.ignore()
        QApplication.sendEvent(focused, asked)
        return asked.isAccepted()

    def _open_main_menu(self, below: QWidget | None) -> Menu:
        menu = Menu(self._theme, parent=self)
        for part in self.commands.menus(menu):
            menu.addMenu(part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = QPoint(8, 8) if below is None else QPoint(0, below.height() + 4)
        menu.popup((below or self).mapToGlobal(place))
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._menu_key.watch(self.windowHandle())
        if self.focusWidget() is None:
            self.list.view.setFocus()  # so that the first arrow key or letter has a meaning

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give up first the sidebar, then the list beside the panel, as the window gets narrower."""
        form = self._form
        docked = self._has_room_for_sidebar and self.commands.toggle_sidebar.isChecked()
        if docked:
            self._close_drawer()
        if not self._drawer.is_open:
            self.sidebar.setVisible(docked)
        self._drawer.fill_host()
        self.list.header.show_sidebar_button(not docked)
        self.slide.set_docked_width(self._fitting_list_width)
        self.slide.set_covering(form is WindowForm.NARROW)
        if self._details is not None:
            self._details.set_form(form)
        if not self.slide.is_moving:
            self._hide_covered()

    def set_list_width(self, width: int) -> None:
        """Let the list be so many pixels wide beside an open panel, as far as there is room; 0 for what suits the window."""
        self._list_width = max(0, width)
        self._arrange()

    def _choose_list_width(self, width: int) -> None:
        self.set_list_width(width)
        self.list_width_chosen.emit(self._fitting_list_width if width else 0)

    @property
    def _fitting_list_width(self) -> int:
        size = self._theme.size
        if not self._list_width:
            return size(_LIST_WIDTH if self._has_room_for_sidebar else _LIST_WIDTH_NARROW)
        room = self.slide.width() - size(_LEAST_PANEL_WIDTH)
        return max(size(_LEAST_LIST_WIDTH), min(self._list_width, room))

    @property
    def _has_room_for_sidebar(self) -> bool:
        return self._form is WindowForm.WIDE

    @property
    def _form(self) -> WindowForm:
        """What the window is wide enough for: text of twice the size has half the room."""
        return WindowForm.of_width(round(self.width() / self._theme.font_scale))

    def _toggle_sidebar(self) -> None:
        """Show or hide the sidebar; where there is no room beside the list, over it, which is not remembered."""
        if self._has_room_for_sidebar:
            self._arrange()
            return
        self.commands.toggle_sidebar.toggle()
        if self._drawer.is_open:
            self._close_drawer()
        else:
            self._drawer.open(self.sidebar)

    def _close_drawer(self) -> None:
        self._drawer.close_drawer()

    def _take_sidebar_back(self) -> None:
        self._row.insertWidget(0, self.sidebar)
        self.sidebar.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit()
