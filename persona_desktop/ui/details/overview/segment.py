"""The segment of a persona: its badge, its identifier, what it means, and places that contradict."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.domain.persona import Segment
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import HeadingLink, place_heading, place_section_rule
from persona_desktop.ui.details.insights.card_blocks import conflict_texts
from persona_desktop.ui.details.overview.requests import ShowInsights
from persona_desktop.ui.details.painted_chips import ChipRow
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import READING_WIDTH
from persona_desktop.ui.translation import translate

_ABOVE_RULE = 22
_BELOW_RULE = 26
_ICON = 14


@dataclass(frozen=True, slots=True)
class SegmentBlock(Block):
    """The whole section; Enter leads to the context in the insights."""

    segment: Segment

    @property
    def spoken(self) -> str:
        segment = self.segment
        texts = [translate("Overview", "Segment"), segment.name, segment.id, segment.description]
        return ". ".join([text for text in texts if text] + conflict_texts(segment))

    @property
    def copied(self) -> str:
        segment = self.segment
        badge = " · ".join(text for text in (segment.name, segment.id) if text)
        return "\n".join(filter(None, (badge, segment.description, *conflict_texts(segment))))

    @property
    def action(self) -> object | None:
        return ShowInsights()

    @property
    def action_hint(self) -> str:
        return translate("Overview", "Context in Insights")

    def lay_out(self, canvas: Canvas) -> None:
        segment, theme = self.segment, canvas.theme
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        link = HeadingLink(self.action_hint, self.action)
        bottom = place_heading(canvas, translate("Overview", "Segment"), top, link=link)
        chips = ChipRow(canvas, 0, bottom + 14, canvas.width)
        if segment.name:
            chips.add_segment(segment.name, segment.id)
        if segment.id:
            chips.add(segment.id, "mono")
        bottom = chips.bottom
        width = min(canvas.width, theme.size(READING_WIDTH))
        if segment.description:
            text = canvas.text(shortened(segment.description), 0, bottom + 12, width, "lead")
            bottom += 12 + text.height
        for conflict in conflict_texts(segment):
            y = bottom + 10
            canvas.icon("triangle-alert", 0, y + (theme.line_height("small") - _ICON) / 2, _ICON, "md")
            bottom = y + canvas.text(conflict, _ICON + 8, y, width - _ICON - 8, "small", "md").height
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom)
