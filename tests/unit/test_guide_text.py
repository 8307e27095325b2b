"""The guide's texts: both say the same, every link leads somewhere, every picture is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persona_desktop.resource_files import guide_folder

LANGUAGES = ("pl", "en")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def text_of(language: str) -> str:
    return (guide_folder() / f"{language}.md").read_text(encoding="utf-8")


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def shape(text: str) -> list[str]:
    """What a text is made of, whatever its words: headings, lists, pictures, rows of tables."""
    marks = []
    for line in text.splitlines():
        found = re.match(r"(#+|- |!\[|\|)", line)
        if found:
            marks.append(f"{found[1]}{line.count('|')}")
    return marks


def test_both_languages_have_the_same_sections_tables_and_pictures() -> None:
    assert shape(text_of("pl")) == shape(text_of("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_heading_of_the_same_text(language: str) -> None:
    text = text_of(language)
    links = LINK.findall(text)
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= anchors(text)
    assert all(link.startswith("#") for link in links), "nothing is loaded from elsewhere"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_in_both_looks_and_says_what_it_shows(language: str) -> None:
    pictures = PICTURE.findall(text_of(language))
    shown = {name for _, name in pictures}
    for described, name in pictures:
        assert len(described) > 5
        assert name.startswith(f"pictures/{language}/")
        assert (guide_folder() / name).is_file()
        assert (guide_folder() / name.replace("-light.", "-dark.")).is_file()
    files = {
        f"pictures/{language}/{path.name}" for path in (guide_folder() / "pictures" / language).iterdir()
    }
    assert files == shown | {name.replace("-light.", "-dark.") for name in shown}, "none is shipped in vain"


def test_the_pictures_are_small() -> None:
    sizes = [path.stat().st_size for path in (guide_folder() / "pictures").rglob("*.webp")]
    assert max(sizes) < 100_000
    assert sum(sizes) < 2_500_000


def test_the_polish_text_has_polish_quotation_marks() -> None:
    text = re.sub(r"`[^`]*`", "", text_of("pl"))
    assert '"' not in text
    assert "“" not in text
    assert text.count("„") == text.count("”") > 2


@pytest.mark.parametrize("frozen", [True, False])
def test_the_guide_is_found_wherever_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, frozen: bool
) -> None:
    if frozen:
        (tmp_path / "resources" / "guide").mkdir(parents=True)
        monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
        assert guide_folder() == tmp_path / "resources" / "guide"
    else:
        assert guide_folder().parts[-2:] == ("docs", "guide")
