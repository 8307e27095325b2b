"""What a start asks for, and the message in which a later start says it: read as if anybody had written it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_desktop.domain.start_request import (
    LONGEST_MESSAGE,
    MOST_THINGS,
    StartRequest,
    StartRequestError,
    decode,
    encode,
    request_of,
)

LINK = "persona-desktop://persona/8c41e0d2-5b7a-4c8e-9d2a-1f3b5c7d9e00"
GOOD: dict[str, Any] = {"version": 1, "files": ["/tmp/a.json"], "links": [LINK], "token": "t-1"}

names = st.text(st.characters(exclude_characters="\0/", exclude_categories=()), min_size=1, max_size=30)


def test_words_are_files_and_links_in_their_order(tmp_path: Path) -> None:
    request = request_of(["a.json", LINK, "/b/c.csv", "PERSONA-DESKTOP:x"], tmp_path)
    assert request == StartRequest((tmp_path / "a.json", Path("/b/c.csv")), (LINK, "PERSONA-DESKTOP:x"))


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///home/anna/Persony%20%C5%81.json", "/home/anna/Persony Ł.json"),
        ("FILE:///tmp/a%2525.json", "/tmp/a%25.json"),
        ("file://localhost/tmp/a.json", "/tmp/a.json"),
        ("file:/tmp/a.json", "/tmp/a.json"),
        ("file:///tmp/%FF.json", os.fsdecode(b"/tmp/\xff.json")),
        ("file:///C:/Persony/a.json", "C:/Persony/a.json"),
        ("file://[broken/a.json", "file://[broken/a.json"),
        ("file:", "file:"),
    ],
)
def test_addresses_of_files_are_their_paths(word: str, path: str) -> None:
    assert request_of([word], Path("/here")).files == (Path("/here", path),)


@given(st.lists(names, max_size=20), st.lists(names, max_size=20))
def test_a_message_says_what_was_meant(files: list[str], links: list[str]) -> None:
    request = StartRequest(
        tuple(Path("/f", name) for name in files), tuple(f"persona-desktop:{name}" for name in links), "x1"
    )
    message = encode(request)
    assert message.count(b"\n") == 1
    assert message.endswith(b"\n")
    assert decode(message) == request


def changed(**changes: Any) -> bytes:
    return json.dumps(GOOD | changes).encode() + b"\n"


def test_the_good_message_is_good() -> None:
    assert decode(changed()) == StartRequest((Path("/tmp/a.json"),), (LINK,), "t-1")


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"[" * 100_000,
        b"{}",
        changed(version=2),
        changed(version=True),
        changed(more=1),
        changed(files="/tmp/a.json"),
        changed(files=[1]),
        changed(files=[""]),
        changed(files=["a.json"]),
        changed(files=["/tmp/\0"]),
        changed(files=["/" + "x" * 4096]),
        changed(files=["/tmp/a.json"] * (MOST_THINGS + 1)),
        changed(links=None),
        changed(links=["https://example.org"]),
        changed(links=["persona-desktop:" + "x" * 2048]),
        changed(token=None),
        changed(token="a b"),
        changed(token="x" * 257),
        b" " * LONGEST_MESSAGE + changed(),
    ],
)
def test_any_other_message_is_refused_without_its_words(message: bytes) -> None:
    with pytest.raises(StartRequestError) as refused:
        decode(message)
    assert len(str(refused.value)) < 60


@given(st.binary(max_size=300))
def test_no_bytes_do_harm(message: bytes) -> None:
    refuses(lambda: decode(message))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=6))
def test_no_values_do_harm(value: Any) -> None:
    for key in GOOD:
        refuses(lambda key=key: decode(changed(**{key: value})))  # type: ignore[misc]


def refuses(read: Callable[[], StartRequest]) -> None:
    try:
        request = read()
    except StartRequestError:
        return
    assert all(path.is_absolute() for path in request.files)


def test_more_than_can_be_said_is_refused_before_it_is_said() -> None:
    with pytest.raises(StartRequestError):
        encode(StartRequest(links=(LINK,) * (MOST_THINGS + 1)))
