"""Collecting the texts of the code and judging the catalogues."""

from __future__ import annotations

import pytest

from scripts.translations import Text, as_cpp, problems, texts_in, wanted


def catalogue(*messages: str, context: str = "Needs") -> str:
    return f'<TS version="2.1"><context><name>{context}</name>{"".join(messages)}</context></TS>'


def message(source: str, translation: str, attributes: str = "") -> str:
    return f"<message{attributes}><source>{source}</source><translation>{translation}</translation></message>"


def unfinished(source: str, translation: str) -> str:
    return message(source, translation).replace("<translation>", '<translation type="unfinished">')


def plural(source: str, *forms: str) -> str:
    listed = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return message(source, listed, ' numerus="yes"')


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('translate("Needs", "Save")', Text("Needs", "Save")),
        ('translate("Needs", "Save", "button")', Text("Needs", "Save", "button")),
        ('translate("Needs", "Save", disambiguation="button")', Text("Needs", "Save", "button")),
        ('translate("Needs", "%n needs", n=count)', Text("Needs", "%n needs", plural=True)),
        ('translate("Needs", "%n needs", "", count)', Text("Needs", "%n needs", plural=True)),
        ('translate("Needs", "one " "two")', Text("Needs", "one two")),
        ('f(translate("Needs", "Zażółć \\"gęślą\\""))', Text("Needs", 'Zażółć "gęślą"')),
    ],
)
def test_every_spelling_of_a_call_is_collected(code: str, expected: Text) -> None:
    assert list(texts_in(code)) == [expected]


def test_a_text_made_at_run_time_is_not_collected() -> None:
    assert list(texts_in('translate("Needs", f"{count} needs")')) == []


def test_lupdate_gets_quotes_and_line_breaks_escaped() -> None:
    assert r'translate("Needs", "a \"b\"\nc", "");' in as_cpp({Text("Needs", 'a "b"\nc')})
    assert '"%n needs", "", n);' in as_cpp({Text("Needs", "%n needs", plural=True)})


def test_a_complete_catalogue_has_no_problems() -> None:
    texts = {Text("Needs", "Save"), Text("Needs", "%n needs", plural=True)}
    written = catalogue(
        message("Save", "Zapisz"), plural("%n needs", "%n potrzeba", "%n potrzeby", "%n potrzeb")
    )
    assert problems(written, "pl", texts) == []


@pytest.mark.parametrize(
    ("written", "text", "problem"),
    [
        (catalogue(), Text("Needs", "Save"), "missing"),
        (catalogue(message("Save", "")), Text("Needs", "Save"), "empty"),
        (catalogue(unfinished("Save", "Zapisz")), Text("Needs", "Save"), "unfinished"),
        (catalogue(message("{name} has", "{imie} ma")), Text("Needs", "{name} has"), "other placeholders"),
        (
            catalogue(plural("%n needs", "%n a", "%n b")),
            Text("Needs", "%n needs", plural=True),
            "2 plural forms",
        ),
        (catalogue(plural("%n needs", "%n a", "", "%n c")), Text("Needs", "%n needs", plural=True), "empty"),
    ],
)
def test_what_a_person_would_see_in_the_wrong_language_is_a_problem(
    written: str, text: Text, problem: str
) -> None:
    (found,) = problems(written, "pl", {text})
    assert problem in found


def test_a_text_that_left_the_code_is_a_problem() -> None:
    (found,) = problems(catalogue(message("Save", "Zapisz")), "pl", set())
    assert "no longer in the code" in found


def test_a_plural_listed_as_a_plain_text_is_a_problem() -> None:
    """Qt would not find it, and show the English text."""
    found = problems(
        catalogue(message("%n needs", "%n potrzeb")), "pl", {Text("Needs", "%n needs", plural=True)}
    )
    assert len(found) == 2


def test_english_lists_its_plurals_alone() -> None:
    texts = {Text("Needs", "Save"), Text("Needs", "%n needs", plural=True)}
    assert wanted(texts, "en") == {Text("Needs", "%n needs", plural=True)}
    assert wanted(texts, "pl") == texts
