"""``persona-desktop integrate`` as a person meets it: what it says, what it leaves, and its exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from persona_desktop.settings import Settings


def integrate(home: Path, *arguments: str, language: str = "en") -> tuple[int, str, str]:
    data = home / "program"
    Settings(language=language).save(data / "settings.json")
    done = subprocess.run(
        [Path(sys.executable).with_name("persona-desktop"), "--data-folder", data, "integrate", *arguments],
        env={**os.environ, "XDG_DATA_HOME": str(home / "share"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_links_and_files_are_taken_once_and_given_back_once(tmp_path: Path) -> None:
    entry = tmp_path / "share" / "applications" / "persona-desktop.desktop"
    code, said, _ = integrate(tmp_path)
    assert code == 0
    assert "*.persona.json" in said
    assert f"  {entry}" in said.splitlines()
    assert f'"--data-folder" "{tmp_path / "program"}" %U' in entry.read_text(encoding="utf-8")
    assert integrate(tmp_path) == (0, "Links and files are opened by this program already.\n", "")
    code, said, _ = integrate(tmp_path, "--remove")
    assert (code, entry.exists()) == (0, False)
    assert f"  {entry}" in said.splitlines()
    assert integrate(tmp_path, "--remove") == (0, "There is nothing to take back.\n", "")


def test_it_speaks_polish(tmp_path: Path) -> None:
    code, said, _ = integrate(tmp_path, "--remove", language="pl")
    assert (code, said) == (0, "Nie ma czego cofać.\n")


def test_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "share").write_text("a file in the way")
    code, said, errors = integrate(tmp_path)
    assert (code, said) == (2, "")
    assert errors.startswith("The desktop could not be told: ")
    assert str(tmp_path / "share") in errors
    assert errors.count("\n") == 1
