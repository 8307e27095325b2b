import json
import sys
from pathlib import Path

import pytest

from persona_desktop.settings import DATA_FOLDER_VARIABLE, Settings, find_folders


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def test_choices_are_kept(file: Path) -> None:
    chosen = Settings(language="en", theme="dark", animations=False, last_project="x")
    chosen.save(file)
    assert Settings.load(file) == chosen


def test_without_a_file_the_defaults_serve(file: Path) -> None:
    assert Settings.load(file) == Settings()


@pytest.mark.parametrize("text", ["{broken", "[1, 2]", "\x00\x01"])
def test_a_broken_file_is_set_aside_and_the_defaults_serve(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    assert Settings.load(file) == Settings()
    assert file.with_suffix(".broken").read_text() == text


def test_a_value_of_the_wrong_type_leaves_the_others_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"language": "en", "animations": "no", "theme": None, "future": 1}))
    assert Settings.load(file) == Settings(language="en")


def test_a_folder_that_cannot_be_written_changes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    Settings().save(tmp_path / "file" / "settings.json")
    assert "cannot be written" in caplog.text


def test_one_folder_can_hold_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_FOLDER_VARIABLE, str(tmp_path / "env"))
    assert find_folders().data == tmp_path / "env"
    chosen = find_folders(tmp_path / "given")
    assert chosen.settings_file == tmp_path / "given" / "settings.json"
    assert chosen.server == tmp_path / "given" / "server"
    assert chosen.list_snapshot.parent == tmp_path / "given"
    assert chosen.is_self_contained


@pytest.mark.parametrize(
    ("platform", "data"),
    [
        ("linux", "share/persona-desktop"),
        ("win32", "Local/Persona Desktop/Data"),
        ("darwin", "Library/Application Support/Persona Desktop"),
    ],
)
def test_folders_follow_the_platforms_conventions(
    platform: str, data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(DATA_FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative/is/ignored")
    monkeypatch.setattr(sys, "platform", platform)
    folders = find_folders()
    assert folders.data == tmp_path / data
    assert not folders.is_self_contained
    if platform == "linux":
        assert folders.settings == tmp_path / ".config" / "persona-desktop"
