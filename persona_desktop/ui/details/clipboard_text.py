"""A whole persona as plain text, to be pasted into a letter, a report or a chat."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.header import HeaderFacts
from persona_desktop.ui.details.insights.context import ALL_PARTS, OpenState, context_blocks
from persona_desktop.ui.details.needs.page import EVERYTHING, needs_blocks
from persona_desktop.ui.details.needs.sections import Ranking
from persona_desktop.ui.details.overview.lineage import LineageBlock, lineage_steps
from persona_desktop.ui.details.overview.top_needs import absence_text
from persona_desktop.ui.details.profile.page import profile_blocks
from persona_desktop.ui.translation import translate

_EVERYTHING = OpenState(
    closed_parts=frozenset(), whole_parts=frozenset(ALL_PARTS), citations_shown=sys.maxsize
)


def persona_as_text(details: PersonaDetails) -> str:
    """Return everything that the tabs show of a persona but its activity log, in the interface's language.

    Quotes carry their marks, and a sentence says that they are those of a synthetic persona.
    """
    sections = (
        (translate("ClipboardText", "Profile"), _texts(profile_blocks(details.persona, culture_open=True))),
        (translate("ClipboardText", "Needs and pains"), _needs(details)),
        (translate("ClipboardText", "Context"), _texts(context_blocks(details, _EVERYTHING))),
        (
            translate("ClipboardText", "Data lineage"),
            _texts([LineageBlock(tuple(lineage_steps(details)))]),
        ),
    )
    paragraphs = list(_head(details))
    for title, texts in sections:
        paragraphs.append(f"{title}\n{'=' * len(title)}")
        paragraphs.extend(texts)
    return "\n\n".join(paragraphs) + "\n"


def _head(details: PersonaDetails) -> Iterator[str]:
    facts, persona = HeaderFacts.of_details(details), details.persona
    lines = [facts.name, facts.facts, facts.origin, facts.outdated_reason]
    yield "\n".join(line for line in lines if line)
    headline = persona.headline or persona.persona_title
    if headline:
        yield headline


def _needs(details: PersonaDetails) -> list[str]:
    texts = _texts(needs_blocks(details, Ranking.OPPORTUNITY, details.fetched_at, EVERYTHING))
    return texts if details.persona.needs is not None else [*texts, absence_text(details)]


def _texts(blocks: Iterable[Block]) -> list[str]:
    return [text for text in (block.copied.strip() for block in blocks) if text]
