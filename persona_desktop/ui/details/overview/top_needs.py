"""The most pressing job, pain and opportunity, each a way to its place in the needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, NeedsAnalysis, PainPoint
from persona_desktop.domain.needs_summary import job_headline
from persona_desktop.domain.text import capitalise
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import HeadingLink, place_heading, place_section_rule
from persona_desktop.ui.details.needs.empty_page import (
    Absence,
    absence_of,
    no_responses_text,
    not_analysed_text,
)
from persona_desktop.ui.details.needs.outcomes import is_over_served, over_served_word
from persona_desktop.ui.details.overview.requests import Need, ShowNeeds
from persona_desktop.ui.details.text_layout import shortened
from persona_desktop.ui.theme import READING_WIDTH, ColourName
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import severity_word
from persona_desktop.ui.widgets.text_block import TextBlock

_ABOVE_RULE = 22
_BELOW_RULE = 24
_ROW = 52
_ICON = 16
_ICON_LEFT = 8
_KIND_LEFT = 36
_TEXT_LEFT = 120
_CHEVRON = 14
_CHEVRON_RIGHT = 6
_NUMBER_RIGHT = 28
_LABEL_RIGHT = 56
_STACKED_BELOW = 520
_PADDING = 16
_MOST_LINES = 4
"""The overview sums up: the whole text stands among the needs."""


def top_need_blocks(details: PersonaDetails) -> Iterator[Block]:
    """Yield the heading and a row for the first job, pain and opportunity; without an analysis, why there is none."""
    needs = details.persona.needs
    if needs is None:
        yield TopNeedsHeading(has_estimates=False)
        yield NoNeeds(absence_text(details))
        return
    needs_shown = list(_most_pressing(needs))
    yield TopNeedsHeading(has_estimates=True)
    for number, need in enumerate(needs_shown, 1):
        yield NeedRow(need, last=number == len(needs_shown))


@dataclass(frozen=True, slots=True)
class TopNeedsHeading(Block):
    """The heading with the way to all needs."""

    has_estimates: bool
    """Whether numbers of a model follow."""

    @property
    def spoken(self) -> str:
        return ". ".join(filter(None, (translate("Overview", "Top needs"), self._note)))

    @property
    def action(self) -> object | None:
        return ShowNeeds() if self.has_estimates else None

    @property
    def action_hint(self) -> str:
        return translate("Overview", "All needs") if self.has_estimates else ""

    @property
    def _note(self) -> str:
        if not self.has_estimates:
            return ""
        return translate(
            "Overview", "priority and severity: a model’s estimates; opportunity: computed from them"
        )

    def lay_out(self, canvas: Canvas) -> None:
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        link = HeadingLink(self.action_hint, self.action) if self.action is not None else None
        bottom = place_heading(canvas, translate("Overview", "Top needs"), top, note=self._note, link=link)
        canvas.drawing.frame = QRectF(0, top, canvas.width, bottom - top)
        canvas.grow(bottom + 8)


@dataclass(frozen=True, slots=True)
class NoNeeds(Block):
    """Why there are no needs."""

    text: str

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def action(self) -> object | None:
        return ShowNeeds()

    @property
    def action_hint(self) -> str:
        return translate("Overview", "What to do about it")

    def lay_out(self, canvas: Canvas) -> None:
        width = min(canvas.width, canvas.theme.size(READING_WIDTH))
        text = canvas.text(self.text, 0, 6, width, "lead", "text2")
        canvas.drawing.frame = QRectF(0, 6, canvas.width, text.height)
        canvas.grow(6 + text.height + 6)


@dataclass(frozen=True, slots=True)
class NeedRow(Block):
    """One need with its number; a click or Enter shows it among all needs."""

    need: Need
    last: bool

    @property
    def spoken(self) -> str:
        return f"{self._kind}: {self._text}. {self._spoken_number}"

    @property
    def copied(self) -> str:
        return self.spoken

    @property
    def action(self) -> object | None:
        return ShowNeeds(self.need)

    @property
    def action_hint(self) -> str:
        return translate("Overview", "Show in the needs")

    @property
    def _kind(self) -> str:
        match self.need:
            case JobToBeDone():
                return translate("Overview", "Job")
            case PainPoint():
                return translate("Overview", "Pain")
            case DesiredOutcome():
                return translate("Overview", "Opportunity")

    @property
    def _text(self) -> str:
        match self.need:
            case JobToBeDone(statement=statement):
                return job_headline(statement)
            case PainPoint(title=title):
                return capitalise(title)
            case DesiredOutcome(statement=statement):
                return capitalise(statement)

    @property
    def _number(self) -> int | None:
        match self.need:
            case JobToBeDone(priority=number) | PainPoint(severity=number):
                return number
            case DesiredOutcome():
                return self.need.opportunity

    @property
    def _number_text(self) -> str:
        number = self._number
        if number is None:
            return ""
        return f"−{-number}" if number < 0 else str(number)

    @property
    def _label(self) -> str:
        """What the number is; its band in words where it has one."""
        need, number = self.need, self._number
        if number is None:
            return translate("Overview", "no number given")
        if isinstance(need, JobToBeDone):
            return translate("Overview", "priority")
        if isinstance(need, PainPoint):
            return translate("Overview", "severity: {word}").format(word=severity_word(number))
        if is_over_served(need):
            return over_served_word()
        return translate("Overview", "opportunity score")

    @property
    def _spoken_number(self) -> str:
        if self._number is None:
            return self._label
        if isinstance(self.need, DesiredOutcome):
            text = translate("Overview", "{label} {number}, computed from a model’s estimates")
            return text.format(label=self._label, number=self._number_text)
        text = translate("Overview", "{label} {number} of 10, a model’s estimate")
        return text.format(label=self._label, number=self._number_text)

    @property
    def _icon(self) -> tuple[str, ColourName]:
        match self.need:
            case JobToBeDone():
                return "target", "accent"
            case PainPoint():
                return "flame", "hi"
            case DesiredOutcome():
                return "sprout", "accent"

    def lay_out(self, canvas: Canvas) -> None:
        theme, width = canvas.theme, canvas.width
        if width < theme.size(_STACKED_BELOW):
            height, is_cut = self._lay_out_stacked(canvas)
        else:
            height, is_cut = self._lay_out_in_line(canvas)
        middle = height / 2
        icon, colour = self._icon
        canvas.icon(icon, _ICON_LEFT, middle - _ICON / 2, _ICON, colour)
        chevron_left = width - _CHEVRON_RIGHT - _CHEVRON
        canvas.icon("chevron-right", chevron_left, middle - _CHEVRON / 2, _CHEVRON, "text2")
        if not self.last:
            canvas.rule(0, width, height - 1)
        rect = QRectF(0, 0, width, height)
        canvas.hotspot(rect, self.action, shortened(self._text) if is_cut else "", corners="row")
        canvas.drawing.frame = rect.adjusted(10, 6, -10, -6)
        canvas.grow(height)

    def _lay_out_in_line(self, canvas: Canvas) -> tuple[float, bool]:
        """Place everything side by side; return the row's height and whether some of the text is cut."""
        theme, width = canvas.theme, canvas.width
        number = TextBlock(theme, self._number_text, "h2", tabular=True)
        number_left = width - _NUMBER_RIGHT - number.width
        label_right = (
            min(width - _LABEL_RIGHT, number_left - 10) if self._number_text else width - _NUMBER_RIGHT
        )
        label = TextBlock(theme, self._label, "small", "text3")
        kind = TextBlock(theme, self._kind, "small", "text2")
        text_left = max(_TEXT_LEFT, _KIND_LEFT + kind.width + 14)
        room = label_right - label.width - 20 - text_left
        text = TextBlock(theme, self._text, "bodym", width=room, max_lines=_MOST_LINES)
        height = max(theme.size(_ROW), text.height + 2 * _PADDING)
        for block, x in (
            (kind, _KIND_LEFT),
            (text, text_left),
            (label, label_right - label.width),
            (number, number_left),
        ):
            canvas.place(block, x, round((height - 1 - block.height) / 2))
        return height, text.is_elided

    def _lay_out_stacked(self, canvas: Canvas) -> tuple[float, bool]:
        """Place the text below what it is; return the same as `_lay_out_in_line`."""
        theme = canvas.theme
        summary = " ".join(part for part in (f"{self._kind} · {self._label}", self._number_text) if part)
        room = canvas.width - _NUMBER_RIGHT - _KIND_LEFT
        line = canvas.text(summary, _KIND_LEFT, _PADDING - 4, room, "small", "text2")
        top = _PADDING - 4 + line.height + 2
        text = canvas.text(self._text, _KIND_LEFT, top, room, "bodym", max_lines=_MOST_LINES)
        return max(theme.size(_ROW), top + text.height + _PADDING - 4), text.is_elided


def _most_pressing(needs: NeedsAnalysis) -> Iterator[Need]:
    if needs.jobs:
        yield needs.jobs[0]
    if needs.pains:
        yield needs.pains[0]
    best = next((outcome for outcome in needs.outcomes if outcome.opportunity is not None), None)
    if best is not None:
        yield best
    elif needs.outcomes:
        yield needs.outcomes[0]


def absence_text(details: PersonaDetails) -> str:
    """Return why a persona has no analysis of needs."""
    match absence_of(details):
        case Absence.NO_RESPONSES:
            return no_responses_text()
        case Absence.NOT_ANALYSED:
            return not_analysed_text(len(details.responses or ()))
        case Absence.UNREADABLE:
            return translate("Overview", "An analysis is stored, but this program cannot read it.")
        case _:
            return translate("Overview", "No analysis is stored. Whether there are responses is not known.")
