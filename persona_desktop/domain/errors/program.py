"""What the program itself lacks on this computer."""

from __future__ import annotations

from persona_desktop.domain.errors.root import PersonaDesktopError


class NoDisplayError(PersonaDesktopError):
    """There is no screen to open a window on."""

    code = "no_display"


class DemoFilesError(PersonaDesktopError):
    """The files of the demo workspace are missing or damaged: the program has to be installed again."""

    code = "demo_files"

    def __init__(self, path: object, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = str(path)
        self.detail = detail
