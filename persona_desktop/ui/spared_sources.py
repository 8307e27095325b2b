"""Keeps PySide from reading the source of every module that is imported.

PySide's ``from __feature__ import snake_case``, which this program does not use, needs to know which modules use PySide. To
find out, it reads the source of each module after its import (``shibokensupport.feature``, 6.11.3), and Python keeps what
was read: of SQLAlchemy, asyncio, pydantic and all the others that is a third of the time of the start and 17 MB.
"""

from __future__ import annotations

import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401  brings shibokensupport

_OURS = "persona_desktop"


def _uses_pyside(module: ModuleType) -> bool:
    return str(getattr(module, "__name__", "")).partition(".")[0] == _OURS


def spare_sources() -> bool:
    """Answer PySide's question by the module's name; False where this PySide asks in another way."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is None or not hasattr(feature, "_mod_uses_pyside"):
        return False
    setattr(feature, "_mod_uses_pyside", _uses_pyside)  # noqa: B010  mypy knows no such module
    return True
