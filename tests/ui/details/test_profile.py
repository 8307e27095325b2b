"""The profile: facts, traits with their poles, culture with its caveat, likings, and the story."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from persona_desktop.domain.details import PersonaDetails
from persona_desktop.domain.persona import BigFive
from persona_desktop.ui.details.block_model import Block
from persona_desktop.ui.details.page_blocks import NoticeBlock
from persona_desktop.ui.details.profile.likings import LikingsBlock
from persona_desktop.ui.details.profile.page import demographics, profile_blocks
from persona_desktop.ui.details.profile.personality import PersonalityBlock, ToggleCulture, paint_trait_bar
from persona_desktop.ui.details.profile.radar import RADIUS, paint_radar
from persona_desktop.ui.details.profile.story import StoryBlock
from persona_desktop.ui.details.profile.tab import ProfileTab
from persona_desktop.ui.details.profile.traits import big_five_traits
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out
from tests.ui.details.persona_samples import bare_details, broken_details, details

NO_CULTURE: dict[str, Any] = dict.fromkeys(
    (
        "power_distance",
        "individualism",
        "masculinity",
        "uncertainty_avoidance",
        "long_term_orientation",
        "indulgence",
    )
)


def block_of(shown: PersonaDetails, kind: type[Block], *, culture_open: bool = False) -> Any:
    """Return the profile's block of one kind."""
    blocks = profile_blocks(shown.persona, culture_open=culture_open)
    return next(block for block in blocks if isinstance(block, kind))


def painted(paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def test_six_demographic_facts_stand_in_the_order_of_the_specification() -> None:
    """Age, gender, education, income, occupation and location make the persona comparable."""
    facts = {fact.label: fact.value for fact in demographics(details().persona)}
    assert facts == {
        "Age": "31 years",
        "Gender": "Woman",
        "Location": "Wrocław",
        "Education": "Wyższe magisterskie",
        "Monthly income": "8 500–11 000 zł netto",
        "Occupation": "Kierowniczka marketingu, sieć klinik",
    }
    assert {fact.value for fact in demographics(bare_details().persona)} == {None}


@pytest.mark.parametrize(
    ("occupation", "title", "shown"),
    [
        ("Agronom", None, "Agronom"),
        (None, "Agronom z Suwałk", "Agronom z Suwałk"),
        ("agronom", "Agronom z Suwałk", "Agronom z Suwałk"),
        ("Agronom", "Doradca rolników", "Agronom\nDoradca rolników"),
    ],
)
def test_title_completes_the_occupation(occupation: str | None, title: str | None, shown: str) -> None:
    """Each may say what the other does not; neither is said twice."""
    assert demographics(details(occupation=occupation, persona_title=title).persona)[5].value == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("female", "Woman"),
        ("Mężczyzna", "Man"),
        ("Osoba niebinarna", "Non-binary person"),
        ("Agender", "Agender"),
    ],
)
def test_gender_is_translated_where_the_word_is_known(stored: str, shown: str) -> None:
    """Sight stores Polish and English words side by side; any other is the person's own."""
    assert demographics(details(gender=stored).persona)[1].value == shown


@pytest.mark.parametrize(
    ("value", "word"),
    [(0.0, "conventional"), (0.44, "conventional"), (0.47, "rather conventional"), (0.5, "rather curious"),
     (0.54, "rather curious"), (0.56, "curious"), (1.0, "curious")],
)  # fmt: skip
def test_trait_names_the_pole_its_value_leans_to(value: float, word: str) -> None:
    """A number alone says nothing to a marketer, and near the middle no pole is certain."""
    assert big_five_traits(BigFive(openness=value), masculine=False)[0].word == word


def test_words_of_traits_follow_the_gender_in_polish(language: Callable[[LanguageCode], None]) -> None:
    """„Krzysztof: ciekawa” would make every reader stumble."""
    language("pl")
    women, men = (
        [trait.word for trait in block_of(details(gender=gender), PersonalityBlock).traits]
        for gender in ("Kobieta", "Mężczyzna")
    )
    assert women[0] == "ciekawa"
    assert men[0] == "ciekawy"
    assert len(set(women) & set(men)) == 0


