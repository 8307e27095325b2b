import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.errors import (
    ExpectedInJson,
    ImportFieldTooLongError,
    ImportJsonError,
    ImportTooManyRowsError,
)
from persona_desktop.services.importing import json_records
from persona_desktop.services.importing.json_records import JsonWalk

PATH = Path("persony.json")


def walk(text: str) -> tuple[object, list[tuple[int, object]], bool]:
    taken: list[tuple[int, object]] = []
    made = JsonWalk(PATH, text, lambda number, element: taken.append((number, element)), lambda _: None)
    return made.run(), taken, made.found_list


def test_a_list_hands_out_its_elements_with_their_numbers() -> None:
    assert walk(' [ {"a": 1} , 2,"x"]\n') == (None, [(1, {"a": 1}), (2, 2), (3, "x")], True)
    assert walk("[]") == (None, [], True)


@pytest.mark.parametrize("key", json_records.RECORD_LISTS)
def test_a_list_of_records_is_found_under_its_usual_keys(key: str) -> None:
    outer, taken, found = walk(f'{{"total": 2, "{key}": [1, 2], "page": {{"x": 1}}}}')
    assert (outer, taken, found) == ({"total": 2, key: None, "page": {"x": 1}}, [(1, 1), (2, 2)], True)


def test_a_list_is_found_in_envelopes_but_only_so_deep() -> None:
    assert walk('{"content": {"data": {"personas": [1]}}}')[1] == [(1, 1)]
    outer, taken, found = walk('{"content": {"data": {"result": {"personas": [1]}}}}')
    assert (taken, found) == ([], False)
    assert outer == {"content": {"data": {"result": {"personas": [1]}}}}


def test_only_the_first_list_is_one_of_records() -> None:
    outer, taken, _ = walk('{"personas": [1], "items": [2]}')
    assert taken == [(1, 1)]
    assert outer == {"personas": None, "items": [2]}


def test_empty_objects_and_plain_values_are_no_lists() -> None:
    assert walk("{ }") == ({}, [], False)
    assert walk("42") == (42, [], False)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=5), st.sampled_from((None, 2)), st.booleans())
def test_every_list_is_read_as_the_standard_decoder_reads_it(
    elements: list[object], indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(elements, indent=indent, ensure_ascii=ascii_only)
    assert [element for _, element in walk(text)[1]] == json.loads(text)


@given(
    st.dictionaries(
        st.text(max_size=5).filter(lambda key: key not in json_records.RECORD_LISTS), JSON, max_size=4
    )
)
def test_every_object_without_records_is_read_whole(value: dict[str, object]) -> None:
    text = json.dumps(value)
    assert walk(text) == (json.loads(text), [], False)


@given(st.lists(JSON, max_size=3), st.data())
def test_a_text_cut_off_anywhere_is_broken(elements: list[object], data: st.DataObject) -> None:
    text = json.dumps(elements)
    end = data.draw(st.integers(0, len(text) - 1))
    with pytest.raises(ImportJsonError):
        walk(text[:end])


BIG = "9" * 5_000


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ('[\n {"a": 1},\n {"a" 2}\n]', 3, 7, ExpectedInJson.COLON),
        ("[1 2]", 1, 4, ExpectedInJson.COMMA_OR_CLOSING),
        ("[[1 2]]", 1, 5, ExpectedInJson.COMMA_OR_CLOSING),
        ("[1] x", 1, 5, ExpectedInJson.END),
        ('{"a": 1 "b"}', 1, 9, ExpectedInJson.COMMA_OR_CLOSING),
        ("{a: 1}", 1, 2, ExpectedInJson.KEY),
        ("[{a: 1}]", 1, 3, ExpectedInJson.KEY),
        ('{"a" 1}', 1, 6, ExpectedInJson.COLON),
        ("[1,]", 1, 4, ExpectedInJson.VALUE),
        ('{"a": 1,}', 1, 9, ExpectedInJson.KEY),
        ('["ab]', 1, 2, ExpectedInJson.CLOSING_QUOTE),
        ('["a\nb"]', 1, 4, ExpectedInJson.NO_CONTROL_CHARACTER),
        ('["a\\x"]', 1, 4, ExpectedInJson.ESCAPE),
        ('["a\\u12"]', 1, 5, ExpectedInJson.ESCAPE),
        ("[NaN]", 1, 2, ExpectedInJson.FINITE_NUMBER),
        ("[-Infinity]", 1, 2, ExpectedInJson.FINITE_NUMBER),
        ('[1,\n {"a": "NaN \\" NaN", "b": [2.5,\n  NaN]}]', 3, 3, ExpectedInJson.FINITE_NUMBER),
        (f"[{BIG}]", 1, 2, ExpectedInJson.SHORTER_NUMBER),
        (f'[{{"a": "{BIG}", "b": 0.{BIG},\n"c": -{BIG}}}]', 2, 6, ExpectedInJson.SHORTER_NUMBER),
        ("[" * 100_000, 1, 502, ExpectedInJson.FEWER_LEVELS),
        ("[1,\n" + '{"a":' * 100_000, 2, 2_501, ExpectedInJson.FEWER_LEVELS),
        (f'[{"[" * 400}{"]" * 400},{{"a":{"[" * 50_000}', 1, 1_307, ExpectedInJson.FEWER_LEVELS),
        (f"[[{'[1],' * 600}{'[' * 50_000}", 1, 2_902, ExpectedInJson.FEWER_LEVELS),
        ("", 1, 1, ExpectedInJson.VALUE),
    ],
    ids=range(24),
)
def test_broken_json_is_placed_with_what_should_be_there(
    text: str, line: int, column: int, expected: ExpectedInJson
) -> None:
    with pytest.raises(ImportJsonError) as refused:
        walk(text)
    assert (refused.value.line, refused.value.column) == (line, column)
    assert refused.value.expected is expected


def test_rows_beyond_the_limit_and_endless_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "MAXIMUM_ROWS", 2)
    monkeypatch.setattr(json_records, "_MAXIMUM_ELEMENT", 10)
    assert len(walk("[1, 2]")[1]) == 2
    with pytest.raises(ImportTooManyRowsError):
        walk("[1, 2, 3]")
    with pytest.raises(ImportFieldTooLongError) as refused:
        walk('[1, ["a", "b", "c"]]')
    assert refused.value.position == 2


def test_progress_counts_the_characters_of_elements() -> None:
    counted: list[int] = []
    JsonWalk(PATH, "[10, 200]", lambda *_: None, counted.append).run()
    assert counted == [2, 3]
