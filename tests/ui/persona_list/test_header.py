"""Above the list: searching, filtering and sorting, as a person's hand asks for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey, SortKey
from persona_desktop.ui.persona_list.column_header import ColumnHeader
from persona_desktop.ui.persona_list.geometry import COLUMNS_FROM_WIDTH
from persona_desktop.ui.persona_list.header import HEIGHT, ListHeader
from persona_desktop.ui.persona_list.words import needs_filter_name, sort_name, starts_descending
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.chip import FilterChip
from persona_desktop.ui.widgets.drop_downs import DropdownChip
from tests.support.keyboard import type_text
from tests.support.people import people
from tests.support.pixels import picture

SENIORS = SegmentKey("seg_active_seniors", None)


class Asked:
    """The queries that a header asked for, and what can be pressed on it."""

    def __init__(self, header: ListHeader) -> None:
        self.header = header
        self.queries: list[ListQuery] = []
        header.query_changed.connect(self.queries.append)

    @property
    def last(self) -> ListQuery:
        return self.queries[-1]

    def button(self, name: str) -> QAbstractButton:
        """The visible button with this text or accessible name."""
        for kind in (IconButton, DropdownChip, FilterChip, QAbstractButton):
            for button in self.header.findChildren(kind):
                if button.isVisible() and name in (button.text(), button.accessibleName()):
                    return button
        raise AssertionError(f"no button {name}")

    def has(self, name: str) -> bool:
        return any(
            button.isVisible() and name in (button.text(), button.accessibleName())
            for button in self.header.findChildren(QAbstractButton)
        )

    def menu_after_click(self, name: str, qtbot: QtBot) -> QMenu:
        """Click a button and return the menu that it opens."""
        qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        return next(menu for menu in self.header.findChildren(QMenu) if menu.isVisible())

    def choose(self, menu: QMenu, *path: str) -> None:
        """Choose an entry of a menu, or of a menu in it, with the mouse or keys as Qt would."""
        *above, entry = path
        for title in above:
            inner = next(action for action in menu.actions() if action.text() == title).menu()
            assert isinstance(inner, QMenu)
            menu = inner
        next(action for action in menu.actions() if action.text() == entry).trigger()
        top = menu
        while isinstance(top.parent(), QMenu):
            top = top.parent()  # type: ignore[assignment]
        top.close()


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def ticked(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isChecked()]


@pytest.fixture
def asked(theme: Theme, show: Callable[[QWidget], None]) -> Asked:
    header = ListHeader(theme)
    header.resize(1200, HEIGHT)
    header.show_personas(PersonaIndex(people()))
    show(header)
    return Asked(header)


def test_typing_searches_with_every_letter(asked: Asked) -> None:
    type_text(asked.header.search, "łó")
    assert [query.text for query in asked.queries] == ["ł", "łó"]


def test_showing_a_query_asks_for_nothing(asked: Asked) -> None:
    asked.header.show_query(ListQuery("lodz", SENIORS, NeedsFilter.OUTDATED, SortKey.NAME, descending=False))
    assert asked.queries == []
    assert asked.header.search.text() == "lodz"
    assert asked.has("Clear search")
    assert asked.has("Aktywni Seniorzy")
    assert asked.has("Needs: outdated")
    asked.header.show_query(ListQuery())
    assert asked.header.search.text() == ""
    assert not asked.has("Clear search")


def test_a_segment_is_chosen_from_the_chip_and_taken_away_again(asked: Asked, qtbot: QtBot) -> None:
    menu = asked.menu_after_click("All segments", qtbot)
    assert entries(menu)[0] == "All segments"
    assert len(entries(menu)) == 8
    assert ticked(menu) == ["All segments"]
    asked.choose(menu, "Aktywni Seniorzy")
    assert asked.last.segment == SENIORS
    assert not asked.has("All segments")
    qtbot.mouseClick(asked.button("Remove filter: Aktywni Seniorzy"), Qt.MouseButton.LeftButton)
    assert asked.last.segment is None
    assert asked.has("All segments")


def test_a_status_of_needs_is_chosen_and_taken_away_with_a_key(asked: Asked, qtbot: QtBot) -> None:
    menu = asked.menu_after_click("Needs status", qtbot)
    asked.choose(menu, "Outdated")
    assert asked.last == ListQuery(needs=NeedsFilter.OUTDATED)
    qtbot.keyClick(asked.button("Needs: outdated"), Qt.Key.Key_Delete)
    assert asked.last == ListQuery()


def test_the_filter_menu_holds_both_and_clears_all(asked: Asked, qtbot: QtBot) -> None:
    menu = asked.menu_after_click("Filter", qtbot)
    assert entries(menu) == ["Segment", "Needs status", "Clear filters"]
    assert not menu.actions()[-1].isEnabled()
    asked.choose(menu, "Segment", "Aktywni Seniorzy")
    asked.choose(asked.menu_after_click("Filter", qtbot), "Needs status", "Without needs")
    asked.header.search.setText("lodz")
    assert asked.last == ListQuery("lodz", SENIORS, NeedsFilter.WITHOUT)
    asked.choose(asked.menu_after_click("Filter", qtbot), "Clear filters")
    assert asked.last == ListQuery()
    assert asked.header.search.text() == ""


def test_the_sort_menu_orders_and_turns_round(asked: Asked, qtbot: QtBot) -> None:
    menu = asked.menu_after_click("Sort", qtbot)
    assert ticked(menu) == ["Last change", "Highest first"]
    asked.choose(menu, "Name")
    assert (asked.last.sort, asked.last.descending) == (SortKey.NAME, False)
    asked.choose(asked.menu_after_click("Sort", qtbot), "Highest first")
    assert (asked.last.sort, asked.last.descending) == (SortKey.NAME, True)
    asked.choose(asked.menu_after_click("Sort", qtbot), "Name")
    assert asked.last.descending is False


def test_a_column_s_name_sorts_and_says_how(asked: Asked, qtbot: QtBot) -> None:
    pains = asked.button("Sort by: Pains")
    qtbot.mouseClick(pains, Qt.MouseButton.LeftButton)
    assert (asked.last.sort, asked.last.descending) == (SortKey.PAINS, True)
    assert pains.accessibleName() == "Sort by: Pains, sorted, highest first"
    qtbot.keyClick(pains, Qt.Key.Key_Space)
    assert asked.last.descending is False
    assert pains.accessibleName() == "Sort by: Pains, sorted, lowest first"
    assert asked.has("Sort by: Changed")


def test_columns_of_a_model_s_numbers_say_whose_they_are(asked: Asked) -> None:
    """A guess that looks like a measurement is believed."""
    for name in ("Opportunity", "Pains", "Top need"):
        button = asked.button(f"Sort by: {name}")
        assert "a model’s estimate" in button.toolTip()
        assert button.accessibleDescription() == button.toolTip()
    assert asked.button("Sort by: Segment").toolTip() == ""


def test_a_cut_name_of_a_column_keeps_its_arrow(theme: Theme, show: Callable[[QWidget], None]) -> None:
    """Without the arrow nobody sees by what the list is ordered."""
    header = ColumnHeader(theme)
    show(header)
    header.resize(COLUMNS_FROM_WIDTH, 32)
    [need] = [name for name in header.findChildren(QAbstractButton) if name.text() == "Top need"]
    need.setText("The need that matters most of all, by a long way")
    arrows = []
    for descending in (True, False):
        header.show_order(SortKey.TOP_NEED, descending)
        arrows.append(picture(need))
    assert arrows[0] != arrows[1]


def test_the_top_need_sorts_like_its_neighbours(asked: Asked, qtbot: QtBot) -> None:
    """A name of a column that does nothing looks broken."""
    need = asked.button("Sort by: Top need")
    qtbot.mouseClick(need, Qt.MouseButton.LeftButton)
    assert (asked.last.sort, asked.last.descending) == (SortKey.TOP_NEED, False)
    assert need.geometry().right() < asked.button("Sort by: Opportunity").geometry().left()
    asked.choose(asked.menu_after_click("Sort", qtbot), "Age")
    asked.choose(asked.menu_after_click("Sort", qtbot), "Top need")
    assert asked.last.sort is SortKey.TOP_NEED


def test_column_names_stand_over_their_columns_and_show_focus(
    theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    header = ColumnHeader(theme)
    header.resize(1200, 32)
    show(header)
    names = header.findChildren(QAbstractButton)
    lefts = [name.x() for name in names]
    assert lefts == sorted(lefts)
    assert header.sizeHint().height() == names[0].sizeHint().height() == 32
    names[0].clearFocus()
    rest = picture(names[0])
    names[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(names[0]) != rest
    with qtbot.waitSignal(header.sort_asked) as told:
        qtbot.mouseClick(names[1], Qt.MouseButton.LeftButton)
    assert told.args == [SortKey.SEGMENT]


def test_narrow_lists_have_their_chips_below_the_search_and_no_columns(asked: Asked) -> None:
    header = asked.header
    assert asked.has("Sort by: Segment")
    chips = asked.button("All segments")
    assert chips.mapTo(header, QPoint(0, 0)).y() < header.search.geometry().bottom()
    for width in (820, 380):
        header.resize(width, HEIGHT)
        assert not asked.has("Sort by: Segment")
        assert chips.mapTo(header, QPoint(0, 0)).y() > header.search.geometry().bottom()
        assert header.search.width() == width - 32
        assert asked.button("Filter").geometry().right() < width


def test_columns_go_while_there_are_no_rows(asked: Asked) -> None:
    asked.header.show_columns(visible=False)
    assert not asked.has("Sort by: Segment")
    asked.header.show_columns(visible=True)
    assert asked.has("Sort by: Segment")


def test_an_empty_project_offers_no_filters(asked: Asked, qtbot: QtBot) -> None:
    asked.header.show_personas(PersonaIndex(()))
    assert not asked.has("All segments")
    assert not asked.has("Needs status")
    assert entries(asked.menu_after_click("Filter", qtbot)) == ["Needs status", "Clear filters"]


def test_title_and_count_make_room_for_the_way_to_the_sidebar(asked: Asked) -> None:
    header = asked.header
    header.show_count("13")
    before = picture(header)
    assert not header.sidebar_button.isVisible()
    header.show_sidebar_button(visible=True)
    assert header.sidebar_button.isVisible()
    assert picture(header) != before
    assert header.sizeHint().height() == HEIGHT


def test_a_segment_without_a_known_name_is_called_by_what_there_is(asked: Asked) -> None:
    asked.header.show_query(ListQuery(segment=SegmentKey("seg_gone", None)))
    assert asked.has("seg_gone")
    asked.header.show_query(ListQuery(segment=SegmentKey(None, "Dawny & segment")))
    assert asked.has("Dawny & segment")


def test_a_segment_s_name_with_an_ampersand_is_shown_whole(asked: Asked, qtbot: QtBot) -> None:
    from dataclasses import replace

    odd = replace(people()[0], segment_id="seg_rd", segment_name="R&D")
    asked.header.show_personas(PersonaIndex([odd]))
    menu = asked.menu_after_click("All segments", qtbot)
    assert entries(menu)[1] == "R&&D"  # how Qt spells an ampersand
    menu.close()


def test_every_choice_has_a_name() -> None:
    assert len({needs_filter_name(needs) for needs in NeedsFilter}) == len(NeedsFilter)
    assert len({sort_name(sort) for sort in SortKey}) == len(SortKey)
    assert not starts_descending(SortKey.NAME)
    assert starts_descending(SortKey.OPPORTUNITY)


def test_a_closed_menu_is_gone(asked: Asked, qtbot: QtBot) -> None:
    menu = asked.menu_after_click("Sort", qtbot)
    assert isinstance(menu.actions()[0], QAction)
    with qtbot.waitSignal(menu.destroyed):
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
