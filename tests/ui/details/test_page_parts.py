"""The parts that pages are put together from: headings, notices, marked text, cards and chips."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from persona_desktop.domain.reading import PartProblem, PersonaPart, ProblemKind
from persona_desktop.ui.details.canvas import Canvas, Drawing
from persona_desktop.ui.details.headings import HeadingLink, place_heading, place_section_rule
from persona_desktop.ui.details.page_blocks import LinkButton, NoticeBlock
from persona_desktop.ui.details.painted_chips import ChipRow
from persona_desktop.ui.details.problem_notices import (
    Retry,
    before_content,
    failed_part_notice,
    part_name,
    problem_notices,
)
from persona_desktop.ui.details.text_layout import LONGEST_SHOWN, MarkedRun, MarkedText, shortened
from persona_desktop.ui.theme import Theme


def painted(drawing: Drawing, width: int = 400, height: int = 200) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in drawing.pieces:
        piece(painter)
    painter.end()
    return image


def drawn(theme: Theme, place: Callable[[Canvas], object], width: float = 400) -> Canvas:
    canvas = Canvas(theme, width)
    place(canvas)
    return canvas


def test_drawing_laid_out_once_takes_the_colours_of_the_moment(qapp: QApplication, theme: Theme) -> None:
    """A theme that changes must not lay out every page again."""
    canvas = Canvas(theme, 200)
    canvas.box(QRectF(0, 0, 50, 50), "accent_bg", 8, "line2")
    canvas.bar(60, 0, 50, 3, "accent")
    canvas.dashed_bar(70, 0, 50, 3, "md_bar", (6, 3))
    canvas.disc(QPointF(100, 25), 10, "hi")
    canvas.card("whole")
    light = painted(canvas.drawing)
    theme.set_mode("dark")
    assert painted(canvas.drawing) != light


def test_topmost_place_answers_the_mouse(qapp: QApplication, theme: Theme) -> None:
    """A link inside a row that can be clicked must win."""
    canvas = Canvas(theme, 200)
    canvas.hotspot(QRectF(0, 0, 200, 50), "row", corners="row")
    canvas.hotspot(QRectF(10, 10, 30, 20), "link")
    for point, action in ((QPointF(15, 15), "link"), (QPointF(150, 15), "row")):
        spot = canvas.drawing.hotspot_at(point)
        assert spot is not None
        assert spot.action == action
    assert canvas.drawing.hotspot_at(QPointF(15, 90)) is None


@pytest.mark.parametrize(
    ("width", "lines"),
    [(700, 1), (290, 2), (120, 3)],
)
def test_heading_puts_note_and_link_below_where_they_do_not_fit(
    qapp: QApplication, theme: Theme, width: int, lines: int
) -> None:
    """Cut off, the note that numbers are estimates would be lost."""
    link = HeadingLink("All needs", "all")
    canvas = Canvas(theme, width)
    bottom = place_heading(canvas, "Top needs", 0, note="numbers are a model’s estimates", link=link)
    small = theme.line_height("small")
    heights = {1: 20, 2: 20 + 2 + small, 3: 20 + 2 + 2 * small + 4 + small}
    assert bottom == heights[lines]
    [spot] = canvas.drawing.hotspots
    assert spot.action == "all"
    assert spot.rect.right() <= width + 6


def test_section_rule_keeps_its_distances(qapp: QApplication, theme: Theme) -> None:
    """The rhythm of the page."""
    canvas = Canvas(theme, 400)
    assert place_section_rule(canvas, 22, 26) == 49
    assert painted(canvas.drawing).pixelColor(10, 22) == theme.colour("line")


def test_notice_puts_its_button_below_a_narrow_text(qapp: QApplication, theme: Theme) -> None:
    """Beside the button two words a line would be left."""
    notice = failed_part_notice(PersonaPart.AUDIT, "Who has worked with this persona is not known.")
    assert notice.action == Retry()
    assert notice.action_hint == "Try again"
    wide, narrow = (drawn(theme, notice.lay_out, width).drawing for width in (700, 266))
    assert narrow.hotspots[0].rect.left() < 60
    assert wide.hotspots[0].rect.right() == 690
    assert narrow.height > wide.height + 28


def test_notice_without_a_button_asks_for_nothing(qapp: QApplication, theme: Theme) -> None:
    """A hand over a plain warning promises something."""
    notice = NoticeBlock("warn", "Title", "Text.")
    assert notice.action is None
    assert notice.action_hint == ""
    assert notice.spoken == "Title. Text."
    assert drawn(theme, notice.lay_out).drawing.hotspots == []


def test_button_of_a_notice_may_have_no_icon(qapp: QApplication, theme: Theme) -> None:
    """Its text must not stand where the icon would have been."""
    widths = [
        drawn(theme, NoticeBlock("error", "Title", "Text.", button=button).lay_out, 700)
        .drawing.hotspots[0]
        .rect.width()
        for button in (LinkButton("Go", "x"), LinkButton("Go", "x", "refresh-cw"))
    ]
    assert widths[1] - widths[0] == 20


def test_only_hidden_values_of_the_asked_parts_are_named() -> None:
    """A clamped number is still shown; what another tab shows is named there."""
    problems = [
        PartProblem(PersonaPart.VALUES, "values", "expected a list"),
        PartProblem(PersonaPart.VALUES, "values[1]", "expected text"),
        PartProblem(PersonaPart.STORY, "background_story", "expected text"),
        PartProblem(PersonaPart.BIG_FIVE, "openness", "expected 0 to 1", ProblemKind.ADJUSTED),
    ]
    [notice] = problem_notices(problems, [PersonaPart.VALUES, PersonaPart.BIG_FIVE])
    assert notice.text == "Not shown: values (2 values). Everything else is complete."
    assert problem_notices(problems, [PersonaPart.BIG_FIVE]) == []


def test_last_notice_keeps_its_distance_from_the_content() -> None:
    """Glued to the first fact it would look like part of it."""
    first, last = (NoticeBlock("warn", title, "Text.") for title in "ab")
    assert [notice.gap for notice in before_content([first, last])] == [12, 22]
    assert before_content([]) == []


def test_every_part_has_a_name_of_its_own() -> None:
    """A notice that names the wrong part sends people the wrong way."""
    names = [part_name(part) for part in PersonaPart]
    assert all(names)
    assert len(set(names)) == len(names)


def test_marked_words_differ_in_more_than_colour(qapp: QApplication, theme: Theme) -> None:
    """Evidence must be readable by the colour-blind."""

    def picture(run: MarkedRun) -> QImage:
        text = MarkedText(theme, [MarkedRun("before "), run], "quote", "text", 300)
        canvas = Canvas(theme, 300)
        canvas.draw(lambda painter: text.draw(painter, 0, 0))
        return painted(canvas.drawing).convertToFormat(QImage.Format.Format_Grayscale8)

    plain, struck, underlined = (
        picture(MarkedRun("words", struck=struck, underlined=underlined))
        for struck, underlined in ((False, False), (True, False), (False, True))
    )
    assert plain != struck
    assert plain != underlined
    assert struck != underlined
    assert picture(MarkedRun("words", "hi", "hi_bg")) != plain


def test_marked_text_knows_the_line_of_every_character(qapp: QApplication, theme: Theme) -> None:
    """The response opens at the place of the quote."""
    text = MarkedText(theme, [MarkedRun("słowo " * 100)], "quote", "text", 200)
    line = theme.line_height("quote")
    assert text.top_of(0) == 0
    assert text.top_of(599) == text.height - line
    assert text.height > 10 * line


def test_text_that_nobody_can_read_to_its_end_is_shortened() -> None:
    """Fifty megabytes in one field must not freeze the window."""
    short = "a" * LONGEST_SHOWN
    assert shortened(short) == short
    long = shortened(short + "b" * 500)
    assert long == short + "…\n(500 more characters)"


def test_chips_fill_rows_and_never_leave_the_page(qapp: QApplication, theme: Theme) -> None:
    """A long segment's name is cut, with a tip that shows all of it."""
    canvas = Canvas(theme, 200)
    row = ChipRow(canvas, 0, 0, 200)
    row.add("short")
    row.add("another")
    assert row.bottom == 24
    name = "Segment o bardzo długiej nazwie, której nikt nie przeczyta do końca"
    row.add_segment(name, None)
    row.add("seg_identifier_of_the_segment_that_is_long_too", "mono")
    assert row.bottom == 24 + 2 * 30
    identifier = "seg_identifier_of_the_segment_that_is_long_too"
    assert [spot.tip for spot in canvas.drawing.hotspots] == ["", "", name, identifier]
    assert [spot.copied for spot in canvas.drawing.hotspots] == ["short", "another", name, identifier]
    assert all(spot.rect.right() <= 200 for spot in canvas.drawing.hotspots)
    assert canvas.drawing.height == row.bottom
    assert painted(canvas.drawing) != painted(Canvas(theme, 200).drawing)
