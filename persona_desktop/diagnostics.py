"""The log: a rotating file that says what happened without saying about whom.

Records carry no persona's words, no names, no passwords: code logs codes and counts. An exception is written as its type
and the places in the code it passed, never with its message, since drivers put values into messages.
"""

from __future__ import annotations

import copy
import logging
import logging.handlers
import os
import traceback
from pathlib import Path
from types import TracebackType

_MAXIMUM_BYTES = 1_000_000
_KEPT_FILES = 3

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _DiscreetFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have left its own, indiscreet text there
        return super().format(own)

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802  the name is the base class's
        return describe_exception(ei[1]) if ei[1] is not None else ""


def describe_exception(error: BaseException) -> str:
    """Return the type of ``error``, its causes and the code they passed through, without messages or values."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        code = getattr(current, "code", None)
        lines.append(
            f"{type(current).__module__}.{type(current).__qualname__}" + (f" [{code}]" if code else "")
        )
        frames = traceback.extract_tb(current.__traceback__)
        lines.extend(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines)


def _short(filename: str) -> str:
    parts = Path(filename).parts
    return "/".join(parts[-3:])


def start_log(folder: Path) -> Path | None:
    """Send the program's log to a rotating file readable by its owner alone.

    Returns:
        The file, or None when the folder cannot be written: the program goes on without a log.

    """
    path = folder / "persona-desktop.log"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_MAXIMUM_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
        )
        path.chmod(0o600)
    except OSError:
        return None
    handler.setFormatter(_DiscreetFormatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(os.environ.get("PERSONA_DESKTOP_LOG_LEVEL", "INFO"))
    return path
