"""Finding what a file calls by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Named = TypeVar("Named")


def name_key(name: str) -> str:
    """Return a name as it is compared: without regard to case, white space and the way its letters are composed.

    Diacritics count: Zofia Sąsiadek is not Zofia Sasiadek.
    """
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


class NameIndex(Generic[Named]):
    """Things by name; several may have the same one."""

    def __init__(self, things: Iterable[Named], name_of: Callable[[Named], str]) -> None:
        self._name_of = name_of
        self._by_key: dict[str, list[Named]] = {}
        for thing in things:
            self.add(thing)

    def add(self, thing: Named) -> None:
        """Let a thing be found; one without a name cannot be."""
        key = name_key(self._name_of(thing))
        if key:
            self._by_key.setdefault(key, []).append(thing)

    def find(self, name: str) -> list[Named]:
        """Return everything of that name."""
        return self._by_key.get(name_key(name), [])
