"""The lock holds what the project asks for, fixed by hashes, from wherever the machine's index is."""

from __future__ import annotations

import re
import tomllib

from scripts.checks.source_files import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==(\S+)((?:[^\n]*\\\n)+[^\n]*\n)", LOCK, re.MULTILINE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_names_no_host_and_no_folder() -> None:
    assert "://" not in LOCK
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host| @ ", LOCK)


def test_everything_is_fixed_by_a_hash() -> None:
    lines = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(ENTRIES) == len(lines) > 30
    for name, version, hashes in ENTRIES:
        assert "--hash=sha256:" in hashes, f"{name} {version}"


def test_everything_the_project_asks_for_is_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    wanted = {normal(re.split(r"[^A-Za-z0-9._-]", requirement)[0]) for requirement in asked}
    assert wanted <= {normal(name) for name, _, _ in ENTRIES}
