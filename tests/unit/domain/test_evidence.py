from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.evidence import Change, EvidenceMark, QuoteEvidence, align_quotes
from persona_desktop.domain.evidence_text import NormalisedText
from persona_desktop.domain.focus_group import FocusGroupResponse

PERSONA, GROUP = uuid4(), uuid4()
PLANNING = (
    "Co kwartał przez dwa dni składam prognozę w Excelu i mam nadzieję, że nikt nie zapyta o założenia. "
    "Serio — to nie jest praca, to jest wróżenie."
)
EVENING = "Nie mam czasu na raporty, a budżet spadł o 38%. Potem wracam do domu i gotuję obiad dla dzieci. Było -5 stopni."


def response(text: str) -> FocusGroupResponse:
    return FocusGroupResponse(
        id=uuid4(),
        persona_id=PERSONA,
        focus_group_id=GROUP,
        focus_group_name="Budżety 2026",
        question="Jak?",
        text=text,
        created_at=datetime(2026, 10, 14, tzinfo=UTC),
        ordinal=1,
    )


def align(quote: str, *texts: str) -> QuoteEvidence:
    return align_quotes([quote], [response(text) for text in texts or (PLANNING, EVENING)])[quote]


@pytest.mark.parametrize(
    "quote",
    [
        "Co kwartał przez dwa dni składam prognozę w Excelu i mam nadzieję, że nikt nie zapyta o założenia.",
        "„CO KWARTAŁ przez dwa dni  składam prognozę w Excelu”",
        "serio - to nie jest praca, to jest wróżenie",
        "Serio\u200b — to nie jest praca, to jest wróż\u00adenie!",
        "mam nadzieje\u0328, że nikt nie zapyta".replace("nadzieje\u0328", "nadzieję"),
        "budżet spadł o 38%",
    ],
)
def test_typography_and_case_do_not_stand_between_a_quote_and_its_source(quote: str) -> None:
    assert align(quote).mark is EvidenceMark.VERBATIM


def test_the_span_leads_to_the_very_characters_of_the_response() -> None:
    source = response(f"No\u00ad więc… {PLANNING}")
    evidence = align_quotes(["składam prognozę w Excelu"], [source])["składam prognozę w Excelu"]
    (span,) = evidence.spans
    assert span.response_id == source.id
    assert source.text[span.start : span.end] == "składam prognozę w Excelu"


def test_half_a_word_is_not_a_quote() -> None:
    assert align("kładam prognozę").mark is not EvidenceMark.VERBATIM


@pytest.mark.parametrize(
    ("quote", "lost"),
    [
        ("mam czasu na raporty", "Nie"),
        ("zapyta o założenia", "nie"),
        ("budżet spadł o 38", "%"),
    ],
)
def test_words_cut_from_behind_a_negation_or_before_a_unit_are_edited(quote: str, lost: str) -> None:
    evidence = align(quote)
    assert evidence.mark is EvidenceMark.EDITED
    assert [run.text for run in evidence.differences if run.change is Change.LOST] == [lost]


def test_a_negation_in_the_sentence_before_does_not_count() -> None:
    assert align("Wolę mały sklep", "Nie. Wolę mały sklep.").mark is EvidenceMark.VERBATIM


def test_a_changed_number_is_edited_and_marked() -> None:
    evidence = align("budżet spadł o 83%")
    assert evidence.mark is EvidenceMark.EDITED
    runs = [(run.change, run.text) for run in evidence.differences if run.change is not Change.SAME]
    assert runs == [(Change.LOST, "38"), (Change.ADDED, "83")]


def test_a_lost_minus_sign_is_not_verbatim() -> None:
    assert align("-5 stopni").mark is EvidenceMark.VERBATIM
    assert align("Było 5 stopni").mark is not EvidenceMark.VERBATIM
    assert align("5 stopni").mark is not EvidenceMark.VERBATIM


