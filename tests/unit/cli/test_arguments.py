"""The command line before anything is opened: what is understood, and what is refused with code 2."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop import __version__, app
from persona_desktop.cli import build_parser, main
from persona_desktop.cli.last_resort import tell
from persona_desktop.settings import DATA_FOLDER_VARIABLE


@pytest.fixture(autouse=True)
def own_handlers() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


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
    "arguments",
    [
        ["--help"],
        ["import", "--help"],
        ["demo", "--help"],
        ["integrate", "--help"],
        ["tour", "--help"],
        ["--version"],
    ],
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
    assert all(
        command in text
        for command in (
            "import",
            "demo",
            "integrate",
            "tour",
            "self-test",
            "--data-folder",
            "--new-window",
            "FILE_OR_LINK",
        )
    )


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
        ["--data-folder", "/tmp", "tour", "--out", "/tmp/out"],
        ["--data-folder", "/tmp", "self-test"],
        ["--new-window", "demo", "load"],
        ["--new-window", "tour", "--out", "/tmp/out"],
        ["integrate", "a.json"],
        ["a.json", "--no-such-option"],
        ["a.json", "x" * 5_000],
        ["a.json"] * 201,
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


@pytest.mark.parametrize("folder", ["/proc/foo", "/proc/foo/deeper", f"{__file__}/deeper"])
def test_a_folder_for_pictures_that_cannot_be_made_gets_a_sentence(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tour", "--out", folder]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith(f"The folder “{folder}” for the pictures cannot be made (")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "runs"),
    [([], "run_window"), (["self-test"], "run_self_test"), (["tour", "--out", "{out}"], "run_tour")],
)
def test_whatever_a_window_meets_ends_in_a_sentence(
    arguments: list[str],
    runs: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise LookupError("Anna Tajna")

    monkeypatch.setenv(DATA_FOLDER_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(app, runs, fail)
    assert main([text.format(out=tmp_path / "out") for text in arguments]) == 2
    output, errors = capsys.readouterr()
    said, where = errors.splitlines()
    assert output == ""
    assert said.endswith(".")
    assert "Tajna" not in errors
    if arguments:
        assert where.startswith("builtins.LookupError")
        assert where.endswith("in fail")
    else:
        log = tmp_path / "data" / "logs" / "persona-desktop.log"
        assert where == str(log)
        assert "builtins.LookupError" in log.read_text()


def test_ctrl_c_while_a_window_opens_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run_window", interrupt)
    assert main([]) == 1


def test_without_qt_the_last_resort_still_has_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "persona_desktop.ui.error_sentences", None)
    tell(ImportError("libEGL.so.1"), None)
    assert capsys.readouterr().err.splitlines() == [
        "This installation of Persona Desktop is not complete. Install it again.",
        "builtins.ImportError",
    ]


def test_records_without_a_log_file_stay_off_the_terminal(tmp_path: Path) -> None:
    """The log cannot be made here, and the settings cannot be read: neither is said in the log's words."""
    (tmp_path / "settings.json").mkdir()
    (tmp_path / "logs").write_text("")
    code = (
        "import logging, sys; from persona_desktop import app; from persona_desktop.cli import main;"
        "from persona_desktop.settings import Settings, find_folders;"
        "app.run_window = lambda folder, *_, **__: Settings.load(find_folders(folder).settings_file)"
        " and logging.getLogger('other').error('loud') or 0;"
        f"sys.exit(main(['--data-folder', {str(tmp_path)!r}]))"
    )
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
