"""The log: a rotating file that says what happened without saying about whom.

Records carry no persona's words, no names, no passwords: code logs codes and counts. An exception is written as its type
and the places in the code it passed, never with its message, since drivers put values into messages. For the same reason
the messages of other people's code are left out. What slips through all the same is searched for secrets, addresses and
the home folder.
"""

from __future__ import annotations

import copy
import logging
import logging.handlers
import os
import re
import traceback
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Final

from persona_desktop.private_files import make_folder_chain

_MAXIMUM_BYTES = 1_000_000
_KEPT_FILES = 3
_OWN = "persona_desktop"
_LIBRARIES: Final = re.compile(r"site-packages|python3\.\d+|Lib")

_MAXIMUM_RECORD: Final = 30_000
"""Characters of one record; a recursion without end has a description without end."""
_REDACTIONS: Final = (
    (re.compile(r"(\b\w{1,20}://)[^\s/@]{1,200}@"), r"\1…@"),
    (
        re.compile(
            r"((?:password|passwd|pwd|secret|token|api_?key)\w{0,20}[\"']?\s{0,4}[=:]\s{0,4})\S+",
            re.IGNORECASE,
        ),
        r"\1…",
    ),
    (re.compile(r"(?<![\w.+-])[\w.+-]{1,100}@[\w-]{1,100}\.[\w.-]{1,100}"), "…"),
)
"""Every repetition is bounded: a long record must not take long."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _DiscreetFormatter(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have left its own, indiscreet text there
        if not _is_ours(record):
            own.msg = f"[message left out] {_short(record.pathname)}:{record.lineno} in {record.funcName}"
            own.args = None
        return redacted(super().format(own))

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802  the name is the base class's
        return describe_exception(ei[1]) if ei[1] is not None else ""


class _OwnersRotatingFile(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner can read, the files that rotation makes included."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_MAXIMUM_BYTES, backupCount=_KEPT_FILES, encoding="utf-8")
        self.setFormatter(_DiscreetFormatter())
        self.addFilter(lambda record: _is_ours(record) or record.levelno >= logging.WARNING)

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Lose a record rather than print it: on a full disk the log is the least of what has to go on."""


def redacted(text: str) -> str:
    """Return a text without passwords, e-mail addresses, logins in addresses, and the name of the home folder.

    What is longer than a record may be is cut off.
    """
    text = text[:_MAXIMUM_RECORD]
    for pattern, replacement in _REDACTIONS:
        text = pattern.sub(replacement, text)
    home = os.path.expanduser("~")  # noqa: PTH111  Path.home() raises where there is no home
    return text.replace(home, "~") if len(home) > 1 else text


def describe_exception(error: BaseException) -> str:
    """Return the type of ``error``, its causes and the code they passed through, without messages or values."""
    lines: list[str] = []
    _describe(error, lines, set())
    return "\n".join(lines)


def _describe(error: BaseException, lines: list[str], seen: set[int]) -> None:
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        code = getattr(current, "code", None)
        mark = f" [{code}]" if isinstance(code, str) else ""
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{mark}")
        frames = traceback.extract_tb(current.__traceback__)
        lines.extend(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        if isinstance(current, BaseExceptionGroup):
            for part in current.exceptions:
                _describe(part, lines, seen)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _short(filename: str) -> str:
    """Return a file of code from its package on; what lies before may hold the name of a person."""
    parts = Path(filename).parts
    if _OWN in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index(_OWN) :])
    for index in range(len(parts) - 1, 0, -1):
        if _LIBRARIES.fullmatch(parts[index - 1]):
            return "/".join(parts[index:])
    return parts[-1] if parts else ""


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.split(".", 1)[0] == _OWN


def start_log(folder: Path) -> Path | None:
    """Send the program's log to a rotating file readable by its owner alone; a second call for a folder changes nothing.

    Returns:
        The file, or None when the folder cannot be written: the program goes on without a log.

    """
    path = folder / "persona-desktop.log"
    root = logging.getLogger()
    files = (handler for handler in root.handlers if isinstance(handler, _OwnersRotatingFile))
    if any(handler.baseFilename == str(path.absolute()) for handler in files):
        return path
    try:
        make_folder_chain(folder)
        handler = _OwnersRotatingFile(path)
        path.chmod(0o600)
    except OSError:
        return None
    root.addHandler(handler)
    root.setLevel(os.environ.get("PERSONA_DESKTOP_LOG_LEVEL", "INFO"))
    return path
