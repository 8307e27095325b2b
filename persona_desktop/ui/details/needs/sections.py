"""The headings of the three sections, and the summary of the evidence above them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.counted_title import counted_title
from persona_desktop.ui.details.needs.outcome_columns import OutcomeColumns
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text_block import Run, TextBlock

_ABOVE_RULE = 30
_BELOW_RULE = 26
_HEAD_GAP = 8
_TITLE_GAP = 2
_BELOW_TITLE = 20
_ABOVE_SUMMARY = 4
_BELOW_SUMMARY = 24


class Ranking(Enum):
    """Which score orders the desired outcomes."""

    OPPORTUNITY = "opportunity"
    ULWICK = "ulwick"


@dataclass(frozen=True, slots=True)
class ChooseRanking:
    """Asks for another order of the desired outcomes."""

    ranking: Ranking


@dataclass(frozen=True, slots=True)
class EvidenceSummaryBlock(Block):
    """How many quotes stand in the responses, and whose words they are."""

    headline: str
    counts: str
    """The other marks with their counts; may be empty."""
    remark: str
    all_verbatim: bool

    @property
    def spoken(self) -> str:
        return ". ".join(text.rstrip(".") for text in (self.headline, self.counts, self.remark) if text)

    def lay_out(self, canvas: Canvas) -> None:
        left, top = 22, _ABOVE_SUMMARY
        canvas.icon("badge-check", 0, top + 0.5, 15, "accent" if self.all_verbatim else "text2")
        runs = [Run(self.headline, "smalls", "text")]
        if self.counts:
            runs.append(Run(f"  ·  {self.counts}", None, "text2"))
        bottom = top + canvas.text(runs, left, top, canvas.width - left, "small", "text2").height
        if self.remark:
            remark = canvas.text(self.remark, left, bottom + 2, canvas.width - left, "smallp", "text3")
            bottom += 2 + remark.height
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom + _BELOW_SUMMARY)


@dataclass(frozen=True, slots=True)
class SectionBlock(Block):
    """The title of a section with how many entries it has and what its numbers mean."""

    title: str
    count: int
    subtitle: str
    first: bool = False
    """Whether nothing stands above it on the page: then there is no rule."""

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.count}. {self.subtitle}"

    def lay_out(self, canvas: Canvas) -> None:
        top = place_rule(canvas, self.first)
        bottom = place_title(canvas, self.title, self.count, self.subtitle, top, canvas.width)
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom + _BELOW_TITLE)


@dataclass(frozen=True, slots=True)
class OutcomeSectionBlock(Block):
    """The heading of the desired outcomes: the choice of the score, its formula, and the heads of the columns."""

    count: int
    ranking: Ranking
    first: bool = False

    @property
    def spoken(self) -> str:
        chosen = translate("NeedsTab", "Ranked by: {score}").format(score=ranking_name(self.ranking))
        return f"{translate('NeedsTab', 'Desired outcomes')}, {self.count}. {chosen}. {formula(self.ranking)}"

    @property
    def action(self) -> object | None:
        return ChooseRanking(_other(self.ranking))

    @property
    def action_hint(self) -> str:
        return translate("NeedsTab", "Rank by: {score}").format(score=ranking_name(_other(self.ranking)))

    def lay_out(self, canvas: Canvas) -> None:
        top = place_rule(canvas, self.first)
        title = translate("NeedsTab", "Desired outcomes")
        subtitle = formula(self.ranking)
        if OutcomeColumns(canvas.theme, canvas.width).stacked:
            bottom = place_title(canvas, title, self.count, subtitle, top, canvas.width)
            self._place_choice(canvas, bottom + 10, 0)
            bottom = canvas.drawing.height
        else:
            left = canvas.width - self._choice_width(canvas)
            self._place_choice(canvas, top - 3, left)
            bottom = place_title(canvas, title, self.count, subtitle, top, left - 16)
        self._place_heads(canvas, bottom + 18)
        canvas.drawing.frame = QRectF(0, top - 3, canvas.width, canvas.drawing.height - top)

    @staticmethod
    def _label_width(canvas: Canvas, label: str) -> int:
        return ceil(canvas.theme.metrics("smallm").horizontalAdvance(label)) + 20

    def _choice_width(self, canvas: Canvas) -> int:
        return sum(self._label_width(canvas, ranking_name(ranking)) for ranking in Ranking) + 4

    def _place_choice(self, canvas: Canvas, top: float, left: float) -> None:
        """Place the two scores side by side, the chosen one raised."""
        theme = canvas.theme
        height = theme.size(26)
        canvas.box(QRectF(left, top, self._choice_width(canvas), height), "sub2", theme.radius("control"))
        x = left + 2
        for ranking in Ranking:
            label = ranking_name(ranking)
            width = self._label_width(canvas, label)
            rect = QRectF(x, top + 2, width, height - 4)
            chosen = ranking is self.ranking
            if chosen:
                canvas.box(rect, "raised", theme.radius("control") - 2, "line2")
            text = TextBlock(theme, label, "smallm", "text" if chosen else "text2")
            canvas.place(text, x + 10, top + (height - text.height) / 2)
            canvas.hotspot(rect, None if chosen else ChooseRanking(ranking), formula(ranking))
            x += width

    def _place_heads(self, canvas: Canvas, top: float) -> None:
        theme = canvas.theme
        columns = OutcomeColumns(theme, canvas.width)
        middle = top + theme.line_height("micro") / 2
        canvas.text(translate("NeedsTab", "Outcome"), 0, top, None, "micro", "text2")
        if not columns.stacked:
            left = columns.scale_left - 3

            def ring(painter: QPainter) -> None:
                painter.setPen(QPen(theme.colour("text3"), 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(left + 4, middle), 3.4, 3.4)

            canvas.draw(ring)
            right = columns.scale_right + 5
            start = canvas.text_before(translate("NeedsTab", "Importance"), right, top, "micro", "text2")
            canvas.disc(QPointF(start - 8, middle), 4, "accent")
            self._place_satisfaction(canvas, left + 12, start - 8 - 4 - _HEAD_GAP, top)
        head = ranking_head(self.ranking)
        canvas.text_before(head, canvas.width, top, "micro", "text2")
        bottom = top + theme.line_height("micro") + 8
        canvas.rule(0, canvas.width, bottom)

    @staticmethod
    def _place_satisfaction(canvas: Canvas, left: float, right: float, top: float) -> None:
        """Place the ring's name between the ring and the name of the disc, and tell it where it is cut."""
        name, width = translate("NeedsTab", "Current satisfaction"), right - left
        text = canvas.text(name, left, top, width, "micro", "text2", max_lines=1)
        if text.is_elided:
            canvas.hotspot(QRectF(left, top, width, text.height), None, name)


