"""Acting as other users of the machine, which only root can."""

from __future__ import annotations

import os
import pwd
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_OPEN_TO_ALL = 0o005


def command_as(user: str, command: Sequence[str]) -> list[str]:
    """Return the command that runs ``command`` as ``user``, with this installation in its reach.

    Where the installation lies in a folder that is closed to others, such as root's home, the command sees an open
    folder in that place which holds the installation alone: in a view of the file system that nobody else has.
    """
    entry = pwd.getpwnam(user)
    drop = ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups", *command]
    places = [ROOT, Path(sys.prefix), Path(sys.base_prefix)]
    covers = sorted({cover for place in places if (cover := _topmost_closed(place)) is not None})
    if not covers:
        return drop
    script = ["set -e", "umask 022", "mount -t tmpfs -o mode=0700 covered /mnt"]
    for number, cover in enumerate(covers):
        covered = Path("/mnt", str(number))
        script += [
            f"mkdir {covered}",
            f"mount --rbind {shlex.quote(str(cover))} {covered}",
            f"mount -t tmpfs -o mode=0755 cover {shlex.quote(str(cover))}",
        ]
        for place in (place for place in places if place.is_relative_to(cover)):
            there = shlex.quote(str(place))
            script += [
                f"mkdir -p {there}",
                f"mount --rbind {shlex.quote(str(covered / place.relative_to(cover)))} {there}",
            ]
    return ["unshare", "--mount", "sh", "-c", "\n".join([*script, 'exec "$@"']), "sh", *drop]


def _topmost_closed(place: Path) -> Path | None:
    closed = (
        folder for folder in reversed(place.parents) if folder.stat().st_mode & _OPEN_TO_ALL != _OPEN_TO_ALL
    )
    return next(closed, None)


def reason_not_to_run_as(user: str) -> str | None:
    """Return why programs of this installation cannot be run as ``user``, ``None`` if they can."""
    if os.geteuid() != 0:
        return "only root can act as several users of the machine"
    tried = subprocess.run(
        command_as(user, [sys.executable, "-c", "import tests.support.local_server"]),
        cwd="/",
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    if tried.returncode == 0:
        return None
    return (
        f"other users cannot reach this installation, and no mount helps here: {tried.stderr.strip()[-200:]}"
    )


def attempt_as(user: str, attempt: Callable[[], object]) -> str:
    """Return how ``attempt`` ends in a process of ``user``: the name of the exception, or ``"succeeded"``.

    What it imports has to be imported already: the other user may not be able to read it.
    """
    entry = pwd.getpwnam(user)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        result = "no privileges dropped"
        try:
            os.setgroups([])
            os.setgid(entry.pw_gid)
            os.setuid(entry.pw_uid)
            attempt()
            result = "succeeded"
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is the answer
            result = type(error).__name__
        finally:
            os.write(write, result.encode())
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return text
