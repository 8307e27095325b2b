import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_desktop.diagnostics import describe_exception, start_log
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


def test_the_log_is_bounded(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    assert path is not None
    for _ in range(60):
        logging.getLogger("persona_desktop").error("x" * 100_000)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 5_000_000


def test_without_a_place_for_the_log_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file" / "logs") is None
