"""The rows of the RAG card: its head, the headings of its parts, texts, and the nodes of the graph."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from persona_desktop.domain.persona import Segment
from persona_desktop.domain.rag import GraphNode
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas, CardEdge
from persona_desktop.ui.details.insights.graph_words import confidence_word, kind_word
from persona_desktop.ui.details.page_blocks import LinkButton, place_button
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import ColourName, FontRole
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text_block import Run, TextBlock

PADDING = 20
"""Between the card's edge and what is in it, in pixels."""
_CHEVRON = 16
_HEADING_LEFT = PADDING + _CHEVRON + 4
_HEADING_HEIGHT = 32
_NODE_GAP = 6
_BULLET_GAP = 4
_COLLAPSED_LINES = 2
_BELOW_HEAD = 13
_BELOW_TEXT = 9
_BELOW_ROWS = 4
_ABOVE_EDGE = 10


@dataclass(frozen=True, slots=True)
class TogglePart:
    """Asks to open or close one part of the card."""

    part: str


@dataclass(frozen=True, slots=True)
class ToggleAll:
    """Asks to open or close all parts."""

    opened: bool


@dataclass(frozen=True, slots=True)
class ToggleNode:
    """Asks to open or close one entry of a part: its place in it."""

    part: str
    number: int


@dataclass(frozen=True, slots=True)
class ShowAllNodes:
    """Asks for all nodes of a part."""

    part: str


@dataclass(frozen=True, slots=True)
class CardHead(Block):
    """The title of the card, and the segment with its identifier and whatever contradicts it."""

    segment: Segment | None
    any_open: bool
    has_parts: bool
    edge: CardEdge = "top"

    @property
    def spoken(self) -> str:
        segment = self.segment
        pieces = [translate("RagCard", "RAG context")]
        if segment is not None:
            name = segment.name or segment.id or ""
            pieces.append(translate("RagCard", "segment {name}").format(name=name))
            if segment.name and segment.id:
                pieces.append(segment.id)
            pieces.extend(conflict_texts(segment))
        return ". ".join(piece.rstrip(".") for piece in pieces)

    @property
    def action(self) -> object | None:
        return ToggleAll(not self.any_open) if self.has_parts else None

    @property
    def action_hint(self) -> str:
        if not self.has_parts:
            return ""
        return translate("RagCard", "Collapse") if self.any_open else translate("RagCard", "Expand")

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        theme, right = canvas.theme, canvas.width - PADDING
        top = 18
        right_of_title = right
        canvas.icon("library", PADDING, top + (theme.line_height("h1") - 16) / 2, 16, "text2")
        if self.has_parts:
            icon = "chevrons-down-up" if self.any_open else "chevrons-up-down"
            button = LinkButton(self.action_hint, self.action, icon)
            right_of_title = place_button(canvas, button, right + 2, top - 4, quiet=True).left() - 8
        title_room = right_of_title - PADDING - 26
        title = canvas.text(translate("RagCard", "RAG context"), PADDING + 26, top, title_room, "h1")
        bottom: float = top + title.height
        if self.segment is not None:
            bottom = self._place_segment(canvas, self.segment, bottom + 14)
        canvas.drawing.frame = QRectF(PADDING, top, canvas.width - 2 * PADDING, bottom - top)
        canvas.rule(PADDING, right, bottom + 14)
        _end(canvas, bottom + 15 + _BELOW_HEAD, self.edge)

    def _place_segment(self, canvas: Canvas, segment: Segment, top: float) -> float:
        theme, right = canvas.theme, canvas.width - PADDING
        middle = top + theme.line_height("smallm") / 2

        def dot(painter: QPainter) -> None:
            fill_disc(painter, canvas, segment, middle)

        left = PADDING + 15.0
        if segment.name:
            canvas.draw(dot)
            name = TextBlock(theme, segment.name, "smallm", "text", width=right - left)
            canvas.place(name, left, top)
            left += name.width + 12
        bottom = canvas.drawing.height
        if segment.id:
            identifier = TextBlock(theme, segment.id, "mono", "text3")
            offset = (theme.line_height("smallm") - identifier.height) / 2
            if not segment.name:
                canvas.draw(dot)
            elif left + identifier.width > right or bottom > top + theme.line_height("smallm"):
                left, top = PADDING + 15.0, bottom + 2
            canvas.text(segment.id, left, top + offset, right - left, "mono", "text3")
            bottom = max(bottom, canvas.drawing.height)
        for text in conflict_texts(segment):
            y = bottom + 8
            canvas.icon("triangle-alert", PADDING, y + 1, 14, "md")
            bottom = y + canvas.text(text, PADDING + 22, y, right - PADDING - 22, "small", "md").height
        return bottom


