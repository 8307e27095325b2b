"""A desired outcome: how important it is, how satisfied people are, and the score computed from both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persona_desktop.domain.needs import DesiredOutcome
from persona_desktop.ui.details.block_model import Block, TablePart
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.needs.outcome_columns import OutcomeColumns
from persona_desktop.ui.details.needs.sections import Ranking
from persona_desktop.ui.details.needs.tables import outcome_table
from persona_desktop.ui.details.needs.words import MISSING, measurable_word, ulwick_word
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.text_block import TextBlock

ROOM_BELOW_QUOTES = 10
"""Kept free below the quotes of an outcome, in pixels: the next outcome begins with its line."""
_TOP = 6
_BOTTOM = 7
_ICON = 13
_STRONG_FROM: Final = {Ranking.OPPORTUNITY: 20, Ranking.ULWICK: 10}
"""From this score on it is drawn in the strong ink."""
_RING_RADIUS = 5
_DISC_RADIUS = 6
_SCALE_HEIGHT = 24
_SCALE_RAISED = 2
"""How far the scale stands above the line between name and measurability."""


def ranked(outcomes: tuple[DesiredOutcome, ...], ranking: Ranking) -> list[DesiredOutcome]:
    """Return outcomes with the highest score first, those without one last, ties by text."""

    def key(outcome: DesiredOutcome) -> tuple[bool, int, str]:
        score = score_of(outcome, ranking)
        return (score is None, -(score or 0), outcome.statement)

    return sorted(outcomes, key=key)


def score_of(outcome: DesiredOutcome, ranking: Ranking) -> int | None:
    """Return the score that orders the outcomes; None where importance or satisfaction is missing."""
    return outcome.opportunity if ranking is Ranking.OPPORTUNITY else outcome.ulwick


@dataclass(frozen=True, slots=True)
class OutcomeBlock(Block):
    """One outcome; its quotes, which a variant of the stored analysis has, follow as rows of their own."""

    outcome: DesiredOutcome
    ranking: Ranking
    number: int
    total: int

    @property
    def spoken(self) -> str:
        place = translate("OutcomeBlock", "Outcome {number} of {total}").format(
            number=self.number, total=self.total
        )
        return ". ".join((place, *self._facts))

    @property
    def copied(self) -> str:
        return "\n".join((self.outcome.statement, *self._facts[1:]))

    @property
    def table(self) -> TablePart:
        return outcome_table(self.outcome)

    @property
    def _facts(self) -> list[str]:
        outcome = self.outcome
        facts = [outcome.statement.rstrip(".")]
        if outcome.is_measurable is not None:
            facts.append(measurable_word(measurable=outcome.is_measurable))
        facts.append(_estimate(translate("OutcomeBlock", "Importance"), outcome.importance))
        facts.append(_estimate(translate("OutcomeBlock", "Current satisfaction"), outcome.satisfaction))
        score = score_of(outcome, self.ranking)
        if score is None:
            facts.append(translate("OutcomeBlock", "no score: {reason}").format(reason=value_missing()))
        elif self.ranking is Ranking.OPPORTUNITY:
            text = translate("OutcomeBlock", "Opportunity {score} = {formula}")
            facts.append(text.format(score=_signed(score), formula=_formula(outcome, self.ranking)))
        else:
            text = translate("OutcomeBlock", "Ulwick’s score {score} of 20 = {formula}, {band}")
            formula = _formula(outcome, self.ranking)
            facts.append(text.format(score=score, formula=formula, band=ulwick_word(score)))
        if is_over_served(outcome):
            facts.append(over_served_word())
        return facts

    def lay_out(self, canvas: Canvas) -> None:
        theme = canvas.theme
        columns = OutcomeColumns(theme, canvas.width)
        top: float = _TOP
        if self.number > 1:
            canvas.rule(0, canvas.width, 0)
            top += 1
        statement = shortened(self.outcome.statement)
        name = canvas.text(statement, 0, top, columns.name_right, "bodym")
        bottom = self._place_measurable(canvas, top + name.height - 1)
        scale_middle = top + theme.line_height("body") - _SCALE_RAISED
        if columns.stacked:
            scale_middle = bottom + _SCALE_HEIGHT / 2
            bottom += _SCALE_HEIGHT
        place_scale(canvas, columns, self.outcome, scale_middle)
        bottom = max(bottom, self._place_score(canvas, top))
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.hotspot(QRectF(0, top, canvas.width, bottom - top), None, "\n".join(self._facts[1:]))
        canvas.grow(bottom + _BOTTOM)

    def _place_measurable(self, canvas: Canvas, y: float) -> float:
        measurable = self.outcome.is_measurable
        if measurable is None:
            return y
        middle = y + canvas.theme.line_height("small") / 2
        canvas.icon("ruler" if measurable else "minus", 0, middle - _ICON / 2, _ICON, "text3")
        word = measurable_word(measurable=measurable)
        return y + canvas.text(word, _ICON + 4, y, None, "small", "text2").height

    def _place_score(self, canvas: Canvas, top: float) -> float:
        outcome, right = self.outcome, canvas.width
        score = score_of(outcome, self.ranking)
        strong = score is not None and score >= _STRONG_FROM[self.ranking]
        left = canvas.text_before(_signed(score), right, top - 1, "h1", "text" if strong else "text2")
        if self.ranking is Ranking.ULWICK and score is not None:
            canvas.text_before(ulwick_word(score), left - 8, top + 1, "small", "text2")
        y = top + canvas.theme.line_height("h1") - 1
        below = value_missing() if score is None else _formula(outcome, self.ranking)
        canvas.text_before(below, right, y, "micro", "text2")
        y += canvas.theme.line_height("micro")
        if is_over_served(outcome):
            canvas.text_before(over_served_word(), right, y, "small", "text2")
            y += canvas.theme.line_height("small")
        return y


def place_scale(canvas: Canvas, columns: OutcomeColumns, outcome: DesiredOutcome, middle: float) -> None:
    """Place the scale from 1 to 10: a ring for the satisfaction, a disc for the importance, a line between them."""
    theme = canvas.theme
    importance, satisfaction = outcome.importance, outcome.satisfaction
    canvas.draw(lambda painter: _paint_scale(painter, theme, columns, importance, satisfaction, middle))
    line = theme.line_height("micro")
    numbers: list[tuple[int, TextBlock, bool]] = []
    if satisfaction is not None:
        left_of = importance is None or satisfaction <= importance
        if importance != satisfaction:
            numbers.append((satisfaction, TextBlock(theme, str(satisfaction), "micro", "text2"), left_of))
    if importance is not None:
        right_of = satisfaction is None or importance >= satisfaction
        numbers.append((importance, TextBlock(theme, str(importance), "micros", "text"), not right_of))
    for value, text, left_of in numbers:
        x = columns.x_of(value)
        canvas.place(text, x - 10 - text.width if left_of else x + 11, middle - line / 2)


def _paint_scale(
    painter: QPainter,
    theme: Theme,
    columns: OutcomeColumns,
    importance: int | None,
    satisfaction: int | None,
    middle: float,
) -> None:
    values = [value for value in (importance, satisfaction) if value is not None]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line2"))
    for value in range(1, 11):
        if not values or not min(values) <= value <= max(values):
            painter.drawEllipse(QPointF(columns.x_of(value), middle), 1.2, 1.2)
    if importance is not None and satisfaction is not None:
        # Over-served outcomes have their line dashed: it runs the other way.
        style = Qt.PenStyle.SolidLine if satisfaction <= importance else Qt.PenStyle.DotLine
        painter.setPen(
            QPen(
                theme.colour("accent_line"),
                4 if satisfaction <= importance else 2.5,
                style,
                Qt.PenCapStyle.FlatCap,
            )
        )
        painter.drawLine(
            QPointF(columns.x_of(satisfaction), middle), QPointF(columns.x_of(importance), middle)
        )
    if importance is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(columns.x_of(importance), middle), _DISC_RADIUS, _DISC_RADIUS)
    if satisfaction is not None:
        same = satisfaction == importance
        painter.setPen(QPen(theme.colour("text3"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush if same else theme.colour("surface"))
        radius = _DISC_RADIUS + 2.5 if same else _RING_RADIUS
        painter.drawEllipse(QPointF(columns.x_of(satisfaction), middle), radius, radius)


def is_over_served(outcome: DesiredOutcome) -> bool:
    """Whether people are at least as satisfied as they care: the opportunity is zero or less."""
    return outcome.opportunity is not None and outcome.opportunity <= 0


def over_served_word() -> str:
    """Return what an outcome with an opportunity of zero or less is called."""
    return translate("OutcomeBlock", "over-served")


def value_missing() -> str:
    """Return why an outcome has no score."""
    return translate("OutcomeBlock", "a value is missing")


def _estimate(name: str, value: int | None) -> str:
    if value is None:
        return translate("OutcomeBlock", "{name}: not given").format(name=name)
    return translate("OutcomeBlock", "{name} {value} of 10, a model’s estimate").format(
        name=name, value=value
    )


def _formula(outcome: DesiredOutcome, ranking: Ranking) -> str:
    """Return the computation with its numbers; both must be known."""
    importance, satisfaction = outcome.importance, outcome.satisfaction
    if ranking is Ranking.OPPORTUNITY:
        return f"{importance} × ({importance} − {satisfaction})"
    return f"{importance} + max({importance} − {satisfaction}, 0)"


def _signed(score: int | None) -> str:
    if score is None:
        return MISSING
    return f"−{-score}" if score < 0 else str(score)
