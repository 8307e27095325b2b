"""What every error of ours is."""

from __future__ import annotations

from typing import ClassVar


class PersonaDesktopError(Exception):
    """Root of all expected errors; its message is English and meant for the log."""

    code: ClassVar[str] = "unexpected"
