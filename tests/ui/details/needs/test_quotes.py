"""Quotes and their marks: nothing may look more certain than it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from persona_desktop.domain.evidence import Change, EvidenceMark, QuoteEvidence, WordRun, align_quotes
from persona_desktop.ui.details.needs.quotes import (
    OpenResponse,
    QuoteBlock,
    in_quotation_marks,
    mark_name,
    marked_differences,
)
from persona_desktop.ui.theme import Theme
from persona_desktop.ui.translation import LanguageCode
from tests.support.blocks import laid_out, painted
from tests.support.details import response

SAID = response(
    "Co kwartał przez trzy dni składam prognozę w Excelu. Nie ufam tym liczbom wcale, ale innych nie mam."
)
SOURCE = ("“Budżety 2026”, response 4, 14 Oct",)


def quoted(quote: str, *, known: bool = True, sources: tuple[str, ...] = SOURCE) -> QuoteBlock:
    """Return the block of a quote as the evidence finds it."""
    evidence = align_quotes([quote], [SAID] if known else None)[quote]
    return QuoteBlock(quote, evidence, sources if evidence.spans else (), 60)


VERBATIM = quoted("Nie ufam tym liczbom wcale")
EDITED = quoted("Co kwartał przez dwa dni składam prognozę w Excelu.")
CUT = quoted("ufam tym liczbom wcale")
STITCHED = quoted("Co kwartał przez trzy dni. Tym liczbom wcale, ale innych nie mam")
NOT_FOUND = quoted("Tego nikt nigdy nie powiedział")
NOT_CHECKED = quoted("Nie ufam tym liczbom wcale", known=False)
ALL = (VERBATIM, EDITED, STITCHED, NOT_FOUND, NOT_CHECKED)


def test_marks_are_what_the_domain_found() -> None:
    """The samples below stand for all five marks."""
    assert [block.evidence.mark for block in ALL] == list(EvidenceMark)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (VERBATIM, "Verified: verbatim in a focus-group response. “Budżety 2026”, response 4, 14 Oct"),
        (
            EDITED,
            (
                "Edited: struck words are only in the response, underlined ones only here. "
                "“Budżety 2026”, response 4, 14 Oct. only in the response: trzy. only in the quote: dwa"
            ),
        ),
        (
            STITCHED,
            "Stitched: put together from 2 places of the responses. “Budżety 2026”, response 4, 14 Oct",
        ),
        (
            NOT_FOUND,
            "Unverified: these words were not found in the responses – take it as the model’s paraphrase",
        ),
        (NOT_CHECKED, "Not checked: the response is not on this computer"),
    ],
)
def test_everything_about_a_quote_is_spoken(block: QuoteBlock, said: str) -> None:
    """Who listens must learn the mark and the changed words too."""
    assert block.spoken == f"Quote: “{block.quote}”. {said}"


def test_marks_in_polish(language: Callable[[LanguageCode], None]) -> None:
    """The words of the design."""
    language("pl")
    assert [mark_name(mark) for mark in EvidenceMark] == [
        "Zweryfikowany",
        "Zmieniony",
        "Sklejony",
        "Niezweryfikowany",
        "Niesprawdzony",
    ]
    assert "Zweryfikowany: dosłownie w odpowiedzi z grupy fokusowej" in VERBATIM.spoken
    assert (
        "Niezweryfikowany: nie znaleziono tych słów w odpowiedziach – traktuj jako parafrazę modelu"
        in NOT_FOUND.spoken
    )
    assert NOT_FOUND.spoken.startswith("Cytat: „Tego nikt")


def test_a_lost_negation_is_marked() -> None:
    """„ufam” cut out of „nie ufam” says the opposite of what was said."""
    assert CUT.evidence.mark is EvidenceMark.EDITED
    assert CUT.spoken.endswith("only in the response: Nie")
    runs = marked_differences("“ufam tym liczbom wcale”", CUT.evidence.differences)
    assert [(run.text, run.struck) for run in runs[:4]] == [
        ("“", False),
        ("Nie", True),
        (" ", False),
        ("ufam tym liczbom wcale", False),
    ]


def test_copy_carries_the_mark() -> None:
    """A quote pasted into a report must not lose its doubt on the way."""
    assert VERBATIM.copied == (
        "“Nie ufam tym liczbom wcale”\n"
        "[Verified: verbatim in a focus-group response] “Budżety 2026”, response 4, 14 Oct"
    )
    assert NOT_FOUND.copied.endswith("take it as the model’s paraphrase]")


def test_copy_says_in_words_what_the_screen_strikes_and_underlines(
    language: Callable[[LanguageCode], None],
) -> None:
    """Plain text has no lines through or under its words."""
    assert "[Edited: only in the response: trzy; only in the quote: dwa] " in EDITED.copied
    assert "struck" not in EDITED.copied
    language("pl")
    assert "tylko w odpowiedzi: trzy" in EDITED.copied


def test_quote_with_a_source_opens_it(theme: Theme) -> None:
    """A click anywhere on the quote leads to the response."""
    assert VERBATIM.action == OpenResponse(VERBATIM.evidence.spans)
    assert VERBATIM.action_hint == "Open the response"
    drawing = laid_out(VERBATIM, theme)
    assert drawing.hotspots[0].rect.contains(drawing.frame)
    assert drawing.hotspots[0].action == VERBATIM.action


@pytest.mark.parametrize("block", [NOT_FOUND, NOT_CHECKED, quoted("Nie ufam tym liczbom wcale", sources=())])
def test_quote_without_a_source_opens_nothing(theme: Theme, block: QuoteBlock) -> None:
    """A pointing hand that leads nowhere is a broken promise."""
    assert block.action is None
    assert block.action_hint == ""
    assert laid_out(block, theme).hotspots == []


def test_marks_are_told_apart_without_colour(theme: Theme) -> None:
    """Who sees no colours, or prints in grey, must still see which quote is which: the bars have other forms."""
    bars = {}
    for block in ALL:
        # The same words under all five marks: only bar, icon and mark differ.
        same = QuoteBlock("Te same słowa", block.evidence.model_copy(update={"differences": ()}), (), 60)
        image = painted(same, theme).convertToFormat(QImage.Format.Format_Grayscale8)
        ground = theme.colour("surface").lightness()
        bars[block.evidence.mark] = tuple(
            tuple(abs(image.pixelColor(x, y).lightness() - ground) > 20 for x in range(56, 68))
            for y in range(14, image.height())
        )
    assert len(set(bars.values())) == 5


def test_changed_words_are_struck_and_underlined() -> None:
    """The word difference in its place, more than a colour."""
    runs = marked_differences(in_quotation_marks(EDITED.quote), EDITED.evidence.differences)
    assert [run.text for run in runs if run.struck] == ["trzy"]
    assert [run.text for run in runs if run.underlined] == ["dwa"]
    assert "".join(run.text for run in runs if not run.struck).replace("  ", " ") == (
        "“Co kwartał przez  dwa dni składam prognozę w Excelu.”".replace("  ", " ")
    )


def test_words_lost_at_the_end_stand_at_the_end() -> None:
    """A cut-off end is a change like any other."""
    same = WordRun(change=Change.SAME, text="tego nie kupię")
    lost = WordRun(change=Change.LOST, text="nigdy")
    runs = marked_differences("“tego nie kupię.”", (same, lost))
    assert [run.text for run in runs] == ["“", "tego nie kupię", " ", "nigdy", ".”"]
    assert runs[3].struck


def test_differences_that_do_not_fit_the_spelling_are_shown_plainly(theme: Theme) -> None:
    """Runs from another spelling of the quote must not be lost."""
    differences = (
        WordRun(change=Change.SAME, text="inne"),
        WordRun(change=Change.LOST, text="dawne"),
        WordRun(change=Change.ADDED, text="nowe"),
    )
    runs = marked_differences("“zupełnie co innego”", differences)
    assert [run.text for run in runs] == ["inne", " ", "dawne", " ", "nowe"]
    assert runs[2].struck
    assert runs[4].underlined
    evidence = EDITED.evidence.model_copy(update={"differences": differences})
    assert laid_out(QuoteBlock("zupełnie co innego", evidence, (), 0), theme).height > 0


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("słowa", "“słowa”"),
        ("„słowa”", "“słowa”"),
        ('"słowa"', "“słowa”"),
        ("« słowa »", "“słowa”"),
        ("„słowa” i inne", "“„słowa” i inne”"),
        ('"', "“\"”"),
        ("", "“”"),
    ],
)  # fmt: skip
def test_quotation_marks_are_never_doubled(stored: str, shown: str) -> None:
    """Some models bring their own."""
    assert in_quotation_marks(stored) == shown


@given(st.text(min_size=1, max_size=80))
def test_marking_changes_no_letter_of_the_quote(quote: str) -> None:
    """The marks are added to the words; the words stay."""
    evidence = align_quotes([quote], [SAID])[quote]
    shown = in_quotation_marks(quote)
    if evidence.mark is EvidenceMark.EDITED:
        kept = "".join(run.text for run in marked_differences(shown, evidence.differences) if not run.struck)
        assert "".join(kept.split()) == "".join(shown.split())


@pytest.mark.parametrize(
    "hostile",
    ["<b>gruby</b> & <img src=x onerror=alert(1)>", "\u202eabc", "مرحبا", "słowo" * 400, "a\x00b", "🙂" * 50, "\n\t\n"],
)  # fmt: skip
def test_hostile_quotes_are_plain_text(theme: Theme, hostile: str) -> None:
    """What a model wrote is data, whatever it looks like."""
    block = quoted(hostile)
    assert in_quotation_marks(hostile) in block.spoken
    assert painted(block, theme).height() == round(laid_out(block, theme).height)


def test_a_very_long_quote_is_cut_with_a_note(theme: Theme) -> None:
    """One broken row must not stall the window."""
    evidence = QuoteEvidence(mark=EvidenceMark.NOT_FOUND)
    short = laid_out(QuoteBlock("słowo " * 4_000, evidence, (), 0), theme)
    long = laid_out(QuoteBlock("słowo " * 400_000, evidence, (), 0), theme)
    assert abs(long.height - short.height) < 1_000
