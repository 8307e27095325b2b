"""A machine has several users: each has a workspace of their own, and nobody gets into another's."""

from __future__ import annotations

import os
import pwd
import socket
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from persona_desktop.database.local_server.layout import WorkspaceLayout
from persona_desktop.database.local_server.locks import FileLock
from persona_desktop.database.local_server.server import LocalServer
from persona_desktop.domain.errors import DataFolderPermissionError
from tests.support.local_server import Program, ask, connect, make_server, server_process, wait_until_deserted
from tests.support.other_users import attempt_as

OWNER = "nobody"
STRANGER = "daemon"

RunProgram = Callable[..., Program]
Homes = Callable[[str], Path]


@pytest.mark.usefixtures("as_root")
def test_the_server_of_root_has_no_privileges_and_no_user_is_made_for_it(
    server: LocalServer, folder: Path
) -> None:
    before = Path("/etc/passwd").read_bytes()
    server.start()
    assert 0 not in server_process(folder).uids()
    assert 0 not in server_process(folder).gids()
    assert Path("/etc/passwd").read_bytes() == before


@pytest.mark.usefixtures("other_users")
def test_a_normal_user_has_a_workspace_of_their_own(homes: Homes, run_program: RunProgram) -> None:
    home = homes(OWNER)
    program = run_program(home / "workspace", user=OWNER)
    started = program.ask("start")
    assert server_process(home / "workspace").pid == started["pid"]
    assert server_process(home / "workspace").uids().real == pwd.getpwnam(OWNER).pw_uid
    password = program.ask("password")["password"]
    with psycopg.connect(
        host=started["host"], port=started["port"], user="postgres", password=password, dbname="postgres"
    ) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    second = run_program(home / "workspace", user=OWNER)
    assert second.ask("start")["pid"] == started["pid"]
    program.kill()
    assert second.ask("release") == {}
    wait_until_deserted(home / "workspace")


@pytest.mark.usefixtures("other_users")
def test_root_and_the_folders_owner_share_one_server(homes: Homes, run_program: RunProgram) -> None:
    """Root looks after somebody's workspace; its owner must be able to go on with what root has started."""
    home = homes(OWNER)
    server = make_server(home / "workspace")
    server.start()
    assert server_process(server.folder).uids().real == pwd.getpwnam(OWNER).pw_uid
    program = run_program(server.folder, user=OWNER)
    assert program.ask("start").get("pid") == server_process(server.folder).pid
    server.release()
    assert program.ask("password")["password"] == server.superuser_password()
    assert program.ask("release") == {}
    wait_until_deserted(server.folder)
    assert "pid" in program.ask("start")
    assert program.ask("remove") == {}


@pytest.fixture
def workspace_of_owner(homes: Homes) -> LocalServer:
    """A running workspace of another user, in a folder that everybody can see."""
    home = homes(OWNER)
    home.chmod(0o755)
    return make_server(home / "workspace")


def test_a_stranger_finds_every_door_closed(workspace_of_owner: LocalServer) -> None:
    server = workspace_of_owner
    server.start()
    connect(server).close()  # loads what the attempts need
    layout = WorkspaceLayout(server.folder)
    secret = next(layout.passwords.iterdir())
    process = server_process(server.folder).pid
    name = ".s.PGSQL.5432"

    def connect_to(path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))

    attempts: dict[str, Callable[[], object]] = {
        "list the workspace": lambda: list(server.folder.iterdir()),
        "read the password": secret.read_text,
        "read the data": (layout.data / "PG_VERSION").read_text,
        "read the log": layout.log.read_text,
        "reach the data past the folders": lambda: list(Path(f"/proc/{process}/cwd").iterdir()),
        "use the socket": lambda: connect_to(layout.socket / name),
        "use the socket past the folders": lambda: connect_to(Path(f"/proc/{process}/cwd/socket/{name}")),
        "lock the owner out": FileLock(layout.lock).try_acquire,
        "lose the password": secret.unlink,
        "stop the server": lambda: os.kill(process, 15),
    }
    results = {title: attempt_as(STRANGER, attempt) for title, attempt in attempts.items()}
    assert results == dict.fromkeys(attempts, "PermissionError")
    assert attempt_as(STRANGER, lambda: connect(server)) == "DataFolderPermissionError"
    assert attempt_as(STRANGER, lambda: connect(server, password="guess")) == "OperationalError"
    assert attempt_as(OWNER, secret.read_text) == "succeeded", "the attempts themselves do not work"
    assert ask(server, "SELECT 1") == 1
    server.remove()


def test_a_stranger_at_the_loopback_address_needs_the_password(homes: Homes) -> None:
    """A path too long for a socket: then the port is open to every user of the machine."""
    server = make_server(homes(OWNER) / ("long" * 20))
    server.start()
    assert server.address.host == "127.0.0.1"
    password = server.superuser_password()

    def enter(word: str) -> psycopg.Connection:
        return connect(server, password=word, require_auth=None)

    assert attempt_as(STRANGER, lambda: enter("")) == "OperationalError"
    assert attempt_as(STRANGER, lambda: enter("postgres")) == "OperationalError"
    assert attempt_as(STRANGER, lambda: enter(password)) == "succeeded", "the attempts themselves do not work"
    server.remove()


@pytest.mark.usefixtures("other_users")
def test_a_strangers_program_cannot_use_the_workspace(
    workspace_of_owner: LocalServer, run_program: RunProgram
) -> None:
    server = workspace_of_owner
    server.start()
    stranger = run_program(server.folder, user=STRANGER)
    for command in ("start", "password", "remove"):
        assert stranger.ask(command)["error"] == "data_folder_permission"
    assert ask(server, "SELECT 1") == 1
    server.release()
    wait_until_deserted(server.folder)
    for command in ("start", "remove"):
        assert stranger.ask(command)["error"] == "data_folder_permission"
    server.start()
    assert ask(server, "SELECT 1") == 1
    server.remove()


def test_root_gives_nothing_of_its_own_away(workspace_of_owner: LocalServer) -> None:
    """Somebody puts files of root into their own folder, by a link or a rename, and waits for root to hand them over."""
    server = workspace_of_owner
    server.start()
    server.release()
    wait_until_deserted(server.folder)
    data = server.folder / "data"
    owner = data.stat()
    os.chown(data, 0, 0)
    with pytest.raises(DataFolderPermissionError, match="belongs to root"):
        server.start()
    assert data.stat().st_uid == 0
    os.chown(data, owner.st_uid, owner.st_gid)
    server.start()
    assert ask(server, "SELECT 1") == 1
    server.remove()
