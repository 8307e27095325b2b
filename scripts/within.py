"""Runs a command that must come to an end: after a time it is killed with all it has started.

    python -m scripts.within SECONDS COMMAND [ARGUMENT...]

Ends with the command's exit code, or with 124 when the time was up, as `timeout` does, which not every system has.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

TIME_IS_UP = 124


def run_within(seconds: float, command: list[str]) -> int:
    """Return the exit code of the command; a command that was ended by a signal counts as failed."""
    process = subprocess.Popen(command, start_new_session=sys.platform != "win32")
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        print(f"Not done after {seconds:g} s, and ended: {' '.join(command)}", file=sys.stderr)
        _end(process)
        return TIME_IS_UP
    except BaseException:
        _end(process)
        raise
    return code if code >= 0 else 128 - code


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":  # pragma: no cover - Windows
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


if __name__ == "__main__":
    sys.exit(run_within(float(sys.argv[1]), sys.argv[2:]))
