"""The sentences for what a start or a link asks for and cannot get; QtCore alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from persona_desktop.domain import errors
from persona_desktop.ui.importing.words import one_line
from persona_desktop.ui.translation import translate

_SHOWN: Final = 80
"""Characters of a link that are shown: it may come from anywhere."""


def _malformed(error: errors.LinkMalformedError) -> tuple[str, str]:
    link = one_line(error.link)
    shown = link if len(link) <= _SHOWN else f"{link[:_SHOWN]}…"
    return (
        translate("LinkErrors", "This link leads to no persona"),
        translate(
            "LinkErrors",
            "“{link}” is incomplete or damaged. Ask for the link again; in Persona Desktop, Persona › Copy link makes one.",
        ).format(link=shown),
    )


def _missing(_error: errors.LinkedPersonaMissingError) -> tuple[str, str]:
    return (
        translate("LinkErrors", "The persona of this link is not here"),
        translate(
            "LinkErrors",
            "It was deleted, you have no access to it, or it is in another workspace. Ask the person who gave you the link.",
        ),
    )


def _silent(_error: errors.FirstWindowSilentError) -> tuple[str, str]:
    return (
        translate("LinkErrors", "Another window does not answer"),
        translate(
            "LinkErrors",
            "Persona Desktop was open already, but its window did not answer, so this one was opened beside it. Both show the same"
            " data; close the other one when you can.",
        ),
    )


LINK_SENTENCES: Final[dict[type[BaseException], Callable[[Any], tuple[str, str]]]] = {
    errors.LinkMalformedError: _malformed,
    errors.LinkedPersonaMissingError: _missing,
    errors.FirstWindowSilentError: _silent,
}
