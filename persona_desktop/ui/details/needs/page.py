"""The blocks of the needs tab, made from a persona's details."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.evidence import EvidenceMark, QuoteEvidence
from persona_desktop.domain.focus_group import FocusGroupResponse
from persona_desktop.domain.needs import DesiredOutcome, JobToBeDone, NeedsAnalysis, PainPoint
from persona_desktop.domain.persona_summary import NeedsState
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.more_link import MOST_SHOWN, MoreLink
from persona_desktop.ui.details.needs import jobs, outcomes, pains
from persona_desktop.ui.details.needs.jobs import JobBlock
from persona_desktop.ui.details.needs.outcomes import OutcomeBlock, ranked
from persona_desktop.ui.details.needs.pains import PainBlock
from persona_desktop.ui.details.needs.quotes import QuoteBlock, in_quotation_marks
from persona_desktop.ui.details.needs.sections import (
    EvidenceSummaryBlock,
    OutcomeSectionBlock,
    Ranking,
    SectionBlock,
)
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.details.problem_notices import failed_part_notice, problem_notices
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import date_and_time, short_date

_PARTS = (PersonaPart.NEEDS, PersonaPart.JOBS, PersonaPart.OUTCOMES, PersonaPart.PAINS)
_NO_BREAK_SPACE = "\u00a0"
Need = TypeVar("Need", JobToBeDone, DesiredOutcome, PainPoint)
_NOT_CHECKED = QuoteEvidence(mark=EvidenceMark.SOURCE_UNAVAILABLE)


def needs_notices(details: PersonaDetails, now: datetime) -> list[NoticeBlock]:
    """Return what is to be said before the analysis: outdated, unreadable or unfetched parts."""
    notices: list[NoticeBlock] = []
    needs = details.persona.needs
    if needs is not None and needs.generated_at is not None and details.needs_state is NeedsState.OUTDATED:
        text = translate(
            "NeedsTab",
            "%n new responses in focus groups since the analysis of {moment}",
            n=details.newer_responses,
        )
        moment = date_and_time(needs.generated_at, now)
        title = translate("NeedsTab", "Needs outdated")
        notices.append(NoticeBlock("warn", title, text.format(moment=moment), icon="clock-alert"))
    notices.extend(problem_notices(details.persona.problems, _PARTS))
    if details.responses is None:
        consequence = (
            translate("NeedsTab", "Quotes cannot be checked against them at the moment.")
            if needs is not None
            else translate("NeedsTab", "It is not known whether this persona has taken part in focus groups.")
        )
        notices.append(failed_part_notice(PersonaPart.RESPONSES, consequence))
    return notices


JOBS, OUTCOMES, PAINS = "jobs", "outcomes", "pains"
EVERYTHING: Mapping[str, int] = dict.fromkeys((JOBS, OUTCOMES, PAINS), sys.maxsize)
"""How many needs of each kind are shown where all are."""


def needs_blocks(
    details: PersonaDetails, ranking: Ranking, now: datetime, most: Mapping[str, int] | None = None
) -> list[Block]:
    """Return the page of a persona with an analysis; nothing but the notices without one.

    Of each kind as many are shown as ``most`` says, else `MOST_SHOWN`, with the way to the others.
    """
    blocks: list[Block] = list(needs_notices(details, now))
    needs = details.persona.needs
    if needs is None:
        return blocks
    quoting = _Quoting(details, now, most or {})
    blocks.append(_evidence_summary(details, needs, now))
    blocks.extend(_job_blocks(needs, quoting))
    blocks.extend(_outcome_blocks(needs, ranking, quoting, first=not needs.jobs))
    blocks.extend(_pain_blocks(details, needs, quoting, first=not (needs.jobs or needs.outcomes)))
    return blocks


def response_name(response: FocusGroupResponse, now: datetime) -> str:
    """Return what a response is called: its focus group, which answer it is, and its day."""
    return translate("NeedsTab", "{group}, response {number}, {day}").format(
        group=in_quotation_marks(response.focus_group_name),
        number=response.ordinal,
        day=short_date(response.created_at, now).replace(" ", _NO_BREAK_SPACE),
    )


class _Quoting:
    """Makes quote blocks with the evidence and the responses of one persona."""

    def __init__(self, details: PersonaDetails, now: datetime, most: Mapping[str, int]) -> None:
        self._most = most
        self._evidence = details.evidence
        self._responses: dict[UUID, FocusGroupResponse] = {
            response.id: response for response in details.responses or ()
        }
        self._now = now

    def shown(self, kind: str, needs: Sequence[Need]) -> Sequence[Need]:
        """Return the needs that are shown."""
        return needs[: self._most.get(kind, MOST_SHOWN)]

    def rest(self, kind: str, needs: Sequence[Need]) -> Iterator[MoreLink]:
        """Yield the way to all needs, where some are not shown."""
        rest = len(needs) - len(self.shown(kind, needs))
        if rest:
            yield MoreLink(kind, rest)

    def blocks(self, quotes: Sequence[str], indent: int, room: int = 0) -> Iterator[QuoteBlock]:
        """Yield a block for each quote of a job, an outcome or a pain; ``room`` is kept free below the last."""
        for number, quote in enumerate(quotes, 1):
            evidence = self._evidence.get(quote, _NOT_CHECKED)
            found = (self._responses.get(span.response_id) for span in evidence.spans)
            names = dict.fromkeys(
                response_name(response, self._now) for response in found if response is not None
            )
            below = room if number == len(quotes) else 0
            yield QuoteBlock(quote, evidence, tuple(names), indent, room=below)


def _job_blocks(needs: NeedsAnalysis, quoting: _Quoting) -> Iterator[Block]:
    if not needs.jobs:
        return
    title = translate("NeedsTab", "Jobs to be done")
    subtitle = translate("NeedsTab", "Sorted by priority, scale 1–10 · a model’s estimate")
    yield SectionBlock(title, len(needs.jobs), subtitle, first=True)
    for number, job in enumerate(quoting.shown(JOBS, needs.jobs), 1):
        yield JobBlock(job, number, len(needs.jobs))
        yield from quoting.blocks(job.quotes, jobs.QUOTE_INDENT)
    yield from quoting.rest(JOBS, needs.jobs)


def _outcome_blocks(
    needs: NeedsAnalysis, ranking: Ranking, quoting: _Quoting, *, first: bool
) -> Iterator[Block]:
    if not needs.outcomes:
        return
    yield OutcomeSectionBlock(len(needs.outcomes), ranking, first)
    for number, outcome in enumerate(quoting.shown(OUTCOMES, ranked(needs.outcomes, ranking)), 1):
        yield OutcomeBlock(outcome, ranking, number, len(needs.outcomes))
        yield from quoting.blocks(outcome.quotes, 0, outcomes.ROOM_BELOW_QUOTES)
    yield from quoting.rest(OUTCOMES, needs.outcomes)


def _pain_blocks(
    details: PersonaDetails, needs: NeedsAnalysis, quoting: _Quoting, *, first: bool
) -> Iterator[Block]:
    if not needs.pains:
        return
    title = translate("NeedsTab", "Pain ranking")
    subtitle = translate(
        "NeedsTab", "Severity from 1 to 10 and the share of people affected · a model’s estimates"
    )
    yield SectionBlock(title, len(needs.pains), subtitle, first)
    for rank, pain in enumerate(quoting.shown(PAINS, needs.pains), 1):
        yield PainBlock(pain, rank, len(needs.pains), details.shared_pains.get(pain.title))
        yield from quoting.blocks(pain.quotes, pains.QUOTE_INDENT)
    yield from quoting.rest(PAINS, needs.pains)


def _evidence_summary(details: PersonaDetails, needs: NeedsAnalysis, now: datetime) -> EvidenceSummaryBlock:
    marks = Counter(details.evidence.get(quote, _NOT_CHECKED).mark for quote in needs.quotes)
    total = marks.total()
    verbatim = marks[EvidenceMark.VERBATIM]
    if not total:
        headline = translate("NeedsTab", "This analysis has no quotes")
    elif marks[EvidenceMark.SOURCE_UNAVAILABLE] == total:
        headline = translate("NeedsTab", "%n quotes, not checked", n=total)
        marks.clear()
    else:
        headline = translate("NeedsTab", "{verbatim} of %n quotes verbatim", n=total).format(
            verbatim=verbatim
        )
    counts = [
        count
        for mark, count in (
            (EvidenceMark.EDITED, translate("NeedsTab", "%n edited", n=marks[EvidenceMark.EDITED])),
            (EvidenceMark.STITCHED, translate("NeedsTab", "%n stitched", n=marks[EvidenceMark.STITCHED])),
            (EvidenceMark.NOT_FOUND, translate("NeedsTab", "%n not found", n=marks[EvidenceMark.NOT_FOUND])),
            (
                EvidenceMark.SOURCE_UNAVAILABLE,
                translate("NeedsTab", "%n not checked", n=marks[EvidenceMark.SOURCE_UNAVAILABLE]),
            ),
        )
        if marks[mark]
    ]
    remark = (
        [translate("NeedsTab", "Quotes are the words of a synthetic persona, not of a person.")]
        if total
        else []
    )
    if needs.generated_at is not None:
        analysed = translate("NeedsTab", "Analysis of {moment}").format(
            moment=date_and_time(needs.generated_at, now)
        )
        remark.append(f"{analysed}, {needs.generated_by}." if needs.generated_by else f"{analysed}.")
    elif needs.generated_by:
        remark.append(
            translate("NeedsTab", "Analysis by {model}, without a date.").format(model=needs.generated_by)
        )
    return EvidenceSummaryBlock(
        headline, " · ".join(counts), " ".join(remark), bool(total) and verbatim == total
    )
