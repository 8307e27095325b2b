"""``persona-desktop import`` as people and scripts meet it: the real program, its exit codes and what it leaves behind."""

from __future__ import annotations

import codecs
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from tests.support.command_line import Command, command
from tests.support.commands import ROOT
from tests.support.importing import answer, persona, write_json, write_text
from tests.support.local_server import PATIENCE, wait_for

__all__ = ["command"]

CSV = "Imię i nazwisko;Wiek;Płeć\n"


def person_row(name: str) -> str:
    return f"{name};34;Kobieta\n"


def long_cell(folder: Path) -> Path:
    return write_text(folder, CSV.strip() + ";Historia\nOla;34;K;" + "x" * 50_000_000 + "\n")


def long_text(folder: Path) -> Path:
    path = folder / "dlugi.json"
    path.write_text(
        '[{"full_name":"Ola","age":34,"gender":"K","background_story":"' + "x" * 50_000_000 + '"}]'
    )
    return path


def bytes_file(folder: Path, content: bytes, name: str = "plik.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def sealed(folder: Path) -> Path:
    """A file that this user may not read; where that is root, one that not even root may."""
    path = write_text(folder, CSV + person_row("Ola"))
    path.chmod(0)
    if os.access(path, os.R_OK):
        return Path("/proc/sys/vm/compact_memory")
    return path


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "broken JSON": (
        lambda f: bytes_file(f, b'[{"full_name": "Ola",]', "x.json"),
        "line 1, column 22 on. Expected there: a name in quotation marks.",
    ),
    "JSON cut off": (lambda f: bytes_file(f, b'[{"full_name": "Ola"', "x.json"), "The JSON is broken"),
    "not JSON at all": (lambda f: bytes_file(f, b"full_name: Ola", "x.json"), "The JSON is broken"),
    "NaN": (
        lambda f: bytes_file(f, b'[{"full_name": "Ola", "age": NaN}]', "x.json"),
        "line 1, column 30 on. Expected there: a number or null",
    ),
    "deep JSON": (
        lambda f: bytes_file(f, b"[" * 200_000, "x.json"),
        "line 1, column 502 on. Expected there: lists",
    ),
    "huge number": (
        lambda f: bytes_file(f, b'[{"age": ' + b"9" * 10_000 + b"}]", "x.json"),
        "line 1, column 10 on. Expected there: a number of fewer digits",
    ),
    "a number": (lambda f: bytes_file(f, b"42", "x.json"), "Neither personas nor responses"),
    "empty list": (lambda f: bytes_file(f, b"[]", "x.json"), "no rows"),
    "other JSON": (lambda f: write_json(f, [{"product": "Masło"}]), "product"),
    "wrong types": (
        lambda f: write_json(f, [persona(age="trzydzieści", values="Spokój")]),
        "should be a whole number",
    ),
    "scores out of range": (
        lambda f: write_json(
            f, persona(needs_and_pains={"pain_points": [{"pain_title": "Ból", "severity": 45}]})
        ),
        "should be from 1 to 10",
    ),
    "traits out of range": (
        lambda f: write_json(f, persona(big_five={"openness": 7})),
        "should be from 0 to 1",
    ),
    "duplicate ids": (lambda f: write_json(f, [twin := persona(), twin]), "same identifier"),
    "half a surrogate": (
        lambda f: bytes_file(f, b'[{"full_name": "O\\ud83dla", "age": 1, "gender": "K"}]', "x.json"),
        "cannot be stored",
    ),
    "escaped NUL": (
        lambda f: bytes_file(f, b'[{"full_name": "O\\u0000la", "age": 1, "gender": "K"}]', "x.json"),
        "cannot be stored",
    ),
    "NUL in citations": (
        lambda f: write_json(f, persona(rag_citations=[{"document_title": "a\0b"}])),
        "cannot be stored",
    ),
    "citations of texts": (
        lambda f: write_json(f, persona(rag_citations=["GUS 2024"])),
        "should be an object",
    ),
    "50 MB in one field of JSON": (long_text, "A text is too long"),
    "50 MB in one field of CSV": (long_cell, "A text is too long"),
    "NUL bytes": (lambda f: bytes_file(f, CSV.encode() + b"O\0la;34;K\n"), "From line 2, column 2 on"),
    "NUL bytes only": (lambda f: bytes_file(f, b"\0" * 5_000), "The file is not text"),
    "a program": (lambda _: Path(sys.executable).resolve(), "The file is not text"),
    "wrong encoding of JSON": (
        lambda f: bytes_file(f, '[{"full_name": "Żaneta"}]'.encode("cp1250"), "x.json"),
        "In line 1, column 17 of",
    ),
    "half of UTF-16": (lambda f: bytes_file(f, codecs.BOM_UTF16_LE + b"\x00\xd8n\x00"), "cannot be read"),
    "empty file": (lambda f: bytes_file(f, b""), "The file is empty"),
    "nothing but a mark": (lambda f: bytes_file(f, codecs.BOM_UTF8), "The file is empty"),
    "a header alone": (lambda f: write_text(f, CSV), "no rows"),
    "other columns": (lambda f: write_text(f, "Produkt;Cena\nMasło;9\n"), "Neither personas nor responses"),
    "columns missing": (lambda f: write_text(f, "Imię i nazwisko;Wiek\nOla;34\n"), "A column is missing"),
    "columns twice": (
        lambda f: write_text(f, "Wiek;Age;name;gender\n1;1;Ola;K\n"),
        "Two columns mean the same",
    ),
    "open quotation mark": (lambda f: write_text(f, CSV + 'Ola;"34;K\n'), "The CSV is broken"),
    "too few cells": (lambda f: write_text(f, CSV + "Ola\n"), "The row has 1 cell"),
    "a directory": (lambda f: f, "This is a folder"),
    "no permission": (sealed, "No permission"),
    "missing": (lambda f: f / "nie-ma.csv", "There is no such file"),
    "a name that is too long": (lambda f: f / ("x" * 300), "There is no such file"),
    "a masked export": (
        lambda f: write_json(f, {"content": {"persona": persona(), "metadata": {"pii_masked": True}}}),
        "masked",
    ),
    "an unknown persona": (lambda f: write_json(f, [answer(persona="Nikt")]), "There is no persona"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_bad_input_gets_a_sentence_and_code_2_and_changes_nothing(
    command: Command, tmp_path: Path, name: str
) -> None:
    make, sentence = HOSTILE[name]
    path = make(tmp_path)
    before = command.behind.counts()
    code, output, errors = command.ask(path, "--yes")
    assert code == 2, output + errors
    assert sentence in output + errors
    assert errors.count("\n") == 1
    assert command.behind.counts() == before


def test_one_bad_file_keeps_the_good_ones_out(command: Command, tmp_path: Path) -> None:
    good = write_text(tmp_path, CSV + person_row("Ola Dobra"))
    before = command.behind.counts()
    code, _, errors = command.run(good, tmp_path / "nie-ma.json", "--yes", "--skip-bad")
    assert (code, command.behind.counts()) == (2, before)
    assert "nie-ma.json" in errors


def test_a_preview_names_every_refused_row_until_there_are_too_many(command: Command, tmp_path: Path) -> None:
    bad = "".join(f"Osoba {number};{number + 200};K\n" for number in range(30))
    path = write_text(tmp_path, CSV + person_row("Ela Dobra") + bad)
    code, output, errors = command.ask(path, "--yes", "--project", "Próba")
    assert code == 2
    assert "To be added: 1 persona\n" in output
    assert "line 3 · Osoba 0\n" in output
    assert "line 22 · Osoba 19\n" in output
    assert "line 23" not in output
    assert "and 10 rows more" in output
    assert "--skip-bad" in errors
    code, output, _ = command.ask(path, "--yes", "--skip-bad", "--project", "Próba")
    assert code == 0
    assert "Added 1, skipped 30." in output
    assert "Próba" in output
    assert command.behind.rows("SELECT full_name FROM personas WHERE full_name LIKE 'Ela%'") == [
        {"full_name": "Ela Dobra"}
    ]


def test_personas_and_their_answers_come_together_and_again_as_updates(
    command: Command, tmp_path: Path
) -> None:
    known = persona(full_name="Ida Nowa")
    personas = write_json(tmp_path, [known])
    answers = write_json(tmp_path, [answer(persona="Ida Nowa", id=str(uuid4()))], "odpowiedzi.json")
    code, output, _ = command.ask(answers, personas, "--yes", "--project", "Razem")
    assert code == 0
    assert "Focus groups to be made: Zakupy w sieci" in output
    code, output, _ = command.ask(answers, personas, "--yes", "--project", "Razem")
    assert code == 0
    assert "To be updated: 1 persona, 1 response" in output
    project = command.behind.rows("SELECT id FROM projects WHERE name = 'Razem'")
    code, output, _ = command.ask(personas, "--yes", "--project", str(project[0]["id"]))
    assert code == 0
    assert "Updated 1." in output


def test_a_project_that_does_not_exist_and_one_that_is_two(command: Command, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV + person_row("Ola"))
    twice = [command.behind.project("Dwa razy") for _ in range(2)]
    before = command.behind.counts()
    try:
        assert command.ask(path, "--yes", "--project", str(uuid4()))[0] == 2
        code, _, errors = command.ask(path, "--yes", "--project", "dwa  RAZY")
        assert code == 2
        assert "Several projects have this name" in errors
        assert command.ask(path, "--yes", "--project", " ")[0] == 2
        assert command.ask(path, "--yes", "--project", "x" * 256)[0] == 2
        assert command.ask("--yes")[0] == 2
        assert command.behind.counts() == before
    finally:
        command.behind.rows("DELETE FROM projects WHERE id = ANY(%s)", [twice])


def test_without_a_yes_and_without_anybody_to_ask_nothing_is_written(
    command: Command, tmp_path: Path
) -> None:
    path = write_text(tmp_path, CSV + person_row("Ola"))
    before = command.behind.counts()
    code, output, errors = command.run(path)
    assert (code, command.behind.counts()) == (1, before)
    assert "To be added: 1 persona" in output
    assert "--yes" in errors


@contextmanager
def asked(command: Command, path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The program when it has just asked, and what the keyboard writes to."""
    keyboard, terminal = pty.openpty()
    process = command.start(path, stdin=terminal)
    os.close(terminal)
    try:
        assert process.stderr is not None
        seen = ""
        while "[y/N]" not in seen:
            character = process.stderr.read(1)
            assert character, seen
            seen += character
        yield process, keyboard
    finally:
        os.close(keyboard)
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("typed", "code", "added"), [("y\n", 0, 1), ("Tak\n", 0, 1), ("\n", 1, 0), ("\x04", 1, 0)]
)
def test_the_answer_decides(command: Command, tmp_path: Path, typed: str, code: int, added: int) -> None:
    before = command.behind.count("personas")
    with asked(command, write_text(tmp_path, CSV + person_row("Ola"))) as (process, keyboard):
        os.write(keyboard, typed.encode())
        process.communicate(timeout=PATIENCE)
        assert process.returncode == code
    assert command.behind.count("personas") == before + added


def test_ctrl_c_at_the_question_ends_the_program_at_once(command: Command, tmp_path: Path) -> None:
    before = command.behind.counts()
    with asked(command, write_text(tmp_path, CSV + person_row("Ola"))) as (process, _):
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert errors.endswith("\nInterrupted. Nothing was imported.\n")
    assert command.behind.counts() == before


def test_ctrl_c_while_rows_are_written_takes_them_back(command: Command, tmp_path: Path) -> None:
    path = write_json(tmp_path, [persona(full_name="Ola"), persona(full_name="Ela")])
    before = command.behind.counts()
    with command.owner.connect() as holder:
        holder.execute("LOCK TABLE personas IN EXCLUSIVE MODE")
        process = command.start(path, "--yes")
        waiting = (
            "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        wait_for(lambda: bool(command.behind.rows(waiting)))
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert errors == "Interrupted. Nothing was imported.\n"
    assert command.behind.counts() == before


def test_a_killed_program_leaves_nothing_half_written(command: Command, tmp_path: Path) -> None:
    path = write_json(tmp_path, persona())
    before = command.behind.counts()
    with command.owner.connect() as holder:
        holder.execute("LOCK TABLE personas IN EXCLUSIVE MODE")
        process = command.start(path, "--yes")
        waiting = (
            "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        wait_for(lambda: bool(command.behind.rows(waiting)))
        process.kill()
        process.communicate()
    others = (
        "SELECT FROM pg_stat_activity"
        " WHERE datname = current_database() AND application_name = 'Persona Desktop' AND state <> 'idle'"
    )
    wait_for(lambda: not command.behind.rows(others))
    assert command.behind.counts() == before


def test_a_reader_that_goes_away_is_no_error(command: Command, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV + "".join(f"Osoba {number};999;K\n" for number in range(40)))
    reading, writing = os.pipe()
    os.close(reading)
    process = command.start(path, "--yes", stdout=writing)
    os.close(writing)
    _, errors = process.communicate(timeout=PATIENCE)
    assert "Broken" not in errors
    assert "Traceback" not in errors
    assert process.returncode in {1, 2}


def test_a_terminal_without_polish_letters_still_gets_its_lines(command: Command, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV + person_row("Żaneta Gęś"))
    code, output, _ = command.run(
        path, "--yes", "--project", "Zażółć", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    )
    assert code == 0
    assert "Added 1." in output


def test_a_file_cannot_take_over_the_terminal(command: Command, tmp_path: Path) -> None:
    evil = "\x1b]0;pwned\x07\x1b[2J"
    path = write_text(
        tmp_path, f"Imię i nazwisko;Wiek;Płeć;{evil}\nOla{evil};999;K;x\n", f"a{evil}.csv".replace("/", "")
    )
    code, output, errors = command.run(path, "--yes")
    assert code == 2
    assert "\x1b" not in output + errors
    assert "\x07" not in output + errors


def test_a_data_folder_that_cannot_be_one_gets_a_sentence(command: Command, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV + person_row("Ola"))
    for folder, said in (
        (str(path), "is not a folder"),
        ("", "empty"),
        (str(path / "deeper"), "cannot be made there"),
        ("/proc/nowhere", "cannot be made there"),
    ):
        process = subprocess.run(
            [sys.executable, "-m", "persona_desktop", "--data-folder", folder, "import", str(path), "--yes"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            env=os.environ | {"LC_ALL": "en_GB.UTF-8"},
            check=False,
        )
        assert process.returncode == 2, folder
        assert said in process.stderr
        assert "Traceback" not in process.stderr
        assert "WARNING" not in process.stderr


def test_the_command_line_makes_folders_and_files_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    process = subprocess.run(
        [sys.executable, "-m", "persona_desktop", "--data-folder", str(folder), "import", "nowhere.csv"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
        umask=0o022,
    )
    assert process.returncode == 2
    open_to_others = [
        path
        for path in (folder, *folder.iterdir(), *(folder / "logs").iterdir())
        if path.stat().st_mode & 0o077
    ]
    assert open_to_others == []
    assert (folder / "logs").is_dir()


def test_a_locked_out_workspace_gets_a_sentence(command: Command, tmp_path: Path) -> None:
    path = write_text(tmp_path, CSV + person_row("Ola"))
    with command.owner.connect(autocommit=True) as owner:
        owner.execute("ALTER TABLE app.alembic_version RENAME TO elsewhere")
        try:
            code, _, errors = command.run(path, "--yes")
        finally:
            owner.execute("ALTER TABLE app.elsewhere RENAME TO alembic_version")
    assert code == 2
    assert errors.strip()


def test_what_nobody_foresaw_gets_a_sentence_and_a_log_without_personal_data(
    command: Command, tmp_path: Path
) -> None:
    path = write_text(tmp_path, CSV + person_row("Ola Tajemnicza"))
    command.behind.rows(
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION '% is nobody', NEW.full_name; END $$"
    )
    command.behind.rows("CREATE TRIGGER fail BEFORE INSERT ON personas FOR EACH ROW EXECUTE FUNCTION fail()")
    try:
        code, _, errors = command.ask(path, "--yes")
    finally:
        command.behind.rows("DROP TRIGGER fail ON personas")
    log = command.data / "logs" / "persona-desktop.log"
    assert code == 2
    assert "Something unexpected happened" in errors
    assert errors.endswith(f"{log}\n")
    assert "Tajemnicza" not in errors
    text = log.read_text(encoding="utf-8")
    assert "command failed" in text
    assert "Tajemnicza" not in text


def test_the_demo_is_loaded_and_removed_once(command: Command) -> None:
    before = command.behind.counts()
    assert command.demo("remove") == (0, "There is no demo to remove.\n", "")
    code, output, _ = command.demo("load")
    assert code == 0
    assert output.startswith("The demo is loaded: ")
    loaded = command.behind.counts()
    assert loaded["personas"] > before["personas"]
    assert command.demo("load") == (0, "The demo is already there.\n", "")
    assert command.behind.counts() == loaded
    code, output, _ = command.demo("remove")
    assert output.startswith("The demo is removed: ")
    assert command.behind.counts() == before
