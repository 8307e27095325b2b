"""The test ground itself: were it blind, leaks and warnings would go unseen in every other test."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).with_name("left_behind_examples.py")


def test_every_kind_of_leak_fails_its_test_and_nothing_else_does() -> None:
    command = [sys.executable, "-m", "pytest", str(EXAMPLES), "-q", "-p", "no:cacheprovider", "-p", "no:cov"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    failed = set(re.findall(r"^(?:ERROR|FAILED) .*::(\w+)", run.stdout, re.MULTILINE))
    bad = set(
        re.findall(r"^(?:async )?def (test_bad_\w+)", EXAMPLES.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert failed == bad, run.stdout
    for sentence in (
        "never awaited or cancelled: <coroutine object Event.wait",
        "still running: QTimer",
        "still running: QVariantAnimation",
        "still there: QWidget",
        "still running: thread forgotten",
        "unexpected in the log: WARNING examples: not declared",
        "expected in the log, but never came: never said",
    ):
        assert sentence in run.stdout
