import getpass
import sys
from types import SimpleNamespace

import pytest

from persona_desktop.database.local_person import system_full_name, system_login

pwd = pytest.importorskip("pwd", reason="only POSIX systems have a password database")


@pytest.mark.parametrize(
    ("gecos", "name"),
    [
        ("Marta Lis", "Marta Lis"),
        ("Marta Lis,pokój 7,123,456", "Marta Lis"),
        ("& Lis", "Marta Lis"),
        ("", "marta"),
        (",,,", "marta"),
        ("  ", "marta"),
    ],
)
def test_a_person_is_called_what_the_system_calls_them(
    monkeypatch: pytest.MonkeyPatch, gecos: str, name: str
) -> None:
    monkeypatch.setattr(pwd, "getpwuid", lambda _: SimpleNamespace(pw_name="marta", pw_gecos=gecos))
    assert system_full_name() == name


def test_a_user_that_the_password_database_does_not_know_has_a_login_or_no_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Containers run under numbers that nobody has entered anywhere; the workspace opens all the same."""

    def unknown(*_: object) -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.setenv("LOGNAME", "marta")
    assert system_full_name() == system_login() == "marta"
    monkeypatch.setattr(getpass, "getuser", unknown)
    assert system_full_name() == system_login() == ""


def test_without_a_password_database_the_login_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(getpass, "getuser", lambda: "Marta")
    assert system_full_name() == "Marta"
