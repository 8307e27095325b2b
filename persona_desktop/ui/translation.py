"""Interface texts in the chosen language; QtCore alone, so that the command line can use it too."""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from persona_desktop.resource_files import resource_path

LanguageCode = Literal["pl", "en"]
LANGUAGES: Final[tuple[LanguageCode, ...]] = get_args(LanguageCode)

# From the space backwards: looked for from the letter, every letter of a text would be tried.
_BEHIND_SHORT_WORD: Final = re.compile(r" (?<=[AIOUWZaiouwz] )(?<!\w..)(?=\S)", re.DOTALL)
_NO_BREAK_SPACE: Final = "\u00a0"


def translate(context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
    """Return an English source text in the installed language.

    `n` chooses the plural form and replaces `%n`. The first two arguments must be string literals, or the
    translation tools do not find the text.
    """
    return QCoreApplication.translate(context, source, disambiguation or None, n)


def system_language() -> LanguageCode:
    """Return Polish where the system's first language is Polish, otherwise English."""
    languages = QLocale.system().uiLanguages()
    return "pl" if languages and languages[0].lower().startswith("pl") else "en"


def choose_language(chosen: str) -> LanguageCode:
    """Return the language that a person chose; without a choice the system's, and Polish where the system has none."""
    if chosen in LANGUAGES:
        return "pl" if chosen == "pl" else "en"
    if QLocale.system().language() == QLocale.Language.C:
        return "pl"
    return system_language()


def keep_short_words(text: str) -> str:
    """Tie one-letter words ("w", "z", "i", "a") to the word that follows, so that none ends a line.

    Every character keeps its place: only spaces become no-break spaces. For showing, never for storing.
    """
    return _BEHIND_SHORT_WORD.sub(_NO_BREAK_SPACE, text)


class Translations:
    """The language that `translate` and Qt's own texts speak; one per application."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self._language: LanguageCode = "en"

    @property
    def language(self) -> LanguageCode:
        """The language installed last."""
        return self._language

    def install(self, language: LanguageCode) -> None:
        """Switch to a language; every widget gets a `LanguageChange` event. Sets the default `QLocale` too.

        English needs a file as well, for its plural forms. A missing file leaves the source texts.
        """
        self.remove()
        self._language = language
        QLocale.setDefault(
            QLocale(QLocale.Language.Polish, QLocale.Country.Poland)
            if language == "pl"
            else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        )
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (
            (f"qtbase_{language}", qt_folder),
            (f"persona_desktop_{language}", str(resource_path("translations"))),
        ):
            translator = QTranslator(self._application)
            if translator.load(name, folder):
                self._application.installTranslator(translator)
                self._installed.append(translator)

    def remove(self) -> None:
        """Go back to the source texts."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self._language = "en"
