"""What is left out for speed must be what could not have been found."""

import random
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from persona_desktop.domain.evidence_sources import LONGEST_QUOTE, LONGEST_RESPONSE, RUN_LENGTH, Sources
from persona_desktop.domain.evidence_text import NormalisedText

WORDS = [
    "dom",
    "praca",
    "koszt",
    "rata",
    "obiad",
    "sklep",
    "nie",
    "w",
    "i",
    "na",
    "kot",
    "kotek",
    "domek",
    "pracownia",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=25).map(" ".join)


def sources(texts: list[str], quotes: list[str]) -> tuple[Sources, list[NormalisedText], dict[UUID, str]]:
    said = [(uuid4(), NormalisedText(text)) for text in texts]
    folded = [NormalisedText(quote) for quote in quotes]
    return Sources(said, folded, 0.9), folded, dict(zip([key for key, _ in said], texts, strict=True))


def edited(quote: str, seed: int) -> str:
    """Return a quote with about as many changes as an edited one may have."""
    dice = random.Random(seed)
    letters = list(quote)
    for _ in range(dice.randint(0, max(1, len(letters) // 6))):
        place = dice.randrange(len(letters))
        letters[place : place + 1] = dice.choice(["", "x", letters[place] + "y"])
        letters = letters or ["x"]
    return "".join(letters)


@given(st.lists(SENTENCES, min_size=1, max_size=6), st.integers(0, 10_000), st.booleans())
def test_no_response_is_left_out_that_is_similar_enough(texts: list[str], seed: int, middle: bool) -> None:
    """Else an edited quote would be called made up."""
    quotes = [edited(text[len(text) // 4 :] if middle else text, seed + n) for n, text in enumerate(texts)]
    search, folded, known = sources(texts, quotes)
    for quote in folded:
        kept = [known[key] for key, _ in search.similar_to(quote)]
        for text in texts:
            source = NormalisedText(text).folded
            is_long_enough = len(source) >= 0.9 * len(quote.core)
            if is_long_enough and quote.core and fuzz.partial_ratio(quote.core, source) >= 90:
                assert text in kept


def test_changes_far_from_each_other_spoil_the_most_and_are_allowed_for() -> None:
    """Each letter left out parts three grams, each put in two."""
    letters = [chr(0x4E00 + number) for number in range(100)]
    text = "".join(
        {2: "", 7: f"{letter}x"}.get(number % 10, letter) if number < 90 else letter
        for number, letter in enumerate(letters)
    )
    search, [quote], _ = sources([text], ["".join(letters)])
    assert fuzz.partial_ratio(quote.core, text) >= 90
    assert len(search.similar_to(quote)) == 1


def test_responses_about_something_else_are_left_out() -> None:
    """Else every quote is compared with everything, letter by letter."""
    texts = ["Wczoraj kupiłam w sklepie dwa kilo ziemniaków", "Prognozę składam co kwartał w Excelu, ręcznie"]
    search, [quote], known = sources(texts, ["kupiłam w sklepie trzy kilo ziemniaków"])
    assert [known[key] for key, _ in search.similar_to(quote)] == texts[:1]


def test_responses_much_shorter_than_the_quote_are_left_out() -> None:
    text = "kupiłam w sklepie dwa kilo"
    search, quotes, known = sources([text], [f"{text} i", f"{text} ziemniaków"])
    assert [[known[key] for key, _ in search.similar_to(quote)] for quote in quotes] == [[text], []]


def test_every_place_of_a_run_is_found() -> None:
    texts = ["a b c d a b c", "b c d", "a b"]
    search, _, known = sources(texts, ["x a b c d"])
    places = {
        run: [(known[key], start) for (key, _), start in search.runs_of(list(run))] for run in ("abc", "bcd")
    }
    assert places == {"abc": [(texts[0], 0), (texts[0], 4)], "bcd": [(texts[0], 1), (texts[1], 0)]}
    assert search.runs_of(["c", "d", "a"]) == []
    assert len("abc") == RUN_LENGTH


@pytest.mark.parametrize(
    ("quote", "text"), [("a b c " * LONGEST_QUOTE, "a b c"), ("a b c", "a b c " * LONGEST_RESPONSE)]
)
def test_absurd_lengths_are_left_out(quote: str, text: str) -> None:
    search, [folded], _ = sources([text], [quote])
    assert search.similar_to(folded) == []
    assert search.runs_of(["a", "b", "c"]) == []
