"""The judgement on coverage: the window and the rest have limits of their own."""

from __future__ import annotations

from typing import Any

from scripts.checks.coverage_limits import judge


def measured(branches: int, statements: int) -> dict[str, Any]:
    summary = {
        "covered_branches": branches,
        "num_branches": 100,
        "covered_lines": statements,
        "num_statements": 100,
    }
    return {"summary": summary}


def test_all_at_their_limits_pass() -> None:
    files = {
        "persona_desktop/ui/theme/theme.py": measured(80, 80),
        "persona_desktop/domain/needs.py": measured(90, 90),
    }
    assert judge(files)[1]


def test_many_covered_lines_do_not_hide_branches() -> None:
    files = {"persona_desktop/domain/needs.py": measured(89, 100)}
    lines, kept = judge(files)
    assert not kept
    assert [line.split()[0] for line in lines] == ["LOW", "ok", "ok", "ok"]


def test_the_rest_does_not_hide_the_window() -> None:
    files = {
        "persona_desktop/ui/theme/theme.py": measured(100, 79),
        "persona_desktop/domain/needs.py": measured(100, 100),
    }
    assert not judge(files)[1]


def test_the_window_is_not_held_to_the_limit_of_the_rest() -> None:
    assert judge({"persona_desktop/ui/theme/theme.py": measured(81, 81)})[1]
