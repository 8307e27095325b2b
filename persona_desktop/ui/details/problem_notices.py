"""Notices that name the parts of a persona which could not be read or fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from persona_desktop.domain.reading import PartProblem, PersonaPart, ProblemKind
from persona_desktop.ui.details.page_blocks import LinkButton, NoticeBlock
from persona_desktop.ui.translation import translate

_BEFORE_CONTENT = 22


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


def before_content(notices: Sequence[NoticeBlock]) -> list[NoticeBlock]:
    """Set notices off from the content that follows them."""
    return [*notices[:-1], *(replace(notice, gap=_BEFORE_CONTENT) for notice in notices[-1:])]


def part_name(part: PersonaPart) -> str:
    """Return what a part of a persona is called."""
    return _PART_NAMES[part]()


_PART_NAMES: Final[dict[PersonaPart, Callable[[], str]]] = {
    PersonaPart.IDENTITY: lambda: translate("PersonaPart", "basic facts"),
    PersonaPart.BIG_FIVE: lambda: translate("PersonaPart", "Big Five"),
    PersonaPart.HOFSTEDE: lambda: translate("PersonaPart", "Hofstede’s dimensions"),
    PersonaPart.VALUES: lambda: translate("PersonaPart", "values"),
    PersonaPart.INTERESTS: lambda: translate("PersonaPart", "interests"),
    PersonaPart.STORY: lambda: translate("PersonaPart", "background story"),
    PersonaPart.SEGMENT: lambda: translate("PersonaPart", "segment"),
    PersonaPart.JOBS: lambda: translate("PersonaPart", "jobs to be done"),
    PersonaPart.OUTCOMES: lambda: translate("PersonaPart", "desired outcomes"),
    PersonaPart.PAINS: lambda: translate("PersonaPart", "pain points"),
    PersonaPart.NEEDS: lambda: translate("PersonaPart", "analysis of needs"),
    PersonaPart.RAG: lambda: translate("PersonaPart", "RAG context"),
    PersonaPart.GRAPH: lambda: translate("PersonaPart", "graph connections"),
    PersonaPart.CITATIONS: lambda: translate("PersonaPart", "citations"),
    PersonaPart.AUDIT: lambda: translate("PersonaPart", "activity log"),
    PersonaPart.RESPONSES: lambda: translate("PersonaPart", "focus-group responses"),
}
