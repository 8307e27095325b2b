"""Speaking the reader's language: plurals, Qt's own texts, and nothing but plain sources where a file is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui import translation
from persona_desktop.ui.translation import (
    LANGUAGES,
    LanguageCode,
    Translations,
    choose_language,
    keep_short_words,
    translate,
)

SwitchLanguage = Callable[[LanguageCode], None]


@pytest.mark.parametrize(
    ("count", "english", "polish"),
    [
        (0, "0 personas", "0 person"),
        (1, "1 persona", "1 persona"),
        (2, "2 personas", "2 persony"),
        (5, "5 personas", "5 person"),
        (12, "12 personas", "12 person"),
        (22, "22 personas", "22 persony"),
    ],
)
def test_numbers_have_their_plural_forms(
    language: SwitchLanguage, count: int, english: str, polish: str
) -> None:
    def spoken() -> str:
        return translate("Sidebar", "{name}, %n personas", "", count).replace("{name}, ", "")

    assert spoken() == english
    language("pl")
    assert spoken() == polish


def test_polish_is_spoken_and_english_again(language: SwitchLanguage) -> None:
    assert translate("Wording", "yesterday") == "yesterday"
    language("pl")
    assert translate("Wording", "yesterday") == "wczoraj"
    assert QLocale().language() == QLocale.Language.Polish
    language("en")
    assert translate("Wording", "yesterday") == "yesterday"
    assert QLocale().language() == QLocale.Language.English


def test_qt_s_own_buttons_speak_polish_too(language: SwitchLanguage, qtbot: QtBot) -> None:
    language("pl")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Anuluj"


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.changes = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.changes += event.type() == QEvent.Type.LanguageChange
        return False


def test_widgets_hear_of_the_change(language: SwitchLanguage, qtbot: QtBot) -> None:
    widget, listener = QWidget(), _Listener()
    qtbot.addWidget(widget)
    widget.installEventFilter(listener)
    language("pl")
    QCoreApplication.processEvents()
    assert listener.changes > 0


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: SwitchLanguage) -> Iterator[None]:
    """A program whose translations are lost."""
    monkeypatch.setattr(translation, "resource_path", lambda *_: tmp_path)
    yield
    language("en")


@pytest.mark.usefixtures("elsewhere")
def test_without_its_file_a_language_leaves_the_source_texts(qapp: QApplication) -> None:
    lost = Translations(qapp)
    lost.install("pl")
    assert lost.language == "pl"
    assert translate("Nowhere", "as it is written, %n times", n=3) == "as it is written, 3 times"
    lost.remove()
    assert str(lost.language) == "en"


def test_a_choice_is_kept_and_a_strange_one_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [choose_language(code) for code in LANGUAGES] == ["pl", "en"]
    assert choose_language("tlh") in LANGUAGES


class _System:
    """Stands for the operating system's settings of language."""

    Language = QLocale.Language

    def __init__(self, *languages: str) -> None:
        self._languages = list(languages)

    def system(self) -> _System:
        return self

    def uiLanguages(self) -> list[str]:
        return self._languages

    def language(self) -> QLocale.Language:
        return QLocale(self._languages[0]).language() if self._languages else QLocale.Language.C


@pytest.mark.parametrize(
    ("system", "chosen"),
    [
        (("pl-PL", "en"), "pl"),
        (("pl",), "pl"),
        (("en-GB", "pl"), "en"),
        (("de-DE",), "en"),
        ((), "pl"),  # a system without a language, as in a container: the product's first market
    ],
)
def test_without_a_choice_the_system_decides(
    monkeypatch: pytest.MonkeyPatch, system: tuple[str, ...], chosen: str
) -> None:
    monkeypatch.setattr(translation, "QLocale", _System(*system))
    assert choose_language("") == chosen


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("praca w biurze i w domu", "praca w\u00a0biurze i\u00a0w\u00a0domu"),
        ("Z dala od a", "Z\u00a0dala od a"),
        ("ow w", "ow w"),
        ("", ""),
        ("A  b", "A  b"),
    ],
)
def test_short_words_stay_with_the_next(text: str, kept: str) -> None:
    assert keep_short_words(text) == kept
    assert len(keep_short_words(text)) == len(text)
