"""The title of a section together with how many entries it has."""

from __future__ import annotations

from persona_desktop.ui.widgets.text_block import Run

_GAP = "   "


def counted_title(title: str, count: str) -> tuple[Run, Run]:
    """Return the runs of a title and, lighter and a little apart, its count; for a text in the role "h1"."""
    return Run(title), Run(_GAP + count, "body", "text3")
