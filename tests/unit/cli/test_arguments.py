"""The command line before anything is opened: what is understood, and what is refused with code 2."""

from pathlib import Path

import pytest

from persona_desktop import __version__
from persona_desktop.cli import build_parser, main


def test_the_arguments_of_an_import() -> None:
    options = build_parser().parse_args(
        [
            "--data-folder",
            "/tmp",
            "import",
            "a.csv",
            "b.json",
            "--skip-bad",
            "--project",
            "  Nowa   kampania ",
        ]
    )
    assert options.data_folder == Path("/tmp")
    assert (options.command, options.files) == ("import", [Path("a.csv"), Path("b.json")])
    assert (options.yes, options.skip_bad, options.project) == (False, True, "Nowa kampania")


def test_without_a_command_the_window_is_meant() -> None:
    assert build_parser().parse_args([]).command is None


@pytest.mark.parametrize(
    "arguments", [["--help"], ["import", "--help"], ["demo", "--help"], ["tour", "--help"], ["--version"]]
)
def test_help_is_given_on_standard_output(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 0
    output, errors = capsys.readouterr()
    assert errors == ""
    assert output.startswith("usage: persona-desktop") or output == f"Persona Desktop {__version__}\n"


def test_the_help_names_every_command_and_every_exit_code() -> None:
    parser = build_parser()
    text = parser.format_help()
    assert all(command in text for command in ("import", "demo", "tour", "self-test", "--data-folder"))


def test_the_help_of_the_import_explains_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["import", "--help"])
    lines = [line.strip()[:3] for line in capsys.readouterr().out.splitlines()]
    assert {"0  ", "1  ", "2  "} <= set(lines)


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "--project", "", "a.csv"],
        ["import", "--project", "x" * 256, "a.csv"],
        ["import", "--project", "a\x1b[2J", "a.csv"],
        ["import", "--no-such-option", "a.csv"],
        ["fly"],
        ["demo"],
        ["demo", "sell"],
        ["tour"],
        ["--data-folder"],
        ["--data-folder", " ", "demo", "load"],
        ["--data-folder", __file__, "demo", "load"],
        ["--data-folder", "~nobody-of-this-name/x", "demo", "load"],
        ["--data-folder", "x" * 5_000, "demo", "load"],
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert "error:" in errors


def test_a_machine_without_a_home_gets_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PERSONA_DESKTOP_DATA_FOLDER", "~nobody-of-this-name/x")
    assert main(["demo", "load"]) == 2
    assert "--data-folder" in capsys.readouterr().err


def test_a_folder_that_is_not_there_yet_will_do(tmp_path: Path) -> None:
    options = build_parser().parse_args(["--data-folder", str(tmp_path / "new" / "deep"), "demo", "load"])
    assert options.data_folder == tmp_path / "new" / "deep"
