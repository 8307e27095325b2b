"""The words of an analysis: the known ones in the interface's language, all others as they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.needs import JobToBeDone
from persona_desktop.ui.details.needs.words import (
    difficulty_word,
    frequency_word,
    statement_lines,
    ulwick_word,
)
from persona_desktop.ui.translation import LanguageCode


@pytest.mark.parametrize(
    ("stored", "english", "polish"),
    [
        ("daily", "daily", "codziennie"),
        ("Codziennie", "daily", "codziennie"),
        ("weekly", "weekly", "co tydzień"),
        (" co  tydzień ", "weekly", "co tydzień"),
        ("MONTHLY", "monthly", "co miesiąc"),
        ("quarterly", "quarterly", "co kwartał"),
        ("rocznie", "yearly", "co rok"),
    ],
)
def test_known_frequencies_are_translated(
    language: Callable[[LanguageCode], None], stored: str, english: str, polish: str
) -> None:
    """One persona's “weekly” and another's „co tydzień” are the same thing on the screen."""
    assert frequency_word(stored) == english
    language("pl")
    assert frequency_word(stored) == polish


@pytest.mark.parametrize(
    ("stored", "english", "polish"),
    [
        ("easy", "easy", "łatwe"),
        ("Łatwe", "easy", "łatwe"),
        ("medium", "medium", "średnie"),
        ("high", "hard", "trudne"),
    ],
)
def test_known_difficulties_are_translated(
    language: Callable[[LanguageCode], None], stored: str, english: str, polish: str
) -> None:
    """Like frequencies, difficulties come in both languages."""
    assert difficulty_word(stored) == english
    language("pl")
    assert difficulty_word(stored) == polish


@pytest.mark.parametrize("stored", ["kilka razy w roku", "<b>often</b>", "3", "🙂"])
def test_unknown_words_pass_through(language: Callable[[LanguageCode], None], stored: str) -> None:
    """Free text of a model must neither vanish nor be guessed at."""
    language("pl")
    assert frequency_word(stored) == difficulty_word(stored) == stored


@pytest.mark.parametrize(
    ("score", "word"),
    [(2, "low"), (9, "low"), (10, "solid"), (11, "solid"), (12, "high"), (14, "high"), (15, "extreme"), (20, "extreme")],
)  # fmt: skip
def test_ulwick_bands_begin_at_ten_twelve_and_fifteen(score: int, word: str) -> None:
    """A band off by one would call a weak opportunity a strong one."""
    assert ulwick_word(score) == word


@pytest.mark.parametrize(
    ("statement", "lines"),
    [
        (
            "Gdy planuję budżet, chcę prognozować zwrot, aby obronić wydatki.",
            (("Gdy", "planuję budżet,"), ("chcę", "prognozować zwrot,"), ("aby", "obronić wydatki.")),
        ),
        (
            "Kiedy jest piątek chcę odpocząć, żeby wrócić",
            (("Kiedy", "jest piątek"), ("chcę", "odpocząć,"), ("żeby", "wrócić")),
        ),
        (
            "When I plan, I want to forecast, so that I can justify.",
            (("When", "I plan,"), ("I want to", "forecast,"), ("so that I can", "justify.")),
        ),
    ],
)
def test_statement_is_shown_in_three_lines_in_its_own_words(
    statement: str, lines: tuple[tuple[str, str], ...]
) -> None:
    """Situation, motivation and outcome are told apart at a glance."""
    assert statement_lines(JobToBeDone(statement=statement)) == lines


@pytest.mark.parametrize("statement", ["Chcę mieć spokój.", "Gdy pada deszcz", "When I plan", "chcę aby gdy"])
def test_other_statements_are_shown_whole(statement: str) -> None:
    """A statement of another form must not lose a word to the attempt of splitting it."""
    assert statement_lines(JobToBeDone(statement=statement)) == (("", statement),)


@given(
    st.text(min_size=1).filter(str.strip),
    st.sampled_from(["Gdy {0}, chcę {0}, aby {0}.", "When {0}, I want to {0}, so I can {0}", "{0}"]),
)
def test_no_statement_loses_a_letter(text: str, form: str) -> None:
    """Whatever a model writes, every word of it reaches the screen."""
    statement = form.format(text)
    shown = "".join(opening + words for opening, words in statement_lines(JobToBeDone(statement=statement)))
    assert "".join(shown.split()).replace(",", "") == "".join(statement.split()).replace(",", "")
