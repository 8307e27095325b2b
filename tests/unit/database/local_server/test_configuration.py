"""The server's settings: nobody enters without a password, and what people write stays out of the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_desktop.database.local_server.configuration import ACCESS_RULES, configuration_text


def settings(text: str) -> dict[str, str]:
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split(" = ", 1) for line in lines)


def test_every_rule_of_access_asks_for_a_scram_password() -> None:
    rules = [line.split() for line in ACCESS_RULES.splitlines() if not line.startswith("#")]
    assert {rule[0] for rule in rules} == {"local", "host"}
    assert {rule[-1] for rule in rules} == {"scram-sha-256"}


def test_only_the_loopback_address_may_come_over_the_network() -> None:
    rules = [line.split() for line in ACCESS_RULES.splitlines() if line.startswith("host")]
    assert [rule[3] for rule in rules] == ["127.0.0.1/32"]


def test_on_a_socket_no_port_is_opened() -> None:
    values = settings(configuration_text(durable=True, socket_folder="socket"))
    assert values["listen_addresses"] == "''"
    assert values["unix_socket_directories"] == "'socket'"
    assert values["unix_socket_permissions"] == "'0700'"


def test_without_a_socket_only_the_loopback_address_listens() -> None:
    values = settings(configuration_text(durable=True, socket_folder=None))
    assert values["listen_addresses"] == "'127.0.0.1'"
    assert values["unix_socket_directories"] == "''"


@pytest.mark.parametrize("durable", [True, False])
def test_only_a_throw_away_workspace_risks_its_data(durable: bool) -> None:
    values = settings(configuration_text(durable=durable, socket_folder="socket"))
    for name in ("fsync", "full_page_writes"):
        assert values.get(name, "on") == ("on" if durable else "off")


@pytest.mark.parametrize(("mode", "kind"), [(0o1777, None), (0o755, "'mmap'"), (None, "'mmap'")])
def test_without_shared_memory_for_all_the_server_brings_its_own(
    tmp_path: Path, mode: int | None, kind: str | None
) -> None:
    """In a bare container it belongs to root alone, and the server would not start."""
    folder = tmp_path / "shm"
    if mode is not None:
        folder.mkdir()
        folder.chmod(mode)
    values = settings(configuration_text(durable=True, socket_folder="socket", shared_memory=folder))
    assert values.get("dynamic_shared_memory_type") == kind


def test_statements_and_their_values_stay_out_of_the_log() -> None:
    values = settings(configuration_text(durable=True, socket_folder="socket"))
    assert values["log_statement"] == "'none'"
    assert values["log_min_error_statement"] == "'panic'"
    assert values["log_parameter_max_length"] == values["log_parameter_max_length_on_error"] == "0"
