"""Links to a persona: ``persona-desktop://persona/`` and its identifier.

They name no server and no workspace: whoever opens one finds the persona in the workspace of the own program, or is told
that it is not there.
"""

from __future__ import annotations

import re
from typing import Final
from uuid import UUID

from persona_desktop.domain.errors import LinkMalformedError

SCHEME: Final = "persona-desktop"

_LINK: Final = re.compile(
    rf"{SCHEME}://persona/([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})/?", re.IGNORECASE | re.ASCII
)


def link_to(persona_id: UUID) -> str:
    """Return the link to a persona."""
    return f"{SCHEME}://persona/{persona_id}"


def is_link(text: str) -> bool:
    """Whether a text has the scheme of our links, whatever follows it."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def persona_of(link: str) -> UUID:
    """Return whose link this is. Letters may be large or small, and a slash may follow, as some programs add one.

    Raises:
        LinkMalformedError: It is no link to a persona.

    """
    found = _LINK.fullmatch(link)
    if found is None:
        raise LinkMalformedError(link)
    return UUID(found[1])
