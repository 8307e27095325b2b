"""Notices that name the parts of a persona which could not be read or fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from persona_desktop.domain.reading import PartProblem, PersonaPart, ProblemKind
from persona_desktop.ui.details.page_blocks import LinkButton, NoticeBlock
from persona_desktop.ui.translation import translate


@dataclass(frozen=True, slots=True)
class Retry:
    """Asks to fetch again what could not be fetched."""


def problem_notices(problems: Sequence[PartProblem], parts: Collection[PersonaPart]) -> list[NoticeBlock]:
    """Return the notice that names the hidden values among some parts; none if all could be read."""
    hidden = Counter(
        problem.part for problem in problems if problem.kind is ProblemKind.HIDDEN and problem.part in parts
    )
    if not hidden:
        return []
    named = ", ".join(
        translate("ProblemNotice", "{part} (%n values)", n=count).format(part=part_name(part))
        for part, count in hidden.items()
    )
    return [
        NoticeBlock(
            "warn",
            translate("ProblemNotice", "Some stored values cannot be read"),
            translate("ProblemNotice", "Not shown: {parts}. Everything else is complete.").format(
                parts=named
            ),
            icon="triangle-alert",
        )
    ]


def failed_part_notice(part: PersonaPart, consequence: str) -> NoticeBlock:
    """Return the notice for a part that could not be fetched, with a way to try again."""
    title = translate("ProblemNotice", "Could not be fetched: {part}").format(part=part_name(part))
    button = LinkButton(translate("ProblemNotice", "Try again"), Retry(), "refresh-cw")
    return NoticeBlock("error", title, consequence, icon="circle-alert", button=button)


def part_name(part: PersonaPart) -> str:
    """Return what a part of a persona is called."""
    match part:
        case PersonaPart.IDENTITY:
            return translate("PersonaPart", "basic facts")
        case PersonaPart.BIG_FIVE:
            return translate("PersonaPart", "Big Five")
        case PersonaPart.HOFSTEDE:
            return translate("PersonaPart", "Hofstede’s dimensions")
        case PersonaPart.VALUES:
            return translate("PersonaPart", "values")
        case PersonaPart.INTERESTS:
            return translate("PersonaPart", "interests")
        case PersonaPart.STORY:
            return translate("PersonaPart", "background story")
        case PersonaPart.SEGMENT:
            return translate("PersonaPart", "segment")
        case PersonaPart.JOBS:
            return translate("PersonaPart", "jobs to be done")
        case PersonaPart.OUTCOMES:
            return translate("PersonaPart", "desired outcomes")
        case PersonaPart.PAINS:
            return translate("PersonaPart", "pain points")
        case PersonaPart.NEEDS:
            return translate("PersonaPart", "analysis of needs")
        case PersonaPart.RAG:
            return translate("PersonaPart", "RAG context")
        case PersonaPart.GRAPH:
            return translate("PersonaPart", "graph connections")
        case PersonaPart.CITATIONS:
            return translate("PersonaPart", "citations")
        case PersonaPart.AUDIT:
            return translate("PersonaPart", "activity log")
        case PersonaPart.RESPONSES:
            return translate("PersonaPart", "focus-group responses")
