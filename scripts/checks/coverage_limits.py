"""Holds the measured coverage to its limits: branches and statements, outside the window and in it.

coverage's own `--fail-under` judges one number, in which many covered lines hide branches that no test takes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from scripts.checks.source_files import ROOT

REPORT = ROOT / "build" / "coverage" / "report.json"
WINDOW = "persona_desktop/ui/"
LIMITS = {"outside the window": 90, "in the window": 80}


@dataclass(slots=True)
class Share:
    """How much of something the tests took."""

    covered: int = 0
    total: int = 0

    @property
    def percent(self) -> float:
        return 100 * self.covered / self.total if self.total else 100.0


def shares(files: dict[str, Any], place: str) -> dict[str, Share]:
    """Add up the files of coverage's JSON report that belong to the place."""
    added = {"branches": Share(), "statements": Share()}
    for path, file in files.items():
        if path.replace("\\", "/").startswith(WINDOW) != (place == "in the window"):
            continue
        summary = file["summary"]
        added["branches"].covered += summary["covered_branches"]
        added["branches"].total += summary["num_branches"]
        added["statements"].covered += summary["covered_lines"]
        added["statements"].total += summary["num_statements"]
    return added


def judge(files: dict[str, Any]) -> tuple[list[str], bool]:
    """Return a line for each number, and whether all keep their limits."""
    lines = []
    kept = True
    for place, limit in LIMITS.items():
        for what, share in shares(files, place).items():
            good = share.percent >= limit
            kept = kept and good
            lines.append(
                f"{'ok ' if good else 'LOW'} {what} {place}: {share.percent:.1f} % "
                f"({share.covered} of {share.total}), at least {limit} % wanted"
            )
    return lines, kept


def main() -> int:
    """Print coverage's table of what is missing, then the verdict."""
    coverage = [sys.executable, "-m", "coverage"]
    subprocess.run([*coverage, "report"], cwd=ROOT, check=True)
    subprocess.run([*coverage, "json", "--quiet", "-o", REPORT], cwd=ROOT, check=True)
    measured = json.loads(REPORT.read_text(encoding="utf-8"))
    if not measured["meta"]["branch_coverage"]:
        print("LOW no test ran")
        return 1
    lines, kept = judge(measured["files"])
    print("\n".join(lines))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
