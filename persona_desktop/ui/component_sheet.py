"""One page with every component in every state, to be laid beside the drawings of the design."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.theme import ColourName, FontRole, Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.avatar import paint_avatar
from persona_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from persona_desktop.ui.widgets.chip import Chip, FilterChip
from persona_desktop.ui.widgets.choices import Check, Radio, Switch
from persona_desktop.ui.widgets.drop_downs import Select
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.line_edit import Field, SearchField
from persona_desktop.ui.widgets.notice import Notice, NoticeKind
from persona_desktop.ui.widgets.panel_tabs import PanelTabs
from persona_desktop.ui.widgets.scores import SeverityBar, paint_pain_bars, paint_quote_rail, severity_label
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.surface import Hairline, Surface
from persona_desktop.ui.widgets.text import Text, text_width
from persona_desktop.ui.widgets.text_block import Run
from persona_desktop.ui.widgets.toast import Toast

State = Literal["rest", "hover", "pressed", "focus", "disabled"]

WIDTH: Final = 1440
HEIGHT: Final = 1120
_STATES: Final[tuple[State, ...]] = ("rest", "hover", "pressed", "focus", "disabled")
_SEGMENTS: Final = (
    ("Młodzi Profesjonaliści", "seg_young_professionals"),
    ("Rodziny na dorobku", "seg_growing_families"),
    ("Młodzi Prekariusze", "seg_young_precariat"),
    ("Mikroprzedsiębiorcy", "seg_micro_entrepreneurs"),
    ("Aktywni Seniorzy", "seg_active_seniors"),
    ("Zawody opiekuńcze", "seg_care_professions"),
    ("Nowi Mieszkańcy", "seg_new_residents"),
)
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
_SAMPLE_NAME: Final = "Magdalena Wrońska"


class _Swatch(QWidget):
    """A colour and its name."""

    def __init__(self, theme: Theme, colour: ColourName) -> None:
        super().__init__()
        self._theme = theme
        self._colour: ColourName = colour
        self.setFixedSize(78, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, 76, 28)
        fill_rounded(painter, box, 6, theme.colour(self._colour))
        outline_rounded(painter, box, 6, theme.colour("line2"))
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(0, 29 + theme.baseline("micro", 16), self._colour)


class _Rows(QWidget):
    """Rows of the list in their states, drawn with the functions that its delegate uses."""

    _ROWS: Final = (
        ("MW", _SAMPLE_NAME, "31", "Kierowniczka marketingu · Wrocław", 0, (9, 7, 6, 3), True),
        ("KN", "Krzysztof Nowicki", "42", "Kierownik zmiany · Rzeszów", 1, (8, 6, 4), False),
        ("ZA", "Zofia Adamczyk", "67", "Emerytowana nauczycielka · Lublin", 4, (5, 4, 2), False),
        ("BŻ", "Bartosz Żurek", "24", "Kurier i student · Kraków", 2, (9, 8, 7, 6), True),
    )
    _GROUNDS: Final[tuple[ColourName | None, ...]] = ("accent_bg", "hover", None, None)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(380, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("list"))
        for index, ground in enumerate(self._GROUNDS):
            if ground is not None:
                box = QRectF(8, index * 60 + 1, 364, 58)
                fill_rounded(painter, box, self._theme.radius("row"), self._theme.colour(ground))
            self._paint_row(painter, index)

    def _paint_row(self, painter: QPainter, index: int) -> None:
        theme = self._theme
        letters, name, age, work, segment, pains, outdated = self._ROWS[index]
        top = index * 60
        tint = theme.segment_tint(_SEGMENTS[segment][1])
        paint_avatar(painter, theme, QRectF(20, top + 12, 36, 36), letters, tint)
        baseline = top + 11 + theme.baseline("bodys", 18)
        self._write(painter, 68, baseline, name, "bodys", "text")
        after = 68 + text_width(theme, name, "bodys") + 6
        self._write(painter, after, baseline, age, "small", "text2")
        self._write(painter, 68, top + 32 + theme.baseline("small", 16), work, "small", "text2")
        paint_pain_bars(painter, theme, 354, top + 26, pains)
        if outdated:
            theme.icons.paint(painter, "clock-alert", QRectF(310.5, top + 11.5, 14, 14), theme.colour("md"))

    def _write(
        self, painter: QPainter, x: int, baseline: int, text: str, role: FontRole, colour: ColourName
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(colour))
        painter.drawText(x, baseline, text)


class _Quote(QWidget):
    """A quote with its mark."""

    def __init__(
        self, theme: Theme, quote: str, *, verified: bool, mark: str, explanation: Sequence[Run]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._verified = verified
        self.setFixedSize(640, 48)
        ink: ColourName = "accent_text" if verified else "md"
        icon = "badge-check" if verified else "badge-question-mark"
        _place(self, Text(theme, quote, "quote"), 16, 2)
        _place(self, Icon(theme, icon, ink), 16, 29)
        label = _place(self, Text(theme, mark, "smallm", ink), 38, 30)
        text = Text(theme)
        text.set_role("small")
        text.set_colour("text2")
        text.set_runs(explanation)
        _place(self, text, 38 + label.width() + 7, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_quote_rail(painter, self._theme, QPointF(0, 0), self.height(), verified=self._verified)


def _place(parent: QWidget, widget: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> QWidget:
    """Put a widget at a place, in its preferred size unless one is given."""
    widget.setParent(parent)
    hint = widget.sizeHint()
    widget.setGeometry(x, y, width or hint.width(), height or hint.height())
    return widget


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
        _place(self, Text(self._theme, text, "h2"), x, y)

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
            _place(self, Text(theme, name, "micro", "text3"), 100 + 118 * column, 62)
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
                translate("ComponentSheet", "Dangerous"),
                lambda: self._button(translate("ComponentSheet", "Delete"), "danger", "trash-2"),
            ),
            (
                translate("ComponentSheet", "Icon"),
                lambda: IconButton(theme, "download", translate("ComponentSheet", "Export")),
            ),
        )
        for row, (name, make) in enumerate(rows):
            _place(self, Text(theme, name, "small", "text2"), 40, 96 + 42 * row)
            for column, state in enumerate(_STATES):
                button = make()
                _show_state(button, state)
                _place(self, button, 100 + 118 * column, 88 + 42 * row)

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
                *(Chip.for_segment(theme, *segment) for segment in _SEGMENTS[:3]),
            ),
            tuple(Chip.for_segment(theme, *segment) for segment in _SEGMENTS[3:]),
        )
        for row, chips in enumerate(rows):
            x = 40
            for chip in chips:
                x += _place(self, chip, x, 346 + 32 * row).width() + 8

    def _fields(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Fields"), 40, 460)
        _place(self, Field(theme, translate("ComponentSheet", "Rest"), "db.persony.internal"), 40, 492, 203)
        focused = Field(theme, translate("ComponentSheet", "Focus"), "5432")
        focused.line_edit.show_focus()
        _place(self, focused, 259, 492, 202)
        wrong = Field(theme, translate("ComponentSheet", "Error"), "543x")
        wrong.set_error(translate("ComponentSheet", "A port is a number from 1 to 65535"))
        _place(self, wrong, 477, 492, 203)
        search = SearchField(theme, translate("ComponentSheet", "Search personas"), key_hint="Ctrl F")
        _place(self, search, 40, 578, 543)
        language = Select(theme, ("Polski", "English"), name=translate("ComponentSheet", "Language"))
        _place(self, language, 599, 578, 81)

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
            x += _place(self, choice, x, 662).width() + 20
        name = translate("ComponentSheet", "Switch")
        _place(self, Switch(theme, name, checked=True), 480, 662)
        _place(self, Switch(theme, name), 524, 662)

    def _tabs(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Tabs"), 40, 710)
        tabs = PanelTabs(theme, translate("ComponentSheet", "Tabs"))
        tabs.addTab(translate("ComponentSheet", "Overview"))
        tabs.addTab(translate("ComponentSheet", "Profile"))
        tabs.addTab(translate("ComponentSheet", "Needs and pains"))
        tabs.addTab("Insights")
        tabs.set_dot(2, translate("ComponentSheet", "Needs outdated"))
        tabs.setCurrentIndex(2)
        _place(self, tabs, 40 - PanelTabs.INSET, 743, 640, 39)
        _place(self, Hairline(theme), 40, 782, 640)

    def _rows(self) -> None:
        self._title(translate("ComponentSheet", "List row: selected, hover, rest, outdated"), 40, 809)
        _place(self, _Rows(self._theme), 40, 841)

    def _type(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Type"), 744, 30)
        samples: tuple[tuple[FontRole, str, str, int], ...] = (
            ("name", "name 24/30", _SAMPLE_NAME, 62),
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
            _place(self, Text(theme, label, "micro", "text3"), 744, top + (line - 16) // 2)
            _place(self, Text(theme, sample, role), 828, top)

    def _colours(self) -> None:
        self._title(translate("ComponentSheet", "Colours"), 744, 312)
        for index, name in enumerate(_SWATCHES):
            _place(self, _Swatch(self._theme, name), 744 + round(index % 8 * 82.7), 344 + index // 8 * 52)

    def _severities(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Severity"), 744, 468)
        rows: tuple[tuple[int, str, ColourName], ...] = (
            (9, translate("ComponentSheet", "high, 7–10"), "hi"),
            (6, translate("ComponentSheet", "medium, 4–6"), "md"),
            (3, translate("ComponentSheet", "low, 1–3"), "lo"),
        )
        for row, (score, label, colour) in enumerate(rows):
            _place(self, SeverityBar(theme, score), 744, 504 + 24 * row)
            _place(self, Text(theme, label, "small", colour), 866, 500 + 24 * row)

    def _notices(self) -> None:
        self._title(translate("ComponentSheet", "Notices"), 1088, 468)
        notices: tuple[tuple[NoticeKind, str], ...] = (
            ("warn", translate("ComponentSheet", "Warning: data to refresh")),
            ("error", translate("ComponentSheet", "Error: the operation failed")),
            ("ok", translate("ComponentSheet", "Success: connected")),
            ("running", translate("ComponentSheet", "Running: analysing responses")),
        )
        for row, (kind, text) in enumerate(notices):
            _place(self, Notice(self._theme, kind, text), 1088, 500 + 40 * row, 312, 32)

    def _quotes(self) -> None:
        theme = self._theme
        self._title(translate("ComponentSheet", "Quote and origin"), 744, 674)
        found = _Quote(
            theme,
            translate("ComponentSheet", "“A quote found in a response.”"),
            verified=True,
            mark=translate("ComponentSheet", "Verified"),
            explanation=(
                Run(translate("ComponentSheet", "word for word in a focus-group response")),
                Run("  „Budżety 2026”, odpowiedź 4, 14 paź", colour="text3"),
            ),
        )
        _place(self, found, 744, 706, 640, 48)
        missing = _Quote(
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
        _place(self, missing, 744, 768, 640, 48)

    def _toasts(self) -> None:
        self._title(translate("ComponentSheet", "Toast: 30 s to undo"), 744, 842)
        for row, seconds in enumerate((24, 9, 2)):
            toast = Toast(
                self._theme,
                self,
                translate("ComponentSheet", "Deleted persona {name}").format(name=_SAMPLE_NAME),
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
