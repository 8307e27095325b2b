"""The log is what people send us: it must say where something failed, and nothing about whom."""

import asyncio
import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.diagnostics import describe_exception, redacted, start_log
from persona_desktop.domain.errors import DatabaseUnavailableError


@pytest.fixture(autouse=True)
def own_handlers() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fail() -> None:
    try:
        raise ValueError("DETAIL: Key (email)=(anna@example.com) already exists")
    except ValueError as cause:
        raise DatabaseUnavailableError("password=tajne") from cause


def test_an_exception_is_described_without_its_messages() -> None:
    with pytest.raises(DatabaseUnavailableError) as caught:
        fail()
    text = describe_exception(caught.value)
    assert "DatabaseUnavailableError [database_unavailable]" in text
    assert "builtins.ValueError" in text
    assert "in fail" in text
    assert "anna" not in text
    assert "tajne" not in text


def test_an_unexpected_error_in_the_log_carries_no_personal_data(tmp_path: Path) -> None:
    path = start_log(tmp_path / "logs")
    assert path is not None
    with pytest.raises(DatabaseUnavailableError) as caught:
        fail()
    logging.getLogger("persona_desktop").error("it failed", exc_info=caught.value)
    text = path.read_text()
    assert "it failed" in text
    assert "anna" not in text
    assert "tajne" not in text
    assert path.stat().st_mode & 0o077 == 0


def test_a_group_of_exceptions_names_every_one_of_them() -> None:
    group = ExceptionGroup("Anna", [ValueError("Anna"), KeyError("Anna")])
    text = describe_exception(group)
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "Anna" not in text


def test_causes_that_run_in_a_circle_are_described_once() -> None:
    first, second = ValueError("a"), KeyError("b")
    first.__cause__, second.__cause__ = second, first
    assert describe_exception(first).splitlines() == ["builtins.ValueError", "builtins.KeyError"]


def test_places_in_the_code_begin_at_the_package(tmp_path: Path) -> None:
    """The folders before it often hold the name of a person."""

    def error_in(filename: Path) -> BaseException:
        try:
            exec(compile("1 / 0", str(filename), "exec"), {})
        except ZeroDivisionError as error:
            return error
        raise AssertionError("it has to fail")

    home = Path("/home/anna")
    for filename, shown in (
        (home / "work/persona_desktop/ui/bridge.py", "persona_desktop/ui/bridge.py:1"),
        (home / ".venv/lib/python3.11/site-packages/qasync/__init__.py", "qasync/__init__.py:1"),
        (home / "lib/python3.11/asyncio/tasks.py", "asyncio/tasks.py:1"),
        (home / "script.py", "script.py:1"),
    ):
        text = describe_exception(error_in(filename))
        assert f"  {shown} in <module>" in text
        assert "anna" not in text


def test_messages_of_other_code_are_left_out(tmp_path: Path) -> None:
    """asyncio, for one, writes the exception's message into a message of its own."""
    path = start_log(tmp_path)
    assert path is not None

    async def forgotten() -> None:
        loop = asyncio.get_running_loop()
        loop.call_exception_handler(
            {"message": "Anna Nowak", "exception": ValueError("Anna Nowak"), "future": "Anna Nowak"}
        )

    asyncio.run(forgotten())
    logging.getLogger("driver").info("connected as anna")
    text = path.read_text()
    assert "ERROR asyncio: [message left out] asyncio/base_events.py" in text
    assert "builtins.ValueError" in text
    assert "Anna" not in text
    assert "driver" not in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://anna:tajne@db.example/x", "postgresql://…@db.example/x"),
        ("password=tajne host=db", "password=… host=db"),
        ('{"api_key": "tajne"}', '{"api_key": …'),
        ("PGPASSWORD: tajne", "PGPASSWORD: …"),
        ("written by anna@example.com", "written by …"),
        ("12 rows refused", "12 rows refused"),
    ],
)
def test_secrets_are_cut_out_of_any_text(text: str, shown: str) -> None:
    assert redacted(text) == shown


def test_the_home_folder_loses_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert redacted("in /home/anna/data") == "in ~/data"
    monkeypatch.setenv("HOME", "/")
    assert redacted("in /home/anna/data") == "in /home/anna/data"


def test_the_log_is_bounded_and_every_file_of_it_private(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    assert path is not None
    for _ in range(200):
        logging.getLogger("persona_desktop").error("x" * 100_000)
    files = list(tmp_path.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 5_000_000
    assert not any(file.stat().st_mode & 0o077 for file in files)


def test_starting_the_log_twice_writes_each_record_once(tmp_path: Path) -> None:
    assert start_log(tmp_path) == start_log(tmp_path)
    logging.getLogger("persona_desktop").error("once")
    assert (tmp_path / "persona-desktop.log").read_text().count("once") == 1


def test_a_record_that_cannot_be_written_is_lost_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python would print the record with its arguments to the terminal."""
    start_log(tmp_path)
    broken = logging.LogRecord("persona_desktop", logging.ERROR, __file__, 1, "%d rows", ("Anna",), None)
    logging.getLogger().handlers[-1].handle(broken)
    assert capsys.readouterr().err == ""


def test_without_a_place_for_the_log_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file" / "logs") is None


def test_every_folder_that_the_log_needs_is_its_owners_alone(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        path = start_log(tmp_path / "data" / "logs")
    finally:
        os.umask(old)
    assert path is not None
    assert [stat.S_IMODE(place.stat().st_mode) for place in (path, path.parent, path.parent.parent)] == [
        0o600,
        0o700,
        0o700,
    ]
