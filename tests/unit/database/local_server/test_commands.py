"""How other programs are called: with nothing of ours that could mislead them, and never for ever."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from persona_desktop.database.local_server.commands import CommandUser, command_environment, run_command
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.domain.errors import LocalServerProgramsError, LocalServerTimeoutError
from persona_desktop.private_files import Owner

SELF = CommandUser()


def soon(seconds: float = 60) -> Deadline:
    return Deadline(seconds, "trying")


def test_settings_for_other_servers_do_not_reach_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "production.example.com")
    monkeypatch.setenv("LC_MESSAGES", "pl_PL.UTF-8")
    monkeypatch.setenv("LANGUAGE", "pl")
    environment = command_environment({"PGDATA": "/w"})
    assert "PGHOST" not in environment
    assert "LANGUAGE" not in environment
    assert (environment["LC_ALL"], environment["PGDATA"]) == ("C", "/w")


@pytest.mark.parametrize("original", [None, "/opt/lib"])
def test_the_libraries_of_a_frozen_program_are_not_for_others(
    monkeypatch: pytest.MonkeyPatch, original: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/frozen")
    if original is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", original)
    assert command_environment().get("LD_LIBRARY_PATH") == original


def test_a_command_gives_back_what_it_says_and_how_it_ended() -> None:
    script = "import sys; print(sys.stdin.read()); print('no', file=sys.stderr); sys.exit(3)"
    done = run_command([sys.executable, "-c", script], user=SELF, deadline=soon(), text="zażółć")
    assert (done.returncode, done.stdout.strip(), done.stderr.strip()) == (3, "zażółć", "no")


def test_a_command_that_hangs_is_ended() -> None:
    with pytest.raises(LocalServerTimeoutError) as caught:
        run_command([sys.executable, "-c", "import signal; signal.pause()"], user=SELF, deadline=soon(0.1))
    assert caught.value.action == "trying"


def test_a_program_that_is_missing_is_named() -> None:
    with pytest.raises(LocalServerProgramsError) as caught:
        run_command(["/nowhere/initdb"], user=SELF, deadline=soon())
    assert caught.value.path == "/nowhere/initdb"


def test_without_a_change_of_user_paths_stay_as_they_are(tmp_path: Path) -> None:
    assert not SELF.differs
    with SELF.reach(tmp_path) as reach:
        assert (reach.paths, reach.handles) == ((str(tmp_path),), ())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can run commands as other users")
def test_another_user_reaches_his_folder_inside_one_that_is_closed_to_him(tmp_path: Path) -> None:
    nobody = Owner(65534, 65534)
    user = CommandUser(nobody)
    inside = tmp_path / "closed" / "inside"
    inside.mkdir(parents=True, mode=0o700)
    inside.parent.chmod(0o700)
    (inside / "file").write_text("found")
    for path in (inside, inside / "file"):
        os.chown(path, nobody.uid, nobody.gid)
    script = "id -u; cat $0/file; cat $1/file"
    with user.reach(inside) as reach:
        done = run_command(
            ["/bin/sh", "-c", script, reach.paths[0], inside],
            user=user,
            deadline=soon(),
            handles=reach.handles,
        )
    assert done.stdout == "65534\nfound"
    assert "Permission denied" in done.stderr