def test_a_decimal_number_is_one_word() -> None:
    assert align("wydałam 3 złote", "Wczoraj wydałam 3,50 złote na bułki").mark is not EvidenceMark.VERBATIM
    assert align("50 złote na bułki", "Wczoraj wydałam 3,50 złote na bułki").mark is not EvidenceMark.VERBATIM


def test_one_changed_word_in_a_long_sentence_is_edited() -> None:
    quote = (
        "Co kwartał przez trzy dni składam prognozę w Excelu i mam nadzieję, że nikt nie zapyta o założenia"
    )
    evidence = align(quote)
    assert evidence.mark is EvidenceMark.EDITED
    assert 0.90 <= evidence.score < 1
    runs = [(run.change, run.text) for run in evidence.differences if run.change is not Change.SAME]
    assert runs == [(Change.LOST, "dwa"), (Change.ADDED, "trzy")]


def test_an_added_negation_is_marked() -> None:
    evidence = align("Potem nie wracam do domu i gotuję obiad dla dzieci")
    assert evidence.mark is EvidenceMark.EDITED
    assert ("nie", Change.ADDED) in [(run.text, run.change) for run in evidence.differences]


def test_words_from_two_answers_are_stitched_with_both_places() -> None:
    evidence = align("składam prognozę w Excelu, potem wracam do domu i gotuję obiad")
    assert evidence.mark is EvidenceMark.STITCHED
    assert len({span.response_id for span in evidence.spans}) == 2
    assert not evidence.is_supported


@pytest.mark.parametrize("quote", ["Lubię placki z serem i śmietaną", "", "…", "tak bardzo", "🙂"])
def test_what_was_never_said_is_not_found(quote: str) -> None:
    assert align(quote).mark is EvidenceMark.NOT_FOUND


def test_without_the_responses_nothing_is_claimed() -> None:
    assert align_quotes(["x y z"], None)["x y z"].mark is EvidenceMark.SOURCE_UNAVAILABLE
    assert align_quotes(["x y z"], [])["x y z"].mark is EvidenceMark.NOT_FOUND


@given(st.text(min_size=1), st.text())
def test_alignment_never_fails_and_its_spans_lie_in_the_text(quote: str, text: str) -> None:
    evidence = align_quotes([quote], [response(text)])[quote]
    assert 0 <= evidence.score <= 1
    assert all(0 <= span.start < span.end <= len(text) for span in evidence.spans)


@given(
    st.lists(st.sampled_from(["dom", "praca", "koszt", "rata", "obiad", "sklep"]), min_size=3, max_size=12)
)
def test_every_run_of_whole_words_is_verbatim(words: list[str]) -> None:
    quote = " ".join(words[1:-1]) or words[0]
    assert align(quote, " ".join(words)).mark is EvidenceMark.VERBATIM


@given(st.text())
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = NormalisedText(text)
    for word in folded.words:
        assert folded.original(word.start, word.end)


BOUGHT = (
    "Gdyby się nie udało, trudno. Już raz kupiliśmy taką platformę, na demo wszystko świeciło na zielono, bo działało "
    "na ich danych. Teraz mówię wprost."
)


@pytest.mark.parametrize("lost", ["raz", "kupiliśmy", "taką", "na", "demo", "bo", "ich"])
def test_a_word_left_out_costs_no_word_at_the_ends(lost: str) -> None:
    """A word of the quote that stands in the response must never be called added."""
    said = BOUGHT[BOUGHT.index("Już") : BOUGHT.index("danych") + len("danych")]
    evidence = align(said.replace(f"{lost} ", "", 1), BOUGHT)
    assert evidence.mark is EvidenceMark.EDITED
    changed = [(run.change, run.text) for run in evidence.differences if run.change is not Change.SAME]
    assert changed == [(Change.LOST, lost)]
    [span] = evidence.spans
    assert BOUGHT[span.start : span.end].startswith("Już")
    assert BOUGHT[span.start : span.end].endswith("danych")
