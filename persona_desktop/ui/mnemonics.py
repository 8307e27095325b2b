"""The letters by which the entries of a menu are chosen from the keyboard.

They are found, not written into the texts: an entry keeps a letter of its own in every language and in every menu, also
after another entry was added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MARK = "&"


def plain(text: str) -> str:
    """Return a menu's text as it is read, without its marked letter."""
    return _MARK.join(part.replace(_MARK, "") for part in text.split(2 * _MARK))


def letter_of(text: str) -> str | None:
    """Return the letter that chooses an entry, small; None if it has none."""
    bare = text.replace("&&", "")
    place = bare.find(_MARK)
    return bare[place + 1].lower() if 0 <= place < len(bare) - 1 else None


def with_mnemonics(texts: Sequence[str]) -> list[str]:
    """Return the texts of one menu, each with a letter marked that no other has; a marked letter stays.

    The beginnings of words come first, then other letters; only letters and digits that every keyboard has count.
    A text gets none where all its letters are needed by others.
    """
    letters: dict[str, int] = {}
    """Which text has a letter."""
    for number, text in enumerate(texts):
        letter = letter_of(text)
        if letter is not None:
            letters[letter] = number
    fixed = frozenset(letters)
    open_texts = [number for number, text in enumerate(texts) if letter_of(text) is None]
    for number in open_texts:
        _find_letter(number, texts, letters, fixed, set())
    places = {number: letter for letter, number in letters.items()}
    return [
        _marked(text, places[number]) if number in open_texts and number in places else text
        for number, text in enumerate(texts)
    ]


def _find_letter(
    number: int, texts: Sequence[str], letters: dict[str, int], fixed: frozenset[str], tried: set[str]
) -> bool:
    """Give a text a letter; one that another text has is taken only if that one finds another."""
    candidates = [letter for letter in _candidates(texts[number]) if letter not in fixed]
    for letter in candidates:
        if letter not in letters and letter not in tried:
            letters[letter] = number
            return True
    for letter in candidates:
        if letter in tried:
            continue
        tried.add(letter)
        if _find_letter(letters[letter], texts, letters, fixed, tried):
            letters[letter] = number
            return True
    return False


def _candidates(text: str) -> Iterator[str]:
    """Yield the letters of a text, the best first, each once."""
    letters = [letter.lower() for letter in text]
    beginnings = [place for place in range(len(letters)) if place == 0 or not letters[place - 1].isalnum()]
    order = [letters[place] for place in beginnings] + letters
    yield from (letter for letter in dict.fromkeys(order) if letter.isascii() and letter.isalnum())


def _marked(text: str, letter: str) -> str:
    letters = [letter.lower() for letter in text]
    places = [place for place, found in enumerate(letters) if found == letter]
    first = next((place for place in places if place == 0 or not letters[place - 1].isalnum()), places[0])
    return f"{text[:first]}{_MARK}{text[first:]}"
