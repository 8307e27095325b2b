"""The left column of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persona_desktop.domain.persona_filter import NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.domain.persona_summary import Project, Workspace
from persona_desktop.ui.sidebar.entries import sidebar_entries
from persona_desktop.ui.sidebar.freshness import Freshness, FreshnessLine
from persona_desktop.ui.sidebar.navigation import Navigation
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.avatar import Avatar
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.menu import Menu
from persona_desktop.ui.widgets.shapes import FocusRing, fill_rounded, outline_rounded
from persona_desktop.ui.widgets.surface import Surface
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.widgets.tool_tip import plain_tip

WIDTH = 240
_BAR = 52


class _Mark(QWidget):
    """The product's sign and name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(160, self._theme.size(32))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.height() / 2 - 11
        fill_rounded(painter, QRectF(0, top, 22, 22), 5, theme.colour("fill"))
        painter.setBrush(theme.colour("on_fill"))
        painter.drawEllipse(QRectF(8, top + 4.5, 6, 6))
        painter.drawChord(QRectF(5.5, top + 12, 11, 11), 0, 180 * 16)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("bodys"))
        painter.drawText(
            QRectF(30, 0, self.width() - 30, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            "Persona Desktop",
        )


class ProjectSwitch(QAbstractButton):
    """Shows which project is open and where it is kept; opens the list of projects."""

    chosen = Signal(object)
    """The `Project` that was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing()
        self._projects: tuple[Project, ...] = ()
        self._current: Project | None = None
        self._place = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.setText(translate("Sidebar", "Opening the workspace…"))
        self.setAccessibleName(self.text())
        self.setEnabled(False)
        theme.changed.connect(self._restyle)

    def show_projects(self, projects: tuple[Project, ...], current: Project | None, place: str) -> None:
        """Show the current project and offer the others; ``place`` says where they are kept."""
        self._projects, self._current, self._place = projects, current, place
        name = current.name if current else translate("Sidebar", "No project yet")
        spoken = translate("Sidebar", "Project: {name}. {place}").format(name=name, place=place)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(f"{name}\n{place}"))
        self.setEnabled(bool(projects))
        self.setText(name)
        self.update()

    def menu(self) -> Menu:
        """Return a menu of the projects with the current one ticked."""
        menu = Menu(self._theme, parent=self)
        for project in self._projects:
            action = QAction(project.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(self._current is not None and project.id == self._current.id)
            action.triggered.connect(lambda _=False, chosen=project: self.chosen.emit(chosen))
            menu.addAction(action)
        return menu

    def open_menu(self) -> None:
        """Open the menu of projects below the button."""
        menu = self.menu()
        menu.setMinimumWidth(self.width())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def sizeHint(self) -> QSize:
        return QSize(216, self._theme.size(44))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill_rounded(painter, box, theme.radius("row"), theme.colour("raised"))
        if self.underMouse() and self.isEnabled():
            fill_rounded(painter, box, theme.radius("row"), theme.colour("hover"))
        outline_rounded(painter, box, theme.radius("row"), theme.colour("line"))
        self._ring.paint(painter, theme, box, theme.radius("row"))
        width = box.width() - 46
        half = box.height() / 2
        lines: tuple[tuple[str, FontRole, ColourName, float], ...] = (
            (self.text(), "smalls", "text", 5.0),
            (self._place, "small", "text2", half - 1),
        )
        for text, role, colour, top in lines:
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(colour))
            elided = theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(12, top, width, half - 2), int(Qt.AlignmentFlag.AlignVCenter), elided)
        if len(self._projects) > 1:
            icon = QRectF(box.right() - 25, half - 8, 16, 16)
            theme.icons.paint(painter, "chevrons-up-down", icon, theme.colour("text2"))


class Sidebar(Surface):
    """Product, project, parts of the project, freshness of the list, and who is reading."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(theme, "side", parent=parent)
        self._theme = theme
        self.menu_button = IconButton(theme, "menu", translate("Sidebar", "Menu"), size=28)
        self.projects = ProjectSwitch(theme)
        self.navigation = Navigation(theme)
        self.freshness = FreshnessLine(theme, now)
        self._avatar = Avatar(theme, "", size=20)
        self._user = Text(theme, "", "smallm", elide=True)
        self.settings_button = IconButton(theme, "settings", translate("Sidebar", "Settings"), size=28)
        self._bar = QWidget()
        self._lay_out(theme)
        self._show_person("")
        self._fit()
        theme.changed.connect(self._fit)

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 10, 0)
        top.addWidget(_Mark(theme), 1)
        top.addWidget(self.menu_button)
        self._bar.setLayout(top)
        project = QHBoxLayout()
        project.setContentsMargins(12, 4, 12, 11)
        project.addWidget(self.projects)
        person = QHBoxLayout()
        person.setContentsMargins(19, 6, 16, 14)
        person.setSpacing(7)
        person.addWidget(self._avatar)
        person.addWidget(self._user, 1)
        person.addWidget(self.settings_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(project)
        column.addWidget(self.navigation, 1)
        column.addWidget(self.freshness)
        column.addLayout(person)

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.size(WIDTH))
        self._bar.setFixedHeight(self._theme.size(_BAR))

    def show_workspace(self, workspace: Workspace, current: Project | None) -> None:
        """Show the projects and the person."""
        place = translate("Sidebar", "Local workspace") if workspace.is_local else workspace.name
        self.projects.show_projects(workspace.projects, current, place)
        self._show_person(workspace.user_name)

    def _show_person(self, name: str) -> None:
        self._avatar.set_person(name)
        self._avatar.setVisible(bool(name))  # nobody is known yet: a question mark would be a claim
        self._user.setText(name)

    def show_personas(self, index: PersonaIndex, place: tuple[NeedsFilter, SegmentKey | None]) -> None:
        """Show the parts of the project with their counts."""
        self.navigation.show_rows(sidebar_entries(index), place)

    def show_freshness(self, freshness: Freshness) -> None:
        """Say how fresh the list is."""
        self.freshness.show_freshness(freshness)
