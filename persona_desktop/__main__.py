"""`python -m persona_desktop` is the program; frozen, it is also the guardian of its local server."""

import sys

from persona_desktop.cli import main


def run() -> int:
    """Run the program, or what another copy of it has started it for; returns the exit code."""
    if getattr(sys, "frozen", False) and len(sys.argv) > 1:
        from persona_desktop.database.local_server.guardian import run_if_guardian

        guarded = run_if_guardian(sys.argv[1:])
        if guarded is not None:
            return guarded
    return main()


if __name__ == "__main__":
    sys.exit(run())
