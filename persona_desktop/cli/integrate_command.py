"""``persona-desktop integrate``: lets this user's desktop open links and files with this program, or takes that back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from persona_desktop.cli import EXIT_BAD_INPUT, EXIT_OK
from persona_desktop.integration.association import Outcome, Report
from persona_desktop.integration.this_system import integration_of_this_system
from persona_desktop.settings import Folders, Settings


def run_integrate(options: argparse.Namespace, folders: Folders) -> int:
    """Carry the command out and return its exit code: 0 done, or so already; 2 it could not be written, as was said."""
    from persona_desktop.app import speak
    from persona_desktop.ui.translation import translate

    speak(Settings.load(folders.settings_file).language)
    chosen: Path | None = options.data_folder
    try:
        integration = integration_of_this_system([] if chosen is None else ["--data-folder", str(chosen)])
        report = integration.remove() if options.remove else integration.install()
    except (OSError, RuntimeError) as error:
        place = getattr(error, "filename", None) or "?"
        reason = getattr(error, "strerror", None) or str(error)
        print(
            translate(
                "IntegrateCommand",
                "The desktop could not be told: {place} ({reason}). Check that you may write there and try again.",
            ).format(place=place, reason=reason),
            file=sys.stderr,
        )
        return EXIT_BAD_INPUT
    print(_sentence(report, removed=options.remove))
    for place in report.places if report.outcome is Outcome.DONE else ():
        print(f"  {place}")
    if report.missing_tools:
        print(
            translate(
                "IntegrateCommand", "It is known after the next login: this system has no {tools}."
            ).format(tools=", ".join(report.missing_tools)),
            file=sys.stderr,
        )
    return EXIT_OK


def _sentence(report: Report, *, removed: bool) -> str:
    from persona_desktop.ui.translation import translate

    match report.outcome, removed:
        case Outcome.NOT_NEEDED, _:
            return translate(
                "IntegrateCommand",
                "There is nothing to do: this system knows the links and files of every program among its applications.",
            )
        case Outcome.UNCHANGED, False:
            return translate("IntegrateCommand", "Links and files are opened by this program already.")
        case Outcome.UNCHANGED, True:
            return translate("IntegrateCommand", "There is nothing to take back.")
        case _, False:
            return translate(
                "IntegrateCommand",
                "Links to personas and *.persona.json files are opened by this program now.",
            )
        case _:
            return translate(
                "IntegrateCommand", "Links and files are not opened by this program any more. Removed:"
            )
