"""The persona as plain text: complete, marked, and said to be synthetic."""

from __future__ import annotations

from collections.abc import Callable

from persona_desktop.ui.details.clipboard_text import persona_as_text
from persona_desktop.ui.translation import LanguageCode
from tests.ui.details.persona_samples import QUOTE, bare_details, broken_details, details


def test_everything_the_tabs_show_is_there() -> None:
    """What is pasted into a report must not need the program beside it."""
    text = persona_as_text(details())
    for part in (
        "Magdalena Wrońska\n31 years · Kierowniczka marketingu · Wrocław\nAI-generated, 2 Oct 2026",
        "Chce pokazać wpływ marketingu, zanim ktoś zapyta o budżet",
        "Education: Wyższe magisterskie",
        "Openness: 0.82, curious",
        "Power distance: 0.42",
        "describe whole countries",
        "Values: Sprawczość, Rzetelność",
        "Ufa liczbom, których pochodzenie zna.",
        "seg_young_professionals",
        "Gdy planuję budżet, chcę wiarygodnie prognozować zwrot, aby obronić wydatki.",
        "Priority 9 of 10, a model’s estimate",
        "Opportunity 54 = 9 × (9 − 3)",
        "ręczne przepisywanie danych",
        "Wysoka presja na mierzalne wyniki.",
        "Wynagrodzenia, 2024 · GUS · s. 48",
        "Focus groups: 3 responses",
    ):
        assert part in text


def test_quotes_carry_their_marks_and_say_whose_words_they_are() -> None:
    """Pasted without marks, an invented sentence becomes a citation."""
    text = persona_as_text(details())
    assert f"“{QUOTE}”\n[Verified: verbatim in a focus-group response]" in text
    assert "“Tego nikt nie powiedział.”\n[Unverified: " in text
    assert "1 of 2 quotes verbatim" in text
    assert "words of a synthetic persona" in text


def test_outdated_needs_are_said_to_be() -> None:
    """A report must not rest on an analysis that is known to be old."""
    assert "2 new responses in focus groups since the analysis" in persona_as_text(details(newer=2))


def test_missing_and_broken_parts_are_named_and_never_none() -> None:
    """A gap that is not named is read as an absence."""
    bare = persona_as_text(bare_details())
    assert "Age: not given" in bare
    assert "has not taken part in focus groups" in bare
    assert "Synthetic persona" in bare
    broken = persona_as_text(broken_details())
    assert "Some stored values cannot be read" in broken
    for text in (bare, broken):
        assert "None" not in text
        assert "1970" not in text
        assert "\n\n\n" not in text


def test_who_used_the_persona_stays_inside() -> None:
    """The activity log names people; a report is read by others."""
    assert "Marta Lis" not in persona_as_text(details())


def test_text_speaks_the_language_of_the_window(language: Callable[[LanguageCode], None]) -> None:
    """A Polish report with English labels would have to be typed again."""
    language("pl")
    text = persona_as_text(details())
    assert "31 lat · Kierowniczka marketingu" in text
    assert "Wiek: 31 lat" in text
    assert f"„{QUOTE}”" in text
