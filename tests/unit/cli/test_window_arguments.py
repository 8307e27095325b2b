"""Files and links on the command line: told from commands, and handed to the window as they were meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from persona_desktop import app
from persona_desktop.cli import main
from persona_desktop.domain.start_request import StartRequest

LINK = "persona-desktop://persona/8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the window was started with."""
    seen: list[tuple[Any, ...]] = []

    def run(folder: Path | None, request: StartRequest | None, *, new_window: bool) -> int:
        seen.append((folder, request, new_window))
        return 0

    monkeypatch.setattr(app, "run_window", run)
    return seen


@pytest.mark.parametrize(
    ("arguments", "files", "links"),
    [
        ([LINK], [], [LINK]),
        (["Persona-Desktop:broken"], [], ["Persona-Desktop:broken"]),
        (["a.json", "/b/c.csv", LINK], ["{here}/a.json", "/b/c.csv"], [LINK]),
        (["file:///b/c%20d.csv"], ["/b/c d.csv"], []),
        (["./import"], ["{here}/import"], []),
        (["there"], ["{here}/there"], []),
        (["--", "import"], ["{here}/import"], []),
        (["--", "-a.json"], ["{here}/-a.json"], []),
        (["a.json", "import"], ["{here}/a.json", "{here}/import"], []),
    ],
)
def test_files_and_links_are_for_the_window(
    arguments: list[str],
    files: list[str],
    links: list[str],
    started: list[tuple[Any, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").write_text("")
    assert main(arguments) == 0
    paths = tuple(Path(name.format(here=tmp_path)) for name in files)
    assert started == [(None, StartRequest(paths, tuple(links)), False)]


def test_options_stand_before_and_behind(started: list[tuple[Any, ...]], tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    assert main(["--data-folder", data, LINK, "--new-window"]) == 0
    assert main(["--new-window", f"--data-folder={data}"]) == 0
    assert started == [
        (tmp_path / "data", StartRequest(links=(LINK,)), True),
        (tmp_path / "data", None, True),
    ]


def test_nothing_asks_for_nothing(started: list[tuple[Any, ...]]) -> None:
    assert main([]) == 0
    assert started == [(None, None, False)]


@pytest.mark.parametrize("word", ["fly", "imprt", "x" * 5_000, "bad\0name"])
def test_a_mistyped_command_is_not_taken_for_a_file(
    word: str, started: list[tuple[Any, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main([word])
    assert leaving.value.code == 2
    assert "self-test" in capsys.readouterr().err, "the error lists the commands"
    assert started == []
