"""Gives Qt's own widgets (menus, tool tips, dialogs, line edits) the theme's colours and font."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from persona_desktop.ui.theme.theme import Theme
from persona_desktop.ui.theme.tokens import ColourName

_ROLES: tuple[tuple[QPalette.ColorRole, ColourName], ...] = (
    (QPalette.ColorRole.Window, "surface"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "raised"),
    (QPalette.ColorRole.AlternateBase, "sub"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "on_fill"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "sub"),
    (QPalette.ColorRole.Mid, "line2"),
    (QPalette.ColorRole.Dark, "ctl"),
    (QPalette.ColorRole.Shadow, "shadow"),
    (QPalette.ColorRole.Highlight, "fill"),
    (QPalette.ColorRole.HighlightedText, "on_fill"),
    (QPalette.ColorRole.Link, "accent_text"),
    (QPalette.ColorRole.LinkVisited, "accent_text"),
    (QPalette.ColorRole.ToolTipBase, "toast"),
    (QPalette.ColorRole.ToolTipText, "on_toast"),
    (QPalette.ColorRole.Accent, "accent"),
)
_DISABLED: tuple[QPalette.ColorRole, ...] = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def theme_palette(theme: Theme) -> QPalette:
    """Return the theme's colours as Qt's palette."""
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, theme.colour(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return palette


class ApplicationLook(QObject):
    """Keeps an application's palette, font and title bars in step with the theme for as long as it lives."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme
        if application.style().objectName().lower() != "fusion":
            application.setStyle("fusion")
        self._apply()
        theme.changed.connect(self._apply)

    def _apply(self) -> None:
        theme = self._theme
        hints = QGuiApplication.styleHints()
        if theme.mode == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if theme.is_dark else Qt.ColorScheme.Light)
        palette = theme_palette(theme)
        self._application.setPalette(palette)
        self._application.setFont(theme.font("body"))
        QToolTip.setPalette(palette)
        QToolTip.setFont(theme.font("small"))
