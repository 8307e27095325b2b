"""From bytes to text: byte order marks, UTF-8, and for CSV the older encodings of Polish.

Polish text differs between Windows-1250 and ISO-8859-2 in six letters alone (ą ś ź Ą Ś Ź). A general detector often
takes one for the other, so these two are told apart by which of them makes Polish of the bytes; only for bytes that
neither explains is the general detector asked.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from persona_desktop.domain.errors import ImportFileEncodingError, ImportFileNotTextError
from persona_desktop.services.importing.files import CHUNK_BYTES

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_USUAL_NAMES: Final = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp1250": "Windows-1250",
    "iso8859_2": "ISO-8859-2",
    "cp1252": "Windows-1252",
}
_ASCII: Final = bytes(range(0x80))
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_POLISH: Final = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_WRITTEN: Final = frozenset("„”“’‘‚«»–—…•·§°€©®™\u00a0äöüßÄÖÜáéíúýčďěňřšťůžÁÉÍÚÝČĎĚŇŘŠŤŮŽ")
"""What Polish texts hold besides: typography, and the letters of neighbours' names."""
_OF_POLISH: Final = ("cp1250", "iso8859_2")
_PLAUSIBLE_SHARE: Final = 0.9
_SAMPLE: Final = 200_000
_BEFORE_FIRST: Final = 1_000
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's text and the usual name of its encoding."""

    text: str
    encoding: str


def decode_unicode(path: Path, content: bytes) -> DecodedText:
    """Decode UTF-8, or what a byte order mark announces: the encodings that JSON may have (RFC 8259).

    Raises:
        ImportFileNotTextError: There are NUL bytes: binary data, or UTF-16 without a mark.
        ImportFileEncodingError: The bytes are not in that encoding.

    """
    mark, encoding = _announced(content)
    if not encoding.startswith(("utf-16", "utf-32")):
        _refuse_nul(path, content)
    text = _decoded(path, content[len(mark) :], encoding)
    if encoding != "utf-8":
        _refuse_nul_text(path, text)
    return DecodedText(text, _USUAL_NAMES[encoding])


def decode_any(path: Path, content: bytes) -> DecodedText:
    """Decode UTF-8, what a byte order mark announces, or else an older encoding, Polish ones first.

    Raises:
        ImportFileNotTextError: The bytes are binary data.
        ImportFileEncodingError: No encoding makes text of them.

    """
    try:
        return decode_unicode(path, content)
    except ImportFileEncodingError as not_unicode:
        if _announced(content)[0]:
            raise
        binary = _BINARY.search(content)
        if binary is not None:
            raise ImportFileNotTextError(path, *_place_of_byte(content, binary.start())) from not_unicode
        encoding = _polish_encoding(content) or _detected_encoding(content)
        if encoding is None:
            raise
        text = _decoded(path, content, encoding)
        return DecodedText(text, _USUAL_NAMES.get(encoding, encoding.upper().replace("_", "-")))


def _announced(content: bytes) -> tuple[bytes, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def _refuse_nul(path: Path, content: bytes) -> None:
    offset = content.find(0)
    if offset >= 0:
        raise ImportFileNotTextError(path, *_place_of_byte(content, offset))


def _refuse_nul_text(path: Path, text: str) -> None:
    offset = text.find("\0")
    if offset >= 0:
        raise ImportFileNotTextError(path, *place_of(text, offset))


def _decoded(path: Path, content: bytes, encoding: str) -> str:
    """Decode piece by piece: no single call may hold the interpreter for the whole of a large file."""
    try:
        return "".join(_decoded_pieces(content, codecs.getincrementaldecoder(encoding)()))
    except UnicodeDecodeError as error:
        place = _place_of_first_wrong_byte(content, encoding)
        raise ImportFileEncodingError(path, _USUAL_NAMES.get(encoding, encoding), *place) from error


def _decoded_pieces(content: bytes, decoder: codecs.IncrementalDecoder) -> Iterator[str]:
    view = memoryview(content)
    for start in range(0, len(content), CHUNK_BYTES):
        yield decoder.decode(bytes(view[start : start + CHUNK_BYTES]))
    yield decoder.decode(b"", final=True)


def place_of(text: str, at: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _place_of_byte(content: bytes, offset: int, encoding: str = "utf-8") -> tuple[int, int]:
    """Return line and column of a byte; what lies before it may be in another encoding, and counts all the same."""
    before = content[:offset].decode(encoding, errors="replace")
    return place_of(before, len(before))


def _place_of_first_wrong_byte(content: bytes, encoding: str) -> tuple[int, int]:
    try:
        content.decode(encoding)
    except UnicodeDecodeError as error:
        return _place_of_byte(content, error.start, encoding)
    return 1, 1


def _polish_encoding(content: bytes) -> str | None:
    """Return the encoding that makes Polish of the bytes, or None if neither does."""
    strange = Counter(content.translate(None, _ASCII)[:_SAMPLE])
    total = sum(strange.values())
    scores = {encoding: _polish_score(strange, encoding) for encoding in _OF_POLISH}
    best = max(_OF_POLISH, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _PLAUSIBLE_SHARE * total else None


def _polish_score(strange: Counter[int], encoding: str) -> float:
    """Count the bytes that this encoding makes Polish letters of; other usual characters count a little less."""
    score = 0.0
    for byte, count in strange.items():
        try:
            character = bytes((byte,)).decode(encoding)
        except UnicodeDecodeError:
            return 0.0
        if "\x80" <= character < "\xa0":
            return 0.0
        if character in _POLISH:
            score += count
        elif character in _WRITTEN:
            score += 0.95 * count
    return score


def _detected_encoding(content: bytes) -> str | None:
    """Ask the general detector; a guess that it finds chaotic does not count."""
    from charset_normalizer import from_bytes

    first = _NOT_ASCII.search(content)
    start = max(0, first.start() - _BEFORE_FIRST) if first else 0
    found = from_bytes(content[start : start + _SAMPLE], threshold=0.1).best()
    return None if found is None else found.encoding
