"""What a start, or a link, asks for and cannot get."""

from __future__ import annotations

from persona_desktop.domain.errors.root import PersonaDesktopError


class LinkMalformedError(PersonaDesktopError):
    """The text is no link to a persona."""

    code = "link_malformed"

    def __init__(self, link: str) -> None:
        super().__init__("the link is not one to a persona")
        self.link = link


class LinkedPersonaMissingError(PersonaDesktopError):
    """The persona of a link does not exist here, was deleted, or may not be read by this person."""

    code = "linked_persona_missing"

    def __init__(self, persona_id: object) -> None:
        super().__init__(f"the persona {persona_id} of a link is not in this workspace")
        self.persona_id = str(persona_id)


class FirstWindowSilentError(PersonaDesktopError):
    """Another program holds the first window of this workspace and does not answer; this one opened a window too."""

    code = "first_window_silent"
