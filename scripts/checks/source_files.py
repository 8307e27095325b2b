"""The Python files a check reads, and how it reports what it found."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One broken rule; `line` counts from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def python_files(*places: str) -> Iterator[Path]:
    """Yield the Python files in the given folders, or the given files, below the project's root, in order.

    A place that does not exist is passed over: rooms come one after another.
    """
    for place in places:
        path = ROOT / place
        if path.is_dir():
            yield from sorted(path.rglob("*.py"))
        elif path.is_file():
            yield path


def report(files: Iterable[Path], check: Callable[[str, str], list[Finding]]) -> int:
    """Run `check(source, path)` on each file and print what it found; return the process's exit code."""
    findings = [
        finding
        for file in files
        for finding in check(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())
    ]
    for finding in sorted(findings):
        print(finding, file=sys.stderr)
    return 1 if findings else 0


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: "setText" for `self.label.setText(…)`, "" for `table[0](…)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
