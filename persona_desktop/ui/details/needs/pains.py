"""A pain point: its rank, severity, share of people, how often, and what could help."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from persona_desktop.domain.needs import PainPoint
from persona_desktop.domain.shared_pains import SharedPain
from persona_desktop.ui.details.block_model import Block, TablePart
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.needs.tables import pain_table
from persona_desktop.ui.details.needs.words import frequency_word
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import paint_severity_bar, severity_label, severity_word
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.widgets.text_block import Run
from persona_desktop.ui.wording import percent

QUOTE_INDENT = 24
"""Where the text and the quotes of a pain begin: behind its rank."""
_SIDE = 140
"""Width of the column with severity bar, share and frequency."""
_SIDE_GAP = 32
_NARROW = 480
_CHIP_PADDING = 8
_CHIP_GAP = 10
_ICON = 14
_BAR_HEIGHT = 8
_ABOVE_RULE = 16
_BELOW_RULE = 16


@dataclass(frozen=True, slots=True)
class PainBlock(Block):
    """One pain; its quotes follow as rows of their own."""

    pain: PainPoint
    rank: int
    total: int
    shared: SharedPain | None = None
    """How many personas of the segment have it; None where nobody else is known to."""

    @property
    def spoken(self) -> str:
        place = translate("PainBlock", "Pain {number} of {total}").format(number=self.rank, total=self.total)
        return ". ".join((place, *self._facts))

    @property
    def copied(self) -> str:
        return "\n".join(self._facts)

    @property
    def table(self) -> TablePart:
        return pain_table(self.pain, self.rank, self.shared)

    @property
    def _facts(self) -> list[str]:
        pain = self.pain
        facts = [pain.title]
        if pain.severity is None:
            facts.append(translate("PainBlock", "no severity given"))
        else:
            text = translate("PainBlock", "Severity {score} of 10, {band}, a model’s estimate")
            facts.append(text.format(score=pain.severity, band=severity_word(pain.severity)))
        if pain.description is not None:
            facts.append(pain.description.rstrip("."))
        if pain.percent_affected is not None:
            text = translate("PainBlock", "{share} of the people in the segment, a model’s estimate")
            facts.append(text.format(share=percent(pain.percent_affected)))
        if pain.frequency is not None:
            facts.append(
                translate("PainBlock", "How often: {word}").format(word=frequency_word(pain.frequency))
            )
        if self.shared is not None:
            facts.append(_counted(self.shared))
        if pain.potential_solutions:
            text = translate("PainBlock", "Possible solutions: {list}")
            facts.append(text.format(list="; ".join(pain.potential_solutions)))
        return facts

    def lay_out(self, canvas: Canvas) -> None:
        top = 0.0
        if self.rank > 1:
            canvas.rule(QUOTE_INDENT, canvas.width, _ABOVE_RULE)
            top = _ABOVE_RULE + 1 + _BELOW_RULE
        theme = canvas.theme
        canvas.text(str(self.rank), 0, top, None, "h1", "text3")
        stacked = canvas.width < theme.size(_NARROW)
        side = self._side_width(canvas)
        right = canvas.width if stacked else canvas.width - side - _SIDE_GAP
        bottom = self._place_title(canvas, top, right)
        bottom = self._place_text(canvas, bottom, right)
        if stacked:
            bottom = self._place_side(canvas, QUOTE_INDENT, bottom + 8, canvas.width - QUOTE_INDENT)
        else:
            bottom = max(bottom, self._place_side(canvas, canvas.width - side, top, side))
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom)

    @staticmethod
    def _share_runs(share: float) -> tuple[Run, Run]:
        words = translate("PainBlock", "of people in segment")
        return Run(percent(share), "smalls", "text"), Run(f"  {words}")

    def _side_width(self, canvas: Canvas) -> float:
        """Wide enough for any share on one line, so that the bars of all pains stand below each other."""
        theme = canvas.theme
        share, words = self._share_runs(1)
        line = theme.metrics("smalls").horizontalAdvance(share.text) + theme.metrics(
            "smallp"
        ).horizontalAdvance(words.text)
        return min(max(theme.size(_SIDE), ceil(line) + 2), canvas.width / 3)

    def _place_title(self, canvas: Canvas, top: float, right: float) -> float:
        severity = self.pain.severity
        left = QUOTE_INDENT
        label = "" if severity is None else severity_label(severity)
        chip = ceil(canvas.theme.metrics("smallm").horizontalAdvance(label)) + 2 * _CHIP_PADDING
        room = right - left - (chip + _CHIP_GAP if label else 0)
        title = canvas.text(shortened(self.pain.title), left, top, room, "bodys")
        if severity is not None:
            height = canvas.theme.size(20)
            y = top + (canvas.theme.line_height("bodys") - height) / 2
            self._place_chip(canvas, QRectF(left + title.width + _CHIP_GAP, y, chip, height), severity)
        return top + title.height

    def _place_chip(self, canvas: Canvas, rect: QRectF, severity: int) -> None:
        theme = canvas.theme
        label = severity_label(severity)
        baseline = rect.top() + theme.baseline("smallm", rect.height())

        def paint(painter: QPainter) -> None:
            colours = theme.severity(severity)
            fill_rounded(painter, rect, rect.height() / 2, colours.background)
            painter.setPen(colours.ink)
            painter.setFont(theme.font("smallm"))
            painter.drawText(QPointF(rect.left() + _CHIP_PADDING, baseline), label)

        canvas.draw(paint)
        canvas.hotspot(rect, None, self._facts[1])

    def _place_text(self, canvas: Canvas, bottom: float, right: float) -> float:
        pain = self.pain
        left = QUOTE_INDENT
        if pain.description is not None:
            text = shortened(pain.description)
            bottom += 4 + canvas.text(text, left, bottom + 4, right - left, "body", "text2").height
        if pain.potential_solutions:
            y = bottom + 7
            canvas.icon(
                "lightbulb", left, y + (canvas.theme.line_height("small") - _ICON) / 2, _ICON, "text3"
            )
            solutions = "  ·  ".join(pain.potential_solutions)
            bottom = y + canvas.text(solutions, left + 20, y, right - left - 20, "small", "text2").height
        return bottom

    def _place_side(self, canvas: Canvas, left: float, top: float, width: float) -> float:
        theme, pain = canvas.theme, self.pain
        y = top
        if pain.severity is not None:
            severity = pain.severity
            bar = QRectF(left, top, 120, _BAR_HEIGHT)
            canvas.draw(lambda painter: paint_severity_bar(painter, theme, bar, severity))
            y += _BAR_HEIGHT + 7
        if pain.percent_affected is not None:
            runs = self._share_runs(pain.percent_affected)
            y += canvas.text(runs, left, y, width, "smallp", "text2").height
            y += canvas.text(
                translate("PainBlock", "(a model’s estimate)"), left, y, width, "smallp", "text3"
            ).height
        if pain.frequency is not None:
            y += canvas.text(frequency_word(pain.frequency), left, y, width, "smallp", "text2").height
        if self.shared is not None:
            y = self._place_shared(canvas, self.shared, left, y, width)
        return y

    @staticmethod
    def _place_shared(canvas: Canvas, shared: SharedPain, left: float, top: float, width: float) -> float:
        """Place what is counted, apart from what is estimated, and return its lower edge."""
        count = translate("PainBlock", "{having} of {analysed}")
        words = translate("PainBlock", "analysed personas")
        runs = (
            Run(count.format(having=shared.having, analysed=shared.analysed), "smalls", "text"),
            Run(f"  {words}"),
        )
        height = canvas.text(runs, left, top, width, "smallp", "text2").height
        canvas.hotspot(QRectF(left, top, width, height), None, _counted(shared))
        return top + height


def _counted(shared: SharedPain) -> str:
    text = translate(
        "PainBlock",
        "Counted: {having} of the {analysed} personas of this segment that have an analysis name a pain with the same title",
    )
    return text.format(having=shared.having, analysed=shared.analysed)
