"""The activity log as a timeline: the latest entries by day, repeated views of a day joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF

from persona_desktop.domain.audit import LATEST_ENTRIES, AuditEntry
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.counted_title import counted_title
from persona_desktop.ui.details.insights.audit_words import (
    action_icon,
    action_title,
    detail_texts,
    known_action,
)
from persona_desktop.ui.translation import translate
from persona_desktop.ui.wording import (
    clock_time,
    day_heading,
    exact_time,
    local_time,
    relative_time,
    short_date,
)

SHOWN_AT_FIRST = 12
"""So many rows are shown before the person asks for all."""
_CIRCLE = 24
_ICON = 14
_TEXT_LEFT = 34
_TEXT_TOP = 3
_ROW = 44
_TIME_GAP = 10


@dataclass(frozen=True, slots=True)
class ShowWholeLog:
    """Asks for all of the latest entries."""


@dataclass(frozen=True)
class JoinedEntries:
    """Entries of one day that stand in one row: repeated views, or a single entry of any other kind."""

    entries: tuple[AuditEntry, ...]
    """Newest first."""
    day: date
    """In the computer's time zone."""

    @property
    def latest(self) -> AuditEntry:
        """The entry whose time and details are shown."""
        return self.entries[0]

    @property
    def people(self) -> str:
        """Who did it, each person once; empty where the log names nobody."""
        return ", ".join(dict.fromkeys(filter(None, map(person_of, self.entries))))


def joined(entries: Sequence[AuditEntry]) -> list[JoinedEntries]:
    """Join views that follow one another on the same day; entries come newest first and stay so."""
    rows: list[JoinedEntries] = []
    for entry in entries[:LATEST_ENTRIES]:
        day = local_time(entry.occurred_at).date()
        before = rows[-1] if rows else None
        repeats = before is not None and before.day == day and _is_view(before.latest) and _is_view(entry)
        if before is not None and repeats:
            rows[-1] = JoinedEntries((*before.entries, entry), day)
        else:
            rows.append(JoinedEntries((entry,), day))
    return rows


def person_of(entry: AuditEntry) -> str:
    """Return the name of who did it; a person without a name is unknown, an entry of no person has none."""
    if entry.user_name:
        return entry.user_name
    return translate("AuditEntry", "unknown person") if entry.user_id is not None else ""


def _is_view(entry: AuditEntry) -> bool:
    return known_action(entry.action) == "view"


def timeline_blocks(entries: Sequence[AuditEntry], now: datetime, *, whole: bool) -> Iterator[Block]:
    """Yield title, days and entries; without ``whole`` a long log ends in a link that shows the rest."""
    latest = entries[:LATEST_ENTRIES]
    yield TimelineTitle(len(latest))
    if not latest:
        yield NoEntries()
        return
    rows = joined(latest)
    shown = rows if whole or len(rows) <= SHOWN_AT_FIRST + 1 else rows[:SHOWN_AT_FIRST]
    today = local_time(now).date()
    for number, row in enumerate(shown):
        if number == 0 or shown[number - 1].day != row.day:
            yield DayHeading(day_heading(row.day, today), first=number == 0)
        goes_on = number + 1 < len(shown) and shown[number + 1].day == row.day
        yield EntryRow(row, time_below_heading(row.latest.occurred_at, now), goes_on)
    if len(shown) < len(rows):
        yield WholeLogLink(len(latest))


def time_below_heading(moment: datetime, now: datetime) -> str:
    """Return how long ago a moment was; where that is a date, which the heading says already, its time of day."""
    words = relative_time(moment, now)
    return clock_time(moment) if words == short_date(moment, now) else words


@dataclass(frozen=True, slots=True)
class TimelineTitle(Block):
    """The title of the log with how many entries it shows."""

    count: int

    @property
    def spoken(self) -> str:
        return f"{_log_name()}, {_latest(self.count)}"

    def lay_out(self, canvas: Canvas) -> None:
        title = canvas.text(counted_title(_log_name(), _latest(self.count)), 0, 0, canvas.width, "h1")
        canvas.drawing.frame = QRectF(0, 0, canvas.width, title.height)
        canvas.grow(title.height + 18)


