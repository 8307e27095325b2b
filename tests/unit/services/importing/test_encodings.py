import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.errors import ImportFileEncodingError, ImportFileNotTextError
from persona_desktop.services.importing.encodings import decode_any, decode_unicode

PATH = Path("persony.csv")
SENTENCE = "Imię;Wiek;Płeć\nŻaneta Śliwińska;34;Kobieta – „cześć”\n"
PLAIN = "Żaneta Śliwińska lubi gęś i łąkę; Józef Źrebiec też, a Ćma Ńemo – świeże śledzie."


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", codecs.BOM_UTF8, "UTF-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "UTF-32"),
        ("utf-32-be", codecs.BOM_UTF32_BE, "UTF-32"),
        ("cp1250", b"", "Windows-1250"),
    ],
)
def test_polish_text_is_read_in_every_encoding_that_spreadsheets_write(
    encoding: str, mark: bytes, name: str
) -> None:
    decoded = decode_any(PATH, mark + SENTENCE.encode(encoding))
    assert (decoded.text, decoded.encoding) == (SENTENCE, name)


def test_polish_letters_of_iso_8859_2_are_not_taken_for_those_of_windows() -> None:
    text = PLAIN.replace("–", "-")
    assert decode_any(PATH, text.encode("iso8859-2")).text == text
    assert decode_any(PATH, text.encode("iso8859-2")).encoding == "ISO-8859-2"
    assert decode_any(PATH, text.encode("cp1250")).encoding == "Windows-1250"


@given(st.text(alphabet="ąćęłńóśźżĄĆĘŁŃÓŚŹŻ abc;\n", min_size=1).filter(lambda text: not text.isascii()))
def test_no_polish_text_changes_on_its_way_through_windows_1250(text: str) -> None:
    content = text.encode("cp1250")
    decoded = decode_any(PATH, content)
    if decoded.encoding == "Windows-1250":
        assert decoded.text == text


def test_text_that_is_not_polish_at_all_is_left_to_the_general_detector() -> None:
    text = "Оксана Бойко живе у Варшаві та шукає нову роботу, бо дуже любить людей і добру каву. " * 5
    decoded = decode_any(PATH, text.encode("cp1251"))
    assert (decoded.text, decoded.encoding) == (text, "CP1251")


def test_utf_16_without_a_mark_and_other_nul_bytes_are_refused_as_binary() -> None:
    with pytest.raises(ImportFileNotTextError) as refused:
        decode_any(PATH, "wiek\n".encode("utf-16-le"))
    assert (refused.value.line, refused.value.column) == (1, 2)
    with pytest.raises(ImportFileNotTextError) as refused:
        decode_any(PATH, b"a;b\n\xb9\x00")
    assert (refused.value.line, refused.value.column) == (2, 2)


def test_control_characters_in_an_older_encoding_are_refused_as_binary() -> None:
    with pytest.raises(ImportFileNotTextError) as refused:
        decode_any(PATH, b"\x89PNG\r\n\x1a\n\x01\x02" + "ąęść".encode("cp1250"))
    assert (refused.value.line, refused.value.column) == (3, 1)


def test_a_nul_character_hidden_in_utf_16_is_found_too() -> None:
    with pytest.raises(ImportFileNotTextError) as refused:
        decode_any(PATH, codecs.BOM_UTF16_LE + "ą\nab\0".encode("utf-16-le"))
    assert (refused.value.line, refused.value.column) == (2, 3)


def test_json_in_another_encoding_names_the_place_of_the_first_wrong_byte() -> None:
    with pytest.raises(ImportFileEncodingError) as refused:
        decode_unicode(PATH, '[\n{"ą":\n"ł'.encode() + "ś".encode("cp1250") + b'"}]')
    assert (refused.value.line, refused.value.column, refused.value.encoding) == (3, 3, "UTF-8")


def test_an_announced_encoding_that_does_not_hold_is_refused_and_not_guessed() -> None:
    with pytest.raises(ImportFileEncodingError) as refused:
        decode_any(PATH, codecs.BOM_UTF16_LE + b"\x00\xd8a\x00")
    assert refused.value.encoding == "UTF-16"
    with pytest.raises(ImportFileEncodingError):
        decode_any(PATH, codecs.BOM_UTF8 + b"wiek \xb9\n")


def test_a_text_cut_in_the_middle_of_a_character_is_refused() -> None:
    with pytest.raises(ImportFileEncodingError):
        decode_unicode(PATH, '{"a": "ś'.encode()[:-1])


def test_bytes_that_no_encoding_explains_are_refused() -> None:
    noise = bytes(range(0x80, 0x100)) * 3
    with pytest.raises(ImportFileEncodingError):
        decode_any(PATH, noise)
