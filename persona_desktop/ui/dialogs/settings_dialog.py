"""The dialog of the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.dialogs.settings_form import SettingsForm
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode, translate
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal


class SettingsDialog(Modal):
    """Holds the form, and a button that brings the defaults back."""

    def __init__(
        self, theme: Theme, window: QWidget, settings: Settings, language: LanguageCode, folders: Folders
    ) -> None:
        super().__init__(theme, window, translate("Settings", "Settings"))
        self.form = SettingsForm(theme, settings, language, folders)
        self.body.addWidget(self.form, 1)
        self.reset: Button = self.add_button(translate("Settings", "Reset to defaults"), icon="rotate-ccw")
        self.footer.removeWidget(self.reset)
        self.footer.insertWidget(0, self.reset)
        self.add_button(translate("Settings", "Close"), "primary").clicked.connect(self.accept)
        self.set_first_focus(self.form.first)
