"""The program's look with larger type."""

from __future__ import annotations

from PySide6.QtCore import QObject

from persona_desktop.ui.theme import Theme


class LargeTheme(QObject):
    """Keeps a second theme like the first, with every text so many times as large."""

    def __init__(self, theme: Theme, factor: float, parent: QObject) -> None:
        super().__init__(parent)
        self._model = theme
        self._factor = factor
        self.theme = Theme(
            mode="dark" if theme.is_dark else "light",
            font_scale=theme.font_scale * factor,
            animations=False,
            parent=self,
        )
        self._follow()
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        self.theme.set_mode("dark" if self._model.is_dark else "light")
        self.theme.set_high_contrast(self._model.high_contrast)
        self.theme.set_font_scale(self._model.font_scale * self._factor)