def test_missing_traits_are_missing_and_not_zero(theme: Theme) -> None:
    """A bar of length zero would claim to know."""
    block = block_of(details(openness=None, neuroticism="?"), PersonalityBlock)
    assert "Openness: no data" in block.spoken
    assert "Neuroticism: no data" in block.spoken
    bar = QRectF(0, 0, 200, 6)
    missing, zero = (
        painted(lambda painter, value=value: paint_trait_bar(painter, theme, bar, value))  # type: ignore[misc]
        for value in (None, 0.0)
    )
    assert missing != zero


def test_bar_is_as_long_as_its_value(theme: Theme) -> None:
    """The picture and the number must say the same."""
    accent, track = theme.colour("accent").rgb(), theme.colour("track").rgb()
    bar = painted(lambda painter: paint_trait_bar(painter, theme, QRectF(0, 0, 200, 6), 0.8))
    assert bar.pixel(30, 3) == accent
    assert bar.pixel(155, 3) == accent
    assert bar.pixel(165, 3) == track
    assert bar.pixel(100, 3) not in (accent, track)


def test_screen_reader_hears_all_values() -> None:
    """The bars and the radar are paint; only words reach everybody."""
    closed = block_of(details(), PersonalityBlock).spoken
    assert "Openness: 0.82, curious. Conscientiousness: 0.88, organised." in closed
    assert "Culture, collapsed" in closed
    assert "Power distance" not in closed
    opened = block_of(details(), PersonalityBlock, culture_open=True).spoken
    assert "Culture, expanded" in opened
    assert "Power distance: 0.42. Individualism: 0.71. Masculinity: 0.54" in opened


@pytest.mark.parametrize("culture_open", [False, True])
def test_culture_always_carries_its_caveat(culture_open: bool) -> None:
    """Country averages read as a person's traits are the commonest misuse of Hofstede."""
    block = block_of(details(), PersonalityBlock, culture_open=culture_open)
    assert "describe whole countries" in block.spoken
    assert "describe whole countries" in block.copied


def test_without_dimensions_there_is_nothing_to_open(theme: Theme) -> None:
    """A link to an empty radar would be a dead end."""
    block = block_of(details(**NO_CULTURE), PersonalityBlock, culture_open=True)
    assert block.action is None
    assert block.action_hint == ""
    assert "No dimensions of culture are stored" in block.spoken
    assert not any(spot.action for spot in laid_out(block, theme, 745).hotspots)


