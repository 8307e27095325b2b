import json
import math

from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.database.json_values import UNREADABLE, decode

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=200,
)


def nested(levels: int) -> str:
    return "[" * levels + "1" + "]" * levels


@given(JSON)
def test_what_any_program_may_have_stored_comes_out_as_it_is(value: object) -> None:
    assert decode(json.dumps(value)) == value
    assert decode(json.dumps(value, ensure_ascii=False)) == value


def test_both_kinds_of_null_are_none() -> None:
    assert decode(None) is None
    assert decode("null") is None


def test_a_number_beyond_all_measure_is_infinite() -> None:
    """PostgreSQL keeps more digits than Python agrees to read: such a persona could never be opened again."""
    assert decode("1" * 300) == int("1" * 300)
    for text in ("1" * 301, "1" * 100_000):
        value = decode(text)
        assert isinstance(value, float)
        assert math.isinf(value) or value > 1e300
    assert decode("1e999") == math.inf


def test_halves_of_characters_are_replaced_in_values_and_names() -> None:
    """They cannot be written to a file, a widget or a log."""
    decoded = decode(r'{"a\ud800": ["\uDC00b", {"c": "\ud83d\ude00"}], "n": 1}')
    assert decoded == {"a\N{REPLACEMENT CHARACTER}": ["\N{REPLACEMENT CHARACTER}b", {"c": "😀"}], "n": 1}
    json.dumps(decoded, ensure_ascii=False).encode()


def test_a_value_nested_too_deeply_is_cut_there() -> None:
    """What walks through it would run out of stack, and the panel would stay closed."""
    assert decode(nested(50)) == json.loads(nested(50))
    value = decode(nested(51))
    for _ in range(50):
        assert isinstance(value, list)
        (value,) = value
    assert value == UNREADABLE
    assert decode(nested(100_000)) == UNREADABLE
    assert decode('{"a":' * 60 + "1" + "}" * 60) != UNREADABLE
