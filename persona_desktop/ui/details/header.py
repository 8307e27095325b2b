"""The head of the details panel: whose details these are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona_summary import NeedsState, PersonaSummary
from persona_desktop.ui.details.persona_words import created_text, facts_line
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.avatar import Avatar
from persona_desktop.ui.widgets.chip import Chip
from persona_desktop.ui.widgets.copy_menu import open_copy_menu
from persona_desktop.ui.widgets.flow_layout import FlowLayout
from persona_desktop.ui.widgets.icon import Icon
from persona_desktop.ui.widgets.skeleton import Skeleton
from persona_desktop.ui.widgets.text import Text
from persona_desktop.ui.window_form import WindowForm
from persona_desktop.ui.wording import exact_time

_HEIGHT = 99
_HEIGHT_NARROW = 52
_SIDE = 32
_AVATAR = 64
_AVATAR_NARROW = 48
_BADGES_PLACE = 4
"""Which of the texts' items the badges are: behind name, facts and the gaps between them."""
_DOT = 8
_SPARKLES = 14
_SPARKLES_GAP = 6


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What the header shows; a row of the list holds all of it, so that it is there before the details are."""

    name: str
    facts: str
    """Age, occupation and location in one line."""
    segment_id: str | None
    segment_name: str | None
    newer_responses: int
    """Responses that came after the analysis of needs; 0 where it is up to date or there is none."""
    created_at: datetime
    is_generated: bool | None
    """Whether the stored persona shows that a model made it; None while only the row of the list is known."""

    @classmethod
    def of_summary(cls, summary: PersonaSummary) -> HeaderFacts:
        """Take the facts from a row of the list."""
        outdated = summary.needs_state is NeedsState.OUTDATED
        return cls(
            summary.full_name,
            facts_line(summary.age, summary.occupation, summary.location),
            summary.segment_id,
            summary.segment_name,
            max(1, summary.newer_responses) if outdated else 0,
            summary.created_at,
            None,
        )

    @classmethod
    def of_details(cls, details: PersonaDetails) -> HeaderFacts:
        """Take the facts from the details."""
        persona = details.persona
        segment = persona.segment
        return cls(
            persona.display_name,
            facts_line(persona.age, persona.occupation, persona.location),
            None if segment is None else segment.id,
            None if segment is None else segment.name,
            details.newer_responses,
            persona.created_at,
            persona.rag_context_used or persona.rag is not None or bool(persona.citations),
        )

    @property
    def outdated_text(self) -> str:
        """What the badge says; empty where nothing is outdated."""
        if not self.newer_responses:
            return ""
        return translate("PanelHeader", "Needs outdated · {count}").format(count=self.newer_responses)

    @property
    def outdated_reason(self) -> str:
        """Why the needs are outdated; empty where they are not."""
        if not self.newer_responses:
            return ""
        return translate(
            "PanelHeader", "%n new responses in focus groups since the analysis", n=self.newer_responses
        )

    @property
    def origin(self) -> str:
        """Whether a model made the persona, and when it came to be here; empty while that is not known."""
        if self.is_generated is None:
            return ""
        return self._generated_text if self.is_generated else self._added_text

    @property
    def longer_origin(self) -> str:
        """The longer of what `origin` can become, for keeping its place."""
        return max(self._generated_text, self._added_text, key=len)

    @property
    def _generated_text(self) -> str:
        created = created_text(self.created_at)
        if not created:
            return translate("PanelHeader", "AI-generated")
        return translate("PanelHeader", "AI-generated, {day}").format(day=created)

    @property
    def _added_text(self) -> str:
        created = created_text(self.created_at)
        return translate("PanelHeader", "Added {day}").format(day=created) if created else ""

    @property
    def exact_origin(self) -> str:
        """When the persona was made, to the second; empty where it is not known."""
        return exact_time(self.created_at) if created_text(self.created_at) else ""


class PanelHeader(QWidget):
    """Avatar, name, facts and badges of a persona; grey shapes while nothing is known of it.

    In a narrow window the badges stand elsewhere: beside the choice of the tab (`TabChoice.set_beside`).
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, avatar: int = _AVATAR) -> None:
        """`avatar` is its diameter in pixels, but in a narrow window."""
        super().__init__(parent)
        self._facts: HeaderFacts | None = None
        self._avatar_size = avatar
        self._avatar = Avatar(theme, size=avatar)
        self._name = Text(theme, "", "name", elide=True)
        self._line = Text(theme, "", "body", "text2", elide=True)
        self.badges = HeaderBadges(theme)
        self._content = QWidget(self)
        self._content.hide()
        self._skeleton = Skeleton(theme, "panel_header", parent=self)
        self._lay_out()

    @property
    def facts(self) -> HeaderFacts | None:
        """What is shown; None for the grey shapes."""
        return self._facts

    def show_facts(self, facts: HeaderFacts | None) -> None:
        """Show a persona, or the grey shapes."""
        if facts == self._facts:
            return
        self._facts = facts
        self._content.setVisible(facts is not None)
        self._skeleton.setVisible(facts is None)
        self.badges.show_facts(facts)
        if facts is None:
            self.setAccessibleName("")
            return
        self._avatar.set_person(facts.name, facts.segment_id, facts.segment_name)
        self._name.setText(facts.name)
        self._line.setText(facts.facts)
        self._line.setVisible(bool(facts.facts))
        self.setAccessibleName(", ".join(filter(None, (facts.name, facts.facts, facts.origin))))

    def set_badge_wanted(self, wanted: bool) -> None:
        """Show the badge of outdated needs, unless the page below says the same."""
        self.badges.set_badge_wanted(wanted)

    def set_form(self, form: WindowForm, side: int) -> None:
        """Stand in a window of this form, whose pages have margins of so many pixels."""
        narrow = form is WindowForm.NARROW
        self._avatar.set_size(_AVATAR_NARROW if narrow else self._avatar_size)
        self._name.set_role("title" if narrow else "name")
        if narrow:
            self._row.setContentsMargins(side, 4, side, 0)
            self._picture.setContentsMargins(0, 0, 0, 0)
            self._row.setSpacing(14)
        else:
            self._row.setContentsMargins(side, 8, side, 9)
            self._picture.setContentsMargins(0, 9, 0, 0)
            self._row.setSpacing(20)
            self._texts.insertWidget(_BADGES_PLACE, self.badges)
        self._texts.setStretch(0, 1 if narrow else 0)
        self._badges_gap.changeSize(0, 0 if narrow else 8)
        self._texts.invalidate()
        self.setMinimumHeight(_HEIGHT_NARROW if narrow else _HEIGHT)

    def settle(self) -> None:
        """Find the new height now: left to Qt, it takes several rounds of events, and the page below jumps."""
        self.badges.settle()
        for widget in (self._content, self):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._skeleton.setGeometry(self.rect())

    def _lay_out(self) -> None:
        self._badges_gap = QSpacerItem(0, 8)
        self._texts = texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addSpacing(2)
        texts.addWidget(self._line)
        texts.addSpacerItem(self._badges_gap)
        texts.addWidget(self.badges)
        texts.addStretch(1)
        self._picture = picture = QVBoxLayout()
        picture.setContentsMargins(0, 9, 0, 0)
        picture.addWidget(self._avatar)
        picture.addStretch(1)
        self._row = row = QHBoxLayout(self._content)
        row.setContentsMargins(_SIDE, 8, _SIDE, 9)
        row.setSpacing(20)
        row.addLayout(picture)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._content)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class HeaderBadges(QWidget):
    """Segment, outdated needs and origin of a persona, in as many rows as they need; empty while nothing is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._facts: HeaderFacts | None = None
        self._badge_wanted = True
        self._segment = _SegmentName(theme)
        self._badge = Chip(theme, "", "outdated")
        self._origin = _Origin(theme)
        row = FlowLayout(self, gap=18, row_gap=4)
        for widget in (self._segment, self._badge, self._origin):
            row.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: HeaderFacts | None) -> None:
        """Show those of a persona, or none."""
        self._facts = facts
        if facts is not None:
            self._segment.show_segment(facts.segment_id, facts.segment_name)
            self._badge.setText(facts.outdated_text)
            self._badge.setToolTip(facts.outdated_reason)
            self._origin.show_facts(facts)
        self._show()

    def set_badge_wanted(self, wanted: bool) -> None:
        """Show the badge of outdated needs, or not."""
        self._badge_wanted = wanted
        self._show()

    def settle(self) -> None:
        """Find the new places now."""
        for widget in (self._segment, self._origin, self):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def _show(self) -> None:
        known = self._facts is not None
        self._segment.setVisible(known and self._segment.has_text)
        self._badge.setVisible(known and self._badge_wanted and bool(self._badge.text()))
        self._origin.setVisible(known)


class _SegmentName(QWidget):
    """A dot in the segment's colour and its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._segment: tuple[str | None, str | None] = (None, None)
        self._text = Text(theme, "", "smallm", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_DOT + 7, 0, 0, 0)
        row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_segment(self, segment_id: str | None, segment_name: str | None) -> None:
        """Show a segment, or none."""
        self._segment = (segment_id, segment_name)
        self._text.setText(segment_name or segment_id or "")
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_copy_menu(event, self._theme, self._text.text(), self)

    @property
    def has_text(self) -> bool:
        """Whether there is a segment to name."""
        return bool(self._text.text())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._theme.size(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._theme.segment_tint(*self._segment)
        painter.setPen(tint.ink)
        painter.setBrush(tint.ink)
        painter.drawEllipse(QRectF(0, (self.height() - _DOT) / 2, _DOT, _DOT).adjusted(0.5, 0.5, -0.5, -0.5))


class _Origin(QWidget):
    """Says where the persona comes from, and when; what it is going to say changes nothing about its size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # Placed by hand: a layout would make Qt arrange the whole panel anew when the icon appears.
        self._text = Text(theme, "", "small", "text3", elide=True, parent=self)
        self._icon = Icon(theme, "sparkles", "text3", size=_SPARKLES, parent=self)
        self._longer = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: HeaderFacts) -> None:
        """Show the origin of a persona; nothing, in the same place, while it is not known."""
        self._text.setText(facts.origin)
        self._text.setToolTip(facts.exact_origin if facts.origin else "")
        self._icon.setVisible(facts.is_generated is True)
        self._place()
        longer = facts.longer_origin
        if longer != self._longer:
            self._longer = longer
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = 0 if self._icon.isHidden() else _SPARKLES + _SPARKLES_GAP
        line = self._text.sizeHint().height()
        self._icon.setGeometry(0, (self.height() - _SPARKLES) // 2, _SPARKLES, _SPARKLES)
        self._text.setGeometry(left, (self.height() - line) // 2, max(0, self.width() - left), line)

    def sizeHint(self) -> QSize:
        width = ceil(self._theme.metrics("small").horizontalAdvance(self._longer))
        return QSize(_SPARKLES + _SPARKLES_GAP + width + 1, self._theme.size(22))
