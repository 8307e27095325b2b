"""The one set of actions behind menus, toolbar and keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.menu import Menu


class Actions(QObject):
    """Every action of the window; each of them works, and is off while it cannot."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._have_icons = False
        self._reasons: dict[QAction, str] = {}
        self.import_file = self._action(translate("Actions", "Import…"), "file-input", "Ctrl+O")
        self.load_demo = self._action(translate("Actions", "Load the demo workspace"), "sparkles")
        self.remove_demo = self._action(translate("Actions", "Remove the demo workspace…"), "trash-2")
        self.quit = self._action(translate("Actions", "Quit"), None, QKeySequence.StandardKey.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.find = self._action(
            translate("Actions", "Find personas"), "search", QKeySequence.StandardKey.Find
        )
        self.open_palette = self._action(translate("Actions", "Command palette…"), "search", "Ctrl+K")
        self.copy_persona = self._action(translate("Actions", "Copy as text"), "copy", "Ctrl+Shift+C")
        self.copy_list = self._action(translate("Actions", "Copy the list as a table"), None)
        self.copy_list.setEnabled(False)
        self.copy_link = self._action(translate("Actions", "Copy link"), "link", "Ctrl+Shift+L")
        self.reload_list = self._action(
            translate("Actions", "Refresh the list"), "refresh-cw", "Ctrl+Shift+R"
        )
        self.reload_persona = self._action(translate("Actions", "Refresh"), "refresh-cw")
        self.close_panel = self._action(translate("Actions", "Close details"), None, Qt.Key.Key_Escape)
        self.previous = self._action(translate("Actions", "Previous persona"), "chevron-up", "Alt+Up")
        self.next = self._action(translate("Actions", "Next persona"), "chevron-down", "Alt+Down")
        self.toggle_sidebar = self._action(translate("Actions", "Sidebar"), None, "Ctrl+B")
        self.toggle_sidebar.setCheckable(True)
        self.toggle_sidebar.setChecked(True)
        self.widen_list = self._action(translate("Actions", "Widen the list"), None, "Ctrl+Alt+Right")
        self.narrow_list = self._action(translate("Actions", "Narrow the list"), None, "Ctrl+Alt+Left")
        self.next_pane = self._action(translate("Actions", "Next pane"), None, "F6")
        self.present = self._action(translate("Actions", "Presentation"), None, "F5")
        self.animations = self._action(translate("Actions", "Animations"), None)
        self.animations.setCheckable(True)
        self.settings = self._action(translate("Actions", "Settings…"), "settings", "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.show_keys = self._action(translate("Actions", "Keyboard shortcuts"), "keyboard", "F1")
        self.show_keys.setShortcuts([QKeySequence("F1"), QKeySequence("?")])
        self.guide = self._action(translate("Actions", "Guide"), "circle-question-mark")
        self.first_steps = self._action(translate("Actions", "Show the tour again"), None)
        self.open_log_folder = self._action(translate("Actions", "Open the log folder"), None)
        self.about = self._action(translate("Actions", "About Persona Desktop"), None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.tabs = self._tab_actions()
        self.themes = self._choices(
            {
                "system": translate("Actions", "As the system"),
                "light": translate("Actions", "Light"),
                "dark": translate("Actions", "Dark"),
            }
        )
        self.languages = self._choices({"pl": "Polski", "en": "English"})
        self.of_persona = (
            self.copy_persona,
            self.copy_link,
            self.reload_persona,
            self.close_panel,
            self.previous,
            self.next,
            self.widen_list,
            self.narrow_list,
            self.present,
            *self.tabs,
        )
        """Those that do something with the open persona."""
        self.set_panel_open(opened=False)
        theme.changed.connect(self._recolour)

    def _action(
        self, text: str, icon: str | None, keys: str | Qt.Key | QKeySequence.StandardKey | None = None
    ) -> QAction:
        action = QAction(text, self)
        if icon is not None:
            action.setData(icon)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action

    def _draw_icons(self) -> None:
        """Draw the icons in the theme's colour: for the first menu, and again when the theme changes."""
        self._have_icons = True
        for action in self.all_actions():
            if action.data() is not None:
                action.setIcon(self._theme.icons.qicon(action.data(), self._theme.colour("text2")))

    def _recolour(self) -> None:
        if self._have_icons:
            self._draw_icons()

    def _tab_actions(self) -> tuple[QAction, ...]:
        names = (
            translate("Actions", "Overview"),
            translate("Actions", "Profile"),
            translate("Actions", "Needs and pains"),
            translate("Actions", "Insights"),
        )
        return tuple(self._action(name, None, f"Ctrl+{number}") for number, name in enumerate(names, 1))

    def _choices(self, names: dict[str, str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {}
        for key, name in names.items():
            action = self._action(name, None)
            action.setCheckable(True)
            group.addAction(action)
            actions[key] = action
        return actions

    def set_panel_open(self, *, opened: bool) -> None:
        """Switch the actions that need an open persona."""
        for action in self.of_persona:
            action.setEnabled(opened)
            self._explain(action, "" if opened else translate("Actions", "No persona is open"))
        reason = translate("Actions", "Open a persona first: a presentation shows one at a time.")
        self.present.setToolTip("" if opened else reason)

    def set_has_demo(self, *, has_demo: bool) -> None:
        """Offer to load the demo, or to remove it."""
        self.load_demo.setVisible(not has_demo)
        self.remove_demo.setVisible(has_demo)
        self._explain(self.load_demo, translate("Actions", "The demo is loaded already") if has_demo else "")
        self._explain(self.remove_demo, "" if has_demo else translate("Actions", "The demo is not loaded"))

    def _explain(self, action: QAction, reason: str) -> None:
        self._reasons[action] = reason

    def reason_off(self, action: QAction) -> str:
        """Return why an action cannot run now, as a short sentence without a full stop; empty while it can."""
        if action.isEnabled():
            return ""
        return self._reasons.get(action) or translate("Actions", "Not possible at the moment")

    def all_actions(self) -> list[QAction]:
        """Return every action, for the window to listen to their keys."""
        return self.findChildren(QAction)

    def menus(self, parent: QWidget) -> list[Menu]:
        """Return the menus of the menu bar, owned by ``parent``: File, Edit, View, Persona, Help."""
        file = self._menu(translate("Actions", "&File"), parent)
        file.addAction(self.import_file)
        file.addSeparator()
        file.addActions([self.load_demo, self.remove_demo, self.reload_list])
        file.addSeparator()
        file.addAction(self.quit)
        edit = self._menu(translate("Actions", "&Edit"), parent)
        edit.addActions([self.find, self.open_palette, self.copy_persona, self.copy_list])
        edit.addSeparator()
        edit.addAction(self.settings)
        persona = self._menu(translate("Actions", "&Persona"), parent)
        persona.addActions([self.previous, self.next, self.reload_persona, self.close_panel])
        persona.addAction(self.copy_link)
        persona.addSeparator()
        persona.addActions(list(self.tabs))
        support = self._menu(translate("Actions", "&Help"), parent)
        support.addActions([self.guide, self.show_keys, self.first_steps])
        support.addSeparator()
        support.addActions([self.open_log_folder, self.about])
        menus = [file, edit, self.view_menu(parent), persona, support]
        for menu in menus:
            menu.give_letters()
        return menus

    def view_menu(self, parent: QWidget) -> Menu:
        """Return the menu of theme, language and layout, owned by ``parent``."""
        view = self._menu(translate("Actions", "&View"), parent)
        for title, choices in (
            (translate("Actions", "Theme"), self.themes),
            (translate("Actions", "Language"), self.languages),
        ):
            below = self._menu(title, view)
            below.addActions(list(choices.values()))
            below.give_letters()
            view.addMenu(below)
        view.addSeparator()
        view.addActions([self.animations, self.toggle_sidebar, self.widen_list, self.narrow_list])
        view.addAction(self.next_pane)
        view.addSeparator()
        view.addAction(self.present)
        view.give_letters()
        return view

    def _menu(self, title: str, parent: QWidget) -> Menu:
        if not self._have_icons:
            self._draw_icons()
        return Menu(self._theme, title, parent=parent)
