"""How PostgreSQL's programs are called: as which user, with which surroundings, and through which paths."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.domain.errors import LocalServerProgramsError, LocalServerTimeoutError
from persona_desktop.private_files import Owner


@dataclass(frozen=True, slots=True)
class Reach:
    """Folders as a command sees them: ``paths`` in the order asked for; the command must inherit ``handles``."""

    paths: tuple[str, ...]
    handles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CommandUser:
    """The user that commands run as: ``owner`` under root, otherwise whoever runs the program."""

    owner: Owner | None = None

    @property
    def differs(self) -> bool:
        """Whether it is another user than the program's."""
        return self.owner is not None

    def arguments(self) -> dict[str, Any]:
        """Return what ``subprocess`` needs to know."""
        if self.owner is None:
            return {}
        return {"user": self.owner.uid, "group": self.owner.gid, "extra_groups": []}

    @contextmanager
    def reach(self, *paths: Path) -> Iterator[Reach]:
        """Give the command a way to folders and files that are its own, but inside folders that are closed to it.

        Root's home is closed to everybody else, and stays closed. On Linux the command gets an open handle of each
        path, and reaches it as ``/proc/self/fd/N``: what is behind it depends on its own permissions alone, not on
        the folders above. Elsewhere, and without a change of user, the paths stay as they are.
        """
        if not self.differs or not sys.platform.startswith("linux"):
            yield Reach(tuple(str(path) for path in paths))
            return
        with ExitStack() as opened:
            handles = []
            for path in paths:
                handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
                opened.callback(os.close, handle)
                handles.append(handle)
            yield Reach(tuple(f"/proc/self/fd/{handle}" for handle in handles), tuple(handles))


@dataclass(frozen=True, slots=True)
class CommandResult:
    """How a command ended."""

    returncode: int
    stdout: str = field(repr=False)
    stderr: str = field(repr=False)


def command_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment for PostgreSQL's programs and ours.

    A person's own ``PG…`` variables are for other servers; messages must be English; and the library path of a frozen
    program is not for other programs (its original is kept in ``…_ORIG``).
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PG", "LC_")) and name not in {"LANG", "LANGUAGE"}
    }
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
            kept.pop(name, None)
            if (original := kept.pop(f"{name}_ORIG", "")) != "":
                kept[name] = original
    return {**kept, "LC_ALL": "C", **(extra or {})}


def window_arguments() -> dict[str, Any]:
    """Return what keeps a command from opening a console window on Windows."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def run_command(
    command: Sequence[str | Path],
    *,
    user: CommandUser,
    deadline: Deadline,
    environment: Mapping[str, str] | None = None,
    handles: Sequence[int] = (),
    text: str = "",
) -> CommandResult:
    """Run a command to its end, giving it ``text`` to read; it inherits ``handles`` and nothing else.

    Raise ``LocalServerTimeoutError`` (the command is ended then), ``LocalServerProgramsError`` if it cannot be started.
    """
    seconds = deadline.remaining()
    try:
        done = subprocess.run(
            [str(part) for part in command],
            input=text.encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=None if sys.platform == "win32" else "/",
            env=command_environment(environment),
            pass_fds=tuple(handles),
            **user.arguments(),
            **window_arguments(),
        )
    except subprocess.TimeoutExpired as error:
        raise LocalServerTimeoutError(deadline.action, seconds) from error
    except OSError as error:
        raise LocalServerProgramsError(command[0], str(error)) from error
    return CommandResult(
        done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
