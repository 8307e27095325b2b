"""What the component sheet shows that is no widget of its own: swatches, rows of the list, quotes with their mark."""

# not translated in this file: sample data, as a database would hold it

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from persona_desktop.domain.persona_filter import PersonaIndex
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.ui.persona_list.delegate import PersonaDelegate
from persona_desktop.ui.persona_list.geometry import ROW_HEIGHT
from persona_desktop.ui.persona_list.model import PersonaListModel
from persona_desktop.ui.persona_list.row_words import describe_persona
from persona_desktop.ui.theme import ColourName, Theme
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.scores import paint_quote_rail
from persona_desktop.ui.widgets.shapes import fill_rounded, outline_rounded
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.widgets.text_block import Run

Placed = TypeVar("Placed", bound=QWidget)

SAMPLE_NAME: Final = "Magdalena Wrońska"
_SAMPLE_MOMENT: Final = datetime(2026, 10, 14, 12, 0, tzinfo=UTC)
SAMPLE_SEGMENTS: Final = (
    ("Młodzi Profesjonaliści", "seg_young_professionals"),
    ("Rodziny na dorobku", "seg_growing_families"),
    ("Młodzi Prekariusze", "seg_young_precariat"),
    ("Mikroprzedsiębiorcy", "seg_micro_entrepreneurs"),
    ("Aktywni Seniorzy", "seg_active_seniors"),
    ("Zawody opiekuńcze", "seg_care_professions"),
    ("Nowi Mieszkańcy", "seg_new_residents"),
)


class Swatch(QWidget):
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


class SampleRows(QWidget):
    """Rows of the list in their states, painted by the list's own delegate."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = PersonaListModel(describe_persona, self)
        self._model.set_personas(PersonaIndex(_sample_personas()))
        self._delegate = PersonaDelegate(theme, lambda: _SAMPLE_MOMENT, self)
        self.setFixedSize(380, 4 * ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("list"))
        states = (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver)
        for row in range(self._model.rowCount()):
            option = QStyleOptionViewItem()
            option.rect = QRect(0, row * ROW_HEIGHT, self.width(), ROW_HEIGHT)
            option.widget = self
            option.state = states[row] if row < len(states) else QStyle.StateFlag.State_None
            self._delegate.paint(painter, option, self._model.index(row))


def _sample_personas() -> list[PersonaSummary]:
    rows = (
        (SAMPLE_NAME, 31, "Kierowniczka marketingu", "Wrocław", 0, (9, 7, 6, 3), NeedsState.OUTDATED),
        ("Krzysztof Nowicki", 42, "Kierownik zmiany", "Rzeszów", 1, (8, 6, 4), NeedsState.CURRENT),
        ("Zofia Adamczyk", 67, "Emerytowana nauczycielka", "Lublin", 4, (5, 4, 2), NeedsState.CURRENT),
        ("Bartosz Żurek", 24, "Kurier i student", "Kraków", 2, (9, 8, 7, 6), NeedsState.OUTDATED),
    )
    return [
        PersonaSummary(
            id=UUID(int=number),
            project_id=UUID(int=0),
            full_name=name,
            age=age,
            gender=None,
            occupation=work,
            location=city,
            education_level=None,
            segment_id=SAMPLE_SEGMENTS[segment][1],
            segment_name=SAMPLE_SEGMENTS[segment][0],
            top_need=None,
            opportunity=None,
            pain_severities=pains,
            needs_state=state,
            newer_responses=0,
            response_count=0,
            created_at=_SAMPLE_MOMENT,
            updated_at=_SAMPLE_MOMENT,
        )
        for number, (name, age, work, city, segment, pains, state) in enumerate(rows)
    ]


class SampleQuote(QWidget):
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
        place(self, Text(theme, quote, "quote"), 16, 2)
        place(self, Icon(theme, icon, ink), 16, 29)
        label = place(self, Text(theme, mark, "smallm", ink), 38, 30)
        text = Text(theme)
        text.set_role("small")
        text.set_colour("text2")
        text.set_runs(explanation)
        place(self, text, 38 + label.width() + 7, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_quote_rail(painter, self._theme, QPointF(0, 0), self.height(), verified=self._verified)


def place(parent: QWidget, widget: Placed, x: int, y: int, width: int = 0, height: int = 0) -> Placed:
    """Put a widget at a place, in its preferred size unless one is given."""
    widget.setParent(parent)
    hint = widget.sizeHint()
    widget.setGeometry(x, y, width or hint.width(), height or hint.height())
    return widget
