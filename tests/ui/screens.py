"""Every screen of the window, arranged without a database: what is walked through, measured and photographed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.errors import DatabaseUnavailableError
from persona_desktop.domain.importing import ImportProgress, ImportStage
from persona_desktop.domain.persona_filter import ListQuery, NeedsFilter, PersonaIndex, SegmentKey
from persona_desktop.settings import Settings, find_folders
from persona_desktop.ui.actions import Actions
from persona_desktop.ui.details.needs.response_view import open_responses
from persona_desktop.ui.dialogs import messages
from persona_desktop.ui.dialogs.about import AboutDialog
from persona_desktop.ui.dialogs.settings_dialog import SettingsDialog
from persona_desktop.ui.error_sentences import sentence_for
from persona_desktop.ui.importing.digest import digest_of
from persona_desktop.ui.importing.preview_dialog import PreviewDialog
from persona_desktop.ui.importing.reading_dialog import ReadingDialog
from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.toast import Toast
from tests.support.clock import FixedClock
from tests.support.details import demo_details
from tests.support.people import AUTUMN, WORKSPACE, people, person
from tests.support.previews import mixed
from tests.ui.details.persona_samples import bare_details, broken_details, details

FAILURE = sentence_for(DatabaseUnavailableError("not shown"))


@dataclass(frozen=True, slots=True)
class Screen:
    """A state of the window and how to bring it about."""

    name: str
    arrange: Callable[[MainWindow, Theme], object]
    """What it returns is to be kept while the screen is looked at."""

    def __str__(self) -> str:
        return self.name


def make_window(theme: Theme, now: FixedClock) -> MainWindow:
    """Return the window with the list of thirteen, its actions in the panel's bar, not shown yet."""
    window = MainWindow(theme, Actions(theme), now)
    index = PersonaIndex(people())
    window.sidebar.show_workspace(WORKSPACE, AUTUMN)
    window.sidebar.show_personas(index, (NeedsFilter.ALL, None))
    window.list.show_personas(index, has_demo=False)
    return window


def close_overlays(window: QWidget) -> None:
    """Take away dialogs and toasts that a screen has opened."""
    for modal in window.findChildren(Modal):
        modal.reject()
    for toast in window.findChildren(Toast):
        toast.dismiss()


def _first_run(window: MainWindow, theme: Theme) -> None:
    window.sidebar.show_personas(PersonaIndex(()), (NeedsFilter.ALL, None))
    window.list.show_personas(PersonaIndex(()), has_demo=False)


def _filtered(window: MainWindow, theme: Theme) -> None:
    window.list.set_query(ListQuery("a", SegmentKey("seg_active_seniors", None), NeedsFilter.CURRENT))


def _no_results(window: MainWindow, theme: Theme) -> None:
    seniors = SegmentKey("seg_active_seniors", None)
    window.list.set_query(ListQuery("Joanna", seniors))


def _persona(tab: int, make: Callable[[], PersonaDetails]) -> Callable[[MainWindow, Theme], None]:
    def arrange(window: MainWindow, theme: Theme) -> None:
        panel = window.details
        panel.set_tab(tab)
        panel.show_summary(person(), 1, 13)
        panel.show_details(make())
        window.open_details()

    return arrange


def _panel(act: Callable[[MainWindow], None]) -> Callable[[MainWindow, Theme], None]:
    def arrange(window: MainWindow, theme: Theme) -> None:
        window.details.show_summary(person(), 0, 13)
        act(window)
        window.open_details()

    return arrange


def _preview(window: MainWindow, theme: Theme) -> PreviewDialog:
    dialog = PreviewDialog(theme, window, digest_of(mixed()))
    dialog.open()
    return dialog


def _writing(window: MainWindow, theme: Theme) -> PreviewDialog:
    dialog = _preview(window, theme)
    dialog.show_writing(lambda: ImportProgress(ImportStage.WRITING, 3, 12), lambda: None)
    return dialog


def _reading(window: MainWindow, theme: Theme) -> ReadingDialog:
    half = ImportProgress(ImportStage.READING, 500, 1000)
    dialog = ReadingDialog(theme, window, ["persony.csv"], lambda: half)
    dialog.open()
    return dialog


def _response(window: MainWindow, theme: Theme) -> None:
    shown = demo_details()
    span = next(match.spans[0] for match in shown.evidence.values() if match.spans)
    assert open_responses(theme, window, [span], shown.responses or ()) is not None


def _toasts(window: MainWindow, theme: Theme) -> None:
    window.say("Imported 12 personas", "Three rows were left out: their ages are beyond 120.")
    toast = Toast(
        theme,
        window,
        "Deleted persona Magdalena Wrońska",
        action="Undo",
        seconds=30,
        countdown=lambda left: f"{left} s",
    )
    toast.rise()


def _dialog(make: Callable[[Theme, QWidget], Modal]) -> Callable[[MainWindow, Theme], Modal]:
    def arrange(window: MainWindow, theme: Theme) -> Modal:
        modal = make(theme, window)
        modal.open()
        return modal

    return arrange


def _about(theme: Theme, window: QWidget) -> Modal:
    return AboutDialog(
        theme, window, facts="Persona Desktop 0.1.0", log_folder="/home/marta/.local/state/persona-desktop"
    )


def _settings(theme: Theme, window: QWidget) -> Modal:
    return SettingsDialog(theme, window, Settings(), "en", find_folders(Path("/home/marta")))


def _drawer(window: MainWindow, theme: Theme) -> None:
    window.resize(min(window.width(), 1100), window.height())
    window.commands.toggle_sidebar.trigger()


_TABS = ("overview", "profile", "needs", "insights")
_PERSONAS: dict[str, Callable[[], PersonaDetails]] = {
    "full": demo_details,
    "outdated": lambda: details(newer=2),
    "empty": lambda: bare_details(person().id),
    "malformed": broken_details,
}

SCREENS = (
    Screen("first-run", _first_run),
    Screen("list", lambda window, theme: None),
    Screen("list-filtered", _filtered),
    Screen("no-results", _no_results),
    Screen("list-failed", lambda window, theme: window.list.show_failed(FAILURE)),
    Screen("list-loading", lambda window, theme: window.list.show_loading()),
    Screen("drawer", _drawer),
    *(
        Screen(f"{name}-{tab}", _persona(number, make))
        for name, make in _PERSONAS.items()
        for number, tab in enumerate(_TABS)
    ),
    Screen("not-found", _panel(lambda window: window.details.show_not_found(UUID(int=7)))),
    Screen("persona-failed", _panel(lambda window: window.details.show_failed(FAILURE))),
    Screen("persona-loading", _panel(lambda window: window.details.show_loading())),
    Screen("import-preview", _preview),
    Screen("import-writing", _writing),
    Screen("import-reading", _reading),
    Screen("response", _response),
    Screen("toasts", _toasts),
    Screen("remove-demo", _dialog(messages.ask_to_remove_demo)),
    Screen("how-needs-are-made", _dialog(messages.explain_needs)),
    Screen("about", _dialog(_about)),
    Screen("settings", _dialog(_settings)),
    Screen(
        "failure", _dialog(lambda theme, window: messages.failure(theme, window, FAILURE, again="Try again"))
    ),
    Screen(
        "unexpected-error",
        _dialog(
            lambda theme, window: messages.unexpected_error(
                theme, window, FAILURE, "ValueError\n  at place:1"
            )
        ),
    ),
)
