"""What the palette says to a screen reader."""

from __future__ import annotations

from persona_desktop.ui.palette.items import Results, Row
from persona_desktop.ui.translation import translate
from persona_desktop.ui.widgets.key_caps import spoken_keys
from persona_desktop.ui.wording import number


def spoken_row(row: Row) -> str:
    """Return all that a row shows: name, detail, section, shortcut, and why it is off."""
    item = row.item
    pieces = [item.title, item.detail, row.section, spoken_keys(item.keys) if item.keys else ""]
    if item.reason:
        pieces.append(translate("Palette", "unavailable: {reason}").replace("{reason}", item.reason))
    return ", ".join(piece for piece in pieces if piece)


def count_text(results: Results) -> str:
    """Return how many rows are shown, and of how many that fit; empty where none does."""
    if not results.shown:
        return ""
    if not results.is_exact:
        more = translate("Palette", "{shown} of more than %n results", n=results.total)
        return more.format(shown=number(results.shown))
    if results.total > results.shown:
        return translate("Palette", "{shown} of %n results", n=results.total).format(
            shown=number(results.shown)
        )
    return translate("Palette", "%n results", n=results.shown)
