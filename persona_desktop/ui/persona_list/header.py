"""Above the list: how many, the search, the filters and the order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey, SortKey
from persona_desktop.ui.persona_list.column_header import ColumnHeader
from persona_desktop.ui.persona_list.geometry import ColumnShares, has_columns
from persona_desktop.ui.persona_list.words import needs_filter_name, sort_name, starts_descending
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import IconButton
from persona_desktop.ui.widgets.chip import FilterChip
from persona_desktop.ui.widgets.drop_downs import DropdownChip
from persona_desktop.ui.widgets.line_edit import SearchField
from persona_desktop.ui.widgets.menu import Menu

HEIGHT = 124
_SEARCH_LEFT = 16
_SEARCH_WIDTH = 348
_SEARCH_TOP = 52
_CHIPS_TOP = 92
_FIELD_HEIGHT = 32
_BUTTON = 28
_EDGE = 12
_MOST_SEGMENTS = 40
"""As many as a menu can hold on the screen; the sidebar has them all."""
_MENU_ROOM = 40
_TITLE_TOP = 14
_TITLE_HEIGHT = 24


class ListHeader(QWidget):
    """Title, search field, filter chips, sort menu and, over the wide list, the column names."""

    query_changed = Signal(object)
    """The `ListQuery` that a person asked for."""
    shares_changed = Signal(object)
    """The `ColumnShares` that a person has dragged the columns to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query = ListQuery()
        self._segments: dict[SegmentKey, str] = {}
        self._has_personas = False
        self._count: str = ""
        self._with_columns = True
        self.setFixedHeight(theme.size(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = translate("PersonaList", "Personas")
        self.sidebar_button = IconButton(
            theme, "menu", translate("PersonaList", "Show sidebar"), size=28, parent=self
        )
        self.sidebar_button.hide()
        self.search = SearchField(
            theme,
            translate("PersonaList", "Search name, job or city"),
            key_hint=translate("PersonaList", "Ctrl F"),
            parent=self,
        )
        self.search.textChanged.connect(self._text_changed)
        self._sort = IconButton(
            theme, "arrow-up-down", translate("PersonaList", "Sort"), size=28, parent=self
        )
        self._sort.clicked.connect(lambda: self._open(self._sort_menu(), self._sort))
        self._filter = IconButton(
            theme, "list-filter", translate("PersonaList", "Filter"), size=28, parent=self
        )
        self._filter.clicked.connect(lambda: self._open(self._filter_menu(), self._filter))
        self._columns = ColumnHeader(theme, self)
        self._columns.sort_asked.connect(self._sort_by)
        self._columns.shares_changed.connect(self.shares_changed)
        self._chips = QWidget(self)
        self._build_chips(theme)
        self._columns.show_order(self._query.sort, self._query.descending)
        theme.changed.connect(self._restyle)

    def _build_chips(self, theme: Theme) -> None:
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._all_segments = DropdownChip(theme, translate("PersonaList", "All segments"))
        self._all_segments.clicked.connect(lambda: self._open(self._segment_menu(), self._all_segments))
        self._segment = FilterChip(theme, "")
        self._segment.removed.connect(lambda: self._ask(replace(self._query, segment=None)))
        self._any_needs = DropdownChip(theme, translate("PersonaList", "Needs status"))
        self._any_needs.clicked.connect(lambda: self._open(self._needs_menu(), self._any_needs))
        self._needs = FilterChip(theme, "")
        self._needs.removed.connect(lambda: self._ask(replace(self._query, needs=NeedsFilter.ALL)))
        for chip in (self._all_segments, self._segment, self._any_needs, self._needs):
            row.addWidget(chip)
        row.addStretch(1)
        self._show_chips()

    def show_personas(self, index: PersonaIndex) -> None:
        """Offer the project's segments as filters."""
        self._segments = {segment.key: segment.name for segment in index.segments()}
        self._has_personas = bool(index.personas)
        self._show_chips()

    def show_count(self, count: str) -> None:
        """Show how many personas the list keeps; „…” while they are read."""
        self._count = count
        self.setAccessibleName(" ".join(filter(None, (self._title, count))))
        self.update()

    def show_columns(self, *, visible: bool) -> None:
        """Show the names of the columns, or not where there are no rows below."""
        self._with_columns = visible
        self._place()

    def show_shares(self, shares: ColumnShares) -> None:
        """Put the names of the columns above columns that share the room in this way."""
        self._columns.show_shares(shares)

    def show_query(self, query: ListQuery) -> None:
        """Show what the list was asked for, without emitting `query_changed`."""
        self._query = query
        if self.search.text() != query.text:
            self.search.setText(query.text)
        self._columns.show_order(query.sort, query.descending)
        self._show_chips()

    def _show_chips(self) -> None:
        segment, needs = self._query.segment, self._query.needs
        self._all_segments.setVisible(segment is None and bool(self._segments))
        self._segment.setVisible(segment is not None)
        if segment is not None:
            self._segment.set_text(self._segments.get(segment) or segment.name or segment.id or "")
        self._any_needs.setVisible(needs is NeedsFilter.ALL and self._has_personas)
        self._needs.setVisible(needs is not NeedsFilter.ALL)
        self._needs.set_text(
            translate("PersonaList", "Needs: {status}").format(status=needs_filter_name(needs).lower())
        )
        self._place()

    def _ask(self, query: ListQuery) -> None:
        self.show_query(query)
        self.query_changed.emit(query)

    def _text_changed(self, text: str) -> None:
        if text != self._query.text:
            self._ask(replace(self._query, text=text))

    def _sort_by(self, sort: SortKey) -> None:
        same = sort is self._query.sort
        descending = not self._query.descending if same else starts_descending(sort)
        self._ask(replace(self._query, sort=sort, descending=descending))

    def _open(self, menu: Menu, below: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def _choice(self, menu: Menu, text: str, chosen: bool, choose: Callable[[], None]) -> QAction:
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _=False: choose())
        menu.addAction(action)
        return action

    def _submenu(self, menu: Menu, title: str) -> Menu:
        below = Menu(self._theme, title, parent=menu)
        menu.addMenu(below)
        return below

    def _sort_menu(self) -> Menu:
        menu = Menu(self._theme, parent=self)
        group = QActionGroup(menu)
        for sort in SortKey:
            chosen = sort is self._query.sort
            group.addAction(self._choice(menu, sort_name(sort), chosen, partial(self._sort_by, sort)))
        menu.addSeparator()
        for text, descending in (
            (translate("PersonaList", "Highest first"), True),
            (translate("PersonaList", "Lowest first"), False),
        ):
            self._choice(
                menu,
                text,
                self._query.descending is descending,
                partial(self._ask, replace(self._query, descending=descending)),
            )
        return menu

    def _segment_menu(self, menu: Menu | None = None) -> Menu:
        menu = menu or Menu(self._theme, parent=self)
        everything = translate("PersonaList", "All segments")
        self._choice(
            menu,
            everything,
            self._query.segment is None,
            lambda: self._ask(replace(self._query, segment=None)),
        )
        offered = dict(islice(self._segments.items(), _MOST_SEGMENTS))
        chosen = self._query.segment
        if chosen in self._segments:
            offered[chosen] = self._segments[chosen]
        for key, name in offered.items():
            self._choice(menu, name, key == chosen, partial(self._ask, replace(self._query, segment=key)))
        if (others := len(self._segments) - len(offered)) > 0:
            menu.addSeparator()
            more = translate("PersonaList", "%n more segments in the sidebar", n=others)
            menu.addAction(more).setEnabled(False)
        return menu

    def _needs_menu(self, menu: Menu | None = None) -> Menu:
        menu = menu or Menu(self._theme, parent=self)
        for needs in NeedsFilter:
            chosen = needs is self._query.needs
            self._choice(
                menu,
                needs_filter_name(needs),
                chosen,
                partial(self._ask, replace(self._query, needs=needs)),
            )
        return menu

    def _filter_menu(self) -> Menu:
        menu = Menu(self._theme, parent=self)
        if self._segments:
            self._segment_menu(self._submenu(menu, translate("PersonaList", "Segment")))
        self._needs_menu(self._submenu(menu, translate("PersonaList", "Needs status")))
        menu.addSeparator()
        clear = menu.addAction(translate("PersonaList", "Clear filters"))
        clear.setEnabled(self._query.is_filtered)
        clear.triggered.connect(lambda: self._ask(replace(self._query.without_filters(), text="")))
        return menu

    def sizeHint(self) -> QSize:
        return QSize(380, self._theme.size(HEIGHT))

    def show_sidebar_button(self, visible: bool) -> None:
        """Offer the way to a hidden sidebar."""
        self.sidebar_button.setVisible(visible)
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.size(HEIGHT))
        self._place()
        self.update()

    def _place(self) -> None:
        size, width = self._theme.size, self.width()
        columns = has_columns(self._theme, width)
        button_top = size(_TITLE_TOP) + (size(_TITLE_HEIGHT) - _BUTTON) // 2
        self.sidebar_button.move(14, button_top)
        field, beside = size(_FIELD_HEIGHT), size(_SEARCH_WIDTH)
        search_width = beside if columns else width - 2 * _SEARCH_LEFT
        self.search.setGeometry(_SEARCH_LEFT, size(_SEARCH_TOP), search_width, field)
        self._filter.move(width - _EDGE - _BUTTON, button_top)
        self._sort.move(width - _EDGE - 2 * _BUTTON - 2, button_top)
        height = self._chips.sizeHint().height()
        if not columns:
            self._chips.setGeometry(_SEARCH_LEFT, size(_CHIPS_TOP), width - _SEARCH_LEFT - 8, height)
        else:
            left, top = _SEARCH_LEFT + beside + _SEARCH_LEFT, size(_SEARCH_TOP) + (field - height) // 2
            self._chips.setGeometry(left, top, max(width - left - 8, 0), height)
        self._columns.setVisible(self._with_columns and columns)
        self._columns.setGeometry(0, self.height() - field, width, field)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        left = 20 + (_MENU_ROOM - 10 if not self.sidebar_button.isHidden() else 0)
        baseline = theme.size(_TITLE_TOP) + theme.baseline("h1", theme.size(_TITLE_HEIGHT))
        painter.setFont(theme.font("h1"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(left, baseline), self._title)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text2"))
        beside = left + theme.metrics("h1").horizontalAdvance(self._title) + 9
        painter.drawText(QPointF(beside, baseline), self._count)
