"""What a person is told of an error that nothing before has dealt with: a sentence on standard error, never a traceback."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from persona_desktop.diagnostics import describe_exception
from persona_desktop.domain.errors import LocalServerError

_log = logging.getLogger(__name__)


def tell(error: Exception, log_file: Path | None) -> None:
    """Log an error and say it in a sentence; of an unexpected one also where to read more.

    Args:
        error: What came.
        log_file: Where the log is; None when there is none, and then the last place in the code stands for it.

    """
    described = describe_exception(error)
    _log.error("command failed\n%s", described)
    try:
        from persona_desktop.ui.error_sentences import sentence_for

        sentence = sentence_for(error)
        said, is_expected = f"{sentence.title}. {sentence.text}", sentence.is_expected
    except ImportError:  # Qt itself may be what is missing
        said, is_expected = "This installation of Persona Desktop is not complete. Install it again.", False
    print(said, file=sys.stderr)
    if isinstance(error, LocalServerError) and log_file is not None:
        print(log_file, file=sys.stderr)  # the sentence speaks of it
    if not is_expected:
        what, *places = described.splitlines()
        print(" ".join([what, *places[-1:]]) if log_file is None else log_file, file=sys.stderr)
