"""Personality beside culture: five bars, and Hofstede's dimensions where a person asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.canvas import Canvas
from persona_desktop.ui.details.headings import HeadingLink, place_link, place_section_rule
from persona_desktop.ui.details.profile.radar import RADIUS, paint_radar
from persona_desktop.ui.details.profile.traits import MIDDLE, NamedValue
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.shapes import fill_rounded
from persona_desktop.ui.widgets.text_block import Run, TextBlock

_ABOVE_RULE = 26
_BELOW_RULE = 22
_COLUMN_GAP = 36
_LEFT_SHARE = 3 / 7
_STACKED_BELOW = 600
_TRAIT_PITCH = 44
_BAR_HEIGHT = 6
_BAR_GAP = 5
_DIMENSION_ROW = 28
_RADAR_WIDTH = 164
_TABLE_GAP = 12
_NARROWEST_TABLE = 190
_NUMBER_WIDTH = 16
_CHEVRON = 16


@dataclass(frozen=True, slots=True)
class ToggleCulture:
    """Asks to show or hide Hofstede's dimensions."""


@dataclass(frozen=True, slots=True)
class PersonalityBlock(Block):
    """The Big Five, and beside them the dimensions of culture, which Enter opens and closes."""

    traits: tuple[NamedValue, ...]
    dimensions: tuple[NamedValue, ...]
    is_open: bool

    @property
    def spoken(self) -> str:
        state = "" if self.action is None else self._state
        culture = ", ".join(filter(None, (translate("Traits", "Culture"), state)))
        texts = [translate("Traits", "Personality"), big_five_note(), *map(_trait_line, self.traits), culture]
        return ". ".join([*texts, *self._culture_lines])

    @property
    def copied(self) -> str:
        lines = [translate("Traits", "Personality"), *map(_trait_line, self.traits), ""]
        return "\n".join([*lines, translate("Traits", "Culture"), *self._culture_lines])

    @property
    def action(self) -> object | None:
        return ToggleCulture() if self._has_dimensions else None

    @property
    def action_hint(self) -> str:
        if not self._has_dimensions:
            return ""
        if self.is_open:
            return translate("Traits", "Hide Hofstede’s dimensions")
        return translate("Traits", "Show Hofstede’s dimensions")

    @property
    def _has_dimensions(self) -> bool:
        return any(dimension.value is not None for dimension in self.dimensions)

    @property
    def _state(self) -> str:
        return translate("Traits", "expanded") if self.is_open else translate("Traits", "collapsed")

    @property
    def _culture_lines(self) -> list[str]:
        if not self._has_dimensions:
            return [no_culture_text()]
        lines = [hofstede_note()]
        if self.is_open:
            lines.extend(f"{dimension.name}: {dimension.number}" for dimension in self.dimensions)
        return [*lines, culture_caveat()]

    def lay_out(self, canvas: Canvas) -> None:
        top = place_section_rule(canvas, _ABOVE_RULE, _BELOW_RULE)
        width = canvas.width
        if width < canvas.theme.size(_STACKED_BELOW):
            bottom = self._place_traits(canvas, top, width)
            self._place_culture(canvas, 0, bottom + 28, width)
        else:
            left = (width - _COLUMN_GAP) * _LEFT_SHARE
            self._place_traits(canvas, top, left)
            self._place_culture(canvas, left + _COLUMN_GAP, top, width - left - _COLUMN_GAP)
        canvas.drawing.frame = QRectF(0, top, width, canvas.drawing.height - top)

    def _place_traits(self, canvas: Canvas, top: float, width: float) -> float:
        y = top + canvas.text(translate("Traits", "Personality"), 0, top, width, "h1").height + 2
        y += canvas.text(big_five_note(), 0, y, width, "small", "text3").height + 16
        for trait in self.traits:
            _place_trait(canvas, trait, y, width)
            y += canvas.theme.size(_TRAIT_PITCH)
        bottom = y - canvas.theme.size(_TRAIT_PITCH) + canvas.theme.line_height("small")
        return bottom + _BAR_GAP + _BAR_HEIGHT

    def _place_culture(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        theme = canvas.theme
        title = canvas.text(translate("Traits", "Culture"), x, top, width, "h1")
        if self._has_dimensions:
            icon = "chevron-down" if self.is_open else "chevron-right"
            chevron_left = x + title.width + 6
            canvas.icon(icon, chevron_left, top + (title.height - _CHEVRON) / 2 + 0.5, _CHEVRON, "text2")
            spot = QRectF(x - 6, top - 2, title.width + _CHEVRON + 18, title.height + 4)
            canvas.hotspot(spot, self.action, self.action_hint)
        y = top + title.height + 2
        if not self._has_dimensions:
            canvas.text(no_culture_text(), x, y, width, "small", "text3")
            return
        y += canvas.text(hofstede_note(), x, y, width, "small", "text3").height + 16
        if self.is_open:
            y = self._place_dimensions(canvas, x, y, width) + 12
            canvas.text(culture_caveat(), x, y, width, "smallp", "text3")
            return
        y += canvas.text(culture_caveat(), x, y, width, "smallp", "text2").height + 8
        link = HeadingLink(self.action_hint, self.action)
        label_width = theme.metrics("smallm").horizontalAdvance(link.label)
        place_link(canvas, link, x + label_width + 1, y)

    def _place_dimensions(self, canvas: Canvas, x: float, top: float, width: float) -> float:
        theme = canvas.theme
        beside = width - _RADAR_WIDTH - _TABLE_GAP >= theme.size(_NARROWEST_TABLE)
        radar_left = x if beside else x + (width - _RADAR_WIDTH) / 2
        centre = QPointF(radar_left + _RADAR_WIDTH / 2, top + RADIUS + 8)
        values = [dimension.value for dimension in self.dimensions]
        canvas.draw(lambda painter: paint_radar(painter, theme, centre, values))
        radar_bottom = centre.y() + RADIUS + 18
        canvas.grow(radar_bottom)
        if beside:
            left = x + _RADAR_WIDTH + _TABLE_GAP
            return max(radar_bottom, _place_table(canvas, self.dimensions, left, top, x + width))
        return _place_table(canvas, self.dimensions, x, radar_bottom + 12, x + width)


def big_five_note() -> str:
    """Return what the bars measure."""
    return translate("Traits", "Big Five, scale 0–1")


def hofstede_note() -> str:
    """Return what the radar measures."""
    return translate("Traits", "Hofstede’s dimensions, scale 0–1")


def culture_caveat() -> str:
    """Return why the dimensions say little about a single persona."""
    return translate(
        "Traits",
        "Hofstede’s dimensions describe whole countries. They say nothing certain about a single person.",
    )


def no_culture_text() -> str:
    """Return what stands in place of the dimensions."""
    return translate("Traits", "No dimensions of culture are stored for this persona.")


def _trait_line(trait: NamedValue) -> str:
    return ", ".join(filter(None, (f"{trait.name}: {trait.number}", trait.word)))


def _place_trait(canvas: Canvas, trait: NamedValue, top: float, width: float) -> None:
    theme = canvas.theme
    missing = trait.value is None
    number = TextBlock(theme, trait.number, "small" if missing else "smalls", "text3" if missing else "text")
    number_left = width - number.width
    runs = [Run(trait.name)]
    if trait.word:
        runs.append(Run("   " + trait.word, "small", "text3"))
    name = canvas.text(runs, 0, top, number_left - 8, "smallm", max_lines=1)
    canvas.place(number, number_left, top)
    bar_top = top + theme.line_height("small") + _BAR_GAP
    rect = QRectF(0, bar_top, width, _BAR_HEIGHT)
    value = trait.value
    canvas.draw(lambda painter: paint_trait_bar(painter, theme, rect, value))
    if name.is_elided:
        canvas.hotspot(QRectF(0, top, width, rect.bottom() - top), None, _trait_line(trait))
    canvas.grow(rect.bottom())


def paint_trait_bar(painter: QPainter, theme: Theme, rect: QRectF, value: float | None) -> None:
    """Draw a value of 0 to 1 as a bar with a mark at its middle; without a value only a broken line is left."""
    if value is None:
        pen = QPen(theme.colour("line2"), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        return
    radius = rect.height() / 2
    fill_rounded(painter, rect, radius, theme.colour("track"))
    filled = QRectF(rect.topLeft(), rect.bottomRight())
    filled.setWidth(max(rect.height(), rect.width() * value) if value > 0 else 0)
    fill_rounded(painter, filled, radius, theme.colour("accent"))
    x = round(rect.left() + rect.width() * MIDDLE)
    painter.fillRect(QRectF(x - 1, rect.top(), 1.5, rect.height()), theme.colour("surface"))


def _place_table(
    canvas: Canvas, dimensions: Sequence[NamedValue], left: float, top: float, right: float
) -> float:
    theme = canvas.theme
    row_height = theme.size(_DIMENSION_ROW)
    y = top
    for place, dimension in enumerate(dimensions, 1):
        missing = dimension.value is None
        number = TextBlock(
            theme,
            dimension.number,
            "small" if missing else "smalls",
            "text3" if missing else "text",
            tabular=True,
        )
        canvas.place(number, right - number.width, y)
        canvas.text(str(place), left, y, None, "small", "text3")
        room = right - number.width - 12 - left - _NUMBER_WIDTH
        name = canvas.text(dimension.name, left + _NUMBER_WIDTH, y, room, "small", "text2")
        bottom = y + max(row_height, name.height + 12)
        if place < len(dimensions):
            canvas.rule(left, right, bottom - 7)
        y = bottom
    canvas.grow(y - 6)
    return y - 6
