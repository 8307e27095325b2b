"""The diagnostics that a person hands on: enough to help, and nothing about the person."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from persona_desktop.settings import Folders, Settings
from persona_desktop.ui.program_facts import describe_program, without_person
from persona_desktop.ui.theme import Theme


@pytest.fixture
def _anna(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna.nowak")
    monkeypatch.setenv("USER", "anowak")
    monkeypatch.setenv("LOGNAME", "anowak")


@pytest.mark.usefixtures("_anna")
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/home/anna.nowak/.local/share/persona-desktop", "~/.local/share/persona-desktop"),
        ("/srv/people/anowak/persona", "/srv/people/…/persona"),
        ("/srv/people/Anna.Nowak/persona", "/srv/people/…/persona"),
        ("/home/anna.nowak/backup/anowak", "~/backup/…"),
        ("/srv/personas", "/srv/personas"),
        ("/home/anna.nowak", "~"),
    ],
)
def test_a_path_does_not_say_whose_it_is(path: str, told: str) -> None:
    assert without_person(Path(path)) == told


@pytest.mark.usefixtures("_anna")
def test_the_facts_say_version_system_look_and_folders(theme: Theme) -> None:
    theme.set_mode("dark")
    folders = Folders(
        Path("/home/anna.nowak/data"), Path("/home/anna.nowak/settings"), Path("/home/anna.nowak/logs")
    )
    facts = describe_program(
        theme=theme,
        language="pl",
        settings=Settings(text_size=150, density="compact", last_persona="somebody"),
        folders=folders,
        screen=QGuiApplication.primaryScreen(),
        server="18.6.3",
    )
    for words in (
        f"Python {platform.python_version()}",
        "Qt 6.11.3",
        "offscreen",
        "at 1,",
        "Language: pl (chosen: system)",
        "dark",
        "150%",
        "compact rows",
        "no animations",
        "Data folder: ~/data",
        "Log folder: ~/logs",
        "PostgreSQL 18.6.3",
    ):
        assert words in facts, words
    for secret in ("anna", "nowak", "somebody", platform.node()):
        assert secret not in facts.lower() or not secret
    assert len(facts.splitlines()) < 15


def test_what_is_not_known_is_said_to_be_unknown(theme: Theme, tmp_path: Path) -> None:
    facts = describe_program(
        theme=theme,
        language="en",
        settings=Settings(),
        folders=Folders(tmp_path, tmp_path, tmp_path, is_self_contained=True),
        screen=None,
        server="",
    )
    assert "Local server: unknown" in facts
    assert "(of choice)" in facts
