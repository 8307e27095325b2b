"""What the operating system calls the person who runs the program."""

from __future__ import annotations

import getpass
import os
import sys


def system_login() -> str:
    """Return the login name; empty where the system knows none, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def system_full_name() -> str:
    """Return the full name from the password database, else the login name; empty where there is neither."""
    if sys.platform != "win32":
        import pwd

        try:
            entry = pwd.getpwuid(os.getuid())
        except KeyError:
            return system_login()
        # GECOS: name, room, telephones; an ampersand stands for the login name.
        name = entry.pw_gecos.split(",")[0].replace("&", entry.pw_name.capitalize()).strip()
        return name or entry.pw_name
    return system_login()
