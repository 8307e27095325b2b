"""The services that the window is given once the workspace is open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from persona_desktop.services.demo import DemoService
from persona_desktop.services.details import PersonaDetailsService
from persona_desktop.services.importing import ImportService
from persona_desktop.services.listing import PersonaListService


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the window can ask for; all of it lives in the service thread."""

    listing: PersonaListService
    details: PersonaDetailsService
    imports: ImportService
    demo: DemoService
    close: Callable[[], Awaitable[None]]
    """Ends background work, closes the pool and leaves the server."""
