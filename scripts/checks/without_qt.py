"""Shows that everything outside the window works where Qt is not installed.

    python -m scripts.checks.without_qt [PYTEST ARGUMENT...]

Makes an environment that holds all of `.venv` but Qt and what stands on it, imports every module outside `ui` and
`app` there, and then runs pytest there, if it is given arguments. Nothing is blocked or patched: the packages are not
there, for programs that a test starts neither.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from scripts.checks.source_files import ROOT, python_files

ENVIRONMENT = ROOT / "build" / "without-qt"
QT_PACKAGES = ("pyside6", "shiboken6", "qasync", "pytest_qt", "pytestqt")
IN_THE_WINDOW = ("persona_desktop.ui", "persona_desktop.app", "persona_desktop.__main__")

IMPORT_ALL = """
import importlib, importlib.util, sys
for package in ("PySide6", "shiboken6", "qasync"):
    if importlib.util.find_spec(package) is not None:
        sys.exit(f"{package} is installed here: this proves nothing")
for name in sys.argv[1:]:
    importlib.import_module(name)
print(f"{len(sys.argv) - 1} modules import without Qt")
"""


def modules_outside_window() -> list[str]:
    """Return the dotted names of all modules that must not need Qt."""
    names = (
        file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for file in python_files("persona_desktop")
        if "migrations/versions" not in file.as_posix() and file.name != "env.py"  # alembic runs these itself
    )
    return [name for name in names if not any((name + ".").startswith(room + ".") for room in IN_THE_WINDOW)]


def make_environment() -> Path:
    """Make the environment without Qt, of links into this one; return its Python."""
    venv.EnvBuilder(symlinks=True, with_pip=False, clear=True).create(ENVIRONMENT)
    here = Path(sysconfig.get_path("purelib"))
    there = ENVIRONMENT / here.relative_to(sys.prefix)
    for entry in here.iterdir():
        if not entry.name.lower().startswith(QT_PACKAGES):
            (there / entry.name).symlink_to(entry)
    return ENVIRONMENT / "bin" / "python"


def main() -> int:
    """Run both proofs, the second also if the first failed; return 0 if both hold."""
    python = make_environment()
    commands = [["-c", IMPORT_ALL, *modules_outside_window()]]
    if len(sys.argv) > 1:
        commands.append(["-m", "pytest", *sys.argv[1:]])
    codes = [subprocess.run([python, *command], cwd=ROOT, check=False).returncode for command in commands]
    return 1 if any(codes) else 0


if __name__ == "__main__":
    sys.exit(main())
