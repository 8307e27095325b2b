"""The way of the system that the program runs on."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from persona_desktop.integration.association import Integration, Outcome, Report, program_command
from persona_desktop.resource_files import resource_path


class BundleIntegration:
    """macOS reads what a program opens from the bundle itself, as soon as it lies among the applications."""

    def install(self) -> Report:
        return Report(Outcome.NOT_NEEDED)

    def remove(self) -> Report:
        return Report(Outcome.NOT_NEEDED)


def integration_of_this_system(options: Sequence[str] = ()) -> Integration:
    """Return how this user's desktop is told; the program will be started with ``options``."""
    command = program_command(options)
    if sys.platform == "win32":  # pragma: no cover - Windows
        from persona_desktop.integration.windows import UserRegistry, WindowsIntegration

        return WindowsIntegration(UserRegistry(), command, command[0])
    if sys.platform == "darwin":  # pragma: no cover - macOS
        return BundleIntegration()
    from persona_desktop.integration.freedesktop import FreedesktopIntegration

    return FreedesktopIntegration(data_home(), command, resource_path("icons", "persona-desktop.svg"))


def data_home() -> Path:
    """Return ``XDG_DATA_HOME``, or what stands for it; a relative value is ignored, as that specification says."""
    value = os.environ.get("XDG_DATA_HOME", "")
    return Path(value) if value.startswith("/") else Path.home() / ".local" / "share"
