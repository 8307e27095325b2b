from __future__ import annotations

import sys
from pathlib import Path

import pytest

from persona_desktop.integration.association import Outcome, program_command
from persona_desktop.integration.this_system import BundleIntegration, data_home


def test_the_installed_program_is_started_where_it_is() -> None:
    command = program_command(["--data-folder", "/x"])
    assert Path(command[0]).is_file()
    assert command[-2:] == ("--data-folder", "/x")


def test_a_frozen_program_is_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program_command() == (sys.executable,)


def test_without_an_installed_program_python_runs_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert program_command() == (str(tmp_path / "python"), "-m", "persona_desktop")


@pytest.mark.parametrize(("value", "home"), [("/data", "/data"), ("relative", "{home}"), ("", "{home}")])
def test_xdg_data_home_counts_where_it_is_absolute(
    value: str, home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert data_home() == Path(home.format(home=tmp_path / ".local" / "share"))


def test_a_bundle_needs_nothing() -> None:
    assert BundleIntegration().install().outcome is Outcome.NOT_NEEDED
    assert BundleIntegration().remove().outcome is Outcome.NOT_NEEDED
