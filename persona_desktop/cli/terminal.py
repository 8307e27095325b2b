"""Talking to a person, or to another program, through a terminal or a pipe."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_YES = frozenset({"y", "yes", "t", "tak"})
"""In both languages: whoever answers may not know which one the program speaks."""
_TO_LINE_START = "\r\x1b[K"


class Terminal:
    """Prints lines, asks questions and shows progress.

    Args:
        out: For what was asked for.
        err: For refusals, questions and progress: what is for the person alone, wherever the output goes.
        answers: Where answers come from; None where the program has no input at all.
    """

    def __init__(self, out: TextIO, err: TextIO, answers: TextIO | None) -> None:
        self._out = out
        self._err = err
        self._answers = answers

    @classmethod
    def of_process(cls) -> Terminal:
        """Return the terminal of this program."""
        return cls(sys.stdout, sys.stderr, sys.stdin)

    def say(self, line: str) -> None:
        """Print a line."""
        print(line, file=self._out)

    def complain(self, line: str) -> None:
        """Print a line where errors go, behind everything that was said before."""
        self._out.flush()
        print(line, file=self._err, flush=True)

    @property
    def can_ask(self) -> bool:
        """Whether there is somebody to answer."""
        return self._answers is not None and self._answers.isatty()

    def agrees(self, question: str) -> bool:
        """Ask and wait for the answer; an end of input is a no.

        Raises:
            KeyboardInterrupt: The person pressed Ctrl+C instead.

        """
        if self._answers is None:
            return False
        self._out.flush()
        answer = ""
        try:
            with _interrupting():
                print(question, end=" ", file=self._err, flush=True)
                answer = self._answers.readline()
        finally:
            if not answer.endswith("\n"):
                print(file=self._err)
        return answer.strip().casefold() in _YES

    @contextmanager
    def progress(self) -> Iterator[ProgressLine]:
        """Show how far a long work is in one line that is gone afterwards; nothing where nobody watches."""
        line = ProgressLine(self._err if self._err.isatty() else None)
        try:
            yield line
        finally:
            line.show("")


class ProgressLine:
    """One line that changes."""

    def __init__(self, watched: TextIO | None) -> None:
        self._watched = watched
        self._shown = ""

    def show(self, text: str) -> None:
        """Put a text in the place of the last one."""
        if self._watched is not None and text != self._shown:
            print(f"{_TO_LINE_START}{text}", end="", file=self._watched, flush=True)
            self._shown = text


@contextmanager
def _interrupting() -> Iterator[None]:
    """Let Ctrl+C end a wait for input: asyncio's own handler would only note it for later."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
