"""Tables for the clipboard: text that a spreadsheet takes apart again, and a table for a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

_FORMULA: Final = ("=", "+", "-", "@")


def table_as_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a tab between cells; nothing in it counts as a formula when it is pasted."""
    return "\n".join("\t".join(map(_cell, row)) for row in (header, *rows))


def table_as_html(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as HTML; whatever a cell holds is text."""
    head = "".join(f"<th>{escape(_cell(text))}</th>" for text in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(_cell(text))}</td>' for text in row)}</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _cell(text: str) -> str:
    text = " ".join(text.split())
    return f"'{text}" if text.startswith(_FORMULA) else text