def place_rule(canvas: Canvas, first: bool) -> float:
    """Place the rule between two sections and return where the title begins."""
    if first:
        return 0
    canvas.rule(0, canvas.width, _ABOVE_RULE, "line2")
    return _ABOVE_RULE + 1 + _BELOW_RULE


def place_title(canvas: Canvas, title: str, count: int, subtitle: str, top: float, right: float) -> float:
    """Place a section's title, count and subtitle and return their lower edge."""
    heading = canvas.text(counted_title(title, str(count)), 0, top, right, "h1", "text")
    below = top + heading.height + _TITLE_GAP
    return below + canvas.text(subtitle, 0, below, right, "small", "text3").height


def ranking_name(ranking: Ranking) -> str:
    """Return what a score is called where it is chosen."""
    match ranking:
        case Ranking.OPPORTUNITY:
            return translate("NeedsTab", "Opportunity")
        case Ranking.ULWICK:
            return translate("NeedsTab", "Ulwick’s method")


def ranking_head(ranking: Ranking) -> str:
    """Return the head of the score's column."""
    match ranking:
        case Ranking.OPPORTUNITY:
            return translate("NeedsTab", "Opportunity")
        case Ranking.ULWICK:
            return translate("NeedsTab", "Ulwick’s score")


def formula(ranking: Ranking) -> str:
    """Return how a score is computed and what of it a model has estimated."""
    match ranking:
        case Ranking.OPPORTUNITY:
            return translate(
                "NeedsTab", "Opportunity = importance × (importance − satisfaction) · model’s estimates"
            )
        case Ranking.ULWICK:
            return translate(
                "NeedsTab",
                "Ulwick = importance + max(importance − satisfaction, 0), scale 2–20 · model’s estimates",
            )


def _other(ranking: Ranking) -> Ranking:
    return Ranking.ULWICK if ranking is Ranking.OPPORTUNITY else Ranking.OPPORTUNITY
