import unicodedata
from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.evidence import Change, EvidenceMark, QuoteEvidence, _opcodes, align_quotes
from persona_desktop.domain.evidence_sources import LONGEST_QUOTE, LONGEST_RESPONSE
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


def changed(evidence: QuoteEvidence) -> list[tuple[Change, str]]:
    return [(run.change, run.text) for run in evidence.differences if run.change is not Change.SAME]


NEGATIONS = ["nie", "bez", "ani", "nigdy", "not", "no", "never", "without", "cannot"]
SHORT_NEGATIONS = ["don't", "don’t", "can't", "can’t", "won't", "won’t", "isnʼt".replace("ʼ", "`"), "DON’T"]


@pytest.mark.parametrize("negation", [*NEGATIONS, *SHORT_NEGATIONS])
def test_words_cut_from_behind_any_negation_are_edited_with_the_negation_marked(negation: str) -> None:
    """Without it the quote says the opposite of what was said."""
    said = f"Well, I {negation} trust online banks at all"
    evidence = align("trust online banks", said)
    assert evidence.mark is EvidenceMark.EDITED
    assert changed(evidence) == [(Change.LOST, negation)]
    [span] = evidence.spans
    assert said[span.start : span.end] == f"{negation} trust online banks"


@pytest.mark.parametrize("negation", [*NEGATIONS, *SHORT_NEGATIONS])
def test_the_negation_before_a_changed_quote_is_marked_too(negation: str) -> None:
    said = f"Well, I {negation} trust the new online banks with my whole family's money"
    evidence = align("trust the new online bank with my whole family's money", said)
    assert evidence.mark is EvidenceMark.EDITED
    assert (Change.LOST, negation) in changed(evidence)


def test_can_is_not_cut_out_of_cannot() -> None:
    evidence = align("we can pay more", "Sadly we can’t. And yes, we can't pay more")
    assert evidence.mark is not EvidenceMark.VERBATIM
    evidence = align("we can", "But we can’t do it")
    assert evidence.mark is EvidenceMark.EDITED
    assert changed(evidence) == [(Change.LOST, "can’t"), (Change.ADDED, "can")]


def test_a_quote_that_stands_somewhere_without_the_negation_is_verbatim() -> None:
    assert align("trust online banks", "I don't trust online banks", "You trust online banks").mark is (
        EvidenceMark.VERBATIM
    )


@pytest.mark.parametrize("negation", ["don't", "don’t", "never", "nie"])
def test_a_stitch_cut_from_behind_a_negation_is_refused(negation: str) -> None:
    parts = (f"I {negation} trust them because they are honest", "Everybody is like big banks most")
    quote = "trust them because they are honest like big banks most"
    assert align(quote, *parts).mark is EvidenceMark.NOT_FOUND
    assert align(quote, parts[0].replace(f"{negation} ", ""), parts[1]).mark is EvidenceMark.STITCHED
    assert align(quote, *parts, "They trust them because they are honest").mark is EvidenceMark.STITCHED


LEFT, RIGHT = "składam prognozę w arkuszu bardzo długo", "potem wracam do domu i gotuję obiad"


@pytest.mark.parametrize(
    ("between", "mark"),
    [
        ("a", EvidenceMark.STITCHED),
        ("nie", EvidenceMark.NOT_FOUND),
        ("don't", EvidenceMark.NOT_FOUND),
        ("7", EvidenceMark.NOT_FOUND),
        ("no", EvidenceMark.NOT_FOUND),
        ("a może jednak", EvidenceMark.NOT_FOUND),
    ],
)
def test_a_stitch_may_be_joined_by_a_word_but_by_no_number_or_negation(
    between: str, mark: EvidenceMark
) -> None:
    evidence = align(f"{LEFT} {between} {RIGHT}", LEFT, RIGHT)
    assert evidence.mark is mark
    assert evidence.score == (round(13 / 14, 4) if mark is EvidenceMark.STITCHED else 0)


BARE = "w barze za kawę codziennie"


