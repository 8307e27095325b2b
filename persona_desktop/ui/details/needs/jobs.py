"""A job to be done: its priority in a ring, its statement in three lines, how often and how hard it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.domain.needs import JobToBeDone
from persona_desktop.ui.details.block_model import Block, TablePart
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.needs.tables import job_table
from persona_desktop.ui.details.needs.words import MISSING, difficulty_word, frequency_word, statement_lines
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import ColourName, FontRole
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import paint_ring, paint_score_ring
from persona_desktop.ui.widgets.text_block import TextBlock

QUOTE_INDENT = 60
"""Where the quotes of a job begin: behind its ring."""
_RING = 44
_OPENING = 37
"""Least width of the column of opening words."""
_GAP = 13
_LINE_GAP = 2
_META_LEFT_GAP = 24
_META_GAP = 6
_ICON = 14
_META_TEXT = _ICON + 7
"""From the left edge of an icon to the word behind it."""
_NARROW = 480
"""In a narrower page frequency and difficulty stand below the statement."""
_ABOVE_RULE = 17
_BELOW_RULE = 19


@dataclass(frozen=True, slots=True)
class JobBlock(Block):
    """One job; its quotes follow as rows of their own."""

    job: JobToBeDone
    number: int
    total: int

    @property
    def spoken(self) -> str:
        return ". ".join((self._place, *self._facts))

    @property
    def copied(self) -> str:
        return "\n".join((self.job.statement, *self._facts[1:]))

    @property
    def table(self) -> TablePart:
        return job_table(self.job)

    @property
    def _place(self) -> str:
        return translate("JobBlock", "Job {number} of {total}").format(number=self.number, total=self.total)

    @property
    def _facts(self) -> list[str]:
        job = self.job
        facts = [job.statement.rstrip(".")]
        if job.priority is None:
            facts.append(translate("JobBlock", "no priority given"))
        else:
            facts.append(
                translate("JobBlock", "Priority {score} of 10, a model’s estimate").format(score=job.priority)
            )
        if job.frequency is not None:
            facts.append(
                translate("JobBlock", "How often: {word}").format(word=frequency_word(job.frequency))
            )
        if job.difficulty is not None:
            facts.append(
                translate("JobBlock", "Difficulty: {word}").format(word=difficulty_word(job.difficulty))
            )
        return facts

    def lay_out(self, canvas: Canvas) -> None:
        top = 0.0
        if self.number > 1:
            canvas.rule(QUOTE_INDENT, canvas.width, _ABOVE_RULE)
            top = _ABOVE_RULE + 1 + _BELOW_RULE
        self._place_ring(canvas, top)
        if canvas.width < canvas.theme.size(_NARROW):
            bottom = self._place_statement(canvas, top, canvas.width)
            self._place_meta_below(canvas, bottom + 6)
        else:
            left = self._place_meta(canvas, top)
            bottom = self._place_statement(canvas, top, left - _META_LEFT_GAP)
        bottom = max(bottom, top + _RING, canvas.drawing.height)
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom)

    def _place_ring(self, canvas: Canvas, top: float) -> None:
        theme, score = canvas.theme, self.job.priority
        rect = QRectF(0, top, _RING, _RING)
        canvas.hotspot(rect, None, self._facts[1])
        if score is not None:
            canvas.draw(lambda painter: paint_score_ring(painter, theme, rect, score))
            return
        canvas.draw(
            lambda painter: paint_ring(painter, rect, 0, theme.colour("track"), theme.colour("track"))
        )
        dash = TextBlock(theme, MISSING, "h1", "text3")
        canvas.place(dash, (_RING - dash.width) / 2, top + (_RING - dash.height) / 2)

    def _place_meta(self, canvas: Canvas, top: float) -> float:
        """Place frequency and difficulty at the right edge and return where the widest begins."""
        theme = canvas.theme
        left, y = canvas.width, top
        widest = canvas.width * 0.3
        for icon, word in self._meta:
            text = TextBlock(theme, word, "small", "text2", width=widest)
            x = canvas.width - text.width
            canvas.place(text, x, y)
            canvas.icon(icon, x - _META_TEXT, y + (theme.line_height("small") - _ICON) / 2, _ICON, "text3")
            left = min(left, x - _META_TEXT)
            y += text.height + _META_GAP
        return left

    def _place_meta_below(self, canvas: Canvas, top: float) -> None:
        """Place frequency and difficulty below the statement, one below the other."""
        y = top
        for icon, word in self._meta:
            middle = y + canvas.theme.line_height("small") / 2
            canvas.icon(icon, QUOTE_INDENT, middle - _ICON / 2, _ICON, "text3")
            left = QUOTE_INDENT + _META_TEXT
            y += canvas.text(word, left, y, canvas.width - left, "small", "text2").height + _META_GAP

    @property
    def _meta(self) -> list[tuple[str, str]]:
        """Icon and word of frequency and difficulty."""
        job = self.job
        facts: list[tuple[str, str]] = []
        if job.frequency is not None:
            facts.append(("repeat", frequency_word(job.frequency)))
        if job.difficulty is not None:
            facts.append(("mountain", difficulty_word(job.difficulty)))
        return facts

    def _place_statement(self, canvas: Canvas, top: float, right: float) -> float:
        theme = canvas.theme
        lines = statement_lines(self.job)
        openings = [TextBlock(theme, opening, "lead", "text3") for opening, _ in lines]
        if not any(opening for opening, _ in lines):
            text = shortened(self.job.statement)
            return top + canvas.text(text, QUOTE_INDENT, top, right - QUOTE_INDENT, "leadm").height
        column = QUOTE_INDENT + max(_OPENING, *(opening.width for opening in openings))
        y = top
        for number, ((_, words), opening) in enumerate(zip(lines, openings, strict=True)):
            canvas.place(opening, column - opening.width, y)
            role: FontRole = "leadm" if number == 1 else "lead"
            colour: ColourName = "text"
            left = column + _GAP
            y += canvas.text(words, left, y, right - left, role, colour).height + _LINE_GAP
        return y - _LINE_GAP