@dataclass(frozen=True, slots=True)
class NoEntries(Block):
    """Said where the log is empty."""

    @property
    def spoken(self) -> str:
        return translate("InsightsTab", "The log has no entries for this persona yet.")

    def lay_out(self, canvas: Canvas) -> None:
        canvas.text(self.spoken, 0, 0, canvas.width, "body", "text2")


@dataclass(frozen=True, slots=True)
class DayHeading(Block):
    """The day of the entries below."""

    name: str
    first: bool

    @property
    def spoken(self) -> str:
        return self.name

    def lay_out(self, canvas: Canvas) -> None:
        top = 0 if self.first else 8
        text = canvas.text(self.name, 0, top, canvas.width, "micros", "text2")
        canvas.drawing.frame = QRectF(0, top, canvas.width, text.height)
        canvas.grow(top + text.height + 10)


@dataclass(frozen=True)
class EntryRow(Block):
    """One row of the timeline."""

    row: JoinedEntries
    when: str
    """How long ago, in words."""
    goes_on: bool
    """Whether another entry of the day follows: a line leads to it."""

    @property
    def spoken(self) -> str:
        pieces = (self._title, self._detail, self.when, self._exact.replace("\n", "; "))
        return ", ".join(piece for piece in pieces if piece)

    @property
    def copied(self) -> str:
        return f"{self._exact}\n{' · '.join(text for text in (self._title, self._detail) if text)}"

    @property
    def _title(self) -> str:
        return action_title(self.row.latest, len(self.row.entries))

    @property
    def _detail(self) -> str:
        facts = detail_texts(self.row.latest) if len(self.row.entries) == 1 else []
        return " · ".join(text for text in (self.row.people, ", ".join(facts)) if text)

    @property
    def _exact(self) -> str:
        if len(self.row.entries) == 1:
            return exact_time(self.row.latest.occurred_at)
        texts = ((exact_time(entry.occurred_at), person_of(entry)) for entry in self.row.entries)
        return "\n".join(", ".join(filter(None, text)) for text in texts)

    def lay_out(self, canvas: Canvas) -> None:
        radius = _CIRCLE / 2
        canvas.disc(QPointF(radius, radius), radius, "sub2")
        inset = (_CIRCLE - _ICON) / 2
        canvas.icon(action_icon(self.row.latest.action), inset, inset, _ICON, "text2")
        time_left = canvas.text_before(self.when, canvas.width, _TEXT_TOP, "small", "text3")
        width = time_left - _TIME_GAP - _TEXT_LEFT
        title = canvas.text(self._title, _TEXT_LEFT, _TEXT_TOP, width, "smallm")
        below = _TEXT_TOP + title.height
        bottom: float = max(below, _CIRCLE)
        if self._detail:
            bottom = (
                below
                + canvas.text(
                    self._detail, _TEXT_LEFT, below, canvas.width - _TEXT_LEFT, "small", "text3"
                ).height
            )
        canvas.grow(max(_ROW, bottom + 9) if self.goes_on else bottom + 4)
        if self.goes_on:
            height = canvas.drawing.height
            canvas.bar(radius - 0.75, _CIRCLE, height, 1.5, "line2")
        rect = QRectF(0, 0, canvas.width, bottom)
        canvas.drawing.frame = rect
        canvas.hotspot(rect, None, self._exact)


@dataclass(frozen=True, slots=True)
class WholeLogLink(Block):
    """The way to the entries that are not shown at first."""

    count: int

    @property
    def spoken(self) -> str:
        return translate("InsightsTab", "Show all %n", n=self.count)

    @property
    def copied(self) -> str:
        return ""

    @property
    def action(self) -> object | None:
        return ShowWholeLog()

    @property
    def action_hint(self) -> str:
        return self.spoken

    def lay_out(self, canvas: Canvas) -> None:
        text = canvas.text(self.spoken, 0, 12, canvas.width, "smallm", "accent_text")
        rect = QRectF(0, 12, text.width, text.height)
        canvas.drawing.frame = rect
        canvas.hotspot(rect.adjusted(-6, -4, 6, 4), ShowWholeLog())


def _log_name() -> str:
    return translate("InsightsTab", "Activity log")


def _latest(count: int) -> str:
    if count < LATEST_ENTRIES:
        return str(count)
    return translate("InsightsTab", "latest %n", n=count)
