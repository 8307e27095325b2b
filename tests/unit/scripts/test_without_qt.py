"""The choice of modules that must import where Qt is not installed."""

from __future__ import annotations

from scripts.checks.without_qt import modules_outside_window


def test_the_window_alone_is_left_out() -> None:
    modules = modules_outside_window()
    assert "persona_desktop" in modules
    assert "persona_desktop.domain.errors" in modules
    assert not [name for name in modules if name.startswith("persona_desktop.ui")]
    assert "persona_desktop.app" not in modules
