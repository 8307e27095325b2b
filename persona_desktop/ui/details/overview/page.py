"""The blocks of the overview, made from a persona's details."""

from __future__ import annotations

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.reading import PersonaPart
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.overview.identity import identity_blocks
from persona_desktop.ui.details.overview.lineage import LineageBlock, lineage_steps
from persona_desktop.ui.details.overview.segment import SegmentBlock
from persona_desktop.ui.details.overview.top_needs import top_need_blocks
from persona_desktop.ui.details.problem_notices import before_content, failed_part_notice, problem_notices
from persona_desktop.ui.translation import translate

_PARTS = (
    PersonaPart.IDENTITY,
    PersonaPart.SEGMENT,
    PersonaPart.NEEDS,
    PersonaPart.JOBS,
    PersonaPart.OUTCOMES,
    PersonaPart.PAINS,
    PersonaPart.CITATIONS,
)


def overview_blocks(details: PersonaDetails) -> list[Block]:
    """Return the whole page; a persona without a segment has no such section."""
    persona = details.persona
    notices = problem_notices(persona.problems, _PARTS)
    if details.responses is None:
        consequence = translate("Overview", "Whether the needs are up to date is not known at the moment.")
        notices.append(failed_part_notice(PersonaPart.RESPONSES, consequence))
    blocks: list[Block] = list(before_content(notices))
    blocks.extend(identity_blocks(persona))
    if persona.segment is not None:
        blocks.append(SegmentBlock(persona.segment))
    blocks.extend(top_need_blocks(details))
    blocks.append(LineageBlock(tuple(lineage_steps(details))))
    return blocks
