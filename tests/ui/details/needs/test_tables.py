"""Jobs, outcomes and pains in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.tab import NeedsTab
from persona_desktop.ui.mnemonics import plain
from persona_desktop.ui.theme import Theme
from tests.support.blocks import of_kind, row_of
from tests.support.clock import FixedClock
from tests.support.details import demo_details


def copied(tab: NeedsTab, kind: type[JobBlock | OutcomeBlock | PainBlock]) -> list[list[str]]:
    menu = tab.view.menu_for(row_of(tab.view, kind))
    (table,) = [action for action in menu.actions() if plain(action.text()).startswith("Copy as a table")]
    table.trigger()
    menu.deleteLater()
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def test_each_ranking_is_copied_whole_with_estimates_named(
    theme: Theme, now: FixedClock, show: Callable[[QWidget], None]
) -> None:
    tab = NeedsTab(theme, now)
    tab.show_details(demo_details())
    show(tab)
    blocks = tab.view.blocks.blocks
    for kind in (JobBlock, OutcomeBlock, PainBlock):
        header, *rows = copied(tab, kind)
        assert len(rows) == len(of_kind(blocks, kind)) > 1
        assert all(len(row) == len(header) for row in rows)
        assert any("a model’s estimate" in cell for cell in header)
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    header, *rows = copied(tab, OutcomeBlock)
    first = of_kind(blocks, OutcomeBlock)[0].outcome
    assert rows[0][0] == first.statement
    assert rows[0][header.index("Opportunity (computed)")] == str(first.opportunity)
    _, *rows = copied(tab, PainBlock)
    assert [row[0] for row in rows] == [str(rank) for rank in range(1, len(rows) + 1)]
