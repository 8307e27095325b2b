"""Jobs, outcomes and pains as rows of tables for the clipboard; what a model has estimated says so in the header."""

from __future__ import annotations

from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, PainPoint
from persona_desktop.domain.shared_pains import SharedPain
from persona_desktop.ui.details.block_model import TablePart
from persona_desktop.ui.details.needs.words import (
    difficulty_word,
    frequency_word,
    measurable_word,
    ulwick_word,
)
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.scores import severity_word
from persona_desktop.ui.wording import percent


def job_table(job: JobToBeDone) -> TablePart:
    """Return a job as a row."""
    header = (
        translate("NeedsTable", "Job to be done"),
        translate("NeedsTable", "Priority 1–10 (a model’s estimate)"),
        translate("NeedsTable", "How often"),
        translate("NeedsTable", "Difficulty"),
    )
    row = (
        job.statement,
        _number(job.priority),
        "" if job.frequency is None else frequency_word(job.frequency),
        "" if job.difficulty is None else difficulty_word(job.difficulty),
    )
    return TablePart(translate("NeedsTable", "jobs"), header, (row,))


def outcome_table(outcome: DesiredOutcome) -> TablePart:
    """Return an outcome as a row, with both of its scores."""
    header = (
        translate("NeedsTable", "Desired outcome"),
        translate("NeedsTable", "Measurable"),
        translate("NeedsTable", "Importance 1–10 (a model’s estimate)"),
        translate("NeedsTable", "Satisfaction 1–10 (a model’s estimate)"),
        translate("NeedsTable", "Opportunity (computed)"),
        translate("NeedsTable", "Ulwick’s score of 20 (computed)"),
        translate("NeedsTable", "Ulwick’s band"),
    )
    measurable, ulwick = outcome.is_measurable, outcome.ulwick
    row = (
        outcome.statement,
        "" if measurable is None else measurable_word(measurable=measurable),
        _number(outcome.importance),
        _number(outcome.satisfaction),
        _number(outcome.opportunity),
        _number(ulwick),
        "" if ulwick is None else ulwick_word(ulwick),
    )
    return TablePart(translate("NeedsTable", "outcomes"), header, (row,))


def pain_table(pain: PainPoint, rank: int, shared: SharedPain | None) -> TablePart:
    """Return a pain as a row; ``shared`` is what was counted in the segment."""
    header = (
        translate("NeedsTable", "Rank"),
        translate("NeedsTable", "Pain"),
        translate("NeedsTable", "Severity 1–10 (a model’s estimate)"),
        translate("NeedsTable", "Severity in words"),
        translate("NeedsTable", "Description"),
        translate("NeedsTable", "People in the segment (a model’s estimate)"),
        translate("NeedsTable", "How often"),
        translate("NeedsTable", "Analysed personas of the segment (counted)"),
        translate("NeedsTable", "Possible solutions"),
    )
    counted = translate("PainBlock", "{having} of {analysed}")
    row = (
        str(rank),
        pain.title,
        _number(pain.severity),
        "" if pain.severity is None else severity_word(pain.severity),
        pain.description or "",
        "" if pain.percent_affected is None else percent(pain.percent_affected),
        "" if pain.frequency is None else frequency_word(pain.frequency),
        "" if shared is None else counted.format(having=shared.having, analysed=shared.analysed),
        "; ".join(pain.potential_solutions),
    )
    return TablePart(translate("NeedsTable", "pains"), header, (row,))


def _number(value: int | None) -> str:
    """Return a number with a minus that no spreadsheet takes for a formula; nothing where it is missing."""
    if value is None:
        return ""
    return f"−{-value}" if value < 0 else str(value)