@pytest.mark.parametrize(
    ("quote", "texts"),
    [
        (f"{BARE} 70 {RIGHT}", (f"{BARE} 70 kg", RIGHT)),
        (f"złotych {BARE} {RIGHT}", (f"500 złotych {BARE}", RIGHT)),
        (f"{BARE} 5 zł {RIGHT}", (f"{BARE} 5", RIGHT)),
        (f"{RIGHT} $ 5 {BARE}", (RIGHT, f"5 {BARE}")),
    ],
)
def test_a_stitch_takes_no_quantity_apart(quote: str, texts: tuple[str, str]) -> None:
    assert align(quote, *texts).mark is EvidenceMark.NOT_FOUND


WORDS = [
    f"{letter}{letter}{letter}a {letter}{letter}{letter}b {letter}{letter}{letter}c" for letter in "defgh"
]


def test_at_most_four_places_are_stitched() -> None:
    """Out of enough small pieces anything can be put together."""
    assert len(align(" ".join(WORDS[:4]), *WORDS).spans) == 4
    assert align(" ".join(WORDS), *WORDS).mark is EvidenceMark.NOT_FOUND


def test_a_quote_of_one_place_and_nothing_else_is_not_stitched() -> None:
    assert align("aaa bbb ccc ddd eee", "aaa bbb ccc fff", "ddd eee").mark is EvidenceMark.NOT_FOUND


def test_a_quote_of_one_place_and_a_word_is_not_stitched_from_several() -> None:
    said = "to ja i on, a on to ja i ty"
    assert align(f"{said} wniebowstąpienie", said).mark is EvidenceMark.NOT_FOUND


def test_the_longest_place_is_stitched_and_of_equal_ones_the_first() -> None:
    sources = [
        response("składam prognozę w arkuszu"),
        response(LEFT),
        response(f"Ja {LEFT}"),
        response(RIGHT),
    ]
    quote = f"{LEFT} {RIGHT}"
    spans = align_quotes([quote], sources)[quote].spans
    assert [span.response_id for span in spans] == [sources[1].id, sources[3].id]


def test_punctuation_alone_is_nobodys_words() -> None:
    assert align(f"a {'?!' * 40} b c", "?!" * 45).mark is EvidenceMark.NOT_FOUND
    assert list(NormalisedText("…").occurrences_in(NormalisedText("a… b…"))) == []


def test_two_words_that_are_nearly_there_are_not_called_edited() -> None:
    """Two words are like two others too easily."""
    assert align("wspaniałe przedszkola", "takie wspaniałe przedszkole").mark is EvidenceMark.NOT_FOUND
    assert align("takie wspaniałe przedszkola", "takie wspaniałe przedszkole").mark is EvidenceMark.EDITED


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


