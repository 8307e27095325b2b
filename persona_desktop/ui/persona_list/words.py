"""What the list's menus, chips and column names are called."""

from __future__ import annotations

from persona_desktop.domain.persona_filter import NeedsFilter, SortKey
from persona_desktop.ui.translation import translate


def needs_filter_name(needs: NeedsFilter) -> str:
    """Return a state of needs as a menu offers it."""
    match needs:
        case NeedsFilter.ALL:
            return translate("PersonaList", "Any needs status")
        case NeedsFilter.CURRENT:
            return translate("PersonaList", "Up to date")
        case NeedsFilter.OUTDATED:
            return translate("PersonaList", "Outdated")
        case NeedsFilter.WITHOUT:
            return translate("PersonaList", "Without needs")


def sort_name(sort: SortKey) -> str:
    """Return an order as the menu offers it."""
    match sort:
        case SortKey.CHANGED:
            return translate("PersonaList", "Last change")
        case SortKey.NAME:
            return translate("PersonaList", "Name")
        case SortKey.SEGMENT:
            return translate("PersonaList", "Segment")
        case SortKey.AGE:
            return translate("PersonaList", "Age")
        case SortKey.TOP_NEED:
            return translate("PersonaList", "Top need")
        case SortKey.OPPORTUNITY:
            return translate("PersonaList", "Opportunity")
        case SortKey.PAINS:
            return translate("PersonaList", "Severity of pains")


def starts_descending(sort: SortKey) -> bool:
    """Whether the first click on an order puts the highest first."""
    return sort in (SortKey.CHANGED, SortKey.OPPORTUNITY, SortKey.PAINS)
