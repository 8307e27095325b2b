"""What every presenter works with."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from persona_desktop.services.task_registry import TaskRegistry
from persona_desktop.settings import Folders
from persona_desktop.ui.attention import Attention
from persona_desktop.ui.bridge import Bridge
from persona_desktop.ui.failures import Failures
from persona_desktop.ui.presenters.choices import Choices
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import Translations

if TYPE_CHECKING:
    from persona_desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that the composition root has built for the window."""

    theme: Theme
    translations: Translations
    bridge: Bridge
    tasks: TaskRegistry
    failures: Failures
    attention: Attention
    folders: Folders
    choices: Choices
    now: Callable[[], datetime]
    open_services: Callable[[], Coroutine[None, None, Services]]
    """Opens the workspace; called in the services' thread."""
