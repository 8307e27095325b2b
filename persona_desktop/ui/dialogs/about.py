"""Which program this is, whose work it stands on, and what to tell whoever helps with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from persona_desktop import __version__
from persona_desktop.resource_files import resource_path
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import keep_short_words, translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.button import Button
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.surface import Hairline
from persona_desktop.ui.widgets.text import Text

_ICON = 48


class AboutDialog(Modal):
    """Version, licence, the log's folder; `facts` are what the button for diagnostics copies."""

    licences_asked = Signal()
    log_folder_asked = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, facts: str, log_folder: str) -> None:
        super().__init__(theme, window, translate("About", "About Persona Desktop"))
        self._facts = facts
        self.body.addLayout(self._head())
        self.body.addWidget(
            self._words(
                translate(
                    "About",
                    "Free software under the MIT licence. © 2026 Persona Desktop contributors. It stands on the work of"
                    " many others: Python, Qt, PostgreSQL and the packages, fonts and icons that the licences name.",
                )
            )
        )
        self.body.addWidget(Hairline(theme))
        self.body.addLayout(self._log(log_folder))
        self.body.addWidget(
            self._words(
                translate(
                    "About",
                    "The diagnostics hold versions, system, screen, language and folders: no personal data and no passwords.",
                )
            )
        )
        self.licences = self.add_button(translate("About", "Licences"))
        self.licences.clicked.connect(self.licences_asked)
        self.copy: Button = self.add_button(translate("About", "Copy diagnostics"), icon="copy")
        self.copy.clicked.connect(self._copy)
        close = self.add_button(translate("About", "Close"), "primary")
        close.clicked.connect(self.accept)
        self.set_first_focus(close)

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(QIcon(str(resource_path("icons", "persona-desktop.svg"))).pixmap(_ICON, _ICON))
        icon.setFixedSize(_ICON, _ICON)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(Text(self._theme, "Persona Desktop", "h1"))
        version = translate("About", "Version {version}").format(version=__version__)
        texts.addWidget(Text(self._theme, version, "body", "text2", selectable=True))
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(icon)
        row.addLayout(texts, 1)
        return row

    def _log(self, folder: str) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(self._theme, translate("About", "Log"), "bodym"))
        texts.addWidget(Text(self._theme, folder, "small", "text2", elide=True, selectable=True))
        show = Button(self._theme, translate("About", "Open"), small=True)
        show.setAccessibleName(translate("About", "Open the log folder"))
        show.clicked.connect(self.log_folder_asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _words(self, text: str) -> Text:
        return Text(self._theme, keep_short_words(text), "body", "text2", wrap=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts)
        self.copy.set_icon("check")
        self.copy.setText(translate("About", "Copied"))
        announce(self, self.copy.text())
