"""One page with every component in every state, to be laid beside the drawings of the design."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.component_samples import (
    SAMPLE_NAME,
    SAMPLE_SEGMENTS,
    SampleQuote,
    SampleRows,
    Swatch,
    place,
)
from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from persona_desktop.ui.widgets.chip import Chip, FilterChip
from persona_desktop.ui.widgets.choices import Check, Radio, Switch
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.line_edit import Field, SearchField
from persona_desktop.ui.widgets.notice import Notice, NoticeKind
from persona_desktop.ui.widgets.panel_tabs import PanelTabs
from persona_desktop.ui.widgets.scores import SeverityBar, severity_label
from persona_desktop.ui.widgets.surface import Hairline, Surface
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.widgets.text_block import Run
from persona_desktop.ui.widgets.toast import Toast

State = Literal["rest", "hover", "pressed", "focus", "disabled"]

WIDTH: Final = 1440
HEIGHT: Final = 1120
_STATES: Final[tuple[State, ...]] = ("rest", "hover", "pressed", "focus", "disabled")
_SWATCHES: Final[tuple[ColourName, ...]] = (
    "side",
    "list",
    "surface",
    "raised",
    "sub",
    "line",
    "ctl",
    "text",
    "text2",
    "text3",
    "accent",
    "fill",
    "accent_bg",
    "hi_bar",
    "md_bar",
    "lo_bar",
)


class ComponentSheet(Surface):
    """The page, 1440 × 1120 px. States that need a mouse or the focus are set, not waited for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self._theme = theme
        self.setFixedSize(WIDTH, HEIGHT)
        for build in (
            self._buttons,
            self._chips,
            self._fields,
            self._choices,
            self._tabs,
            self._rows,
            self._type,
            self._colours,
            self._severities,
            self._notices,
            self._quotes,
            self._toasts,
        ):
            build()

    def _title(self, text: str, x: int, y: int) -> None:
        place(self, Text(self._theme, text, "h2"), x, y)

    def _buttons(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Buttons"), 40, 30)
        names = (
            translate("ComponentSheet", "rest"),
            translate("ComponentSheet", "hover"),
            translate("ComponentSheet", "pressed"),
            translate("ComponentSheet", "focus"),
            translate("ComponentSheet", "disabled"),
        )
        for column, name in enumerate(names):
            place(self, Text(theme, name, "micro", "text3"), 100 + 118 * column, 62)
        rows: tuple[tuple[str, Callable[[], Button | IconButton]], ...] = (
            (
                translate("ComponentSheet", "Primary"),
                lambda: self._button(translate("ComponentSheet", "Generate"), "primary", "sparkles"),
            ),
            (
                translate("ComponentSheet", "Plain"),
                lambda: self._button(translate("ComponentSheet", "Copy"), "plain", "copy"),
            ),
            (
                translate("ComponentSheet", "Quiet"),
                lambda: self._button(translate("ComponentSheet", "Compare"), "quiet", "columns-2"),
            ),
            (
                translate("ComponentSheet", "Danger"),
                lambda: self._button(translate("ComponentSheet", "Delete"), "danger", "trash-2"),
            ),
            (
                translate("ComponentSheet", "Icon"),
                lambda: IconButton(theme, "download", translate("ComponentSheet", "Export")),
            ),
        )
        for row, (name, make) in enumerate(rows):
            place(self, Text(theme, name, "small", "text2"), 40, 96 + 42 * row)
            for column, state in enumerate(_STATES):
                button = make()
                _show_state(button, state)
                place(self, button, 100 + 118 * column, 88 + 42 * row)

    def _button(self, text: str, kind: ButtonKind, icon: str) -> Button:
        return Button(self._theme, text, kind, icon)

    def _chips(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Chips"), 40, 314)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (
                Chip(theme, translate("ComponentSheet", "Value")),
                Chip(theme, translate("ComponentSheet", "Interest"), "outlined"),
                FilterChip(theme, translate("ComponentSheet", "Chosen filter")),
                Chip(theme, translate("ComponentSheet", "Choice"), "accent", icon="check"),
                *(Chip.for_severity(theme, severity_label(score), score) for score in (9, 6, 3)),
            ),
            (
                Chip(theme, translate("ComponentSheet", "Needs outdated"), "outdated"),
                *(Chip.for_segment(theme, *segment) for segment in SAMPLE_SEGMENTS[:3]),
            ),
            tuple(Chip.for_segment(theme, *segment) for segment in SAMPLE_SEGMENTS[3:]),
        )
        for row, chips in enumerate(rows):
            x = 40
            for chip in chips:
                x += place(self, chip, x, 346 + 32 * row).width() + 8

    def _fields(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Fields"), 40, 460)
        place(self, Field(theme, translate("ComponentSheet", "Rest"), "db.persony.internal"), 40, 492, 203)
        focused = Field(theme, translate("ComponentSheet", "Focus"), "5432")
        focused.line_edit.show_focus()
        place(self, focused, 259, 492, 202)
        wrong = Field(theme, translate("ComponentSheet", "Error"), "543x")
        wrong.set_error(translate("ComponentSheet", "A port is 1 to 65535"))
        place(self, wrong, 477, 492, 203)
        search = SearchField(
            theme,
            translate("ComponentSheet", "Search personas"),
            key_hint=translate("ComponentSheet", "Ctrl F"),
        )
        place(self, search, 40, 578, 543)
        language = Select(theme, ("Polski", "English"), name=translate("ComponentSheet", "Language"))
        place(self, language, 599, 578, 81)

    def _choices(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Choices"), 40, 632)
        x = 40
        for choice in (
            Check(theme, translate("ComponentSheet", "Ticked"), checked=True),
            Check(theme, translate("ComponentSheet", "Empty")),
            Radio(theme, translate("ComponentSheet", "Chosen"), checked=True),
            Radio(theme, translate("ComponentSheet", "Not chosen")),
        ):
            choice.setAutoExclusive(False)
            x += place(self, choice, x, 662).width() + 20
        name = translate("ComponentSheet", "Switch")
        place(self, Switch(theme, name, checked=True), 480, 662)
        place(self, Switch(theme, name), 524, 662)

    def _tabs(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Tabs"), 40, 710)
        tabs = PanelTabs(theme, translate("ComponentSheet", "Tabs"))
        tabs.addTab(translate("ComponentSheet", "Overview"))
        tabs.addTab(translate("ComponentSheet", "Profile"))
        tabs.addTab(translate("ComponentSheet", "Needs and pains"))
        tabs.addTab(translate("ComponentSheet", "Insights"))
        tabs.set_dot(2, translate("ComponentSheet", "Needs outdated"))
        tabs.setCurrentIndex(2)
        place(self, tabs, 40 - PanelTabs.INSET, 743, 640, 39)
        place(self, Hairline(theme), 40, 782, 640)

    def _rows(self) -> None:
        self._title(translate("ComponentSheet", "List row: selected, hover, rest, outdated"), 40, 809)
        place(self, SampleRows(self._theme), 40, 841)

    def _type(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Type"), 744, 30)
        samples: tuple[tuple[FontRole, str, str, int], ...] = (
            ("name", "name 24/30", SAMPLE_NAME, 62),
            ("title", "title 18/24", translate("ComponentSheet", "Wants to show what marketing brings"), 100),
            ("h1", "h1 15/20", translate("ComponentSheet", "Jobs to be done"), 132),
            ("lead", "lead 14/22", translate("ComponentSheet", "Segment description and job sentence"), 160),
            ("body", "body 13/20", translate("ComponentSheet", "Body text and controls"), 190),
            ("small", "small 12/16", translate("ComponentSheet", "Labels and metadata, 1 234.56"), 218),
            ("micro", "micro 11/16", translate("ComponentSheet", "Column heads, keys"), 242),
            ("quote", "quote 15/22", translate("ComponentSheet", "“Human words are always serif”"), 266),
        )
        for role, label, sample, top in samples:
            line = theme.line_height(role)
            place(self, Text(theme, label, "micro", "text3"), 744, top + (line - 16) // 2)
            place(self, Text(theme, sample, role), 828, top)

    def _colours(self) -> None:
        self._title(translate("ComponentSheet", "Colours"), 744, 312)
        for index, name in enumerate(_SWATCHES):
            place(self, Swatch(self._theme, name), 744 + round(index % 8 * 82.7), 344 + index // 8 * 52)

    def _severities(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Severity"), 744, 468)
        rows: tuple[tuple[int, str, ColourName], ...] = (
            (9, translate("ComponentSheet", "high, 7–10"), "hi"),
            (6, translate("ComponentSheet", "medium, 4–6"), "md"),
            (3, translate("ComponentSheet", "low, 1–3"), "lo"),
        )
        for row, (score, label, colour) in enumerate(rows):
            place(self, SeverityBar(theme, score), 744, 504 + 24 * row)
            place(self, Text(theme, label, "small", colour), 866, 500 + 24 * row)

    def _notices(self) -> None:
        self._title(translate("ComponentSheet", "Notices"), 1088, 468)
        notices: tuple[tuple[NoticeKind, str], ...] = (
            ("warn", translate("ComponentSheet", "Warning: data to refresh")),
            ("error", translate("ComponentSheet", "Error: the operation failed")),
            ("ok", translate("ComponentSheet", "Success: connected")),
            ("running", translate("ComponentSheet", "Running: analysing responses")),
        )
        for row, (kind, text) in enumerate(notices):
            place(self, Notice(self._theme, kind, text), 1088, 500 + 40 * row, 312, 32)

    def _quotes(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Quote and origin"), 744, 674)
        found = SampleQuote(
            theme,
            translate("ComponentSheet", "“A quote found in a response.”"),
            verified=True,
            mark=translate("ComponentSheet", "Verified"),
            explanation=(
                Run(translate("ComponentSheet", "word for word in a focus-group response")),
                Run("  „Budżety 2026”, odpowiedź 4, 14 paź", colour="text3"),
            ),
        )
        place(self, found, 744, 706, 640, 48)
        missing = SampleQuote(
            theme,
            translate("ComponentSheet", "“A quote that was not found.”"),
            verified=False,
            mark=translate("ComponentSheet", "Unverified"),
            explanation=(
                Run(
                    translate("ComponentSheet", "words not found in any response: a paraphrase by the model")
                ),
            ),
        )
        place(self, missing, 744, 768, 640, 48)

    def _toasts(self) -> None:
        self._title(translate("ComponentSheet", "Toast: 30 s to undo"), 744, 842)
        for row, seconds in enumerate((24, 9, 2)):
            toast = Toast(
                self._theme,
                self,
                translate("ComponentSheet", "Deleted persona {name}").format(name=SAMPLE_NAME),
                action=translate("ComponentSheet", "Undo"),
                seconds=30,
                countdown=_seconds_left,
            )
            toast.set_seconds_left(seconds)
            toast.setGeometry(744, 874 + 66 * row, 484, 56)
            toast.show()


def _seconds_left(seconds: int) -> str:
    return translate("ComponentSheet", "You can undo for %n more seconds", "", seconds)


def _show_state(button: Button | IconButton, state: State) -> None:
    match state:
        case "hover":
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        case "pressed":
            button.setDown(True)
        case "focus":
            button.ring.visible = True
        case "disabled":
            button.setEnabled(False)
        case "rest":
            pass