@dataclass(frozen=True, slots=True)
class PartHeading(Block):
    """The heading of a part that can be opened and closed."""

    part: str
    title: str
    is_open: bool
    trailing: str = ""
    edge: CardEdge = "middle"

    @property
    def spoken(self) -> str:
        state = translate("RagCard", "expanded") if self.is_open else translate("RagCard", "collapsed")
        return ", ".join(text for text in (self.title, self.trailing, state) if text)

    @property
    def copied(self) -> str:
        return self.title

    @property
    def action(self) -> object | None:
        return TogglePart(self.part)

    @property
    def action_hint(self) -> str:
        return translate("RagCard", "Collapse") if self.is_open else translate("RagCard", "Expand")

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        theme = canvas.theme
        middle = _HEADING_HEIGHT / 2
        icon = "chevron-down" if self.is_open else "chevron-right"
        canvas.icon(icon, PADDING - 2, middle - _CHEVRON / 2, _CHEVRON, "text2")
        right = canvas.width - PADDING
        if self.trailing:
            top = middle - theme.line_height("small") / 2
            right = canvas.text_before(self.trailing, right, top, "small", "text3") - 12
        title = TextBlock(theme, self.title, "smalls", "text", width=right - _HEADING_LEFT)
        height = max(_HEADING_HEIGHT, title.height + 12)
        canvas.place(title, _HEADING_LEFT, (height - title.height) / 2)
        rect = QRectF(PADDING - 8, 2, canvas.width - 2 * PADDING + 16, height - 4)
        canvas.hotspot(rect, self.action)
        canvas.drawing.frame = rect.adjusted(8, 4, -8, -4)
        _end(canvas, height, self.edge)


