"""The small dialogs that say one thing or ask one question."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from persona_desktop.ui.dialogs.copyable_text import CopyableText
from persona_desktop.ui.error_sentences import ErrorSentence
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import keep_short_words, translate
from persona_desktop.ui.widgets.announcement import announce
from persona_desktop.ui.widgets.modal import Modal
from persona_desktop.ui.widgets.text import Text


def ask_to_remove_demo(theme: Theme, window: QWidget) -> Modal:
    """Ask whether the demo shall go; `finished` tells the answer."""
    modal = Modal(theme, window, translate("Dialogs", "Remove the demo workspace?"))
    text = translate(
        "Dialogs",
        "Its personas and focus groups will be removed, and those of its projects that hold nothing of yours. "
        "What you imported yourself stays.",
    )
    modal.body.addWidget(Text(theme, keep_short_words(text), "body", "text2", wrap=True))
    cancel = modal.add_button(translate("Dialogs", "Cancel"))
    cancel.clicked.connect(modal.reject)
    modal.set_first_focus(cancel)
    modal.add_button(translate("Dialogs", "Remove"), "danger", icon="trash-2").clicked.connect(modal.accept)
    return modal


def explain_needs(theme: Theme, window: QWidget) -> Modal:
    """Explain where needs and pains come from, and how far they can be trusted."""
    modal = Modal(theme, window, translate("Dialogs", "How are needs made?"))
    for paragraph in (
        translate(
            "Dialogs",
            "A persona answers questions in virtual focus groups. A language model reads its last ten answers and names the"
            " jobs it wants done, the outcomes it wishes for and the pains it has.",
        ),
        translate(
            "Dialogs",
            "Priorities, severities and shares are the model's estimates. The opportunity score is computed here, from"
            " importance and satisfaction.",
        ),
        translate(
            "Dialogs",
            "Every quote is looked up in the persona's own answers and marked: verbatim, edited, put together, or not found."
            " Without answers there is no analysis; nothing is made up in its place.",
        ),
    ):
        modal.body.addWidget(Text(theme, keep_short_words(paragraph), "body", "text2", wrap=True))
    modal.add_button(translate("Dialogs", "Close"), "primary").clicked.connect(modal.accept)
    return modal


def unexpected_error(theme: Theme, window: QWidget, sentence: ErrorSentence, details: str) -> Modal:
    """Say that something nobody foresaw happened, with details to copy; they hold places in the code, no values."""
    modal = Modal(theme, window, sentence.title, width=880)
    modal.body.addWidget(Text(theme, sentence.text, "body", "text2", wrap=True))
    box = CopyableText(theme, details, name=translate("Dialogs", "Details of the error"))
    modal.body.addWidget(box, 1)
    copy = modal.add_button(translate("Dialogs", "Copy details"), icon="copy")

    def copy_details() -> None:
        QGuiApplication.clipboard().setText(details)
        copy.set_icon("check")
        copy.setText(translate("Dialogs", "Copied"))
        announce(modal, copy.text())

    copy.clicked.connect(copy_details)
    close = modal.add_button(translate("Dialogs", "Close"), "primary")
    close.clicked.connect(modal.accept)
    modal.set_first_focus(close)
    return modal


def failure(theme: Theme, window: QWidget, sentence: ErrorSentence, *, again: str = "") -> Modal:
    """Say what went wrong and what to do next; with ``again`` a button of that name accepts, else closing is all."""
    modal = Modal(theme, window, sentence.title)
    modal.body.addWidget(Text(theme, sentence.text, "body", "text2", wrap=True))
    close = modal.add_button(translate("Dialogs", "Close"), "plain" if again else "primary")
    close.clicked.connect(modal.reject)
    if again:
        button = modal.add_button(again, "primary")
        button.clicked.connect(modal.accept)
        modal.set_first_focus(button)
    return modal
