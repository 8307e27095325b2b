"""A persona for other programs: as text and as a link, through the clipboard or dragged there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QMimeData, QUrl

from persona_desktop.domain.persona_links import link_to


def link_data(persona_id: UUID) -> QMimeData:
    """Return the link to a persona as text and as an address."""
    return persona_data(persona_id, link_to(persona_id))


def persona_data(persona_id: UUID, text: str) -> QMimeData:
    """Return what is said of a persona as text, and its link as an address."""
    data = QMimeData()
    data.setText(text)
    data.setUrls([QUrl(link_to(persona_id))])
    return data
