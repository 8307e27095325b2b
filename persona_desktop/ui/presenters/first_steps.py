"""Leads a person through the first steps, once; and again when asked to."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from persona_desktop.ui.main_window import MainWindow
from persona_desktop.ui.persona_list.pane import ListState
from persona_desktop.ui.presenters.desk import Desk
from persona_desktop.ui.presenters.details_presenter import DetailsPresenter
from persona_desktop.ui.presenters.list_presenter import ListPresenter
from persona_desktop.ui.translation import translate

if TYPE_CHECKING:
    from persona_desktop.ui.details.panel import DetailsPanel
    from persona_desktop.ui.first_steps.card import StepCard

_NEEDS: Final = 2
"""Number of the tab of needs and pains."""


class Step(IntEnum):
    """What the card speaks of."""

    LIST = 1
    PERSONA = 2
    MARKS = 3


class FirstSteps(QObject):
    """Shows the cards one after another; the window stays at work, and opening a persona is a step by itself.

    Nothing is shown by itself before `offer` was called: a walk through the window must not meet cards.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, personas: ListPresenter, details: DetailsPresenter
    ) -> None:
        super().__init__()
        self._desk = desk
        self._personas = personas
        self._details = details
        self._window = window
        self._card: StepCard | None = None
        self._step = Step.LIST
        self._offered = False
        self._moving = QTimer(self)  # what moves does so in several steps; the card follows the last
        self._moving.setSingleShot(True)
        self._moving.setInterval(0)
        self._moving.timeout.connect(self._place)
        self.join(window)
        personas.shown.connect(self._begin_if_new)
        details.shown.connect(self._opened)

    @property
    def card(self) -> StepCard | None:
        """The card, while one is shown."""
        return self._card

    @property
    def step(self) -> Step:
        """The step that is shown, or was shown last."""
        return self._step

    def join(self, window: MainWindow) -> None:
        """Work for a window from now on; a card moves over to it."""
        shown = self._card is not None
        self._take_card_away()
        self._window = window
        window.commands.first_steps.triggered.connect(self.begin)
        window.slide.opened.connect(self._moving.start)
        window.slide.closed.connect(self._panel_closed)
        window.slide.docked.connect(lambda _: self._moving.start())
        window.list.view.verticalScrollBar().valueChanged.connect(lambda _: self._moving.start())
        window.list.view.personas.modelReset.connect(self._moving.start)
        window.details_made.connect(self._join_details)
        if shown:
            QTimer.singleShot(0, self, lambda: self._show(self._step))

    def _join_details(self, panel: DetailsPanel) -> None:
        panel.tab_changed.connect(lambda _: self._moving.start())

    def offer(self) -> None:
        """Begin by itself when the first list is shown, unless this person has seen the steps or skipped them."""
        self._offered = True

    def _begin_if_new(self) -> None:
        from persona_desktop.ui.widgets.modal import Modal

        if not self._offered or self._desk.choices.settings.first_steps_seen or self._card is not None:
            return
        dialog = next((one for one in self._window.findChildren(Modal) if one.isVisible()), None)
        if dialog is not None:
            dialog.finished.connect(lambda _: QTimer.singleShot(0, self, self._begin_if_new))
        elif self._has_rows:
            self.begin()

    def begin(self) -> None:
        """Show the first card; a list that is narrowed to nothing is widened, and an empty one says what to do."""
        if self._window.list.state is ListState.NO_RESULTS:
            self._window.list.clear_filters()
        if not self._has_rows:
            text = translate("FirstSteps", "There is nothing to show around in yet")
            self._window.say(text, translate("FirstSteps", "Load the demo or import a file first."))
            return
        self._show(Step.LIST)

    @property
    def _has_rows(self) -> bool:
        return self._window.list.state is ListState.ROWS

    def _show(self, step: Step) -> None:
        from persona_desktop.ui.first_steps import targets
        from persona_desktop.ui.first_steps.card import StepCard

        window = self._window
        if self._card is None:
            self._card = StepCard(self._desk.theme, window)
            self._card.next_asked.connect(self._go_on)
            self._card.back_asked.connect(self._go_back)
            self._card.skip_asked.connect(self.end)
        self._step = step
        if step is not Step.MARKS and window.slide.is_open and window.slide.is_covering:
            window.close_details()  # the list is below it
        match step:
            case Step.LIST:
                title = translate("FirstSteps", "Everybody in the project")
                text = translate(
                    "FirstSteps",
                    "One row is one persona. Ctrl+F searches, the sidebar narrows the list to a segment, and a click on a"
                    " column’s head sorts.",
                )
                self._card.show_step(step, len(Step), title, text, lambda: targets.list_rows(window))
            case Step.PERSONA:
                title = translate("FirstSteps", "Open a persona")
                text = translate(
                    "FirstSteps",
                    "A click or Enter opens it beside the list: who it is, what it needs, what hurts, and where that comes"
                    " from. “Next” opens this one.",
                )
                self._card.show_step(step, len(Step), title, text, lambda: targets.one_row(window))
            case Step.MARKS:
                title = translate("FirstSteps", "Look at the marks")
                text = translate(
                    "FirstSteps",
                    "Every quote is looked up in the persona’s own answers. The mark says whether the words are really there;"
                    " a click opens the answer. More in Help › Guide.",
                )
                window.details.set_tab(_NEEDS)
                targets.show_first_quote(window)
                self._card.show_step(step, len(Step), title, text, lambda: targets.first_mark(window))
        self._moving.start()

    def _go_on(self) -> None:
        from persona_desktop.ui.first_steps import targets

        if self._step is Step.LIST:
            self._show(Step.PERSONA)
        elif self._step is Step.MARKS:
            self.end()
        elif self._window.slide.is_open and self._details.open_persona is not None:
            self._show(Step.MARKS)
        else:
            index = targets.row_to_open(self._window)
            self._window.details.set_tab(_NEEDS)
            self._details.open(self._window.list.view.personas.persona(index.row()).id)

    def _go_back(self) -> None:
        self._show(Step(max(Step.LIST, self._step - 1)))

    def _opened(self) -> None:
        if self._card is not None and self._step is Step.PERSONA:
            self._show(Step.MARKS)
        else:
            self._moving.start()

    def _panel_closed(self) -> None:
        if self._card is not None and self._step is Step.MARKS:
            self._show(Step.PERSONA)
        else:
            self._moving.start()

    def end(self) -> None:
        """Take the card away for good: it does not come again by itself."""
        self._take_card_away()
        choices = self._desk.choices
        choices.save(replace(choices.settings, first_steps_seen=True))

    def _take_card_away(self) -> None:
        if self._card is not None:
            card, self._card = self._card, None
            card.leave()

    def _place(self) -> None:
        if self._card is None:
            return
        if not self._has_rows and self._step is not Step.MARKS:
            self._take_card_away()  # what it spoke of is gone; it comes again with the next list
        else:
            self._card.place()