@dataclass(frozen=True, slots=True)
class CardText(Block):
    """A paragraph, under a label of its own where a part holds several."""

    text: str
    label: str = ""
    role: FontRole = "body"
    colour: ColourName = "text"
    edge: CardEdge = "middle"

    @property
    def spoken(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        top = 0.0
        width = canvas.width - 2 * PADDING
        if self.label:
            top += canvas.text(self.label, PADDING, top, width, "micro", "text3").height + 2
        text = canvas.text(shortened(self.text), PADDING, top, width, self.role, self.colour)
        bottom = top + text.height
        canvas.drawing.frame = QRectF(PADDING, 0, width, bottom)
        _end(canvas, bottom + _BELOW_TEXT, self.edge)


@dataclass(frozen=True, slots=True)
class BulletRow(Block):
    """One characteristic of the segment."""

    text: str
    last: bool = False
    """Whether it is the last of its part: then the next heading keeps its distance."""
    edge: CardEdge = "middle"

    @property
    def spoken(self) -> str:
        return self.text

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        _place_dot(canvas, "text3", _BULLET_GAP)
        width = canvas.width - PADDING - _HEADING_LEFT
        text = canvas.text(shortened(self.text), _HEADING_LEFT, _BULLET_GAP, width, "small")
        canvas.drawing.frame = QRectF(PADDING, _BULLET_GAP, canvas.width - 2 * PADDING, text.height)
        bottom = text.height + 2 * _BULLET_GAP
        _end(canvas, bottom + (_BELOW_ROWS if self.last else 0), self.edge)


@dataclass(frozen=True, slots=True)
class NodeRow(Block):
    """A node of the graph: what it says and its kind; open, everything else that is known of it."""

    node: GraphNode
    part: str
    number: int
    is_open: bool
    last: bool = False
    """Whether it is the last of its part: then the next heading keeps its distance."""
    edge: CardEdge = "middle"

    @property
    def spoken(self) -> str:
        pieces = [
            self._summary,
            self._kind,
            *(f"{label}: {text}" if label else text for label, text in self._facts),
        ]
        return ". ".join(piece for piece in pieces if piece)

    @property
    def action(self) -> object | None:
        return ToggleNode(self.part, self.number) if self._facts else None

    @property
    def action_hint(self) -> str:
        if not self._facts:
            return ""
        return translate("RagCard", "Collapse") if self.is_open else translate("RagCard", "Expand")

    @property
    def _summary(self) -> str:
        return self.node.summary or self.node.key_facts or ""

    @property
    def _kind(self) -> str:
        return "" if self.node.kind is None else kind_word(self.node.kind)

    @property
    def _facts(self) -> list[tuple[str, str]]:
        node = self.node
        facts: list[tuple[str, str]] = []
        if node.key_facts is not None and node.summary is not None:
            facts.append((translate("GraphNode", "Key facts"), node.key_facts))
        if node.magnitude is not None:
            facts.append((translate("GraphNode", "Magnitude"), node.magnitude))
        if node.confidence is not None:
            facts.append((translate("GraphNode", "Confidence"), confidence_word(node.confidence)))
        if node.period is not None:
            facts.append((translate("GraphNode", "Period"), node.period))
        if node.source is not None:
            facts.append((translate("GraphNode", "Source"), node.source))
        if node.why_matters is not None:
            facts.append((translate("GraphNode", "Why it matters"), node.why_matters))
        return facts

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        theme, right = canvas.theme, canvas.width - PADDING
        _place_dot(canvas, "accent", _NODE_GAP)
        text_right, least_height = right, theme.line_height("small")
        if self._kind:
            kind = TextBlock(theme, self._kind, "small", "text3", width=canvas.width * 0.35)
            text_right, least_height = right - kind.width, kind.height
            canvas.place(kind, text_right, _NODE_GAP)
        width = text_right - 12 - _HEADING_LEFT
        lines = None if self.is_open else _COLLAPSED_LINES
        summary = canvas.text(
            shortened(self._summary), _HEADING_LEFT, _NODE_GAP, width, "small", max_lines=lines
        )
        bottom = _NODE_GAP + max(summary.height, least_height)
        if self.is_open:
            bottom += 4
            for label, text in self._facts:
                runs = (Run(f"{label}: ", None, "text3"), Run(shortened(text)))
                width = right - _HEADING_LEFT
                bottom += canvas.text(runs, _HEADING_LEFT, bottom, width, "smallp", "text2").height
            bottom += 4
        rect = QRectF(PADDING - 8, 1, canvas.width - 2 * PADDING + 16, bottom + _NODE_GAP - 2)
        if self.action is not None:
            canvas.hotspot(rect, self.action, "" if self.is_open or not summary.is_elided else self._summary)
        canvas.drawing.frame = rect.adjusted(8, 5, -8, -5)
        _end(canvas, bottom + _NODE_GAP + (_BELOW_ROWS if self.last else 0), self.edge)


@dataclass(frozen=True, slots=True)
class AllNodesLink(Block):
    """The way to the nodes that are not shown at first."""

    part: str
    count: int
    edge: CardEdge = "middle"

    @property
    def spoken(self) -> str:
        return translate("InsightsTab", "Show all %n", n=self.count)

    @property
    def copied(self) -> str:
        return ""

    @property
    def action(self) -> object | None:
        return ShowAllNodes(self.part)

    @property
    def action_hint(self) -> str:
        return self.spoken

    def lay_out(self, canvas: Canvas) -> None:
        canvas.card(self.edge)
        text = canvas.text(self.spoken, _HEADING_LEFT, 6, None, "smallm", "accent_text")
        rect = QRectF(_HEADING_LEFT, 6, text.width, text.height)
        canvas.hotspot(rect.adjusted(-6, -4, 6, 4), self.action)
        canvas.drawing.frame = rect
        _end(canvas, 6 + text.height + 8, self.edge)


CardBlock = CardHead | PartHeading | CardText | BulletRow | NodeRow | AllNodesLink
"""The rows of the card; the last one draws the card's lower edge."""


def conflict_texts(segment: Segment) -> list[str]:
    """Return a sentence for each place that stores another segment than the one shown."""
    texts: list[str] = []
    for conflict in segment.conflicts:
        if conflict.field == "id":
            text = translate(
                "RagCard", "Contradiction: the persona’s column says {shown}, its RAG data say {other}."
            )
        else:
            text = translate(
                "RagCard", "Contradiction: the persona’s segment is {shown}, its RAG data say {other}."
            )
        texts.append(text.format(shown=conflict.shown, other=conflict.other))
    return texts


def _end(canvas: Canvas, bottom: float, edge: CardEdge) -> None:
    """Make the block reach down to ``bottom``, and leave room above the card's edge if it is the last one."""
    canvas.grow(bottom + (_ABOVE_EDGE if edge in ("bottom", "whole") else 0))


def fill_disc(painter: QPainter, canvas: Canvas, segment: Segment, middle: float) -> None:
    """Draw the dot in the segment's colour."""
    painter.setPen(canvas.theme.segment_tint(segment.id, segment.name).ink)
    painter.setBrush(canvas.theme.segment_tint(segment.id, segment.name).ink)
    painter.drawEllipse(QPointF(PADDING + 4, middle), 3.5, 3.5)


def _place_dot(canvas: Canvas, colour: ColourName, top: float) -> None:
    middle = top + canvas.theme.line_height("small") / 2
    canvas.disc(QPointF(PADDING + 6, middle), 3, colour)
