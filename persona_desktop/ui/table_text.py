"""Rows of a table for the clipboard: text that a spreadsheet takes apart again, and HTML for a document."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, Literal

_FORMULA: Final = ("=", "+", "-", "@")


def text_row(cells: Sequence[str]) -> str:
    """Return a row with a tab between cells; nothing in it counts as a formula when it is pasted."""
    return "\t".join(map(_text_cell, cells))


def html_row(cells: Sequence[str], cell: Literal["td", "th"] = "td") -> str:
    """Return a row as HTML; whatever a cell holds is text."""
    return f"<tr>{''.join(f'<{cell}>{escape(_cell(text))}</{cell}>' for text in cells)}</tr>"


def _text_cell(text: str) -> str:
    """Return a cell in quotation marks where it has some of its own, which a spreadsheet would take for its signs."""
    text = _cell(text)
    return '"{}"'.format(text.replace('"', '""')) if '"' in text else text


def _cell(text: str) -> str:
    text = " ".join(text.split())
    return f"'{text}" if text.startswith(_FORMULA) else text
