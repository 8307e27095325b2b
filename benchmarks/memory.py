"""The most memory that this process has ever held."""

from __future__ import annotations

import sys
from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak of the resident set in MB.

    On Linux from ``VmHWM``: ``ru_maxrss`` carries the peak of the process that started this one over.
    """
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
        return kilobytes / 1024
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1024 / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
