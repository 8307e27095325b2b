"""A language that is English with accents and 40 % longer: it shows which texts have no room to grow, and which are not
translated at all.
"""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QObject, QTranslator

GROWTH = 0.4
_FILLING = "łóęśćźńąż"
_KEPT = re.compile(r"(%n|%\d|\{[^{}]*\}|<[^<>]+>|&(?=\w))")
_ACCENTS = str.maketrans("aceglnoszACELNOSZ", "ąćęğłńóśżĄĆĘŁŃÓŚŻ")


def longer(text: str) -> str:
    """Return a text accented and 40 % longer; placeholders, markup and mnemonics stay as they are."""
    pieces = [piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTS) for piece in _KEPT.split(text)]
    length = len(_KEPT.sub("", text).strip())
    wanted = ceil(length * GROWTH)
    filling = ""
    while len(filling) < wanted:
        filling += " " + _FILLING[: max(1, min(len(_FILLING), wanted - len(filling) - 1))]
    body = "".join(pieces)
    end = len(body.rstrip("….:,; "))
    return body[:end] + filling[:wanted].rstrip() + body[end:]


class PseudoLocale(QTranslator):
    """Install it on the application; it answers for every text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: set[str] = set()
        """What it was asked to translate."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.asked.add(source)
        return longer(source)