def test_radar_leaves_a_gap_for_a_missing_value(theme: Theme) -> None:
    """A point in the middle would be a zero."""
    centre = QPointF(150, 150)
    accent = theme.colour("accent").rgb()
    full = painted(lambda painter: paint_radar(painter, theme, centre, [1.0] * 6))
    partial = painted(lambda painter: paint_radar(painter, theme, centre, [1.0, None, 1.0, 1.0, 1.0, 1.0]))
    ground = QPointF(150 + 30, 150)
    assert full.pixelColor(ground.toPoint()) != partial.pixelColor(ground.toPoint())
    edge = QPointF(150 + RADIUS * 0.433, 150 - RADIUS * 0.75).toPoint()
    near = [full.pixel(edge.x() + dx, edge.y() + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    gone = [partial.pixel(edge.x() + dx, edge.y() + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    assert accent in near
    assert accent not in gone


@pytest.mark.parametrize("culture_open", [False, True])
def test_narrow_page_puts_culture_below_personality(theme: Theme, culture_open: bool) -> None:
    """Side by side, neither would fit."""
    block = block_of(details(), PersonalityBlock, culture_open=culture_open)
    heights = [laid_out(block, theme, width).height for width in (745, 500, 266)]
    assert heights[0] < heights[1] < heights[2] or (
        not culture_open and heights[0] < heights[1] <= heights[2]
    )


def test_values_and_interests_are_listed(theme: Theme) -> None:
    """What moves a person decides about the words for them."""
    block = block_of(details(), LikingsBlock)
    assert block.spoken == "Values: Sprawczość, Rzetelność. Interests: Bieganie, Ceramika"
    empty = block_of(bare_details(), LikingsBlock)
    assert empty.copied == "Values: none given\nInterests: none given"
    assert laid_out(empty, theme, 745).height < laid_out(block, theme, 745).height
    assert laid_out(block, theme, 266).height > laid_out(block, theme, 745).height


def test_thousands_of_values_are_counted_instead_of_drawn(theme: Theme) -> None:
    """A broken import must not freeze the window."""
    few = block_of(details(values=["wartość"] * 100), LikingsBlock)
    many = block_of(details(values=["wartość"] * 5000), LikingsBlock)
    assert laid_out(many, theme, 745).height - laid_out(few, theme, 745).height <= 30
    assert "wartość" in many.copied


def test_long_value_is_cut_with_a_tip(theme: Theme) -> None:
    """A sentence as a chip must not run out of the page."""
    long = "wartość opisana całym zdaniem " * 10
    drawing = laid_out(block_of(details(values=[long]), LikingsBlock), theme, 400)
    assert [spot.tip for spot in drawing.hotspots if spot.tip] == [long.strip()]
    assert drawing.hotspots[0].copied == long.strip()
    assert drawing.hotspots[0].rect.right() <= 400


def test_story_keeps_to_a_reading_width(theme: Theme) -> None:
    """Lines beyond 680 pixels cannot be read."""
    block = block_of(details(background_story="słowo " * 400), StoryBlock)
    assert laid_out(block, theme, 690).height == laid_out(block, theme, 1600).height
    assert laid_out(block, theme, 400).height > laid_out(block, theme, 690).height


def test_missing_story_is_said_to_be_missing(theme: Theme) -> None:
    """An empty section looks like a page that did not load."""
    block = block_of(bare_details(), StoryBlock)
    assert block.spoken == "Story. No background story is stored for this persona."
    assert block.copied == ""
    assert laid_out(block, theme, 745).height > 60


def test_parts_that_cannot_be_read_are_named_and_the_rest_is_shown(theme: Theme) -> None:
    """One wrong value must not close the whole persona."""
    blocks = profile_blocks(broken_details().persona, culture_open=True)
    [notice] = [block for block in blocks if isinstance(block, NoticeBlock)]
    for part in ("basic facts", "Big Five", "Hofstede", "values", "interests", "background story"):
        assert part in notice.text
    for block in blocks:
        assert laid_out(block, theme, 300).height > 0
        assert "None" not in block.spoken + block.copied


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> ProfileTab:
    made = ProfileTab(theme)
    qtbot.addWidget(made)
    made.resize(820, 900)
    made.show()
    return made


def is_open(tab: ProfileTab) -> bool:
    block = next(block for block in tab.view.blocks.blocks if isinstance(block, PersonalityBlock))
    return block.is_open


def test_culture_is_closed_at_first_and_stays_as_it_was_left(qtbot: QtBot, tab: ProfileTab) -> None:
    """Who compares dimensions must not open them for each persona."""
    tab.show_details(details())
    assert not is_open(tab)
    QTest.keyClick(tab.view, Qt.Key.Key_Down)
    QTest.keyClick(tab.view, Qt.Key.Key_Down)
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    assert is_open(tab)
    tab.show_details(bare_details(details().persona.project_id))
    assert is_open(tab)
    tab.view.action_requested.emit(ToggleCulture())
    assert not is_open(tab)


def test_opening_culture_keeps_the_place(qtbot: QtBot, tab: ProfileTab) -> None:
    """The page must not jump away under the pointer."""
    tab.resize(820, 300)
    tab.show_details(details(background_story="słowo " * 800))
    tab.view.executeDelayedItemsLayout()
    tab.view.verticalScrollBar().setValue(120)
    tab.view.action_requested.emit(ToggleCulture())
    tab.view.executeDelayedItemsLayout()
    assert tab.view.verticalScrollBar().value() == 120
    tab.show_details(details(age=32, background_story="słowo " * 800))
    tab.view.executeDelayedItemsLayout()
    assert tab.view.verticalScrollBar().value() == 120