@pytest.mark.parametrize(
    ("quote", "said", "lost", "added"),
    [
        ("płacę 500", "płacę 500 000 zł", "500 000 zł", "500"),
        ("płacę 5", "płacę 5 000 zł", "5 000 zł", "5"),
        ("płacę 5", "płacę 5\u00a0000 zł", "5\u00a0000 zł", "5"),
        ("płacę 5", "płacę 5\u202f000\u2009zł", "5\u202f000\u2009zł", "5"),
        ("płacę 5", "płacę 5'000 zł", "5'000 zł", "5"),
        ("000 zł", "płacę 5 000 zł", "5 000", "000"),
        ("płacę 1", "płacę 1.500 zł", "1.500 zł", "1"),
        ("500 zł", "płacę 1.500 zł", "1.500", "500"),
        ("zarobił 1", "zarobił 1,5 mln zł", "1,5 mln zł", "1"),
        ("zarobił 1,5", "zarobił 1,5 mln zł", "mln zł", None),
        ("zarobił 1,5 mln", "zarobił 1,5 mln zł", "zł", None),
        ("mln zł", "zarobił 1,5 mln zł", "1,5", None),
        ("zarabiam 5", "zarabiam 5 tys. miesięcznie", "tys", None),
        ("zarabiam 5 tys.", "zarabiam 5 tys. złotych", "złotych", None),
        ("płacę 50", "płacę 50 % ceny", "%", None),
        ("% ceny", "płacę 50 % ceny", "50", None),
        ("ważę 70", "ważę 70 kg", "kg", None),
        ("ważę 70", "ważę 70\u00a0kg", "kg", None),
        ("jadę 50 km", "jadę 50 km/h", "h", None),
        ("jest 20", "jest 20 °C", "°C", None),
        ("20 stopni", "jest −20 stopni", "−20", "20"),
        ("20 stopni", "jest >20 stopni", ">20", "20"),
        ("o 5", "wstaję o 5:30", "5:30", "5"),
        ("mam 5", "mam 5–10 minut", "5–10 minut", "5"),
        ("10 minut", "mam 5–10 minut", "5–10", "10"),
        ("zjadłam 1", "zjadłam 1/2 porcji", "1/2", "1"),
        ("5 a month", "I pay $5 a month", "$", None),
        ("5 a month", "I pay € 5 a month", "€", None),
        ("500 rocznie", "płacę PLN 500 rocznie", "PLN", None),
        ("śpię 2 godziny", "śpię 2 godziny 30 minut", "30 minut", None),
        ("I sleep 5", "I sleep 5 hours", "hours", None),
        ("up at 5", "up at 5 am", "am", None),
        ("it cost 2", "it cost 2 million dollars", "million dollars", None),
    ],
)  # fmt: skip
def test_a_quantity_that_is_cut_is_never_verbatim(
    quote: str, said: str, lost: str, added: str | None
) -> None:
    """„płacę 500” out of „płacę 500 000 zł” is another number."""
    evidence = align(quote, f"Wiem, że {said}.")
    assert evidence.mark is EvidenceMark.EDITED
    marked = changed(evidence)
    assert " ".join(text for change, text in marked if change is Change.LOST) == lost
    assert [text for change, text in marked if change is Change.ADDED] == ([added] if added else [])


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("płacę 5 000 zł", "płacę 5\u202f000 zł"),
        ("płacę 5 tys. zł", "płacę 5 tys. zł"),
        ("mam 5 dzieci", "mam 5 dzieci"),
        ("mam 5", "mam 5 dzieci"),
        ("19 minął", "ten covid-19 minął"),
        ("w sali 12", "w sali 12 2024 osoby"),
        ("płacę 100 zł", "płacę 100 zł 5 dzieciom"),
        ("dzieci i psa", "mam 5 dzieci i psa"),
        ("w 2024", "w 2024 500 osób"),
        ("500 osób", "w 2024 500 osób"),
        ("kupiłam 5", "kupiłam 5. Litrów nie liczę"),
        ("płacę 500 zł", "płacę 500 zł. Lata mijają"),
        ("5 razy", "płacę 100 zł i to 5 razy"),
        ("covid-19 wszystko zmienił", "ten covid-19 wszystko zmienił"),
        ("19 osób", "było nas: 19 osób"),
        ("lat temu", "parę lat temu"),
        ("zł i euro", "trzymam zł i euro"),
    ],
)
def test_a_whole_quantity_is_verbatim(quote: str, said: str) -> None:
    """What is no quantity must not be suspected, or nobody heeds the marks."""
    assert align(quote, f"Wiem, że {said}.").mark is EvidenceMark.VERBATIM


@pytest.mark.parametrize(
    ("quote", "said", "marks"),
    [
        ("jest 20 stopni", "jest −20 stopni", [(Change.LOST, "−20"), (Change.ADDED, "20")]),
        ("jest -20 stopni", "jest 20 stopni", [(Change.LOST, "20"), (Change.ADDED, "-20")]),
        ("za kawę płacę $5", "za kawę płacę €5", [(Change.LOST, "€"), (Change.ADDED, "$")]),
        ("$5 płacę za tę kawę", "€5 płacę za tę kawę", [(Change.LOST, "€"), (Change.ADDED, "$")]),
        ("5 płacę tu zawsze za wielką kawę", "a €5 płacę tu zawsze za wielka kawę", [(Change.LOST, "€")]),
("ten wózek kosztuje 5 000 zł", "ten wozek kosztuje 5 000 000 zł", [(Change.LOST, "wozek")]),
    ],
)  # fmt: skip
def test_an_edited_quote_shows_a_changed_sign_or_currency(
    quote: str, said: str, marks: list[tuple[Change, str]]
) -> None:
    evidence = align(quote, said)
    assert evidence.mark is EvidenceMark.EDITED
    assert set(marks) <= set(changed(evidence))


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


