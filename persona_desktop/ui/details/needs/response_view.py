"""The responses on which a quote rests, in full, with the words of the quote marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QMargins, QRectF, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persona_desktop.domain.evidence import SourceSpan
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.block_view import BlockView
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.needs.quotes import in_quotation_marks
from persona_desktop.ui.details.text_layout import LONGEST_SHOWN, MarkedRun, shortened
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.wording import date_and_time, exact_time

_WIDTH = 880
_LOWEST, _HIGHEST = 120, 460
_GAP = 24
_RING_ROOM = 10
"""The page reaches so far beyond its texts at both sides, in pixels, for the focus ring."""
_AROUND = QSize(48, 236)
"""What of a window is not the page, in pixels: its rim, and the dialog's title, remark and buttons."""
_WORDS_BELOW_TOP = 120
"""How far below the dialog's upper edge the words of the quote stand, in pixels, where there is enough above them."""


@dataclass(frozen=True, slots=True)
class ResponseBlock(Block):
    """One response with the marked places, as offsets in its text."""

    response: FocusGroupResponse
    marked: tuple[tuple[int, int], ...]
    first: bool

    @property
    def spoken(self) -> str:
        pieces = [response_title(self.response), exact_time(self.response.created_at)]
        pieces.append(translate("ResponseView", "Question: {text}").format(text=self.response.question))
        pieces.append(translate("ResponseView", "Answer: {text}").format(text=self.response.text))
        for start, end in self.marked:
            words = self.response.text[start:end]
            pieces.append(translate("ResponseView", "marked words: {words}").format(words=words))
        return ". ".join(piece.rstrip(".") for piece in pieces)

    @property
    def copied(self) -> str:
        head = f"{response_title(self.response)}, {date_and_time(self.response.created_at)}"
        return f"{head}\n{self.response.question}\n\n{self.response.text}"

    def lay_out(self, canvas: Canvas) -> None:
        y = 0.0 if self.first else _GAP
        if not self.first:
            canvas.rule(0, canvas.width, 0)
        top = y
        y = self._lay_out_head(canvas, y)
        y += canvas.marked(self._runs(), 0, y, canvas.width, "quote").height
        canvas.drawing.frame = QRectF(0, top, canvas.width, y - top)
        canvas.grow(y + 4)

    def words_top(self, theme: Theme, width: float) -> float:
        """Return how far below the block's top the first marked words begin, for a width; both in pixels."""
        canvas = Canvas(theme, width)
        y = self._lay_out_head(canvas, 0.0 if self.first else _GAP)
        before = self._runs()[0]
        offset = 0 if before.underlined else len(before.text)
        return y + canvas.marked(self._runs(), 0, y, width, "quote").top_of(offset)

    def _lay_out_head(self, canvas: Canvas, y: float) -> float:
        """Place everything above the answer and return where that begins."""
        y += canvas.text(response_title(self.response), 0, y, canvas.width, "h2").height
        when = date_and_time(self.response.created_at)
        y += canvas.text(when, 0, y, canvas.width, "small", "text3").height + 12
        question = shortened(self.response.question)
        return y + canvas.text(question, 0, y, canvas.width, "body", "text2").height + 10

    def _runs(self) -> list[MarkedRun]:
        text = self.response.text
        runs: list[MarkedRun] = []
        end = 0
        for start, stop in self.marked:
            runs.append(MarkedRun(_ending(text[end:start])))
            runs.append(MarkedRun(shortened(text[start:stop]), "accent_text", "accent_bg", underlined=True))
            end = stop
        runs.append(MarkedRun(shortened(text[end:])))
        return [run for run in runs if run.text]


def response_title(response: FocusGroupResponse) -> str:
    """Return a response's focus group and its number in it."""
    group = in_quotation_marks(response.focus_group_name)
    return translate("ResponseView", "{group}, response {number}").format(
        group=group, number=response.ordinal
    )


def response_blocks(
    spans: Sequence[SourceSpan], responses: Sequence[FocusGroupResponse]
) -> list[ResponseBlock]:
    """Return a block for each response that the spans lie in, in their order; a span outside its text is left out."""
    by_id = {response.id: response for response in responses}
    places: dict[UUID, list[tuple[int, int]]] = {}
    for span in spans:
        response = by_id.get(span.response_id)
        if response is not None and 0 <= span.start < span.end <= len(response.text):
            places.setdefault(span.response_id, []).append((span.start, span.end))
    return [
        ResponseBlock(by_id[response_id], _merged(marked), number == 0)
        for number, (response_id, marked) in enumerate(places.items())
    ]


def open_responses(
    theme: Theme, window: QWidget, spans: Sequence[SourceSpan], responses: Sequence[FocusGroupResponse]
) -> Modal | None:
    """Open a dialog over the window with the responses of some spans; None if none of them is known here."""
    blocks = response_blocks(spans, responses)
    if not blocks:
        return None
    title = translate("ResponseView", "The words in the response")
    modal = Modal(theme, window, title, width=_WIDTH)
    view = BlockView(theme, side=_RING_ROOM, top=_RING_ROOM // 2, bottom=8)
    view.setAccessibleName(title)
    view.show_blocks(blocks)
    margins = modal.body.contentsMargins() - QMargins(_RING_ROOM, 0, _RING_ROOM, 0)
    modal.body.setContentsMargins(margins)
    width = min(_WIDTH, window.width() - _AROUND.width()) - margins.left() - margins.right()
    highest = max(_LOWEST, min(_HIGHEST, window.height() - theme.size(_AROUND.height())))
    view.setFixedHeight(min(max(_LOWEST, view.content_height(width)), highest))
    modal.body.addWidget(view)
    # Before it opens, so that the words stand there from the first frame on.
    view.resize(width, view.height())
    view.doItemsLayout()
    # With a current row the keyboard's arrival leaves the page where it is.
    view.setCurrentIndex(view.blocks.index(0))
    top = blocks[0].words_top(theme, view.content_width)
    view.verticalScrollBar().setValue(max(0, round(top) - _WORDS_BELOW_TOP))
    remark = translate("ResponseView", "A synthetic persona’s answer in a virtual focus group.")
    below = QVBoxLayout()
    below.setContentsMargins(_RING_ROOM, 0, _RING_ROOM, 0)
    below.addWidget(Text(theme, remark, "small", "text3", wrap=True))
    modal.body.addLayout(below)
    copy = modal.add_button(translate("ResponseView", "Copy response"), icon="copy")
    copy.clicked.connect(lambda: view.copy_row(max(0, view.currentIndex().row())))
    close = modal.add_button(translate("ResponseView", "Close"), "primary")
    close.clicked.connect(modal.reject)
    modal.open()
    return modal


def _ending(text: str) -> str:
    """Return a text that leads to marked words; of a very long one only its end."""
    return text if len(text) <= LONGEST_SHOWN else "…" + text[-LONGEST_SHOWN:]


def _merged(places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return places in the order of the text, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
