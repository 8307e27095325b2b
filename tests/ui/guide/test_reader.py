"""The guide's text on the page: headings, links, pictures, captions, and nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QTextDocument, QTextTable
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from persona_desktop.ui.guide.document import OBJECT, slug
from persona_desktop.ui.guide.reader import GuideReader
from persona_desktop.ui.theme import Theme
from tests.support.pixels import picture, shows

TEXT = """# Guide

Look at [the end](#the-last-part), or [elsewhere](https://example.org/), a word with **bold** and `code`.

![What one sees](pictures/seen-light.png)

## A part

| Mark | means |
|---|---|
| **Verified** | these words |

- one
- two

{room}

## The last part

The end.
"""

Read = Callable[..., GuideReader]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "guide"
    (made / "pictures").mkdir(parents=True)
    for name, colour in {"seen-light.webp": "#cc0000", "seen-dark.webp": "#00cc00"}.items():
        image = QImage(900, 300, QImage.Format.Format_RGB32)
        image.fill(colour)
        assert image.save(str(made / "pictures" / name), quality=100)
    secret = QImage(10, 10, QImage.Format.Format_RGB32)
    secret.fill("#0000cc")
    assert secret.save(str(tmp_path / "secret.png"))
    return made


@pytest.fixture
def read(theme: Theme, show: Callable[[QWidget], None], qtbot: QtBot, folder: Path) -> Read:
    def read_it(text: str = TEXT, *, width: int = 800) -> GuideReader:
        reader = GuideReader(theme)
        reader.resize(width, 500)
        show(reader)
        filled = text.replace("seen-light.png", "seen-light.webp").replace("{room}", "A line.\n\n" * 60)
        with qtbot.waitSignal(reader.filled):
            reader.show_text(filled, folder)
        return reader

    return read_it


def pictures(reader: GuideReader) -> list[tuple[int, int]]:
    found = []
    cursor = reader.document().find(OBJECT)
    while not cursor.isNull():
        shape = cursor.charFormat().toImageFormat()
        if shape.isValid():
            found.append((round(shape.width()), round(shape.height())))
        cursor = reader.document().find(OBJECT, cursor)
    return found


def test_headings_are_known_by_the_anchors_that_links_use(read: Read) -> None:
    reader = read()
    assert [(one.level, one.text.replace("\u00a0", " "), one.anchor) for one in reader.headings] == [
        (1, "Guide", "guide"),
        (2, "A part", "a-part"),
        (2, "The last part", "the-last-part"),
    ]
    assert slug("Co jest szacunkiem, a co policzono?") == "co-jest-szacunkiem-a-co-policzono"


def test_a_link_leads_to_its_heading_and_the_contents_hear_of_it(read: Read, qtbot: QtBot) -> None:
    reader = read()
    assert reader.reached == "guide"
    with qtbot.waitSignal(reader.heading_reached) as heard:
        reader.anchorClicked.emit(QUrl("#the-last-part"))
    assert heard.args == ["the-last-part"]
    assert reader.verticalScrollBar().value() > 500
    assert not reader.show_heading("nowhere")


def test_links_are_followed_by_keys(read: Read, qtbot: QtBot) -> None:
    reader = read()
    reader.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert reader.reached == "the-last-part"


def test_the_arrow_keys_scroll(read: Read, qtbot: QtBot) -> None:
    reader = read()
    reader.setFocus()
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert reader.verticalScrollBar().value() > 200


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/passwd", "other.md#the-last-part"])
def test_links_to_elsewhere_lead_nowhere(read: Read, link: str) -> None:
    reader = read()
    before = reader.document().toPlainText()
    reader.anchorClicked.emit(QUrl(link))
    assert reader.verticalScrollBar().value() == 0
    assert reader.document().toPlainText() == before


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "pictures/../../secret.png",
        "https://example.org/a.png",
        "pictures/none.png",
    ],
)
def test_pictures_from_elsewhere_are_not_loaded(read: Read, name: str) -> None:
    reader = read(f"# Guide\n\n![A secret]({name})\n")
    image = QTextDocument.ResourceType.ImageResource.value
    assert reader.document().loadResource(image, QUrl(name)) is None
    assert not shows(picture(reader), QColor("#0000cc"))


def test_other_texts_are_not_loaded_either(read: Read) -> None:
    reader = read()
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert reader.document().loadResource(style, QUrl("pictures/seen-light.webp")) is None


def test_a_picture_is_as_wide_as_the_text_at_most(read: Read, theme: Theme, qtbot: QtBot) -> None:
    reader = read()
    assert pictures(reader) == [(680, 227)]
    assert shows(picture(reader), QColor("#cc0000"))
    reader.resize(500, 500)
    qtbot.waitUntil(lambda: pictures(reader)[0][0] < 500)
    width, height = pictures(reader)[0]
    assert abs(width / height - 3) < 0.05
    assert reader.document().size().width() <= reader.viewport().width() + 1


def test_pictures_follow_the_theme(read: Read, theme: Theme, qtbot: QtBot) -> None:
    reader = read()
    with qtbot.waitSignal(reader.filled):
        theme.set_mode("dark")
    shown = picture(reader)
    assert shows(shown, QColor("#00cc00"))
    assert not shows(shown, QColor("#cc0000"))


def test_a_new_look_keeps_the_place(read: Read, theme: Theme, qtbot: QtBot) -> None:
    reader = read()
    reader.show_heading("a-part")
    with qtbot.waitSignal(reader.filled):
        theme.set_mode("dark")
        theme.set_font_scale(1.5)
    assert reader.reached == "a-part"
    assert reader.verticalScrollBar().value() > 0


def test_a_picture_has_its_description_below_for_everybody(read: Read) -> None:
    reader = read()
    block = reader.document().find("What one sees").block()
    assert block.previous().text() == OBJECT
    heard = QAccessible.queryAccessibleInterface(reader)
    text = heard.textInterface()
    assert "What one sees" in text.text(0, text.characterCount())


def test_a_table_is_as_wide_as_the_text_with_a_head_of_its_own(read: Read, theme: Theme) -> None:
    reader = read()
    tables = [one for one in reader.document().rootFrame().childFrames() if isinstance(one, QTextTable)]
    assert len(tables) == 1
    assert tables[0].format().width().rawValue() == 100
    assert tables[0].cellAt(0, 0).format().background().color() == theme.colour("sub")
    assert tables[0].cellAt(1, 0).format().background().color() != theme.colour("sub")


def test_words_have_the_theme_s_colours_and_fonts(read: Read, theme: Theme) -> None:
    reader = read()

    link = reader.document().find("the end").charFormat()
    assert link.foreground().color() == theme.colour("accent_text")
    assert link.fontUnderline(), "a link is not told by its colour alone"
    assert reader.document().find("code").charFormat().font().family() == theme.font("mono").family()
    assert reader.document().find("bold").charFormat().font().weight() > theme.font("lead").weight()
    assert reader.document().find("Guide").charFormat().font().pixelSize() == theme.font("name").pixelSize()


def test_no_line_ends_in_a_word_of_one_letter(read: Read) -> None:
    reader = read("# Guide\n\nSłowa i czyny, a także w\nlesie.\n")
    assert reader.document().lastBlock().text() == "Słowa i\u00a0czyny, a\u00a0także w\u00a0lesie."


def test_the_window_answers_while_a_text_is_put_together(read: Read, qtbot: QtBot) -> None:
    reader = read()
    before = reader.document()
    reader.show_text("# Other\n\n" + "Words and words. " * 20_000, Path())
    assert reader.document() is before, "nothing is done at once"
    qtbot.waitSignal(reader.filled).wait()
    assert reader.headings[0].anchor == "other"