@given(st.text("a Ąß…—„\u00ad\u0301\n İ", max_size=12))
def test_every_folded_character_leads_back_to_what_it_was_folded_from(text: str) -> None:
    """Whatever grows, shrinks or vanishes when it is folded; a plain text takes a shorter way."""
    normalised = NormalisedText(text)
    for index, character in enumerate(normalised.folded):
        first, last = normalised.stored_range(index, index + 1)
        assert character in (NormalisedText(f"x{text[first:last]}").folded)


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


LONG = "Wczoraj kupiłam w małym sklepie za rogiem dwa kilo ziemniaków i bardzo świeży koper dla mamy. "


def test_lengths_that_nobody_speaks_are_only_looked_for_verbatim() -> None:
    """One absurd row must not keep a computer busy for minutes."""
    many = LONG * (LONGEST_QUOTE // len(LONG) + 1)
    assert align(many, many).mark is EvidenceMark.VERBATIM
    assert align(many.replace("koper", "koperek", 1), many).mark is EvidenceMark.NOT_FOUND
    few = LONG * (LONGEST_QUOTE // len(LONG) - 1)
    assert align(few.replace("koper", "koperek", 1), few).mark is EvidenceMark.EDITED
    filler = "raz dwa trzy cztery " * (LONGEST_RESPONSE // 20)
    assert align(LONG, filler + LONG).mark is EvidenceMark.VERBATIM
    assert align(LONG.replace("koper", "koperek"), filler + LONG).mark is EvidenceMark.NOT_FOUND
    assert align(LONG.replace("koper", "koperek"), filler + LONG, LONG).mark is EvidenceMark.EDITED


def test_a_quote_that_needs_too_many_comparisons_is_not_compared_further(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quote, worse = LONG.replace("koper", "koperek"), LONG.replace("koper", "kopr").replace("mamy", "taty")
    assert align(quote, worse, LONG).score == align(quote, LONG).score
    monkeypatch.setattr("persona_desktop.domain.evidence._MOST_COMPARISONS", len(quote) * len(worse))
    assert align(quote, worse, LONG).score == align(quote, worse).score < align(quote, LONG).score
    assert align("Lubię placki z serem", LONG).mark is EvidenceMark.NOT_FOUND


def test_the_best_of_several_similar_responses_is_shown() -> None:
    quote = LONG.replace("koper", "koperek")
    worse = LONG.replace("mamy", "taty")
    sources = [response(worse), response(LONG), response(LONG)]
    [span] = align_quotes([quote], sources)[quote].spans
    assert span.response_id == sources[1].id


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_forms_of_letters_lead_to_the_same_words(form: Literal["NFC", "NFD"]) -> None:
    said = unicodedata.normalize(form, f"  No\u200b więc…\u00a0 {PLANNING}")
    quote = (
        "Co kwartał przez trzy dni składam prognozę w Excelu i mam nadzieję, że nikt nie zapyta o założenia"
    )
    source = response(said)
    evidence = align_quotes([quote], [source])[quote]
    assert changed(evidence) == [(Change.LOST, "dwa"), (Change.ADDED, "trzy")]
    [span] = evidence.spans
    spoken = unicodedata.normalize("NFC", said[span.start : span.end])
    assert spoken == quote.replace("trzy", "dwa")


@given(st.lists(st.sampled_from("ab"), max_size=8), st.lists(st.sampled_from("ab"), max_size=8))
def test_differences_lead_from_the_response_to_the_quote(said: list[str], quoted: list[str]) -> None:
    runs = list(_opcodes(said, quoted))
    assert [word for _, start, end, _, _ in runs for word in said[start:end]] == said
    assert [word for _, _, _, start, end in runs for word in quoted[start:end]] == quoted
    assert all(said[a:b] == quoted[c:d] for tag, a, b, c, d in runs if tag == "equal")
    assert all(said[a:b] != quoted[c:d] for tag, a, b, c, d in runs if tag != "equal")
