import json
import os
import stat
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


@pytest.mark.parametrize("text", ["{broken", "[1, 2]", "\x00\x01", "[" * 100_000, '{"a":' * 100_000])
def test_a_broken_file_is_set_aside_and_the_defaults_serve(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    told: list[Path] = []
    assert Settings.load(file, on_broken=told.append) == Settings()
    assert told == [file.with_suffix(".broken")]
    assert told[0].read_text() == text


def test_a_value_of_the_wrong_type_leaves_the_others_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"language": "en", "animations": "no", "theme": None, "future": 1}))
    assert Settings.load(file) == Settings(language="en")


def test_what_a_newer_version_has_written_stays(file: Path) -> None:
    """Somebody tries the new version on the same computer and goes back."""
    file.parent.mkdir()
    file.write_text(json.dumps({"language": "en", "shape": {"round": True}}))
    Settings.load(file).save(file)
    assert json.loads(file.read_text())["shape"] == {"round": True}


def test_a_folder_that_cannot_be_written_changes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    Settings().save(tmp_path / "file" / "settings.json")
    assert "cannot be written" in caplog.text


def test_folders_and_file_are_their_owners_alone(file: Path) -> None:
    old = os.umask(0o022)
    try:
        Settings().save(file)
    finally:
        os.umask(old)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_saving_never_touches_the_old_file(file: Path) -> None:
    """Whoever has it open, or is cut off in the middle, has the old choices whole."""
    Settings(language="pl").save(file)
    with file.open() as reader:
        Settings(language="en").save(file)
        assert json.loads(reader.read())["language"] == "pl"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
def test_a_disk_that_fills_while_saving_leaves_the_old_choices(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import resource

    Settings(language="pl").save(file)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, limits[1]))
    try:
        Settings(language="en", last_project="x" * 50).save(file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "cannot be written" in caplog.text
    assert Settings.load(file) == Settings(language="pl")
    assert [path.name for path in file.parent.iterdir()] == [file.name]


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
