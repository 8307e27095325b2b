"""Hatchling's hook: every build compiles the translations, a wheel also carries `resources` and the guide inside
the package.

An editable installation reads `resources` where it lies, so it gets no copy.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesBuildHook(BuildHookInterface[Any]):
    """Named in pyproject.toml; hatchling calls `initialize` before it collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile each catalogue beside its source; `version` is "standard" or "editable"."""
        for catalogue in sorted(Path(self.root, "resources", "translations").glob("*.ts")):
            subprocess.run(
                [_lrelease(), "-silent", catalogue, "-qm", catalogue.with_suffix(".qm")],
                check=True,
                timeout=60,
            )
        if self.target_name == "wheel" and version != "editable":
            included = build_data["force_include"]
            included["resources"] = "persona_desktop/resources"
            guide = Path(self.root, "docs", "guide")
            for file in [*guide.glob("??.md"), *guide.glob("pictures/??/*.webp")]:
                included[str(file)] = f"persona_desktop/resources/guide/{file.relative_to(guide).as_posix()}"


def _lrelease() -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("pyside6-lrelease", path=path)
    if found is None:
        raise RuntimeError("pyside6-lrelease, which PySide6-Essentials brings, is not installed")
    return found
