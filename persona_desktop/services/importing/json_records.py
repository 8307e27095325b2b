"""Reading JSON element by element, so that no single step is long and the work can be stopped at any element.

The outer levels (a list, an object with a list of records in it, an envelope) are walked here; each element is
decoded by the standard decoder.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from persona_desktop.domain.errors import (
    ExpectedInJson,
    ImportFieldTooLongError,
    ImportJsonError,
    ImportTooManyRowsError,
)
from persona_desktop.domain.importing import MAXIMUM_FIELD_CHARACTERS, MAXIMUM_ROWS
from persona_desktop.services.importing.encodings import place_of

RECORD_LISTS: Final = ("personas", "items", "data", "results", "responses")
"""Keys under which a list of records is looked for."""
ENVELOPES: Final = ("content", "data", "result")
"""Keys of objects that a list of records may lie in."""

_MAXIMUM_DEPTH = 3
_MAXIMUM_ELEMENT = 8 * MAXIMUM_FIELD_CHARACTERS
_SPACE: Final = re.compile(r"[ \t\n\r]*")

TakeElement = Callable[[int, object], None]
"""Given the element's number, from 1, and its value."""


_DEEP = 500
"""Levels of which the last is named when the decoder, whose limit varies, gives up."""
_TOKEN: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"|(?P<constant>NaN|-?Infinity)|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)'
    r"|(?P<opening>[\[{])|(?P<closing>[\]}])",
    re.DOTALL,
)
_EXPECTED: Final = (
    ("Expecting property name", ExpectedInJson.KEY),
    ("Expecting ':'", ExpectedInJson.COLON),
    ("Expecting ','", ExpectedInJson.COMMA_OR_CLOSING),
    ("Unterminated string", ExpectedInJson.CLOSING_QUOTE),
    ("Invalid control character", ExpectedInJson.NO_CONTROL_CHARACTER),
    ("Invalid \\", ExpectedInJson.ESCAPE),
)
"""By how the decoder's message begins; anything else lacks a value."""


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _expected(message: str) -> ExpectedInJson:
    return next((what for start, what in _EXPECTED if message.startswith(start)), ExpectedInJson.VALUE)


def _undecodable(text: str, at: int) -> tuple[int, ExpectedInJson]:
    """Return where in the value at ``at`` a number is that the decoder does not take: it does not say so itself."""
    limit = sys.get_int_max_str_digits()
    for token in _TOKEN.finditer(text, at):
        if token["constant"]:
            return token.start(), ExpectedInJson.FINITE_NUMBER
        number = token["number"]
        if number and len(number) > limit and number.removeprefix("-").isdigit():
            return token.start(), ExpectedInJson.SHORTER_NUMBER
    return at, ExpectedInJson.VALUE


def _too_deep(text: str, at: int) -> int:
    """Return where the value at ``at`` has gone down many levels."""
    depth = 0
    for token in _TOKEN.finditer(text, at):
        if token["opening"]:
            depth += 1
            if depth > _DEEP:
                return token.start()
        elif token["closing"]:
            depth -= 1
    return at


class JsonWalk:
    """One pass over a JSON text.

    Args:
        path: For errors.
        text: The whole text.
        take: Called with each element of the list of records.
        advance: Called with the number of characters since the last call; may raise to stop.
    """

    def __init__(self, path: Path, text: str, take: TakeElement, advance: Callable[[int], None]) -> None:
        self._path = path
        self._text = text
        self._take = take
        self._advance = advance
        self._decode = json.JSONDecoder(parse_constant=_no_constant).raw_decode
        self.found_list = False
        """Whether a list of records was walked."""

    def run(self) -> object:
        """Walk the text and return its outermost value, without the list of records that was handed out.

        Raises:
            ImportJsonError: The text is no JSON.
            ImportFieldTooLongError: An element is far too long.
            ImportTooManyRowsError: A list has more than ``MAXIMUM_ROWS`` elements.

        """
        start = self._skip(0)
        if self._text.startswith("[", start):
            self.found_list = True
            value: object = None
            end = self._records(start)
        elif self._text.startswith("{", start):
            value, end = self._object(start, _MAXIMUM_DEPTH)
        else:
            value, end = self._value(start)
        end = self._skip(end)
        if end < len(self._text):
            raise self._broken(end, ExpectedInJson.END)
        return value

    def _object(self, start: int, depth: int) -> tuple[dict[str, object], int]:
        found: dict[str, object] = {}
        at = self._skip(start + 1)
        if self._text.startswith("}", at):
            return found, at + 1
        while True:
            if not self._text.startswith('"', at):
                raise self._broken(at, ExpectedInJson.KEY)
            key, at = self._value(at)
            at = self._skip(at)
            if not self._text.startswith(":", at):
                raise self._broken(at, ExpectedInJson.COLON)
            at = self._skip(at + 1)
            name = str(key)
            found[name], at = self._member(name, at, depth)
            at = self._skip(at)
            if self._text.startswith("}", at):
                return found, at + 1
            if not self._text.startswith(",", at):
                raise self._broken(at, ExpectedInJson.COMMA_OR_CLOSING)
            at = self._skip(at + 1)

    def _member(self, name: str, at: int, depth: int) -> tuple[object, int]:
        if name in RECORD_LISTS and not self.found_list and self._text.startswith("[", at):
            self.found_list = True
            return None, self._records(at)
        if name in ENVELOPES and depth > 1 and self._text.startswith("{", at):
            return self._object(at, depth - 1)
        return self._value(at)

    def _records(self, start: int) -> int:
        at = self._skip(start + 1)
        if self._text.startswith("]", at):
            return at + 1
        number = 0
        while True:
            number += 1
            if number > MAXIMUM_ROWS:
                raise ImportTooManyRowsError(self._path, MAXIMUM_ROWS)
            element, end = self._value(at)
            if end - at > _MAXIMUM_ELEMENT:
                raise ImportFieldTooLongError(self._path, number, MAXIMUM_FIELD_CHARACTERS)
            self._take(number, element)
            self._advance(end - at)
            at = self._skip(end)
            if self._text.startswith("]", at):
                return at + 1
            if not self._text.startswith(",", at):
                raise self._broken(at, ExpectedInJson.COMMA_OR_CLOSING)
            at = self._skip(at + 1)

    def _value(self, at: int) -> tuple[object, int]:
        try:
            return self._decode(self._text, at)
        except json.JSONDecodeError as error:
            raise self._broken(error.pos, _expected(error.msg)) from error
        except RecursionError as error:
            raise self._broken(_too_deep(self._text, at), ExpectedInJson.FEWER_LEVELS) from error
        except ValueError as error:  # a number of thousands of digits, NaN or Infinity
            raise self._broken(*_undecodable(self._text, at)) from error

    def _skip(self, at: int) -> int:
        space = _SPACE.match(self._text, at)
        return space.end() if space else at

    def _broken(self, at: int, expected: ExpectedInJson) -> ImportJsonError:
        return ImportJsonError(self._path, *place_of(self._text, at), expected)
